import assert from 'node:assert/strict';
import { escapeHtml, markup } from '../../server/src/packs/html.js';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { CLEAN_ISMS, FAULTY_ISMS } from '../command/isms.js';
import { run } from '../command/run.js';

const PAGE = ['--today', '2026-11-23', '--format', 'html'];

async function pageOf(files: string, more: (folder: string) => void = () => undefined): Promise<string> {
  let page = '';
  await inFolder((folder) => {
    writeWorkspace(folder, files);
    more(folder);
    page = run(['readiness', folder, ...PAGE]).out;
  });
  return page;
}

describe('the page of the readiness', () => {
  it('needs no script, no image and nothing from outside', async () => {
    const page = await pageOf(FAULTY_ISMS);
    assert.match(page, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
    assert.doesNotMatch(page, /<script|<img|<link|javascript:|https?:\/\//);
  });

  it('says the outcome of both stages and what decides it', async () => {
    const page = await pageOf(FAULTY_ISMS);
    assert.match(page, /<h2>Stage 1<\/h2>\s*<p><strong>Not ready/);
    assert.match(page, /What decides it/);
    assert.match(page, /A prediction from documents on 2026-11-23, not an audit/);
  });

  it('is the same again', async () => {
    assert.equal(await pageOf(CLEAN_ISMS), await pageOf(CLEAN_ISMS));
  });

  it('shows what documents say as text and never as markup', async () => {
    const title = '<img src=x onerror=alert(1)>"&\'';
    const page = await pageOf(CLEAN_ISMS, (folder) => {
      writeFile(folder, 'isms.yaml', `organization: ${JSON.stringify(title)}\n`);
    });
    assert.ok(page.includes(`Readiness for certification: ${escapeHtml(title)}</h1>`));
    assert.ok(!page.includes('<img'));
  });

  it('marks each control by its row, and what is open about it', async () => {
    const page = await pageOf(`
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
| --- | --- | --- | --- | --- |
| A.5.1 | Policies | Yes | Needed by law | Implemented |
| A.5.2 | Roles | Yes | Needed by law | Planned |
| A.5.3 | Segregation | No |  |  |
`);
    assert.match(page, /class="cell implemented"[^>]*aria-label="A\.5\.1 [^"]*: implemented"/);
    assert.match(page, /class="cell planned"[^>]*aria-label="A\.5\.2 /);
    assert.match(page, /class="cell excluded open"[^>]*aria-label="A\.5\.3 [^"]*: left out\. [^"]*justification/);
    assert.match(page, /class="cell no-row"[^>]*aria-label="A\.8\.34 /);
    assert.equal([...page.matchAll(/<li><(?:a|span) class="cell /g)].length, 93);
  });

  it('lists reviews that are overdue or fall due within a year, with the stages in between', async () => {
    const page = await pageOf(`
//- /isms.yaml
certification:
  stage1: { date: 2026-12-01 }
//- /policies/access.md
---
title: Access control policy
owner: ciso
last_reviewed: 2025-10-01
review_interval: P1Y
---
# Access control policy
//- /policies/backup.md
---
title: Backup policy
next_review: 2027-01-10
---
# Backup policy
//- /policies/far.md
---
title: Cryptography policy
next_review: 2028-01-10
---
# Cryptography policy
`);
    const rows = [...page.matchAll(/<tr(?: class="milestone")?><td class="number">([\d-]+)<\/td><td class="number(?: late)?">([^<]+)/g)].map(
      (match) => `${match[1]!} ${match[2]!}`,
    );
    assert.deepEqual(rows, ['2026-10-01 53 days overdue', '2026-12-01 in 8 days', '2027-01-10 in 48 days']);
  });

  it('is refused where there are several ISMSs, and they are named', () =>
    inFolder((folder) => {
      for (const name of ['one', 'two']) writeFile(folder, `${name}/isms.yaml`, 'organization: A\n');
      const { status, log } = run(['readiness', folder, ...PAGE]);
      assert.equal(status, 2);
      assert.match(log, /one, two/);
    }));
});

describe('markup with values in it', () => {
  it('escapes strings and numbers, and takes pieces as they are', () => {
    assert.equal(markup`<b title="${'"<'}">${'<i>'}${3}${markup`<u>${'&'}</u>`}${undefined}</b>`.html, '<b title="&#34;&#60;">&#60;i&#62;3<u>&#38;</u></b>');
  });
});
