/** Paths inside an ISMS are relative to its root, with `/`, without `.` and `..`; the root itself is the empty path. */

/** What a link leads to: a path of the ISMS with an anchor, or a place outside that is not looked at. */
export type Target = { readonly kind: 'inside'; readonly path: string; readonly anchor: string | undefined } | { readonly kind: 'outside' };

/** The folder that holds `path`. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** The last part of `path`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Resolves the destination of a link in the file `from`. What climbs out of the root is outside, and so is what is no path at all. */
export function resolveTarget(from: string, destination: string): Target {
  const hash = destination.indexOf('#');
  const anchor = hash === -1 ? undefined : destination.slice(hash + 1);
  const written = (hash === -1 ? destination : destination.slice(0, hash)).split('?', 1)[0]!;
  if (written === '') return { kind: 'inside', path: from, anchor };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|~|\\\\)/i.test(written)) return { kind: 'outside' };
  const decoded = decodePath(written).replaceAll('\\', '/');
  const parts = decoded.startsWith('/')
    ? []
    : folderOf(from)
        .split('/')
        .filter((part) => part !== '');
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { kind: 'outside' };
  }
  return { kind: 'inside', path: parts.join('/'), anchor };
}

/** The relative path that leads from the file `from` to `to`. */
export function relativePath(from: string, to: string): string {
  const here = folderOf(from)
    .split('/')
    .filter((part) => part !== '');
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path as the address of a link. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
