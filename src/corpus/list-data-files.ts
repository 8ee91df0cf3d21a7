import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import { KikigakiError } from '../model/kikigaki-error.ts';

export type DataFileKind = 'event' | 'report' | (typeof WORDS_FILES)[number];

/** Files of names and words, each at the root of its folder: `<name>.yaml`. */
const WORDS_FILES = ['vocabulary', 'words', 'series', 'companies', 'people'] as const;

/** A file of a data folder by its name. */
export interface DataFileName {
  readonly kind: DataFileKind;
  /** `<event>` for an event file, `<event>/<name>` for a report. */
  readonly id: string;
  /** Its path below the folder. */
  readonly name: string;
}

/** The data files of a folder in order of their paths; what else lies there is left alone. Throws `folder-unreadable` and `folder-empty`. */
export async function listDataFiles(folder: string): Promise<DataFileName[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new KikigakiError({ code: 'folder-unreadable', folder, reason: error.code ?? error.message });
  });
  const files = names.filter(isMeant).flatMap((name) => kindOf(name) ?? []);
  if (files.length === 0) throw new KikigakiError({ code: 'folder-empty', folder });
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What changes with every change of the folders' files that can be seen from outside: names, times, sizes. Never rejects. */
export async function stampOf(folders: readonly string[]): Promise<string> {
  const stamps = folders.map(async (folder) => {
    const names = await listDataFiles(folder).catch(() => []);
    const files = await Promise.all(names.map(({ name }) => stampOfFile(join(folder, name))));
    return [await stampOfFolder(folder), ...files.map((file, at) => `${names[at]?.name} ${file}`)];
  });
  return JSON.stringify(await Promise.all(stamps));
}

/** Another one in its place, after a move or a new mount, has another number. Empty where there is none. */
export const stampOfFolder = (folder: string): Promise<string> =>
  stat(folder).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => '',
  );

const stampOfFile = (path: string): Promise<string> =>
  stat(path).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => '',
  );

/** What begins with a dot is somebody else's: an editor's lock, a system's note about a file, a folder of another program. */
const isMeant = (name: string): boolean => !name.split(sep).some((part) => part.startsWith('.'));

function kindOf(name: string): DataFileName | undefined {
  const parts = name.split(sep);
  const id = basename(name, extname(name));
  const words = WORDS_FILES.find((kind) => name === `${kind}.yaml`);
  if (words) return { kind: words, id, name };
  if (parts[0] === 'events' && parts.length === 2 && name.endsWith('.yaml')) return { kind: 'event', id, name };
  if (parts[0] === 'reports' && parts.length === 3 && name.endsWith('.md'))
    return { kind: 'report', id: `${parts[1]}/${id}`, name };
  return undefined;
}
