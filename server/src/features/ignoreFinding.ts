import type { Finding } from '../engine/findings.js';
import type { Isms } from '../engine/isms.js';
import { formatOf } from '../facts/readDocument.js';
import { REASON_TO_WRITE } from '../facts/directiveReason.js';
import type { Block } from '../syntax/markdown/block.js';
import { MarkdownDocument } from '../syntax/markdown/document.js';
import { lineEnd, LineTable } from '../text/lines.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import type { TextChange } from '../rules/rule.js';
import type { Edit } from './edits.js';
import { addToIsmsFile } from './ismsFileEdit.js';

/** Whether a finding can be hidden: what is wrong in isms.yaml, or in what hides, is mended there. */
export function canBeIgnored({ code, path }: Pick<Finding, 'code' | 'path'>): boolean {
  return path !== ISMS_FILE && !/^(?:config|suppress)\./.test(code);
}

/**
 * Writes the comment that hides a finding where it belongs, or an entry of isms.yaml where there is no place for a comment. The reason is left to write,
 * and until it is written nothing is hidden.
 */
export function ignoreFinding(isms: Isms, finding: Finding, text: string | undefined): Edit | undefined {
  const change = text === undefined ? undefined : commentFor(finding, text);
  if (change) return { changes: [change], creates: [] };
  const { code, path, at } = finding;
  const about = at === '' ? '' : `, at: ${JSON.stringify(at)}`;
  return addToIsmsFile(isms, 'ignore', `{ code: ${code}, path: ${JSON.stringify(path)}${about}, reason: ${JSON.stringify(REASON_TO_WRITE)} }`);
}

function commentFor(finding: Finding, text: string): TextChange | undefined {
  const { path, code, span } = finding;
  switch (formatOf(path)) {
    case 'csv':
      return undefined;
    case 'yaml':
      return lineAbove(path, text, new LineTable(text), span.start, `# isms-ignore ${code}: ${REASON_TO_WRITE}`);
    case 'markdown':
      return inMarkdown(path, text, span.start, code);
  }
}

function inMarkdown(path: string, text: string, at: number, code: string): TextChange | undefined {
  const { blocks, lines } = new MarkdownDocument(text);
  const line = lines.lineAt(at);
  const block = blocks.find((candidate) => lines.lineAt(candidate.start) <= line && line <= lines.lineAt(candidate.end));
  const comment = `<!-- isms-ignore ${code}: ${REASON_TO_WRITE} -->`;
  switch (block?.kind) {
    case 'frontMatter': {
      // Above the first line there would be no front matter any more.
      const isFence = line === lines.lineAt(block.start) && text.startsWith('---', block.start);
      if (!isFence) return lineAbove(path, text, lines, at, `# isms-ignore ${code}: ${REASON_TO_WRITE}`);
      return lineAbove(path, text, lines, lines.startOf(line + 1), `# isms-ignore-file ${code}: ${REASON_TO_WRITE}`);
    }
    case 'fence':
    case 'indented':
      return undefined;
    case 'table':
      return endOfRow(path, text, lines, line, comment);
    case 'paragraph':
      return isAlone(block, lines, line) ? lineAbove(path, text, lines, at, comment) : endOfText(path, text, lines, line, comment);
    case 'heading':
    case 'html':
    case 'definition':
    case 'break':
      return block.container ? endOfText(path, text, lines, line, comment) : lineAbove(path, text, lines, at, comment);
    case undefined:
      return lineAbove(path, text, lines, at, comment);
  }
}

/** Whether a line of its own above the line would cut neither a paragraph nor a list nor a quote. */
function isAlone(block: Block, lines: LineTable, line: number): boolean {
  return !block.container && lines.lineAt(block.start) === line;
}

function lineAbove(path: string, text: string, lines: LineTable, at: number, comment: string): TextChange {
  const start = lines.startOf(lines.lineAt(at));
  const indent = /^[ \t]*/.exec(text.slice(start, start + 200))![0];
  return { path, span: { start, end: start }, newText: indent + comment + lines.eol };
}

/** In the last cell: on a line of its own a comment would end the table. */
function endOfRow(path: string, text: string, lines: LineTable, line: number, comment: string): TextChange {
  const start = lines.startOf(line);
  const row = text.slice(start, lineEnd(text, start, lines.startOf(line + 1))).trimEnd();
  const closed = row.endsWith('|') && !row.endsWith('\\|');
  const content = closed ? row.slice(0, -1) : row;
  const gap = /\s$/.test(content) ? '' : ' ';
  const at = start + content.length;
  return { path, span: { start: at, end: at }, newText: gap + comment + (closed ? ' ' : '') };
}

/** Behind the words of a line, before the blanks or the backslash that break it. */
function endOfText(path: string, text: string, lines: LineTable, line: number, comment: string): TextChange {
  const start = lines.startOf(line);
  const content = text.slice(start, lineEnd(text, start, lines.startOf(line + 1))).trimEnd();
  const at = start + (content.endsWith('\\') ? content.length - 1 : content.length);
  return { path, span: { start: at, end: at }, newText: ` ${comment}` };
}
