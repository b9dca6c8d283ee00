import type { Isms } from '../engine/isms.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import type { CommandHost } from './host.js';

/** What the words of a command line ask for. */
export interface Options {
  readonly positional: readonly string[];
  readonly format: string;
  readonly today: string;
  readonly failOn: string;
}

/** Says what is wrong with the usage. */
export function wrong(host: CommandHost, message: string): number {
  host.log(`isms-docs: ${message}; see isms-docs help\n`);
  return 2;
}

/** Names what could not be read in the workspace file. Returns whether there is anything: what was understood is shown all the same, but it is not what was asked for. */
export function isMisconfigured(isms: Isms, host: CommandHost): boolean {
  const { problems } = isms.workspace.ismsFile;
  for (const { message } of problems) host.log(`isms-docs: ${ISMS_FILE}: ${message}\n`);
  return problems.length > 0;
}
