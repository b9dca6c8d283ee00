/** `text` without the characters of `chars` and without blanks at its end. A pattern for that would look at long runs again and again. */
export function trimEndOf(text: string, chars: string): string {
  let end = text.length;
  while (end > 0 && isTrimmed(text[end - 1]!, chars)) end--;
  return text.slice(0, end);
}

/** `text` without the characters of `chars` and without blanks at its start. */
export function trimStartOf(text: string, chars: string): string {
  let start = 0;
  while (start < text.length && isTrimmed(text[start]!, chars)) start++;
  return text.slice(start);
}

/** `text` without the characters of `chars` and without blanks at both ends. */
export function trimOf(text: string, chars: string): string {
  return trimStartOf(trimEndOf(text, chars), chars);
}

/** Two blanks beside each other, or one that is no space. */
const UNEVEN = /\s\s|[^\S ]/;

/** Runs of blanks and line breaks as one blank. */
export function collapse(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function isTrimmed(char: string, chars: string): boolean {
  return chars.includes(char) || char.trim() === '';
}
