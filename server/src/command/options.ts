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
