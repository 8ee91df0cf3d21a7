import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Cluster } from './connect.ts';
import { RefusedError } from './node.ts';

/** What all processes know of the generations of a cluster: which are filled, and who still asks them. */
export interface Registry {
  /** The index of a generation that is complete, if it is. */
  indexOf(name: string): Promise<string | undefined>;
  /** Takes it on to fill a generation; where another process does so already, waits for it, and gives the index where it came to an end. */
  claim(name: string, index: string): Promise<{ readonly complete?: string }>;
  /** It will not be filled: whoever waits for it may do so. */
  giveUp(name: string, index: string): Promise<void>;
  /** Says that it is still being filled, or that it is filled. */
  fill(name: string, index: string, state: State): Promise<void>;
  readonly users: Users;
}

/** Which processes ask which generations. */
export interface Users {
  /** This process asks it, for some minutes from now on. */
  use(name: string): Promise<void>;
  /** This process asks it no more and nothing new asks it: it goes as soon as no other process does. */
  leave(name: string): Promise<void>;
}

type State = 'filling' | 'complete';

/** A process that says nothing for so many milliseconds is taken for ended. */
export const SILENCE = 300_000;
/** The index that the registry is kept in. */
export const BOOK = 'kikigaki-generations';
const LOOK_EVERY = 500;
const [CONFLICT, NOT_FOUND] = [409, 404];

const ENTRY = z.object({
  kind: z.enum(['generation', 'use']),
  name: z.string(),
  index: z.string().default(''),
  state: z.enum(['filling', 'complete']).default('complete'),
  until: z.number(),
  isLeft: z.boolean().default(false),
});
type Entry = z.infer<typeof ENTRY>;

const FOUND = z.object({ _source: ENTRY, _seq_no: z.number(), _primary_term: z.number() });
const LISTED = z.object({ hits: z.object({ hits: z.array(z.object({ _source: ENTRY })) }) });

/** The registry of a cluster, kept in an index of its own. `self` names this process among all. */
export function openRegistry(cluster: Cluster, self: string, now: () => number): Registry {
  const read = async (id: string) => {
    const found = await unlessMissing(cluster.request({ method: 'GET', path: pathOf(id) }));
    return found === undefined ? undefined : FOUND.parse(found);
  };
  const write = async (id: string, entry: Partial<Entry>, query: Readonly<Record<string, string | number>> = {}) => {
    await opened();
    const asked = { method: 'PUT', path: pathOf(id), body: entry } as const;
    await cluster.request({ ...asked, query: { refresh: 'true', ...query } });
  };
  const opened = once(() => createBook(cluster));
  const entryOf = (name: string, index: string, state: State): Partial<Entry> => {
    return { kind: 'generation', name, index, state, until: now() + SILENCE, isLeft: false };
  };
  const claim = async (name: string, index: string): Promise<{ readonly complete?: string }> => {
    const entry = entryOf(name, index, 'filling');
    for (;;) {
      const found = await read(name);
      const isFilled = found?._source.state === 'complete' && (await exists(cluster, found._source.index));
      if (found && isFilled) return { complete: found._source.index };
      const isBeingFilled = found?._source.state === 'filling' && found._source.until > now();
      const place = found ? { if_seq_no: found._seq_no, if_primary_term: found._primary_term } : { op_type: 'create' };
      if (!isBeingFilled && (await unlessConflict(write(name, entry, place)))) return {};
      await delay(LOOK_EVERY);
    }
  };
  return {
    claim,
    async indexOf(name) {
      const { _source: entry } = (await read(name)) ?? {};
      return entry?.state === 'complete' && (await exists(cluster, entry.index)) ? entry.index : undefined;
    },
    async giveUp(name, index) {
      await unlessMissing(remove(cluster, pathOf(name)));
      await unlessMissing(remove(cluster, `/${index}`));
    },
    fill: (name, index, state) => write(name, entryOf(name, index, state)),
    users: {
      use: (name) => write(`${name}@${self}`, { kind: 'use', name, until: now() + SILENCE }),
      async leave(name) {
        await unlessMissing(remove(cluster, pathOf(`${name}@${self}`)));
        const found = await read(name);
        if (found) await write(name, { ...found._source, isLeft: true });
        await clearUp(cluster, now);
      },
    },
  };
}

const ALREADY_THERE = 400;

async function createBook(cluster: Cluster): Promise<void> {
  const settings = { index: { number_of_shards: 1, auto_expand_replicas: '0-1' } };
  const body = { settings, mappings: { dynamic: false } };
  await unlessStatus(ALREADY_THERE, cluster.request({ method: 'PUT', path: `/${BOOK}`, body }));
}

/** The same attempt for all who ask; another one after it failed. */
function once(attempt: () => Promise<void>): () => Promise<void> {
  let made: Promise<void> | undefined;
  return () => {
    made ??= attempt().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

const pathOf = (id: string): string => `/${BOOK}/_doc/${encodeURIComponent(id)}`;

/** Generations that were left and that nobody uses go, and those whose filling was broken off. */
async function clearUp(cluster: Cluster, now: () => number): Promise<void> {
  const listed = await cluster.request({ method: 'POST', path: `/${BOOK}/_search`, body: { size: 1_000 } });
  const entries = LISTED.parse(listed).hits.hits.map(({ _source }) => _source);
  const used = new Set(entries.filter(({ kind, until }) => kind === 'use' && until > now()).map(({ name }) => name));
  const isOver = ({ kind, name, state, until, isLeft }: Entry): boolean =>
    kind === 'generation' && !used.has(name) && (isLeft || (state === 'filling' && until < now()));
  for (const { name, index } of entries.filter(isOver)) {
    await unlessMissing(remove(cluster, pathOf(name)));
    await unlessMissing(remove(cluster, `/${index}`));
  }
}

const remove = (cluster: Cluster, path: string): Promise<unknown> => cluster.request({ method: 'DELETE', path });

async function exists(cluster: Cluster, index: string): Promise<boolean> {
  const query = { filter_path: '*.settings.index.uuid' };
  return (await unlessMissing(cluster.request({ method: 'GET', path: `/${index}/_settings`, query }))) !== undefined;
}

const unlessMissing = (answer: Promise<unknown>): Promise<unknown> => unlessStatus(NOT_FOUND, answer);

const unlessConflict = async (writing: Promise<void>): Promise<boolean> =>
  (await unlessStatus(
    CONFLICT,
    writing.then(() => true),
  )) === true;

/** What is answered; undefined where the cluster refuses with this status. */
async function unlessStatus(status: number, answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RefusedError && error.status === status) return undefined;
    throw error;
  }
}
