import type { DocumentFacts } from '../facts/facts.js';
import { dueOf } from '../facts/fields.js';
import { FIELD_NAMES, SECTION_NAMES } from '../standard/vocabulary.js';
import { paint } from './paint.js';

/** The facts of a document for a person: what it is and why, its fields with their places, its sections, controls and rows. */
export function factsText(document: DocumentFacts, colours: boolean): string {
  const { bold, dim } = paint(colours);
  const lines: string[] = [`${bold(document.path)}  ${document.kinds.join(' + ')}${document.template ? ' (unfilled template)' : ''}`];
  lines.push(dim(`  because: ${document.kindReasons.join('; ')}`));
  if (document.kind === 'not-isms') return lines.join('\n') + '\n\n';
  const present = FIELD_NAMES.filter((name) => document.fields[name].state !== 'absent');
  for (const name of present) {
    const fact = document.fields[name];
    const value = fact.state === 'placeholder' ? '(not filled in)' : `${fact.value ?? ''}${fact.ambiguous ? ' (day or month first?)' : ''}`;
    const place = fact.span ? `line ${document.lines.lineAt(fact.span.start) + 1}` : '';
    lines.push(`  ${name.padEnd(15)} ${value}  ${dim(`${fact.source ?? ''} ${place}`)}`);
  }
  const absent = FIELD_NAMES.filter((name) => document.fields[name].state === 'absent');
  if (absent.length > 0) lines.push(dim(`  not stated:     ${absent.join(', ')}`));
  const due = dueOf(document.fields);
  if (due) lines.push(`  ${'review due'.padEnd(15)} ${due.date}  ${dim(`from ${due.from}`)}`);
  const sections = SECTION_NAMES.filter((name) => document.sections[name].state !== 'absent').map((name) =>
    document.sections[name].state === 'text' ? `${name} (in the text)` : name,
  );
  if (sections.length > 0) lines.push(`  ${'sections'.padEnd(15)} ${sections.join(', ')}`);
  const controls = [...new Set(document.citations.map((citation) => citation.id))];
  if (controls.length > 0)
    lines.push(`  ${'controls'.padEnd(15)} ${controls.slice(0, 12).join(', ')}${controls.length > 12 ? `, … ${controls.length} in all` : ''}`);
  if (document.soa) lines.push(`  ${'SoA'.padEnd(15)} ${soaText(document)}`);
  for (const register of document.registers) lines.push(`  ${register.kind.padEnd(15)} ${register.rows.length} rows`);
  return lines.join('\n') + '\n\n';
}

function soaText(document: DocumentFacts): string {
  const rows = document.soa!.rows;
  const count = (test: (row: (typeof rows)[number]) => boolean): number => rows.filter(test).length;
  const statuses = [...new Set(rows.map((row) => row.status))].sort().map((status) => `${status} ${count((row) => row.status === status)}`);
  return `${rows.length} rows: applicable ${count((row) => row.applicable === true)}, left out ${count((row) => row.applicable === false)}, undecided ${count((row) => row.applicable === null)}; ${statuses.join(', ')}`;
}
