import type { DocumentKind } from '../standard/documentKinds.js';
import { spoken, tells } from '../standard/governance.js';
import { findInterval } from '../standard/intervals.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { readAudit, type AuditFacts } from './audits.js';
import { listsOfRegisters, readControlLists, type ControlList, type ControlListKind } from './controlLists.js';
import type { Fields } from './fieldFacts.js';
import type { RegisterFacts } from './registerFacts.js';
import { readMinutes, type MinutesFacts } from './minutes.js';
import type { DocumentView } from './view.js';

/** How often the management review is held, as a document states it. */
export interface ReviewCadence extends Span {
  /** An ISO 8601 duration. */
  readonly interval: string;
  /** The review is what the sentence begins with, so that the interval is certainly its own. */
  readonly isSubject: boolean;
}

/** Behind so many characters a sentence is about something else that happens at the review. */
const SUBJECT_LENGTH = 40;

/** What a document says about leading, auditing and measuring the ISMS. */
export interface GovernanceFacts {
  readonly minutes: MinutesFacts | undefined;
  readonly audit: AuditFacts | undefined;
  readonly reviewCadence: ReviewCadence | undefined;
  readonly lists: readonly ControlList[];
}

/** Documents that may say how often the review is held. */
const STATES_CADENCE: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'management-review-procedure',
  'management-review',
  'isms-manual',
  'information-security-policy',
  'audit-programme',
  'roles',
  'measurement',
  'objectives',
]);

/** Lists that any document may keep, and those that mean something in documents of their kind alone. */
const ANYWHERE: readonly ControlListKind[] = ['exceptions', 'external-documents', 'outsourced'];
const AT_HOME: readonly (readonly [kind: DocumentKind, list: ControlListKind])[] = [
  ['supplier-register', 'suppliers'],
  ['legal-register', 'laws'],
  ['measurement', 'measures'],
  ['competence', 'competence'],
];
/** Documents with many or large tables of another meaning. */
const NO_LISTS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'topic-policy',
  'soa',
  'soa-entry',
  'control-matrix',
  'risk-register',
  'risk',
  'risk-treatment-plan',
  'risk-methodology',
  'asset-register',
  'people-register',
  'procedure',
]);

/** Reads what a document says about leading, auditing and measuring the ISMS; undefined where it says nothing of it. */
export function readGovernance(
  view: DocumentView,
  {
    kinds,
    registers,
    fields,
    vocabulary,
  }: { readonly kinds: readonly DocumentKind[]; readonly registers: readonly RegisterFacts[]; readonly fields: Fields; readonly vocabulary: Vocabulary },
): GovernanceFacts | undefined {
  const minutes = kinds.includes('management-review') ? readMinutes(view, fields, vocabulary) : undefined;
  const audit = kinds.includes('audit-programme') || kinds.includes('audit-report') ? readAudit(view, fields, vocabulary) : undefined;
  const reviewCadence = minutes === undefined && kinds.some((kind) => STATES_CADENCE.has(kind)) ? cadenceIn(view, vocabulary) : undefined;
  const own = kinds.some((kind) => NO_LISTS.has(kind)) ? [] : readControlLists(view, listKinds(kinds, registers), vocabulary);
  const lists = [...listsOfRegisters(registers, vocabulary), ...own];
  return minutes || audit || reviewCadence || lists.length > 0 ? { minutes, audit, reviewCadence, lists } : undefined;
}

function listKinds(kinds: readonly DocumentKind[], registers: readonly RegisterFacts[]): ControlListKind[] {
  return [...ANYWHERE, ...AT_HOME.flatMap(([kind, list]) => (kinds.includes(kind) || registers.some((register) => register.kind === kind) ? [list] : []))];
}

/** The first sentence about the management review that states an interval. */
function cadenceIn(view: DocumentView, vocabulary: Vocabulary): ReviewCadence | undefined {
  const isProcedure = view.headings.some((heading) => heading.level === 1 && tells(spoken(heading.text), 'management-review'));
  for (const passage of view.passages) {
    let at = passage.start;
    for (const sentence of passage.source.split(/(?<=[.;\n])/)) {
      const isMeant = tells(spoken(sentence), 'management-review') || (isProcedure && underInterval(at, view));
      const interval = isMeant ? findInterval(sentence, vocabulary) : undefined;
      if (interval !== undefined)
        return { interval, isSubject: tells(spoken(sentence.slice(0, SUBJECT_LENGTH)), 'management-review'), start: at, end: at + sentence.trimEnd().length };
      at += sentence.length;
    }
  }
  return undefined;
}

/** In the procedure of the review itself the interval stands under a heading that names it. */
function underInterval(at: number, view: DocumentView): boolean {
  const above = view.headings.findLast((heading) => heading.start < at && at < heading.sectionEnd);
  return above !== undefined && tells(spoken(above.text), 'measure-when');
}
