import type { Isms } from '../engine/isms.js';
import type { Rule } from '../rules/rule.js';

/** The folder of an ISMS. */
export interface IsmsRoot {
  readonly root: string;
  /** Its path from the folder that was asked for, with `/`; `.` for that folder itself. */
  readonly name: string;
  /** Its path from where the command runs, for formats that other programs read there; where it lies outside of that, from the folder that was asked for. Empty for none. */
  readonly here: string;
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
  /** Says how far long work has come; shown on a terminal alone. */
  progress(text: string): void;
  /** Writes a file of an ISMS; returns whether it worked. */
  write(root: string, path: string, text: string): boolean;
  /** Writes a new file, with the folders above it; a path is taken from where the command runs. What is there stays as it is. */
  create(path: string, text: string): 'created' | 'exists' | 'failed';
  /** Whether a folder for output is free: `taken` when something lies there, `inside` when it lies in `root`, links on the way followed. */
  outputAt(path: string, root: string): 'free' | 'taken' | 'inside';
  /** The folder that an argument means, and the file in it when it names one; undefined when there is nothing, or nothing that can be read. */
  locate(argument: string): { readonly root: string; readonly file: string | undefined } | undefined;
  /** The folders of the ISMSs at or below a folder, each with its path from there, in order. */
  rootsIn(folder: string): readonly IsmsRoot[];
  /** The ISMS of a folder, read; what lies in one of the other `roots` below it is left to that one. */
  open(root: string, today: string, roots: readonly IsmsRoot[]): Isms;
}
