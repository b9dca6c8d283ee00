import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import data from '../../server/src/standard/generated/data.json';
import { corpusFolder } from '../corpus.js';

const SHIPPED: Readonly<Record<string, unknown>> = data;
const CORPUS = corpusFolder();
/** The source of the data lies beside the corpus. */
const DOMAIN = CORPUS === undefined ? undefined : join(dirname(CORPUS), 'domain');

describe('the data of the standard', () => {
  it('has two lists of fourteen mandatory documents', () => {
    const documents = data['mandatory-documents'];
    assert.deepEqual([documents.types_14.length, documents.stage1_set_14.length], [14, 14]);
  });

  if (DOMAIN !== undefined && existsSync(DOMAIN)) {
    const names = readdirSync(DOMAIN).filter((name) => name.endsWith('.yaml'));
    it('is complete', () => assert.deepEqual(Object.keys(SHIPPED).sort(), names.map((name) => name.replace('.yaml', '')).sort()));
    for (const name of names)
      it(`${name} says what its source says`, () => assert.deepEqual(SHIPPED[name.replace('.yaml', '')], parse(readFileSync(join(DOMAIN, name), 'utf8'))));
  }
});
