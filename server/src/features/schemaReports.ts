import type { Finding } from '../engine/findings.js';
import type { Isms } from '../engine/isms.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { nodesAt, ismsSchemaOf } from './completion/formats.js';

/** What whoever checks isms.yaml against its JSON Schema says whatever the value is. */
const ALWAYS: ReadonlySet<string> = new Set(['config.syntax', 'config.unknown-key', 'config.unknown-rule']);

/** Whether a finding in isms.yaml is one that an editor with the JSON Schema reports by itself. What dates and durations are, no schema knows. */
export function isReportedBySchema({ code, path, at }: Finding, isms: Isms): boolean {
  if (path !== ISMS_FILE) return false;
  if (code !== 'config.invalid-value') return ALWAYS.has(code);
  const steps = at.split('.');
  if (steps[0] === 'rules') return steps.length === 3 || /^(?:severity|class)$/.test(steps.at(-1) ?? '');
  const nodes = nodesAt(
    ismsSchemaOf(isms.rules),
    steps.map((step) => (/^\d+$/.test(step) ? '-' : step)),
  );
  return nodes.some((node) => node['enum'] !== undefined || (node['type'] !== undefined && node['type'] !== 'string'));
}
