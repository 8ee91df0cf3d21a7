import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type DataFile, loadDataFiles } from './corpus/data-files.ts';
import type { Fault } from './corpus/fault.ts';
import { KikigakiError } from './errors.ts';
import { createKikigaki, type Kikigaki } from './kikigaki.ts';
import { createVocabularyMatcher } from './language/vocabulary-matcher.ts';
import type { Corpus } from './model.ts';
import { fingerprintOf } from './search/fingerprint.ts';
import { createOramaEngine } from './search/orama-engine.ts';
import { openSnapshot, sealSnapshot } from './search/snapshot.ts';
import { readSnapshotFile, writeSnapshotFile } from './search/snapshot-file.ts';

export interface OpenOptions {
  /** Data folders; all of them together are the corpus. */
  readonly folders: readonly string[];
  /** Where built indexes are kept. */
  readonly cacheFolder: string;
}

export interface OpenedKikigaki {
  readonly kikigaki: Kikigaki;
  readonly corpus: Corpus;
  /** Whether the index came from the cache. */
  readonly fromCache: boolean;
  /** Why the built index could not be kept; it works all the same. */
  readonly cacheFault?: KikigakiError;
}

interface Snapshot {
  readonly corpus: Corpus;
  readonly index: unknown;
}

/** Opens the data folders: with the built index of the cache where it fits them, else with one built now and kept. Throws on faults in the data. */
export async function openKikigaki({ folders, cacheFolder }: OpenOptions): Promise<OpenedKikigaki> {
  const files = await loadDataFiles(folders);
  const fingerprint = fingerprintOf(files);
  const path = snapshotPath(cacheFolder, folders);
  const bytes = await readSnapshotFile(path);
  const snapshot = bytes && (openSnapshot(bytes, fingerprint) as Snapshot | undefined);
  if (snapshot) {
    const corpus = { ...snapshot.corpus, asOf: newestChange(files) };
    return { ...start(corpus, snapshot.index), corpus, fromCache: true };
  }
  const corpus = await readWhole(files);
  const { kikigaki, engine } = start(corpus);
  await engine.upsert(corpus.sessions);
  const cacheFault = await writeSnapshotFile(path, sealSnapshot({ corpus, index: await engine.save() }, fingerprint)).then(
    () => undefined,
    (error: KikigakiError) => error,
  );
  return { kikigaki, corpus, fromCache: false, ...(cacheFault && { cacheFault }) };
}

/** All faults of the data folders. Throws where a folder cannot be read. */
export async function checkData(folders: readonly string[]): Promise<readonly Fault[]> {
  const { readCorpus } = await import('./corpus/read-corpus.ts');
  return readCorpus(await loadDataFiles(folders)).faults;
}

function start(corpus: Corpus, saved?: unknown) {
  const vocabulary = createVocabularyMatcher(corpus.vocabulary);
  const engine = createOramaEngine({ events: corpus.events, vocabulary, ...(saved !== undefined && { saved }) });
  return { kikigaki: createKikigaki({ corpus, engine, vocabulary }), engine };
}

/** The parsers are loaded only when there is something to parse. */
async function readWhole(files: readonly DataFile[]): Promise<Corpus> {
  const { readCorpus } = await import('./corpus/read-corpus.ts');
  const { corpus, faults } = readCorpus(files);
  if (faults.length > 0) throw new KikigakiError({ code: 'data-faults', faults });
  return corpus;
}

const newestChange = (files: readonly DataFile[]): string =>
  new Date(Math.max(...files.map(({ changed }) => changed))).toISOString();

/** One file for each set of data folders. */
const snapshotPath = (cacheFolder: string, folders: readonly string[]): string =>
  join(cacheFolder, `${createHash('sha256').update(JSON.stringify(folders)).digest('hex').slice(0, 16)}.index`);
