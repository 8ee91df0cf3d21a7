import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createYield } from '../concurrency/create-yield.ts';
import { type DataFile, loadDataFiles, openDataFiles } from '../corpus/data-files.ts';
import { createKnownSessions } from '../corpus/known-sessions.ts';
import { type OutlinedCorpus, outlineOf } from '../corpus/outline.ts';
import type { KnownCorpus } from '../corpus/read-changed-reports.ts';
import type { ReadStream } from '../corpus/read-corpus.ts';
import type { ReadingsOnDisk, SavedReadings } from '../corpus/readings.ts';
import { collectStream } from '../corpus/stream-of.ts';
import { matcherOf } from '../language/matcher-of.ts';
import type { Corpus } from '../model/corpus.ts';
import { type ErrorDetail, KikigakiError } from '../model/kikigaki-error.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { EarlierCatalogue } from '../ports/catalogue-store.ts';
import type { BuiltGeneration, GenerationSource } from '../ports/generations.ts';
import { collectNames, type Names } from '../question/names.ts';
import type { MeaningIndex } from '../search/meaning/meaning-index.ts';
import { isAwayGeneration } from './away-generations.ts';
import { buildChanged } from './build-changed.ts';
import { buildStreamed, type StreamedBuild } from './build-streamed.ts';
import { type CataloguePlace, catalogueStoreAt, isOutlined, type KeptCorpus } from './catalogue-place.ts';
import { documentsOf } from './documents-of.ts';
import { type EngineModule, generationsOf } from './engine-module.ts';
import { basisOf, fingerprintOf } from './fingerprint.ts';
import type { MeaningModel } from './meaning/meaning-model.ts';
import { lookUpNames } from './name-dictionary.ts';
import { openSnapshot, type SharedBytes, sealSnapshot, shareBytes, snapshotFingerprint } from './snapshot.ts';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file.ts';

export interface PrepareOptions {
  /** Data folders; all of them together are the corpus. */
  readonly folders: readonly string[];
  /** Where built indexes are kept. */
  readonly cacheFolder: string;
  /** By what texts are searched, where it is not the embedded engine. */
  readonly engine?: EngineModule;
  /** Where given, sessions are put there, and are not kept in memory. */
  readonly catalogue?: CataloguePlace;
  /** Where given, sessions are searched by meaning too. */
  readonly model?: MeaningModel;
  /** Told when files are read that were not read before: nothing else happens meanwhile. */
  readonly reading?: () => void;
  /** Told how many sessions are taken into an index that has to be built. */
  readonly progress?: (done: number, all: number) => void;
  /** Whether vectors that are not there are made now, or another time: answers by words alone need not wait for them. */
  readonly vectors?: 'now' | 'later';
  /** Told how many texts were given to the model, of those that it has not seen. */
  readonly embedding?: (done: number, all: number) => void;
}

/** All that an engine starts from, as structured-cloneable data: it can come from a file or from another thread. */
export interface PreparedIndex {
  readonly corpus: KeptCorpus;
  readonly index: BuiltGeneration;
  readonly names: Names;
  /** The vectors of its documents, where meanings are searched too. */
  readonly meaning?: MeaningIndex;
  /** Of the files it was built from; the same content has the same one. */
  readonly fingerprint: string;
  readonly fromCache: boolean;
  /** The same as one snapshot, from which other threads can start: see `startFromSnapshot`. */
  readonly sealed: SharedBytes;
  /** What did not work without keeping answers from coming. */
  readonly warnings: readonly ErrorDetail[];
}

/** What a snapshot holds. */
export interface Snapshot extends Pick<PreparedIndex, 'corpus' | 'index' | 'names' | 'meaning'> {
  readonly basis: string;
}

/** The files of the folders: with their texts, or where sessions lie elsewhere, each read when it is needed. */
export const dataFilesOf = ({ folders, engine, catalogue }: PrepareOptions): Promise<DataFile[]> =>
  engine && catalogue ? openDataFiles(folders) : loadDataFiles(folders);

