import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type DataFile, loadDataFiles } from './corpus/data-files.ts';
import type { Fault } from './corpus/fault.ts';
import { KikigakiError } from './errors.ts';
import { createKikigaki, type Kikigaki } from './kikigaki.ts';
import { createVocabularyMatcher } from './language/vocabulary-matcher.ts';
import type { Corpus } from './model.ts';
import type { Embedder } from './ports.ts';
import { fingerprintOf } from './search/fingerprint.ts';
import { createOramaEngine, type EngineSetup } from './search/orama-engine.ts';
import { createSemanticEngine } from './search/semantic-engine.ts';
import { sessionVectors, type VectorCache } from './search/session-vectors.ts';
import { openSnapshot, sealSnapshot } from './search/snapshot.ts';
import { readSnapshotFile, writeSnapshotFile } from './search/snapshot-file.ts';

export interface OpenOptions {
  /** Data folders; all of them together are the corpus. */
  readonly folders: readonly string[];
  /** Where built indexes are kept. */
  readonly cacheFolder: string;
  /** Where given, sessions are searched by meaning too. */
  readonly embedder?: Embedder;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

export interface OpenedKikigaki {
  readonly kikigaki: Kikigaki;
  readonly corpus: Corpus;
  /** Whether the index came from the cache. */
  readonly fromCache: boolean;
  /** What did not work without keeping answers from coming: the index could not be kept, meanings could not be had. */
  readonly warnings: readonly KikigakiError[];
}

interface Snapshot {
  readonly corpus: Corpus;
  readonly index: unknown;
  readonly vectors?: ReadonlyMap<string, readonly number[]>;
}

/** Opens the data folders: with the built index of the cache where it fits them, else with one built now and kept. Throws on faults in the data. */
export async function openKikigaki({ folders, cacheFolder, embedder, now }: OpenOptions): Promise<OpenedKikigaki> {
  const files = await loadDataFiles(folders);
  const path = snapshotPath(cacheFolder, folders);
  const fingerprint = fingerprintOf(files, embedder?.model);
  const bytes = await readSnapshotFile(path);
  const snapshot = bytes && (openSnapshot(bytes, fingerprint) as Snapshot | undefined);
  if (snapshot) {
    const corpus = { ...snapshot.corpus, asOf: newestChange(files) };
    const { kikigaki } = start(
      corpus,
      { saved: snapshot.index, ...(snapshot.vectors && { vectors: snapshot.vectors }) },
      embedder,
      now,
    );
    return { kikigaki, corpus, fromCache: true, warnings: [] };
  }
  const corpus = await readWhole(files);
  const { vectors, warnings } = await vectorsOf(corpus, cacheFolder, embedder);
  const { kikigaki, engine } = start(corpus, vectors ? { vectors } : {}, embedder, now);
  await engine.upsert([...corpus.sessions, ...corpus.eventNotes]);
  const value: Snapshot = { corpus, index: await engine.save(), ...(vectors && { vectors }) };
  // Without its vectors an index is kept under the name of one that was to have none.
  const sealed = sealSnapshot(value, vectors ? fingerprint : fingerprintOf(files));
  await writeSnapshotFile(path, sealed).catch((error: KikigakiError) => warnings.push(error));
  return { kikigaki, corpus, fromCache: false, warnings };
}

/** The vectors of all sessions, those of the cache first; none, and a warning, where the model does not answer. */
async function vectorsOf(corpus: Corpus, cacheFolder: string, embedder: Embedder | undefined) {
  const warnings: KikigakiError[] = [];
  if (!embedder) return { warnings };
  const path = join(cacheFolder, 'vectors.cache');
  const bytes = await readSnapshotFile(path);
  const cache: VectorCache = (bytes && (openSnapshot(bytes, hashOf(embedder.model)) as VectorCache | undefined)) ?? new Map();
  try {
    const vectors = await sessionVectors(corpus.sessions, embedder, cache);
    await writeSnapshotFile(path, sealSnapshot(cache, hashOf(embedder.model)));
    return { vectors, warnings };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warnings.push(error instanceof KikigakiError ? error : new KikigakiError({ code: 'embeddings-failed', reason }));
    return { warnings };
  }
}

/** All faults of the data folders. Throws where a folder cannot be read. */
export async function checkData(folders: readonly string[]): Promise<readonly Fault[]> {
  const { readCorpus } = await import('./corpus/read-corpus.ts');
  return readCorpus(await loadDataFiles(folders)).faults;
}

function start(corpus: Corpus, kept: Pick<EngineSetup, 'saved' | 'vectors'>, embedder?: Embedder, now?: () => Date) {
  const vocabulary = createVocabularyMatcher(corpus.vocabulary);
  const words = createOramaEngine({ events: corpus.events, vocabulary, ...kept });
  const engine = embedder && kept.vectors ? createSemanticEngine(words, embedder) : words;
  return { kikigaki: createKikigaki({ corpus, engine, vocabulary, ...(now && { now }) }), engine };
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

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One file for each set of data folders. */
const snapshotPath = (cacheFolder: string, folders: readonly string[]): string =>
  join(cacheFolder, `${hashOf(JSON.stringify(folders)).slice(0, 16)}.index`);
