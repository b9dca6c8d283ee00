/** What the differential test compares: the things of a Markdown text, each with its place and what it says. */
export interface Item {
  readonly kind:
    | 'frontMatter'
    | 'heading'
    | 'paragraph'
    | 'table'
    | 'cell'
    | 'link'
    | 'image'
    | 'strong'
    | 'code'
    | 'html'
    | 'comment'
    | 'definition'
    | 'break'
    | 'quote'
    | 'item';
  readonly start: number;
  readonly end: number;
  /** Headings: level and text. Paragraphs, cells and bold words: the text. Links and images: destination and text. Code blocks: language and lines. List items: how they are marked. */
  readonly says: string;
}

/** What one reading has and the other has not. */
export interface Difference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/g;

/** The comments in a stretch of HTML, both readings being asked for the same stretch. */
export function commentsIn(text: string, start: number, end: number): Item[] {
  return [...text.slice(start, end).matchAll(COMMENT)].map((match) => ({
    kind: 'comment',
    start: start + match.index,
    end: start + match.index + match[0].length,
    says: '',
  }));
}

/** A block of code: its language, and its lines without the indentation that makes them one. */
export function codeItem({ start, end }: { readonly start: number; readonly end: number }, language: string, lines: string): Item {
  return { kind: 'code', start, end, says: `${language}:${lines.replace(/\r\n?/g, '\n').trimEnd()}` };
}

/** A link or an image: where it leads and what it says. */
export function linkItem(kind: 'link' | 'image', { start, end }: { readonly start: number; readonly end: number }, target: string, text: string): Item {
  return { kind, start, end, says: `${target} ${normal(text)}` };
}

/** Text as it is compared: how white space was broken over lines is no matter. */
export function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An item on one line. */
function show({ kind, start, end, says }: Item): string {
  return `${start}-${end} ${kind}${says === '' ? '' : ` ${JSON.stringify(says)}`}`;
}

/** The items that only one of two readings has, each line as often as it is there too often. */
export function differenceOf(wanted: readonly Item[], read: readonly Item[]): Difference {
  const counts = new Map<string, number>();
  for (const line of wanted.map(show)) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of read.map(show)) counts.set(line, (counts.get(line) ?? 0) - 1);
  const missing: string[] = [];
  const extra: string[] = [];
  for (const [line, count] of counts) {
    for (let left = count; left > 0; left--) missing.push(line);
    for (let left = count; left < 0; left++) extra.push(line);
  }
  return { missing: missing.sort(byPlace), extra: extra.sort(byPlace) };
}

function byPlace(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}
