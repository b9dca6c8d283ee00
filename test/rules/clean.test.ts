import assert from 'node:assert/strict';
import { openWorkspace } from '../workspace.js';
import { CLEAN_FORMATS, CLEAN_SOA, cleanIsms } from './clean.js';

describe('the clean example', () => {
  for (const format of CLEAN_FORMATS) {
    const isms = openWorkspace(cleanIsms(format));
    it(`${format}: is read as what it is`, () => {
      assert.deepEqual(
        [...isms.documents.values()].filter((document) => document.kind === 'not-isms').map((document) => document.path),
        [],
      );
      assert.equal(isms.factsOf(CLEAN_SOA[format])?.soa?.rows.length, 93);
      assert.ok([...isms.documents.values()].every((document) => !document.template));
    });
    it(`${format}: gives no finding at all, not even one that only the tree shows`, () => {
      const findings = isms.judgedPaths().flatMap((path) => isms.judgementOf(path).findings.map((each) => `${path} ${each.code} ${each.at}: ${each.message}`));
      assert.deepEqual(findings, []);
    });
  }
});
