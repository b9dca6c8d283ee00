import type { PhraseMatch } from '../standard/phrases.js';
import type { LabelMeaning, Language, SectionName, Vocabulary } from '../standard/vocabulary.js';
import { splitCamelCase, wordsOf } from '../standard/words.js';

/** A label has at most this many words. */
const MAXIMUM_WORDS = 7;

/** What a label such as `Policy Owner`, `approved_by` or `Gültig ab` names; undefined for labels without a meaning here. */
export function labelMeaning(label: string, vocabulary: Vocabulary): LabelMeaning | undefined {
  return vocabulary.memo.labels.of(label, () => findMeaning(label, vocabulary));
}

function findMeaning(label: string, vocabulary: Vocabulary): LabelMeaning | undefined {
  const words = wordsOf(splitCamelCase(label.replace(/\([^()]*\)/g, ' ')));
  if (words.length === 0 || words.length > MAXIMUM_WORDS) return undefined;
  for (const language of vocabulary.languages) {
    const meaning = exactly(words, language);
    if (meaning !== undefined) return meaning;
  }
  for (const language of vocabulary.languages) {
    const meaning = reduced(words, language);
    if (meaning !== undefined) return meaning;
  }
  return words.length > 1 && vocabulary.units.has(words[words.length - 1]!) ? intervalMeaning(words.slice(0, -1), vocabulary) : undefined;
}

/** `review_cycle_months`: an interval whose key names its unit. */
function intervalMeaning(words: readonly string[], vocabulary: Vocabulary): LabelMeaning | undefined {
  const meaning = labelMeaning(words.join(' '), vocabulary);
  return meaning === 'reviewInterval' ? meaning : undefined;
}

function exactly(words: readonly string[], language: Language): LabelMeaning | undefined {
  return language.labels.exact(words);
}

/** Without articles and without what the document calls itself. */
function reduced(words: readonly string[], language: Language): LabelMeaning | undefined {
  const bare = words.filter((word) => !language.glue.has(word));
  const meaning = language.labels.exact(bare);
  if (meaning !== undefined) return meaning;
  const core = bare.filter((word) => !language.documentWords.has(word));
  if (core.length === 0 || core.length === words.length) return undefined;
  return language.labels.exact(core) ?? language.labels.exact(words.filter((word) => !language.documentWords.has(word)));
}

/** Whether a heading, its number apart, has words that announce a section only where nothing above says otherwise. */
export function isWeakHeading(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.memo.weak.of(text, () =>
    vocabulary.weakHeadings.has(
      wordsOf(text)
        .filter((word) => !/^\d+$/.test(word))
        .join(' '),
    ),
  );
}

/** The sections that a heading or label announces; several for merged headings such as "Purpose and Scope". */
export function headingSections(text: string, vocabulary: Vocabulary): readonly SectionName[] {
  return vocabulary.memo.sections.of(text, () => findSections(text, vocabulary));
}

function findSections(text: string, vocabulary: Vocabulary): readonly SectionName[] {
  const all = wordsOf(text.replace(/\([^()]*\)/g, ' '));
  const first = all.findIndex((word) => !isNumbering(word));
  const words = first === -1 ? [] : all.slice(first);
  if (words.length === 0 || words.length > 12) return [];
  const found = new Set<SectionName>();
  for (const language of vocabulary.languages) for (const section of sectionsIn(words, language, vocabulary)) found.add(section);
  return [...found];
}

/** `1`, `3.1`, `a`, `iv` in front of a heading, and words such as "section". */
function isNumbering(word: string): boolean {
  return /^(?:\d+|[a-ivx#§]|ii|iii|iv|vi|vii|viii|section|kapitel|abschnitt|chapter|article|artikel)$/.test(word);
}

/** Sections that may have a topic beside them: "Scope of the ISMS", "Security roles and responsibilities". */
const WITH_TOPIC: ReadonlySet<SectionName> = new Set(['purpose', 'scope', 'roles', 'exceptions', 'references', 'enforcement', 'approval']);

function sectionsIn(words: readonly string[], language: Language, vocabulary: Vocabulary): SectionName[] {
  const matches = language.sections.find(words);
  if (matches.length === 0) return [];
  const isWeak = ({ start, end }: PhraseMatch<SectionName>): boolean => vocabulary.weakHeadings.has(words.slice(start, end).join(' '));
  // "Context of the organization" is neither the purpose nor the roles: words that announce a section alone do not do so together.
  if (new Set(matches.map((match) => match.value)).size > 1 && matches.every(isWeak)) return [];
  const covered = new Set<number>();
  for (const match of matches) for (let at = match.start; at < match.end; at++) covered.add(at);
  const isPart = (index: number): boolean => covered.has(index) || language.glue.has(words[index]!);
  const others: string[] = [];
  let namesDocument = false;
  words.forEach((word, index) => {
    if (isPart(index)) return;
    if (language.documentWords.has(word)) namesDocument = true;
    else others.push(word);
  });
  return matches
    .filter((match) => {
      const section = match.value;
      if (others.length === 0) return true;
      if (section === 'review') return namesDocument && !others.some((word) => vocabulary.reviewObjects.has(word)) && others.length <= 3;
      if (others.length > 4 || isWeak(match)) return false;
      const atEdge = words.every((_, index) => index >= match.start || isPart(index)) || words.every((_, index) => index < match.end || isPart(index));
      if (section === 'policy') return atEdge && RULES.has(words[match.end - 1]!) && isTopic(words, covered, language);
      return WITH_TOPIC.has(section) && (atEdge || namesDocument);
    })
    .map((match) => match.value);
}

/** Nouns that head rules about a topic: "Password requirements", "Grundsätze der Zugriffskontrolle". */
const RULES = new Set(
  'requirements principles rules anforderungen grundsatze prinzipien regeln vorgaben exigences principes regles requisitos principios reglas lineamientos principi regole requisiti diretrizes regras eisen regels uitgangspunten'.split(
    ' ',
  ),
);

/** Whether the words that no section explains name the topic of a policy, and nothing else. */
function isTopic(words: readonly string[], covered: ReadonlySet<number>, language: Language): boolean {
  const explained = new Set(covered);
  for (const { start, end } of [...language.topics.find(words), ...language.subjects.find(words)]) for (let at = start; at < end; at++) explained.add(at);
  return words.every((word, index) => explained.has(index) || language.glue.has(word) || language.documentWords.has(word));
}
