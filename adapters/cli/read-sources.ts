import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Importer } from '../../src/importing/index.ts';
import type { Corpus, ImportError, ImportReading, PageList } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import { choosePages } from './choose-pages.ts';
import type { CommandContext } from './command-context.ts';
import { progressBar } from './progress-bar.ts';
import { UsageError } from './usage-error.ts';

export interface SourceOptions {
  /** The data folder in which an earlier import may have left a draft. */
  readonly out?: string;
  readonly event?: string;
  readonly timetable: boolean;
  readonly allowPrivate: boolean;
  /** Whether somebody can choose from a list. */
  readonly canChoose: boolean;
}

/** What became of a source: as it was read, a list that nobody chose from, or as it was before. */
export type SourceReading =
  | { readonly kind: 'read'; readonly source: string; readonly reading: Exclude<ImportReading, { error: ImportError }> }
  | { readonly kind: 'list'; readonly source: string; readonly list: PageList }
  | { readonly kind: 'unchanged'; readonly source: string; readonly path: string }
  | { readonly kind: 'failed'; readonly source: string; readonly error: ImportError };

const isAddress = (source: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(source);

/** Reads files, folders and addresses one after the other. One that cannot be read stops none of the others. */
export async function readSources(
  sources: readonly string[],
  options: SourceOptions,
  context: CommandContext,
): Promise<SourceReading[]> {
  const folders = new Map<string, string>();
  const waiting = (await Promise.all(sources.map((source) => filesOf(source, folders, context)))).flat();
  const { whole } = await context.open();
  const corpus = await whole();
  const { createImporter } = await import('../../src/importing/index.ts');
  const importer = createImporter({ corpus });
  const pages = waiting.some(isAddress) ? await openPages(importer, corpus, options) : undefined;
  const reads: SourceReading[] = [];
  const wishes = {
    timetable: options.timetable ? 'known' : 'ignored',
    ...withoutUndefined({ event: options.event || undefined }),
  } as const;
  try {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      showProgress(source, reads.length, reads.length + waiting.length + 1, context);
      const read = isAddress(source) && pages ? await pages.read(source, wishes) : await readOne(source, wishes);
      context.show('');
      if (read.kind !== 'list' || !options.canChoose) reads.push(read);
      else waiting.unshift(...(await choosePages(source, read.list, context)));
    }
  } finally {
    context.show('');
    importer.close();
    await pages?.close();
  }
  return reads;

  async function readOne(file: string, how: typeof wishes): Promise<SourceReading> {
    const folder = folders.get(file);
    // In a folder the names of folders say something, too: of which event notes are, and that they are one talk a file.
    const name = folder === undefined ? basename(file) : join(basename(folder), relative(folder, resolve(file)));
    const reading = await importer.read({ name, bytes: await readFile(file) }, how);
    if ('error' in reading) return { kind: 'failed', source: file, error: reading.error };
    return { kind: 'read', source: file, reading };
  }
}

async function openPages(importer: Importer, { sessions }: Corpus, { out, allowPrivate }: SourceOptions) {
  const { createFetcher, REACH, readAddress, findImportedPage } = await import('../../src/importing/index.ts');
  const fetcher = createFetcher({ reach: allowPrivate ? REACH.everywhere : REACH.public });
  return {
    close: () => fetcher.close(),
    async read(source: string, wishes: Parameters<Importer['read']>[1] & object): Promise<SourceReading> {
      const imported = out === undefined ? undefined : await findImportedPage(out, source);
      const read = await readAddress(source, wishes, { fetcher, importer, sessions, imported });
      return read.kind === 'page' ? { kind: 'read', source, reading: read.reading } : { ...read, source };
    },
  };
}

const IMPORTABLE = /\.(?:md|mdx|markdown|html?|rst|txt|org|adoc|asciidoc|hatena|hiki)$/i;

async function filesOf(source: string, folders: Map<string, string>, { messages }: CommandContext): Promise<string[]> {
  if (isAddress(source)) return [source];
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new UsageError(`${source}: ${messages.importing.notFound}`);
  if (!found.isDirectory()) return [source];
  const names = (await readdir(source, { recursive: true })).filter((name) => IMPORTABLE.test(name)).sort();
  if (names.length === 0) throw new UsageError(`${source}: ${messages.importing.noFiles}`);
  const files = names.map((name) => join(source, name));
  for (const file of files) folders.set(file, resolve(source));
  return files;
}

function showProgress(source: string, done: number, all: number, { show, messages }: CommandContext): void {
  if (all > 1) show(`${progressBar(done, all)} ${messages.importing.progress(done, all)}`);
  else if (isAddress(source)) show(messages.fetching.progress(source));
}
