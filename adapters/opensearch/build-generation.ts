import { z } from 'zod';
import {
  type CorpusChanges,
  type CorpusFrame,
  copyWordCounts,
  createWordCounts,
  matcherOf,
  type StreamedSource,
  termsOfDocument,
  type WordCounts,
} from '../../src/search/index.ts';
import type { Cluster } from './connect.ts';
import { removalOf } from './document-line.ts';
import { createIndexFiller, type IndexFiller } from './fill-index.ts';
import { indexDefinition } from './index-definition.ts';
import { isTooMuch, type LeftBehind, leaveBehind, NOTHING_LEFT } from './left-behind.ts';
import type { BuiltOpenSearch } from './open-generations.ts';
import { readDocuments } from './read-documents.ts';
import type { Filling } from './registry.ts';

/** What is to be filled, and what it may begin with. */
export interface IndexToFill {
  readonly filling: Filling;
  readonly source: StreamedSource;
  /** The earlier generation, where its index still is there. */
  readonly earlier?: EarlierIndex;
}

export interface EarlierIndex {
  readonly index: string;
  readonly built: BuiltOpenSearch;
  /** The corpus that it was built of, and what is not as it was there. */
  readonly before: CorpusFrame;
  readonly changes: CorpusChanges;
}

/** A node holds so many documents in one piece before it is better to have several. */
const SHARD_DOCUMENTS = 50_000;
const ALIVE_EVERY = 60_000;
/** Steps that touch every document of an index, in milliseconds. */
const LONG = 300_000;
/** A million sessions are written anew in so many milliseconds. */
const MERGING = 3_600_000;
/** Copies may come up while it answers already. */
const COPIES_MILLISECONDS = 30_000;

/** Fills an index with a corpus and gives what is known of its words. From an earlier one only what changed is touched. */
export async function buildGeneration(cluster: Cluster, fill: IndexToFill): Promise<Pick<BuiltOpenSearch, 'words' | 'left'>> {
  const { filling, source, earlier } = fill;
  const { index } = filling;
  const { corpus } = source;
  const { nodes } = await healthOf(cluster);
  const count = corpus.sessionCount + corpus.noteCount;
  const words = wordsOf(source, earlier?.built);
  if (earlier) await cloneIndex(cluster, earlier.index, index);
  else if (filling.isBegun) await reopenIndex(cluster, index);
  else await createIndex(cluster, index, Math.min(nodes, Math.ceil(count / SHARD_DOCUMENTS)));
  const filler = createIndexFiller(cluster, filling);
  const gone = earlier ? goneOf(earlier.changes) : [];
  for (const id of gone) await filler.put(removalOf(id));
  if (earlier) uncount(words, earlier, matcherOf(corpus.vocabulary));
  await fillWith(filler, fill, words);
  const left = earlier ? leaveBehind(earlier, matcherOf(corpus.vocabulary)) : NOTHING_LEFT;
  const isLeft = earlier !== undefined && (await expunge(cluster, index, { left, count, gone: gone.length }));
  if (!isLeft) await mergeAll(cluster, index);
  await seal(cluster, index, Math.min(1, nodes - 1));
  return { words: words.save(), left: isLeft ? left : NOTHING_LEFT };
}

/** What is known of a generation that another process has filled from the same earlier one. */
export async function countChanges(
  cluster: Cluster,
  { index, source, earlier }: { readonly index: string; readonly source: StreamedSource; readonly earlier: EarlierIndex },
): Promise<Pick<BuiltOpenSearch, 'words' | 'left'>> {
  const { corpus } = source;
  const { added } = earlier.changes;
  const vocabulary = matcherOf(corpus.vocabulary);
  const words = wordsOf(source, earlier.built);
  uncount(words, earlier, vocabulary);
  for await (const { terms } of readDocuments(corpus, added, added.length)) words.add(terms);
  const left = leaveBehind(earlier, vocabulary);
  const { inLarge } = await piecesOf(cluster, index);
  // The other one may have put all into one piece.
  return { words: words.save(), left: inLarge === left.documents ? left : NOTHING_LEFT };
}

/** Those that are not replaced. */
function goneOf({ added, gone }: CorpusChanges): readonly string[] {
  const there = new Set(added.map(({ id }) => id));
  return gone.flatMap(({ id }) => (there.has(id) ? [] : [id]));
}

const wordsOf = ({ corpus: { vocabulary } }: StreamedSource, built?: BuiltOpenSearch): WordCounts =>
  createWordCounts(vocabulary, matcherOf(vocabulary), built && copyWordCounts(built.words));

/** Takes away what was counted of documents that are gone. */
function uncount(words: WordCounts, { before, changes }: EarlierIndex, vocabulary: ReturnType<typeof matcherOf>): void {
  const events = new Map(before.events.map((event) => [event.id, event]));
  for (const document of changes.gone) words.remove(termsOfDocument(document, events.get(document.event), vocabulary));
}

async function fillWith(filler: IndexFiller, { filling, source, earlier }: IndexToFill, words: WordCounts): Promise<void> {
  const { corpus, progress } = source;
  const count = earlier ? earlier.changes.added.length : corpus.sessionCount + corpus.noteCount;
  let [told, done] = [performance.now(), 0];
  for await (const read of readDocuments(corpus, earlier?.changes.added ?? corpus.documents(), count)) {
    words.add(read.terms);
    await filler.put(read);
    progress?.(++done, count);
    if (performance.now() - told < ALIVE_EVERY) continue;
    told = performance.now();
    await filling.alive();
  }
  await filler.end();
}

async function createIndex(cluster: Cluster, index: string, shards: number): Promise<void> {
  const body = indexDefinition({ shards: Math.max(1, shards) });
  await cluster.request({ method: 'PUT', path: `/${index}`, body, milliseconds: LONG });
}

