import type { Isms } from '../engine/isms.js';
import type { Rule } from '../rules/rule.js';

/** The folder of an ISMS. */
export interface IsmsRoot {
  readonly root: string;
  /** Its path from the folder that was asked for, with `/`; `.` for that folder itself. */
  readonly name: string;
}

/** What a command may know of the outside world and do to it. */
export interface CommandHost {
  readonly rules: readonly Rule[];
  /** Today by the clock, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the output is a terminal that shows colours. */
  readonly colours: boolean;
  out(text: string): void;
  log(text: string): void;
  /** The folder that an argument means, and the file in it when it names one; undefined when there is nothing, or nothing that can be read. */
  locate(argument: string): { readonly root: string; readonly file: string | undefined } | undefined;
  /** The folders of the ISMSs at or below a folder, each with its path from there, in order. */
  rootsIn(folder: string): readonly IsmsRoot[];
  /** The ISMS of a folder, read; what lies in one of the other `roots` below it is left to that one. */
  open(root: string, today: string, roots: readonly IsmsRoot[]): Isms;
}
