import type { Readiness } from '../protocol.js';
import { ruleAnswers } from '../readiness/answers.js';
import type { ReadinessInput } from '../readiness/input.js';
import { pictureOf, type Picture } from '../readiness/picture.js';
import { readinessOf } from '../readiness/readiness.js';
import { loadMandatoryDocuments } from '../standard/mandatoryDocuments.js';
import type { Isms } from './isms.js';

/** The readiness of an ISMS as it stands. */
export function ismsReadiness(isms: Isms): Readiness {
  return readinessOf(inputOf(isms));
}

/** The readiness with what its page shows beside it. */
export function ismsPicture(isms: Isms): Picture {
  const input = inputOf(isms);
  return pictureOf(readinessOf(input), input, isms.reader.catalogue);
}

function inputOf(isms: Isms): ReadinessInput {
  const { workspace, configuration } = isms;
  const off = new Set(isms.rules.filter((rule) => configuration.settingsOf(rule).off).map((rule) => rule.code));
  const { verdict } = workspace.ismsFile.content;
  return {
    workspace,
    answers: ruleAnswers(
      isms.judgedPaths().map((path) => isms.judgementOf(path)),
      off,
    ),
    rules: new Map(isms.rules.map((rule) => [rule.code, rule])),
    mandatory: loadMandatoryDocuments(verdict?.profile ?? 'types', verdict?.strict ?? false),
    today: isms.today,
    linesOf: (path) => isms.linesOf(path),
  };
}
