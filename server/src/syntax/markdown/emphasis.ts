/** A run of `*`, `_` or `~`, and what its characters turned out to be. */
export interface Delimiter {
  readonly char: '*' | '_' | '~';
  readonly length: number;
  /** Characters that are plain text after all. */
  left: number;
  readonly piece: number;
  readonly before: string;
  readonly after: string;
  /** Whether it opened or closed anything. */
  opens: boolean;
  closes: boolean;
}

/** Emphasis between two delimiter runs, by the index of their pieces. */
export interface Emphasis {
  readonly kind: 'strong' | 'emphasis';
  readonly from: number;
  readonly to: number;
}

const WHITE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** How many open runs a closing one looks at: real text has a handful, and the search stays linear. */
const LOOK_BACK = 50;

/** Pairs delimiter runs as CommonMark does and lowers `left` of those that were used. */
export function resolveEmphasis(delimiters: readonly Delimiter[]): Emphasis[] {
  const found: Emphasis[] = [];
  const stack: Delimiter[] = [];
  for (const delimiter of delimiters) {
    if (canClose(delimiter)) close(delimiter, stack, found);
    if (delimiter.left > 0 && canOpen(delimiter)) stack.push(delimiter);
  }
  return found;
}

function close(closer: Delimiter, stack: Delimiter[], found: Emphasis[]): void {
  let index = stack.length - 1;
  const stop = Math.max(0, stack.length - LOOK_BACK);
  while (closer.left > 0 && index >= stop) {
    const opener = stack[index]!;
    if (opener.char !== closer.char || !fits(opener, closer)) {
      index--;
      continue;
    }
    const used = closer.char === '~' ? closer.left : Math.min(2, opener.left, closer.left);
    opener.left -= used;
    closer.left -= used;
    opener.opens = true;
    closer.closes = true;
    if (closer.char !== '~') found.push({ kind: used === 2 ? 'strong' : 'emphasis', from: opener.piece, to: closer.piece });
    stack.length = opener.left > 0 ? index + 1 : index;
    index = stack.length - 1;
  }
}

function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.char === '~') return opener.left === closer.left;
  if (!canClose(opener) && !canOpen(closer)) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function leftFlanking({ before, after }: Delimiter): boolean {
  return !WHITE.test(after) && (!PUNCTUATION.test(after) || WHITE.test(before) || PUNCTUATION.test(before));
}

function rightFlanking({ before, after }: Delimiter): boolean {
  return !WHITE.test(before) && (!PUNCTUATION.test(before) || WHITE.test(after) || PUNCTUATION.test(after));
}

function canOpen(delimiter: Delimiter): boolean {
  if (!leftFlanking(delimiter)) return false;
  return delimiter.char !== '_' || !rightFlanking(delimiter) || PUNCTUATION.test(delimiter.before);
}

function canClose(delimiter: Delimiter): boolean {
  if (!rightFlanking(delimiter)) return false;
  return delimiter.char !== '_' || !leftFlanking(delimiter) || PUNCTUATION.test(delimiter.after);
}
