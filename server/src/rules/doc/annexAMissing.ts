import type { DocumentKind } from '../../standard/documentKinds.js';
import { splitCamelCase, wordsOf } from '../../standard/words.js';
import type { Workspace } from '../../workspace/workspace.js';
import { NOT_READ } from '../contentAnswers.js';
import { defineRule } from '../rule.js';
import { controlRows, titleOfRow } from '../soaRows.js';

/** What answers a control that asks for something in writing: a kind of document, or a name that begins with one of these, in any language. */
interface Wanted {
  readonly what: string;
  readonly kinds: readonly DocumentKind[];
  readonly stems: readonly string[];
}

/** The controls whose own words ask for something in writing. */
const WANTED: Readonly<Record<string, Wanted>> = {
  'A.5.10': { what: 'rules for acceptable use', kinds: [], stems: ['accept', 'aup', 'nutzung', 'utilis', 'uso', 'usage', 'gebruik', 'handling'] },
  'A.5.26': {
    what: 'a procedure for responding to incidents',
    kinds: ['incident-register'],
    stems: ['incident', 'inciden', 'vorfall', 'zwischenfall', 'response'],
  },
  'A.5.31': {
    what: 'the legal, regulatory and contractual requirements',
    kinds: ['legal-register'],
    stems: ['legal', 'law', 'recht', 'gesetz', 'complian', 'regul', 'wet', 'loi', 'ley', 'legis', 'norm', 'contract'],
  },
  'A.5.37': {
    what: 'operating procedures',
    kinds: ['procedure', 'operational-control'],
    stems: ['procedur', 'runbook', 'betrieb', 'operat', 'verfahren', 'proced'],
  },
  'A.6.6': { what: 'confidentiality agreements', kinds: [], stems: ['nda', 'confident', 'vertraul', 'geheim', 'disclosure', 'riservat', 'geheimhoud'] },
  'A.8.9': { what: 'configurations that are laid down', kinds: [], stems: ['config', 'konfig', 'baseline', 'harden', 'hart', 'durciss', 'secur', 'endpoint'] },
  'A.8.27': {
    what: 'principles for engineering secure systems',
    kinds: [],
    stems: ['archit', 'engineer', 'develop', 'entwickl', 'princip', 'prinzip', 'sdlc', 'desarrol', 'svilupp', 'ontwikkel', 'desenvolv', 'software'],
  },
};

export default defineRule({
  code: 'doc.annex-a-missing',
  summary: 'Controls that ask for something in writing have it.',
  rationale:
    'A few controls of Annex A ask by their own words for rules, procedures or a list in writing. Where the Statement of Applicability calls such a control implemented and no document is about it, cites it or is linked in its row, the auditor has nothing to read at Stage 1.',
  basis: 'clause',
  clause: '6.1.3 b)',
  requirements: ['X-28'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    absent: '{control} {title} is called implemented, and no document has {what}. Write it, link it in this row, or cite {control} where it stands.',
  },
  disagree: 'Link the document or the system that holds it in the row, or cite the control in the document.',
  examples: [
    {
      title: 'no confidentiality agreements, in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.2
    applicable: true
    status: implemented
  - id: A.6.6
        ^^^^^ warning doc.annex-a-missing
    applicable: true
    status: implemented
`,
    },
    {
      title: 'no rules for use, in a German table',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.10 | Zulässiger Gebrauch | Ja | Rahmen | Umgesetzt |
  ^^^^^^ warning doc.annex-a-missing
| A.5.2 | Rollen | Ja | Rahmen | Umgesetzt |
| A.6.6 | Vertraulichkeit | Nein | Nicht nötig | |
`,
    },
    {
      title: 'must not fire: a document by its name, one that cites it, and a link in the row',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Evidence |
|---|---|---|---|---|---|
| A.5.10 | Acceptable use | Yes | Practice | Implemented | |
| A.6.6 | Agreements | Yes | Practice | Implemented | |
| A.8.9 | Configuration | Yes | Practice | Implemented | [Terraform](https://example.org/terraform) |
//- /acceptable-use.md
# Acceptable use policy

**Owner:** CISO
**Version:** 1.0
//- /staff.md
# Human resources policy

**Owner:** CISO
**Version:** 1.0

Everybody signs an agreement (A.6.6).
`,
    },
    {
      title: 'must not fire: planned, or not applicable',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.10 | Acceptable use | Yes | Practice | Planned |
| A.6.6 | Agreements | No | No staff | |
| A.5.1 | Policies | Yes | Practice | Implemented |
`,
    },
    {
      title: 'cannot be judged: no Statement of Applicability',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0
`,
    },
  ],
  check({ document, workspace, catalogue, report, looked, unknown }) {
    const rows = controlRows(document).filter((row) => row.applicable === true && row.status === 'implemented' && WANTED[row.id] !== undefined);
    if (rows.length === 0) return;
    if (!workspace.complete) {
      unknown(NOT_READ);
      return;
    }
    for (const row of rows) {
      const wanted = WANTED[row.id]!;
      looked();
      if (row.evidence.length > 0 || row.policies.length > 0 || isWritten(row.id, wanted, workspace)) continue;
      report({ span: row.idSpan, at: row.id, message: 'absent', values: { control: row.id, title: titleOfRow(row, catalogue), what: wanted.what } });
    }
  },
});

function isWritten(control: string, { kinds, stems }: Wanted, workspace: Workspace): boolean {
  if (kinds.some((kind) => workspace.ofKind(kind).some((document) => !document.template))) return true;
  if (workspace.citing(control).some((document) => !document.kinds.includes('soa') && !document.template)) return true;
  return workspace
    .documents()
    .some(
      (document) =>
        !document.template &&
        !document.kinds.includes('soa') &&
        wordsOf(splitCamelCase(`${document.path} ${document.fields.title.value ?? ''}`)).some((word) => stems.some((stem) => word.startsWith(stem))),
    );
}
