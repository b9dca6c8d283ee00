import { ismsPicture } from '../engine/ismsReadiness.js';
import { stageOnePack } from '../packs/stageOnePack.js';
import type { CommandHost } from './host.js';
import { wrong, type Options } from './options.js';
import { counted } from '../text/counted.js';

/** `pack stage1`: the documents by clause and control, an index and what is missing, in a folder of their own. Nothing that is there is written over. */
export function packCommand(options: Options, host: CommandHost): number {
  const [kind, folder = '.'] = options.positional;
  const { out } = options.given;
  if (kind !== 'stage1' || options.positional.length > 2) return wrong(host, 'there is the pack stage1');
  if (out === undefined) return wrong(host, 'a pack wants --out and the folder to write it to');
  const found = host.locate(folder);
  if (!found || found.file !== undefined) return wrong(host, `there is no folder "${folder}"`);
  const roots = host.rootsIn(found.root);
  const [root] = roots;
  if (!root || roots.length > 1) return wrong(host, `a pack is of one ISMS; name its folder: ${roots.map(({ name }) => name).join(', ')}`);
  switch (host.outputAt(out, root.root)) {
    case 'inside':
      return wrong(host, 'a pack inside of the ISMS would be read as part of it; name a folder outside');
    case 'taken':
      return wrong(host, `"${out}" is not empty; a pack is written into a new folder`);
    case 'free':
  }
  const isms = host.open(root.root, options.today, roots);
  const files = stageOnePack({
    picture: ismsPicture(isms),
    titleOf: (path) => isms.factsOf(path)?.fields.title.value ?? path,
    textOf: (path) => isms.textOf(path),
  });
  const base = withoutSlash(out);
  for (const { path, text } of files) if (host.create(`${base}/${path}`, text) !== 'created') return wrong(host, `${base}/${path} cannot be written`);
  host.out(`${counted(files.length, 'file')} in ${base}; begin with README.md or index.html\n`);
  return 0;
}

/** A path without the stroke that may stand at its end. */
function withoutSlash(path: string): string {
  return path.length > 1 && (path.endsWith('/') || path.endsWith('\\')) ? path.slice(0, -1) : path;
}
