import * as z from 'zod/mini';
import { DOCUMENT_KINDS } from '../standard/documentKinds.js';
import { RECORD_KINDS } from '../standard/recordKinds.js';
import { described, entries, said, usually } from './formatTypes.js';
import { REGISTER_FORMATS } from './registerFormats.js';

const TYPES = DOCUMENT_KINDS.filter((kind) => kind !== 'not-isms');

const DOCUMENT_KEYS = {
  title: said('The title of the document, as others call it.'),
  type: usually(TYPES, 'What the document is. Only needed where its title and text do not say it.'),
  owner: said('Who answers for the document: an id of the people register, a name or a role.'),
  version: said('The version, in quotes so that 1.10 stays 1.10.'),
  status: usually(['draft', 'in-review', 'approved', 'retired'], 'Where the document is in its life. Only what is approved counts at an audit.'),
  approved_by: said('Who approved this version: an id of the people register, a name or a role.'),
  approved_on: said('The day on which this version was approved, as YYYY-MM-DD. An approval is not a review.'),
  effective_on: said('The day from which the document applies, as YYYY-MM-DD.'),
  last_reviewed: said('The day of the last review, as YYYY-MM-DD. With the interval it says when the next review is due.'),
  review_interval: said('How often the document is reviewed, as an ISO 8601 duration: P1Y is a year, P6M six months. Or say next_review.'),
  next_review: said('The day on which the next review is due, as YYYY-MM-DD. Instead of last_reviewed with review_interval.'),
  classification: said('How confidential the document is, in the words of your own scheme.'),
  controls: said('The controls of Annex A that the document describes, such as A.5.15. They lead from the Statement of Applicability to it.'),
};

const RECORD_KEYS = {
  record: usually(
    RECORD_KINDS.map(({ id }) => id),
    'What the record proves, such as an access review or a restore test.',
  ),
  date: said('The day on which it happened, as YYYY-MM-DD; not the day on which it was filed.'),
  controls: said('The controls that the record is evidence for, such as A.5.18.'),
  team: said('The team that it was done for; a team of isms.yaml.'),
  performed_by: said('Who did it: an id of the people register, a name or a role.'),
  result: usually(['pass', 'fail', 'partial'], 'How it came out. A fail that leads to an action is good evidence.'),
  isms_type: DOCUMENT_KEYS.type,
  title: DOCUMENT_KEYS.title,
};

/** The keys of an entry of the Statement of Applicability. */
const SOA_ROW = {
  id: said('The control, such as A.5.15.'),
  applicable: z.optional(described(z.union([z.boolean(), z.unknown()]), 'true where the control applies, false where it is left out with a reason.')),
  reasons: z.optional(
    described(
      z.union([z.array(z.enum(['risk', 'law', 'contract', 'practice'])), z.unknown()]),
      'Why the control was chosen: risk, law, contract, practice. The justification says it in a sentence.',
    ),
  ),
  justification: said('Why the control is in, or why it is left out. Both need a reason.'),
  status: usually(['implemented', 'partial', 'planned', 'not-started'], 'How far the control is.'),
  implemented_on: said('The day since which the control is in place, as YYYY-MM-DD.'),
  owner: said('Who answers for the control: an id of the people register, a name or a role.'),
  policies: said('Paths of the documents that describe the control, from the folder of this file.'),
  evidence: said('Paths of the records or folders that show that it works, from the folder of this file.'),
  cadence: said('How often the control is carried out, as an ISO 8601 duration: P3M is each quarter.'),
  risks: said('The risks that the control treats, by their ids.'),
};

/** A format of the files that people write, with where files of it lie by custom. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** Patterns of paths, for editors that read JSON Schemas. */
  readonly files: readonly string[];
  readonly schema: z.ZodMiniType;
}

/** The front matter of a document and the head of a register. */
export const DOCUMENT_FORMAT: Format = {
  id: 'document',
  title: 'Front matter of a document',
  files: [],
  schema: z.looseObject(DOCUMENT_KEYS),
};

/** The front matter of a record, or a record in YAML. */
export const RECORD_FORMAT: Format = {
  id: 'record',
  title: 'Front matter of a record',
  files: [],
  schema: z.looseObject(RECORD_KEYS),
};

/** The Statement of Applicability. */
export const SOA_FORMAT: Format = {
  id: 'soa',
  title: 'Statement of Applicability',
  files: ['soa.yaml', 'statement-of-applicability.yaml'],
  schema: z.looseObject({ ...DOCUMENT_KEYS, controls: entries(SOA_ROW, 'One entry for each control of Annex A.') }),
};

/** Every format whose keys are known, isms.yaml and the baseline aside. */
export const FORMATS: readonly Format[] = [
  DOCUMENT_FORMAT,
  RECORD_FORMAT,
  SOA_FORMAT,
  ...REGISTER_FORMATS.map(({ key, title, description, files, row }): Format => {
    const { controls: _, ...head } = DOCUMENT_KEYS;
    return {
      id: key,
      title,
      files,
      schema: z.looseObject({ ...head, [key]: entries(row, description) }),
    };
  }),
];
