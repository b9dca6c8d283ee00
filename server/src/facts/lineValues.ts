import type { LabelMeaning, Vocabulary } from '../standard/vocabulary.js';
import { trimEndOf, trimOf } from '../text/trim.js';
import type { LabelledValue } from './labelledValue.js';
import { labelMeaning } from './labels.js';
import { sliceText, type RichText } from './richText.js';
import type { Passage } from './view.js';

/** A cell or line longer than this is text. */
const MAXIMUM_VALUE = 300;
/** A value on a line below its label is at most so long. */
const MAXIMUM_BELOW = 80;
const SEPARATOR = /\s[|·•‖]\s|\t+| {3,}/g;

/** Lines of the form `Label: value`, bold or plain, in lists and quotes, several on one line, the value on the next line. */
export function passageValues(passage: Passage, rank: number, vocabulary: Vocabulary): LabelledValue[] {
  if (!passage.mayLabel || !/[:：·|]|^(?:\*\*|__)/m.test(passage.source)) return [];
  const text = passage.text();
  const lines = linesOf(text.plain);
  const found: LabelledValue[] = [];
  lines.forEach(({ start, end }, index) => {
    const line = text.plain.slice(start, end);
    const values = lineValues(text, line, start, rank, vocabulary);
    if (values.length > 0) {
      found.push(...values);
      return;
    }
    if (line.trim() === '') return;
    const label = index > 0 ? labelAbove(text, lines[index - 1]!, found, vocabulary) : undefined;
    const marker = /^\s*:\s+/.exec(line)?.[0].length ?? 0;
    if (!label || (label.open && marker === 0) || line.length > MAXIMUM_VALUE) return;
    if (label.pair) found.pop();
    else if (marker === 0 && line.length > MAXIMUM_BELOW) return;
    found.push({ meaning: label.meaning, label: label.text, value: trimmed(text, start + marker, end), source: 'line', rank });
  });
  return [...found, ...barValues(text, lines, rank, vocabulary)];
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of plain.split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines.filter(({ start: from, end }) => plain.slice(from, end).trim() !== '');
}

/** A label that waits for the line below: `**Owner:**`, `**Owner**`, or, where a colon starts the line below, `Owner`. */
function labelAbove(
  text: RichText,
  line: Line,
  found: readonly LabelledValue[],
  vocabulary: Vocabulary,
): { meaning: LabelMeaning; text: string; pair: boolean; open: boolean } | undefined {
  const last = found[found.length - 1];
  if (last?.value.plain === '' && last.value.start >= text.offsetOf(line.start)) return { meaning: last.meaning, text: last.label, pair: true, open: false };
  const label = text.plain.slice(line.start, line.end).trim();
  const meaning = label.length <= 60 ? labelMeaning(label, vocabulary) : undefined;
  if (!meaning) return undefined;
  const bold = text.strong.some((mark) => mark.start <= line.start && mark.end >= line.start + label.length);
  return { meaning, text: label, pair: false, open: !bold };
}

/** `Owner | Head of IT`, one a line and no table: two such lines at least. */
function barValues(text: RichText, lines: readonly Line[], rank: number, vocabulary: Vocabulary): LabelledValue[] {
  const found: LabelledValue[] = [];
  for (const { start, end } of lines) {
    const line = trimOf(text.plain.slice(start, end), '|');
    const bar = line.indexOf('|');
    const label = line.slice(0, Math.max(0, bar)).trim();
    const meaning = label === '' || label.length > 60 || /[:：]/.test(line) || line.includes('|', bar + 1) ? undefined : labelMeaning(label, vocabulary);
    if (!meaning) continue;
    const from = start + text.plain.slice(start, end).indexOf(line) + bar + 1;
    found.push({ meaning, label, value: trimmed(text, from, end), source: 'line', rank });
  }
  return found.length >= 2 ? found : [];
}

function lineValues(text: RichText, line: string, from: number, rank: number, vocabulary: Vocabulary): LabelledValue[] {
  const found: LabelledValue[] = [];
  for (const [start, end] of segments(text, line, from)) {
    const value = segmentValue(text, start, end, rank, vocabulary) ?? (rank === 1 ? numberedValue(text, start, end, vocabulary) : undefined);
    if (value) found.push(value);
  }
  return found;
}