/** The index of the files: the one of the cache where it fits them, else one built now and kept. Throws on faults in the data. */
export async function prepareIndex(files: readonly DataFile[], options: PrepareOptions): Promise<PreparedIndex> {
  const path = cachePath('index', options);
  const fingerprint = fingerprintOf(files, options.model?.embedder.model);
  const generations = await generationsOf(options.engine);
  const bytes = await readSnapshotFile(path);
  const shared = bytes && shareBytes(bytes);
  const kept = shared && (openSnapshot(shared, fingerprint) as Snapshot | undefined);
  const store = options.catalogue && (await catalogueStoreAt(options.catalogue));
  const isFilled = async (corpus: KeptCorpus): Promise<boolean> =>
    !isOutlined(corpus) || (await store?.isThere(corpus.generation)) === true;
  if (kept && (await generations.isThere(kept.index)) && (await isFilled(kept.corpus))) {
    const corpus = { ...kept.corpus, asOf: newestChange(files) };
    return { ...kept, corpus, fingerprint, fromCache: true, sealed: shared, warnings: [] };
  }

  const earlier = earlierOf(bytes);
  const reading = store && !options.model && generations.buildStreamed ? await openReadings(options) : undefined;
  const changed = reading && earlier && (await changedOf(files, reading, earlier, options));
  if (changed) return keptOf(changed, files, options);
  const streamed = reading && (await readStreamed(files, reading, options));
  if (streamed && earlier?.basis !== basisOf(streamed.corpus)) return builtOf(streamed, files, options);
  const corpus = streamed ? await collectStream(streamed.corpus) : await readWhole(files, options);
  const source = await sourceOf(corpus, fingerprintOf(files), earlier, options);
  const [index, names] = await Promise.all([
    generations.build(source),
    collectNames(corpus, matcherOf(corpus.vocabulary), lookUpNames, createYield()),
  ]);
  const { meaning, warnings } = await meaningOf(corpus, options);
  const told = meaning ? await withTopics(corpus, meaning) : corpus;
  const generation = isAwayGeneration(index) ? fingerprintOf(files) : index.name;
  const before = source.earlier && earlierIn(earlier, source.earlier.corpus);
  await store?.fill(generation, corpus, before);
  const built: Snapshot = {
    corpus: store ? outlined(told, generation) : told,
    index,
    names,
    basis: basisOf(corpus),
    ...withoutUndefined({ meaning }),
  };
  // Without its vectors an index is kept under the name of one that was to have none.
  const builtFrom = meaning ? fingerprint : fingerprintOf(files);
  const sealed = shareBytes(sealSnapshot(built, builtFrom));
  await writeSnapshotFile(path, sealed).catch((error: KikigakiError) => warnings.push(error.detail));
  if (streamed) await keepKnown({ files: streamed.known, sessions: knownOf(corpus) }, builtFrom, options);
  return { ...built, fingerprint: builtFrom, fromCache: false, sealed, warnings };
}

/** Built of a corpus that is never whole in memory, where no earlier one rests on the same. */
async function builtOf(
  { corpus, known }: ReadStream,
  files: readonly DataFile[],
  options: PrepareOptions,
): Promise<PreparedIndex> {
  const { built, sessions } = await buildStreamed(corpus, buildOf(files, options));
  return keptOf({ built, known: { files: known, sessions } }, files, options);
}

const buildOf = (files: readonly DataFile[], { engine, catalogue, progress }: PrepareOptions): StreamedBuild => ({
  engine: engine as EngineModule,
  catalogue: catalogue as CataloguePlace,
  fingerprint: fingerprintOf(files),
  ...withoutUndefined({ progress }),
});

/** Keeps what was built, and what the next one can be built of by difference. */
async function keptOf(
  { built, known }: { readonly built: Snapshot; readonly known: KnownCorpus },
  files: readonly DataFile[],
  options: PrepareOptions,
): Promise<PreparedIndex> {
  const warnings: ErrorDetail[] = [];
  const fingerprint = fingerprintOf(files);
  const sealed = shareBytes(sealSnapshot(built, fingerprint));
  const kept = writeSnapshotFile(cachePath('index', options), sealed);
  await kept.catch((error: KikigakiError) => warnings.push(error.detail));
  await keepKnown(known, fingerprint, options);
  return { ...built, fingerprint, fromCache: false, sealed, warnings };
}

/** Without it the next one is built another way; that a cache cannot be written is told when the index is. */
const keepKnown = (known: KnownCorpus, fingerprint: string, options: PrepareOptions): Promise<void> =>
  writeSnapshotFile(cachePath('known', options), sealSnapshot(known, fingerprint)).catch(() => {});

function knownOf({ sessions }: Corpus): KnownCorpus['sessions'] {
  const known = createKnownSessions();
  sessions.forEach(known.add);
  return known.save();
}

/** Built by difference from what the cache has, where only reports are not as they were. */
async function changedOf(
  files: readonly DataFile[],
  readings: ReadingsOnDisk,
  earlier: Snapshot & { readonly fingerprint: string },
  options: PrepareOptions,
) {
  const bytes = await readSnapshotFile(cachePath('known', options));
  const known = bytes && (openSnapshot(bytes, earlier.fingerprint) as KnownCorpus | undefined);
  if (!known) return undefined;
  options.reading?.();
  const changed = await buildChanged({ ...buildOf(files, options), files, readings, earlier, known });
  if (changed) readings.sweep(files);
  return changed;
}

async function openReadings(options: PrepareOptions): Promise<ReadingsOnDisk> {
  const { createReadingsOnDisk } = await import('../corpus/readings.ts');
  return createReadingsOnDisk(cachePath('files', options), fingerprintOf([]).slice(0, 16));
}

