import { isRegister } from '../standard/documentKinds.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';
import { mandatoryAnswer } from '../workspace/mandatory.js';
import type { Workspace } from '../workspace/workspace.js';
import type { NewDocumentOffer, OfferGroup } from '../protocol.js';
import { templatesIn, type Template } from './templates.js';

const ORDER: readonly OfferGroup[] = ['missing', 'document', 'register', 'policy'];

/** The documents that can be made: first those that the standard wants in writing and that are not there, then the others, of each group those that are not there first. */
export function offers(workspace: Workspace, mandatory: readonly MandatoryDocument[], language: string | undefined): readonly NewDocumentOffer[] {
  const wanted = new Set(mandatory.filter((document) => !isThere(document, workspace)).map((document) => document.answeredBy[0]));
  return templatesIn(language)
    .all.map((template): NewDocumentOffer => {
      const present = isPresent(template, workspace);
      return {
        kind: template.id,
        title: template.title,
        clause: template.clause || template.controls.join(', '),
        group: !present && wanted.has(template.kind) ? 'missing' : groupOf(template),
        present,
      };
    })
    .sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group) || Number(a.present) - Number(b.present));
}

function groupOf({ kind }: Template): Exclude<OfferGroup, 'missing'> {
  if (kind === 'topic-policy') return 'policy';
  return isRegister(kind) ? 'register' : 'document';
}

/** A template that nobody has filled in is there all the same: it wants to be filled in, not to be made again. */
function isThere(document: MandatoryDocument, workspace: Workspace): boolean {
  const answer = mandatoryAnswer(document, workspace);
  return answer.kind === 'found' || answer.kind === 'template' || (answer.kind === 'elsewhere' && answer.document !== undefined);
}

function isPresent({ id, kind }: Template, workspace: Workspace): boolean {
  const documents = workspace.ofKind(kind);
  return kind === 'topic-policy' ? documents.some((document) => document.topic === id) : documents.length > 0;
}
