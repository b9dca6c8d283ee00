import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ismsRoots } from '../../server/src/host/ismsRoots.js';
import { openIsms } from '../../server/src/host/openIsms.js';
import { inFolder, writeFile } from '../folder.js';
import { READER, TODAY } from '../workspace.js';

describe('the ISMSs of a repository', () => {
  const CASES: readonly (readonly [title: string, files: Readonly<Record<string, string>>, roots: readonly string[]])[] = [
    ['are the folder itself where none is named', { 'a/b.md': '' }, ['']],
    ['are the folder itself where it names one', { 'isms.yaml': '', 'a/b.md': '' }, ['']],
    ['are those below it alone where the folder has none', { 'b/isms.yaml': '', 'a/deep/isms.yaml': '', 'c/d.md': '' }, ['a/deep', 'b']],
    ['are the folder and those inside each other', { 'isms.yaml': '', 'a/isms.yaml': '', 'a/b/isms.yaml': '' }, ['', 'a', 'a/b']],
    [
      'are not looked for where git ignores them or packages lie',
      { '.gitignore': 'old/\n', 'old/isms.yaml': '', 'node_modules/x/isms.yaml': '', 'a/isms.yaml': '' },
      ['a'],
    ],
    ['have a file of just that name', { 'a/isms.yml': '', 'b/my-isms.yaml': '', 'c/isms.yaml/d.md': '' }, ['']],
  ];
  for (const [title, files, roots] of CASES) {
    it(title, () =>
      inFolder((folder) => {
        for (const [path, text] of Object.entries(files)) writeFile(folder, path, text);
        assert.deepEqual(
          ismsRoots(folder),
          roots.map((root) => join(folder, root)),
        );
      }),
    );
  }

  it('leave each other their documents, and know that their files exist', () =>
    inFolder((folder) => {
      const policy = (name: string): string => `# ${name} policy\n\n**Owner:** Head of IT\n\n## Purpose\n\nAccess is granted to those who need it.\n`;
      for (const path of ['isms.yaml', 'units/north/isms.yaml', 'units/north-east/isms.yaml']) writeFile(folder, path, '');
      for (const path of ['access.md', 'units/backup.md', 'units/north/cryptography.md', 'units/north-east/logging.md']) writeFile(folder, path, policy(path));
      const roots = ismsRoots(folder);
      const open = (root: string) => {
        const isms = openIsms(root, { reader: READER, rules: [], today: TODAY, roots, failed: assert.ifError });
        isms.loadAll();
        return isms;
      };
      assert.deepEqual(
        roots.map((root) => [...open(root).documents.keys()].sort()),
        [['access.md', 'units/backup.md'], ['cryptography.md'], ['logging.md']],
      );
      const top = open(folder);
      assert.equal(top.workspace.listing.has('units/north/cryptography.md'), true);
      // Nor do they take up what changes there later.
      writeFile(folder, 'units/north/people.md', policy('People'));
      top.filesChanged(['units/north/people.md'], ['units/north/cryptography.md'], []);
      assert.deepEqual([...top.documents.keys()].sort(), ['access.md', 'units/backup.md']);
      assert.equal(top.workspace.listing.has('units/north/people.md'), true);
    }));
});
