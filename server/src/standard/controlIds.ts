import type { ControlCatalogue, Edition } from './controls.js';

/** The number of a control without its prefix, taken apart: 5.15 or 9.2.3. */
export interface ControlNumber {
  readonly theme: number;
  readonly number: number;
  readonly sub: number | undefined;
}

/** What an id means: its edition, whether that edition has it, and its shown form. */
export interface ControlId {
  readonly id: string;
  readonly edition: Edition;
  /** `group` and `domain` are headings of the 2013 edition: A.9.2 and A.9. */
  readonly level: 'control' | 'group' | 'domain';
  readonly known: boolean;
}

/** The id that is shown for a number: `A.5.15`. */
export function refOf({ theme, number, sub }: ControlNumber): string {
  return `A.${theme}.${number}${sub === undefined ? '' : `.${sub}`}`;
}

/**
 * What a number means. Three levels, and themes from 9 on, belong to 2013. A.5.1 to A.8.3 exist in both editions with different meanings:
 * there the document decides (`declared`), and 2022 where it says nothing.
 */
export function identify(number: ControlNumber, catalogue: ControlCatalogue, declared: Edition | undefined): ControlId {
  const id = refOf(number);
  if (number.sub !== undefined) return { id, edition: '2013', level: 'control', known: catalogue.controls2013.has(id) };
  if (number.theme >= 9 || (declared === '2013' && catalogue.groups2013.has(id))) {
    return { id, edition: '2013', level: 'group', known: catalogue.groups2013.has(id) };
  }
  return { id, edition: '2022', level: 'control', known: catalogue.controls2022.has(id) };
}

const WHOLE_ID =
  /^(?:iso(?:\/iec)?\s*2700[12](?::20\d\d)?\s*(?:[-–:]\s*)?)?(?:annex\s+|anhang\s+|control\s+)?(?:A[.\s-]?)?(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?\.?$/i;
const LEADING_ID =
  /^(?:iso(?:\/iec)?\s*2700[12](?::20\d\d)?\s*(?:[-–:]\s*)?)?(?:annex\s+|control\s+)?(A[.\s-]?)?(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?\.?(?=$|[\s:–—-])/i;

/** The number that a text consists of, with or without `A.`; undefined when there is anything else. */
export function parseWholeId(text: string): ControlNumber | undefined {
  return numberOf(WHOLE_ID.exec(text.trim())?.slice(1));
}

/** The number that a text begins with, what follows it, and whether it has the prefix `A`: `A.5.1 Policies`, `5.1 – Policies`. */
export function parseLeadingId(text: string): { number: ControlNumber; rest: string; prefixed: boolean } | undefined {
  const trimmed = text.trim();
  const match = LEADING_ID.exec(trimmed);
  const number = numberOf(match?.slice(2));
  if (!match || !number) return undefined;
  return { number, rest: trimmed.slice(match[0].length).replace(/^[\s:–—-]+/, ''), prefixed: match[1] !== undefined };
}

function numberOf(parts: readonly (string | undefined)[] | undefined): ControlNumber | undefined {
  if (!parts) return undefined;
  const [theme, number, sub] = parts;
  if (theme === undefined || number === undefined) return undefined;
  const parsed = { theme: Number(theme), number: Number(number), sub: sub === undefined ? undefined : Number(sub) };
  return parsed.theme >= 5 && parsed.theme <= 18 && parsed.number >= 1 ? parsed : undefined;
}
