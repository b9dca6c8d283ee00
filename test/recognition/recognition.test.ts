import assert from 'node:assert/strict';
import { join } from 'node:path';
import { corpusFolder, corpusRepositories } from '../corpus.js';
import { labels, scoreRepository } from './labels.js';
import { phrasesIn, readerWithout } from './leftOut.js';
import { addScores, emptyScore, MEASURES, type Measure, type Score } from './score.js';

/** What each measure has to reach over all labelled documents. */
const GOAL = 0.85;
/** So much less a reader may understand of a repository that nobody looked at when the words were gathered. */
const GOAL_LEFT_OUT = 0.8;

const corpus = corpusFolder();
if (corpus !== undefined) {
  describe('the labelled documents of the corpus', function () {
    this.timeout(180_000);
    const repositories = corpusRepositories(corpus);

    it('are sixty, spread over the repositories and kinds', () => {
      assert.equal(labels().length, 60);
      assert.ok(new Set(labels().map((label) => label.path.split('/')[0])).size >= 8);
      assert.ok(new Set(labels().map((label) => label.type)).size >= 20);
    });

    it('are understood', () => {
      const score = repositories.map((name) => scoreRepository(corpus, name)).reduce(addScores, emptyScore());
      for (const measure of MEASURES) assert.ok(share(score, measure) >= GOAL, `${measure}: ${shown(score, measure)}\n${missesOf(score, measure)}`);
    });

    it('are understood without the words that only their own repository has', () => {
      const phrases = new Map(repositories.map((name) => [name, phrasesIn(join(corpus, name))]));
      let all = emptyScore();
      for (const name of repositories) {
        const others = repositories.filter((other) => other !== name).map((other) => phrases.get(other)!);
        const { reader, dropped } = readerWithout(phrases.get(name)!, others);
        const score = scoreRepository(corpus, name, reader);
        process.stdout.write(`      left out ${name} (${dropped} phrases): ${MEASURES.map((measure) => `${measure} ${shown(score, measure)}`).join(', ')}\n`);
        all = addScores(all, score);
      }
      for (const measure of MEASURES) assert.ok(share(all, measure) >= GOAL_LEFT_OUT, `${measure}: ${shown(all, measure)}\n${missesOf(all, measure)}`);
    });
  });
}

function share(score: Score, measure: Measure): number {
  return score.all[measure] === 0 ? 1 : score.right[measure] / score.all[measure];
}

function shown(score: Score, measure: Measure): string {
  return `${score.right[measure]}/${score.all[measure]}`;
}

function missesOf(score: Score, measure: Measure): string {
  return score.misses.filter((miss) => miss.includes(`: ${measure}: `)).join('\n');
}
