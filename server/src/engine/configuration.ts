import * as z from 'zod/mini';
import type { AuditClass, Rule, Severity } from '../rules/rule.js';
import { isShownByDefault } from '../rules/rule.js';
import { nearestWord, type ConfigurationProblem } from '../workspace/configurationProblem.js';
import type { IsmsFile, RawRuleSetting } from '../workspace/ismsFile.js';
import { classType, severityType } from '../workspace/ismsSchema.js';

/** What the editor's own settings may say about rules; isms.yaml, which the team shares and reviews, wins over it. */
export interface EditorSettings {
  /** A severity or `off` by code. Never a class: a verdict does not hang on the settings of one machine. */
  readonly rules?: Readonly<Record<string, unknown>>;
}

/** How one rule is run and shown. */
export interface RuleSettings {
  readonly off: boolean;
  readonly severity: Severity | undefined;
  /** Undefined leaves the class to the rule. */
  readonly class: AuditClass | undefined;
  /** Whether the Problems panel and `check` show what it finds; the rest lives in the tree. */
  readonly shown: boolean;
  readonly options: unknown;
}

/** The settings in force for every rule, and what is wrong in them. */
export interface Configuration {
  settingsOf(rule: Rule): RuleSettings;
  /** The rule of a code. */
  ruleOf(code: string): Rule | undefined;
  nearestCode(written: string): string | undefined;
  readonly problems: readonly ConfigurationProblem[];
}

/** Merges isms.yaml and the settings of the editor over the defaults of the rules: one loader for the editor and the command line. */
export function configure(rules: readonly Rule[], ismsFile: IsmsFile, editor: EditorSettings): Configuration {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const codes = [...byCode.keys()];
  const settings = new Map<string, RuleSettings>();
  const problems: ConfigurationProblem[] = [...ismsFile.problems];
  const own = new Map(ismsFile.rules.map((setting) => [setting.code, setting]));
  for (const setting of own.values()) if (!byCode.has(setting.code)) problems.push(unknownRule(setting.code, setting.codeSpan, codes));
  for (const entry of ismsFile.ignore) if (!byCode.has(entry.code)) problems.push(unknownRule(entry.code, entry.codeSpan, codes));
  for (const rule of rules) settings.set(rule.code, settingsFor(rule, own.get(rule.code), editor.rules?.[rule.code], problems));
  return {
    settingsOf: (rule) => settings.get(rule.code)!,
    ruleOf: (code) => byCode.get(code),
    nearestCode: (written) => nearestWord(written, codes),
    problems: problems.sort((a, b) => a.start - b.start || (a.at < b.at ? -1 : 1)),
  };
}

function unknownRule(code: string, span: { readonly start: number; readonly end: number }, codes: readonly string[]): ConfigurationProblem {
  return { kind: 'unknown-rule', at: code, text: code, expected: 'the code of a rule', suggestion: nearestWord(code, codes), start: span.start, end: span.end };
}

function settingsFor(rule: Rule, setting: RawRuleSetting | undefined, editor: unknown, problems: ConfigurationProblem[]): RuleSettings {
  const written = setting?.value ?? (typeof editor === 'string' ? editor : undefined);
  const record = isRecord(written) ? written : written === undefined ? {} : { severity: written };
  const { severity: severityWritten, class: classWritten, ...rest } = record;
  const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const report = (path: readonly PropertyKey[], text: unknown, expected: string, kind: ConfigurationProblem['kind'], suggestion?: string): void => {
    if (!setting) return;
    const at = ['rules', rule.code, ...path].join('.');
    const place = kind === 'unknown-key' ? setting.keyPlaceOf(String(path[0])) : setting.placeOf(path);
    problems.push({ kind, at, text: words(text), expected, suggestion, ...place });
  };
  const severity = severityType.safeParse(severityWritten);
  if (severityWritten !== undefined && !severity.success)
    report(
      isRecord(written) ? ['severity'] : [],
      severityWritten,
      'error, warning, information, hint or off',
      'invalid-value',
      nearestWord(words(severityWritten), SEVERITIES),
    );
  const ownClass = classType.safeParse(classWritten);
  if (classWritten !== undefined && !ownClass.success)
    report(['class'], classWritten, 'major, minor, observation or advice', 'invalid-value', nearestWord(words(classWritten), CLASSES));
  const off = severity.success && severity.data === 'off';
  const shown = severity.success && severity.data !== 'off' ? severity.data : undefined;
  return {
    off,
    severity: shown,
    class: ownClass.success ? (ownClass.data === 'advice' ? null : ownClass.data) : undefined,
    shown: shown !== undefined || isShownByDefault(rule),
    options: optionsOf(rule, rest, report),
  };
}

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];
const CLASSES = ['major', 'minor', 'observation', 'advice'];

function optionsOf(
  rule: Rule,
  rest: Readonly<Record<string, unknown>>,
  report: (path: readonly PropertyKey[], text: unknown, expected: string, kind: ConfigurationProblem['kind'], suggestion?: string) => void,
): unknown {
  const known = Object.keys((rule.options as { readonly shape?: object } | undefined)?.shape ?? {});
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest)) {
    if (!known.includes(key)) {
      const candidates = ['severity', 'class', ...known];
      report([key], key, candidates.join(', '), 'unknown-key', nearestWord(key, candidates));
    } else if (z.safeParse(rule.options!, { [key]: value }).success) kept[key] = value;
    else report([key], value, `another value; ${rule.code} explains it`, 'invalid-value');
  }
  return rule.options ? z.parse(rule.options, kept) : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
