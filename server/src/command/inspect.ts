import type { Isms } from '../engine/isms.js';
import { factsJson } from './factsJson.js';
import { factsText } from './factsText.js';
import type { CommandHost } from './host.js';
import { isMisconfigured, wrong, type Options } from './options.js';

/** `inspect`: what was understood of each document, before any judgement. */
export function inspectCommand(options: Options, host: CommandHost): number {
  const places = options.positional.length === 0 ? ['.'] : options.positional;
  const roots = new Map<string, { isms: Isms; files: Set<string> | undefined }>();
  for (const place of places) {
    const found = host.locate(place);
    if (!found) return wrong(host, `there is no file or folder "${place}"`);
    const known = roots.get(found.root) ?? { isms: host.open(found.root, options.today), files: new Set<string>() };
    // A folder asks for all of its documents.
    roots.set(found.root, { isms: known.isms, files: found.file === undefined ? undefined : known.files?.add(found.file) });
  }
  const answers = [...roots].map(([root, { isms, files }]) => ({
    root,
    documents: [...isms.documents.values()].filter((document) => !files || files.has(document.path)).sort((a, b) => (a.path < b.path ? -1 : 1)),
  }));
  if (options.format === 'json') {
    const objects = answers.map(({ root, documents }) => ({ version: 1, root, documents: documents.map(factsJson) }));
    host.out(JSON.stringify(objects.length === 1 ? objects[0] : { version: 1, isms: objects }, null, 2) + '\n');
  } else {
    for (const { documents } of answers) for (const document of documents) host.out(factsText(document, host.colours));
  }
  const faulty = [...roots.values()].filter(({ isms }) => isMisconfigured(isms, host));
  return faulty.length > 0 ? 2 : 0;
}
