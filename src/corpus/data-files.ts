import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { KikigakiError } from '../model/kikigaki-error.ts';
import { generalFolder } from './bundled-data.ts';

/** A file of a data folder, as it lies on disk. */
export interface DataFile {
  readonly kind: 'event' | 'report' | WordsFile;
  /** `<event>` for an event file, `<event>/<name>` for a report. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** When it was last changed, in milliseconds since 1970; 0 for the general files, which belong to no data folder. */
  readonly changed: number;
}

/** Files of names and words, each at the root of its folder: `<name>.yaml`. */
export type WordsFile = (typeof WORDS_FILES)[number];
const WORDS_FILES = ['vocabulary', 'words', 'series', 'companies', 'people'] as const;

/**
 * The general files, then all data files of the folders in order of folder and path.
 * Throws where a folder cannot be read or holds none.
 */
export async function loadDataFiles(folders: readonly string[]): Promise<DataFile[]> {
  const files = (await loadFolder(generalFolder())).map((file): DataFile => ({ ...file, changed: 0 }));
  for (const folder of folders) files.push(...(await loadFolder(folder)));
  return files;
}

async function loadFolder(folder: string): Promise<DataFile[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new KikigakiError({ code: 'folder-unreadable', folder, reason: error.code ?? error.message });
  });
  const known = names.map((name) => ({ name, ...kindOf(name) })).filter(isDataFile);
  if (known.length === 0) throw new KikigakiError({ code: 'folder-empty', folder });
  known.sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(
    known.map(async ({ name, kind, id }) => {
      const path = join(folder, name);
      try {
        const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
        return { kind, id, path, text, changed: mtimeMs };
      } catch (error) {
        throw new KikigakiError({
          code: 'file-unreadable',
          file: path,
          reason: (error as NodeJS.ErrnoException).code ?? String(error),
        });
      }
    }),
  );
}

function kindOf(name: string): Partial<Pick<DataFile, 'kind' | 'id'>> {
  const parts = name.split(sep);
  const id = basename(name, extname(name));
  const words = WORDS_FILES.find((kind) => name === `${kind}.yaml`);
  if (words) return { kind: words, id };
  if (parts[0] === 'events' && parts.length === 2 && name.endsWith('.yaml')) return { kind: 'event', id };
  if (parts[0] === 'reports' && parts.length === 3 && name.endsWith('.md')) return { kind: 'report', id: `${parts[1]}/${id}` };
  return {};
}

const isDataFile = <T extends Partial<Pick<DataFile, 'kind' | 'id'>>>(file: T): file is T & Pick<DataFile, 'kind' | 'id'> =>
  file.kind !== undefined && file.id !== undefined;

/** A path as people read it: relative to the working folder where it lies below it. */
export function shownPath(path: string, from: string): string {
  const short = relative(from, path);
  return short.startsWith('..') ? path : join(dirname(short), basename(short));
}
