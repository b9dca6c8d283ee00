import type { DocumentFacts, EvidenceItem, FieldFact, SoaRow } from '../facts/facts.js';
import { dueOf } from '../facts/fields.js';
import type { LineTable } from '../text/lines.js';
import { evidenceDestination } from '../workspace/targets.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Span } from '../text/span.js';
import { FIELD_NAMES, SECTION_NAMES } from '../standard/vocabulary.js';

/** The facts of a document as `inspect --format json` shows them; the workspace knows where evidence leads. */
export function factsJson(document: DocumentFacts, workspace: Workspace): unknown {
  const head = { path: document.path, type: document.kind, types: document.kinds };
  if (document.kind === 'not-isms') return { ...head, template: false, fields: {}, sections: {}, controls: [] };
  const { lines } = document;
  return {
    ...head,
    ...(document.topic === undefined ? {} : { topic: document.topic }),
    language: document.language,
    template: document.template,
    reasons: document.kindReasons,
    fields: Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldJson(document.fields[name], lines)])),
    sections: Object.fromEntries(SECTION_NAMES.map((name) => [name, document.sections[name].state])),
    sectionRanges: Object.fromEntries(
      SECTION_NAMES.flatMap((name) => (document.sections[name].span ? [[name, lines.rangeOf(document.sections[name].span)]] : [])),
    ),
    ...dueJson(document),
    controls: document.citations.map(({ id, edition, level, known, ...span }) => ({
      id,
      edition,
      ...(level === 'control' ? {} : { level }),
      ...(known ? {} : { known }),
      range: rangeOf(lines, span),
    })),
    ...(document.history.length === 0
      ? {}
      : {
          history: document.history.map(({ version, date, author, approver, change, ...span }) => ({
            version,
            date,
            author,
            approver,
            change,
            range: rangeOf(lines, span),
          })),
        }),
    ...(document.soa ? { soa: { edition: document.soa.edition, controls: document.soa.rows.map((row) => rowJson(row, document, workspace)) } } : {}),
    ...(document.otherTables.length === 0 ? {} : { otherTables: document.otherTables.map((span) => ({ range: rangeOf(lines, span) })) }),
    ...(document.registers.length === 0
      ? {}
      : {
          registers: document.registers.map((register) => ({
            kind: register.kind,
            rows: register.rows.map((row) => ({
              ...Object.fromEntries(Object.entries(row.cells).map(([role, cell]) => [role, cell.text])),
              range: rangeOf(lines, row),
            })),
          })),
        }),
    ...governanceJson(document),
  };
}

/** What minutes answer and what audits cover. */
function governanceJson({ governance, lines }: DocumentFacts): object {
  const { minutes, audit } = governance ?? {};
  return {
    ...(minutes
      ? {
          reviewInputs: minutes.inputs.map(({ id, state, span }) => ({ id, state, ...(span ? { range: rangeOf(lines, span) } : {}) })),
        }
      : {}),
    ...(audit ? { auditCoverage: { clauses: audit.coverage.clauses, themes: audit.coverage.themes, dates: audit.dates } } : {}),
  };
}

function fieldJson(fact: FieldFact, lines: LineTable): unknown {
  if (fact.state === 'absent') return { state: 'absent' };
  return {
    state: fact.state,
    ...(fact.value === undefined ? {} : { value: fact.value }),
    ...(fact.basis === undefined ? {} : { basis: fact.basis }),
    ...(fact.ambiguous ? { ambiguous: true } : {}),
    source: fact.source,
    ...(fact.span ? { range: lines.rangeOf(fact.span) } : {}),
  };
}

function dueJson(document: DocumentFacts): { due?: unknown } {
  const due = dueOf(document.fields);
  return due ? { due } : {};
}

function rowJson(row: SoaRow, document: DocumentFacts, workspace: Workspace): unknown {
  const { lines } = document;
  return {
    id: row.id,
    ...(row.edition === '2022' ? {} : { edition: row.edition }),
    ...(row.level === 'control' ? {} : { level: row.level }),
    ...(row.known ? {} : { known: false }),
    ...(row.title === undefined ? {} : { title: row.title }),
    applicable: row.applicable,
    justification: row.justification,
    status: row.status,
    ...(row.statusText === undefined ? {} : { statusText: row.statusText }),
    evidence: row.evidence.map((item) => item.text),
    evidenceItems: row.evidence.map((item) => itemJson(item, document, workspace)),
    policies: row.policies.map((item) => item.text),
    ...(row.reasons.length === 0 ? {} : { reasons: row.reasons }),
    ...(row.owner === undefined ? {} : { owner: row.owner }),
    ...(row.risks.length === 0 ? {} : { risks: row.risks }),
    ...(row.implementedOn === undefined ? {} : { implementedOn: row.implementedOn }),
    ...(row.cadence === undefined ? {} : { cadence: row.cadence }),
    cells: Object.fromEntries(Object.entries(row.cells).map(([role, cell]) => [role, { text: cell.text, range: rangeOf(lines, cell.span) }])),
    range: rangeOf(lines, row),
  };
}

function itemJson(item: EvidenceItem, document: DocumentFacts, workspace: Workspace): unknown {
  return { text: item.text, kind: item.kind, resolves: resolves(item, document, workspace), range: rangeOf(document.lines, item.span) };
}

/** `null` says that nobody can tell: it leads out of the workspace, or is no place at all. */
function resolves(item: EvidenceItem, document: DocumentFacts, workspace: Workspace): boolean | null {
  switch (evidenceDestination(document, item, workspace).kind) {
    case 'found':
      return true;
    case 'missing':
    case 'no-anchor':
      return false;
    case 'unknown':
      return null;
  }
}

function rangeOf(lines: LineTable, span: Span): unknown {
  return lines.rangeOf({ start: span.start, end: span.end });
}
