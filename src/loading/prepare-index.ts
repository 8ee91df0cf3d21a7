import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createYield } from '../concurrency/create-yield.ts';
import type { DataFile } from '../corpus/data-files.ts';
import type { SavedReadings } from '../corpus/readings.ts';
import { matcherOf } from '../language/matcher-of.ts';
import type { Corpus } from '../model/corpus.ts';
import { type ErrorDetail, KikigakiError } from '../model/kikigaki-error.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { BuiltGeneration } from '../ports/generations.ts';
import { collectNames, type Names } from '../question/names.ts';
import { EMBEDDED_GENERATIONS } from './embedded-generations.ts';
import { basisOf, fingerprintOf } from './fingerprint.ts';
import { lookUpNames } from './name-dictionary.ts';
import { sessionVectors, type VectorCache } from './session-vectors.ts';
import { openSnapshot, type SharedBytes, sealSnapshot, shareBytes, snapshotFingerprint } from './snapshot.ts';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file.ts';

export interface PrepareOptions {
  /** Data folders; all of them together are the corpus. */
  readonly folders: readonly string[];
  /** Where built indexes are kept. */
  readonly cacheFolder: string;
  /** Where given, sessions are searched by meaning too. */
  readonly embedder?: Embedder;
  /** Told how many sessions are taken into an index that has to be built. */
  readonly progress?: (done: number, all: number) => void;
}

/** All that an engine starts from, as structured-cloneable data: it can come from a file or from another thread. */
export interface PreparedIndex {
  readonly corpus: Corpus;
  readonly index: BuiltGeneration;
  readonly names: Names;
  readonly vectors?: ReadonlyMap<string, readonly number[]>;
  /** Of the files it was built from; the same content has the same one. */
  readonly fingerprint: string;
  readonly fromCache: boolean;
  /** The same as one snapshot, from which other threads can start: see `startFromSnapshot`. */
  readonly sealed: SharedBytes;
  /** What did not work without keeping answers from coming. */
  readonly warnings: readonly ErrorDetail[];
}

/** What a snapshot holds. */
export interface Snapshot extends Pick<PreparedIndex, 'corpus' | 'index' | 'names' | 'vectors'> {
  readonly basis: string;
}

/** The index of the files: the one of the cache where it fits them, else one built now and kept. Throws on faults in the data. */
export async function prepareIndex(files: readonly DataFile[], options: PrepareOptions): Promise<PreparedIndex> {
  const path = cachePath('index', options);
  const fingerprint = fingerprintOf(files, options.embedder?.model);
  const bytes = await readSnapshotFile(path);
  const shared = bytes && shareBytes(bytes);
  const kept = shared && (openSnapshot(shared, fingerprint) as Snapshot | undefined);
  if (kept) {
    const corpus = { ...kept.corpus, asOf: newestChange(files) };
    return { ...kept, corpus, fingerprint, fromCache: true, sealed: shared, warnings: [] };
  }

  const corpus = await readWhole(files, options);
  const { vectors, warnings } = await vectorsOf(corpus, options);
  const [index, names] = await Promise.all([
    indexOf(corpus, vectors, bytes, options),
    collectNames(corpus, matcherOf(corpus.vocabulary), lookUpNames, createYield()),
  ]);
  const built: Snapshot = { corpus, index, names, basis: basisOf(corpus), ...withoutUndefined({ vectors }) };
  // Without its vectors an index is kept under the name of one that was to have none.
  const builtFrom = vectors ? fingerprint : fingerprintOf(files);
  const sealed = shareBytes(sealSnapshot(built, builtFrom));
  await writeSnapshotFile(path, sealed).catch((error: KikigakiError) => warnings.push(error.detail));
  return { ...built, fingerprint: builtFrom, fromCache: false, sealed, warnings };
}

/** A new generation, from the one of the cache where it rests on the same. */
async function indexOf(corpus: Corpus, vectors: Snapshot['vectors'], bytes: Buffer | undefined, { progress }: PrepareOptions) {
  const kept = bytes && (openSnapshot(bytes, snapshotFingerprint(bytes) ?? '') as Snapshot | undefined);
  const canGrow = kept?.basis === basisOf(corpus) && !kept.vectors && !vectors;
  const earlier = canGrow ? { corpus: kept.corpus, built: kept.index } : undefined;
  return EMBEDDED_GENERATIONS.build(withoutUndefined({ corpus, earlier, vectors, progress }));
}

/** The parsers are loaded only when there is something to parse: files that did not change are as they were read before. */
async function readWhole(files: readonly DataFile[], options: PrepareOptions): Promise<Corpus> {
  const [{ readCorpus }, { createReadings }] = await Promise.all([
    import('../corpus/read-corpus.ts'),
    import('../corpus/readings.ts'),
  ]);
  const path = cachePath('readings', options);
  const fingerprint = fingerprintOf([]);
  const bytes = await readSnapshotFile(path);
  const readings = createReadings(bytes && (openSnapshot(bytes, fingerprint) as SavedReadings | undefined));
  const { corpus, faults } = readCorpus(files, readings);
  if (faults.length > 0) throw new KikigakiError({ code: 'data-faults', faults });
  // A cache that cannot be written is told when the index is.
  await writeSnapshotFile(path, sealSnapshot(readings.save(), fingerprint)).catch(() => {});
  return corpus;
}

/** The vectors of all sessions, those of the cache first; none, and a warning, where the model does not answer. */
async function vectorsOf(corpus: Corpus, { cacheFolder, embedder }: PrepareOptions) {
  const warnings: ErrorDetail[] = [];
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
    warnings.push(error instanceof KikigakiError ? error.detail : { code: 'embeddings-failed', reason });
    return { warnings };
  }
}

const newestChange = (files: readonly DataFile[]): string =>
  new Date(Math.max(...files.map(({ changed }) => changed))).toISOString();

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One file of a kind for each set of data folders. */
const cachePath = (kind: 'index' | 'readings', { cacheFolder, folders }: PrepareOptions): string =>
  join(cacheFolder, `${hashOf(JSON.stringify(folders)).slice(0, 16)}.${kind}`);
