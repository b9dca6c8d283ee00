import type { DocumentFacts } from '../facts/facts.js';
import type { SectionName } from '../standard/vocabulary.js';
import type { Fix } from './rule.js';

/** Adds a paragraph at the end of the first of the sections that the document has, else at its end. */
export function appendParagraph(document: DocumentFacts, sections: readonly SectionName[], sentence: string): Fix[] {
  if (document.format !== 'markdown') return [];
  const { lines } = document;
  const end = lines.startOf(lines.count);
  const heading = sections.flatMap(
    (name) => document.outline.find((each) => !each.isTitle && each.content === 'text' && each.meanings.includes(name)) ?? [],
  )[0];
  const title = `Insert: "${sentence}"`;
  if (!heading || heading.sectionEnd >= end) {
    const endsLine = lines.startOf(lines.count - 1) === end;
    return [
      {
        title,
        changes: [{ path: document.path, span: { start: end, end }, newText: `${endsLine ? '' : lines.eol}${lines.eol}${sentence}${lines.eol}` }],
        preferred: true,
      },
    ];
  }
  const at = lines.startOf(lines.lineAt(heading.sectionEnd));
  return [{ title, changes: [{ path: document.path, span: { start: at, end: at }, newText: `${sentence}${lines.eol}${lines.eol}` }], preferred: true }];
}
