import { identify, type ControlId, type ControlNumber } from '../standard/controlIds.js';
import type { ControlCatalogue, Edition } from '../standard/controls.js';
import type { Span } from '../text/span.js';
import { settledByTitle } from './controlTitles.js';
import { isAboutOtherStandard } from './otherStandards.js';
import type { Stretch } from './view.js';

/** A place that cites an Annex A control. A range such as A.5.15-18 is one place with several citations. */
export interface Citation extends ControlId, Span {}

/** A range longer than this is a misunderstanding. */
const MAXIMUM_RANGE = 40;
/** How far back another standard's name is looked for: `ISO 42001 A.6.2`. */
const LOOK_BACK = 90;
/** A citation begins at most so far before the full stop of its number. */
const REACH = 60;
/** How far ahead the rest of a longer identifier is looked for. */
const LOOK_AHEAD = 80;

/** Where a citation can begin. The rest is tried at these places only. */
const SHORT_HINT = /\bA[.\s-]?\s?\d/y;
/** Words before a number, looked for only in documents that speak of the standard or its annex. */
const LONG_HINT =
  /\bA[.\s-]?\s?\d|\b(?:annex|anhang|annexe|anexo|allegato|bijlage)\s+A|\b(?:controls?|controle|controllo|ma\u00dfnahme|massnahme|maatregel|mesure|medida)\w{0,2}:?\s+\(?\d|contr\u00f4les?:?\s+\(?\d|2700[12]/iy;
const ID = /(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?/;
/** The prefix tells annex numbers from clauses and versions: `A.5.1`, `A-5.1`, `Annex A 5.1`. */
const PREFIXED = new RegExp(`(?:(?:annex|anhang|annexe|anexo|allegato|bijlage)\\s+A[.\\s]\\s?|A\\.\\s?|A-|A(?=[5-8]\\.\\d))${ID.source}(?!\\d)`, 'iy');
/** `A 5.1` at the start of a cell, a list or a bracket; elsewhere it is an article and a number. */
const SPACED = new RegExp(`A\\s${ID.source}(?!\\d|\\s+\\p{Ll})`, 'uy');
/** `27001:2022 8.24`, `Annex A control 5.1`. */
const NAMED = new RegExp(
  `(?:2700[12](?::20\\d\\d)?[\\s,]*(?:annex\\s+a[\\s,]*)?(?:controls?\\s*|§\\s*)?|annex\\s+a\\s+controls?\\s*|annex\\s+a[:\\s-]+)${ID.source}(?![\\d.]*\\d)`,
  'iy',
);
const CONTROL = new RegExp(`\\p{L}{6,12}:?\\s+\\(?${ID.source}(?![\\d.]*\\d)`, 'iuy');

const RANGE = /^(?:\s?[-–—‐‑]\s?|\s+(?:to|through|until|bis|à|al|hasta|até|tot)\s+)(?:A[.\s-]?)?(?:(\d{1,2})\.)?(\.)?(\d{1,2})(?:\.(\d{1,2}))?(?!\d|\.\d)/iu;
const NEXT = /^(?:\s*[,;/&+]\s*|\s+)(?:(?:and|und|et|[ye&]|en|or|oder)\s+)?(A[.\s-]?\s?)?(\.)?(\d{1,2})(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?(?![\d%])/iu;

/** What surrounds the text that is read. */
export interface CitationContext {
  readonly catalogue: ControlCatalogue;
  /** The edition that the document declares. */
  readonly declared: Edition | undefined;
  /** Whether "Control 5.1" means Annex A here. */
  readonly bareControls: boolean;
}

/** The citations of a document, outside of code and comments. */
export function readCitations(text: string, stretches: readonly Stretch[], context: Omit<CitationContext, 'bareControls'>): Citation[] {
  if (isAboutOtherStandard(text)) return [];
  const found: Citation[] = [];
  const named = text.includes('27001') || text.includes('27002') || /annex\s+a/i.test(text);
  const around = { ...context, bareControls: named };
  const hintEnd = named ? longHintEnd : shortHintEnd;
  let from = 0;
  for (let hint = nextHint(text, 0, hintEnd); hint; hint = nextHint(text, hint.end, hintEnd)) {
    if (hint.start < from) continue;
    const stretch = stretches[stretchAt(stretches, hint.start)];
    if (!stretch || stretch.end <= hint.start) continue;
    const citation = citationAt(text, hint.start, stretch, around);
    if (!citation) continue;
    for (const each of citation.citations) found.push(each);
    from = citation.end;
  }
  return found;
}

/** Where a hint that begins at a place ends. */
type HintEnd = (text: string, at: number) => number | undefined;

function shortHintEnd(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== 65) return undefined;
  SHORT_HINT.lastIndex = at;
  return SHORT_HINT.test(text) ? SHORT_HINT.lastIndex : undefined;
}

function longHintEnd(text: string, at: number): number | undefined {
  if (!mayBegin(text, at)) return undefined;
  LONG_HINT.lastIndex = at;
  return LONG_HINT.test(text) ? LONG_HINT.lastIndex : undefined;
}

/** A hint matters only close before a number with a full stop inside, and those are found fast: most full stops end a sentence. */
function nextHint(text: string, from: number, hintEnd: HintEnd): Span | undefined {
  let start = from;
  for (let dot = text.indexOf('.', from); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (!isDigit(text.charCodeAt(dot + 1)) || !isDigit(text.charCodeAt(dot - 1))) continue;
    for (let at = Math.max(start, dot - REACH); at < dot; at++) {
      const end = hintEnd(text, at);
      if (end !== undefined) return { start: at, end };
    }
    start = dot;
  }
  return undefined;
}

/** Whether a hint can begin at a place, by its first letters. */
function mayBegin(text: string, at: number): boolean {
  switch (text.charCodeAt(at) | 32) {
    case 97: {
      // a: a number close by, or "an…" and "al…" for the words for an annex.
      const next = text.charCodeAt(at + 1);
      if ((next | 32) === 110) return 'nheNHE'.includes(text.charAt(at + 2));
      if ((next | 32) === 108) return (text.charCodeAt(at + 2) | 32) === 108 && (text.charCodeAt(at + 3) | 32) === 101;
      return isDigit(next) || isDigit(text.charCodeAt(at + 2)) || isDigit(text.charCodeAt(at + 3));
    }
    case 98: // bijlage
      return (text.charCodeAt(at + 1) | 32) === 105 && (text.charCodeAt(at + 2) | 32) === 106;
    case 99: // control, contrôle
      return (text.charCodeAt(at + 1) | 32) === 111 && (text.charCodeAt(at + 2) | 32) === 110 && (text.charCodeAt(at + 3) | 32) === 116;
    case 109: {
      // maßnahme, maatregel, mesure, medida
      const next = text.charCodeAt(at + 1) | 32;
      return (next === 97 || next === 101) && (at === 0 || !isLetter(text.charCodeAt(at - 1)));
    }
    case 50: // 27001
      return text.charCodeAt(at + 1) === 55 && text.charCodeAt(at + 2) === 48;
    default:
      return false;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The last stretch that starts at or before `offset`, or -1. */
function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = -1;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (stretches[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The citation that begins at `at`, with what it goes on to cite. */
function citationAt(text: string, at: number, stretch: Span & Stretch, context: CitationContext): { citations: Citation[]; end: number } | undefined {
  const match = startAt(text, at, stretch, context);
  if (!match) return undefined;
  const number = toNumber(match[1], match[2], match[3]);
  let end = at + match[0].length;
  if (!number || end > stretch.end) return undefined;
  const first = settledByTitle(identify(number, context.catalogue, context.declared), titleAfter(text, end, stretch.end), context);
  const line = text.slice(Math.max(stretch.start, at - LOOK_BACK), Math.min(stretch.end, end + LOOK_AHEAD));
  const start = at - Math.max(stretch.start, at - LOOK_BACK);
  if (!isPlausible(match[0], first) || isSlug(line, start, start + match[0].length) || isOtherStandard(line, start, match[0])) return undefined;
  if (isHidden(at, stretch.hidden())) return undefined;
  const citations: Citation[] = [cited(first, at, end)];
  let last = number;
  for (;;) {
    const more = continuation(text.slice(end, Math.min(stretch.end, end + 40)), end, last, context, first);
    if (!more) return { citations, end };
    end = more.end;
    last = more.last;
    citations.push(...more.citations);
  }
}

/** An id at a place. */
export function cited({ id, edition, level, known }: ControlId, start: number, end: number): Citation {
  return { id, edition, level, known, start, end };
}

function startAt(text: string, at: number, stretch: Span, context: CitationContext): RegExpExecArray | undefined {
  const before = at > stretch.start ? text[at - 1]! : ' ';
  if (/[\p{L}\p{N}_.@]/u.test(before)) return undefined;
  const atStart =
    /[|([,;:*]/.test(
      text
        .slice(Math.max(stretch.start, at - 2), at)
        .trim()
        .slice(-1),
    ) || at === stretch.start;
  const tries = [
    PREFIXED,
    ...(atStart ? [SPACED] : []),
    NAMED,
    ...(context.bareControls && !/^(?:annex|anhang|2700)/i.test(text.slice(at, at + 6)) ? [CONTROL] : []),
  ];
  for (const pattern of tries) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

/** What follows an id: the end of a range, or the next of a list. */
function continuation(
  rest: string,
  at: number,
  last: ControlNumber,
  context: CitationContext,
  first: ControlId,
): { end: number; last: ControlNumber; citations: Citation[] } | undefined {
  const range = RANGE.exec(rest);
  if (range) {
    const to = rangeEnd(range, last);
    if (to) {
      const citations = between(last, to).map((number) => cited(identify(number, context.catalogue, context.declared), at, at + range[0].length));
      if (citations.length > 0 && citations.every((citation) => citation.known || !first.known)) return { end: at + range[0].length, last: to, citations };
    }
  }
  const next = NEXT.exec(rest);
  if (!next) return undefined;
  const separator = /^\s*[,;/&+]|^\s+(?:and|und|et|[ye&]|en|or|oder)\s/iu.test(next[0]);
  const prefixed = next[1] !== undefined;
  if (!separator) return undefined;
  const number = nextNumber(next, last);
  if (!number) return undefined;
  const end = at + next[0].length;
  const citation = identify(number, context.catalogue, context.declared);
  // Without the prefix only an id that exists and has the same depth continues the list.
  if (!prefixed && (!citation.known || (number.sub === undefined) !== (last.sub === undefined))) return undefined;
  const start = at + next[0].length - next[0].trimStart().replace(/^[,;/&+]\s*/, '').length;
  return { end, last: number, citations: [cited(citation, start, end)] };
}

function rangeEnd(range: RegExpExecArray, last: ControlNumber): ControlNumber | undefined {
  const [whole, theme, dot, number, sub] = range;
  const spaced = /^\s.*\s/.test(whole);
  if (last.sub !== undefined) {
    if (theme === undefined && sub === undefined) return { ...last, sub: Number(number) };
    const to = sub === undefined ? undefined : toNumber(theme ?? String(last.theme), number, sub);
    return to && to.theme === last.theme && to.number === last.number ? to : undefined;
  }
  if (sub !== undefined) return undefined;
  if (theme === undefined && dot === undefined && spaced) return undefined;
  if (theme !== undefined && Number(theme) !== last.theme) return undefined;
  return toNumber(String(last.theme), number, undefined);
}

function nextNumber(next: RegExpExecArray, last: ControlNumber): ControlNumber | undefined {
  const [whole, , dot, first, second, third] = next;
  if (second === undefined) {
    // `.16` or `/16` after 5.15
    if (dot === undefined && !/^\s*\//.test(whole)) return undefined;
    return last.sub === undefined ? toNumber(String(last.theme), first, undefined) : toNumber(String(last.theme), String(last.number), first);
  }
  return dot === undefined ? toNumber(first, second, third) : undefined;
}

function between(from: ControlNumber, to: ControlNumber): ControlNumber[] {
  const numbers: ControlNumber[] = [];
  const start = from.sub ?? from.number;
  const end = to.sub ?? to.number;
  if (end <= start || end - start > MAXIMUM_RANGE) return [];
  for (let at = start + 1; at <= end; at++) numbers.push(from.sub === undefined ? { ...from, number: at } : { ...from, sub: at });
  return numbers;
}

function toNumber(theme: string | undefined, number: string | undefined, sub: string | undefined): ControlNumber | undefined {
  if (theme === undefined || number === undefined) return undefined;
  const parsed = { theme: Number(theme), number: Number(number), sub: sub === undefined ? undefined : Number(sub) };
  return parsed.theme >= 5 && parsed.theme <= 18 && parsed.number >= 1 ? parsed : undefined;
}

/** Loose spellings count only when the control exists; `A.5.99` is written as a control and is a wrong one. */
function isPlausible(written: string, id: ControlId): boolean {
  return /^A\.\s?\d/i.test(written) || /^an/i.test(written) || id.known;
}

/** What stands behind an id in its cell or line, where a title would be. */
function titleAfter(text: string, end: number, stretchEnd: number): string {
  const rest = /^[*_`\]]{0,4}[ \t]{0,9}[|:–—-]{0,2}[ \t]{0,9}[*_]{0,3}([^|\n.;:(<]{0,90})/.exec(text.slice(end, Math.min(stretchEnd, end + 120)));
  return rest?.[1]?.trim() ?? '';
}

/** Part of a file name or a longer identifier, such as ISMS-POL-A.5.31.3 or A.5.15-access.md. */
function isSlug(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (/\p{L}-$/u.test(before) || /[\p{L}\p{N}_]\/$/u.test(before.replace(/(?:27001|27002|2022|2013)\/$/, ''))) return true;
  const tail = /^[^\s|,;)\]`*]*/.exec(text.slice(end, end + 80))![0];
  return /^[-_.]\S*\.(?:md|ya?ml|docx?|pdf|xlsx?|csv|html?)$/i.test(tail);
}

/** Whether the nearest standard named before is another one with an annex of its own. */
function isOtherStandard(text: string, start: number, written: string): boolean {
  if (/2700[12]/.test(written)) return false;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  if (/\b(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)|tabelle|figura|tabla|tabela|tabella|tableau|equation|listing|example)\s+$/i.test(before)) return true;
  const names = [...before.matchAll(/\b(?:ISO(?:\/IEC)?(?:\s+(?:TS|TR))?[\s-]*)(\d{4,5})|\b(27701|42001|27017|27018)\b/gi)];
  const nearest = names[names.length - 1];
  if (!nearest) return /\b(?:CIS|PCI(?:\sDSS)?|NIST|SOC\s?2|HIPAA|C5|NIS\s?2|DORA|TISAX|GDPR|DSGVO|RGPD|VDA\sISA|BSI|AI\sAct)\s+$/i.test(before);
  return !/^2700[0-5]$/.test(nearest[1] ?? nearest[2] ?? '');
}

/** Whether `offset` lies in one of the stretches, which are in order. */
export function isHidden(offset: number, hidden: readonly Span[]): boolean {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hidden[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < hidden.length && hidden[low]!.start <= offset;
}

const LIST = /^[\s[("']*(?:A\.\s?)?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?:["']?(?:\s*[,;/&+|]\s*|\s+)["']?(?:A\.\s?)?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)*["'\])\s]*$/;

/** The controls of a cell or value that a label or header calls controls: `5.15, 5.16`. None when one of them does not exist. */
export function listedControls(text: string, span: Span, context: Omit<CitationContext, 'bareControls'>): Citation[] {
  if (text.length > 400 || !LIST.test(text) || /\bA\./.test(text)) return [];
  const found = [...text.matchAll(/(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?/g)].map((match) => toNumber(match[1], match[2], match[3]));
  const ids = found.flatMap((number) => (number ? [identify(number, context.catalogue, context.declared)] : []));
  return ids.length === found.length && ids.every((id) => id.known) ? ids.map((id) => cited(id, span.start, span.end)) : [];
}

/** The edition that a document declares by naming the standard with its year; undefined when it names both or none. */
export function declaredEdition(text: string): Edition | undefined {
  if (!text.includes('27001')) return undefined;
  const old = /27001\s?:\s?2013/.test(text);
  const current = /27001\s?:\s?2022/.test(text);
  return old === current ? undefined : old ? '2013' : '2022';
}
