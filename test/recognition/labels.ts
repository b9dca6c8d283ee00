import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Reader } from '../../server/src/facts/readDocument.js';
import { openIsms } from '../../server/src/host/openIsms.js';
import { PROJECT } from '../harness/project.js';
import { READER, TODAY } from '../workspace.js';
import { addScore, emptyScore, type Label, type Score } from './score.js';

const FOLDER = join(PROJECT, 'test/recognition/labels');

/** The hand-written labels, in the order of their files. */
export function labels(): Label[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as Label);
}

/** Reads one repository of the corpus as an ISMS and compares it with its labels. */
export function scoreRepository(corpus: string, repository: string, reader: Reader = READER): Score {
  const isms = openIsms(join(corpus, repository), {
    reader,
    rules: [],
    today: TODAY,
    failed(code, error) {
      throw new Error(`the rule ${code} failed`, { cause: error });
    },
  });
  isms.loadAll();
  const score = emptyScore();
  for (const label of labels()) {
    if (!label.path.startsWith(`${repository}/`)) continue;
    const facts = isms.factsOf(label.path.slice(repository.length + 1));
    if (facts) addScore(score, label, facts);
    else score.misses.push(`${label.path}: not read`);
  }
  return score;
}
