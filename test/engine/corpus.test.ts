import assert from 'node:assert/strict';
import { join } from 'node:path';
import { factsJson } from '../../server/src/command/factsJson.js';
import { ismsReadiness } from '../../server/src/engine/ismsReadiness.js';
import type { Isms } from '../../server/src/engine/isms.js';
import { openIsms } from '../../server/src/host/openIsms.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { corpusFolder, corpusRepositories } from '../corpus.js';
import { READER, TODAY } from '../workspace.js';

const CORPUS = corpusFolder();

if (CORPUS !== undefined)
  describe('every repository of the corpus', function () {
    this.timeout(120_000);
    for (const repository of corpusRepositories(CORPUS)) {
      it(`${repository} is read and judged without a fault, the same twice, and what is no ISMS document gets silence`, () => {
        const isms = open(join(CORPUS, repository));
        assert.ok(isms.documents.size > 0);
        for (const document of isms.documents.values()) {
          if (document.kind !== 'not-isms') continue;
          assert.deepEqual(isms.findingsOf(document.path), [], document.path);
          assert.deepEqual(factsJson(document, isms.workspace), {
            path: document.path,
            type: 'not-isms',
            types: ['not-isms'],
            template: false,
            fields: {},
            sections: {},
            controls: [],
          });
          const { citations, soa, registers, history, gaps, slashDates } = document;
          assert.deepEqual(
            { citations, soa, registers, history, gaps, slashDates, fields: Object.values(document.fields).filter(({ state }) => state !== 'absent') },
            { citations: [], soa: undefined, registers: [], history: [], gaps: [], slashDates: [], fields: [] },
            document.path,
          );
        }
        assert.equal(answer(open(join(CORPUS, repository))), answer(isms));
      });
    }
  });

function open(folder: string): Isms {
  const isms = openIsms(folder, {
    reader: READER,
    rules: RULES,
    today: TODAY,
    failed(code, error) {
      throw new Error(`the rule ${code} failed`, { cause: error });
    },
  });
  isms.loadAll();
  return isms;
}

function answer(isms: Isms): string {
  return JSON.stringify([isms.allFindings(), ismsReadiness(isms), [...isms.documents.values()].map((document) => factsJson(document, isms.workspace))]);
}
