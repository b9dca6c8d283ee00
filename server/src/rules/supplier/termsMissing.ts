import { names, spoken, tells } from '../../standard/governance.js';
import { rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'supplier.terms-missing',
  summary: 'With each supplier the terms of information security are agreed.',
  rationale:
    'Requirements are agreed with a supplier before it handles information. A register with a column for contracts or agreements shows where none exists.',
  basis: 'clause',
  clause: 'A.5.20',
  requirements: ['X-22'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'With "{supplier}" no terms are recorded. Agree on them, and enter the contract or its place (ISO/IEC 27001, A.5.20).',
    none: 'With "{supplier}" no terms are agreed: "{text}". Agree on them (ISO/IEC 27001, A.5.20).',
  },
  disagree: 'Enter the contract, or say in the cell why none is needed, such as standard terms of the provider.',
  examples: [
    {
      title: 'an empty cell and a no',
      workspace: `
//- /README.md
# ISMS documentation
//- /suppliers.md
# Supplier register

| Supplier | Service | Criticality | Contract |
|---|---|---|---|
| Cloud Ltd | Hosting | High |  |
  ^^^^^^^^^ warning supplier.terms-missing
| Mail Ltd | Mail | High | Not signed |
                           ^^^^^^^^^^ warning supplier.terms-missing
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /lieferanten.md
# Lieferantenverzeichnis

| Lieferant | Leistung | Kritikalität | Vertrag |
|---|---|---|---|
| Cloud GmbH | Hosting | hoch | fehlt |
                                ^^^^^ warning supplier.terms-missing
`,
    },
    {
      title: 'must not fire: standard terms are terms',
      workspace: `
//- /README.md
# ISMS documentation
//- /suppliers.md
# Supplier register

| Supplier | Service | Criticality | Contract |
|---|---|---|---|
| Cloud Ltd | Hosting | High | Standard terms of the provider |
`,
    },
    {
      title: 'must not fire: a former supplier',
      workspace: `
//- /README.md
# ISMS documentation
//- /suppliers.md
# Supplier register

| Supplier | Service | Criticality | Contract | Status |
|---|---|---|---|---|
| Cloud Ltd | Hosting | High |  | Finished |
`,
    },
  ],
  check({ document, report, looked }) {
    for (const { name, cells, isClosed } of rowsOf(document, 'suppliers')) {
      const { contract, status } = cells;
      if (!contract || isClosed || (status !== undefined && tells(spoken(status.text), 'planned'))) continue;
      looked();
      if (contract.isEmpty) report({ span: name.span, at: name.text, message: 'missing', values: { supplier: name.text } });
      else if (names(contract.text, 'contract-absent'))
        report({ span: contract.span, at: name.text, message: 'none', values: { supplier: name.text, text: contract.text } });
    }
  },
});
