import type { Counts, ReadinessGroup, ReadinessItem, StageReadiness } from '../protocol.js';
import { clauseInBrackets } from '../rules/ruleWords.js';
import { daysBetween } from '../standard/dates.js';
import { counted } from '../text/counted.js';
import type { ControlMark, ControlState, DueReview, Picture, PicturePlace } from '../readiness/picture.js';
import { markup, trusted, type Html } from './html.js';
import { READINESS_STYLE } from './readinessStyle.js';

/** Where a place of a document can be reached; undefined where it cannot. */
export type LinkOf = (place: PicturePlace) => string | undefined;

/** So many of the items that decide are named; the rest is counted. */
const DECIDERS = 8;

const THEMES = [
  ['organizational', 'Organizational controls'],
  ['people', 'People controls'],
  ['physical', 'Physical controls'],
  ['technological', 'Technological controls'],
] as const;

const STATES: Readonly<Record<ControlState, { readonly sign: string; readonly words: string }>> = {
  implemented: { sign: '✓', words: 'implemented' },
  partial: { sign: '◐', words: 'partly implemented' },
  planned: { sign: '○', words: 'planned or not started' },
  excluded: { sign: '–', words: 'left out' },
  undecided: { sign: '?', words: 'without a decision or a status' },
  'no-row': { sign: '✗', words: 'not in the Statement of Applicability' },
};

