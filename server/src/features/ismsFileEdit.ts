import type { Isms } from '../engine/isms.js';
import { parseYaml } from '../syntax/yaml/parse.js';
import { valueOf, type YamlSequence } from '../syntax/yaml/node.js';
import { lineEnd, LineTable } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import type { Edit } from './edits.js';

/** Adds an entry to a list of isms.yaml, and the file where there is none; undefined where the file cannot be read. `entry` is YAML on one line. */
export function addToIsmsFile(isms: Isms, key: 'documents' | 'ignore', entry: string): Edit | undefined {
  const { lines, text } = isms.workspace.ismsFile;
  if (!lines) return { changes: [{ path: ISMS_FILE, span: { start: 0, end: 0 }, newText: `${key}:\n  - ${entry}\n` }], creates: [ISMS_FILE] };
  const addition = additionTo(text, key, entry);
  return addition && { changes: [{ path: ISMS_FILE, ...addition }], creates: [] };
}

interface Addition {
  readonly span: Span;
  readonly newText: string;
}

/** Where a new entry goes in the list under a key, in the form that the list has. */
export function additionTo(text: string, key: string, entry: string): Addition | undefined {
  const { root, problems } = parseYaml(text);
  const lines = new LineTable(text);
  if (problems.length > 0) return undefined;
  const { eol } = lines;
  const pair = root?.kind === 'map' ? root.pairs.find((candidate) => candidate.key === key) : undefined;
  if (!pair) {
    if (text.slice(root?.start ?? 0, (root?.start ?? 0) + 1) === '{' || /^(?:---|\.\.\.)\s*$/m.test(text.slice(root?.end ?? 0))) return undefined;
    if (root && root.kind !== 'map' && !(root.kind === 'scalar' && root.text === '')) return undefined;
    const gap = text === '' || /[\r\n]$/.test(text) ? '' : eol;
    return insertion(text.length, `${gap}${key}:${eol}  - ${entry}${eol}`);
  }
  const list = valueOf(root, key);
  if (list?.kind === 'sequence') return text[list.start] === '[' ? inBrackets(text, list, entry) : below(text, lines, list, entry);
  if (list && !(list.kind === 'scalar' && list.text === '' && !list.quoted)) return undefined;
  return insertion(endOfLine(text, lines, pair.keySpan.end), `${eol}  - ${entry}`);
}

function inBrackets(text: string, list: YamlSequence, entry: string): Addition {
  const last = list.items.at(-1);
  if (!last) return insertion(list.start + 1, entry);
  const comma = text.slice(last.end, list.end - 1).includes(',') ? '' : ',';
  return insertion(list.end - 1, `${comma} ${entry}`);
}

function below(text: string, lines: LineTable, list: YamlSequence, entry: string): Addition {
  let end = list.items.at(-1)?.end ?? list.end;
  while (end > list.start && /\s/.test(text[end - 1]!)) end--;
  const start = lines.startOf(lines.lineAt(list.start));
  return insertion(endOfLine(text, lines, end), `${lines.eol}${text.slice(start, list.start)}- ${entry}`);
}

function endOfLine(text: string, lines: LineTable, at: number): number {
  const line = lines.lineAt(at);
  return lineEnd(text, lines.startOf(line), lines.startOf(line + 1));
}

function insertion(at: number, newText: string): Addition {
  return { span: { start: at, end: at }, newText };
}
