import { z } from 'zod';
import { changesBetween, documentsOf } from '../../src/loading/index.ts';
import {
  copyWordCounts,
  createWordCounts,
  type GenerationSource,
  limitContextOf,
  limitKeysOf,
  matcherOf,
  type SearchDocument,
  termsOfDocument,
  type WordCounts,
} from '../../src/search/index.ts';
import type { Cluster } from './connect.ts';
import { createIndexFiller } from './fill-index.ts';
import { indexDefinition } from './index-definition.ts';
import type { BuiltOpenSearch } from './open-generations.ts';
import type { Filling } from './registry.ts';

/** What is to be filled, and what it may begin with. */
export interface IndexToFill {
  readonly filling: Filling;
  readonly source: GenerationSource;
  /** The index of the earlier generation, where it still is there. */
  readonly earlier?: { readonly index: string; readonly built: BuiltOpenSearch };
}

/** A node holds so many documents in one piece before it is better to have several. */
const SHARD_DOCUMENTS = 50_000;
const ALIVE_EVERY = 60_000;
/** Steps that touch every document of an index, in milliseconds. */
const LONG = 300_000;
/** Copies may come up while it answers already. */
const COPIES_MILLISECONDS = 30_000;

/** Fills an index with a corpus and gives what is known of its words. From an earlier one only what changed is touched. */
export async function buildGeneration(cluster: Cluster, fill: IndexToFill): Promise<BuiltOpenSearch['words']> {
  const { filling, source, earlier } = fill;
  const { index } = filling;
  const all = documentsOf(source.corpus);
  const { nodes } = await healthOf(cluster);
  const shared =
    earlier && source.earlier ? { ...earlier, changes: changesBetween(source.earlier.corpus, source.corpus) } : undefined;
  const words = wordsOf(source, shared?.built);
  if (shared) await cloneIndex(cluster, shared.index, index);
  else if (filling.isBegun) await reopenIndex(cluster, index);
  else await createIndex(cluster, index, Math.min(nodes, Math.ceil(all.length / SHARD_DOCUMENTS)));
  await fillWith(cluster, fill, words, shared?.changes ?? { added: all, gone: [] });
  await seal(cluster, index, { copies: Math.min(1, nodes - 1), hasGone: (shared?.changes.gone.length ?? 0) > 0 });
  return words.save();
}

const wordsOf = ({ corpus: { vocabulary } }: GenerationSource, built?: BuiltOpenSearch): WordCounts =>
  createWordCounts(vocabulary, matcherOf(vocabulary), built && copyWordCounts(built.words));

interface Changes {
  readonly added: readonly SearchDocument[];
  readonly gone: readonly SearchDocument[];
}

async function fillWith(
  cluster: Cluster,
  { filling, source }: IndexToFill,
  words: WordCounts,
  { added, gone }: Changes,
): Promise<void> {
  const { corpus, earlier, progress } = source;
  const filler = createIndexFiller(cluster, filling);
  const vocabulary = matcherOf(corpus.vocabulary);
  const before = new Map((earlier?.corpus.events ?? []).map((event) => [event.id, event]));
  for (const document of gone) {
    words.remove(termsOfDocument(document, before.get(document.event), vocabulary));
    await filler.remove(document.id);
  }
  const events = new Map(corpus.events.map((event) => [event.id, event]));
  const context = limitContextOf(corpus);
  let told = performance.now();
  for (const [done, document] of added.entries()) {
    const event = events.get(document.event);
    if (!event) continue;
    const terms = termsOfDocument(document, event, vocabulary);
    words.add(terms);
    await filler.put({ document, terms, limits: limitKeysOf(document, event, context) });
    progress?.(done + 1, added.length);
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
  const settings = { 'index.blocks.write': false, 'index.number_of_replicas': 0, 'index.refresh_interval': '-1' };
  await cluster.request({ method: 'PUT', path: `/${from}/_clone/${to}`, body: { settings }, milliseconds: LONG });
}

/** Everything on the disk, nothing written any more, then copies: a copy that was flushed is found again after a node was away. */
async function seal(cluster: Cluster, index: string, { copies, hasGone }: { copies: number; hasGone: boolean }): Promise<void> {
  const post = (path: string, query = {}): Promise<unknown> =>
    cluster.request({ method: 'POST', path: `/${index}/${path}`, query, milliseconds: LONG });
  await post('_refresh');
  if (hasGone) await post('_forcemerge', { only_expunge_deletes: true });
  if (hasGone) await post('_refresh');
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
