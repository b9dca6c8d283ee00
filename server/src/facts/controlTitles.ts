import type { ControlId } from '../standard/controlIds.js';
import type { ControlCatalogue, Edition } from '../standard/controls.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';

/** What the reader of tables about controls needs to know. */
export interface SoaContext {
  readonly vocabulary: Vocabulary;
  readonly catalogue: ControlCatalogue;
  /** The edition that the document declares. */
  readonly declared: Edition | undefined;
}

/** The title of a control or group, if its edition has it. */
export function titleOf(id: ControlId, catalogue: ControlCatalogue): string | undefined {
  return (
    catalogue.controls2022.get(id.edition === '2022' ? id.id : '')?.title ??
    catalogue.controls2013.get(id.id)?.title ??
    (id.edition === '2013' ? catalogue.groups2013.get(id.id) : undefined)
  );
}

/** Whether a text is a title but for spelling: two thirds of the words are shared. */
export function sameTitle(text: string, title: string): boolean {
  const words = new Set(wordsOf(text).filter((word) => word.length > 2));
  const wanted = wordsOf(title).filter((word) => word.length > 2);
  if (words.size === 0 || wanted.length === 0 || words.size > wanted.length * 2 + 3) return false;
  const shared = wanted.filter((word) => words.has(word)).length;
  return shared >= Math.ceil((wanted.length * 2) / 3) && shared >= Math.min(2, wanted.length);
}
