import languages from './generated/governance.json';
import { transliterate, wordsOf } from './words.js';

/** What the words of minutes, audits and records of control can mean: the keys of the data files in `governance/`. */
export type GovernanceWord = keyof (typeof languages)[number];

/** A text as its folded words between blanks, in which phrases are looked for. */
export function spoken(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** Whether a spoken text has a phrase of a meaning, in any language: minutes mix them. */
export function tells(text: string, meaning: GovernanceWord): boolean {
  return (PHRASES.get(meaning) ?? []).some((phrase) => text.includes(phrase));
}

/** Whether a short text such as a header or a label is a phrase of a meaning, and nothing else. */
export function names(label: string, meaning: GovernanceWord): boolean {
  const text = spoken(label);
  return (PHRASES.get(meaning) ?? []).some((phrase) => text === phrase || (text.length === phrase.length + 1 && text.includes(phrase)));
}

/** A phrase stands between blanks; a star leaves its end or its beginning open. */
function needle(phrase: string): string {
  const words = wordsOf(phrase).join(' ');
  return `${phrase.startsWith('*') ? '' : ' '}${words}${phrase.endsWith('*') ? '' : ' '}`;
}

const PHRASES: ReadonlyMap<string, readonly string[]> = phrasesOf(languages);

function phrasesOf(data: readonly Readonly<Record<string, readonly string[]>>[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const language of data) {
    for (const [meaning, list] of Object.entries(language)) {
      const known = found.get(meaning) ?? [];
      known.push(...list.flatMap((phrase) => [needle(phrase), needle(transliterate(phrase))]));
      found.set(meaning, known);
    }
  }
  return new Map([...found].map(([meaning, list]) => [meaning, [...new Set(list)]]));
}
