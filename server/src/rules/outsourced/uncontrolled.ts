import { rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'outsourced.uncontrolled',
  summary: 'For each outsourced process it is said how it is controlled.',
  rationale:
    'Processes, products and services from outside that matter to the ISMS are controlled by the organisation. A list of them with an empty cell for the control shows one that is not.',
  basis: 'clause',
  clause: '8.1',
  requirements: ['X-22'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'It is not said how the outsourced "{process}" is controlled. Name the contract, the reports or the reviews by which it is (ISO/IEC 27001, 8.1).',
  },
  disagree: 'Say in the cell how it is controlled; a link to the register of suppliers is enough.',
  examples: [
    {
      title: 'an empty cell',
      workspace: `
//- /README.md
# ISMS documentation
//- /operational-control.md
# Operational planning and control

| Outsourced process | Provider | How controlled |
|---|---|---|
| Hosting | Cloud Ltd | Yearly review of the SOC 2 report |
| Payroll | Pay Ltd |  |
  ^^^^^^^ warning outsourced.uncontrolled
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /betriebliche-planung.md
# Betriebliche Planung und Steuerung

| Ausgelagerter Prozess | Anbieter | Steuerung |
|---|---|---|
| Lohnabrechnung | Lohn GmbH | - |
  ^^^^^^^^^^^^^^ warning outsourced.uncontrolled
`,
    },
    {
      title: 'must not fire: each has its control',
      workspace: `
//- /README.md
# ISMS documentation
//- /operational-control.md
# Operational planning and control

| Outsourced process | Provider | How controlled |
|---|---|---|
| Hosting | Cloud Ltd | [Register of suppliers](suppliers.md) |
`,
    },
    {
      title: 'must not fire: a table of something else',
      workspace: `
//- /README.md
# ISMS documentation
//- /operational-control.md
# Operational planning and control

| Process | Owner | Control |
|---|---|---|
| Hosting | Head of IT |  |
`,
    },
  ],
  check({ document, report, looked }) {
    for (const { name, cells } of rowsOf(document, 'outsourced')) {
      if (!cells['control']) continue;
      looked();
      if (cells['control'].isEmpty) report({ span: name.span, at: name.text, message: 'missing', values: { process: name.text } });
    }
  },
});
