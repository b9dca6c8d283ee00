import type { DocumentFacts } from '../../facts/facts.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'soa.certificate-version-differs',
  summary: 'The certificate or the application names the Statement of Applicability that is in force.',
  rationale:
    'A certificate names the version of the Statement of Applicability that was audited. When the statement moves on, the certification body is told; before the audit, the application is brought up to date.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['X-15'],
  stage: [1],
  class: 'observation',
  severity: 'information',
  fix: 'none',
  messages: {
    differs:
      'This Statement of Applicability has version {version}; the application or certificate names version {stated} (`certification.soa_version` in isms.yaml). Tell the certification body, or correct one of them (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Correct `certification: { soa_version }` in isms.yaml when the certification body has taken note of the new version.',
  examples: [
    {
      title: 'a newer version than on the certificate',
      workspace: `
//- /isms.yaml
certification: { soa_version: "2.0" }
//- /soa.md
# Statement of Applicability

**Version:** 2.1
             ^^^ information soa.certificate-version-differs

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-2 | Implemented |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
`,
    },
    {
      title: 'a newer version in YAML',
      workspace: `
//- /isms.yaml
certification: { soa_version: "3" }
//- /soa.yaml
version: "4"
          ^ information soa.certificate-version-differs
controls:
  - { id: A.5.1, applicable: true, status: implemented }
  - { id: A.5.2, applicable: true, status: implemented }
  - { id: A.5.3, applicable: true, status: planned }
`,
    },
    {
      title: 'must not fire: the same version in another spelling, in German',
      workspace: `
//- /isms.yaml
certification: { soa_version: "2" }
//- /soa.md
# Erklärung zur Anwendbarkeit

**Version:** V2.0

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | |
`,
    },
    {
      title: 'must not fire: the audited version is kept beside the new one',
      workspace: `
//- /isms.yaml
certification: { soa_version: "1.0" }
//- /soa-1.0.yaml
title: Statement of Applicability
version: "1.0"
controls:
  - { id: A.5.1, applicable: true, status: implemented }
  - { id: A.5.2, applicable: true, status: implemented }
  - { id: A.5.3, applicable: true, status: planned }
//- /soa.yaml
title: Statement of Applicability
version: "1.1"
controls:
  - { id: A.5.1, applicable: true, status: implemented }
  - { id: A.5.2, applicable: true, status: implemented }
  - { id: A.5.3, applicable: true, status: implemented }
`,
    },
    {
      title: 'cannot be judged: isms.yaml names no version',
      workspace: `
//- /soa.yaml
version: "4"
controls:
  - { id: A.5.1, applicable: true, status: implemented }
  - { id: A.5.2, applicable: true, status: implemented }
  - { id: A.5.3, applicable: true, status: planned }
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (!document.soa || document.template || !document.kinds.includes('soa')) return;
    const stated = workspace.ismsFile.content.certification?.soa_version;
    const { version } = document.fields;
    if (stated === undefined || version.value === undefined || !workspace.complete) {
      unknown(
        'isms.yaml does not say which version of the Statement of Applicability stands on the application or the certificate: `certification: { soa_version }`.',
      );
      return;
    }
    looked();
    const statements = workspace.soas().flatMap((soa) => soa.documents);
    if (statements.some((each) => sameVersion(each, String(stated))) || !version.span) return;
    report({ span: version.span, at: 'version', message: 'differs', values: { version: version.value, stated } });
  },
});

function sameVersion({ fields }: DocumentFacts, stated: string): boolean {
  return fields.version.value !== undefined && plain(fields.version.value) === plain(stated);
}

/** `V2.0`, `2.0` and `2` are one version. */
function plain(version: string): string {
  const numbers = version.match(/\d+/g)?.map(Number) ?? [];
  while (numbers.length > 1 && numbers[numbers.length - 1] === 0) numbers.pop();
  return numbers.length === 0 ? version.trim().toLowerCase() : numbers.join('.');
}
