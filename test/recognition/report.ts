/** Prints how well the reader understands the labelled documents of the corpus: `npx tsx test/recognition/report.ts [REPOSITORY]`. */
import { corpusFolder } from '../corpus.js';
import { labels, scoreRepository } from './labels.js';
import { addScores, emptyScore, MEASURES } from './score.js';

const corpus = corpusFolder();
const only = process.argv[2];
if (corpus !== undefined) {
  const repositories = [...new Set(labels().map((label) => label.path.split('/')[0]!))].filter((name) => only === undefined || name.includes(only));
  const scores = repositories.map((name) => ({ name, score: scoreRepository(corpus, name) }));
  const sum = scores.reduce((total, { score }) => addScores(total, score), emptyScore());
  for (const miss of sum.misses) process.stdout.write(`${miss.slice(0, 300)}\n`);
  for (const { name, score } of [...scores, { name: 'all', score: sum }]) {
    const shares = MEASURES.map((measure) => `${measure} ${score.right[measure]}/${score.all[measure]}`);
    process.stdout.write(`${name}: ${shares.join(', ')}\n`);
  }
}
