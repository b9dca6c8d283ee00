import assert from 'node:assert/strict';
import { controlChanges, nextVersions, type ControlChange } from '../../server/src/features/documentControl.js';
import { applyChanges } from '../../server/src/features/edits.js';
import { openWorkspace } from '../workspace.js';

/** A document after something was recorded in it; what was recorded must be read back as such. */
function after(text: string, wanted: ControlChange, path = 'policies/access-control.md'): string {
  const isms = openWorkspace(new Map([[path, text]]));
  return applyChanges(text, controlChanges(isms.factsOf(path)!, text, wanted));
}

const fieldsOf = (text: string, path = 'policies/access-control.md'): Record<string, string | undefined> => {
  const { fields, lifecycle, history } = openWorkspace(new Map([[path, text]])).factsOf(path)!;
  return {
    approver: fields.approver.value,
    approvedOn: fields.approvedOn.value,
    version: fields.version.value,
    lifecycle,
    newest: history.map((entry) => `${entry.version ?? ''} ${entry.date ?? ''}`).join(', '),
  };
};

const APPROVAL = { kind: 'approval', approver: 'John Roe, CEO', date: '2026-11-20' } as const;
const VERSION = { kind: 'version', version: '1.3', change: 'Access of suppliers | joint accounts', author: 'J. Doe', date: '2026-11-20' } as const;

describe('an approval that is recorded', () => {
  it('fills the fields of front matter that are there, as they are quoted, and adds the others', () => {
    const text = `---\ntitle: Access control policy\nstatus: draft\napproved_by: "TBD"\n---\n\n# Access control policy\n`;
    const changed = after(text, APPROVAL);
    assert.equal(
      changed,
      `---\napproved_on: 2026-11-20\ntitle: Access control policy\nstatus: approved\napproved_by: "John Roe, CEO"\n---\n\n# Access control policy\n`,
    );
    assert.deepEqual(
      { ...fieldsOf(changed), newest: '' },
      { approver: 'John Roe, CEO', approvedOn: '2026-11-20', version: undefined, lifecycle: 'final', newest: '' },
    );
  });

  it('makes one block of front matter where there is nothing yet', () => {
    const changed = after('# Access control policy\n\n## Purpose\n\nAccess is granted by need.\n', APPROVAL);
    assert.ok(changed.startsWith('---\napproved_by: John Roe, CEO\napproved_on: 2026-11-20\n---\n\n# Access control policy\n'), changed);
  });

  it('stands in the table of a document, with its dates as they are written there', () => {
    const text = `# Richtlinie Zugriffskontrolle\n\n| | |\n|---|---|\n| **Version** | 1.2 |\n| **Status** | Entwurf |\n| **Genehmigt durch** | Erika Muster |\n| **Genehmigt am** | 02.03.2025 |\n\n## Zweck\n\nDer Zugriff auf Daten wird nach Bedarf vergeben und regelmäßig geprüft.\n`;
    const changed = after(text, APPROVAL);
    assert.ok(changed.includes('| **Status** | freigegeben |\n| **Genehmigt durch** | John Roe, CEO |\n| **Genehmigt am** | 20.11.2026 |\n'), changed);
    assert.equal(fieldsOf(changed)['approvedOn'], '2026-11-20');
  });

  it('leaves a status alone that is final already', () => {
    const changed = after(`---\ntitle: Access control policy\nstatus: published\n---\n\n# Access control policy\n`, APPROVAL);
    assert.ok(changed.includes('\nstatus: published\n'));
  });
});

describe('a review that is recorded', () => {
  it('moves the last review and the next one', () => {
    const text = `---\ntitle: Access control policy\nlast_reviewed: 2025-03-02\nnext_review: 2026-03-02\nreview_interval: P1Y\n---\n\n# Access control policy\n`;
    const changed = after(text, { kind: 'review', date: '2026-11-20' });
    assert.ok(changed.includes('last_reviewed: 2026-11-20\nnext_review: 2027-11-20\n'), changed);
  });
});

describe('a new version', () => {
  const history = (rows: string): string =>
    `---\ntitle: Access control policy\nversion: "1.2"\n---\n\n# Access control policy\n\n## History\n\n| Version | Date | Author | Change |\n|---|---|---|---|\n${rows}\n`;

  it('has a row below the last one of the history', () => {
    const changed = after(history('| 1.1 | 2025-01-02 | A. Poe | First |\n| 1.2 | 2026-01-02 | A. Poe | Reviewed |'), VERSION);
    assert.equal(
      changed,
      history(
        '| 1.1 | 2025-01-02 | A. Poe | First |\n| 1.2 | 2026-01-02 | A. Poe | Reviewed |\n| 1.3 | 2026-11-20 | J. Doe | Access of suppliers \\| joint accounts |',
      ).replace('"1.2"', '"1.3"'),
    );
    assert.match(fieldsOf(changed)['newest']!, /1\.3 2026-11-20$/);
  });

  it('stands above the others where the newest comes first', () => {
    const changed = after(history('| v1.2 | 02.01.2026 | A. Poe | Reviewed |\n| v1.1 | 02.01.2025 | A. Poe | First |'), VERSION);
    assert.ok(changed.includes('|---|---|---|---|\n| v1.3 | 20.11.2026 | J. Doe | Access of suppliers \\| joint accounts |\n| v1.2 |'), changed);
  });

  it('does not take over who approved the version before', () => {
    const text = `# Access control policy\n\n**Version:** 1.2\n\n## History\n\n| Version | Date | Change | Approved by |\r\n|---|---|---|---|\r\n| 1.2 | 2026-01-02 | Reviewed | John Roe |\r\n`;
    const changed = after(text, VERSION);
    assert.ok(changed.includes('| 1.3 | 2026-11-20 | Access of suppliers \\| joint accounts | |\r\n'), JSON.stringify(changed));
    assert.ok(changed.includes('**Version:** 1.3\n'));
  });

  it('is one step on in the scheme of the document', () => {
    assert.deepEqual(nextVersions('2.1'), { minor: '2.2', major: '3.0' });
    assert.deepEqual(nextVersions('v3'), { minor: 'v3.1', major: 'v4.0' });
    assert.deepEqual(nextVersions('1.2.9'), { minor: '1.3', major: '2.0' });
    assert.equal(nextVersions('2026-03'), undefined);
  });
});
