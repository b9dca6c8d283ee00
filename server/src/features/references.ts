import type { Isms } from '../engine/isms.js';
import type { DocumentFacts } from '../facts/facts.js';
import { touches, type Span } from '../text/span.js';
import { controlAt } from './controlHover.js';
import { rowsOf } from './definition.js';
import { namesIn, personAt } from './personHover.js';
import { pointerAt, pointersIn, type PlaceIn } from './targets.js';

/**
 * Everything that speaks of what stands at an offset: of a control every citation, of a document every link and piece of evidence that leads to it,
 * of a person every place that names them.
 */
export function referencesAt(isms: Isms, path: string, offset: number, withDeclaration: boolean): readonly PlaceIn[] {
  const facts = isms.factsOf(path);
  if (!facts) return [];
  const { workspace } = isms;
  const pointer = pointerAt(facts, offset, workspace);
  if (pointer) {
    const destination = pointer.destination();
    return destination.kind === 'found' ? usesOf(isms, destination.path) : [];
  }
  const control = controlAt(facts, offset);
  if (control) return citationsOf(isms, control.id, withDeclaration);
  const named = personAt(facts, offset, workspace) ?? registeredAt(facts, offset);
  if (named) return naming(isms, named.person.id, named.person.name);
  return isTitle(facts, offset) ? usesOf(isms, path) : [];
}

function citationsOf(isms: Isms, id: string, withDeclaration: boolean): PlaceIn[] {
  const rows = rowsOf(isms, id);
  const cited = isms.workspace
    .citing(id)
    .flatMap((document) =>
      document.citations.filter((citation) => citation.id === id).map(({ start, end }) => ({ path: document.path, span: { start, end } })),
    );
  const others = cited.filter(({ path, span }) => !rows.some((row) => row.path === path && touches(row.span, span.start)));
  return withDeclaration ? [...rows, ...others] : others;
}

/** The places that lead to a document; those that lead to a folder do not lead to each file in it. */
function usesOf(isms: Isms, path: string): PlaceIn[] {
  const { workspace } = isms;
  return workspace.documents().flatMap((document) =>
    pointersIn(document, workspace)
      .filter((pointer) => {
        const destination = pointer.destination();
        return (destination.kind === 'found' || destination.kind === 'no-anchor') && destination.path === path;
      })
      .map(({ span }) => ({ path: document.path, span })),
  );
}

function naming(isms: Isms, id: string, name: string | undefined): PlaceIn[] {
  return isms.workspace.documents().flatMap((document) =>
    namesIn(document)
      .filter(({ text }) => text === id || text === name)
      .map(({ span }) => ({ path: document.path, span })),
  );
}

/** The entry of the people register at `offset`. */
function registeredAt(facts: DocumentFacts, offset: number): { readonly person: { readonly id: string; readonly name: string | undefined } } | undefined {
  const row = facts.registers.flatMap((register) => (register.kind === 'people-register' ? register.rows : [])).find((candidate) => touches(candidate, offset));
  const id = row?.cells['personId']?.text ?? row?.cells['person']?.text;
  return id === undefined ? undefined : { person: { id, name: row?.cells['person']?.text } };
}

/** At the title of a document the document is meant: its heading, or its title in front matter. */
function isTitle(facts: DocumentFacts, offset: number): boolean {
  const spans: (Span | undefined)[] = [facts.outline.find((heading) => heading.isTitle), facts.fields.title.span, facts.fields.id.span];
  return spans.some((span) => span !== undefined && touches(span, offset));
}
