/** An id of the team's own at the beginning of a cell: `R-001`, `RISK 7`, `R-2026-001`, or a bare number. */
const OWN_ID = /^[^\p{L}\p{N}]{0,6}(\p{L}{1,14}(?:[-_.]\p{L}{1,14}){0,3}[-_. ]?\d{1,5}(?:[-.]\d{1,5})?|\d{1,5})(?![\p{L}\p{N}])/u;
/** An id in running text has capitals. */
const MENTION = /[A-Z][A-Z_-]{0,30}\d{1,5}(?:-\d{1,5})?(?![\p{L}\p{N}])/gu;

/** The id of a risk as it is written at the beginning of a text. */
export function leadingRiskId(text: string): string | undefined {
  return OWN_ID.exec(text.trim())?.[1];
}

/** One spelling for the id of a risk, so that `R-001`, `r 1` and `R_01` are the same. */
export function riskKey(id: string): string {
  const parts = id.toUpperCase().match(/\p{L}+|\d+/gu) ?? [];
  return parts.map((part) => (/\d/.test(part) ? String(Number(part)) : part)).join('-');
}

/** The ids in a text that look like ids of risks, each once and in one spelling. */
export function mentionedIds(text: string): string[] {
  const found = new Set<string>();
  for (const [id] of text.matchAll(MENTION)) found.add(riskKey(id));
  return [...found];
}
