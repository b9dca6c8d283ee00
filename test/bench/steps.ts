import { execFileSync } from 'node:child_process';
import type { Cost } from './cost.js';
import type { Fault, TYPED } from './workspace.js';

/** What each step measures. */
export interface Steps {
  readonly whole: {
    /** From an empty process to the facts of all documents, listing and reading files included. */
    readonly facts: Cost;
    /** The same once more in the same process, when the code is compiled. */
    readonly again: Cost;
    readonly rules: Cost;
    /** The most memory that the process had, in MB. */
    readonly memory: number;
    readonly found: readonly Fault[];
  };
  readonly remark: { readonly cost: Cost; readonly documents: number; readonly bytes: number };
  readonly keys: Readonly<Record<keyof typeof TYPED | 'readiness', Cost>>;
  readonly remarkKeys: Readonly<Record<keyof typeof TYPED, Cost>>;
}

/** The figures of any step. */
export type Figures = Steps[keyof Steps];

/** Runs a step in a fresh process. */
export function runStep<Name extends keyof Steps>(program: string, name: Name, root: string, every = 1): Steps[Name] {
  const output = execFileSync(process.execPath, [program, name, root, String(every)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output) as Steps[Name];
}
