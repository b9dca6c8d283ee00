import type { DocumentFacts } from '../facts/facts.js';
import { dueOf } from '../facts/fields.js';
import { touches } from '../text/span.js';
import { destinationOf } from '../workspace/targets.js';
import type { Workspace } from '../workspace/workspace.js';
import { plain, type HoverContent } from './markdown.js';

/** What the link at `offset` leads to: the kind, the owner and the review of the document. */
export function linkHover(from: DocumentFacts, offset: number, workspace: Workspace): HoverContent | undefined {
  const link = from.links.findLast((candidate) => !candidate.image && touches(candidate, offset));
  const destination = link && destinationOf(from, link.target, workspace);
  if (!link || !destination || (destination.kind !== 'found' && destination.kind !== 'no-anchor')) return undefined;
  const document = workspace.document(destination.path);
  if (!document || document.path === from.path || document.kind === 'not-isms') return undefined;
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
  return { markdown: lines.join('\n\n'), span: { start: link.start, end: link.end } };
}
