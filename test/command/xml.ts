/** The first thing in an XML text that is not well-formed; undefined when it is. Enough for what the command line writes: elements, attributes and text. */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = [];
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? undefined : tag);
    if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text) || /&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text)) return `text at ${at}`;
    if (tag < 0) break;
    const end = xml.indexOf('>', tag);
    const inner = xml.slice(tag + 1, end);
    if (inner.startsWith('/')) {
      if (open.pop() !== inner.slice(1)) return `end of ${inner}`;
    } else {
      const attributes = inner.replace(/^[\w-]+/, '').replace(/\/$/, '');
      if (attributes.replace(/ [\w-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#\d+);)*"/g, '') !== '') return `attributes of ${inner}`;
      if (!inner.endsWith('/')) open.push(/^[\w-]+/.exec(inner)![0]);
    }
    at = end + 1;
  }
  return open.length > 0 ? `${open.join()} not ended` : undefined;
}
