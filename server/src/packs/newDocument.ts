import type { Control } from '../standard/controls.js';
import type { KnownFacts } from './knownFacts.js';
import { templatesIn, type Template, type Templates } from './templates.js';
import { markdownText, yamlText } from './yamlText.js';

/** A document as it is proposed. */
export interface NewDocument {
  /** From the folder of the ISMS; nothing lies there yet. */
  readonly path: string;
  readonly text: string;
  /** The first place to fill in, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What a new document is made from, beside its template. */
export interface Making {
  readonly known: KnownFacts;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly controls: readonly Control[];
}

/** The interval that is proposed where the workspace has none. ISO 8601 duration. */
const USUAL_INTERVAL = 'P1Y';
/** What waits to be filled in: brackets in Markdown, angle brackets and `TBD` in YAML. */
const FIRST_GAP = /\[[^\]\n]{1,200}\]|<[A-Z][^>\n]{1,60}>|\bTBD\b/;

/** The document of a kind or topic, from its template and what the workspace knows; undefined for what has no template. */
export function newDocument(id: string, making: Making): NewDocument | undefined {
  const templates = templatesIn(making.known.language);
  const template = templates.all.find((candidate) => candidate.id === id);
  return template && fromTemplate(template, templates, making);
}

/** The document of a template. */
export function fromTemplate(template: Template, templates: Templates, making: Making): NewDocument {
  const path = freePath(template, making);
  const head = path.endsWith('.md') ? frontMatter(template, templates, making) : yamlHead(template, templates, making);
  const body = filled(template.body, path.endsWith('.md') ? markdownText : yamlText, templates, making) + rowsOf(template, making);
  const text = head + body;
  const gap = FIRST_GAP.exec(body);
  const start = gap ? head.length + gap.index : text.length;
  return { path, text, start, end: start + (gap?.[0].length ?? 0) };
}

/** Where the document goes: beside others of its kind, and never where something lies. */
function freePath({ path, kind }: Template, { known, today }: Making): string {
  const proposed = path.replace('{year}', today.slice(0, 4));
  const folder = kind === 'topic-policy' ? known.folderOf(kind) : undefined;
  const name = proposed.slice(proposed.lastIndexOf('/') + 1);
  const wanted = folder === undefined ? proposed : folder === '' ? name : `${folder}/${name}`;
  const dot = wanted.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const free = number === 1 ? wanted : `${wanted.slice(0, dot)}-${number}${wanted.slice(dot)}`;
    if (!known.exists(free)) return free;
  }
}

function frontMatter(template: Template, templates: Templates, { known }: Making): string {
  const { kind, title, record, controls } = template;
  const listed = controls.length === 0 ? [] : [`controls: [${controls.join(', ')}]`];
  const lines =
    record === undefined
      ? [
          `title: ${yamlText(title)}`,
          `type: ${kind}`,
          ...controlLines(templates, known),
          `review_interval: ${known.reviewInterval ?? USUAL_INTERVAL}`,
          ...listed,
        ]
      : [`record: ${record}`, `isms_type: ${kind}`, `title: ${yamlText(title)}`, 'date: "[YYYY-MM-DD]"', 'performed_by: "[Name]"', ...listed];
  return `---\n${lines.join('\n')}\n---\n\n# ${title}\n\n`;
}

/** The lines by which a document is controlled: a draft that nobody has approved. */
function controlLines({ unknown, approvedOn }: Templates, known: KnownFacts): string[] {
  return [
    `owner: ${yamlText(known.owner ?? unknown.owner)}`,
    'version: "0.1"',
    'status: draft',
    `# ${approvedOn}`,
    `approved_by: ${yamlText(unknown.approver)}`,
  ];
}

/** The head of a list in YAML. A Statement of Applicability is approved, a register is kept. */
function yamlHead({ kind, title, row }: Template, templates: Templates, { known }: Making): string {
  const lines = row === undefined ? [`owner: ${yamlText(known.owner ?? templates.unknown.owner)}`] : controlLines(templates, known);
  return `title: ${yamlText(title)}\ntype: ${kind}\n${lines.join('\n')}\n`;
}

/** A row for each control of Annex A, with the policies that are there already. */
function rowsOf({ row }: Template, { known, controls }: Making): string {
  if (row === undefined) return '';
  return controls
    .map((control) => {
      const policies = known.policiesFor(control.ref);
      const lines = row
        .trimEnd()
        .replace('{comment}', () => `# ${control.ref} ${control.title}`)
        .replace('{id}', () => control.ref)
        .split('\n')
        .map((line) => `  ${line}`);
      return [...lines, ...(policies.length === 0 ? [] : [`    policies: [${policies.map(yamlText).join(', ')}]`]), ''].join('\n');
    })
    .join('\n');
}

/** The text with what is known in its places. A value is never looked through for places. */
function filled(text: string, write: (value: string) => string, templates: Templates, { known, today }: Making): string {
  const { unknown, intervals } = templates;
  const told = (value: string | undefined, otherwise: string): string => (value === undefined || value.trim() === '' ? otherwise : write(value));
  const values: Readonly<Record<string, string>> = {
    organization: told(known.organization, unknown.organization),
    about: told(known.about, unknown.about),
    owner: told(known.owner, unknown.owner),
    ownerId: idOf(known.owner),
    ownerName: told(known.owner, '<Name>'),
    interval: known.reviewInterval === undefined ? unknown.interval : intervalIn(known.reviewInterval, intervals),
    stage1: told(known.stage1, unknown.stage1),
    year: today.slice(0, 4),
  };
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? values[name]! : place));
}

function intervalIn(interval: string, words: Readonly<Record<string, string>>): string {
  return words[interval] ?? (words['other'] ?? '{value}').replace('{value}', () => interval);
}

/** The id of a person from the name: `jane.doe`. */
function idOf(name: string | undefined): string {
  const words = (name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words ? words.join('.') : '<Id>';
}
