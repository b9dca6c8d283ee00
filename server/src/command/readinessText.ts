import type { Gap, Readiness, ReadinessItem, StageReadiness } from '../protocol.js';
import { counted } from '../text/counted.js';
import type { Paint } from './paint.js';
import { clauseInBrackets } from '../rules/ruleWords.js';

/** So many of the items that decide are named; the rest is counted. */
const DECIDERS = 5;

/** The readiness for a person, as the terminal shows it. */
export function readinessText(readiness: Readiness, colours: Paint): string {
  const [first, ...later] = readiness.stages.map((stage) => [...stageLines(stage, colours), '']);
  return [
    colours.dim(`A prediction from documents on ${readiness.today}, not an audit.`),
    '',
    ...nextLines(readiness, colours),
    ...(first ?? []),
    ...gapLines(readiness.gap, colours),
    '',
    ...later.flat(),
  ].join('\n');
}

/** What to do next, each with who answers for it and how long there is. */
function nextLines({ next, stages }: Readiness, colours: Paint): string[] {
  if (next.length === 0) return [];
  const items = new Map(itemsOf(stages).map((item) => [item.id, item] as const));
  return [
    colours.bold('Next'),
    ...next.map(({ item, stage, action, owner, days }, index) => {
      const left = days === undefined ? `before Stage ${stage}` : `${daysWords(days)} Stage ${stage}`;
      const note = colours.dim(`(${owner === undefined ? '' : `${owner}, `}${left})`);
      return `  ${index + 1}. ${items.get(item)!.title}: ${lowerFirst(action)} ${note}`;
    }),
    '',
  ];
}

function daysWords(days: number): string {
  const count = counted(Math.abs(days), 'day');
  return days === 0 ? 'on the day of' : `${count} ${days > 0 ? 'before' : 'after'}`;
}

/** Within a sentence; a name such as A.5.1 keeps its capital. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

function itemsOf(stages: readonly StageReadiness[]): ReadinessItem[] {
  return stages.flatMap((stage) => stage.groups.flatMap((group) => group.items));
}

function gapLines({ title, items, stage1, stage2 }: Gap, colours: Paint): string[] {
  const dates = [...(stage1 === undefined ? [] : [`Stage 1 on ${stage1}`]), ...(stage2 === undefined ? [] : [`Stage 2 on ${stage2}`])];
  return [
    colours.bold(`The gap: ${title}`),
    ...(dates.length === 0 ? [] : [colours.dim(`  ${dates.join(', ')}`)]),
    ...items.flatMap((item) => itemLines(item, colours)),
  ];
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
