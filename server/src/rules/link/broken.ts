import { distance } from 'fastest-levenshtein';
import type { Listing } from '../../workspace/listing.js';
import { nearestFile } from '../../workspace/nearestFile.js';
import { nameOf, relativePath } from '../../workspace/paths.js';
import { destinationOf, evidenceDestination, type Destination } from '../../workspace/targets.js';
import type { Span } from '../../text/span.js';
import { defineRule, type Fix } from '../rule.js';

export default defineRule({
  code: 'link.broken',
  summary: 'A link to another document or to evidence leads to a file that exists.',
  rationale:
    'A policy or a piece of evidence that a link promises and that is not there counts as not shown. At Stage 2 evidence has to be shown within minutes.',
  basis: 'own-document',
  clause: '7.5.3',
  requirements: ['S-20', 'S-68'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    missing: 'There is no file "{target}". Correct the link, or add the file (ISO/IEC 27001, 7.5.3).',
    case: 'The file is called "{found}"; the link writes it in another case, which fails on most servers. Correct the link (ISO/IEC 27001, 7.5.3).',
    anchor: 'No heading of {found} makes the anchor "#{target}". Correct the link, or the heading (ISO/IEC 27001, 7.5.3).',
    evidence: 'The row names "{target}" as evidence, and there is no such file. Correct the path, or add the file (ISO/IEC 27001, 7.5.3).',
  },
  disagree:
    'Links that leave the folder of the ISMS, links into folders that are not read, and anchors of files that are no Markdown are not judged. A path in words is judged in the Statement of Applicability alone, and only when its folder exists.',
  examples: [
    {
      title: 'a file that was moved',
      workspace: `
//- /policies/backup.md
# Backup policy

## Purpose

Data can be restored; see the [continuity plan](continuity.md).
                                                ^^^^^^^^^^^^^ warning link.broken
//- /plans/continuity.md
# Business continuity plan

## Purpose

The service goes on.
`,
      fixed: `
//- /policies/backup.md
# Backup policy

## Purpose

Data can be restored; see the [continuity plan](../plans/continuity.md).
//- /plans/continuity.md
# Business continuity plan

## Purpose

The service goes on.
`,
    },
    {
      title: 'evidence of a control, and an anchor of a heading that is called otherwise',
      workspace: `
//- /soa.md
# Statement of Applicability

See [how controls are chosen](#how-controls-are-chosen-today).
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link.broken

## How controls are chosen

| Control | Title | Applicable | Justification | Status | Evidence |
|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented | \`records/review.md\` |
| A.5.15 | Access control | Yes | Risk R-7 | Implemented | \`records/access-reviews.md\` |
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ warning link.broken
| A.8.13 | Information backup | Yes | Risk R-9 | Implemented | \`tools/backup.sh\`, restore.md |
//- /records/review.md
# Management review
`,
    },
    {
      title: 'Markdown, an anchor in German',
      workspace: `
//- /richtlinie.md
# Richtlinie zur Datensicherung

**Version:** 1.0
**Verantwortlich:** CISO

Siehe [Geltungsbereich](#geltungsberreich).
                        ^^^^^^^^^^^^^^^^^ warning link.broken

## Geltungsbereich

Alle Systeme.
`,
      fixed: `
//- /richtlinie.md
# Richtlinie zur Datensicherung

**Version:** 1.0
**Verantwortlich:** CISO

Siehe [Geltungsbereich](#geltungsbereich).

## Geltungsbereich

Alle Systeme.
`,
    },
    {
      title: 'must not fire: anchors as different sites make them',
      workspace: `
//- /policies/backup.md
# Backup policy

See [1](#1-purpose), [2](#purpose), [3](#Übersicht-der-systeme), [4](#restore-tests), [5](#custom), [6](#top), [7](#user-content-owner), [8](scope.md#L3).

<a id="owner"></a>

## 1. Purpose

## 🎯 Übersicht der *Systeme*

## Restore & tests {#custom}
//- /policies/scope.md
# ISMS scope
`,
    },
    {
      title: 'must not fire: pages of a site, other spellings of a path, what has yet to be written',
      workspace: `
//- /policies/backup.md
# Backup policy

See [1](continuity), [2](continuity.html), [3](./continuity.md?plain=1), [4](con%74inuity.md), [5](/docs/other/page/), [6](link), [7][plan] and ![8](<../images/my map.png>).

[plan]: ../policies/continuity.md "The plan"
//- /policies/continuity.md
# Business continuity plan
//- /images/my map.png
`,
    },
    {
      title: 'must not fire: a folder, a page of its own, a web address',
      workspace: `
//- /policies/backup.md
# Backup policy

## Purpose

See [plans](../plans/), [the purpose](#purpose) and [the regulator](https://example.org/x.md).
//- /plans/continuity.md
# Business continuity plan

## Purpose

The service goes on.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const paths = (document.soa?.rows ?? []).flatMap((row) => row.evidence.filter((item) => item.kind === 'path'));
    if (document.template || document.links.length + paths.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every file has been listed yet.');
      return;
    }
    // The links with one label share the place where it is defined.
    const places = new Set<number>();
    const judge = (written: string, span: Span, destination: Destination, missing: 'missing' | 'evidence'): void => {
      if (destination.kind === 'unknown' || places.has(span.start)) return;
      places.add(span.start);
      looked();
      if (destination.kind === 'found') return;
      const inOtherCase = destination.kind === 'missing' ? destination.otherCase : undefined;
      report({
        span,
        message: destination.kind === 'no-anchor' ? 'anchor' : inOtherCase === undefined ? missing : 'case',
        values: {
          target: destination.kind === 'no-anchor' ? destination.anchor : missing === 'evidence' ? written : destination.path,
          found: destination.kind === 'no-anchor' ? (destination.path === document.path ? 'this document' : destination.path) : nameOf(inOtherCase ?? ''),
        },
        at: written,
        fixes: () => fixes(document.path, written, span, destination, workspace.listing),
      });
    };
    for (const link of document.links) judge(link.target, link.targetSpan, destinationOf(document, link.target, workspace), 'missing');
    for (const item of paths) judge(item.text, item.span, evidenceDestination(document, item, workspace), 'evidence');
  },
});

function fixes(from: string, written: string, span: Span, destination: Destination, listing: Listing): Fix[] {
  const target = targetOf(from, written, destination, listing);
  if (target === undefined || target === written) return [];
  // A name that differs by case alone can mean nothing else.
  const safe = destination.kind === 'missing' && destination.otherCase !== undefined;
  return [{ title: `Link to ${target}`, changes: [{ path: from, span, newText: target }], preferred: true, ...(safe ? { safe } : {}) }];
}

function targetOf(from: string, written: string, destination: Destination, listing: Listing): string | undefined {
  const hash = written.indexOf('#');
  switch (destination.kind) {
    case 'found':
    case 'unknown':
      return undefined;
    case 'missing': {
      const to = destination.otherCase ?? nearestFile(destination.path, listing);
      return to === undefined ? undefined : escaped(relativePath(from, to)) + (hash === -1 ? '' : written.slice(hash));
    }
    case 'no-anchor': {
      const nearest = nearestAnchor(destination.anchor, destination.anchors);
      return nearest === undefined ? undefined : `${written.slice(0, hash)}#${nearest}`;
    }
  }
}

/** The characters that end a destination, or that a web address does not have. */
function escaped(path: string): string {
  return path.replace(/[ ()<>%#?]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** The anchor that begins in the same way, or that differs least. */
function nearestAnchor(written: string, anchors: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  let best: { anchor: string; score: number } | undefined;
  for (const anchor of anchors) {
    const isPart = wanted.length > 3 && anchor.length > 3 && (anchor.includes(wanted) || wanted.includes(anchor));
    const score = isPart ? Math.abs(anchor.length - wanted.length) / 8 : distance(anchor, wanted);
    if ((isPart || score <= Math.max(2, wanted.length / 4)) && (!best || score < best.score)) best = { anchor, score };
  }
  return best?.anchor;
}