/** Cuts a line where another bold label or a separator begins. */
function segments(text: RichText, line: string, from: number): (readonly [number, number])[] {
  const cuts = new Set<number>([from]);
  for (const mark of text.strong) {
    const label = text.plain.slice(mark.start, mark.end).trimEnd();
    const inLine = mark.start > from && mark.end <= from + line.length;
    if (inLine && (label.endsWith(':') || /^\s*[:：]/.test(text.plain.slice(mark.end, mark.end + 3)))) cuts.add(mark.start);
  }
  for (const match of line.matchAll(SEPARATOR)) cuts.add(from + match.index + match[0].length);
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((start, index) => [start, starts[index + 1] ?? from + line.length] as const);
}

function segmentValue(text: RichText, start: number, end: number, rank: number, vocabulary: Vocabulary): LabelledValue | undefined {
  const raw = text.plain.slice(start, end);
  const lead = /^[^\p{L}\p{N}<[{]*/u.exec(raw)![0].length;
  const label = boldLabel(text, start + lead, end) ?? colonLabel(raw, start, lead);
  if (!label) return undefined;
  const meaning = labelMeaning(label.text, vocabulary);
  if (!meaning) return undefined;
  return { meaning, label: label.text, value: trimmed(text, label.valueStart, end), source: 'line', rank };
}

/** `Version 1.0` and `Document PROC-01` without a colon, near the title. */
function numberedValue(text: RichText, start: number, end: number, vocabulary: Vocabulary): LabelledValue | undefined {
  const raw = text.plain.slice(start, end);
  const match = /^\s*(\p{L}[\p{L} ]{1,20}?)\s+([A-Z]{2}[-./A-Z_a-z]*\d[\w./-]*|v?\d[\w.]*)\s*(?:[|·•]\s*)?$/u.exec(raw);
  if (!match || raw.length > 60) return undefined;
  const meaning = labelMeaning(match[1]!, vocabulary) ?? labelMeaning(`${match[1]!} id`, vocabulary);
  if (meaning !== 'version' && meaning !== 'id') return undefined;
  const from = start + match[0].indexOf(match[2]!, match[1]!.length);
  return { meaning, label: match[1]!, value: trimmed(text, from, from + match[2]!.length), source: 'line', rank: 1 };
}

function boldLabel(text: RichText, start: number, end: number): { text: string; valueStart: number } | undefined {
  const mark = text.strong.find((strong) => strong.start <= start && strong.end > start && start - strong.start <= 4 && strong.end <= end);
  if (!mark) return undefined;
  const label = trimEndOf(text.plain.slice(start, mark.end), ':：');
  const behind = /^\s*[:：=–—-]*\s*/.exec(text.plain.slice(mark.end, end))![0].length;
  const named = /[:：]\s*$/.test(text.plain.slice(start, mark.end)) || behind > 0;
  return named && label.length <= 60 && !/[:：]/.test(label) ? { text: label, valueStart: mark.end + behind } : undefined;
}

/** German labels may have a colon inside: `Autor:in: Jane Doe`. */
function colonLabel(raw: string, start: number, lead: number): { text: string; valueStart: number } | undefined {
  const match = /^([^:：]{1,60}(?::in(?:nen)?(?= ?:))?) ?[:：]/.exec(raw.slice(lead));
  return match ? { text: match[1]!.trimEnd(), valueStart: start + lead + match[0].length } : undefined;
}

/** The value between two offsets of the plain text, without blanks, separators and bold marks around it. */
function trimmed(text: RichText, from: number, to: number): RichText {
  let start = from;
  let end = Math.min(to, from + MAXIMUM_VALUE);
  while (start < end && /[\s|·•‖*]/.test(text.plain[start]!)) start++;
  while (end > start && /[\s|·•‖;]/.test(text.plain[end - 1]!)) end--;
  return sliceText(text, start, end);
}
