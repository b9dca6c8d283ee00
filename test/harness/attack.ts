import { createContext, Script } from 'node:vm';

/** An input that may make an expression backtrack: its pumps are repeated as often as one likes. */
export interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string; readonly bias: number }[];
  readonly suffix: string;
}

/** From here on a duration can be compared, and so long is waited for an expression, in milliseconds. */
const MEASURABLE = 20;
const PATIENCE = 2_000;
/** The longest input that is tried, in characters: the longest line that documents are judged by is not longer. */
const LONGEST = 2_000_000;

/**
 * Whether an attack works in the engine that the product runs in: a search of attacks counts steps in an engine of its own, and takes a large
 * expression for a slow one. An input of four times the length takes four times as long with a linear expression, and sixteen times with a quadratic one.
 */
export function slowsDown(regex: RegExp, attack: Attack): boolean {
  for (let count = 64; inputOf(attack, count * 4).length <= LONGEST; count *= 2) {
    const short = duration(regex, inputOf(attack, count));
    if (short === undefined) return true;
    if (short < MEASURABLE) continue;
    const long = duration(regex, inputOf(attack, count * 4));
    return long === undefined || long > short * 8;
  }
  return false;
}

function inputOf({ pumps, suffix }: Attack, count: number): string {
  return pumps.map(({ prefix, pump, bias }) => prefix + pump.repeat(Math.max(0, count + bias))).join('') + suffix;
}

/** Runs with a limit, which a bare call does not have. */
const SCRIPT = new Script('regex.test(input)');

/** The shortest of three durations, in milliseconds of the processor, since the machine may be busy; undefined when the expression did not end in time. */
function duration(regex: RegExp, input: string): number | undefined {
  const context = createContext({ regex, input });
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    try {
      SCRIPT.runInContext(context, { timeout: PATIENCE });
    } catch {
      return undefined;
    }
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
