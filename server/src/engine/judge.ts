import type { DocumentFacts } from '../facts/facts.js';
import { fillMessage, type Context, type Fix, type Report, type Rule } from '../rules/rule.js';
import type { ControlCatalogue } from '../standard/controls.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';
import type { TrackedWorkspace } from '../workspace/tracked.js';
import type { Configuration, RuleSettings } from './configuration.js';
import { NO_JUDGEMENT, type Answer, type Finding, type Judgement } from './findings.js';

/** What judging needs beside the document. */
export interface Bench {
  readonly rules: readonly Rule[];
  readonly configuration: Configuration;
  readonly catalogue: ControlCatalogue;
  readonly mandatory: readonly MandatoryDocument[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  failed(code: string, error: unknown): void;
}

/** Runs the rules about documents over one document. */
export function judgeDocument(document: DocumentFacts, workspace: TrackedWorkspace, bench: Bench): Judgement {
  if (document.kind === 'not-isms') return NO_JUDGEMENT;
  return run(document.path, workspace, bench, (rule, context) => {
    if (rule.on !== 'document') return false;
    rule.check(Object.assign(context, { document }));
    return true;
  });
}

/** Runs the rules about the ISMS as a whole; what they find stands at `path`. */
export function judgeWorkspace(path: string, workspace: TrackedWorkspace, bench: Bench): Judgement {
  return run(path, workspace, bench, (rule, context) => {
    if (rule.on !== 'workspace') return false;
    rule.check(Object.assign(context, { mandatory: bench.mandatory }));
    return true;
  });
}

/** Runs the rules about isms.yaml. */
export function judgeConfiguration(path: string, workspace: TrackedWorkspace, bench: Bench): Judgement {
  return run(path, workspace, bench, (rule, context) => {
    if (rule.on !== 'configuration') return false;
    rule.check(Object.assign(context, { problems: bench.configuration.problems }));
    return true;
  });
}

/** Runs each rule that `check` takes. A fault in a rule is handed on with its code and silences that rule here, never the others. */
export function run(path: string, workspace: TrackedWorkspace, bench: Bench, check: (rule: Rule, context: Context<never>) => boolean): Judgement {
  const findings: Finding[] = [];
  const answers = new Map<string, Answer>();
  const failed: string[] = [];
  const recorder = new Recorder(path);
  for (const rule of bench.rules) {
    const settings = bench.configuration.settingsOf(rule);
    if (settings.off) continue;
    recorder.start(rule, settings);
    const { report, looked, unknown } = recorder;
    try {
      check(rule, { workspace, catalogue: bench.catalogue, options: settings.options as never, today: bench.today, report, looked, unknown });
    } catch (error) {
      failed.push(rule.code);
      bench.failed(rule.code, error);
      continue;
    }
    for (const finding of recorder.findings) findings.push(finding);
    const answer = recorder.answer();
    if (answer) answers.set(rule.code, answer);
  }
  findings.sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { findings, answers, failed, reads: workspace.reads };
}

/** Takes down what one rule after the other says: its callbacks are made once for all of them. */
class Recorder {
  readonly #path: string;
  #rule: Rule | undefined;
  #settings: RuleSettings | undefined;
  #looked = 0;
  #unknown: string[] = [];
  findings: Finding[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  start(rule: Rule, settings: RuleSettings): void {
    this.#rule = rule;
    this.#settings = settings;
    this.#looked = 0;
    if (this.#unknown.length > 0) this.#unknown = [];
    if (this.findings.length > 0) this.findings = [];
  }

  answer(): Answer | undefined {
    return this.#looked > 0 || this.#unknown.length > 0 ? { looked: this.#looked, unknown: this.#unknown } : undefined;
  }

  readonly report = (report: Report): void => void this.findings.push(new RuleFinding(this.#rule!, this.#settings!, this.#path, report));
  readonly looked = (): void => {
    this.#looked++;
  };
  readonly unknown = (why: string): void => void this.#unknown.push(why);
}

/** A finding whose fixes are worked out when somebody asks for them. */
class RuleFinding implements Finding {
  readonly code;
  readonly severity;
  readonly class;
  readonly stage;
  readonly path;
  readonly span;
  readonly at;
  readonly message;
  readonly related;
  readonly requirements;
  readonly shown;
  readonly hidden = undefined;
  readonly #report: Report;

  constructor(rule: Rule, settings: RuleSettings, path: string, report: Report) {
    this.code = rule.code;
    this.severity = settings.severity ?? report.severity ?? rule.severity;
    this.class = settings.class !== undefined ? settings.class : report.class === undefined ? rule.class : report.class;
    this.stage = rule.stage;
    this.path = path;
    this.span = report.span;
    this.at = report.at;
    this.message = fillMessage(rule.messages[report.message] ?? report.message, report.values ?? {});
    this.related = report.related ?? [];
    this.requirements = rule.requirements;
    this.shown = settings.shown;
    this.#report = report;
  }

  get fixes(): readonly Fix[] {
    return this.#report.fixes?.() ?? [];
  }
}
