import GithubSlugger from 'github-slugger';
import type { DocumentView } from './view.js';

/** `<a id="x">`, `<h2 id='x'>` and `<a name=x>`. */
const HTML_ANCHOR = /<[a-z][a-z0-9]*\s[^<>]{0,300}?\b(?:id|name)\s{0,9}=\s{0,9}["']?([^\s"'<>]+)/gi;
/** `## Purpose {#purpose}`, as several site generators read it. */
const HEADING_ANCHOR = /\{#([^\s{}]+)\}/g;

/** The anchors that links can lead to: those that GitHub gives the headings, worked out when a link asks for one, and those that are written. */
export function anchorsOf(view: DocumentView): () => readonly string[] {
  const headings = view.headings.filter((heading) => heading.kind !== 'bold').map((heading) => heading.text);
  const written = writtenAnchors(view.text);
  let anchors: readonly string[] | undefined;
  return () => {
    if (!anchors) {
      const slugger = new GithubSlugger();
      anchors = [...headings.map((text) => slugger.slug(withoutMark(text))), ...written];
    }
    return anchors;
  };
}

/** A heading without the mark that names its anchor. */
function withoutMark(text: string): string {
  const at = text.lastIndexOf('{#');
  return at !== -1 && text.trimEnd().endsWith('}') ? text.slice(0, at).trimEnd() : text;
}

function writtenAnchors(text: string): readonly string[] {
  const found: string[] = [];
  if (/\b(?:id|name)\s{0,9}=/i.test(text)) for (const match of text.matchAll(HTML_ANCHOR)) found.push(match[1]!);
  if (text.includes('{#')) for (const match of text.matchAll(HEADING_ANCHOR)) found.push(match[1]!);
  // Written out and read again, they are texts of their own and do not keep the document.
  return found.length === 0 ? NONE : (JSON.parse(JSON.stringify(found)) as string[]);
}

const NONE: readonly string[] = [];
