import assert from 'node:assert/strict';
import { foldsOf } from '../../server/src/features/folding.js';
import { symbolsOf, workspaceSymbols, type SymbolNode } from '../../server/src/features/symbols.js';
import { checkDefinition, checkReferences, openAt, PLAIN } from '../languageChecks.js';
import { READER } from '../workspace.js';

const ISMS = `
//- /soa.yaml
type: soa
controls:
  - id: A.5.15
    applicable: true
    justification: Treats R-1 of the register.
    status: implemented
    owner: jane.doe
    risks: [R-1]
    policies: [policies/access-control.md]
    evidence: [records/reviews/]
  - id: A.5.16
    applicable: false
    justification: Nobody has an account.
//- /people.yaml
type: people-register
people:
  - id: jane.doe
    name: Jane Doe
    role: CISO
    team: security
    joined_on: 2020-01-01
    left_on:
//- /risk/register.md
---
type: risk-register
---

# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Controls | Owner | Status |
|---|---|---|---|---|---|---|---|---|
| R-1 | An account is taken over | 2 | 4 | 8 | Reduce | A.5.15 | jane.doe | Open |
//- /records/reviews/august.md
---
record: access-review
date: 2026-08-04
controls: [A.5.15]
---

# Access review of August

All accounts were looked at.
//- /policies/access-control.md
---
title: Access control policy
id: POL-1
owner: jane.doe
---

# Access control policy

## Purpose

Access follows A.5.15. Reviews are kept in [records](../records/reviews/august.md).
`;

/** The workspace with the cursor behind the first occurrence of a text in a file. */
function at(path: string, text: string, workspace = ISMS): string {
  const file = workspace.indexOf(`//- /${path}\n`);
  const place = workspace.indexOf(text, file);
  assert.ok(file >= 0 && place >= 0, `${text} does not stand in ${path}`);
  return `${workspace.slice(0, place + 1)}$0${workspace.slice(place + 1)}`;
}

describe('the definition', () => {
  it('of a control is its row in the Statement of Applicability', () => {
    checkDefinition(at('policies/access-control.md', 'A.5.15'), ['soa.yaml:3 A.5.15']);
    checkDefinition(at('soa.yaml', 'A.5.16'), ['soa.yaml:11 A.5.16']);
  });

  it('of a path or a link is the file, of a folder the documents in it', () => {
    checkDefinition(at('soa.yaml', 'policies/access'), ['policies/access-control.md:1']);
    checkDefinition(at('soa.yaml', 'records/reviews'), ['records/reviews/august.md:1']);
    checkDefinition(at('policies/access-control.md', '../records'), ['records/reviews/august.md:1']);
    checkDefinition(at('policies/access-control.md', '../records'), [], { markdown: true, schemas: false });
    const anchored = ISMS.replace('august.md)', 'august.md#access-review-of-august)');
    checkDefinition(at('policies/access-control.md', '../records', anchored), ['records/reviews/august.md:7 # Access review of August']);
  });

  it('of an owner is the entry of the people register, of a risk its row', () => {
    checkDefinition(at('policies/access-control.md', 'jane.doe'), ['people.yaml:3 jane.doe']);
    checkDefinition(at('soa.yaml', 'jane.doe'), ['people.yaml:3 jane.doe']);
    checkDefinition(at('soa.yaml', 'R-1]'), ['risk/register.md:9 R-1']);
    checkDefinition(at('policies/access-control.md', 'Access follows'), []);
  });
});

describe('the references', () => {
  it('of a control are all places that cite it, with or without its row', () => {
    const others = ['policies/access-control.md:11 A.5.15', 'records/reviews/august.md:4 A.5.15', 'risk/register.md:9 A.5.15'];
    checkReferences(at('soa.yaml', 'A.5.15'), others, false);
    checkReferences(at('policies/access-control.md', 'A.5.15'), ['soa.yaml:3 A.5.15', ...others], true);
  });

  it('of a document are the links and the evidence that lead to it, from its title and from a link', () => {
    checkReferences(at('policies/access-control.md', 'Access control policy'), ['soa.yaml:9 policies/access-control.md'], false);
    checkReferences(at('policies/access-control.md', '../records'), ['policies/access-control.md:11 ../records/reviews/august.md'], false);
  });

  it('of a person are all places that name them', () => {
    const places = ['policies/access-control.md:4 jane.doe', 'risk/register.md:9 jane.doe', 'soa.yaml:7 jane.doe'];
    checkReferences(at('people.yaml', 'jane.doe'), places, false);
    checkReferences(at('soa.yaml', 'jane.doe'), places, false);
  });
});

describe('symbols and folds', () => {
  it('show headings with the rows of registers under them', () => {
    const { isms } = openAt(at('risk/register.md', 'Risk'));
    assert.deepEqual(outline(symbolsOf(isms.factsOf('risk/register.md')!, READER.catalogue, PLAIN)), ['Risk register', '  R-1 An account is taken over: Open']);
    assert.deepEqual(outline(symbolsOf(isms.factsOf('soa.yaml')!, READER.catalogue, PLAIN)), [
      'A.5.15 Access control: implemented',
      'A.5.16 Identity management: left out',
    ]);
    assert.deepEqual(outline(symbolsOf(isms.factsOf('policies/access-control.md')!, READER.catalogue, { markdown: true, schemas: false })), []);
  });

  it('find controls, documents and risks in the whole ISMS by letters of their names', () => {
    const { isms } = openAt(at('soa.yaml', 'type'));
    const found = (query: string): string[] => workspaceSymbols(isms, query).map(({ name, path }) => `${name} (${path})`);
    assert.deepEqual(found('A.5.15'), ['A.5.15 Access control (soa.yaml)']);
    assert.deepEqual(found('pol-1'), ['POL-1 Access control policy (policies/access-control.md)']);
    assert.deepEqual(found('taken over'), ['R-1 An account is taken over (risk/register.md)']);
    assert.deepEqual(found('jane'), ['jane.doe Jane Doe (people.yaml)']);
  });

  it('fold front matter, tables and sections, and the entries of YAML', () => {
    const folds = (path: string, markdown: boolean): string[] => {
      const { isms, text } = openAt(at(path, '\n'));
      return foldsOf(isms.factsOf(path)!, isms.parsedOf(path)!, text, { markdown, schemas: false }).map(
        ({ firstLine, lastLine }) => `${firstLine + 1}-${lastLine + 1}`,
      );
    };
    assert.deepEqual(folds('policies/access-control.md', true), ['1-5']);
    assert.deepEqual(folds('policies/access-control.md', false), ['1-5', '7-11', '9-11']);
    assert.deepEqual(folds('risk/register.md', true), ['1-3', '7-9']);
    assert.deepEqual(folds('soa.yaml', false), ['2-13', '3-10', '11-13']);
  });
});

function outline(nodes: readonly SymbolNode[], indent = ''): string[] {
  return nodes.flatMap(({ name, detail, children }) => [`${indent}${name}${detail === '' ? '' : `: ${detail}`}`, ...outline(children, `${indent}  `)]);
}
