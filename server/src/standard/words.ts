/**
 * Text reduced to what matters for comparing words: lower case, without diacritics, emoji and punctuation.
 * `Überprüfung`, `uberprufung` and `**📋 Überprüfung:**` are the same word.
 */
export function fold(text: string): string {
  if (ASCII_WORDS.test(text)) return text.toLowerCase();
  const plain = NON_ASCII.test(text)
    ? text
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(LIGATURES, (char) => LIGATURE_OF[char] ?? char)
    : text;
  return plain.toLowerCase().replace(SEPARATORS, ' ').trim();
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Splits `lastReviewed` into `last Reviewed`; abbreviations such as `ISMS` and `SoA` stay whole. */
export function splitCamelCase(key: string): string {
  return key.replace(/([a-z\d])([A-Z](?=[a-zA-Z]))/g, '$1 $2');
}

/** German words without umlauts as typewriters and file names write them: `ue` for `ü`. */
export function transliterate(text: string): string {
  return text.replace(/[äöüß]/g, (char) => TRANSLITERATION[char] ?? char);
}

const ASCII_WORDS = /^[a-zA-Z\d]+$/;
// eslint-disable-next-line no-control-regex
const NON_ASCII = /[^\u0000-\u007f]/;
const MARKS = /\p{M}+/gu;
const LIGATURES = /[ßæœøłđ]/gi;
const LIGATURE_OF: Readonly<Record<string, string>> = { ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd' };
const SEPARATORS = /[^\p{L}\p{N}#]+/gu;
const TRANSLITERATION: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
