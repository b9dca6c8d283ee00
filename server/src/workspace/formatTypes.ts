import * as z from 'zod/mini';
import { isDate } from '../standard/dates.js';
import { isInterval } from '../standard/intervals.js';

/** A type with a description: it shows in the completion and hover of editors, ours and those that read the JSON Schema. */
export function described<T extends z.ZodMiniType>(type: T, description: string): T {
  return type.check(z.describe(description));
}

/** Some text. */
export const text = z.string().check(z.minLength(1, 'some text'));
/** A day as `YYYY-MM-DD`. */
export const day = z.string().check(z.refine(isDate, 'a date as YYYY-MM-DD'));
/** An ISO 8601 duration in years, months, weeks or days. */
export const interval = z.string().check(z.refine(isInterval, 'an ISO 8601 duration such as P1Y, P6M or P14D'));
/** A whole number from 0 on. */
export const count = z.number().check(z.int(), z.minimum(0));
/** A version, which YAML may take for a number. */
export const version = z.union([z.string(), z.number()]);

/** Whatever a team writes: rules judge it, and an editor that reads the schema says nothing about it. */
export function said(description: string): z.ZodMiniType {
  return z.optional(described(z.unknown(), description));
}

/** One of the words that are known, or whatever a team says instead. */
export function usually(words: readonly string[], description: string): z.ZodMiniType {
  return z.optional(described(z.union([z.enum(words as [string, ...string[]]), z.unknown()]), description));
}

/** A list of entries with keys that are known, or whatever a team has under the key. */
export function entries(row: Readonly<Record<string, z.ZodMiniType>>, description: string): z.ZodMiniType {
  return z.optional(described(z.union([z.array(z.looseObject(row)), z.unknown()]), description));
}
