import assert from 'node:assert/strict';
import { factsOf } from '../checks.js';

describe('how rows of a statement are written', () => {
  const formOf = (text: string, path: string): unknown => factsOf(text, path).soaTables.map(({ columns, form }) => ({ columns, ...form }));
  it('tells a YAML list of mappings', () => {
    assert.deepEqual(formOf('controls:\n  - id: A.5.1\n    applicable: true\n    status:\n  - id: A.5.2\n    owner: x\n', 'soa.yaml'), [
      { columns: ['control', 'applicable', 'status', 'owner'], lead: '  - ', between: '', layout: 'block' },
    ]);
  });
  it('tells entries in braces, keys and words', () => {
    const layouts = [
      'controls:\n  - { id: A.5.1, applicable: true }\n  - { id: A.5.2, applicable: true }\n',
      'controls:\n  A.5.1:\n    applicable: true\n  A.5.2:\n    applicable: false\n',
      'controls:\n  A.5.1: { applicable: true }\n  A.5.2: { applicable: false }\n',
      'controls:\n  A.5.1: implemented\n  A.5.2: planned\n  A.5.3: planned\n',
    ].map((text) => factsOf(text, 'soa.yaml').soaTables[0]?.form.layout);
    assert.deepEqual(layouts, ['braces', 'keyed', 'keyed-braces', 'word']);
  });
  it('tells the cells of Markdown and CSV, and rows that repeat one', () => {
    const row = '| 1 | A.5.1 | Policies | Yes |\n';
    const [table] = factsOf(`# SoA\n\n| Nr | Control | Title | Applicable |\n|---|---|---|---|\n${row}${row}| 3 | A.5.3 | Duties | No |\n`, 'soa.md').soaTables;
    assert.deepEqual([table?.columns, table?.form.lead, table?.form.between], [[undefined, 'control', 'title', 'applicable'], '| ', ' | ']);
    assert.equal(table?.repeats.length, 1);
    const [csv] = factsOf('id;title;applicable\nA.5.1;Policies;yes\nA.5.2;Roles;no\nA.5.3;Duties;no\n', 'soa.csv').soaTables;
    assert.deepEqual([csv?.form.lead, csv?.form.between], ['', ';']);
  });
});

describe('ids that YAML takes for numbers', () => {
  const idsOf = (text: string, path: string): string[] => factsOf(text, path).numericIds.map(({ id, losesZero }) => `${id} ${String(losesZero)}`);
  it('are found as ids, as keys and in lists of controls', () => {
    assert.deepEqual(idsOf('controls:\n  - id: 5.10\n    applicable: true\n  - id: 5.15\n    applicable: true\n', 'soa.yaml'), ['A.5.10 true', 'A.5.15 false']);
    assert.deepEqual(idsOf('controls:\n  5.20: { applicable: true }\n  5.21: { applicable: true }\n', 'soa.yaml'), ['A.5.20 true', 'A.5.21 false']);
    assert.deepEqual(
      idsOf('---\ntitle: Access\ntype: topic-policy\ncontrols: [5.10, A.5.15]\n---\n# Access control policy\n\n## Purpose\n\nAll must ask.\n', 'access.md'),
      ['A.5.10 true'],
    );
  });
  it('are none where they are quoted, have the prefix or three levels, or stand under another key', () => {
    assert.deepEqual(idsOf('version: 5.10\ncontrols:\n  - id: "5.10"\n    applicable: true\n  - id: A.5.20\n    applicable: true\n', 'soa.yaml'), []);
    assert.deepEqual(
      idsOf('---\nversion: 5.10\ntype: topic-policy\ncontrols: [9.2.3, "5.20"]\n---\n# Access control policy\n\n## Purpose\n\nAll must ask.\n', 'access.md'),
      [],
    );
  });
});
