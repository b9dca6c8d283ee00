import type { DocumentFacts } from '../facts/facts.js';

/** What readiness depends on, and what others may; where it stands in the text does not count. */
export function summaryOf(facts: DocumentFacts | undefined): string {
  if (!facts) return '';
  const fields = Object.values(facts.fields).map((fact) => [fact.state, fact.value]);
  // Every cell counts: a reason may stand in any of them.
  const rows = facts.soa?.rows.map((row) => [
    row.id,
    row.level,
    row.applicable,
    row.status,
    row.justification,
    Object.values(row.cells).map((cell) => cell.text),
  ]);
  return JSON.stringify([
    facts.kinds,
    facts.template,
    facts.lifecycle,
    fields,
    rows,
    facts.links.map((link) => link.target),
    facts.registers.map((register) => register.rows.length),
  ]);
}
