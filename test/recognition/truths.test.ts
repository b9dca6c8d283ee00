import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { DocumentFacts, SoaRow } from '../../server/src/facts/facts.js';
import { readDocument } from '../../server/src/facts/readDocument.js';
import { loadControls } from '../../server/src/standard/controls.js';
import { MarkdownDocument } from '../../server/src/syntax/markdown/document.js';
import { corpusFolder } from '../corpus.js';
import { READER } from '../workspace.js';

/** The 36 files of comply without an opening fence, and 15 with one; the 37 of the conventions count the latter in all repositories that were studied. */
const FRONT_MATTER = 51;
const CONTROLS = [...loadControls().controls2022.keys()];

/** What was counted in the corpus by other means than the reader: section 5 of its conventions. */
const corpus = corpusFolder();
if (corpus !== undefined) {
  const read = (path: string): DocumentFacts =>
    readDocument(readFileSync(join(corpus, path), 'utf8'), { path: path.slice(path.indexOf('/') + 1), kind: undefined, order: undefined, inIsms: true }, READER)
      .facts;
  const rowsOf = (path: string): readonly SoaRow[] => read(path).soa?.rows ?? [];
  const count = (rows: readonly SoaRow[], test: (row: SoaRow) => boolean): number => rows.filter(test).length;
  const isComplete = (rows: readonly SoaRow[]): boolean => CONTROLS.every((id) => rows.filter((row) => row.id === id && row.known).length === 1);

  describe('known truths of the corpus', () => {
    describe('the statement of Factory', () => {
      const path = 'olafkfreund__Factory/docs/compliance/statement-of-applicability.md';
      const rows = rowsOf(path);
      it('has 93 rows, each control once', () => assert.deepEqual([rows.length, isComplete(rows)], [93, true]));
      it('has 54 implemented, 18 planned, 17 not applicable and 4 partial', () =>
        assert.deepEqual(
          (['implemented', 'planned', 'not-applicable', 'partial'] as const).map((status) => count(rows, (row) => row.status === status)),
          [54, 18, 17, 4],
        ));
      it('leaves out what is not applicable', () =>
        assert.equal(
          count(rows, (row) => row.applicable === false),
          17,
        ));
      // The conventions count 29 with a tolerance; a plain search of the rows finds 30.
      it('has 30 relative links in its rows, none broken', () => {
        const links = rows.flatMap((row) => row.evidence.filter((item) => item.kind === 'link' && !/^[a-z]+:/i.test(item.text)).map((item) => item.text));
        assert.equal(links.length, 30);
        assert.deepEqual(
          links.filter((link) => !existsSync(join(corpus, dirname(path), link.split('#')[0]!))),
          [],
        );
      });
    });

    describe('the statement of xenprotocol', () => {
      const facts = read('xenprotocol__grc-templates/isms/statement-of-applicability.md');
      const rows = facts.soa?.rows ?? [];
      it('has 93 rows, each control once', () => assert.deepEqual([rows.length, isComplete(rows)], [93, true]));
      it('decides none of them', () =>
        assert.equal(
          count(rows, (row) => row.applicable === null),
          93,
        ));
      it('is a template', () => assert.equal(facts.template, true));
    });

    describe('the checklist of Hack23', () => {
      const rows = rowsOf('Hack23__ISMS-PUBLIC/Compliance_Checklist.md');
      const ids = new Set(rows.map((row) => row.id));
      it('has each of the 93 controls', () =>
        assert.deepEqual(
          CONTROLS.filter((id) => !ids.has(id)),
          [],
        ));
      it('understands each status, which is a badge', () =>
        assert.equal(
          count(rows, (row) => row.status === 'unknown' || row.status === 'absent'),
          0,
        ));
      it('has one broken link in a control row', () => {
        const links = rows.flatMap((row) =>
          row.evidence.filter((item) => item.kind === 'link' && !/^[a-z]+:/i.test(item.text)).map((item) => item.text.split('#')[0]!),
        );
        assert.equal(new Set(links.filter((link) => link !== '' && !existsSync(join(corpus, 'Hack23__ISMS-PUBLIC', posix.normalize(link))))).size, 1);
      });
    });

    for (const language of ['en', 'de']) {
      describe(`the statement of Handbook-Generator, ${language}`, () => {
        const facts = read(`surreal70__Handbook-Generator/templates/${language}/isms/0100_ISMS_Statement_of_Applicability_SoA_Template.md`);
        const rows = facts.soa?.rows ?? [];
        it('has 40 rows and lacks 53 controls', () => {
          const ids = new Set(rows.map((row) => row.id));
          assert.deepEqual([rows.length, CONTROLS.filter((id) => !ids.has(id)).length], [40, 53]);
        });
        it('has 40 applicable', () =>
          assert.equal(
            count(rows, (row) => row.applicable === true),
            40,
          ));
        it('is a template', () => assert.equal(facts.template, true));
      });
    }

    describe('the statement of YumiKioko', () => {
      const facts = read('YumiKioko__iso27001-isms-securebank/docs/05-Statement-of-Applicability.md');
      const rows = facts.soa?.rows ?? [];
      it('says that it is of 2022', () => assert.equal(facts.soa?.edition, '2022'));
      it('has 98 rows', () => assert.equal(rows.length, 98));
      it('has 41 ids of two levels that exist', () =>
        assert.equal(new Set(rows.filter((row) => row.known && /^A\.\d+\.\d+$/.test(row.id) && row.edition === '2022').map((row) => row.id)).size, 41));
      // The conventions count 59 with a tolerance; a plain search finds 53, and 53 and 45 are the 98 rows.
      it('has 53 ids of three levels', () => assert.equal(new Set(rows.filter((row) => /^A\.\d+\.\d+\.\d+$/.test(row.id)).map((row) => row.id)).size, 53));
      it('understands the letters with the legend', () =>
        assert.equal(
          count(rows, (row) => row.status === 'unknown'),
          0,
        ));
    });

    it('SOC 2 criteria of comply are no controls', () => {
      const folder = join(corpus, 'strongdm__comply');
      const cited = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md'))
        .flatMap((path) => read(`strongdm__comply/${path}`).citations.map(({ id }) => id));
      assert.deepEqual(
        cited.filter((id) => /^A\.1\./.test(id)),
        [],
      );
    });

    it('51 files have front matter, fenced at both ends or at the lower one', () => {
      const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(
        (path) => /\.md$/.test(path) && path.includes('/') && statSync(join(corpus, path)).isFile(),
      );
      const opened = files.filter((path) => new MarkdownDocument(readFileSync(join(corpus, path), 'utf8')).blocks[0]?.kind === 'frontMatter');
      assert.equal(opened.length, FRONT_MATTER);
    });

    describe('the cross-reference of Lullabot', () => {
      const { citations } = read('Lullabot__information-security-policy/appendix/iso-27001.md');
      it('cites controls of 2013', () => assert.ok(citations.filter((citation) => citation.edition === '2013' && citation.level === 'control').length >= 110));
    });
  });
}
