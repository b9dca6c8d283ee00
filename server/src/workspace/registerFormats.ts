import type * as z from 'zod/mini';
import { said, usually } from './formatTypes.js';

/** A register in YAML: a list under a key. */
export interface RegisterFormat {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** Where files of it lie by custom. Names that other programs use as well are known only inside folders of an ISMS. */
  readonly files: readonly string[];
  readonly row: Readonly<Record<string, z.ZodMiniType>>;
}

const OWNER = said('Who answers for it: an id of the people register, a name or a role.');
const ID = said('Its id, as your team writes it. It stays the same for ever.');
const CONTROLS = said('Controls of Annex A, such as A.5.15.');
const REVIEWED = said('The day of the last look at it, as YYYY-MM-DD.');
const CRITICALITY = usually(['high', 'medium', 'low'], 'How much depends on it.');

function inFolders(name: string): string[] {
  return ['isms', 'registers', 'records', 'risk', 'risks'].map((folder) => `**/${folder}/${name}.yaml`);
}

/** The registers of the recommended format. */
export const REGISTER_FORMATS: readonly RegisterFormat[] = [
  {
    key: 'risks',
    title: 'Risk register',
    description: 'One entry for each risk.',
    files: [...inFolders('risks'), '**/risk-register.yaml'],
    row: {
      id: ID,
      title: said('What could happen.'),
      asset: said('What it would happen to.'),
      threat: said('Who or what causes it.'),
      vulnerability: said('What makes it possible.'),
      owner: said('The risk owner, who decides about it.'),
      likelihood: said('How likely it is, on the scale of your methodology.'),
      impact: said('How bad it would be, on the scale of your methodology.'),
      level: said('The level before treatment, as your methodology works it out.'),
      treatment: usually(['modify', 'share', 'avoid', 'retain'], 'What is done about it.'),
      controls: CONTROLS,
      residual: said('The level that remains after treatment.'),
      status: usually(['open', 'treated', 'accepted', 'closed'], 'Where the treatment is.'),
      accepted_by: said('Who accepted what remains.'),
      accepted_on: said('The day on which that was accepted, as YYYY-MM-DD.'),
      reviewed_on: REVIEWED,
    },
  },
  {
    key: 'assets',
    title: 'Asset register',
    description: 'One entry for each kind of information and for what it lies on.',
    files: [...inFolders('assets'), '**/asset-register.yaml'],
    row: {
      id: ID,
      name: said('The information or the system.'),
      type: usually(['data', 'system', 'device', 'service', 'place'], 'What it is.'),
      owner: OWNER,
      classification: said('How confidential it is, in the words of your own scheme.'),
      location: said('Where it is.'),
      criticality: CRITICALITY,
    },
  },
  {
    key: 'people',
    title: 'People register',
    description: 'Who works inside the scope.',
    files: [...inFolders('people'), '**/people-register.yaml'],
    row: {
      id: said('A short id such as jane.doe: owners and approvers in other documents are named by it.'),
      name: said('The name.'),
      role: said('The role.'),
      team: said('The team; a team of isms.yaml.'),
      joined_on: said('The first day of work, as YYYY-MM-DD.'),
      left_on: said('The last day of work, as YYYY-MM-DD; empty while the person is here.'),
    },
  },
  {
    key: 'suppliers',
    title: 'Supplier register',
    description: 'One entry for each supplier that could harm information security.',
    files: [...inFolders('suppliers'), '**/supplier-register.yaml'],
    row: {
      supplier: said('The name of the supplier.'),
      service: said('What it provides.'),
      data: said('What data it receives.'),
      location: said('Where it processes them.'),
      criticality: CRITICALITY,
      contract: said('The contract with its date.'),
      owner: OWNER,
      reviewed_on: REVIEWED,
    },
  },
  {
    key: 'findings',
    title: 'Register of findings and corrective actions',
    description: 'One entry for each nonconformity or observation.',
    files: [...inFolders('findings'), '**/findings-register.yaml'],
    row: {
      id: ID,
      finding: said('What was found.'),
      source: usually(['internal audit', 'external audit', 'incident', 'management review', 'report'], 'Where it comes from.'),
      severity: usually(['major', 'minor', 'observation'], 'How heavy it is.'),
      detected_on: said('The day on which it was found, as YYYY-MM-DD.'),
      correction: said('What was done at once.'),
      root_cause: said('Why it happened.'),
      similar: said('Where else it could happen.'),
      action: said('What is done about the cause.'),
      owner: OWNER,
      due_on: said('The day by which it is done, as YYYY-MM-DD.'),
      status: usually(['open', 'closed'], 'Whether it is done.'),
      closed_on: said('The day on which it was closed, as YYYY-MM-DD.'),
      effectiveness: said('How it was checked that the action worked.'),
      control: CONTROLS,
    },
  },
  {
    key: 'objectives',
    title: 'Information security objectives',
    description: 'One entry for each objective.',
    files: [...inFolders('objectives')],
    row: {
      id: ID,
      objective: said('What shall be better.'),
      measure: said('What is counted.'),
      target: said('The number to reach.'),
      actions: said('What will be done.'),
      resources: said('The people, money and tools for it.'),
      owner: OWNER,
      due_on: said('The day by which it is reached, as YYYY-MM-DD.'),
      evaluation: said('How and when the result is judged.'),
      status: usually(['on-track', 'behind', 'reached', 'missed'], 'Where it is.'),
    },
  },
  {
    key: 'incidents',
    title: 'Incident register',
    description: 'One entry for each information security incident.',
    files: [...inFolders('incidents'), '**/incident-register.yaml'],
    row: {
      id: ID,
      incident: said('What happened.'),
      severity: usually(['high', 'medium', 'low'], 'How bad it is.'),
      detected_at: said('When it was noticed, as YYYY-MM-DD, with the time where you keep it.'),
      reported_by: said('Who reported it.'),
      logged_at: said('When it was entered here.'),
      owner: OWNER,
      containment: said('What was done at once.'),
      root_cause: said('Why it happened.'),
      action: said('What is changed so that it does not happen again.'),
      status: usually(['open', 'closed'], 'Whether it is over.'),
      closed_at: said('When it was closed.'),
      lessons: said('What was learned.'),
    },
  },
  {
    key: 'changes',
    title: 'Change register',
    description: 'One entry for each change that could affect information security.',
    files: [...inFolders('changes'), '**/change-register.yaml'],
    row: {
      id: ID,
      change: said('What is changed.'),
      risk: said('What could go wrong.'),
      requested_by: said('Who asked for it.'),
      approved_by: said('Who approved it, before it was made.'),
      date: said('The day on which it was made, as YYYY-MM-DD.'),
      result: said('How it was tested and how it came out.'),
      status: usually(['open', 'done', 'rolled-back'], 'Where it is.'),
    },
  },
  {
    key: 'trainings',
    title: 'Training register',
    description: 'One entry for each person and training.',
    files: [...inFolders('trainings'), '**/training-register.yaml'],
    row: {
      person: said('Who was trained: an id of the people register or a name.'),
      course: said('What was learned.'),
      role: said('The role of the person.'),
      team: said('The team of the person.'),
      completed_on: said('The day on which it was completed, as YYYY-MM-DD.'),
      result: usually(['passed', 'failed'], 'How it came out.'),
      evidence: said('Where the certificate or the list of participants is.'),
    },
  },
  {
    key: 'laws',
    title: 'Register of legal, regulatory and contractual requirements',
    description: 'One entry for each law, rule or contract that asks for something in information security.',
    files: [...inFolders('legal'), '**/legal-register.yaml'],
    row: {
      law: said('The law, rule or contract.'),
      requirement: said('What it asks for.'),
      applicable: usually(['yes', 'no'], 'Whether it applies.'),
      owner: OWNER,
      control: said('How it is met.'),
      evidence: said('Where that shows.'),
      reviewed_on: REVIEWED,
    },
  },
];
