import type { ControlCatalogue, Edition } from './controls.js';

/** The number of a control without its prefix, taken apart: 5.15 or 9.2.3. */
export interface ControlNumber {
  readonly theme: number;
  readonly number: number;
  readonly sub: number | undefined;
}

/** What an id means: its edition, whether that edition has it, and its shown form. */
export interface ControlId {
  readonly id: string;
  readonly edition: Edition;
  /** `group` and `domain` are headings of the 2013 edition: A.9.2 and A.9. */
  readonly level: 'control' | 'group' | 'domain';
  readonly known: boolean;
}

/** The id that is shown for a number: `A.5.15`. */
export function refOf({ theme, number, sub }: ControlNumber): string {
  return `A.${theme}.${number}${sub === undefined ? '' : `.${sub}`}`;
}

/**
 * What a number means. Three levels, and themes from 9 on, belong to 2013. A.5.1 to A.8.3 exist in both editions with different meanings:
 * there the document decides (`declared`), and 2022 where it says nothing.
 */
export function identify(number: ControlNumber, catalogue: ControlCatalogue, declared: Edition | undefined): ControlId {
  const id = refOf(number);
  if (number.sub !== undefined) return { id, edition: '2013', level: 'control', known: catalogue.controls2013.has(id) };
  if (number.theme >= 9 || (declared === '2013' && catalogue.groups2013.has(id))) {
    return { id, edition: '2013', level: 'group', known: catalogue.groups2013.has(id) };
  }
  return { id, edition: '2022', level: 'control', known: catalogue.controls2022.has(id) };
}

const LEADING_ID =
  /^[[(]?(?:iso(?:\/iec)?\s*2700[12](?::20\d\d)?\s*(?:[-–:]\s*)?)?(?:(?:annex|anhang|annexe|anexo|allegato|bijlage)\s+|controls?\s+)?(A[.\s-]?\s?)?(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?/i;
const RANGE_END = /^\s?(?:[-–—‐‑à]|to|through|bis|al|até|tot)\s?(?:A[.\s-]?\s?)?(?:(\d{1,2})\.|\.)?(\d{1,2})(?![\d.]*\d)/i;
const LIST_NEXT = /^\s?(?:[,;/&+ye]|and|und|et|en)\s?(?:(A[.\s-]?\s?)?(\d{1,2}))?\.(\d{1,2})(?:\.(\d{1,2}))?(?!\d)/i;
/** A range longer than this is a misunderstanding. */
const MAXIMUM_RANGE = 40;

/** What stands at the beginning of a cell or heading. */
export interface LeadingId {
  readonly number: ControlNumber;
  /** All numbers of a range or list such as `A.5.24–.27` or `A.5.9/.10`; `number` is the first. */
  readonly numbers: readonly ControlNumber[];
  readonly rest: string;
  /** With the prefix `A`. */
  readonly prefixed: boolean;
}

/** The number that a text begins with, the range or list it opens, and what follows: `A.5.1 Policies`, `5.1 – Policies`, `A.5.24–.27 Incidents`. */
export function parseLeadingId(text: string): LeadingId | undefined {
  const trimmed = text.trim();
  const match = LEADING_ID.exec(trimmed);
  const number = match && numberOf(match[2], match[3], match[4]);
  if (!match || !number) return undefined;
  const numbers = [number];
  let end = match[0].length;
  for (;;) {
    const more = rangeAt(trimmed.slice(end, end + 24), numbers[numbers.length - 1]!) ?? listAt(trimmed.slice(end, end + 24), numbers[numbers.length - 1]!);
    if (!more) break;
    numbers.push(...more.numbers);
    end += more.length;
  }
  const tail = trimmed.slice(end);
  if (!/^\.?(?:$|[\s:)\]–—-])/.test(tail) || /^-\p{L}/u.test(tail)) return undefined;
  return { number, numbers, rest: tail.replace(/^[.\s:)\]–—-]+/, ''), prefixed: match[1] !== undefined };
}

function rangeAt(text: string, from: ControlNumber): { numbers: ControlNumber[]; length: number } | undefined {
  const match = RANGE_END.exec(text);
  if (!match || from.sub !== undefined || (match[1] !== undefined && Number(match[1]) !== from.theme)) return undefined;
  const count = Number(match[2]) - from.number;
  if (count < 1 || count > MAXIMUM_RANGE) return undefined;
  return { numbers: Array.from({ length: count }, (_, index) => ({ ...from, number: from.number + index + 1 })), length: match[0].length };
}

function listAt(text: string, last: ControlNumber): { numbers: ControlNumber[]; length: number } | undefined {
  const match = LIST_NEXT.exec(text);
  const number = match && numberOf(match[2] ?? String(last.theme), match[3], match[4]);
  return number ? { numbers: [number], length: match[0].length } : undefined;
}

function numberOf(theme: string | undefined, number: string | undefined, sub: string | undefined): ControlNumber | undefined {
  if (theme === undefined || number === undefined) return undefined;
  const parsed = { theme: Number(theme), number: Number(number), sub: sub === undefined ? undefined : Number(sub) };
  return parsed.theme >= 5 && parsed.theme <= 18 && parsed.number >= 1 ? parsed : undefined;
}
