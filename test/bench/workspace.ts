/** A generated workspace: the same bytes for the same number of documents, on every machine. */

export interface BenchFile {
  readonly path: string;
  readonly text: string;
}

/** A small generator of pseudo-random numbers; quality does not matter, repeatability does. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

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
  'Business Continuity',
  'Acceptable Use',
  'Human Resources Security',
];
const FORMS = ['Policy', 'Policy', 'Policy', 'Standard', 'Procedure', 'Plan'];
const WORDS =
  'the access of every user to information systems is granted on the basis of need and removed without delay when that need ends managers confirm the rights of their teams at planned intervals and record the outcome in the register assets are identified classified and protected according to their value the service desk keeps evidence of each request suppliers are assessed before a contract is signed and again when the service changes keys are generated stored and rotated by named custodians backups are encrypted tested and kept apart from production incidents are reported logged contained and reviewed so that lessons lead to improvement changes are requested assessed approved tested and documented exceptions must be approved by the owner of this policy staff shall complete awareness training every year and violations may lead to disciplinary action'.split(
    ' ',
  );
const SECTIONS = [
  'Purpose',
  'Scope',
  'Policy Statements',
  'Roles and Responsibilities',
  'Access to Systems',
  'Handling of Information',
  'Monitoring',
  'Training',
  'Third Parties',
  'Exceptions',
  'Enforcement',
  'Review',
  'References',
  'Version History',
];

/** The files of a workspace with `count` documents: policies in several styles, an SoA, a risk register. */
export function generateWorkspace(count: number): BenchFile[] {
  const files: BenchFile[] = [{ path: 'soa.md', text: generateSoa() }];
  for (let index = 1; index < count; index++) {
    const next = random(index * 7919);
    const huge = index % 250 === 17;
    const size = huge ? 200_000 : 2_000 + Math.floor(38_000 * next() ** 3.2);
    files.push({
      path: `${index % 3 === 0 ? 'procedures' : 'policies'}/${String(index).padStart(5, '0')}-document.md`,
      text: generateDocument(index, size, count, next),
    });
  }
  return files;
}

/** One policy of about `size` characters. */
export function generateDocument(index: number, size: number, count: number, next: () => number = random(index)): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const sentence = (): string => {
    const length = 8 + Math.floor(next() * 16);
    const start = Math.floor(next() * (WORDS.length - length));
    const words = WORDS.slice(start, start + length);
    const text = words.join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 2 + Math.floor(next() * 4) }, sentence).join(' ');
  const link = (): string => `[related document](../policies/${String(1 + Math.floor(next() * (count - 1))).padStart(5, '0')}-document.md)`;
  const title = `${pick(TOPICS)} ${pick(FORMS)}`;
  const day = `20${String(22 + Math.floor(next() * 4))}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 9)}`;
  const parts: string[] = [];
  const style = index % 4;
  if (style < 2)
    parts.push(
      `---\ntitle: ${title}\nowner: Head of IT\nversion: "2.${index % 9}"\nstatus: approved\nlast_reviewed: ${day}\nreview_interval: P1Y\n---\n\n# ${title}\n`,
    );
  else if (style === 2)
    parts.push(
      `# ${title}\n\n| Field | Details |\n| --- | --- |\n| **Document ID** | POL-${index} |\n| **Version** | 1.${index % 9} |\n| **Owner** | CISO |\n| **Effective Date** | ${day} |\n| **Review Cycle** | Annual |\n`,
    );
  else parts.push(`# ${title}\n\n**Owner:** CISO\n**Version:** 1.${index % 9}\n**Last Updated:** ${day}\n**Next Review:** [TBD]\n`);
  let length = parts[0]!.length;
  for (let section = 0; length < size; section++) {
    const block: string[] = [`## ${section + 1}. ${SECTIONS[section % SECTIONS.length]!}\n`, `${paragraph()}\n`];
    const kind = Math.floor(next() * 5);
    if (kind === 0) block.push(Array.from({ length: 4 + Math.floor(next() * 5) }, () => `- ${sentence()}`).join('\n') + '\n');
    if (kind === 1)
      block.push(
        `| Item | Measure | Interval |\n|---|---|---|\n${Array.from({ length: 5 }, () => `| ${pick(TOPICS)} | ${sentence()} | quarterly |`).join('\n')}\n`,
      );
    if (kind === 2)
      block.push(`This implements A.5.${1 + Math.floor(next() * 37)} and A.8.${1 + Math.floor(next() * 34)}; see ${link()} and **${pick(TOPICS)}**.\n`);
    if (kind === 3) block.push(`1. ${sentence()}\n2. ${sentence()} See ${link()}.\n3. ${sentence()}\n`);
    if (kind === 4) block.push(`${paragraph()}\n\n${paragraph()} The \`config.yaml\` file holds the setting.\n`);
    const text = block.join('\n');
    parts.push(text);
    length += text.length + 1;
  }
  return parts.join('\n') + '\n';
}

/** A Statement of Applicability with the 93 rows of Annex A in one table. */
export function generateSoa(): string {
  const rows: string[] = [];
  for (const [theme, number] of [
    [5, 37],
    [6, 8],
    [7, 14],
    [8, 34],
  ] as const) {
    for (let control = 1; control <= number; control++) {
      const left = control % 13 === 0;
      rows.push(
        `| A.${theme}.${control} | Control number ${control} of theme ${theme} | ${left ? 'No' : 'Yes'} | ${left ? 'No such activity in scope.' : 'Needed to treat risks of the register.'} | ${left ? 'Not applicable' : control % 5 === 0 ? 'Planned' : 'Implemented'} | [policy](policies/00001-document.md) | CISO |`,
      );
    }
  }
  return `# Statement of Applicability\n\n**Version:** 3.0\n**Owner:** CISO\n**Approved by:** CEO\n**Date:** 2026-03-01\n\n| Control | Title | Applicable | Justification | Status | Evidence | Owner |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}
