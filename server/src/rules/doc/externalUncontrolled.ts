import { isLeftOut, rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'doc.external-uncontrolled',
  summary: 'Documents of outside origin are known with their version and their owner.',
  rationale:
    'Standards, manuals and contracts of others that the ISMS needs are identified and controlled. A list of them with an empty cell for version or owner shows one that nobody keeps current.',
  basis: 'clause',
  clause: '7.5.3',
  requirements: ['X-20'],
  stage: [1, 2],
  class: 'observation',
  severity: 'information',
  fix: 'none',
  messages: {
    missing: 'The external document "{document}" has no {what}. Fill it in (ISO/IEC 27001, 7.5.3).',
  },
  disagree: 'Say "current" where the newest version always applies.',
  examples: [
    {
      title: 'an empty version',
      workspace: `
//- /README.md
# ISMS documentation
//- /document-control.md
# Document control

| External document | Version | Owner |
|---|---|---|
| ISO/IEC 27001 | 2022 | CISO |
| Manual of the firewall |  | Head of IT |
  ^^^^^^^^^^^^^^^^^^^^^^ information doc.external-uncontrolled
`,
    },
    {
      title: 'an empty owner, in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /dokumentenlenkung.md
# Dokumentenlenkung

| Externes Dokument | Version | Verantwortlich |
|---|---|---|
| ISO/IEC 27001 | 2022 | - |
  ^^^^^^^^^^^^^ information doc.external-uncontrolled
`,
    },
    {
      title: 'must not fire: both are filled in',
      workspace: `
//- /README.md
# ISMS documentation
//- /document-control.md
# Document control

| External document | Version | Owner |
|---|---|---|
| ISO/IEC 27001 | 2022 | CISO |
`,
    },
    {
      title: 'must not fire: a list of own documents',
      workspace: `
//- /README.md
# ISMS documentation
//- /document-control.md
# Document control

| Document | Version | Owner |
|---|---|---|
| Access control policy |  | CISO |
`,
    },
  ],
  check({ document, report, looked }) {
    for (const { name, cells } of rowsOf(document, 'external-documents')) {
      const { version, owner } = cells;
      if (!version && !owner) continue;
      looked();
      const what = [isLeftOut(version) ? 'version' : undefined, isLeftOut(owner) ? 'owner' : undefined].filter((word) => word !== undefined);
      if (what.length > 0) report({ span: name.span, at: name.text, message: 'missing', values: { document: name.text, what: what.join(' and no ') } });
    }
  },
});
