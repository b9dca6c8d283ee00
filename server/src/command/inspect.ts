import type { DocumentFacts } from '../facts/facts.js';
import { factsJson } from './factsJson.js';
import { factsText } from './factsText.js';
import type { CommandHost } from './host.js';
import { isMisconfigured, wrong, type Options } from './options.js';
import { paint } from './paint.js';
import { headingOf, jsonOf, type Place } from './places.js';

/** An ISMS and those of its documents that were asked for; a folder asks for all of them. */
interface Asked extends Place {
  readonly files: ReadonlySet<string> | undefined;
}

/** `inspect`: what was understood of each document, before any judgement. */
export function inspectCommand(options: Options, host: CommandHost): number {
  const places = options.positional.length === 0 ? ['.'] : options.positional;
  const asked = new Map<string, Asked>();
  for (const place of places) {
    const found = host.locate(place);
    if (!found) return wrong(host, `there is no file or folder "${place}"`);
    const roots = host.rootsIn(found.root);
    // A file outside of every ISMS below belongs to the folder that holds them.
    for (const root of found.file === undefined ? roots : [{ root: found.root, name: '.', here: '' }]) {
      const known = asked.get(root.root);
      const files = found.file === undefined || (known && !known.files) ? undefined : new Set([...(known?.files ?? []), found.file]);
      asked.set(root.root, { ...root, isms: known?.isms ?? host.open(root.root, options.today, roots), files });
    }
  }
  const answers = [...asked.values()];
  if (options.format === 'json')
    host.out(
      jsonOf(
        answers.map((each) => ({ version: 1, root: each.root, documents: documentsOf(each).map((document) => factsJson(document, each.isms.workspace)) })),
      ),
    );
  else {
    const colours = paint(host.colours);
    for (const each of answers)
      host.out(
        headingOf(each, answers, colours) +
          documentsOf(each)
            .map((document) => factsText(document, host.colours))
            .join(''),
      );
  }
  return answers.filter(({ isms }) => isMisconfigured(isms, host)).length > 0 ? 2 : 0;
}

function documentsOf({ isms, files }: Asked): DocumentFacts[] {
  return [...isms.documents.values()].filter((document) => !files || files.has(document.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
