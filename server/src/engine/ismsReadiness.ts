import type { Readiness } from '../protocol.js';
import { readinessOf } from '../readiness/readiness.js';
import { loadMandatoryDocuments } from '../standard/mandatoryDocuments.js';
import type { Finding } from './findings.js';
import type { Isms } from './isms.js';

/** The readiness of an ISMS as it stands. */
export function ismsReadiness(isms: Isms): Readiness {
  const findings = new Map<string, readonly Finding[]>();
  for (const path of [...isms.workspace.documents.keys()].sort()) findings.set(path, isms.findingsOf(path));
  return readinessOf({ workspace: isms.workspace, findings, judged: isms.judgedCodes(), mandatory: loadMandatoryDocuments(), today: isms.today });
}
