import { identify, parseLeadingId } from '../standard/controlIds.js';
import { deciding, recordRow, type RecordRow } from './controlHeadings.js';
import { sameTitle, titleOf, type SoaContext } from './controlTitles.js';
import { keyValues, keyValuesIn, partOf, within, type KeyValue } from './keyLines.js';
import type { RichText } from './richText.js';
import { wordsOf } from '../standard/words.js';
import { readStatus, type Legend } from './statusWords.js';
import type { DocumentView, Passage } from './view.js';

/** Items about controls are a layout of their own from this many on, and from fewer where the document is named a Statement of Applicability. */
const MINIMUM = 5;
const MINIMUM_NAMED = 3;
const OPENS = /^(?:\[[ xX]\]\s*)?[*_`[(]{0,4}(?:A[.\s-]?\s?)?\d{1,2}\.\d/;
const BOX = /^\[([ xX])\]\s*/;
/** A phrase longer than this is no status. */
const MAXIMUM_PHRASE = 40;
const CUT = /\s[-–—|:]+\s|:\s|[.;]\s|\s\(|\)\s?|,\s/gu;

/** Documents with one list item a control: `- **A.5.1 Policies** – Implemented. See …`, `- [x] A.5.1 Policies`, or labels in items below it. */
export function itemRows(view: DocumentView, named: boolean, legend: () => Legend, context: SoaContext): readonly RecordRow[] {
  const openers = view.passages.filter((passage) => passage.inItem && OPENS.test(passage.source) && opens(passage, context));
  if (openers.length < (named ? MINIMUM_NAMED : MINIMUM)) return [];
  const rows = openers.map((passage, index) => {
    const next = openers[index + 1]?.start ?? view.text.length;
    const heading = within(view.headings, { start: passage.end, end: next }).find((candidate) => candidate.kind !== 'bold')?.start ?? next;
    return itemRow(passage, keyValues(view, { start: passage.end, end: Math.min(next, heading) }), legend(), context);
  });
  return deciding(rows, named ? MINIMUM_NAMED : MINIMUM);
}

function opens(passage: Passage, context: SoaContext): boolean {
  const leading = parseLeadingId(firstLine(passage.text().plain.replace(BOX, '')));
  if (!leading) return false;
  if (leading.prefixed) return true;
  const title = titleOf(identify(leading.number, context.catalogue, context.declared), context.catalogue);
  return title !== undefined && sameTitle(leading.rest.split(/\s[-–—]\s|:\s/)[0]!, title);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}

function itemRow(passage: Passage, below: readonly KeyValue[], legend: Legend, context: SoaContext): RecordRow {
  const text = passage.text();
  const line = firstLine(text.plain);
  const box = BOX.exec(line);
  const start = box?.[0].length ?? 0;
  const rest = parseLeadingId(line.slice(start))!.rest;
  const from = line.length - rest.length;
  const own = phrases(text, from, line.length, box !== null, legend, context);
  const title = own.title.trim();
  const lines = keyValuesIn(partOf(text, Math.min(line.length + 1, text.plain.length), text.plain.length));
  const values = [...own.values, ...lines, ...below];
  if (box && !values.some(({ key }) => key === 'status')) values.push({ key: 'status', value: partOf(text, 0, box[0].trimEnd().length) });
  return recordRow(partOf(text, start, line.length), title, values, context);
}

/** What an item says behind the id: its title, a decision, a status, and the rest, which is the reason. */
function phrases(text: RichText, from: number, end: number, boxed: boolean, legend: Legend, context: SoaContext): { title: string; values: KeyValue[] } {
  const values: KeyValue[] = [];
  const rest = text.plain.slice(from, end);
  let at = 0;
  let title: string | undefined;
  let reason: number | undefined;
  for (const match of [...rest.matchAll(CUT), undefined]) {
    const stop = match?.index ?? rest.length;
    const phrase = rest.slice(at, stop);
    const known = phrase.trim() !== '' && phrase.length <= MAXIMUM_PHRASE;
    const value = partOf(text, from + at, from + stop);
    if (known && !boxed && !has(values, 'status') && isStatus(phrase, legend, context)) values.push({ key: 'status', value });
    else if (known && !has(values, 'applicable') && isDecision(phrase, context)) values.push({ key: 'applicable', value });
    else if (title === undefined) title = phrase;
    else if (phrase.trim() !== '') {
      reason = from + at;
      break;
    }
    at = match ? match.index + match[0].length : rest.length;
  }
  if (reason !== undefined) values.push({ key: 'justification', value: partOf(text, reason, end) });
  return { title: title ?? '', values };
}

function has(values: readonly KeyValue[], key: string): boolean {
  return values.some((value) => value.key === key);
}

function isStatus(phrase: string, legend: Legend, context: SoaContext): boolean {
  return !['unknown', 'absent', 'undecided'].includes(readStatus(phrase, legend, context.vocabulary)) && phrase.trim().split(/\s+/).length <= 4;
}

function isDecision(phrase: string, { vocabulary }: SoaContext): boolean {
  const meanings = vocabulary.values.get(wordsOf(phrase).join(' ')) ?? [];
  return meanings.includes('yes') || meanings.includes('no');
}
