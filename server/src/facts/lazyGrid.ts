import type { RichText } from './richText.js';
import type { Grid, GridRow } from './view.js';

const SAMPLE = 6;

/** A table whose rows are read one by one, when they are asked for. */
export function lazyGrid(grid: {
  readonly source: Grid['source'];
  readonly start: number;
  readonly end: number;
  readonly header: readonly RichText[];
  readonly key?: string | undefined;
  readonly count: number;
  readonly row: (index: number) => GridRow;
}): Grid {
  let rows: readonly GridRow[] | undefined;
  const first = (count: number): GridRow[] => Array.from({ length: count }, (_, index) => grid.row(index));
  return {
    source: grid.source,
    start: grid.start,
    end: grid.end,
    header: grid.header,
    key: grid.key,
    rows: () => (rows ??= first(grid.count)),
    sample: () => rows?.slice(0, SAMPLE) ?? first(Math.min(SAMPLE, grid.count)),
  };
}
