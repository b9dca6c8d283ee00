import type { Isms } from '../engine/isms.js';
import type { DocumentFacts, EvidenceItem } from '../facts/facts.js';
import { touches, type Span } from '../text/span.js';
import { destinationOf, evidenceDestination, type Destination } from '../workspace/targets.js';
import type { Workspace } from '../workspace/workspace.js';

/** A place in a document of the ISMS. */
export interface PlaceIn {
  readonly path: string;
  readonly span: Span;
}

/** Something in a document that leads to a file: a link, or a piece of evidence. */
export interface Pointer {
  readonly span: Span;
  readonly written: string;
  readonly isLink: boolean;
  destination(): Destination;
}

/** What leads to files in a document, in no particular order; links of Markdown among it. */
export function pointersIn(document: DocumentFacts, workspace: Workspace): Pointer[] {
  const links = document.links
    .filter((link) => !link.image)
    .map((link): Pointer => ({
      span: link.targetSpan,
      written: link.target,
      isLink: true,
      destination: () => destinationOf(document, link.target, workspace),
    }));
  const items = (document.soa?.rows ?? [])
    .flatMap(({ evidence, policies }) => [...policies, ...evidence])
    .filter(({ kind }) => kind === 'path' || kind === 'document-id');
  return [
    ...links,
    ...items.map((item): Pointer => ({ span: item.span, written: item.text, isLink: false, destination: () => itemDestination(document, item, workspace) })),
  ];
}

/** What leads to a file at `offset`: the words of a link lead there as well. */
export function pointerAt(document: DocumentFacts, offset: number, workspace: Workspace): Pointer | undefined {
  const link = document.links.find((candidate) => !candidate.image && touches(candidate, offset));
  if (link) return { span: link, written: link.target, isLink: true, destination: () => destinationOf(document, link.target, workspace) };
  return pointersIn(document, workspace).find((pointer) => touches(pointer.span, offset));
}

function itemDestination(document: DocumentFacts, item: EvidenceItem, workspace: Workspace): Destination {
  if (item.kind !== 'document-id') return evidenceDestination(document, item, workspace);
  const named = workspace.documents().find((candidate) => candidate.fields.id.value === item.text);
  return named ? { kind: 'found', path: named.path } : { kind: 'unknown' };
}

/** The place in a file that a link with an anchor leads to: the heading of that anchor, else the top. */
export function placeOf(isms: Isms, from: string, written: string, path: string): PlaceIn {
  const hash = written.indexOf('#');
  const facts = isms.factsOf(path);
  const top = { path, span: { start: 0, end: 0 } };
  if (hash === -1 || !facts) return top;
  const headings = facts.outline.filter((heading) => heading.kind !== 'bold');
  const at = facts.anchors().indexOf(written.slice(hash + 1));
  const heading = at === -1 ? undefined : headings[at];
  return heading ? { path, span: { start: heading.start, end: heading.end } } : from === path ? { path, span: { start: 0, end: 0 } } : top;
}
