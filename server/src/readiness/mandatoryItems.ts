import type { DocumentFacts } from '../facts/facts.js';
import type { ReadinessItem } from '../protocol.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';
import { mandatoryAnswer, type MandatoryAnswer } from '../workspace/mandatory.js';
import type { ReadinessInput } from './input.js';
import { lensesOf } from './lenses.js';
import { acceptedOf, NOTHING_OPEN, unknownItem, type ItemBase } from './ruleItems.js';

const CODE = 'doc.mandatory-missing';

/** The item of one mandatory document: found, found as an unfilled template only, not found, or kept where nobody here can look. */
export function mandatoryItem(wanted: MandatoryDocument, input: ReadinessInput): ReadinessItem {
  const lenses = lensesOf([CODE], 1);
  const base: ItemBase = {
    id: `mandatory.${wanted.id}`,
    title: wanted.title,
    clause: wanted.clause,
    rules: [CODE],
    lenses: wanted.id === 'scope' ? [...lenses, 'scope'] : lenses,
  };
  const answer = mandatoryAnswer(wanted, input.workspace);
  const rule = input.answers.get(CODE);
  switch (answer.kind) {
    case 'found':
      return {
        ...base,
        state: 'met',
        class: null,
        why: `Found: ${titleOf(answer.document)}.`,
        ...placeOf(answer.document),
        findings: [],
        actions: [],
        ...NOTHING_OPEN,
        ...documentsOf(answer.document),
      };
    case 'elsewhere':
      return {
        ...unknownItem(
          base,
          answer.document
            ? `only an unfilled template was found: ${titleOf(answer.document)}. If the record is kept elsewhere, add a document that links to it.`
            : 'no such record is kept here. If it is kept elsewhere, add a document that links to it.',
        ),
        ...(answer.document ? { ...placeOf(answer.document), ...documentsOf(answer.document) } : createOf(wanted)),
        actions: ['Add the record, or a document that says where it is kept'],
      };
    case 'template':
    case 'absent': {
      if (rule?.silent) return unknownItem(base, 'the rule that looks at this is switched off or did not run.');
      const findings = (rule?.findings ?? []).filter((finding) => finding.at.split(' ').includes(wanted.id));
      return {
        ...base,
        state: 'not-met',
        class: findings[0] ? findings[0].class : wanted.missingClass,
        why:
          answer.kind === 'template'
            ? `Only an unfilled template was found: ${titleOf(answer.document)}.`
            : `No document of this kind was found${wanted.stage === 2 ? '; it is needed for Stage 2' : ''}.`,
        findings: [CODE],
        ...NOTHING_OPEN,
        owners: ownersOf(answer, input),
        ...(answer.kind === 'template' ? { ...placeOf(answer.document), ...documentsOf(answer.document) } : createOf(wanted)),
        actions: [answer.kind === 'template' ? 'Fill in the template' : 'Write the document, or name its file in isms.yaml'],
        ...acceptedOf(findings),
      };
    }
  }
}

function titleOf(document: DocumentFacts): string {
  return document.fields.title.value ?? document.path;
}

function placeOf(document: DocumentFacts): Pick<ReadinessItem, 'path' | 'range'> {
  return { path: document.path, range: document.lines.rangeOf(document.fields.title.span ?? { start: 0, end: 0 }) };
}

function documentsOf({ path }: DocumentFacts): Pick<ReadinessItem, 'documents'> {
  return { documents: [path] };
}

/** The first of the kinds that answer it is its own. */
function createOf({ answeredBy: [kind] }: MandatoryDocument): Pick<ReadinessItem, 'create'> {
  return kind === undefined ? {} : { create: kind };
}

function ownersOf(answer: MandatoryAnswer, { workspace }: ReadinessInput): readonly string[] {
  const stated = answer.kind === 'template' && answer.document.fields.owner.state === 'value' ? answer.document.fields.owner.value : undefined;
  const owner = stated ?? workspace.ismsFile.content.defaults?.owner;
  return owner === undefined ? [] : [owner];
}
