import type { DocumentKind } from '../standard/documentKinds.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { kindOf } from './kindTable.js';
import { headingSections } from './labels.js';
import { readName } from './names.js';
import type { RiskFacts } from './riskFacts.js';
import type { DocumentView, Heading } from './view.js';

/** What a chapter may be part of and still speak for the whole ISMS. */
const GOVERNING: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['information-security-policy', 'isms-manual', 'context']);
/** Documents that a chapter of a manual takes the place of; records and registers have rows, and are found by them. */
const IN_MANUAL: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['risk-methodology', 'audit-programme', 'roles', 'document-control', 'context']);
const RISK_DOCUMENTS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['risk-register', 'risk-treatment-plan', 'isms-manual', 'information-security-policy']);
/** A chapter with less text than this announces and does not say. In UTF-16 units. */
const SAYS_SOMETHING = 80;
/** So much of a chapter is read for whether it speaks of the ISMS. */
const BEGINNING = 800;
const OF_ISMS = /\b(?:isms|sgsi|smsi|information security management system|iso(?:\/iec)?[ -]?27001|informationssicherheits-?managementsystems?)\b|\b4\.3\b/i;
/** The ISMS itself covers something; "this policy applies to all systems in the scope of the ISMS" only speaks of it. */
const SAYS_WHAT_ISMS_COVERS =
  /\b(?:isms|sgsi|smsi|information security management system|informationssicherheits-?managementsystem)\b[^.\n]{1,80}\b(?:covers?|applies|includes?|comprises?|encompasses|extends|umfasst|gilt|erstreckt|deckt|couvre|comprend|applique|abarca|cubre|aplica|abrange|copre|comprende|applica|omvat|beslaat|geldt)\b/i;
/** Words that say what is done about a risk, and not only which of the four options it is. */
const SAYS_WHAT_IS_DONE = 25;

interface ChapterInput {
  readonly kinds: readonly DocumentKind[];
  readonly title: Heading | undefined;
  readonly risks: RiskFacts | undefined;
}

/**
 * The documents that parts of this one take the place of: small companies keep the scope of the ISMS in the policy, the method above the risk register,
 * and the treatment in its columns. The standard asks for what is written, not for files.
 */
export function chapterKinds(view: DocumentView, { kinds, title, risks }: ChapterInput, vocabulary: Vocabulary): readonly DocumentKind[] {
  const found = new Set<DocumentKind>();
  const isGoverning = kinds.some((kind) => GOVERNING.has(kind));
  const isManual = kinds.includes('isms-manual');
  const isAboutRisks = kinds.some((kind) => RISK_DOCUMENTS.has(kind));
  if (isGoverning || isAboutRisks) {
    for (const heading of view.headings) {
      if (heading === title || heading.sectionEnd - heading.end < SAYS_SOMETHING) continue;
      const name = readName(heading.text, vocabulary);
      const isScope = name.subjects.has('scope') || headingSections(heading.text, vocabulary).includes('scope');
      if (isGoverning && isScope && (OF_ISMS.test(heading.text) || SAYS_WHAT_ISMS_COVERS.test(beginningOf(view, heading)))) found.add('scope');
      if (isGoverning && name.subjects.has('objectives') && listsThings(view, heading)) found.add('objectives');
      if (isAboutRisks && risks && hasMethod(risks) && isMethod(heading, vocabulary)) found.add('risk-methodology');
      if (isManual) for (const subject of name.subjects) addOf(kindOf(subject, name.form), found);
    }
  }
  if (risks && holdsTreatment(risks)) found.add('risk-treatment-plan');
  for (const kind of kinds) found.delete(kind);
  return [...found];
}

function addOf(kind: DocumentKind | undefined, found: Set<DocumentKind>): void {
  if (kind !== undefined && IN_MANUAL.has(kind)) found.add(kind);
}

function beginningOf(view: DocumentView, { end, sectionEnd }: Heading): string {
  return view.text.slice(end, Math.min(sectionEnd, end + BEGINNING));
}

/** Two items or rows at least: "our objective is to protect data" is the purpose of a policy. */
function listsThings(view: DocumentView, { end, sectionEnd }: Heading): boolean {
  const within = ({ start }: { readonly start: number }): boolean => start >= end && start < sectionEnd;
  return (
    view.passages.filter((passage) => passage.inItem && within(passage)).length >= 2 || view.grids.some((grid) => within(grid) && grid.sample().length >= 2)
  );
}

function isMethod({ text }: Heading, vocabulary: Vocabulary): boolean {
  const { form, subjects } = readName(text, vocabulary);
  return form === 'methodology' || subjects.has('risk-criteria');
}

/** A formula, levels with names or criteria: a heading alone is no method. */
function hasMethod({ method }: RiskFacts): boolean {
  return method.formulas.length > 0 || method.bands.length > 0 || method.criteria.length > 0;
}

/** Most rows of the register say what is done about the risk, and not only that it is mitigated. */
function holdsTreatment({ rows }: RiskFacts): boolean {
  const open = rows.filter((row) => row.standing !== 'closed');
  const saying = open.filter(({ cells }) => cells['treatment']?.state === 'value' && cells['treatment'].text.length >= SAYS_WHAT_IS_DONE);
  return open.length >= 2 && saying.length * 2 >= open.length;
}
