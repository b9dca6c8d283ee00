import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { run } from '../command/run.js';

const ISMS = `
//- /isms.yaml
organization: Larkspur
//- /scope.md
# ISMS scope

**Owner:** CISO | **Version:** 1.0

## Scope

The ISMS covers the analytics service.
//- /policies/access control.md
# Access control policy

**Owner:** CISO | **Version:** 1.0

## Purpose

Access is granted to those who need it (A.5.15).
//- /notes/todo.md
# Shopping

- Milk
//- /soa.md
# Statement of Applicability

**Owner:** CISO | **Version:** 1.0 | **Date:** 2026-10-01

| Control | Title | Applicable | Justification | Status | Policy |
|---|---|---|---|---|---|
| A.5.15 | Access control | Yes | Customer data | Implemented | [Policy](policies/access%20control.md) |
| A.5.18 | Access rights | Yes | Customer data | Implemented | |
| A.7.4 | Physical security monitoring | No | | | |
`;

const DAY = ['--today', '2026-11-23'];

/** The files of a folder with their texts, by path, in order. */
function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(files.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

async function withPack(use: (files: Map<string, string>, folder: string) => void): Promise<void> {
  await inFolder((folder) => {
    writeWorkspace(join(folder, 'isms'), ISMS);
    const printed = run(['pack', 'stage1', join(folder, 'isms'), '--out', join(folder, 'pack'), ...DAY]);
    assert.equal(printed.status, 0, printed.log);
    use(filesIn(join(folder, 'pack')), folder);
  });
}

describe('the pack for Stage 1', () => {
  it('leads from each clause and control to copies of its documents, and lists what is missing', () =>
    withPack((files) => {
      assert.match(files.get('clauses/4.3/README.md')!, /- \[ISMS scope\]\(\.\.\/\.\.\/documents\/scope\.md\)/);
      assert.match(files.get('controls/A.5.15/README.md')!, /\[Access control policy\]\(\.\.\/\.\.\/documents\/policies\/access%20control\.md\)/);
      assert.match(files.get('controls/A.5.18/README.md')!, /State: implemented\.[\s\S]*No document of this ISMS describes it\./);
      assert.match(files.get('README.md')!, /\| \[A\.7\.4 Physical security monitoring\]\(controls\/A\.7\.4\/README\.md\) \| left out \|/);
      assert.match(files.get('gaps.md')!, /## \[A\.7\.4 [\s\S]*justification/);
      assert.ok(files.get('index.html')!.includes('href="documents/scope.md"'));
    }));

  it('copies documents as they are, and nothing that is no part of the ISMS', () =>
    withPack((files, folder) => {
      assert.equal(files.get('documents/policies/access control.md'), readFileSync(join(folder, 'isms/policies/access control.md'), 'utf8'));
      assert.ok(![...files.keys()].some((path) => path.includes('todo')));
      assert.equal([...files.keys()].filter((path) => path.startsWith('controls/')).length, 93);
    }));

  it('is the same again, byte by byte', () =>
    withPack((files, folder) => {
      assert.equal(run(['pack', 'stage1', join(folder, 'isms'), '--out', join(folder, 'again'), ...DAY]).status, 0);
      assert.deepEqual(filesIn(join(folder, 'again')), files);
    }));

  it('has no link that leads nowhere', () =>
    withPack((files) => {
      for (const [path, text] of files) {
        if (!path.endsWith('.md') || path.startsWith('documents/')) continue;
        for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
          const there = join(path, '..', decodeURIComponent(target!));
          assert.ok(files.has(there), `${path} links to ${target!}`);
        }
      }
    }));

  it('is not written over anything, nor into the ISMS itself, also through a link', () =>
    inFolder((folder) => {
      writeWorkspace(join(folder, 'isms'), ISMS);
      writeFile(folder, 'full/notes.txt', 'mine');
      mkdirSync(join(folder, 'isms/inside'));
      symlinkSync(join(folder, 'isms/inside'), join(folder, 'link'));
      const statusOf = (out: string): number | null => run(['pack', 'stage1', join(folder, 'isms'), '--out', join(folder, out), ...DAY]).status;
      assert.deepEqual(['full', 'isms/pack', 'link', 'link/pack'].map(statusOf), [2, 2, 2, 2]);
      assert.deepEqual([...filesIn(join(folder, 'full')).keys()], ['notes.txt']);
    }));

  it('shows what documents say as text', () =>
    inFolder((folder) => {
      writeWorkspace(join(folder, 'isms'), ISMS.replace('organization: Larkspur', 'organization: "A | [b](c) <img src=x>"'));
      run(['pack', 'stage1', join(folder, 'isms'), '--out', join(folder, 'pack'), ...DAY]);
      const text = filesIn(join(folder, 'pack')).get('README.md')!;
      assert.ok(text.startsWith('# Stage 1 pack: A | \\[b\\](c) \\<img src=x\\>\n'), text.slice(0, 80));
    }));
});
