import type { DocumentFacts } from '../facts/facts.js';
import type { Parsed } from '../facts/readDocument.js';
import type { MarkdownDocument } from '../syntax/markdown/document.js';
import type { LineTable } from '../text/lines.js';
import type { EditorHelp } from './editorHelp.js';

/** Lines that can be folded away, both included. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What can be folded in a document: front matter and tables, and sections where the editor does not do it. YAML is folded by its indentation. */
export function foldsOf(facts: DocumentFacts, parsed: Parsed, text: string, help: EditorHelp): readonly Fold[] {
  switch (parsed.format) {
    case 'csv':
      return [];
    case 'yaml':
      return indentedFolds(text);
    case 'markdown':
      return [...blockFolds(parsed.document), ...(help.markdown ? [] : sectionFolds(facts, parsed.document.lines))].filter(
        ({ firstLine, lastLine }) => lastLine > firstLine,
      );
  }
}

function blockFolds({ blocks, lines }: MarkdownDocument): Fold[] {
  return blocks
    .filter(({ kind }) => kind === 'frontMatter' || kind === 'table')
    .map(({ start, end }) => ({ firstLine: lines.lineAt(start), lastLine: lines.lineAt(end) }));
}

function sectionFolds({ outline }: DocumentFacts, lines: LineTable): Fold[] {
  return outline
    .filter(({ kind }) => kind === 'markdown' || kind === 'html')
    .map(({ start, sectionEnd }) => ({ firstLine: lines.lineAt(start), lastLine: lines.lineAt(Math.max(start, sectionEnd - 1)) }));
}

/** Each line with the deeper ones below it; an entry of a list from its dash on. */
function indentedFolds(text: string): Fold[] {
  const lines = text.split(/\r?\n/);
  const folds: Fold[] = [];
  const open: { readonly line: number; readonly indent: number }[] = [];
  let last = 0;
  const close = (indent: number): void => {
    while (open.length > 0 && open.at(-1)!.indent >= indent) {
      const { line } = open.pop()!;
      if (last > line) folds.push({ firstLine: line, lastLine: last });
    }
  };
  lines.forEach((line, index) => {
    const content = line.trimStart();
    if (content === '' || content.startsWith('#')) return;
    // A list may stand at the indentation of its key.
    const indent = 2 * (line.length - content.length) + (content.startsWith('- ') ? 1 : 0);
    close(indent);
    open.push({ line: index, indent });
    last = index;
  });
  close(-1);
  return folds.sort((a, b) => a.firstLine - b.firstLine);
}
