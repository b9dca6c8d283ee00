import { rangeIn, SEVERITIES, type Checked } from './found.js';

/** The findings of an ISMS as `check --format json` shows them. */
export function checkJson({ root, isms, findings }: Checked, today: string): unknown {
  return {
    version: 1,
    root,
    today,
    files: isms.documents.size,
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      class: finding.class,
      stage: finding.stage,
      path: finding.path,
      range: rangeIn(isms, finding.path, finding.span),
      message: finding.message,
      related: finding.related.map((place) => ({ path: place.path, range: rangeIn(isms, place.path, place.span), message: place.message })),
      fixes: finding.fixes.map((fix) => fix.title),
      requirements: finding.requirements,
    })),
    summary: Object.fromEntries(SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length])),
  };
}
