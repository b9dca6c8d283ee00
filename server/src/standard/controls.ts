import data from './generated/data.json';

export type Edition = '2022' | '2013';

/** An Annex A control of the 2022 edition. Titles and summaries are facts and our own words, never text of the standard. */
export interface Control {
  /** With the prefix, as it is shown: `A.5.15`. */
  readonly ref: string;
  readonly title: string;
  readonly theme: string;
  readonly area: string;
  readonly summary: string;
  readonly documentation: string;
  /** A common situation in which leaving the control out is accepted. A help for writing the reason, never a verdict. */
  readonly exclusionHint: string | undefined;
}

/** An Annex A control of the 2013 edition and where it went. */
export interface Control2013 {
  readonly ref: string;
  readonly title: string;
  readonly successors: readonly string[];
}

interface Mapping {
  readonly mappings: readonly { readonly from: string; readonly title: string; readonly to: readonly string[] }[];
  readonly groups_2013: readonly { readonly id: string; readonly title: string }[];
}

/** The controls of both editions, by id. */
export interface ControlCatalogue {
  readonly controls2022: ReadonlyMap<string, Control>;
  readonly controls2013: ReadonlyMap<string, Control2013>;
  /** Objective groups of 2013 such as `A.9.2`, and their domains such as `A.9`, by id. */
  readonly groups2013: ReadonlyMap<string, string>;
}

/** The controls as they ship with the product. */
export function loadControls(): ControlCatalogue {
  const controls = data['controls-2022'].controls as unknown as readonly (Omit<Control, 'exclusionHint'> & { readonly exclusion_hint: string | null })[];
  const mapping = data['mapping-2013-2022'] as unknown as Mapping;
  return {
    controls2022: new Map(controls.map(({ exclusion_hint: hint, ...control }) => [control.ref, { ...control, exclusionHint: hint ?? undefined }])),
    controls2013: new Map(mapping.mappings.map(({ from, title, to }) => [from, { ref: from, title, successors: to }])),
    groups2013: new Map(mapping.groups_2013.map((group) => [group.id, group.title])),
  };
}
