/** Who asked what: a change of an answer leads to those who have to be judged again, and to nobody else. */
export class Dependants {
  readonly #askers = new Map<string, Set<string>>();
  readonly #asked = new Map<string, ReadonlySet<string>>();

  /** Notes what `asker` asked, instead of what it asked before. */
  set(asker: string, keys: ReadonlySet<string>): void {
    this.forget(asker);
    this.#asked.set(asker, keys);
    for (const key of keys) {
      const askers = this.#askers.get(key);
      if (askers) askers.add(asker);
      else this.#askers.set(key, new Set([asker]));
    }
  }

  forget(asker: string): void {
    for (const key of this.#asked.get(asker) ?? []) {
      const askers = this.#askers.get(key);
      askers?.delete(asker);
      if (askers?.size === 0) this.#askers.delete(key);
    }
    this.#asked.delete(asker);
  }

  /** Those who asked one of `keys`. */
  of(keys: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const key of keys) for (const asker of this.#askers.get(key) ?? []) found.add(asker);
    return found;
  }
}
