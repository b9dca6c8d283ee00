import type { RuleQuestion } from './ruleItems.js';

const NO_DOCUMENT = 'no ISMS document was found; open the folder that holds them.';
const NO_SOA = 'no Statement of Applicability was found that is more than a template.';

/** What Stage 1 asks of the documents. */
export const DOCUMENT_QUESTIONS: readonly RuleQuestion[] = [
  {
    id: 'documents.complete',
    title: 'Documents say what they have to say',
    clause: '7.5.2',
    codes: ['doc.section-missing', 'doc.section-empty'],
    unit: ['section', 'sections'],
    wrong: 'missing or empty',
    met: 'The sections that a clause asks for are there.',
    unknown: 'no document was found of which a clause asks certain sections.',
  },
  {
    id: 'documents.approved',
    title: 'Documents are approved',
    clause: '7.5.2 c)',
    codes: ['doc.unapproved'],
    unit: ['document', 'documents'],
    wrong: 'without an approval that can be seen',
    met: 'Every document that needs it shows who approved it.',
    unknown: 'no document names an approver. Where are approvals recorded? Name approver and date in the documents, or the system that holds them.',
  },
  {
    id: 'documents.final',
    title: 'Documents are final',
    clause: '7.5.3',
    codes: ['doc.status-not-final'],
    unit: ['document', 'documents'],
    wrong: 'not final by its own status',
    met: 'No document that is needed calls itself a draft.',
    unknown: 'no document states a status.',
  },
  {
    id: 'documents.identified',
    title: 'Documents have a version, a date and an owner',
    clause: '7.5.2 a)',
    codes: ['doc.version-missing', 'doc.date-missing', 'doc.owner-missing'],
    unit: ['mark', 'marks'],
    wrong: 'missing',
    met: 'Documents state their version, their date and their owner.',
    unknown: NO_DOCUMENT,
  },
  {
    id: 'documents.reviewed',
    title: 'Documents are reviewed when due',
    clause: '7.5.2',
    codes: ['doc.review-overdue', 'doc.review-stale'],
    unit: ['document', 'documents'],
    wrong: 'past the review that it states',
    met: 'No review that a document states is overdue.',
    unknown: 'no document states a next review or an interval.',
  },
  {
    id: 'documents.filled-in',
    title: 'Documents are filled in',
    clause: '7.5.2',
    codes: ['doc.placeholder-left'],
    unit: ['place', 'places'],
    wrong: 'left to fill in',
    met: 'No place is left to fill in.',
    unknown: NO_DOCUMENT,
  },
  {
    id: 'documents.linked',
    title: 'Links between documents lead somewhere',
    clause: '7.5.3',
    codes: ['link.broken'],
    unit: ['link', 'links'],
    wrong: 'leading nowhere',
    met: 'Every link inside the workspace leads to a file that exists.',
    unknown: 'no document links to another.',
  },
];

/** What Stage 1 asks of the Statement of Applicability. */
export const SOA_QUESTIONS: readonly RuleQuestion[] = [
  {
    id: 'soa.complete',
    title: 'All 93 controls are decided, each once',
    clause: '6.1.3 d)',
    codes: ['soa.control-missing', 'soa.duplicate', 'soa.unknown-control', 'soa.obsolete-id', 'yaml.control-id-number'],
    unit: ['entry', 'entries'],
    wrong: 'missing, double or not of Annex A',
    met: 'Every control of Annex A has one row.',
    unknown: NO_SOA,
  },
  {
    id: 'soa.exclusions',
    title: 'Every control that is left out has a reason',
    clause: '6.1.3 d)',
    codes: ['soa.exclusion-unjustified', 'soa.exclusion-thin'],
    unit: ['control', 'controls'],
    wrong: 'left out without a reason that holds',
    met: 'Each control that is left out has a reason.',
    unknown: 'no Statement of Applicability leaves out a control.',
  },
  {
    id: 'soa.inclusions',
    title: 'Every control that is included has a reason',
    clause: '6.1.3 d)',
    codes: ['soa.inclusion-unjustified'],
    unit: ['control', 'controls'],
    wrong: 'included without a reason',
    met: 'Each control that is included has a reason.',
    unknown: NO_SOA,
  },
  {
    id: 'soa.status',
    title: 'Every applicable control has a status',
    clause: '6.1.3 d)',
    codes: ['soa.status-missing', 'soa.status-unknown'],
    unit: ['control', 'controls'],
    wrong: 'without an implementation status that can be understood',
    met: 'Each applicable control has an implementation status.',
    unknown: NO_SOA,
  },
  {
    id: 'soa.version',
    title: 'The Statement of Applicability has a version and a date',
    clause: '7.5.2 a)',
    codes: ['soa.version-missing'],
    unit: ['statement', 'statements'],
    wrong: 'without version or date',
    met: 'The Statement of Applicability states its version and its date.',
    unknown: NO_SOA,
  },
  {
    id: 'soa.owners',
    title: 'Every applicable control has somebody who answers for it',
    clause: '5.3',
    codes: ['soa.owner-missing'],
    unit: ['control', 'controls'],
    wrong: 'without an owner',
    met: 'Each applicable control has an owner.',
    unknown: NO_SOA,
  },
];

/** What Stage 1 asks of the policies of applicable controls. */
export const ANNEX_QUESTIONS: readonly RuleQuestion[] = [
  {
    id: 'annex-a.design',
    title: 'Every implemented control is described somewhere',
    clause: '6.1.3 d)',
    codes: ['soa.design-evidence-missing', 'soa.policy-link-missing'],
    unit: ['control', 'controls'],
    wrong: 'without a policy, a procedure or other evidence of its design',
    met: 'Each implemented control leads to a document.',
    unknown: NO_SOA,
  },
];

/** What Stage 2 asks of the Statement of Applicability. */
export const EVIDENCE_QUESTIONS: readonly RuleQuestion[] = [
  {
    id: 'evidence.linked',
    title: 'Every implemented control has evidence',
    clause: '6.1.3 d)',
    codes: ['soa.evidence-missing'],
    unit: ['control', 'controls'],
    wrong: 'called implemented without evidence',
    met: 'Each implemented control leads to evidence.',
    unknown: NO_SOA,
  },
];
