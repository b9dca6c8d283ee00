/** How a register is recognised: the roles of its columns, and which of them must be there. */
export interface RegisterShape {
  readonly kind: string;
  /** Roles in the order in which columns are given to them: the most telling first. */
  readonly roles: readonly string[];
  /** Of each group at least so many roles must have a column. */
  readonly needs: readonly { readonly of: readonly string[]; readonly count: number }[];
}

/** A table with fewer columns lists something, but keeps no register. */
export const MINIMUM_COLUMNS = 3;

/** Two of these rate a risk, and one of the details says what is made of it. */
export const RISK_RATINGS: readonly string[] = ['likelihood', 'impact', 'level', 'residual', 'residualLikelihood'];
export const RISK_DETAILS: readonly string[] = ['riskId', 'treatment', 'owner', 'status', 'residual', 'control', 'existing'];

/** The registers that are read, the most telling first. A new one is an entry here and its roles in the vocabulary. */
export const REGISTER_SHAPES: readonly RegisterShape[] = [
  {
    kind: 'risk-register',
    roles: [
      'likelihood',
      'impact',
      'residual',
      'residualLikelihood',
      'residualImpact',
      'level',
      'treatment',
      'owner',
      'status',
      'date',
      'riskId',
      'asset',
      'threat',
      'vulnerability',
      'existing',
      'riskTitle',
      'control',
      'justification',
    ],
    needs: [
      { of: ['riskTitle', 'threat', 'asset', 'riskId', 'vulnerability', 'control'], count: 1 },
      { of: RISK_RATINGS, count: 2 },
      { of: RISK_DETAILS, count: 1 },
    ],
  },
  {
    kind: 'findings-register',
    roles: ['findingId', 'finding', 'rootCause', 'action', 'owner', 'dueOn', 'status', 'severity', 'source', 'control', 'closed', 'detected'],
    needs: [
      { of: ['findingId', 'finding'], count: 1 },
      { of: ['rootCause', 'action', 'dueOn', 'closed'], count: 1 },
      { of: ['owner', 'status', 'severity', 'source', 'dueOn'], count: 2 },
    ],
  },
  {
    kind: 'incident-register',
    roles: ['incidentId', 'detected', 'severity', 'incident', 'rootCause', 'action', 'status', 'closed', 'owner', 'control'],
    needs: [
      { of: ['incidentId', 'incident'], count: 1 },
      { of: ['detected'], count: 1 },
      { of: ['severity', 'rootCause', 'action', 'status', 'closed'], count: 2 },
    ],
  },
  {
    kind: 'change-register',
    roles: ['changeId', 'changeTitle', 'approver', 'date', 'status', 'owner', 'level', 'result'],
    needs: [
      { of: ['changeId'], count: 1 },
      { of: ['changeTitle', 'approver', 'date', 'status'], count: 2 },
    ],
  },
  {
    kind: 'supplier-register',
    roles: ['supplier', 'service', 'criticality', 'contract', 'data', 'location', 'owner', 'date', 'status', 'residual', 'remarks'],
    needs: [
      { of: ['supplier'], count: 1 },
      { of: ['service', 'criticality', 'contract', 'data', 'location'], count: 2 },
    ],
  },
  {
    kind: 'asset-register',
    roles: ['assetId', 'assetName', 'assetType', 'classification', 'location', 'criticality', 'owner', 'status', 'date', 'remarks'],
    needs: [
      { of: ['assetId', 'assetName'], count: 1 },
      { of: ['classification', 'location', 'criticality', 'assetType'], count: 1 },
      { of: ['owner', 'classification', 'assetId'], count: 2 },
    ],
  },
  {
    kind: 'legal-register',
    roles: ['law', 'requirement', 'applicable', 'owner', 'date', 'status', 'control', 'evidence', 'remarks'],
    needs: [
      { of: ['law'], count: 1 },
      { of: ['requirement', 'owner', 'applicable', 'control', 'evidence'], count: 2 },
    ],
  },
  {
    kind: 'training-register',
    roles: ['course', 'person', 'trainedOn', 'result', 'role', 'team', 'evidence'],
    needs: [
      { of: ['course'], count: 1 },
      { of: ['person'], count: 1 },
      { of: ['trainedOn', 'result'], count: 1 },
    ],
  },
  {
    kind: 'objectives',
    roles: ['objectiveId', 'objective', 'target', 'measure', 'owner', 'dueOn', 'status', 'cadence'],
    needs: [
      { of: ['objective'], count: 1 },
      { of: ['target', 'measure'], count: 1 },
      { of: ['owner', 'dueOn', 'status', 'cadence', 'measure', 'target'], count: 2 },
    ],
  },
  {
    kind: 'people-register',
    roles: ['personId', 'person', 'role', 'team', 'joinedOn', 'leftOn', 'status'],
    needs: [
      { of: ['person'], count: 1 },
      { of: ['role', 'team'], count: 1 },
      { of: ['joinedOn', 'leftOn'], count: 1 },
    ],
  },
];
