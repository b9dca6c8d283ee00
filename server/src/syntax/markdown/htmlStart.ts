/** The seven kinds of HTML block of CommonMark, by how they end: 1 to 5 at a marker, 6 and 7 at a blank line. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW_NAMES = new Set(['script', 'pre', 'style', 'textarea']);
const BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody ' +
    'td tfoot th thead title tr track ul'
  ).split(' '),
);
/** A whole open or closing tag with nothing behind it but blanks. */
const LONE_TAG = /^(?:<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z0-9-]*\s*>)\s*$/i;

/** The kind of HTML block that starts at `at` (a `<`), if any. */
export function htmlStart(text: string, at: number, end: number, inParagraph: boolean): HtmlKind | undefined {
  if (text.startsWith('<!--', at)) return 2;
  if (text.startsWith('<?', at)) return 3;
  if (text.startsWith('<![CDATA[', at)) return 5;
  if (/^<![a-z]/i.test(text.slice(at, at + 3))) return 4;
  const name = /^<(\/?)([a-z][a-z0-9-]*)([\s>]|\/>|$)/i.exec(text.slice(at, Math.min(end, at + 32)));
  if (name) {
    const closing = name[1] === '/';
    const tag = name[2]!.toLowerCase();
    if (RAW_NAMES.has(tag)) {
      if (!closing && name[3] !== '/>') return 1;
    } else if (BLOCK_NAMES.has(tag)) return 6;
  }
  if (!inParagraph && end - at <= 4000 && LONE_TAG.test(text.slice(at, end))) return 7;
  return undefined;
}

/** Whether an HTML block of a kind that ends at a marker ends in the line from `at` to `end`. */
export function htmlEnds(kind: HtmlKind, text: string, at: number, end: number): boolean {
  switch (kind) {
    case 1:
      return /<\/(?:script|pre|style|textarea)>/i.test(text.slice(at, end));
    case 2:
      return foundBefore(text, '-->', at, end);
    case 3:
      return foundBefore(text, '?>', at, end);
    case 4:
      return foundBefore(text, '>', at, end);
    case 5:
      return foundBefore(text, ']]>', at, end);
    case 6:
    case 7:
      return false;
  }
}

function foundBefore(text: string, marker: string, at: number, end: number): boolean {
  return text.slice(at, end).includes(marker);
}
