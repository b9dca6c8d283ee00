import type { Isms } from '../../server/src/engine/isms.js';
import { knownFacts } from '../../server/src/packs/knownFacts.js';
import type { Making } from '../../server/src/packs/newDocument.js';
import { parseFixture } from '../fixture.js';
import { openWorkspace, READER, TODAY } from '../workspace.js';

/** What new documents are made from in a workspace in fixture notation; empty for none. */
export function makingIn(workspace: string): Making & { readonly isms: Isms } {
  const isms = openWorkspace(parseFixture(workspace).files);
  return { isms, known: knownFacts(isms.workspace), today: TODAY, controls: [...READER.catalogue.controls2022.values()] };
}

/** A document as somebody leaves it who fills in every place and approves it, but decides nothing else. */
export function filledIn(text: string): string {
  return text
    .replaceAll('[YYYY-MM-DD]', '2026-11-02')
    .replaceAll('<Date>', '2026-11-02')
    .replaceAll('[name]', 'Jane Doe')
    .replaceAll('[date]', '2027-01-20')
    .replaceAll('level: <Number>', 'level: 9')
    .replaceAll('<Number>', '3')
    .replace(/^approved_by: .*$/m, 'approved_by: CEO\napproved_on: 2026-11-02')
    .replace('status: draft', 'status: approved')
    .replace(/^( *\w+): "\[.*\]"$/gm, '$1: Jane Doe')
    .replace(/^(?!controls:).*$/gm, (line) => line.replace(/\[([^\]]{1,200})\]|<([A-Z][^>]{1,60})>/g, '$1$2'))
    .replaceAll('applicable: TBD', 'applicable: true')
    .replaceAll('justification:\n', 'justification: Treats risk R-1\n')
    .replaceAll('    status:\n', '    status: implemented\n    owner: Jane Doe\n    evidence: [records/trainings.yaml]\n');
}
