import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { FaultDetail } from '../model/fault.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import { generalFolder } from './bundled-data.ts';
import { type DataFileKind, listDataFiles } from './list-data-files.ts';

/** A file of a data folder, as it lies on disk. */
export interface DataFile {
  readonly kind: DataFileKind;
  /** `<event>` for an event file, `<event>/<name>` for a report. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** Of the text, where that stays on the disk. */
  readonly hash?: string;
  /** When it was last changed, in milliseconds since 1970; 0 for the general files, which belong to no data folder. */
  readonly changed: number;
  /** Why there is no text of it, where it lies there and cannot be read. */
  readonly unread?: Extract<FaultDetail, { readonly code: 'unreadable' | 'no-file' | 'too-large' | 'reads-too-long' }>;
}

/** A hundred reports in one file stay below this; parsing takes a second for each megabyte. */
const MAX_BYTES = 10 * 1024 * 1024;
/** A file of a network folder that takes longer, in milliseconds, holds up no other. */
const READ_MILLISECONDS = 10_000;

/**
 * The general files, then all data files of the folders in order of folder and path; those that cannot be read say why.
 * Throws where a folder cannot be read or holds none.
 */
export async function loadDataFiles(folders: readonly string[]): Promise<DataFile[]> {
  return filesOf(folders, readContent);
}

/** The same files, whose texts stay on the disk: each is read anew whenever it is asked for, and throws where it has changed since. */
export async function openDataFiles(folders: readonly string[]): Promise<DataFile[]> {
  return filesOf(folders, readLater);
}

type Content = Pick<DataFile, 'text' | 'hash' | 'changed' | 'unread'>;

async function filesOf(folders: readonly string[], read: (path: string) => Promise<Content | undefined>): Promise<DataFile[]> {
  const files = (await loadFolder(generalFolder(), readContent)).map((file): DataFile => ({ ...file, changed: 0 }));
  for (const folder of folders) files.push(...(await loadFolder(folder, read)));
  return files;
}

async function loadFolder(folder: string, read: (path: string) => Promise<Content | undefined>): Promise<DataFile[]> {
  const names = await listDataFiles(folder);
  const files: DataFile[] = [];
  for (let from = 0; from < names.length; from += FILES_AT_ONCE) {
    const some = names.slice(from, from + FILES_AT_ONCE).map(async ({ name, kind, id }): Promise<DataFile[]> => {
      const path = join(folder, name);
      const content = await read(path);
      // Where the text is read later, it is not read now.
      return content ? [Object.defineProperties({ kind, id, path }, Object.getOwnPropertyDescriptors(content)) as DataFile] : [];
    });
    files.push(...(await Promise.all(some)).flat());
  }
  return files;
}

/** Each file's time is its own: it does not wait behind thousands of others. */
const FILES_AT_ONCE = 64;

/** Undefined for a file that is gone since the folder was looked at: an editor replaces one by another. */
async function readContent(path: string): Promise<Content | undefined> {
  const read = await readBytes(path);
  return read && ('bytes' in read ? { text: textOf(read.bytes), changed: read.changed } : read);
}

type ReadBytes = Content | { readonly bytes: Buffer; readonly changed: number };

async function readBytes(path: string): Promise<ReadBytes | undefined> {
  try {
    const { mtimeMs: changed, size, isFile } = await lookAt(path);
    if (!isFile) return { text: '', changed, unread: { code: 'no-file' } };
    if (size > MAX_BYTES) return { text: '', changed, unread: { code: 'too-large', bytes: size, most: MAX_BYTES } };
    return { bytes: await readFile(path, { signal: AbortSignal.timeout(READ_MILLISECONDS) }), changed };
  } catch (error) {
    const { code, name, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !(await isLink(path))) return undefined;
    const isLate = name === 'AbortError';
    const seconds = READ_MILLISECONDS / 1_000;
    return {
      text: '',
      changed: 0,
      unread: isLate ? { code: 'reads-too-long', seconds } : { code: 'unreadable', reason: code ?? message },
    };
  }
}

/** A byte order mark. */
const MARK = /^\uFEFF/;
const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(MARK, '');

/** Reads a file once, so that one that cannot be read is told as others are; later it is read again by whoever asks. */
async function readLater(path: string): Promise<Content | undefined> {
  const content = await readBytes(path);
  if (!content || !('bytes' in content)) return content;
  const { bytes: first, changed } = content;
  // Of the bytes: text is not made of those whose text nobody asks for.
  const hash = hashOf(first);
  return {
    changed,
    hash,
    get text(): string {
      const bytes = readAgain(path);
      if (hashOf(bytes) === hash) return textOf(bytes);
      throw new KikigakiError({ code: 'folder-unreadable', folder: path, reason: 'changed' });
    },
  };
}

function readAgain(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new KikigakiError({
      code: 'folder-unreadable',
      folder: path,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

/** The same for the same text. */
export const hashOfText = (file: Pick<DataFile, 'text' | 'hash'>): string => file.hash ?? hashOf(file.text);

const hashOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64url');

/** A pipe or a device would never end. */
async function lookAt(path: string) {
  const found = await stat(path);
  return { mtimeMs: found.mtimeMs, size: found.size, isFile: found.isFile() };
}

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );

/** A path as people read it: relative to the working folder where it lies below it. */
export function shownPath(path: string, from: string): string {
  const short = relative(from, path);
  return short.startsWith('..') ? path : join(dirname(short), basename(short));
}
