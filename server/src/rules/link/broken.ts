import { distance } from 'fastest-levenshtein';
import type { Listing } from '../../workspace/listing.js';
import { nameOf, relativePath, resolveTarget } from '../../workspace/paths.js';
import { defineRule, type Fix } from '../rule.js';

/** A target that holds one of these is a pattern, not a path. */
const PATTERN = /[{}<>*$]|\[\w+\]/;
const MAXIMUM_CANDIDATES = 500;

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
  },
  disagree: 'Links that leave the folder of the ISMS, and links into folders that are not read, are not judged. Anchors are not judged yet.',
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
    if (document.template || document.links.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every file has been listed yet.');
      return;
    }
    for (const link of document.links) {
      if (link.target === '' || PATTERN.test(link.target)) continue;
      const target = resolveTarget(document.path, link.target);
      if (target.kind === 'outside') continue;
      const exists = workspace.exists(target.path);
      if (exists === undefined) continue;
      looked();
      if (exists) continue;
      const inOtherCase = workspace.inOtherCase(target.path);
      report({
        span: link.targetSpan,
        message: inOtherCase === undefined ? 'missing' : 'case',
        values: { target: target.path, found: inOtherCase === undefined ? '' : nameOf(inOtherCase) },
        at: link.target,
        fixes: () => fixes(document.path, link.target, link.targetSpan, inOtherCase ?? nearest(target.path, workspace.listing)),
      });
    }
  },
});

/** The file that is most probably meant: the one of the same name, else the one whose name differs least. */
function nearest(path: string, listing: Listing): string | undefined {
  const name = nameOf(path);
  const same = [...listing.named(name)].sort((a, b) => distance(a, path) - distance(b, path) || (a < b ? -1 : 1));
  if (same[0] !== undefined) return same[0];
  if (listing.files.size > MAXIMUM_CANDIDATES) return undefined;
  let best: { path: string; score: number } | undefined;
  for (const candidate of [...listing.files].sort()) {
    const score = distance(nameOf(candidate).toLowerCase(), name.toLowerCase());
    if (score <= Math.max(2, name.length / 5) && (!best || score < best.score)) best = { path: candidate, score };
  }
  return best?.path;
}

function fixes(from: string, written: string, span: { start: number; end: number }, to: string | undefined): Fix[] {
  if (to === undefined) return [];
  const hash = written.indexOf('#');
  const path = relativePath(from, to).replace(/[ ()]/g, (char) => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'));
  const target = path + (hash === -1 ? '' : written.slice(hash));
  return [{ title: `Link to ${target}`, changes: [{ path: from, span, newText: target }], preferred: true }];
}