/** The readiness as one page that needs nothing else: no script, no image, nothing from outside. The same picture gives the same page. */
export function readinessPage(picture: Picture, linkOf: LinkOf): string {
  const { readiness, organization } = picture;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Readiness${organization === undefined ? '' : ` of ${organization}`} on ${readiness.today}</title>
<style>${trusted(READINESS_STYLE)}</style>
</head>
<body>
<main>
<h1>Readiness for certification${organization === undefined ? '' : `: ${organization}`}</h1>
<p class="soft">A prediction from documents on ${readiness.today}, not an audit.${gapWords(picture)}</p>
<div class="stages">${readiness.stages.map((stage) => stageCard(stage, linkOf))}</div>
${controlMap(picture.controls, linkOf)}
${dueTable(picture, linkOf)}
<h2>Every question</h2>
${readiness.stages.map((stage) => stageDetails(stage, linkOf))}
</main>
</body>
</html>
`.html;
}

function gapWords({ readiness: { gap, today } }: Picture): string {
  const day = (name: string, date: string | undefined): string[] => {
    if (date === undefined) return [];
    const days = daysBetween(today, date);
    return [`${name} on ${date} (${days === 0 ? 'today' : days > 0 ? `in ${days} days` : `${-days} days ago`})`];
  };
  const dates = [...day('Stage 1', gap.stage1), ...day('Stage 2', gap.stage2)];
  return dates.length === 0 ? '' : ` ${dates.join('; ')}.`;
}

function stageCard(stage: StageReadiness, linkOf: LinkOf): Html {
  return markup`<section class="stage" aria-label="Stage ${stage.stage}">
<h2>Stage ${stage.stage}</h2>
<p><strong>${stage.outcomeTitle}</strong></p>
${countBar(stage.counts)}
${decidersOf(stage, linkOf)}
</section>`;
}

function decidersOf(stage: StageReadiness, linkOf: LinkOf): Html | undefined {
  const items = new Map(stage.groups.flatMap((group) => group.items.map((item) => [item.id, item] as const)));
  const deciders = stage.decidedBy.flatMap((id) => items.get(id) ?? []);
  if (deciders.length === 0) return undefined;
  const shown = deciders.slice(0, DECIDERS);
  const more = deciders.length - shown.length;
  return markup`<h3>What decides it</h3>
<ol>${shown.map((item) => markup`<li>${linked(item.title, placeOf(item), linkOf)}: ${item.why}</li>`)}</ol>
${more > 0 ? markup`<p class="soft">and ${more} more, below</p>` : undefined}`;
}

function countBar({ met, notMet, unknown }: Counts): Html {
  const all = Math.max(1, met + notMet + unknown);
  const share = (count: number): string => `width: ${((100 * count) / all).toFixed(1)}%`;
  return markup`<div class="bar" aria-hidden="true"><span class="met" style="${share(met)}"></span><span class="not-met" style="${share(notMet)}"></span></div>
<p class="soft">${met} met, ${notMet} not met, ${unknown} cannot be judged</p>`;
}

function controlMap(controls: readonly ControlMark[], linkOf: LinkOf): Html {
  if (controls.length === 0) return markup`<h2>Controls</h2><p class="soft">No Statement of Applicability was found that is more than a template.</p>`;
  const count = (state: ControlState): number => controls.filter((control) => control.state === state).length;
  const states = (Object.keys(STATES) as ControlState[]).filter((state) => count(state) > 0);
  const open = controls.filter((control) => control.open.length > 0).length;
  const legend = states.map((state) => `${STATES[state].sign} ${count(state)} ${STATES[state].words}`);
  return markup`<h2>The ${controls.length} controls</h2>
<ul class="legend">${[...legend, ...(open > 0 ? [`! ${open} with something open`] : [])].map((line) => markup`<li>${line}</li>`)}</ul>
${THEMES.map(([theme, title]) =>
  themeMap(
    title,
    controls.filter((control) => control.theme === theme),
    linkOf,
  ),
)}`;
}

function themeMap(title: string, controls: readonly ControlMark[], linkOf: LinkOf): Html {
  return markup`<h3>${title}</h3>
<ul class="map">${controls.map((control) => markup`<li>${controlCell(control, linkOf)}</li>`)}</ul>`;
}

function controlCell({ id, title, state, open, place }: ControlMark, linkOf: LinkOf): Html {
  const { sign, words } = STATES[state];
  const href = place && linkOf(place);
  const says = [`${id} ${title}: ${words}`, ...open].join('. ');
  const name = `cell ${state}${open.length > 0 ? ' open' : ''}`;
  const inside = markup`<span>${id}</span><span aria-hidden="true">${open.length > 0 ? '!' : ''}${sign}</span>`;
  return href === undefined
    ? markup`<span class="${name}" title="${says}" role="img" aria-label="${says}">${inside}</span>`
    : markup`<a class="${name}" title="${says}" aria-label="${says}" href="${href}">${inside}</a>`;
}

function dueTable(picture: Picture, linkOf: LinkOf): Html {
  const rows = [...picture.due.map((due) => ({ date: due.date, row: dueRow(due, linkOf) })), ...milestones(picture)];
  if (rows.length === 0) return markup`<h2>Reviews due within a year</h2><p class="soft">No document states when it is reviewed next, or how often.</p>`;
  rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return markup`<h2>Reviews due within a year</h2>
<table><thead><tr><th scope="col">Due</th><th scope="col">When</th><th scope="col">Document</th><th scope="col">Owner</th></tr></thead>
<tbody>${rows.map(({ row }) => row)}</tbody></table>`;
}

/** The audits that lie ahead, as rows between the reviews. */
function milestones({ readiness: { gap, today } }: Picture): { readonly date: string; readonly row: Html }[] {
  const row = (name: string, date: string | undefined): { readonly date: string; readonly row: Html }[] =>
    date === undefined || date < today
      ? []
      : [
          {
            date,
            row: markup`<tr class="milestone"><td class="number">${date}</td><td class="number">${daysWords(daysBetween(today, date))}</td><td colspan="2">${name}</td></tr>`,
          },
        ];
  return [...row('Stage 1', gap.stage1), ...row('Stage 2', gap.stage2)];
}

function dueRow({ date, days, title, owner, place }: DueReview, linkOf: LinkOf): Html {
  const when = markup`<td class="number${days < 0 ? ' late' : ''}">${daysWords(days)}</td>`;
  return markup`<tr><td class="number">${date}</td>${when}<td>${linked(title, place, linkOf)}</td><td>${owner ?? 'no owner named'}</td></tr>`;
}

function daysWords(days: number): string {
  const count = counted(Math.abs(days), 'day');
  return days === 0 ? 'today' : days < 0 ? `${count} overdue` : `in ${count}`;
}

function stageDetails(stage: StageReadiness, linkOf: LinkOf): Html {
  return markup`<h3>Stage ${stage.stage}</h3>
${stage.groups.map((group) => groupDetails(group, linkOf))}`;
}

function groupDetails({ title, counts, items }: ReadinessGroup, linkOf: LinkOf): Html {
  const count = markup`<span class="soft">${counts.met} met, ${counts.notMet} not met, ${counts.unknown} cannot be judged</span>`;
  return markup`<details open><summary>${title} ${count}</summary>
<ul class="items">${items.map((item) => itemLine(item, linkOf))}</ul></details>`;
}

const WORDS: Readonly<Record<ReadinessItem['state'], string>> = { met: '✓ met', 'not-met': '✗ not met', unknown: '? cannot be judged' };

function itemLine(item: ReadinessItem, linkOf: LinkOf): Html {
  const weight = item.state !== 'not-met' ? '' : item.class === null ? ' It is advice.' : ` Would probably be raised as ${item.class}.`;
  const accepted = item.accepted
    ? ` Accepted${item.accepted.until === undefined ? '' : ` until ${item.accepted.until}`}: ${item.accepted.reason}. It stays not met.`
    : '';
  const title = markup`${linked(item.title, placeOf(item), linkOf)}${item.clause === '' ? '' : ` (${clauseInBrackets(item.clause)})`}`;
  return markup`<li><span class="state ${item.state}">${WORDS[item.state]}</span> ${title}<br><span class="soft">${item.why}${weight}${accepted}</span></li>`;
}

function placeOf({ path, range }: ReadinessItem): PicturePlace | undefined {
  return path === undefined ? undefined : { path, range };
}

function linked(text: string, place: PicturePlace | undefined, linkOf: LinkOf): Html {
  const href = place && linkOf(place);
  return href === undefined ? markup`${text}` : markup`<a href="${href}">${text}</a>`;
}
