import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The text of a character reference such as `&amp;`, `&#8212;` or `&#x2014;`, or undefined when there is none of that name. */
export function decodeEntity(reference: string): string | undefined {
  const body = reference.slice(1, -1);
  if (!body.startsWith('#')) return decodeNamedCharacterReference(body) || undefined;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : '�';
}
