import assert from 'node:assert/strict';
import { applyChanges } from '../../server/src/features/edits.js';
import { additionTo } from '../../server/src/features/ismsFileEdit.js';
import { readIsmsFile } from '../../server/src/workspace/ismsFile.js';
import { openWorkspace } from '../workspace.js';
import { choose } from './actions.js';

const ENTRY = '{ path: "a.md", type: not-isms }';

/** A text of isms.yaml before and after an entry for `a.md`. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  ['an empty file', '', `documents:\n  - ${ENTRY}\n`],
  ['a file without the list', 'organization: Larkspur\n', `organization: Larkspur\ndocuments:\n  - ${ENTRY}\n`],
  ['a file without a line break at its end', 'organization: Larkspur', `organization: Larkspur\ndocuments:\n  - ${ENTRY}\n`],
  ['a comment alone', '# ours\n', `# ours\ndocuments:\n  - ${ENTRY}\n`],
  ['a key without a list', 'documents: # ours\nteams: [it]\n', `documents: # ours\n  - ${ENTRY}\nteams: [it]\n`],
  ['an empty list', 'documents: []\n', `documents: [${ENTRY}]\n`],
  ['a list in brackets', 'documents: [{ path: b.md, type: record }]\n', `documents: [{ path: b.md, type: record }, ${ENTRY}]\n`],
  [
    'a list over several lines',
    'documents:\n  - path: b.md\n    type: record # ours\n\n# teams\nteams: [it]\n',
    `documents:\n  - path: b.md\n    type: record # ours\n  - ${ENTRY}\n\n# teams\nteams: [it]\n`,
  ],
  ['a list without indentation', 'documents:\n- { path: b.md, type: record }\n', `documents:\n- { path: b.md, type: record }\n- ${ENTRY}\n`],
  ['the line ends of Windows', 'documents:\r\n  - { path: b.md, type: record }\r\n', `documents:\r\n  - { path: b.md, type: record }\r\n  - ${ENTRY}\r\n`],
];

describe('adding to isms.yaml', () => {
  for (const [title, before, after] of TEXTS) {
    it(`keeps ${title} as it is and adds one entry`, () => {
      const addition = additionTo(before, 'documents', ENTRY);
      assert.ok(addition);
      const text = applyChanges(before, [{ path: 'isms.yaml', ...addition }]);
      assert.equal(text, after);
      const file = readIsmsFile(text);
      assert.deepEqual(file.problems, []);
      assert.equal(file.kindOf('a.md'), 'not-isms');
    });
  }

  for (const before of ['documents: [', 'documents: legal\n', '{ teams: [it] }\n', '- a\n', 'teams: [it]\n---\nteams: [x]\n'])
    it(`leaves alone what it cannot add to: ${JSON.stringify(before)}`, () => assert.equal(additionTo(before, 'documents', ENTRY), undefined));
});

describe('saying what a document is', () => {
  const files = new Map([['policies/supplier "A" [1].md', '# Backup policy\n\n**Owner:** CISO\n**Version:** 1.0\n\n## Purpose\n\nThe ISMS can restore.\n']]);
  const [[path]] = [...files] as [[string, string]];

  for (const type of ['supplier-register', 'procedure', 'not-isms'])
    it(`creates isms.yaml, and the document is taken for it: ${type}`, () => {
      assert.notEqual(openWorkspace(files).factsOf(path)?.kind, type);
      const after = choose(files, path, ({ key }) => key.does === 'say-kind' && key.type === type);
      const isms = openWorkspace(after);
      assert.equal(isms.factsOf(path)?.kind, type);
      assert.deepEqual(isms.findingsOf('isms.yaml'), []);
      assert.equal(after.get(path), files.get(path));
    });
});
