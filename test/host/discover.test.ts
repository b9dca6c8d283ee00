import assert from 'node:assert/strict';
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { discover, discoverAt } from '../../server/src/host/discover.js';
import { openIsms } from '../../server/src/host/openIsms.js';
import { decode, readText } from '../../server/src/host/read.js';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { READER, TODAY } from '../workspace.js';

describe('the files of a folder', () => {
  it('are found by name, but not in folders that hold no documents of a person', () =>
    inFolder((folder) => {
      for (const path of ['a.md', 'b/c.yaml', 'b/d.CSV', 'e.pdf', '.github/f.md', 'node_modules/x/README.md', '.git/g.md', 'isms.yaml'])
        writeFile(folder, path, '# x\n');
      const { listing, documents } = discover(folder);
      assert.deepEqual([...documents].sort(), ['.github/f.md', 'a.md', 'b/c.yaml', 'b/d.CSV']);
      assert.deepEqual(
        [listing.has('e.pdf'), listing.has('b'), listing.has('b/none.md'), listing.has('node_modules/x/none.md')],
        [true, true, false, undefined],
      );
    }));

  it('are left out where .gitignore says so, also in deeper folders, and can be taken back in', () =>
    inFolder((folder) => {
      writeWorkspace(
        folder,
        `//- /.gitignore
*.tmp.md
/build/
!keep.tmp.md
//- /a.tmp.md
//- /keep.tmp.md
//- /build/b.md
//- /sub/build/c.md
//- /sub/.gitignore
d.md
//- /sub/d.md
//- /sub/deeper/d.md
//- /d.md
`,
      );
      const { listing, documents } = discover(folder);
      assert.deepEqual([...documents].sort(), ['d.md', 'keep.tmp.md', 'sub/build/c.md']);
      assert.equal(listing.has('build/b.md'), true, 'a link may lead to an ignored file');
      for (const path of ['a.tmp.md', 'keep.tmp.md', 'build/b.md', 'sub/build/c.md', 'sub/d.md', 'd.md'])
        assert.deepEqual(discoverAt(folder, path).documents, documents.includes(path) ? [path] : [], path);
    }));

  if (process.platform !== 'win32')
    it('are not read through symbolic links, whether to a file, to a folder or in a circle', () =>
      inFolder((outside) =>
        inFolder((folder) => {
          writeFile(outside, 'secret.md', '# ISMS scope\n');
          symlinkSync(join(outside, 'secret.md'), join(folder, 'file.md'));
          symlinkSync(outside, join(folder, 'folder'));
          symlinkSync(folder, join(folder, 'circle'));
          const { listing, documents } = discover(folder);
          assert.deepEqual(documents, []);
          assert.deepEqual([listing.has('file.md'), listing.has('folder/secret.md'), listing.has('none.md')], [true, undefined, false]);
          assert.equal(readText(join(folder, 'file.md')), undefined);
          const isms = openIsms(folder, { reader: READER, rules: [], today: TODAY, failed: assert.ifError });
          isms.loadAll();
          isms.filesChanged(['folder/secret.md', 'file.md'], [], []);
          assert.equal(isms.documents.size, 0);
        }),
      ));
});

describe('the text of a file', () => {
  it('is UTF-8 or what its mark says, and bytes that are neither do no harm', () => {
    const text = 'Größe 🔒\n';
    assert.equal(decode(Buffer.from(text)), text);
    assert.equal(decode(Buffer.from(`\ufeff${text}`)), text);
    assert.equal(decode(Buffer.from(`\ufeff${text}`, 'utf16le')), text);
    assert.equal(decode(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), text);
    assert.equal(decode(Buffer.from([0x61, 0xff, 0x62])), 'a\ufffdb');
    assert.equal(decode(Buffer.from([0xfe, 0xff, 0x00])), '');
    assert.equal(decode(Buffer.alloc(0)), '');
  });

  it('is not read from what is too large, a folder, or nothing', () =>
    inFolder((folder) => {
      writeFile(folder, 'large.md', '');
      truncateSync(join(folder, 'large.md'), 16 * 1024 * 1024);
      assert.equal(readText(join(folder, 'large.md'))?.length, 16 * 1024 * 1024);
      truncateSync(join(folder, 'large.md'), 16 * 1024 * 1024 + 1);
      assert.deepEqual([readText(join(folder, 'large.md')), readText(folder), readText(join(folder, 'none.md'))], [undefined, undefined, undefined]);
    }));
});
