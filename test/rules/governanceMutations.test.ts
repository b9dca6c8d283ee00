import assert from 'node:assert/strict';
import { openWorkspace } from '../workspace.js';
import { cleanIsms, type CleanFormat } from './clean.js';

/** One fault in the clean example: what stands there, what stands there instead, and the finding that it gives. */
interface Fault {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** `path code at`. */
  readonly gives: string;
}

const PROCEDURE = '. doc.expected-missing management-review-procedure';

/** English pages are the same under front matter and under tables. */
const ENGLISH: readonly Fault[] = [
  {
    path: 'records/audit-2026.md',
    from: ' The report was presented to the managing director on 2026-06-22.',
    to: '',
    gives: 'records/audit-2026.md audit.not-reported reported',
  },
  {
    path: 'policies/information-security.md',
    from: ', and a management review is held every year',
    to: '',
    gives: PROCEDURE,
  },
  {
    path: 'objectives.md',
    from: '| CISO | 2027-06-30 |',
    to: '|  | 2027-06-30 |',
    gives: 'objectives.md objective.plan-missing Fewer successful phishing attempts owner',
  },
  {
    path: 'objectives.md',
    from: '| CISO | 2027-06-30 |',
    to: '| CISO | - |',
    gives: 'objectives.md objective.plan-missing Fewer successful phishing attempts when',
  },
  {
    path: 'objectives.md',
    from: '| Share of staff who click | below 3 % |',
    to: '| - | - |',
    gives: 'objectives.md objective.not-measurable Fewer successful phishing attempts',
  },
  {
    path: 'records/corrective-actions.md',
    from: '| Task added to the exit list | Head of IT | 2026-08-31 | 2026-08-20 |',
    to: '| - | Head of IT | 2026-08-31 | |',
    gives: 'records/corrective-actions.md finding.no-action Two accounts of leavers were open',
  },
  {
    path: 'records/corrective-actions.md',
    from: '| 2026-08-31 | 2026-08-20 |',
    to: '| 2026-08-31 | |',
    gives: 'records/corrective-actions.md finding.action-inactive Two accounts of leavers were open',
  },
];

const GERMAN: readonly Fault[] = [
  {
    path: 'nachweise/audit-2026.md',
    from: ' Der Bericht wurde der Geschäftsführerin am 22.06.2026 vorgelegt.',
    to: '',
    gives: 'nachweise/audit-2026.md audit.not-reported reported',
  },
  {
    path: 'richtlinien/informationssicherheit.md',
    from: ', und die Managementbewertung findet jährlich statt',
    to: '',
    gives: PROCEDURE,
  },
  {
    path: 'ziele.md',
    from: '| ISB | 2027-06-30 |',
    to: '|  | 2027-06-30 |',
    gives: 'ziele.md objective.plan-missing Weniger erfolgreiche Phishing-Versuche owner',
  },
  {
    path: 'ziele.md',
    from: '| Anteil der Angestellten, die klicken | unter 3 % |',
    to: '| - | - |',
    gives: 'ziele.md objective.not-measurable Weniger erfolgreiche Phishing-Versuche',
  },
];

const FAULTS: Readonly<Record<CleanFormat, readonly Fault[]>> = { 'front-matter': ENGLISH, tables: ENGLISH, german: GERMAN };

describe('single faults in audits, reviews and objectives of the clean example', () => {
  for (const [format, faults] of Object.entries(FAULTS) as [CleanFormat, readonly Fault[]][]) {
    for (const { path, from, to, gives } of faults) {
      it(`${format}: "${from.trim().slice(0, 40)}" left out gives ${gives}`, () => {
        const before = new Set(findingsOf(cleanIsms(format)));
        const text = cleanIsms(format).get(path);
        assert.ok(text !== undefined && text.includes(from), `${path} does not say ${from}`);
        const after = findingsOf(new Map([...cleanIsms(format), [path, text.replace(from, () => to)]]));
        assert.deepEqual(
          after.filter((finding) => !before.has(finding)),
          [gives],
        );
      });
    }
  }
});

/** All findings, also those that only the tree shows. */
function findingsOf(files: ReadonlyMap<string, string>): string[] {
  const isms = openWorkspace(files);
  return isms.judgedPaths().flatMap((path) => isms.judgementOf(path).findings.map((finding) => `${finding.path} ${finding.code} ${finding.at}`));
}
