import type { EvidenceItem } from './facts.js';
import { cellState } from './placeholder.js';
import type { RichText } from './richText.js';
import type { Vocabulary } from '../standard/vocabulary.js';

const DOCUMENT_ID = /^[A-Z]{2}[A-Z0-9]*(?:[-_][A-Z0-9.]+)+$/;
const IN_TEXT =
  /(?<![\w./-])(?:[A-Z][\w.-]*\/[\w.-]*#\d+|[\w.-]*#\d+|[A-Z]{2,10}-\d{1,6}|[A-Z]{2}[A-Z0-9]*(?:-[A-Z0-9]+){1,4}|(?:[\w.-]+\/)+[\w.-]+\.[a-z]{2,5}|[\w.-]+\.(?:md|ya?ml|pdf|docx?|xlsx?|csv|json|png|txt))(?![\w/])/g;

/** What a cell points to: links, paths in code, document ids and issues; with `whole`, also its plain words. */
export function evidenceOf(cell: RichText, whole: boolean, vocabulary: Vocabulary): EvidenceItem[] {
  const items: EvidenceItem[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const link of cell.links) {
    if (link.image || link.target === '') continue;
    items.push({ text: link.target, kind: 'link', span: link.targetSpan });
    taken.push(link);
  }
  for (const code of cell.codes) {
    const text = cell.plain.slice(code.start, code.end).trim();
    const span = { start: cell.offsetOf(code.start), end: cell.offsetOf(Math.max(code.start, code.end - 1)) + 1 };
    if (text === '' || covered(span, taken)) continue;
    items.push({ text, kind: kindOf(text), span });
    taken.push(span);
  }
  for (const match of cell.plain.matchAll(IN_TEXT)) {
    const span = { start: cell.offsetOf(match.index), end: cell.offsetOf(match.index + match[0].length - 1) + 1 };
    if (covered(span, taken) || /^(?:ISO|NIST|CIS|PCI|SOC|TLS|AES|SHA|RSA|UTF|GDPR|MFA|COVID)-/i.test(match[0])) continue;
    items.push({ text: match[0], kind: kindOf(match[0]), span });
    taken.push(span);
  }
  if (items.length === 0 && whole && cellState(cell.plain, vocabulary) === 'value')
    items.push({ text: cell.plain.trim(), kind: 'text', span: { start: cell.start, end: cell.end } });
  return items.sort((a, b) => a.span.start - b.span.start);
}

function covered(span: { start: number; end: number }, taken: readonly { start: number; end: number }[]): boolean {
  return taken.some((other) => other.start <= span.start && span.start < other.end);
}

function kindOf(text: string): EvidenceItem['kind'] {
  if (/#\d+$/.test(text)) return 'issue';
  if (text.includes('/') || /\.[a-z][a-z0-9]{1,4}$/.test(text)) return 'path';
  return DOCUMENT_ID.test(text) ? 'document-id' : 'text';
}
