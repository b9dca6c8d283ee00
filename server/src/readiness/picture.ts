import { dueOf } from '../facts/fields.js';
import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import type { ProtocolRange, Readiness } from '../protocol.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { daysBetween } from '../standard/dates.js';
import { coverOf } from '../workspace/cover.js';
import { isReviewed } from '../workspace/reviewed.js';
import { evidenceDestination } from '../workspace/targets.js';
import type { ReadinessInput } from './input.js';

/** How far a control has come, by its row in the Statement of Applicability. */
export type ControlState = 'implemented' | 'partial' | 'planned' | 'excluded' | 'undecided' | 'no-row';

/** A place in a document. */
export interface PicturePlace {
  readonly path: string;
  readonly range: ProtocolRange | undefined;
}

/** One of the 93 controls on the map. */
export interface ControlMark {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly state: ControlState;
  /** What is not met about it, one sentence each. */
  readonly open: readonly string[];
  readonly place: PicturePlace | undefined;
  /** The paths of the documents that its row leads to, and of those that cite it, in order. */
  readonly documents: readonly string[];
}

/** A review that falls due. */
export interface DueReview {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Days from today; negative when it is past. */
  readonly days: number;
  readonly title: string;
  readonly owner: string | undefined;
  readonly place: PicturePlace;
}

/** What the page of the readiness shows. */
export interface Picture {
  readonly organization: string | undefined;
  readonly readiness: Readiness;
  /** All controls of Annex A in their order; empty where there is no Statement of Applicability. */
  readonly controls: readonly ControlMark[];
  /** Reviews that are overdue or fall due within a year, the earliest first. */
  readonly due: readonly DueReview[];
}

/** Reviews so many days ahead are shown. */
const AHEAD = 366;

/** Puts together what the page shows: the readiness, a map of the controls, and the reviews ahead. */
export function pictureOf(readiness: Readiness, input: ReadinessInput, catalogue: ControlCatalogue): Picture {
  return {
    organization: input.workspace.ismsFile.content.organization,
    readiness,
    controls: controlMarks(input, catalogue),
    due: dueReviews(input),
  };
}

function controlMarks(input: ReadinessInput, catalogue: ControlCatalogue): ControlMark[] {
  const [soa] = [...input.workspace.soas()].sort((a, b) => b.rows.length - a.rows.length);
  if (!soa) return [];
  const rows = new Map<string, (typeof soa.rows)[number]>();
  for (const each of soa.rows) if (each.row.level === 'control' && !rows.has(each.row.id)) rows.set(each.row.id, each);
  const open = openByControl(input);
  return [...catalogue.controls2022.values()].map(({ ref, title, theme }): ControlMark => {
    const found = rows.get(ref);
    const place = found && { path: found.document.path, range: input.linesOf(found.document.path)?.rangeOf(found.row.idSpan) };
    return { id: ref, title, theme, state: found ? stateOf(found.row) : 'no-row', open: open.get(ref) ?? [], place, documents: documentsOf(ref, found, input) };
  });
}

/** Where a control is described: the documents of its row, and those that name it. */
function documentsOf(
  id: string,
  found: { readonly document: DocumentFacts; readonly row: SoaRow } | undefined,
  { workspace }: ReadinessInput,
): readonly string[] {
  const items = found ? [...found.row.policies, ...found.row.evidence] : [];
  const led = items.flatMap((item) => {
    const destination = evidenceDestination(found!.document, item, workspace);
    return destination.kind === 'found' ? [destination.path] : [];
  });
  const documents = new Set([...led, ...coverOf(id, workspace).map((document) => document.path)]);
  return [...documents].filter((path) => (workspace.document(path)?.kind ?? 'not-isms') !== 'not-isms').sort();
}

function stateOf({ applicable, status }: SoaRow): ControlState {
  if (applicable === false) return 'excluded';
  if (status === 'not-applicable' && applicable === null) return 'excluded';
  switch (status) {
    case 'implemented':
      return 'implemented';
    case 'partial':
      return 'partial';
    case 'planned':
    case 'not-started':
      return 'planned';
    case 'not-applicable':
    case 'undecided':
    case 'unknown':
    case 'absent':
      return 'undecided';
  }
}

/** What is said about each control, by its id. */
function openByControl(input: ReadinessInput): Map<string, string[]> {
  const open = new Map<string, string[]>();
  for (const { findings } of input.answers.values())
    for (const finding of findings) {
      const id = /^A\.\d+\.\d+/.exec(finding.at)?.[0];
      if (id === undefined || finding.hidden) continue;
      const said = open.get(id);
      if (said) said.push(finding.message);
      else open.set(id, [finding.message]);
    }
  return open;
}

function dueReviews({ workspace, today, linesOf }: ReadinessInput): DueReview[] {
  return workspace
    .documents()
    .flatMap((document): DueReview[] => {
      const due = isReviewed(document) ? dueOf(document.fields) : undefined;
      if (!due) return [];
      const days = daysBetween(today, due.date);
      if (days > AHEAD) return [];
      const { span } = document.fields[due.from];
      return [
        {
          date: due.date,
          days,
          title: document.fields.title.value ?? document.path,
          owner: document.fields.owner.value,
          place: { path: document.path, range: span && linesOf(document.path)?.rangeOf(span) },
        },
      ];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.place.path < b.place.path ? -1 : 1));
}
