import type { SoaRow } from '../facts/facts.js';
import { coverOf } from '../workspace/cover.js';
import type { DocumentContext } from './rule.js';
import { titleOfRow } from './soaRows.js';

/** So many documents are named that speak for a control. */
const NAMED = 3;

/**
 * Reports rows that lead nowhere: once for all of them where no row does, else each. It weighs something only where no document names the control. The rule has
 * the messages `empty`, `covered` and `uncovered`.
 */
export function reportByCover(rows: readonly SoaRow[], silent: readonly SoaRow[], context: DocumentContext<unknown>): void {
  const { workspace, catalogue, report } = context;
  if (silent.length === rows.length && rows.length > 1) {
    const isCovered = silent.every((row) => coverOf(row.id, workspace).length > 0);
    report({ span: silent[0]!.idSpan, at: 'column', message: 'empty', values: { count: rows.length }, class: isCovered ? null : 'minor' });
    return;
  }
  for (const row of silent) {
    const cover = coverOf(row.id, workspace);
    const documents = cover.slice(0, NAMED).map(({ path }) => path);
    report({
      span: row.idSpan,
      at: row.id,
      message: cover.length === 0 ? 'uncovered' : 'covered',
      values: { control: row.id, title: titleOfRow(row, catalogue), documents: documents.join(', ') },
      class: cover.length === 0 ? 'minor' : null,
    });
  }
}
