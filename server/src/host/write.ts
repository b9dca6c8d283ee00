import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file of an ISMS. A symbolic link is not followed, so nothing outside is written. Returns whether it worked. */
export function writeText(root: string, path: string, text: string): boolean {
  const noFollow = (constants as Record<string, number | undefined>)['O_NOFOLLOW'] ?? 0;
  let handle: number | undefined;
  try {
    handle = openSync(join(root, path), constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow, 0o644);
    writeFileSync(handle, text);
    return true;
  } catch {
    return false;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Writes a file that is not there yet, and the folders that it lies in. */
export function createText(path: string, text: string): 'created' | 'exists' | 'failed' {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return 'created';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'failed';
  }
}
