import * as z from 'zod/mini';
import type { Rule } from './rule.js';

/** What can be set for one rule beside its severity and class, for pages, schemas and explanations. */
export interface RuleOption {
  readonly name: string;
  readonly description: string;
  readonly default: unknown;
  /** Its JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The options of a rule, from the same types that check what is written. */
export function ruleOptions(rule: Rule): RuleOption[] {
  if (!rule.options) return [];
  const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input', unrepresentable: 'any' }) as {
    readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    description: typeof schema['description'] === 'string' ? schema['description'] : '',
    default: schema['default'],
    schema,
  }));
}

/** What a rule says in isms.yaml when every option is set to its default: an example to start from. */
export function ruleSettingExample(rule: Rule): string {
  const options = ruleOptions(rule).map(({ name, default: value }) => `${name}: ${JSON.stringify(value ?? '')}`);
  return `rules:\n  ${rule.code}: { ${[`severity: ${rule.severity}`, ...options].join(', ')} }`;
}
