import type { DocumentFacts, Directive } from '../facts/facts.js';
import type { DirectiveOutcome } from '../rules/rule.js';
import { isDate } from '../standard/dates.js';
import { isReason } from '../facts/directiveReason.js';
import type { LineTable } from '../text/lines.js';
import type { BaselineEntry } from '../workspace/baselineFile.js';
import type { IgnoreEntry } from '../workspace/ismsFile.js';
import type { TrackedWorkspace } from '../workspace/tracked.js';
import type { Configuration } from './configuration.js';
import type { Finding, Hidden, Judgement } from './findings.js';
import { run, type Bench } from './judge.js';

/** What hides findings. */
export interface Hiding {
  readonly ignore: readonly IgnoreEntry[];
  /** The entries of the baseline by path. */
  readonly baseline: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/**
 * Marks what directives, the list of isms.yaml and the baseline hide, and adds what is to be said about the directives themselves. A filter behind the
 * rules: it changes no other finding.
 */
export function suppress(
  document: DocumentFacts | undefined,
  path: string,
  judgement: Judgement,
  hiding: Hiding,
  workspace: TrackedWorkspace,
  bench: Bench,
): Judgement {
  const directives = document?.directives ?? [];
  const entries = hiding.ignore.filter((entry) => entry.matches(path) && counts(entry, bench.today));
  const accepted = hiding.baseline.get(path) ?? [];
  if (directives.length + entries.length + accepted.length === 0) return judgement;
  const hides = new Map<object, number>();
  const left = new Map(accepted.map((entry) => [keyOf(entry), entry.count]));
  const findings = judgement.findings.map((finding) => {
    const hidden = byDirective(finding, directives, document?.lines, bench.today, hides) ?? byEntry(finding, entries, hides) ?? byBaseline(finding, left);
    return hidden ? withHidden(finding, hidden) : finding;
  });
  if (directives.length === 0) return { ...judgement, findings };
  const judged = document?.template === true ? 'as a template' : 'in full';
  const outcomes = directives.flatMap((directive) => outcomesOf(directive, { ...judgement, judged }, hides, bench));
  return withOutcomes({ ...judgement, findings }, path, outcomes, workspace, bench);
}

/** Adds what the rules about directives say. */
function withOutcomes(judgement: Judgement, path: string, outcomes: readonly DirectiveOutcome[], workspace: TrackedWorkspace, bench: Bench): Judgement {
  const about = run(path, workspace, bench, (rule, context) => {
    if (rule.on !== 'suppression') return false;
    rule.check({ ...context, path, outcomes, nearestCode: (written) => bench.configuration.nearestCode(written) });
    return true;
  });
  return {
    findings: [...judgement.findings, ...about.findings].sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
    answers: new Map([...judgement.answers, ...about.answers]),
    failed: [...judgement.failed, ...about.failed],
    reads: judgement.reads,
  };
}

/** Whether an entry or a directive counts: it gives a reason and is not past its date. */
function counts(entry: { readonly reason: string; readonly until: string | undefined }, today: string): boolean {
  return isReason(entry.reason) && !isPast(entry.until, today);
}

/** What is no date has no end that anybody could hold somebody to, so it counts as past. */
function isPast(until: string | undefined, today: string): boolean {
  return until !== undefined && (!isDate(until) || until < today);
}

function byDirective(
  finding: Finding,
  directives: readonly Directive[],
  lines: LineTable | undefined,
  today: string,
  hides: Map<object, number>,
): Hidden | undefined {
  if (!lines) return undefined;
  for (const directive of directives) {
    if (!counts(directive, today)) continue;
    const line = lines.lineAt(finding.span.start);
    if (line < directive.firstLine || line > directive.lastLine) continue;
    const code = directive.codes.find((candidate) => candidate.text === finding.code);
    if (!code) continue;
    hides.set(code, (hides.get(code) ?? 0) + 1);
    return { by: 'directive', reason: directive.reason, until: directive.until };
  }
  return undefined;
}

function byEntry(finding: Finding, entries: readonly IgnoreEntry[], hides: Map<object, number>): Hidden | undefined {
  const entry = entries.find((candidate) => candidate.code === finding.code && (candidate.at === undefined || candidate.at === finding.at));
  if (!entry) return undefined;
  hides.set(entry, (hides.get(entry) ?? 0) + 1);
  return { by: 'ignore', reason: entry.reason, until: entry.until };
}

/** Each entry of the baseline accepts as many findings as it counted. */
function byBaseline(finding: Finding, left: Map<string, number>): Hidden | undefined {
  const key = keyOf(finding);
  const count = left.get(key) ?? 0;
  if (count === 0) return undefined;
  left.set(key, count - 1);
  return { by: 'baseline', reason: 'accepted in the baseline', until: undefined };
}

function keyOf({ code, at }: { readonly code: string; readonly at: string }): string {
  return `${code} ${at}`;
}

/** The same finding, marked: fixes stay lazy. */
function withHidden(finding: Finding, hidden: Hidden): Finding {
  return {
    ...finding,
    hidden,
    get fixes() {
      return finding.fixes;
    },
  };
}

/** A template is not judged rule by rule, so nothing is known of what a directive in it would hide. */
interface Judged extends Judgement {
  readonly judged: 'in full' | 'as a template';
}

function outcomesOf(directive: Directive, judgement: Judged, hides: ReadonlyMap<object, number>, bench: Bench): DirectiveOutcome[] {
  const expired = isPast(directive.until, bench.today);
  // A directive that names no rule is told so at its own place.
  const codes = directive.codes.length > 0 ? directive.codes : [{ text: '', start: directive.start, end: directive.end }];
  return codes.map((code) => ({
    directive,
    code: code.text,
    codeSpan: { start: code.start, end: code.end },
    known: bench.configuration.ruleOf(code.text) !== undefined,
    expired,
    hides: hides.get(code) ?? 0,
    answered: isAnswered(code.text, judgement, bench.configuration),
  }));
}

function isAnswered(code: string, judgement: Judged, configuration: Configuration): boolean {
  if (!runs(code, configuration) || judgement.failed.includes(code) || judgement.judged === 'as a template') return false;
  return (judgement.answers.get(code)?.unknown.length ?? 0) === 0;
}

function runs(code: string, configuration: Configuration): boolean {
  const rule = configuration.ruleOf(code);
  return rule !== undefined && !configuration.settingsOf(rule).off;
}

/** What is to be said about the entries of the list in isms.yaml, as about directives. */
export function judgeIgnoreList(
  path: string,
  judgement: Judgement,
  entries: readonly IgnoreEntry[],
  hiddenBy: (code: string, entry: IgnoreEntry) => { readonly hides: number; readonly answered: boolean },
  workspace: TrackedWorkspace,
  bench: Bench,
): Judgement {
  if (entries.length === 0) return judgement;
  const outcomes = entries.map((entry): DirectiveOutcome => {
    const code = { text: entry.code, ...entry.codeSpan };
    const { hides, answered } = hiddenBy(entry.code, entry);
    // A path that no file has is a problem of its own.
    const isSomewhere = entry.matches('.') || entry.matches(path) || workspace.hasFile((file) => entry.matches(file));
    return {
      directive: { scope: 'file', codes: [code], until: entry.until, reason: entry.reason, firstLine: 0, lastLine: 0, start: entry.start, end: entry.end },
      code: entry.code,
      codeSpan: entry.codeSpan,
      // An unknown code is a problem of the configuration already.
      known: true,
      expired: isPast(entry.until, bench.today),
      hides,
      answered: answered && isSomewhere && runs(entry.code, bench.configuration),
    };
  });
  return withOutcomes(judgement, path, outcomes, workspace, bench);
}
