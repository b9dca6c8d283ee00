import languages from './generated/vocabulary.json';
import { Memo } from './memo.js';
import { PhraseBook } from './phrases.js';
import { transliterate, wordsOf } from './words.js';
import { WordTable } from './wordTable.js';

/** The fields of a document, in the order in which they are shown. */
export const FIELD_NAMES = [
  'title',
  'id',
  'owner',
  'author',
  'version',
  'status',
  'approver',
  'approvedOn',
  'effectiveOn',
  'lastReview',
  'nextReview',
  'reviewInterval',
  'classification',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** The sections of a policy, in the order in which they usually stand. */
export const SECTION_NAMES = ['purpose', 'scope', 'policy', 'roles', 'review', 'exceptions', 'enforcement', 'references', 'approval'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

const PROSE_CLASSES = [
  'document',
  'documentWithThis',
  'this',
  'review',
  'applies',
  'aims',
  'responsible',
  'exception',
  'granted',
  'violation',
  'sanction',
  'must',
  'owned',
  'approved',
] as const;
export type ProseClass = (typeof PROSE_CLASSES)[number];

/** Sentences that name a person or role: in front of the words or behind them. */
export type StatementName = 'ownerBefore' | 'ownerAfter' | 'approvedBy';

/**
 * What a label names: a field, an edit of the document (`lastUpdate`), a date whose meaning depends on other dates (`reviewDate`),
 * or explicitly nothing of the document's own.
 */
export type LabelMeaning = FieldName | 'lastUpdate' | 'reviewDate' | 'none';

/** What the name of a document says: a title, a file name or a folder. */
export interface Name {
  /** What sort of document it names: `policy`, `procedure`, `register`, … */
  readonly form: string | undefined;
  readonly subjects: ReadonlySet<string>;
  readonly topics: readonly string[];
  /** The form stands at the start and before a colon: "Policy: Backup". */
  readonly announced: boolean;
  /** Number of words that neither a form nor a subject explains. */
  readonly unexplained: number;
  readonly words: readonly string[];
}

/** One language as its data file writes it. */
export interface LanguageData {
  readonly language: string;
  readonly formFirst: boolean;
  readonly common: readonly string[];
  readonly glue: readonly string[];
  readonly documentWords: readonly string[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly notFields: readonly string[];
  readonly forms: Readonly<Record<string, readonly string[]>>;
  readonly subjects: Readonly<Record<string, readonly string[]>>;
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly collections: readonly string[];
  readonly notIsms: readonly string[];
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly weakHeadings: readonly string[];
  readonly reviewObjects: readonly string[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly per: readonly string[];
  readonly intervals: Readonly<Record<string, readonly string[]>>;
  readonly months: readonly string[];
  readonly prose: Readonly<Record<string, readonly string[]>>;
  readonly statements: Readonly<Record<StatementName, readonly string[]>>;
  readonly risk: Readonly<Record<string, readonly string[]>>;
}

/** One language, ready for looking up. */
export interface Language {
  readonly code: string;
  readonly formFirst: boolean;
  readonly glue: ReadonlySet<string>;
  readonly documentWords: ReadonlySet<string>;
  readonly labels: PhraseBook<LabelMeaning>;
  readonly sections: PhraseBook<SectionName>;
  readonly forms: PhraseBook<string>;
  readonly subjects: PhraseBook<string>;
  readonly topics: PhraseBook<string>;
}

/** The words of all languages. Two readers may share one: it remembers answers, and its answers never change. */
export interface Vocabulary {
  readonly languages: readonly Language[];
  /** Frequent words, each with the languages it belongs to. */
  readonly common: ReadonlyMap<string, readonly string[]>;
  readonly weakHeadings: ReadonlySet<string>;
  readonly reviewObjects: ReadonlySet<string>;
  readonly notIsms: PhraseBook<true>;
  /** What a collection of ISMS documents is called. */
  readonly collections: PhraseBook<true>;
  /** Column meanings by phrase; one phrase may mean several things, the table decides. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, string>;
  readonly per: ReadonlySet<string>;
  readonly intervals: PhraseBook<string>;
  /** Month numbers by name and by abbreviation. */
  readonly months: ReadonlyMap<string, number>;
  /** Bit sets of prose classes by word, and by two words; words that are reviewed in the place of a document have `OBJECT_BIT`. */
  readonly prose: ReadonlyMap<string, number>;
  /** The same words for a scan over running text. */
  readonly proseTable: WordTable;
  /** The words of risk registers and risk methods by language and meaning, each folded and between blanks. */
  readonly risk: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Phrases of statements, in lower case as they are written. */
  readonly statements: Readonly<Record<StatementName, readonly string[]>>;
  readonly memo: {
    readonly labels: Memo<LabelMeaning | undefined>;
    readonly sections: Memo<readonly SectionName[]>;
    readonly columns: Memo<readonly string[]>;
    readonly looseColumns: Memo<readonly string[]>;
    readonly names: Memo<Name>;
    readonly control: Memo<boolean>;
    readonly weak: Memo<boolean>;
    readonly gaps: Memo<boolean>;
    readonly intervals: Memo<string | undefined>;
  };
}

/** The data files as they are, for tests that leave some of it out. */
export function vocabularyData(): readonly LanguageData[] {
  return languages;
}

/** The vocabulary that ships with the product. */
export function loadVocabulary(): Vocabulary {
  return compileVocabulary(languages);
}

/** Makes language data ready for looking up. Earlier languages win where two disagree. */
export function compileVocabulary(data: readonly LanguageData[]): Vocabulary {
  const common = new Map<string, string[]>();
  const columns = new Map<string, string[]>();
  const values = new Map<string, string[]>();
  const numbers = new Map<string, number>();
  const units = new Map<string, string>();
  const per = new Set<string>();
  const months = new Map<string, number>();
  const prose = new Map<string, number>();
  const reviewObjects = new Set<string>();
  const weakHeadings = new Set<string>();
  const notIsms = new PhraseBook<true>();
  const collections = new PhraseBook<true>();
  const intervals = new PhraseBook<string>();
  data.forEach((language, index) => {
    for (const word of spelled(language.common)) {
      append(common, word, language.language);
      prose.set(word, (prose.get(word) ?? 0) | (1 << (FIRST_LANGUAGE_BIT + index)));
    }
    for (const phrase of spelled(language.reviewObjects)) {
      reviewObjects.add(phrase);
      prose.set(phrase, (prose.get(phrase) ?? 0) | OBJECT_BIT);
    }
    for (const phrase of spelled(language.weakHeadings)) weakHeadings.add(phrase);
    for (const phrase of language.notIsms) notIsms.add(phrase, true);
    for (const phrase of withTransliteration(language.collections)) collections.add(phrase, true);
    eachPhrase(language.columns, (meaning, phrase) => append(columns, phrase, meaning));
    eachPhrase(language.values, (meaning, phrase) => append(values, phrase, meaning));
    for (const [word, number] of Object.entries(language.numbers)) for (const key of spelled([word])) if (!numbers.has(key)) numbers.set(key, number);
    eachPhrase(language.units, (unit, word) => units.has(word) || units.set(word, unit));
    for (const word of spelled(language.per)) per.add(word);
    for (const [interval, phrases] of Object.entries(language.intervals)) for (const phrase of withTransliteration(phrases)) intervals.add(phrase, interval);
    language.months.forEach((name, index) => addMonth(months, name, index + 1));
    PROSE_CLASSES.forEach((name, bit) => {
      for (const word of spelled(language.prose[name] ?? [])) prose.set(word, (prose.get(word) ?? 0) | (1 << bit));
    });
  });
  return {
    languages: data.map(compileLanguage),
    common,
    weakHeadings,
    reviewObjects,
    notIsms,
    collections,
    columns,
    values,
    numbers,
    units,
    per,
    intervals,
    months,
    prose,
    proseTable: new WordTable(prose),
    risk: new Map(
      data.map(({ language, risk }) => [
        language,
        new Map(Object.entries(risk).map(([meaning, list]) => [meaning, spelled(list).map((phrase) => ` ${phrase} `)])),
      ]),
    ),
    statements: { ownerBefore: statements(data, 'ownerBefore'), ownerAfter: statements(data, 'ownerAfter'), approvedBy: statements(data, 'approvedBy') },
    memo: {
      labels: new Memo(),
      sections: new Memo(),
      columns: new Memo(),
      looseColumns: new Memo(),
      names: new Memo(),
      control: new Memo(),
      weak: new Memo(),
      gaps: new Memo(),
      intervals: new Memo(),
    },
  };
}

function statements(data: readonly LanguageData[], name: StatementName): string[] {
  return data.flatMap((language) => withTransliteration(language.statements[name]));
}

/** Words that are reviewed and are not the document. */
export const OBJECT_BIT = 1 << 20;

/** The bit of the first language in the bit sets of `prose`; each word that tells a language has its bit. */
export const FIRST_LANGUAGE_BIT = 21;

/** The bit of a prose class in the bit sets of `prose`. */
export function proseBit(name: ProseClass): number {
  return 1 << PROSE_CLASSES.indexOf(name);
}

function compileLanguage(data: LanguageData): Language {
  const labels = new PhraseBook<LabelMeaning>();
  for (const phrase of withTransliteration(data.notFields)) labels.add(phrase, 'none');
  const fields = Object.entries(data.fields).flatMap(([field, phrases]) =>
    withTransliteration(phrases).map((phrase) => [phrase, field as LabelMeaning] as const),
  );
  const glue = new Set(spelled(data.glue));
  for (const [phrase, field] of fields) labels.add(phrase, field);
  // Keys leave the small words out: `fecha_creacion` for "fecha de creación".
  for (const [phrase, field] of fields)
    labels.add(
      wordsOf(phrase)
        .filter((word) => !glue.has(word))
        .join(' '),
      field,
    );
  return {
    code: data.language,
    formFirst: data.formFirst,
    glue,
    documentWords: new Set(spelled(data.documentWords)),
    labels,
    sections: book(data.sections) as PhraseBook<SectionName>,
    forms: book(data.forms),
    subjects: book(data.subjects),
    topics: book(data.topics),
  };
}

function book(meanings: Readonly<Record<string, readonly string[]>>): PhraseBook<string> {
  const phrases = new PhraseBook<string>();
  for (const [meaning, list] of Object.entries(meanings)) for (const phrase of withTransliteration(list)) phrases.add(phrase, meaning);
  return phrases;
}

function eachPhrase(meanings: Readonly<Record<string, readonly string[]>>, visit: (meaning: string, phrase: string) => void): void {
  for (const [meaning, list] of Object.entries(meanings)) for (const phrase of spelled(list)) visit(meaning, phrase);
}

function spelled(phrases: readonly string[]): string[] {
  return withTransliteration(phrases)
    .map((phrase) => wordsOf(phrase).join(' '))
    .filter((phrase) => phrase !== '');
}

function withTransliteration(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => (/[äöüß]/.test(phrase) ? [phrase, transliterate(phrase)] : [phrase]));
}

/** A month may have a second name, such as "jänner", and an abbreviation that is not its beginning, such as "mrt". */
function addMonth(months: Map<string, number>, name: string, month: number): void {
  for (const word of spelled(name.split(' '))) {
    for (const key of [word, word.slice(0, 3), word.slice(0, 4)]) if (!months.has(key)) months.set(key, month);
  }
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
