import type { DocumentKind } from '../standard/documentKinds.js';
import type { Making, NewDocument } from './newDocument.js';
import { fromTemplate } from './newDocument.js';
import type { KnownFacts } from './knownFacts.js';
import { templatesIn } from './templates.js';
import { yamlText } from './yamlText.js';
import type { StarterParams } from '../protocol.js';

/** What the one who starts an ISMS says. */
export type StarterAnswers = Omit<StarterParams, 'root'>;

/** The first documents of an ISMS, those left out that are there already. The first is the one to begin with. */
export function starter(answers: StarterAnswers, making: Making, isAnswered: (kind: DocumentKind) => boolean): readonly NewDocument[] {
  const known: KnownFacts = { ...making.known, ...answers, stage1: answers.stage1 };
  const templates = templatesIn(known.language);
  const documents = templates.starter
    .flatMap((id) => templates.all.filter((template) => template.id === id && !isAnswered(template.kind)))
    .filter((template) => !known.exists(template.path.replace('{year}', making.today.slice(0, 4))))
    .map((template) => fromTemplate(template, templates, { ...making, known }));
  return known.exists('isms.yaml') ? documents : [...documents, ismsFile(answers, templates.ismsFile)];
}

function ismsFile({ organization, owner, reviewInterval, stage1 }: StarterAnswers, comment: string): NewDocument {
  const lines = [
    `# ${comment}`,
    `organization: ${yamlText(organization)}`,
    'standard: ISO/IEC 27001:2022',
    ...(stage1 === undefined ? [] : ['certification:', `  stage1: { date: ${stage1} }`]),
    'defaults:',
    `  review_interval: ${reviewInterval}`,
    `  owner: ${yamlText(owner)}`,
  ];
  return { path: 'isms.yaml', text: `${lines.join('\n')}\n`, start: 0, end: 0 };
}
