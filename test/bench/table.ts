/** One line of the result: a figure, and where there is a goal, whether it is met. */
export interface Line {
  readonly name: string;
  readonly value: string;
  readonly goal: string;
  readonly met: boolean | undefined;
}

/** A ratio of two figures, written as a multiple of the second. It must not be larger than `most`. */
export function ratioLine(name: string, figure: number, reference: number, most: number): Line {
  const ratio = figure / reference;
  return { name, value: shown(ratio), goal: `at most ${shown(most)}`, met: ratio <= most };
}

/** A figure with a limit of its own. */
export function limitLine(name: string, figure: number, most: number, unit: string): Line {
  return { name, value: `${Math.round(figure)} ${unit}`, goal: `at most ${most} ${unit}`, met: figure <= most };
}

/** A figure that is told and not judged. */
export function plainLine(name: string, value: string): Line {
  return { name, value, goal: '', met: undefined };
}

/** The lines as a Markdown table. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ name, value, goal, met }) => [name, value, goal, met === undefined ? '' : met ? 'met' : '**missed**']);
  const all = [['figure', 'here', 'goal', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...all.map((row) => row[column]!.length)));
  const written = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
  return [written[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...written.slice(1)].join('\n');
}

/** Small ratios read better as `1/31` than as 0.032. */
function shown(ratio: number): string {
  return ratio < 0.95 ? `1/${(1 / ratio).toFixed(ratio < 0.2 ? 0 : 1)}` : ratio.toFixed(2);
}
