import assert from 'node:assert/strict';
import { canBeIgnored } from '../../server/src/features/ignoreFinding.js';
import { REASON_TO_WRITE } from '../../server/src/facts/directiveReason.js';
import { parseFixture } from '../fixture.js';
import { openWorkspace } from '../workspace.js';
import { choose, said } from './actions.js';

/** Places of every kind; each holds one finding or more. */
const PLACES: Readonly<Record<string, string>> = {
  'front matter': '//- /policies/backup.md\n---\ntitle: Backup policy\nnext_review: 2025-01-01\n---\n\n# Backup policy\n\nWe restore.\n',
  'front matter with the line ends of Windows':
    '//- /policies/backup.md\n---\r\ntitle: Backup policy\r\nnext_review: 2025-01-01\r\n---\r\n\r\n# Backup policy\r\n',
  'the first line of a paragraph': '//- /policies/backup.md\n# Backup policy\n\nSee [the plan](plan.md)\nand the rest.\n',
  'a line in the middle of a paragraph': '//- /policies/backup.md\n# Backup policy\n\nSee\nthe [plan](plan.md)  \nand the rest.\n',
  'lines of fields': '//- /policies/backup.md\n# Backup policy\n\n**Owner:** CISO\n**Next review:** 2025-01-01\n**Version:** 1.0\n',
  'a list': '//- /policies/backup.md\n# Backup policy\n\n- one\n- see [the plan](plan.md)\n- three\n',
  'a quote': '//- /policies/backup.md\n# Backup policy\n\n> **Owner:** CISO\n> **Next review:** 2025-01-01\n',
  'a table of fields':
    '//- /policies/backup.md\n# Backup policy\n\n| Field | Value |\n|---|---|\n| Owner | CISO |\n| Next review | 2025-01-01 |\n| Version | 1.0 |\n',
  'a table whose last cell is empty':
    '//- /soa.md\n# Statement of Applicability\n\n| Control | Title | Applicable | Status | Justification |\n|---|---|---|---|---|\n| A.5.1 | Policies | Yes | Implemented | Frame |\n| A.8.30 | Outsourced development | No | Not applicable | |\n| A.8.33 | Test information | Yes | | Risk R-7 |\n',
  'a table without pipes at its ends':
    '//- /soa.md\n# Statement of Applicability\n\nControl | Title | Applicable | Justification | Status\n---|---|---|---|---\nA.5.1 | Policies | Yes | Frame | Implemented\nA.8.30 | Outsourced development | No | | Not applicable\n',
  'a heading': '//- /policies/backup.md\n# Backup policy\n\n## See [the plan](plan.md)\n\nIt says all.\n',
  HTML: '//- /policies/backup.md\n# Backup policy\n\n<p align="center">\n  <a href="plan.md">The plan</a>\n</p>\n',
  'a definition': '//- /policies/backup.md\n# Backup policy\n\nSee [the plan][plan].\n\n[plan]: plan.md\n',
  YAML: '//- /soa.yaml\ncontrols:\n  - id: A.5.1\n    applicable: true\n    justification: Frame\n    status: implemented\n  - id: A.7.4\n    applicable: false\n    justification: ""\n    status: not-applicable\n',
  CSV: '//- /soa.csv\nControl;Applicable;Justification;Status\nA.5.1;Yes;Frame;Implemented\nA.7.4;No;;\nA.8.1;Yes;Risk;Planned\n',
};

/** What each document is does not hang on how much of it there is. */
const KINDS = '//- /isms.yaml\ndocuments:\n  - { path: "policies/**", type: topic-policy }\n  - { path: soa.*, type: soa }\n';

describe('ignoring a finding with a reason', () => {
  for (const [place, workspace] of Object.entries(PLACES)) {
    it(`in ${place}: nothing is hidden before the reason is written, and then the finding and nothing else`, () => {
      const { files } = parseFixture(workspace + KINDS);
      const [path] = files.keys();
      const findings = openWorkspace(files).findingsOf(path!).filter(canBeIgnored);
      const before = said(openWorkspace(files));
      assert.ok(findings.length > 0, 'the place has no finding');
      for (const { code, at } of findings) {
        const ignored = choose(files, path!, ({ key }) => key.does === 'ignore' && key.code === code && key.at === at);
        const waiting = said(openWorkspace(ignored)).filter((line) => !line.includes('suppress.reason-missing'));
        assert.deepEqual(waiting, before, `${code} ${at}: before the reason is written`);
        const reasoned = new Map([...ignored].map(([name, text]) => [name, text.replace(REASON_TO_WRITE, 'accepted by the board')]));
        const isms = openWorkspace(reasoned);
        const hidden = isms.judgedPaths().flatMap((each) => isms.judgementOf(each).findings.filter((finding) => finding.hidden));
        assert.ok(hidden.length > 0 && hidden.every((finding) => finding.code === code), `${code} ${at}: ${hidden.map((finding) => finding.code).join()}`);
        assert.ok(hidden.some((finding) => finding.at === at));
        const all = [...said(isms), ...hidden.map((finding) => `${finding.path} ${finding.code} ${finding.at} ${finding.message}`)];
        assert.deepEqual(all.sort(), [...before].sort(), `${code} ${at}: with a reason`);
      }
    });
  }
});