/** One that was broken off may have been about to be sealed. */
async function reopenIndex(cluster: Cluster, index: string): Promise<void> {
  const settings = { 'index.blocks.write': false, 'index.number_of_replicas': 0, 'index.refresh_interval': '-1' };
  await cluster.request({ method: 'PUT', path: `/${index}/_settings`, body: settings, milliseconds: LONG });
}

/** A new index that shares the files of an older one, which nobody writes to any more. */
async function cloneIndex(cluster: Cluster, from: string, to: string): Promise<void> {
  const settings = {
    ...{ 'index.blocks.write': false, 'index.number_of_replicas': 0, 'index.refresh_interval': '-1' },
    // Copies merge each for itself: what is left behind would be counted in one, and not in another.
    'index.merge.policy.segments_per_tier': PIECES_UNMERGED,
  };
  await cluster.request({ method: 'PUT', path: `/${from}/_clone/${to}`, body: { settings }, milliseconds: LONG });
}

/** All of an index in one piece, in which nothing is that was replaced. */
async function mergeAll(cluster: Cluster, index: string): Promise<void> {
  await cluster.request({ method: 'POST', path: `/${index}/_refresh`, milliseconds: LONG });
  const query = { max_num_segments: 1 };
  await cluster.request({ method: 'POST', path: `/${index}/_forcemerge`, query, milliseconds: MERGING });
}

/** More than changes ever leave. */
const PIECES_UNMERGED = 1_000;
const PIECES = z.object({
  indices: z.record(
    z.string(),
    z.object({
      shards: z.record(
        z.string(),
        z.array(z.object({ segments: z.record(z.string(), z.object({ num_docs: z.number(), deleted_docs: z.number() })) })),
      ),
    }),
  ),
});

interface Pieces {
  /** What was replaced in the largest piece of each shard, and in all others. */
  readonly inLarge: number;
  readonly inOthers: number;
  /** How many there are in the smallest of the large ones. */
  readonly size: number;
}

async function piecesOf(cluster: Cluster, index: string): Promise<Pieces> {
  const { indices } = PIECES.parse(await cluster.request({ method: 'GET', path: `/${index}/_segments`, milliseconds: LONG }));
  const shards = Object.values(indices[index]?.shards ?? {}).map((copies) => Object.values(copies[0]?.segments ?? {}));
  const sorted = shards.map((pieces) => pieces.toSorted((a, b) => b.num_docs - a.num_docs));
  const replaced = (pieces: (typeof shards)[number]): number => pieces.reduce((sum, { deleted_docs }) => sum + deleted_docs, 0);
  return {
    inLarge: replaced(sorted.flatMap(([large]) => large ?? [])),
    inOthers: replaced(sorted.flatMap(([, ...others]) => others)),
    size: Math.min(...sorted.map(([large]) => large?.num_docs ?? 0)),
  };
}

/**
 * Writes anew what was put in by changes and has been replaced again, and leaves the large pieces as they are. False where what is left
 * in these is too much, or not what it is taken for. That something is gone is noted in the index itself, in a piece without words.
 */
async function expunge(cluster: Cluster, index: string, { left, count, gone }: Expunged): Promise<boolean> {
  if (isTooMuch(left, count)) return false;
  await cluster.request({ method: 'POST', path: `/${index}/_refresh`, milliseconds: LONG });
  const before = await piecesOf(cluster, index);
  if (before.inLarge !== left.documents) return false;
  if (before.inOthers <= gone) return true;
  const allowed = (100 * (left.documents + 1)) / Math.max(1, before.size);
  const settings = { 'index.merge.policy.expunge_deletes_allowed': Math.min(100, allowed) };
  await cluster.request({ method: 'PUT', path: `/${index}/_settings`, body: settings, milliseconds: LONG });
  const query = { only_expunge_deletes: true };
  await cluster.request({ method: 'POST', path: `/${index}/_forcemerge`, query, milliseconds: LONG });
  await cluster.request({ method: 'POST', path: `/${index}/_refresh`, milliseconds: LONG });
  const after = await piecesOf(cluster, index);
  return after.inLarge === left.documents && after.inOthers <= gone;
}

interface Expunged {
  readonly left: LeftBehind;
  /** How many documents there are. */
  readonly count: number;
  /** How many there are no more of those before. */
  readonly gone: number;
}

/** Everything on the disk, nothing written any more, then copies: a copy that was flushed is found again after a node was away. */
async function seal(cluster: Cluster, index: string, copies: number): Promise<void> {
  const post = (path: string, query = {}): Promise<unknown> =>
    cluster.request({ method: 'POST', path: `/${index}/${path}`, query, milliseconds: LONG });
  await post('_refresh');
  await post('_flush', { wait_if_ongoing: true });
  const settings = { 'index.blocks.write': true, 'index.number_of_replicas': copies, 'index.refresh_interval': null };
  await cluster.request({ method: 'PUT', path: `/${index}/_settings`, body: settings, milliseconds: LONG });
  if (copies === 0) return;
  const query = { wait_for_status: 'green', timeout: `${COPIES_MILLISECONDS}ms` };
  // Without its copies it answers all the same, and they go on coming up.
  await cluster
    .request({ method: 'GET', path: `/_cluster/health/${index}`, query, milliseconds: 2 * COPIES_MILLISECONDS })
    .catch(() => {});
}

const HEALTH = z.object({ number_of_data_nodes: z.number() });

async function healthOf(cluster: Cluster): Promise<{ readonly nodes: number }> {
  const health = HEALTH.parse(await cluster.request({ method: 'GET', path: '/_cluster/health' }));
  return { nodes: Math.max(1, health.number_of_data_nodes) };
}
