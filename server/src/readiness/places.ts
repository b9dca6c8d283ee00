import type { Finding } from '../engine/findings.js';
import type { FindingPlace, FixKey, ItemClass, ReadinessItem } from '../protocol.js';
import type { ReadinessInput } from './input.js';

/** So many findings of an item are listed; nobody looks through more. */
const MOST = 60;

const WEIGHTS: readonly ItemClass[] = ['major', 'minor', 'observation', null];

/** How heavy a class is: the smaller the number, the heavier. */
export function weightOf(itemClass: ItemClass): number {
  return WEIGHTS.indexOf(itemClass);
}

/** Findings in the order in which they are looked at: the heaviest first, then by place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => weightOf(a.class) - weightOf(b.class) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start || (a.at < b.at ? -1 : 1)),
  );
}

/** What an item says about its findings: where they are, who answers for them, and how they can be mended. */
export function aboutFindings(
  findings: readonly Finding[],
  input: ReadinessInput,
): Pick<ReadinessItem, 'places' | 'morePlaces' | 'owners' | 'documents' | 'fix'> {
  const open = inOrder(findings);
  const places = open.slice(0, MOST).map((finding) => placeOf(finding, input));
  const fix = places.find((place) => place.fix !== undefined)?.fix;
  return {
    places,
    morePlaces: open.length - places.length,
    owners: unique(open.flatMap((finding) => ownerOf(finding, input) ?? [])),
    documents: unique(open.map((finding) => finding.path).filter((path) => path !== '.')),
    ...(fix ? { fix } : {}),
  };
}

function placeOf(finding: Finding, input: ReadinessInput): FindingPlace {
  const { code, at, path, span, message } = finding;
  const lines = input.linesOf(path);
  const owner = ownerOf(finding, input);
  const fix = fixOf(finding, input);
  return {
    code,
    at,
    path,
    document: input.workspace.document(path)?.fields.title.value ?? path,
    ...(lines ? { range: lines.rangeOf(span) } : {}),
    message,
    class: finding.class,
    ...(owner === undefined ? {} : { owner }),
    ...(fix ? { fix } : {}),
  };
}

/** The fix that is right most often; only a rule that has any is asked, and what is hidden is left alone. */
function fixOf(finding: Finding, { rules, linesOf }: ReadinessInput): FixKey | undefined {
  if (finding.hidden || rules.get(finding.code)?.fix === 'none') return undefined;
  const fix = finding.fixes.find((candidate) => candidate.preferred);
  return (
    fix && { title: fix.title, path: finding.path, code: finding.code, at: finding.at, line: linesOf(finding.path)?.rangeOf(finding.span).start.line ?? 0 }
  );
}

/** Who answers for a finding: the owner of the row in the Statement of Applicability, of the document, or of documents that name none. */
function ownerOf({ path, span }: Finding, { workspace }: ReadinessInput): string | undefined {
  const document = workspace.document(path);
  const row = document?.soa?.rows.find((each) => each.start <= span.start && span.start <= each.end);
  const stated = document?.fields.owner.state === 'value' ? document.fields.owner.value : undefined;
  return row?.owner ?? stated ?? workspace.ismsFile.content.defaults?.owner;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
