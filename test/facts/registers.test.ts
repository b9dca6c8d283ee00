import assert from 'node:assert/strict';
import { factsOf } from '../checks.js';

/** Checks the kind of the only register of a document and what its first row says under some roles. */
function reads(layout: string, text: string, kind: string, count: number, first: Readonly<Record<string, string>>, path = 'register.md'): void {
  it(layout, () => {
    const { registers } = factsOf(text, path);
    assert.deepEqual(
      registers.map((register) => [register.kind, register.rows.length]),
      [[kind, count]],
    );
    const cells = registers[0]!.rows[0]!.cells;
    assert.deepEqual(Object.fromEntries(Object.keys(first).map((role) => [role, cells[role]?.text])), first);
  });
}

function table(title: string, header: string, ...rows: readonly string[]): string {
  return [`# ${title}`, '', `| ${header} |`, `|${'---|'.repeat(header.split('|').length)}`, ...rows.map((row) => `| ${row} |`), ''].join('\n');
}

describe('registers', () => {
  reads(
    'risks in a table',
    table(
      'Risk register',
      'ID | Risk | Likelihood (1-5) | Impact (1-5) | Score | Treatment | Owner | Status',
      'R-1 | Theft | 3 | 4 | 12 | Mitigate | CIO | Open',
      'R-2 | Fire | 1 | 5 | 5 | Accept | COO | Closed',
    ),
    'risk-register',
    2,
    { riskId: 'R-1', riskTitle: 'Theft', likelihood: '3', impact: '4', level: '12', treatment: 'Mitigate', owner: 'CIO', status: 'Open' },
  );
  reads(
    'risks with controls in place and a recommended treatment',
    table(
      'Risk register',
      'Risk ID | Threat | Asset | Probability | Severity | Existing controls | Recommended treatment | Risk owner',
      'R-1 | Theft | Laptop | 3 | 4 | Cable | Encrypt | CIO',
    ),
    'risk-register',
    1,
    { threat: 'Theft', asset: 'Laptop', existing: 'Cable', treatment: 'Encrypt', owner: 'CIO' },
  );
  reads(
    'risks as CSV with a scale in the names',
    'Risk_ID,Description,Likelihood_1_5,Impact_1_5,Inherent_Risk_Score,Residual_Likelihood_1_5,Residual_Risk_Score,Risk_Owner\nR-1,"Theft, loss",3,4,12,1,4,CIO\nR-2,Fire,1,2,2,1,1,COO\n',
    'risk-register',
    2,
    { riskId: 'R-1', likelihood: '3', residualLikelihood: '1', residual: '4', owner: 'CIO' },
    'risks.csv',
  );
  reads(
    'risks as YAML',
    'risks:\n  - id: R-1\n    title: Theft\n    likelihood: 3\n    impact: 4\n    owner: cio\n    residual: { likelihood: 1, impact: 2 }\n  - id: R-2\n    title: Fire\n    likelihood: 1\n    impact: 2\n    owner: coo\n',
    'risk-register',
    2,
    { riskId: 'R-1', riskTitle: 'Theft', likelihood: '3', impact: '4', owner: 'cio' },
    'risks.yaml',
  );
  reads(
    'a heading and a table of labels for each risk',
    `# Risk register\n\n${['R-1: Theft', 'R-2: Fire'].map((risk) => `### ${risk}\n\n| Field | Value |\n|---|---|\n| **Likelihood** | 3 |\n| **Impact** | 4 |\n| **Risk owner** | CIO |\n| **Status** | Open |\n`).join('\n')}`,
    'risk-register',
    2,
    { riskId: 'R-1', riskTitle: 'Theft', likelihood: '3', impact: '4', owner: 'CIO', status: 'Open' },
  );
  reads(
    'a heading and bullets for each risk',
    `# Risk register\n\n${['RISK-001 – Theft', 'RISK-002 – Fire'].map((risk) => `## ${risk}\n\n- **Likelihood:** High\n- **Impact:** Low\n- **Treatment:** Accept\n`).join('\n')}`,
    'risk-register',
    2,
    { riskId: 'RISK-001', riskTitle: 'Theft', likelihood: 'High', treatment: 'Accept' },
  );
  reads(
    'German risks',
    table(
      'Risikoregister',
      'Nr. | Risiko | EW | SH | Risikowert | Maßnahmen | Restrisiko | Verantwortlich',
      'R1 | Ausfall | 2 | 4 | 8 | Zweitstandort | 4 | ISB',
    ),
    'risk-register',
    1,
    { riskId: 'R1', riskTitle: 'Ausfall', likelihood: '2', impact: '4', level: '8', residual: '4', owner: 'ISB' },
  );
  reads(
    'French risks',
    table('Registre des risques', 'Réf. | Risque | Probabilité | Gravité | Traitement | Propriétaire', 'R1 | Vol | 2 | 4 | Réduire | RSSI'),
    'risk-register',
    1,
    { riskId: 'R1', riskTitle: 'Vol', likelihood: '2', impact: '4', treatment: 'Réduire' },
  );
  reads('assets', table('Asset register', 'Asset ID | Asset | Type | Owner | Classification', 'A-1 | Laptop | Hardware | IT | Internal'), 'asset-register', 1, {
    assetId: 'A-1',
    assetName: 'Laptop',
    owner: 'IT',
    classification: 'Internal',
  });
  reads('suppliers', table('Supplier register', 'Vendor | Service | Criticality | DPA', 'Host Ltd | Hosting | High | Yes'), 'supplier-register', 1, {
    supplier: 'Host Ltd',
    service: 'Hosting',
    criticality: 'High',
    contract: 'Yes',
  });
  reads(
    'incidents',
    table('Incident log', 'Incident ID | Date detected | Description | Severity | Status', 'I-1 | 2026-01-02 | Phishing | Low | Closed'),
    'incident-register',
    1,
    { incidentId: 'I-1', detected: '2026-01-02', severity: 'Low', status: 'Closed' },
  );
  reads(
    'findings',
    table(
      'Findings',
      'NC ID | Nonconformity | Root cause | Corrective action | Owner | Due date | Status',
      'N-1 | No minutes | Habit | Template | CISO | 2026-03-01 | Open',
    ),
    'findings-register',
    1,
    { findingId: 'N-1', finding: 'No minutes', rootCause: 'Habit', action: 'Template', owner: 'CISO', dueOn: '2026-03-01' },
  );
  reads('laws', table('Legal register', 'Law / regulation | Requirement | Responsible', 'GDPR | Personal data | DPO'), 'legal-register', 1, {
    law: 'GDPR',
    requirement: 'Personal data',
    owner: 'DPO',
  });
  reads(
    'trainings',
    table('Training record', 'Employee | Training | Completed on | Result', 'J. Doe | Awareness | 2026-02-01 | passed'),
    'training-register',
    1,
    { person: 'J. Doe', course: 'Awareness', trainedOn: '2026-02-01', result: 'passed' },
  );
  reads(
    'people as YAML',
    'isms_type: people-register\npeople:\n  - id: jane.doe\n    name: Jane Doe\n    role: CISO\n    team: it\n    joined_on: 2024-01-01\n',
    'people-register',
    1,
    { person: 'Jane Doe', role: 'CISO', team: 'it', joinedOn: '2024-01-01' },
    'people-register.yaml',
  );
  reads(
    'changes',
    table('Change log of systems', 'Change ID | Description | Approved by | Date | Status', 'C-1 | New firewall | CTO | 2026-01-01 | Done'),
    'change-register',
    1,
    { changeId: 'C-1', changeTitle: 'New firewall', approver: 'CTO' },
  );
  reads('objectives', table('Objectives', 'Objective | KPI | Target | Owner', 'Fewer incidents | Incidents a year | 2 | CISO'), 'objectives', 1, {
    objective: 'Fewer incidents',
    measure: 'Incidents a year',
    target: '2',
    owner: 'CISO',
  });
});

describe('tables that are no register', () => {
  const none = (what: string, text: string): void => {
    it(what, () => assert.deepEqual(factsOf(text, 'policy.md').registers, []));
  };
  none('a history', table('Access policy', 'Version | Date | Author | Change', '1.0 | 2026-01-01 | J. Doe | First'));
  none('metadata', table('Access policy', 'Field | Value', 'Owner | CISO'));
  none('roles', table('Access policy', 'Role | Responsibility', 'CISO | All of it'));
  none('a scale', table('Risk method', 'Level | Score | Meaning', 'High | 3 | Bad'));
});
