import { createHash, randomBytes } from 'node:crypto';
import { KikigakiError, withDeadline } from '../../src/index.ts';
import { changesBetween } from '../../src/loading/index.ts';
import {
  type BuiltGeneration,
  createWordCounts,
  type Generation,
  type Generations,
  limitContextOf,
  matcherOf,
  rememberReadings,
  type SavedWordCounts,
  type StreamedSource,
  streamOf,
} from '../../src/search/index.ts';
import { buildGeneration, countChanges, type EarlierIndex } from './build-generation.ts';
import { type Cluster, connect } from './connect.ts';
import { countWords } from './count-words.ts';
import { DEFINITION_VERSION } from './index-definition.ts';
import { type LeftBehind, withLeft } from './left-behind.ts';
import type { OpenSearchOptions } from './options.ts';
import { processName } from './process-name.ts';
import { openRegistry, type Registry, SILENCE } from './registry.ts';
import { createTextSearch } from './search-texts.ts';
import { toldAsAway } from './told-as-away.ts';

/** Beside its generations, what `doctor` asks of an engine. */
export { probeCluster as probeEngine } from './probe-cluster.ts';

/** What is kept of a generation in the process: the words, and under which name its texts lie in the cluster. */
export interface BuiltOpenSearch extends BuiltGeneration {
  readonly words: SavedWordCounts;
  /** What the cluster counts beside them, where there is anything. */
  readonly left?: LeftBehind;
}

/** A process says so often that it still asks a generation. */
const SAY_EVERY = SILENCE / 5;
const NAME_LENGTH = 24;
/** A node that does not answer for so many milliseconds is left for another one. */
const LOOK_MILLISECONDS = 500;

/** Generations in an OpenSearch cluster. Its index never changes once it is filled; one name stands for the same texts in every process. */
export function openGenerations(options: OpenSearchOptions, now: () => number = Date.now): Required<Generations> {
  const { build, buildStreamed, activate, isThere, retire } = generationsIn(options, now);
  return {
    build: (source) => toldAsAway(build(source)),
    buildStreamed: (source) => toldAsAway(buildStreamed(source)),
    activate: (...given) => toldAsAway(activate(...given)),
    isThere: (built) => toldAsAway(isThere(built)),
    retire: (built) => toldAsAway(retire(built)),
  };
}

function generationsIn(options: OpenSearchOptions, now: () => number): Required<Generations> {
  const cluster = connect(options);
  const registry = openRegistry(cluster, processName(), now);
  const using = new Map<string, NodeJS.Timeout>();
  const build = async (source: StreamedSource, earlier?: EarlierIndex): Promise<BuiltOpenSearch> => {
    const name = nameOf(source.fingerprint);
    const index = `${name}-${randomBytes(4).toString('hex')}`;
    const claimed = await registry.claim({ name, index, isClone: earlier !== undefined });
    if ('complete' in claimed) {
      const index = claimed.complete;
      const counted = earlier ? await countChanges(cluster, { index, source, earlier }) : { words: await countWords(source) };
      return { name, ...counted };
    }
    try {
      const built = await buildGeneration(cluster, { source, filling: claimed, ...(earlier && { earlier }) });
      await claimed.finish();
      return { name, ...built };
    } catch (error) {
      // What the cluster cannot take now is gone on with another time; what it does not want is begun anew.
      await (isAway(error) ? claimed.leave() : claimed.giveUp()).catch(() => {});
      throw error;
    }
  };
  return {
    async build({ corpus, earlier: before, ...given }) {
      const source = { ...given, corpus: streamOf(corpus) };
      const index = before && (await registry.indexOf(before.built.name));
      if (!before || index === undefined) return build(source);
      const changes = changesBetween(before.corpus, corpus);
      return build(source, { index, built: before.built as BuiltOpenSearch, before: before.corpus, changes });
    },
    async buildStreamed(source) {
      const { earlier } = source;
      const index = earlier && (await registry.indexOf(earlier.built.name));
      if (!earlier || index === undefined) return build(source);
      const { built, corpus: before, changes } = earlier;
      return build(source, { index, built: built as BuiltOpenSearch, before, changes });
    },
    async activate(built, corpus) {
      const { name, words, left } = built as BuiltOpenSearch;
      const index = await registry.indexOf(name);
      if (index === undefined) throw new KikigakiError({ code: 'search-engine-away', reason: `${name} is not there` });
      await keepUsing(name, registry, using);
      const { knowledge, fields } = createWordCounts(corpus.vocabulary, matcherOf(corpus.vocabulary), words);
      const context = limitContextOf(corpus);
      const searched = { cluster, index, context, fields: withLeft(fields, left), milliseconds: options.searchMilliseconds };
      return {
        words: rememberReadings(knowledge),
        texts: createTextSearch(searched),
        isAnswering: () => isAnswering(cluster, index),
      } satisfies Generation;
    },
    isThere: async ({ name }) => (await registry.indexOf(name)) !== undefined,
    async retire({ name }) {
      clearInterval(using.get(name));
      using.delete(name);
      // Who cannot say that it has gone is missed after a while.
      await withDeadline(registry.users.leave(name), LEAVING, undefined).catch(unlessAway);
    },
  };
}

/** Who stops does not wait longer for a cluster, in milliseconds. */
const LEAVING = 3_000;

const isAway = (error: unknown): boolean => error instanceof KikigakiError && error.detail.code === 'search-engine-away';

function unlessAway(error: unknown): void {
  if (!isAway(error)) throw error;
}

/** The same for the same content; another each time where nobody says what the content is. */
function nameOf(fingerprint = randomBytes(NAME_LENGTH).toString('hex')): string {
  const hash = createHash('sha256').update(`${DEFINITION_VERSION} ${fingerprint}`).digest('hex');
  return `kikigaki-${hash.slice(0, NAME_LENGTH)}`;
}

/** Says that this process asks a generation, now and from time to time: it is not to go meanwhile. */
async function keepUsing(name: string, { users }: Registry, using: Map<string, NodeJS.Timeout>): Promise<void> {
  await users.use(name);
  if (using.has(name)) return;
  // What cannot be said now is said the next time, long before it is missed.
  const saying = setInterval(() => void users.use(name).catch(() => {}), SAY_EVERY);
  using.set(name, saying.unref());
}

/** Whether some node would answer for the index. */
async function isAnswering(cluster: Cluster, index: string): Promise<boolean> {
  const query = { size: 0, allow_partial_search_results: false, filter_path: 'timed_out' };
  await cluster.search({ index, query, milliseconds: LOOK_MILLISECONDS, within: 3 * LOOK_MILLISECONDS }, () => {});
  return true;
}
