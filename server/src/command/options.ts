import type { Isms } from '../engine/isms.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import type { CommandHost } from './host.js';

/** What the words of a command line ask for. */
export interface Options {
  readonly positional: readonly string[];
  readonly format: string;
  readonly today: string;
  readonly failOn: string;
  /** Look whether a file is up to date, and write nothing. */
  readonly check: boolean;
  /** All values as they were given, by the name of their option. */
  readonly given: Readonly<Record<string, string | undefined>>;
}

/** Says what is wrong with the usage. */
export function wrong(host: CommandHost, message: string): number {
  host.log(`isms-docs: ${message}; see isms-docs help\n`);
  return 2;
}

/**
 * Names what is broken in the workspace file: what cannot be read, or has a value that is none. Returns whether there is anything: what was understood is
 * shown all the same, but it is not what was asked for. Keys that are merely unknown are findings.
 */
export function isMisconfigured(isms: Isms, host: CommandHost): boolean {
  const broken = isms.configuration.problems.filter((problem) => problem.kind === 'syntax' || problem.kind === 'invalid-value');
  for (const { at, expected, text, start } of broken) {
    const line = isms.linesOf(ISMS_FILE)?.lineAt(start) ?? 0;
    host.log(`isms-docs: ${ISMS_FILE}:${line + 1}: ${at === '' ? text : `${at}: "${text}" stands where ${expected} is expected`}\n`);
  }
  return broken.length > 0;
}
