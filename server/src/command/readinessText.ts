import type { Readiness, ReadinessItem, StageReadiness } from '../protocol.js';
import type { Paint } from './paint.js';
import { clauseInBrackets } from '../rules/ruleWords.js';

/** So many of the items that decide are named; the rest is counted. */
const DECIDERS = 5;

/** The readiness for a person, as the terminal shows it. */
export function readinessText(readiness: Readiness, colours: Paint): string {
  const { gap } = readiness;
  const dates = [
    ...(gap.stage1 === undefined ? [] : [`Stage 1 on ${gap.stage1}`]),
    ...(gap.stage2 === undefined ? [] : [`Stage 2 on ${gap.stage2}${gap.weeks === undefined ? '' : `, ${gap.weeks} weeks later`}`]),
  ];
  return [
    colours.dim(`A prediction from documents on ${readiness.today}, not an audit.`),
    ...(dates.length === 0 ? [] : [colours.dim(`${dates.join('; ')}.`)]),
    '',
    ...readiness.stages.flatMap((stage) => [...stageLines(stage, colours), '']),
  ].join('\n');
}

function stageLines(stage: StageReadiness, colours: Paint): string[] {
  const { met, notMet, unknown } = stage.counts;
  const items = new Map(stage.groups.flatMap((group) => group.items.map((item) => [item.id, item] as const)));
  const deciders = stage.decidedBy.flatMap((id) => items.get(id) ?? []);
  return [
    colours.bold(`Stage ${stage.stage}: ${stage.outcomeTitle}`),
    colours.dim(`  ${met} met, ${notMet} not met, ${unknown} cannot be judged`),
    ...(deciders.length === 0
      ? []
      : [
          `  Decided by: ${deciders
            .slice(0, DECIDERS)
            .map(({ title }) => title)
            .join('; ')}${deciders.length > DECIDERS ? `; and ${deciders.length - DECIDERS} more` : ''}`,
        ]),
    ...stage.groups.flatMap((group) => ['', `  ${colours.bold(group.title)}`, ...group.items.flatMap((item) => itemLines(item, colours))]),
  ];
}

/** One line for what is met; what is not, or cannot be judged, says why below its title. */
function itemLines(item: ReadinessItem, colours: Paint): string[] {
  const indent = '            ';
  const title = `${item.title}${item.clause === '' ? '' : ` ${colours.dim(`(${clauseInBrackets(item.clause)})`)}`}`;
  switch (item.state) {
    case 'met':
      return [`    ${colours.green('met    ')} ${title}`];
    case 'unknown':
      return [`    ${colours.yellow('unknown')} ${title}`, `${indent}${item.why}`];
    case 'not-met':
      return [
        `    ${colours.red('not met')} ${title}`,
        `${indent}${item.why}${item.class === null ? ' It is advice.' : ` Would probably be raised as ${item.class}.`}`,
        ...(item.path === undefined ? [] : [colours.dim(`${indent}${item.path}${item.range ? `:${item.range.start.line + 1}` : ''}`)]),
        ...(item.accepted
          ? [`${indent}Accepted${item.accepted.until === undefined ? '' : ` until ${item.accepted.until}`}: ${item.accepted.reason}. It stays not met.`]
          : []),
      ];
  }
}
