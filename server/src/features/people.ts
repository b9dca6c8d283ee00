import type { DocumentFacts } from '../facts/facts.js';
import { commonValues } from '../workspace/habits.js';
import type { Workspace } from '../workspace/workspace.js';

/** Somebody whom documents can name. */
export interface Person {
  /** What is written for the person: the id of the people register, else the name or the role. */
  readonly id: string;
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly team: string | undefined;
  /** Where the people register names the person. */
  readonly place: { readonly path: string; readonly start: number; readonly end: number } | undefined;
  readonly hasLeft: boolean;
}

const PEOPLE = new WeakMap<readonly DocumentFacts[], readonly Person[]>();

/** The people of the registers, in their order. Worked out once for the documents as they are. */
export function peopleOf(workspace: Workspace): readonly Person[] {
  const registers = workspace.ofKind('people-register');
  const documents = workspace.documents();
  let people = PEOPLE.get(documents);
  if (!people) PEOPLE.set(documents, (people = registers.flatMap(personsIn)));
  return people;
}

function personsIn(document: DocumentFacts): Person[] {
  return document.registers
    .filter((register) => register.kind === 'people-register')
    .flatMap((register) =>
      register.rows.flatMap((row): Person[] => {
        const text = (role: string): string | undefined => row.cells[role]?.text || undefined;
        const id = text('personId') ?? text('person');
        if (id === undefined) return [];
        const place = row.cells['personId']?.span ?? row;
        return [
          {
            id,
            name: text('person'),
            role: text('role'),
            team: text('team'),
            place: { path: document.path, start: place.start, end: place.end },
            hasLeft: text('leftOn') !== undefined,
          },
        ];
      }),
    );
}

/** Whom an owner can be: the people of the register who are here, then those whom other documents name most. */
export function ownersToChoose(workspace: Workspace): readonly Person[] {
  const people = peopleOf(workspace).filter((person) => !person.hasLeft);
  const known = new Set(people.flatMap(({ id, name }) => [id, name]));
  const named = [...new Set([workspace.ismsFile.content.defaults?.owner, ...commonValues(workspace, 'owner'), ...commonValues(workspace, 'approver')])];
  return [
    ...people,
    ...named
      .filter((id) => id !== undefined)
      .filter((id) => !known.has(id))
      .map(personOf),
  ];
}

/** Somebody of whom only the name is known. */
export function personOf(id: string): Person {
  return { id, name: undefined, role: undefined, team: undefined, place: undefined, hasLeft: false };
}