/** A corpus of which a file at a time is read; what they were read as before is on the disk. Throws on faults in the data. */
async function readStreamed(
  files: readonly DataFile[],
  readings: ReadingsOnDisk,
  { reading }: PrepareOptions,
): Promise<ReadStream> {
  const { readStream } = await import('../corpus/read-corpus.ts');
  reading?.();
  const read = readStream(files, readings);
  if (read.faults.length > 0) throw new KikigakiError({ code: 'data-faults', faults: read.faults });
  readings.sweep(files);
  return read;
}

/** What a new generation is built of: from the one of the cache where it rests on the same. */
async function sourceOf(
  corpus: Corpus,
  fingerprint: string,
  kept: Snapshot | undefined,
  { progress, catalogue }: PrepareOptions,
): Promise<GenerationSource> {
  const before = kept?.basis === basisOf(corpus) ? await wholeOf(kept, catalogue) : undefined;
  const earlier = kept && before && { corpus: before, built: kept.index };
  return withoutUndefined({ corpus, earlier, fingerprint, progress });
}

/** Under which name an earlier corpus lies in the database; undefined where it lies in memory. */
function earlierIn(kept: Snapshot | undefined, corpus: Corpus): EarlierCatalogue | undefined {
  return kept && isOutlined(kept.corpus) ? { name: kept.corpus.generation, corpus } : undefined;
}

/** What the cache has, of whatever files. */
function earlierOf(bytes: Buffer | undefined): (Snapshot & { readonly fingerprint: string }) | undefined {
  const fingerprint = bytes && snapshotFingerprint(bytes);
  const kept = fingerprint === undefined ? undefined : (openSnapshot(bytes as Buffer, fingerprint) as Snapshot | undefined);
  return kept && { ...kept, fingerprint: fingerprint as string };
}

/** The corpus of an earlier generation with its sessions; undefined where these have gone. */
async function wholeOf({ corpus }: Snapshot, catalogue: CataloguePlace | undefined): Promise<Corpus | undefined> {
  if (!isOutlined(corpus)) return corpus;
  const store = catalogue && (await catalogueStoreAt(catalogue));
  if (!store || !(await store.isThere(corpus.generation))) return undefined;
  const opened = await store.open(corpus.generation, corpus);
  const whole = await opened.whole();
  await opened.close();
  return whole;
}

/** A corpus without what lies in its catalogue. */
function outlined(corpus: Corpus, generation: string): OutlinedCorpus {
  const { sessions: _, eventNotes: __, ...frame } = corpus;
  return { ...frame, outline: outlineOf(corpus), generation };
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
  options.reading?.();
  const { corpus, faults } = readCorpus(files, readings);
  if (faults.length > 0) throw new KikigakiError({ code: 'data-faults', faults });
  // A cache that cannot be written is told when the index is.
  await writeSnapshotFile(path, sealSnapshot(readings.save(), fingerprint)).catch(() => {});
  return corpus;
}

/** The vectors of all documents; none, and a warning, where the model does not answer. */
async function meaningOf(corpus: Corpus, { cacheFolder, model, vectors, embedding: progress }: PrepareOptions) {
  const warnings: ErrorDetail[] = [];
  if (!model) return { warnings };
  if (vectors === 'later') return { warnings: [{ code: 'embeddings-later' } as ErrorDetail] };
  const { prepareMeaning } = await import('./meaning/prepare-meaning.ts');
  try {
    return { meaning: await prepareMeaning(documentsOf(corpus), { embedder: model.embedder, cacheFolder, progress }), warnings };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warnings.push(error instanceof KikigakiError ? error.detail : { code: 'embeddings-failed', reason });
    return { warnings };
  }
}

/** A corpus whose events say what their talks are about. */
async function withTopics(corpus: Corpus, meaning: MeaningIndex): Promise<Corpus> {
  const { topicsOfEvents } = await import('../search/meaning/event-topics.ts');
  const topics = topicsOfEvents(corpus, meaning);
  return {
    ...corpus,
    events: corpus.events.map((event) => ({ ...event, ...withoutUndefined({ topics: topics.get(event.id) }) })),
  };
}

const newestChange = (files: readonly DataFile[]): string =>
  new Date(Math.max(...files.map(({ changed }) => changed))).toISOString();

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One file of a kind for each set of data folders, and one index for each engine. */
function cachePath(
  kind: 'index' | 'known' | 'readings' | 'files',
  { cacheFolder, folders, engine, catalogue }: PrepareOptions,
): string {
  const isUsual = kind === 'readings' || kind === 'files' || !(engine || catalogue);
  const of = isUsual ? folders : [folders, engine?.module ?? '', ...(catalogue ? ['catalogue'] : [])];
  return join(cacheFolder, `${hashOf(JSON.stringify(of)).slice(0, 16)}.${kind}`);
}
