import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { dueOf } from '../facts/fields.js';
import { resolveTarget } from '../workspace/paths.js';
import type { Workspace } from '../workspace/workspace.js';
import { plain, type HoverContent } from './markdown.js';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
/** A document larger than this is not parsed for a hover; in UTF-16 units. */
const MAXIMUM_LENGTH = 300_000;

/** What the link at `offset` leads to: the kind, the owner and the review of the document. The place of the link is read by the reference parser. */
export function linkHover(text: string, path: string, offset: number, workspace: Workspace): HoverContent | undefined {
  if (text.length > MAXIMUM_LENGTH) return undefined;
  const tree = processor.parse(text);
  const definitions = new Map<string, string>();
  let found: { url: string; start: number; end: number } | undefined;
  visit(tree, (node: Nodes) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  visit(tree, (node: Nodes) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || offset < start || offset > end) return;
    const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? definitions.get(node.identifier) : undefined;
    if (url !== undefined) found = { url, start, end };
  });
  if (!found) return undefined;
  const target = resolveTarget(path, found.url);
  const document = target.kind === 'inside' ? workspace.document(target.path) : undefined;
  if (!document || document.path === path || document.kind === 'not-isms') return undefined;
  const due = dueOf(document.fields);
  const lines = [
    `**${plain(document.fields.title.value ?? document.path)}**`,
    [
      document.kinds.map((kind) => kind.replaceAll('-', ' ')).join(', ') + (document.template ? ' (unfilled template)' : ''),
      ...(document.fields.owner.value === undefined ? [] : [`owner: ${plain(document.fields.owner.value)}`]),
      ...(document.fields.status.value === undefined ? [] : [`status: ${plain(document.fields.status.value)}`]),
      ...(due ? [`review due: ${due.date}`] : []),
    ].join(' · '),
  ];
  return { markdown: lines.join('\n\n'), span: { start: found.start, end: found.end } };
}
