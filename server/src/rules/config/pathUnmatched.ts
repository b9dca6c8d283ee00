import type { Span } from '../../text/span.js';
import { ISMS_FILE } from '../../workspace/ismsFile.js';
import { nearestFile } from '../../workspace/nearestFile.js';
import type { Listing } from '../../workspace/listing.js';
import { defineConfigurationRule, type Fix } from '../rule.js';

/** The first character of a pattern that is not meant as itself. */
const WILDCARD = /[*?[\]{}!()]/;

export default defineConfigurationRule({
  code: 'config.path-unmatched',
  summary: 'Every path that isms.yaml names is the path of a file.',
  rationale: 'A line for a file that was moved or renamed counts for nothing, while everybody believes that it does.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'information',
  fix: 'sometimes',
  messages: {
    unmatched: 'No file has the path "{path}", counted from the folder of isms.yaml, so this line does nothing. Correct the path, or take the line out.',
    folder: '"{path}" is a folder, so this line does nothing. Write {path}/** for all that lies in it.',
  },
  disagree: 'Take the line out until the file is there.',
  examples: [
    {
      title: 'a file that was moved, and a folder without a pattern',
      workspace: `
//- /isms.yaml
documents:
  - path: security.md
          ^^^^^^^^^^^ information config.path-unmatched
    type: information-security-policy
  - path: legal/**
    type: not-isms
//- /handbook/security.md
# Security
//- /legal/terms.md
# Terms
`,
      fixed: `
//- /isms.yaml
documents:
  - path: handbook/security.md
    type: information-security-policy
  - path: legal/**
    type: not-isms
//- /handbook/security.md
# Security
//- /legal/terms.md
# Terms
`,
    },
    {
      title: 'a folder in the list of what is ignored',
      workspace: `
//- /isms.yaml
ignore:
  - code: link.broken
    path: legal
          ^^^^^ information config.path-unmatched
    reason: The lawyers keep these pages.
//- /legal/terms.md
# Terms
`,
      fixed: `
//- /isms.yaml
ignore:
  - code: link.broken
    path: legal/**
    reason: The lawyers keep these pages.
//- /legal/terms.md
# Terms
`,
    },
    {
      title: 'must not fire: the whole ISMS, a folder with a slash, a name anywhere',
      workspace: `
//- /isms.yaml
documents:
  - { path: legal/, type: not-isms }
  - { path: "**/terms.md", type: not-isms }
ignore:
  - { code: doc.mandatory-missing, path: ".", at: scope, reason: The scope is kept by the group. }
  - { code: link.broken, path: ./legal/terms.md, reason: The lawyers keep this page. }
//- /legal/terms.md
# Terms
`,
    },
    {
      title: 'must not fire: without the lists',
      workspace: `
//- /isms.yaml
organization: Larkspur Ltd
`,
    },
  ],
  check({ workspace, report, looked, unknown }) {
    const { patterns, ignore } = workspace.ismsFile;
    const lines = [
      ...patterns.map(({ pattern, matches, start, end }) => ({ pattern, matches, span: { start, end } })),
      ...ignore.map(({ pattern, matches, patternSpan }) => ({ pattern, matches, span: patternSpan })),
    ];
    if (lines.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every file has been listed yet.');
      return;
    }
    for (const { pattern, matches, span } of lines) {
      const fixed = literalStart(pattern);
      if (workspace.listing.truncated || workspace.exists(fixed) === undefined) {
        unknown(`Not every file was listed, so it is not known whether "${pattern}" is the path of one.`);
        continue;
      }
      looked();
      if (matches('.') || matches(ISMS_FILE) || workspace.hasFile(matches)) continue;
      const isFolder = fixed === clean(pattern) && workspace.exists(fixed) === true;
      report({
        span,
        at: pattern,
        message: isFolder ? 'folder' : 'unmatched',
        values: { path: isFolder ? fixed : pattern },
        fixes: () => fixes(pattern, span, isFolder, workspace.listing),
      });
    }
  },
});

function clean(pattern: string): string {
  return pattern.replace(/^\.?\//, '');
}

/** The folders of a pattern before its first wildcard. */
function literalStart(pattern: string): string {
  const parts = clean(pattern).split('/');
  const wild = parts.findIndex((part) => WILDCARD.test(part));
  return parts.slice(0, wild === -1 ? parts.length : wild).join('/');
}

function fixes(pattern: string, span: Span, isFolder: boolean, listing: Listing): Fix[] {
  const path = isFolder ? `${clean(pattern)}/**` : WILDCARD.test(pattern) ? undefined : nearestFile(clean(pattern), listing);
  // Quotation marks around the old path go with it, so the new one must not need any.
  if (path === undefined || !/^[\p{L}\p{N}_./-][\p{L}\p{N}_./ *-]*$/u.test(path)) return [];
  return [{ title: `Write ${path}`, changes: [{ path: ISMS_FILE, span, newText: path }], preferred: true }];
}
