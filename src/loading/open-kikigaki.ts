import { loadDataFiles } from '../corpus/data-files.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Fault } from '../model/fault.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { type KeptCorpus, sessionCountOf } from './catalogue-place.ts';
import { dataFilesOf, type PrepareOptions, prepareIndex } from './prepare-index.ts';
import type { PortableIndex } from './start-by-words.ts';
import { type StartOptions, startKikigaki } from './start-kikigaki.ts';

export interface OpenOptions extends PrepareOptions, StartOptions {}

export interface OpenedAnywhere {
  readonly kikigaki: Kikigaki;
  readonly corpus: KeptCorpus;
  /** How many there are, parties and placeholders included. */
  readonly sessionCount: number;
  /** The corpus with its sessions, wherever they lie. */
  readonly whole: () => Promise<Corpus>;
  /** What another place can start from. */
  readonly portable: () => Promise<PortableIndex>;
  /** The same data, asked by words alone where meanings are searched too. */
  readonly openByWords: () => Promise<Kikigaki>;
  /** Whether the index came from the cache. */
  readonly fromCache: boolean;
  /** What did not work without keeping answers from coming: the index could not be kept, meanings could not be had. */
  readonly warnings: readonly KikigakiError[];
}

/** What is opened where sessions are kept in memory. */
export interface OpenedKikigaki extends OpenedAnywhere {
  readonly corpus: Corpus;
}

/** Opens the data folders: with the built index of the cache where it fits them, else with one built now and kept. Throws on faults in the data. */
export function openKikigaki(options: Omit<OpenOptions, 'catalogue'>): Promise<OpenedKikigaki>;
export function openKikigaki(options: OpenOptions): Promise<OpenedAnywhere>;
export async function openKikigaki(options: OpenOptions): Promise<OpenedAnywhere> {
  const prepared = await prepareIndex(await dataFilesOf(options), options);
  const { corpus, index, names, fromCache } = prepared;
  const warnings = prepared.warnings.map((detail) => new KikigakiError(detail));
  const { model: _, ...words } = options;
  const openByWords = (): Promise<Kikigaki> => startKikigaki(prepared, words).then(({ kikigaki }) => kikigaki);
  const { kikigaki, whole } = await startKikigaki(prepared, options);
  return {
    kikigaki,
    whole,
    sessionCount: sessionCountOf(corpus),
    openByWords,
    corpus,
    portable: async () => ({ corpus: await whole(), index, names }),
    fromCache,
    warnings,
  };
}

/** All faults of the data folders, then what keeps nobody from answering but is hardly meant. Throws where a folder cannot be read. */
export async function checkData(folders: readonly string[]): Promise<readonly Fault[]> {
  const [{ readCorpus }, { faultsOfSources }] = await Promise.all([
    import('../corpus/read-corpus.ts'),
    import('../corpus/faults-of-sources.ts'),
  ]);
  const { faults, oddities } = readCorpus(await loadDataFiles(folders));
  return [...faults, ...(await Promise.all(folders.map(faultsOfSources))).flat(), ...oddities];
}
