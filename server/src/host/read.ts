import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** Files larger than this are not read, in bytes. */
const MAXIMUM_BYTES = 16 * 1024 * 1024;

/** A symbolic link is not followed, and a pipe does not block; systems without these flags have neither. */
const FLAGS = ['O_NOFOLLOW', 'O_NONBLOCK'].reduce((flags, name) => flags | ((constants as Record<string, number | undefined>)[name] ?? 0), constants.O_RDONLY);

/** The text of a file without a byte order mark: UTF-8, or UTF-16 where a mark says so; undefined when it cannot be read, is no plain file, or is too large. */
export function readText(file: string): string | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, FLAGS);
    const stat = fstatSync(handle);
    if (!stat.isFile() || stat.size > MAXIMUM_BYTES) return undefined;
    return decode(bytesOf(handle, stat.size));
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Smaller files are read into one and the same place: a new one for each costs more than the reading. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);

function bytesOf(handle: number, size: number): Buffer {
  if (size === 0 || size > shared.length) return readFileSync(handle);
  let filled = 0;
  while (filled < size) {
    const read = readSync(handle, shared, filled, size - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return shared.subarray(0, filled);
}

/** Bytes as text. Bytes that are no UTF-8 become replacement characters. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
