import { knownFacts } from '../packs/knownFacts.js';
import { newDocument, type Making } from '../packs/newDocument.js';
import { offers } from '../packs/offers.js';
import { starter } from '../packs/starter.js';
import type { OfferGroup } from '../protocol.js';
import type { Isms } from '../engine/isms.js';
import { loadControls } from '../standard/controls.js';
import { isDate } from '../standard/dates.js';
import { isInterval } from '../standard/intervals.js';
import { loadMandatoryDocuments } from '../standard/mandatoryDocuments.js';
import type { CommandHost } from './host.js';
import { wrong, type Options } from './options.js';
import { counted } from '../text/counted.js';

/** What is asked for to get the first documents of an ISMS at once. */
const STARTER = 'starter';
const HEADINGS: Readonly<Record<OfferGroup, string>> = {
  missing: 'Missing here, and the standard wants them in writing',
  document: 'Documents and records',
  register: 'Registers',
  policy: 'Policies on topics',
};

/** `new`: a document from its template, filled with what the ISMS here knows; without a kind, what there is. */
export function newCommand(options: Options, host: CommandHost): number {
  const [kind, folder = '.'] = options.positional;
  if (kind === STARTER) return newStarter(options, host);
  const isms = ismsAt(folder, options, host);
  if (!isms) return wrong(host, `there is no folder "${folder}"`);
  if (kind === undefined) {
    host.out(listOf(isms));
    return 0;
  }
  const document = newDocument(kind, makingOf(isms, options.today));
  if (!document) return wrong(host, `there is no template "${kind}"; isms-docs new lists them`);
  const { out } = options.given;
  if (out !== undefined) return written([{ path: out, text: document.text }], host);
  host.out(document.text);
  host.log(`proposed place: ${document.path}\n`);
  return 0;
}

function newStarter({ given, today, positional }: Options, host: CommandHost): number {
  const { out: folder, organization, about = '', owner = '', 'review-interval': reviewInterval = 'P1Y', stage1 } = given;
  if (positional.length > 1 || folder === undefined || organization === undefined)
    return wrong(host, 'a starter wants --organization NAME and, with --out, the folder to write it to');
  if (!isInterval(reviewInterval)) return wrong(host, '--review-interval wants an ISO 8601 duration such as P1Y');
  if (stage1 !== undefined && !isDate(stage1)) return wrong(host, '--stage1 wants a date as YYYY-MM-DD');
  const isms = ismsAt(folder, { given, today }, host);
  const answers = { organization, about, owner, reviewInterval, ...(stage1 === undefined ? {} : { stage1 }) };
  const making = isms ? makingOf(isms, today) : emptyMaking(today);
  const documents = starter(answers, making, (kind) => (isms?.workspace.ofKind(kind).length ?? 0) > 0);
  return written(
    documents.map(({ path, text }) => ({ path: `${folder.replace(/\/$/, '')}/${path}`, text })),
    host,
  );
}

/** The ISMS of a folder, read; undefined where there is no such folder. */
function ismsAt(folder: string, { today }: Pick<Options, 'today' | 'given'>, host: CommandHost): Isms | undefined {
  const found = host.locate(folder);
  return found && host.open(found.root, today, host.rootsIn(found.root));
}

function makingOf(isms: Isms, today: string): Making {
  return { known: knownFacts(isms.workspace), today, controls: [...loadControls().controls2022.values()] };
}

function emptyMaking(today: string): Making {
  const nothing = { organization: undefined, about: undefined, owner: undefined, reviewInterval: undefined, stage1: undefined, language: undefined };
  const known = { ...nothing, folderOf: () => undefined, exists: () => false, policiesFor: () => [] };
  return { known, today, controls: [...loadControls().controls2022.values()] };
}

/** Writes new files, and nothing over what is there. */
function written(files: readonly { readonly path: string; readonly text: string }[], host: CommandHost): number {
  for (const { path, text } of files) {
    switch (host.create(path, text)) {
      case 'created':
        host.out(`${path}\n`);
        break;
      case 'exists':
        return wrong(host, `${path} is there already, and nothing is written over it`);
      case 'failed':
        return wrong(host, `${path} cannot be written`);
    }
  }
  if (files.length !== 1) host.log(`${counted(files.length, 'file')} written\n`);
  return 0;
}

function listOf(isms: Isms): string {
  const verdict = isms.workspace.ismsFile.content.verdict;
  const all = offers(isms.workspace, loadMandatoryDocuments(verdict?.profile ?? 'types', verdict?.strict ?? false), knownFacts(isms.workspace).language);
  const width = Math.max(...all.map((offer) => offer.kind.length));
  return (Object.keys(HEADINGS) as OfferGroup[])
    .map((group) => ({ group, own: all.filter((offer) => offer.group === group) }))
    .filter(({ own }) => own.length > 0)
    .map(
      ({ group, own }) =>
        `${HEADINGS[group]}\n${own.map(({ kind, title, clause, present }) => `  ${kind.padEnd(width)}  ${title}${clause === '' ? '' : ` · ${clause}`}${present ? ', there is one' : ''}\n`).join('')}`,
    )
    .join('\n');
}
