import type { Rule } from '../src/rules/rule.js';

/** The table of rules, for the list of their pages and for the README; `folder` leads from there to the pages. */
export function ruleTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.code}\`](${folder}${rule.code}.md) | ${rule.summary} | ${rule.clause || 'none'} | ${rule.class ?? 'advice'} | ${rule.severity} | ${rule.fix} |`,
  );
  return ['| Rule | What it asks | Clause | Class | Shown as | Quick fix |', '|---|---|---|---|---|---|', ...rows].join('\n');
}
