import { parseYaml } from '../syntax/yaml/parse.js';
import { textOf, valueOf } from '../syntax/yaml/node.js';

/** The name of the file with the findings that were there when somebody accepted them. */
export const BASELINE_FILE = 'isms-baseline.yaml';

/** Findings that are accepted as they are: of one rule, in one document, about one thing. */
export interface BaselineEntry {
  readonly code: string;
  readonly path: string;
  readonly at: string;
  readonly count: number;
}

export interface Baseline {
  /** `YYYY-MM-DD`, the day on which it was made. */
  readonly created: string | undefined;
  readonly entries: readonly BaselineEntry[];
}

/** What is assumed without a baseline. */
export const NO_BASELINE: Baseline = { created: undefined, entries: [] };

/** Reads a baseline. Entries that cannot be read accept nothing. */
export function readBaseline(text: string): Baseline {
  const { root, problems } = parseYaml(text);
  if (problems.length > 0) return NO_BASELINE;
  const findings = valueOf(root, 'findings');
  const items = findings?.kind === 'sequence' ? findings.items : [];
  return {
    created: textOf(valueOf(root, 'created')),
    entries: items.flatMap((item): BaselineEntry[] => {
      const [code, path, at, count] = ['code', 'path', 'at', 'count'].map((key) => textOf(valueOf(item, key)));
      return code === undefined || path === undefined ? [] : [{ code, path, at: at ?? '', count: /^\d{1,6}$/.test(count ?? '') ? Number(count) : 1 }];
    }),
  };
}

/** A baseline as it is written: one line a finding, in order, so that a review sees what is accepted. */
export function writeBaseline(baseline: Baseline): string {
  const lines = baseline.entries.map(
    ({ code, path, at, count }) => `  - { code: ${code}, path: ${JSON.stringify(path)}, at: ${JSON.stringify(at)}${count > 1 ? `, count: ${count}` : ''} }`,
  );
  return [
    '# Findings that were there when this file was made. They are not shown again, and they still count as not met.',
    '# Take a line out to see its finding again; make the file anew with: isms-docs baseline',
    `created: ${baseline.created ?? ''}`,
    ...(lines.length === 0 ? ['findings: []'] : ['findings:', ...lines]),
    '',
  ].join('\n');
}
