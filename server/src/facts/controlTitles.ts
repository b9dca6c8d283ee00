import { identify, parseLeadingId, type ControlId } from '../standard/controlIds.js';
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
  const words = new Set(stemsOf(text));
  const wanted = stemsOf(title);
  if (words.size === 0 || wanted.length === 0 || words.size > wanted.length * 2 + 3) return false;
  const shared = wanted.filter((word) => words.has(word)).length;
  return shared >= Math.ceil((wanted.length * 2) / 3) && shared >= Math.min(2, wanted.length);
}

/** The beginnings of the words that carry a title: labelling and labeling, synchronisation and synchronization are one. */
function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 5));
}

/**
 * A.5.1 to A.8.3 are controls of 2022 and groups of 2013. Where the document does not say which edition it means, the title beside the id does.
 */
export function settledByTitle(id: ControlId, title: string, { catalogue, declared }: Pick<SoaContext, 'catalogue' | 'declared'>): ControlId {
  const old = catalogue.groups2013.get(id.id);
  const current = catalogue.controls2022.get(id.id)?.title;
  if (declared !== undefined || old === undefined || current === undefined || title === '') return id;
  if (id.edition === '2022' && sameTitle(title, old) && !sameTitle(title, current)) return { id: id.id, edition: '2013', level: 'group', known: true };
  return id;
}

/** Finds the control that a title names word by word; none when two editions' titles clash. */
export function titleIndex({ catalogue, declared }: Pick<SoaContext, 'catalogue' | 'declared'>): (text: string) => readonly ControlId[] {
  const index = new Map<string, string>();
  const controls = declared === '2013' ? catalogue.controls2013 : catalogue.controls2022;
  for (const { ref, title } of controls.values()) index.set(keyOf(title), ref);
  return (text) => {
    const ref = text.length > 160 ? undefined : index.get(keyOf(text));
    const number = ref === undefined ? undefined : parseLeadingId(ref)?.number;
    return number ? [identify(number, catalogue, declared)] : [];
  };
}

function keyOf(title: string): string {
  return wordsOf(title)
    .filter((word) => word !== 'and' && word !== 'or' && word !== 'the' && word !== 'of')
    .join(' ');
}
