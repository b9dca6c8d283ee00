import type { Readiness } from '../protocol.js';
import { ruleAnswers } from '../readiness/answers.js';
import { readinessOf } from '../readiness/readiness.js';
import { loadMandatoryDocuments } from '../standard/mandatoryDocuments.js';
import type { Isms } from './isms.js';

/** The readiness of an ISMS as it stands. */
export function ismsReadiness(isms: Isms): Readiness {
  const { workspace, configuration } = isms;
  const off = new Set(isms.rules.filter((rule) => configuration.settingsOf(rule).off).map((rule) => rule.code));
  const { verdict } = workspace.ismsFile.content;
  return readinessOf({
    workspace,
    answers: ruleAnswers(
      isms.judgedPaths().map((path) => isms.judgementOf(path)),
      off,
    ),
    mandatory: loadMandatoryDocuments(verdict?.profile ?? 'types', verdict?.strict ?? false),
    today: isms.today,
    linesOf: (path) => isms.linesOf(path),
  });
}
