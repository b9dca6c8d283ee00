import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeAll, expectProblems, open, uriOf } from '../editor.js';
import { expectLine } from '../readiness.js';

const PLAN = `---
title: Risk treatment plan
type: risk-treatment-plan
owner: ciso
status: approved
---

# Risk treatment plan

| Risk | Treatment | Responsible | By |
|---|---|---|---|
| R-01 | Second factor for every account | Head of platform | 2026-12-31 |
`;

/** Files are written by other programs here: a branch is switched, a script writes a report. */
describe('files changed outside the editor', () => {
  afterEach(closeAll);

  it('a document that is written and deleted', async () => {
    const { fsPath } = uriOf('risk/treatment-plan.md');
    await expectLine('Risk treatment plan and results', (line) => line.icon === 'error');
    writeFileSync(fsPath, PLAN);
    await expectLine('Risk treatment plan and results', (line) => line.icon === 'pass' && line.description === 'risk/treatment-plan.md');
    rmSync(fsPath);
    await expectLine('Risk treatment plan and results', (line) => line.icon === 'error');
  });

  it('a document that is deleted and comes back', async () => {
    const { fsPath } = uriOf('scope.md');
    const text = readFileSync(fsPath);
    await expectLine('ISMS scope', (line) => line.icon === 'pass');
    rmSync(fsPath);
    try {
      await expectLine('ISMS scope', (line) => line.icon === 'error');
    } finally {
      writeFileSync(fsPath, text);
    }
    await expectLine('ISMS scope', (line) => line.icon === 'pass');
  });

  it('the target of a link that is added and deleted', async () => {
    const { document } = await open(uriOf('policies/backup.md'));
    const { fsPath } = uriOf('procedures/restore.md');
    await expectProblems(document.uri, ['doc.placeholder-left', 'link.broken']);
    mkdirSync(dirname(fsPath), { recursive: true });
    writeFileSync(fsPath, '# Restore procedure\n');
    await expectProblems(document.uri, ['doc.placeholder-left']);
    rmSync(dirname(fsPath), { recursive: true });
    await expectProblems(document.uri, ['doc.placeholder-left', 'link.broken']);
  });

  it('a document that is open and is written by another program', async () => {
    const { document } = await open(uriOf('policies/access-control.md'));
    const { fsPath } = document.uri;
    const text = readFileSync(fsPath, 'utf8');
    await expectProblems(document.uri, ['doc.review-overdue']);
    writeFileSync(fsPath, text.replace('last_reviewed: 2025-06-02', 'last_reviewed: 2026-06-02'));
    try {
      await expectProblems(document.uri, []);
      await expectLine('Documents are reviewed when due', (line) => line.icon === 'pass');
    } finally {
      writeFileSync(fsPath, text);
    }
    await expectProblems(document.uri, ['doc.review-overdue']);
    assert.equal(document.getText(), text);
  });
});
