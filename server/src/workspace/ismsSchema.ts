import * as z from 'zod/mini';
import { DOCUMENT_KINDS } from '../standard/documentKinds.js';
import { count, day, described, interval, text, version } from './formatTypes.js';

const stage = z.strictObject({
  date: z.optional(described(day, 'First day of the audit.')),
  days: z.optional(described(count, 'Length of the audit in days.')),
  mode: z.optional(described(z.enum(['onsite', 'remote', 'hybrid']), 'Where the audit takes place.')),
  lead_auditor: z.optional(described(text, 'Who leads the audit.')),
  outcome: z.optional(described(text, 'What the certification body really said.')),
});

const document = z.strictObject({
  path: described(text, 'A path or a pattern such as legal/**, from the folder of this file.'),
  type: described(z.enum(DOCUMENT_KINDS), 'What these documents are; not-isms silences them.'),
});

const ignore = z.strictObject({
  code: described(text, 'The code of the rule.'),
  path: described(text, 'A path or a pattern, from the folder of this file; "." for what has no place in a text.'),
  at: z.optional(described(version, 'What the finding is about, such as a control id; without it all findings of the code.')),
  reason: z.optional(described(z.string(), 'Why. An entry without a reason does not count.')),
  until: z.optional(described(day, 'The last day on which the entry counts.')),
});

export const severityType = z.enum(['error', 'warning', 'information', 'hint', 'off']);
export const classType = z.enum(['major', 'minor', 'observation', 'advice']);

/** The workspace file: everything is optional, and what is not known is reported with a suggestion. */
export const ismsFileSchema = z.strictObject({
  organization: z.optional(described(text, 'The name of the organisation.')),
  standard: z.optional(described(text, 'The standard and its edition, such as ISO/IEC 27001:2022.')),
  certification: z.optional(
    z.strictObject({
      body: z.optional(described(text, 'The certification body.')),
      stage1: z.optional(described(stage, 'The documentation audit.')),
      stage2: z.optional(described(stage, 'The audit of practice.')),
      minimum_gap_weeks: z.optional(described(count, 'The least number of weeks that the certification body wants between the stages.')),
      carry_minor: z.optional(described(z.boolean(), 'Whether the certification body lets minors be carried over with a plan.')),
      soa_version: z.optional(described(version, 'The version of the Statement of Applicability on the application or the certificate.')),
    }),
  ),
  defaults: z.optional(
    z.strictObject({
      review_interval: z.optional(described(interval, 'How often documents are reviewed that do not say so themselves. Lateness against it is advice.')),
      owner: z.optional(described(text, 'The owner of documents that name none.')),
    }),
  ),
  teams: z.optional(described(z.array(text), 'The teams inside the scope.')),
  documents: z.optional(described(z.array(document), 'What documents are, only where recognition needs help. The last line that fits wins.')),
  rules: z.optional(described(z.record(z.string(), z.unknown()), 'Settings by rule: a severity, off, or a mapping with severity, class and options.')),
  ignore: z.optional(described(z.array(ignore), 'Findings that are hidden, for what has no place for a comment.')),
  verdict: z.optional(
    z.strictObject({
      profile: z.optional(described(z.enum(['types', 'article']), 'Which list of fourteen mandatory documents counts.')),
      strict: z.optional(described(z.boolean(), 'For certification bodies that call every missing mandatory document a major.')),
      bundles: z.optional(described(z.boolean(), 'Whether three or more minors of one clause count as one major.')),
    }),
  ),
});

export type IsmsFileContent = z.infer<typeof ismsFileSchema>;
