import { copyOf } from '../text/copy.js';

/** So many answers are kept; then all are dropped, which is cheaper than keeping order. */
const MAXIMUM = 20_000;
/** Longer questions are rarely asked twice. */
const MAXIMUM_KEY = 120;

/** Remembers the answers of a pure function of a text. What it answers never depends on what it remembers. */
export class Memo<T> {
  readonly #answers = new Map<string, T>();

  of(key: string, compute: () => T): T {
    if (key.length > MAXIMUM_KEY) return compute();
    const known = this.#answers.get(key);
    if (known !== undefined || this.#answers.has(key)) return known as T;
    if (this.#answers.size >= MAXIMUM) this.#answers.clear();
    const answer = compute();
    // Part of a text keeps all of it.
    this.#answers.set(copyOf(key), answer);
    return answer;
  }
}
