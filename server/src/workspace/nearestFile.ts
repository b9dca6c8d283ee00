import { distance } from 'fastest-levenshtein';
import type { Listing } from './listing.js';
import { nameOf } from './paths.js';

/** In a workspace with more files than this, only files of the same name are looked at. */
const MAXIMUM_CANDIDATES = 500;

/** The file that was most probably meant by `path`: the one of the same name, else the one whose name differs least. */
export function nearestFile(path: string, listing: Listing): string | undefined {
  const name = nameOf(path);
  if (name === '') return undefined;
  const same = [...listing.named(name)].sort((a, b) => distance(a, path) - distance(b, path) || (a < b ? -1 : 1));
  if (same[0] !== undefined) return same[0];
  if (listing.files.size > MAXIMUM_CANDIDATES) return undefined;
  let best: { path: string; score: number } | undefined;
  for (const candidate of [...listing.files].sort()) {
    const score = distance(nameOf(candidate).toLowerCase(), name.toLowerCase());
    if (score <= Math.max(2, name.length / 5) && (!best || score < best.score)) best = { path: candidate, score };
  }
  return best?.path;
}
