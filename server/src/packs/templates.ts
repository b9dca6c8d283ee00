import type { DocumentKind } from '../standard/documentKinds.js';
import { isDocumentKind } from '../standard/documentKinds.js';
import data from './generated/templates.json';

/** The template of one document. */
export interface Template {
  /** What a person asks for: a kind of document, or the topic of a policy. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** Where it is proposed, from the folder of the ISMS; `{year}` stands for the current one. */
  readonly path: string;
  readonly title: string;
  /** The clause that asks for it; empty for a policy on a topic. */
  readonly clause: string;
  readonly controls: readonly string[];
  /** The kind of record that it is; undefined for what is no record. */
  readonly record: string | undefined;
  readonly body: string;
  /** What stands there for each control of Annex A, in a Statement of Applicability. */
  readonly row: string | undefined;
}

/** The templates of one language. */
export interface Templates {
  readonly language: string;
  /** In the order in which they are offered: documents of the management system, then policies on topics. */
  readonly all: readonly Template[];
  /** The parts of a starter, in the order in which a reader meets them. */
  readonly starter: readonly string[];
  /** What stands for something that nobody has told yet. */
  readonly unknown: Unknown;
  /** Review intervals in words, by their ISO 8601 duration; `other` has a place for the value. */
  readonly intervals: Readonly<Record<string, string>>;
  /** The comment that says what to add on approval. */
  readonly approvedOn: string;
  /** The comment at the head of isms.yaml. */
  readonly ismsFile: string;
}

/** What stands for something that nobody has told yet. */
export type Unknown = Readonly<Record<'organization' | 'about' | 'owner' | 'approver' | 'interval' | 'stage1', string>>;

interface Source extends Pick<Templates, 'language' | 'starter' | 'unknown' | 'intervals' | 'approvedOn' | 'ismsFile'> {
  readonly documents: readonly {
    readonly id: string;
    readonly path: string;
    readonly title: string;
    readonly clause: string;
    readonly controls?: readonly string[];
    readonly record?: string;
    readonly body: string;
    readonly row?: string;
  }[];
  readonly policyBody: string;
  readonly policies: readonly {
    readonly topic: string;
    readonly title: string;
    readonly controls: readonly string[];
    readonly purpose: string;
    readonly rules: readonly string[];
  }[];
}

const LANGUAGES: readonly Templates[] = (data as unknown as readonly Source[]).map(readTemplates);

/** The templates of a language, the English ones where it has none. */
export function templatesIn(language: string | undefined): Templates {
  return LANGUAGES.find((templates) => templates.language === language) ?? LANGUAGES.find((templates) => templates.language === 'en')!;
}

function readTemplates({ documents, policies, policyBody, ...rest }: Source): Templates {
  return {
    ...rest,
    all: [
      ...documents.map(({ id, controls = [], record, row, ...document }): Template => ({
        ...document,
        id,
        kind: isDocumentKind(id) ? id : 'record',
        controls,
        record,
        row,
      })),
      ...policies.map(({ topic, title, controls, purpose, rules }): Template => ({
        id: topic,
        kind: 'topic-policy',
        path: `policies/${topic}.md`,
        title,
        clause: '',
        controls,
        record: undefined,
        body: policyBody.replace('{purpose}', () => purpose).replace('{rules}', () => rules.map((rule) => `- ${rule}`).join('\n')),
        row: undefined,
      })),
    ],
  };
}
