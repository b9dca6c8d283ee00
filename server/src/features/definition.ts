import type { Isms } from '../engine/isms.js';
import type { DocumentFacts } from '../facts/facts.js';
import { touches } from '../text/span.js';
import { controlAt } from './controlHover.js';
import type { EditorHelp } from './editorHelp.js';
import { personAt } from './personHover.js';
import { placeOf, pointerAt, type PlaceIn } from './targets.js';

/** Where what stands at an offset is decided or described: the row of a control, the file of a path, the entry of a person or a risk. */
export function definitionAt(isms: Isms, path: string, offset: number, help: EditorHelp): readonly PlaceIn[] {
  const facts = isms.factsOf(path);
  if (!facts) return [];
  const { workspace } = isms;
  const pointer = pointerAt(facts, offset, workspace);
  if (pointer) {
    // The editor goes there by itself.
    if (pointer.isLink && help.markdown) return [];
    const destination = pointer.destination();
    return destination.kind === 'found' ? filesAt(isms, path, pointer.written, destination.path) : [];
  }
  const control = controlAt(facts, offset);
  if (control) return rowsOf(isms, control.id);
  const person = personAt(facts, offset, workspace)?.person;
  if (person?.place) return [{ path: person.place.path, span: person.place }];
  const risk = riskAt(facts, offset);
  return risk === undefined ? [] : riskRows(isms, risk);
}

/** The rows of the Statements of Applicability that decide about a control. */
export function rowsOf(isms: Isms, control: string): PlaceIn[] {
  return isms.workspace
    .soas()
    .flatMap((soa) => soa.rows.filter(({ row }) => row.id === control).map(({ row, document }) => ({ path: document.path, span: row.idSpan })));
}

/** A folder is no document: the documents in it are meant. */
function filesAt(isms: Isms, from: string, written: string, path: string): PlaceIn[] {
  const { listing } = isms.workspace;
  if (listing.files.has(path)) return [placeOf(isms, from, written, path)];
  const prefix = `${path.replace(/\/$/, '')}/`;
  const inside = isms.workspace.documents().filter((document) => document.path.startsWith(prefix));
  return inside.map((document) => ({ path: document.path, span: { start: 0, end: 0 } }));
}

function riskAt(facts: DocumentFacts, offset: number): string | undefined {
  for (const row of facts.soa?.rows ?? []) {
    const cell = row.cells['risk'];
    if (!cell || row.risks.length === 0 || !touches(cell.span, offset)) continue;
    const at = offset - cell.span.start;
    return row.risks.find((risk) => {
      const start = cell.text.indexOf(risk);
      return start !== -1 && start <= at && at <= start + risk.length;
    });
  }
  return undefined;
}

function riskRows(isms: Isms, id: string): PlaceIn[] {
  return isms.workspace.ofKind('risk-register').flatMap((document) =>
    document.registers
      .filter((register) => register.kind === 'risk-register')
      .flatMap((register) => register.rows.filter((row) => row.cells['riskId']?.text === id))
      .map((row) => ({ path: document.path, span: row.cells['riskId']!.span })),
  );
}
