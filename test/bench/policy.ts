import type { Random } from './random.js';

/** What a generated policy is like. */
export interface PolicyPlan {
  readonly index: number;
  /** In characters; the last section may go beyond it. */
  readonly size: number;
  /** What its links lead to: files beside it. */
  readonly neighbours: readonly string[];
  readonly fault: 'none' | 'broken link' | 'review overdue' | 'owner open';
}

/** What stands in for an owner that nobody entered. */
export const OPEN = 'TBD';
/** The target of a link that leads nowhere. */
export const NOWHERE = 'a-document-that-was-removed.md';
/** A review so long ago that a yearly one is overdue, on the day of the tests. */
export const LONG_AGO = '2025-05-12';

const TOPICS = [
  'Access Control',
  'Cryptography',
  'Backup and Recovery',
  'Incident Management',
  'Supplier Security',
  'Asset Management',
  'Secure Development',
  'Physical Security',
  'Logging and Monitoring',
  'Vulnerability Management',
  'Remote Working',
  'Change Management',
  'Data Classification',
  'Acceptable Use',
  'Human Resources Security',
];
const FORMS = ['Policy', 'Policy', 'Policy', 'Standard', 'Procedure'];
const WORDS =
  'the access of every user to information systems is granted on the basis of need and removed without delay when that need ends managers confirm the rights of their teams at planned intervals and record the outcome in the register assets are identified classified and protected according to their value the service desk keeps evidence of each request suppliers are assessed before a contract is signed and again when the service changes keys are generated stored and rotated by named custodians backups are encrypted tested and kept apart from production incidents are reported logged contained and reviewed so that lessons lead to improvement changes are requested assessed approved tested and documented staff complete awareness training every year'.split(
    ' ',
  );
/** What every policy has, however short it is. */
const CORE: readonly (readonly [heading: string, text: string])[] = [
  ['Purpose', 'This document states how the organisation protects its information and that of its customers.'],
  ['Scope', 'It applies to all employees, contractors and systems of the organisation.'],
  ['Policy Statements', 'All staff must follow the rules below.'],
  ['Roles and Responsibilities', 'The CISO is responsible for this document; managers are responsible for its application in their teams.'],
  ['Exceptions', 'Exceptions must be approved by the CISO and are recorded in the register of exceptions.'],
  ['Enforcement', 'Violations of this policy may lead to disciplinary action.'],
  ['Review', 'This document is reviewed every year by its owner.'],
  ['References', 'ISO/IEC 27001:2022 and the Statement of Applicability.'],
];
const FURTHER = ['Access to Systems', 'Handling of Information', 'Monitoring', 'Training', 'Third Parties', 'Storage', 'Transfer', 'Disposal'];

/** A complete policy in one of four styles: two with front matter, one with a table, one with bold lines. Apart from the planned fault nothing is wrong with it. */
export function generatePolicy(plan: PolicyPlan, random: Random): string {
  const parts = [head(plan, random)];
  let length = 0;
  for (let section = 0; section < CORE.length || length < plan.size; section++) {
    const [heading, text] = CORE[section] ?? [FURTHER[section % FURTHER.length]!, paragraph(random)];
    const part = `## ${section + 1}. ${heading}\n\n${text}\n\n${section < CORE.length && length > plan.size - 800 ? '' : block(plan, random)}`;
    parts.push(part);
    length += part.length;
  }
  if (plan.fault === 'broken link') parts.push(`See also the [former procedure](${NOWHERE}).\n`);
  return parts.join('');
}

function head({ index, fault }: PolicyPlan, random: Random): string {
  const title = `${random.pick(TOPICS)} ${random.pick(FORMS)}`;
  const owner = fault === 'owner open' ? OPEN : random.pick(['CISO', 'Head of IT', 'Maria Keller']);
  const reviewed = fault === 'review overdue' ? LONG_AGO : `2026-0${random.between(1, 9)}-1${random.between(0, 9)}`;
  const version = `${random.between(1, 4)}.${random.between(0, 9)}`;
  switch (index % 4) {
    case 2:
      return `# ${title}\n\n| Field | Details |\n| --- | --- |\n| **Document ID** | POL-${index} |\n| **Version** | ${version} |\n| **Status** | Approved |\n| **Owner** | ${owner} |\n| **Approved by** | CEO |\n| **Effective Date** | 2024-01-15 |\n| **Last Review** | ${reviewed} |\n| **Review Cycle** | Annual |\n\n`;
    case 3:
      return `# ${title}\n\n**Owner:** ${owner}  \n**Version:** ${version}  \n**Status:** Approved  \n**Approved by:** CEO  \n**Effective date:** 2024-01-15  \n**Last reviewed:** ${reviewed}  \n**Review cycle:** annually\n\n`;
    default:
      return `---\ntitle: ${title}\nid: POL-${index}\nowner: ${owner}\nversion: "${version}"\nstatus: approved\napproved_by: CEO\neffective_date: 2024-01-15\nlast_reviewed: ${reviewed}\nreview_interval: P1Y\n---\n\n# ${title}\n\n`;
  }
}

function block({ neighbours }: PolicyPlan, random: Random): string {
  const link = (): string => `[related document](${random.pick(neighbours)})`;
  const several = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');
  switch (random.between(0, 4)) {
    case 0:
      return `${several(random.between(4, 8), () => `- ${sentence(random)}`)}\n\n`;
    case 1:
      return `| Item | Measure | Interval |\n|---|---|---|\n${several(5, () => `| ${random.pick(TOPICS)} | ${sentence(random)} | quarterly |`)}\n\n`;
    case 2:
      return `This implements A.5.${random.between(1, 37)} and A.8.${random.between(1, 34)}; see ${link()} and **${random.pick(TOPICS)}**.\n\n`;
    case 3:
      return `${several(3, (index) => `${index + 1}. ${sentence(random)} See ${link()}.`)}\n\n`;
    default:
      return `${paragraph(random)}\n\n${paragraph(random)} The \`config.yaml\` file holds the setting.\n\n`;
  }
}

function paragraph(random: Random): string {
  return Array.from({ length: random.between(2, 5) }, () => sentence(random)).join(' ');
}

function sentence(random: Random): string {
  const length = random.between(8, 23);
  const start = random.between(0, WORDS.length - length);
  const text = WORDS.slice(start, start + length).join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
