import type { Language, Name, Vocabulary } from '../standard/vocabulary.js';
import { splitCamelCase, wordsOf } from '../standard/words.js';

/** Words that say nothing about what a document is. */
const NEUTRAL = new Set(
  'template vorlage modele plantilla modelo sjabloon draft entwurf final the of and for a an und der die das für fur von de la le les du des et en el los y e o do da dos das di del della dei per il lo voor van het annex appendix anhang annexe anexo allegato bijlage part level tier version v isms sgsi smsi iso iec 27001 27002 2022 2013 example beispiel sample md document dokument documento documentation'.split(
    ' ',
  ),
);

/** Takes a name apart with the words of every language. */
export function readName(text: string, vocabulary: Vocabulary): Name {
  return vocabulary.memo.names.of(text, () => takeApart(text, vocabulary));
}

function takeApart(text: string, vocabulary: Vocabulary): Name {
  const words = wordsOf(splitCamelCase(text.replace(/\([^()]*\)/g, (inner) => ` ${inner} `)));
  const subjects = new Set<string>();
  const topics: string[] = [];
  const explained = new Set<number>();
  for (const match of longestFirst(vocabulary.languages, words)) {
    for (let at = match.start; at < match.end; at++) explained.add(at);
    for (const subject of match.subjects) subjects.add(subject);
    for (const topic of match.topics) if (!topics.includes(topic)) topics.push(topic);
  }
  const form = formOf(words, vocabulary.languages, explained);
  const announced = announcedForm(text, vocabulary);
  return {
    form: announced ?? form,
    subjects,
    topics,
    announced: announced !== undefined,
    unexplained: words.filter((word, index) => !explained.has(index) && !NEUTRAL.has(word) && !/^\d+$/.test(word)).length,
    words,
  };
}

/**
 * The form that a name gives, in the language that knows most of its words: "policy" is an Italian word too, and Italian puts the form first.
 * Notes the words that name a form in `explained`.
 */
function formOf(words: readonly string[], languages: readonly Language[], explained: Set<number>): string | undefined {
  let best: { readonly value: string; readonly known: number } | undefined;
  for (const language of languages) {
    const forms = language.forms.find(words);
    const [first] = forms;
    if (!first) continue;
    // "Policy on the release process": what follows a preposition is what the document is about.
    const leads = language.formFirst || (first.start === 0 && language.glue.has(words[first.end] ?? ''));
    const form = leads ? first : forms[forms.length - 1]!;
    const known = new Set<number>();
    for (const match of [...forms, ...language.subjects.find(words), ...language.topics.find(words)])
      for (let at = match.start; at < match.end; at++) known.add(at);
    for (const match of forms) for (let at = match.start; at < match.end; at++) explained.add(at);
    if (!best || known.size > best.known) best = { value: form.value, known: known.size };
  }
  return best?.value;
}

/** "Policy: Backup", "Richtlinie – Datensicherung": the first words name the form. */
function announcedForm(text: string, vocabulary: Vocabulary): string | undefined {
  const head = /^([^:–—]{3,30})\s*[:–—]\s+\S/.exec(text)?.[1];
  if (head === undefined) return undefined;
  const words = wordsOf(head);
  for (const language of vocabulary.languages) {
    const form = language.forms.exact(words);
    if (form !== undefined) return form;
  }
  return undefined;
}

interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly subjects: readonly string[];
  readonly topics: readonly string[];
}

/** Subjects and topics of all languages, the longer phrase first where they overlap; equal stretches count as both. */
function longestFirst(languages: readonly Language[], words: readonly string[]): NameMatch[] {
  const all = languages
    .flatMap((language) => [
      ...language.subjects.find(words).map((match) => ({ ...match, subjects: [match.value], topics: [] as string[] })),
      ...language.topics.find(words).map((match) => ({ ...match, subjects: [] as string[], topics: [match.value] })),
    ])
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: NameMatch[] = [];
  for (const match of all) {
    const clash = kept.find((other) => match.start < other.end && other.start < match.end);
    if (clash && (clash.start !== match.start || clash.end !== match.end)) continue;
    kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}
