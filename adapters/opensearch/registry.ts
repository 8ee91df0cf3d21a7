import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { KikigakiError } from '../../src/index.ts';
import type { Cluster } from './connect.ts';
import { RefusedError } from './node.ts';
import type { ProcessName } from './process-name.ts';

/** What all processes know of the generations of a cluster: which are filled, and who still asks them. */
export interface Registry {
  /** The index of a generation that is complete, if it is. */
  indexOf(name: string): Promise<string | undefined>;
  /** Takes it on to fill a generation; where another process does so already, waits for it, and tells where it came to an end. */
  claim(wanted: Wanted): Promise<Filling | { readonly complete: string }>;
  readonly users: Users;
}

/** What is to be filled. */
export interface Wanted {
  readonly name: string;
  /** What its index is to be called where none was begun. */
  readonly index: string;
  /** Whether it starts as a copy of another one: what was begun as such is not gone on with. */
  readonly isClone: boolean;
}

/** An index that this process fills. */
export interface Filling {
  readonly index: string;
  /** Whether a process that has ended put some of it in already. */
  readonly isBegun: boolean;
  /** Says that it is still being filled. Throws where another process has taken it on meanwhile. */
  alive(): Promise<void>;
  /** Says that it is filled. */
  finish(): Promise<void>;
  /** Leaves what is filled for another attempt. */
  leave(): Promise<void>;
  /** It will not be filled: it goes. */
  giveUp(): Promise<void>;
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
  /** Who fills it; nobody where it is empty. */
  owner: z.string().default(''),
  isClone: z.boolean().default(false),
});
type Entry = z.infer<typeof ENTRY>;

const FOUND = z.object({ _source: ENTRY, _seq_no: z.number(), _primary_term: z.number() });
const LISTED = z.object({ hits: z.object({ hits: z.array(z.object({ _source: ENTRY })) }) });

/** The registry of a cluster, kept in an index of its own. `self` names this process among all. */
export function openRegistry(cluster: Cluster, self: ProcessName, now: () => number): Registry {
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
  /** The entry of a generation, as long as it is this process that fills it. */
  const change = async (entry: Partial<Entry> & Pick<Entry, 'name' | 'index'>): Promise<void> => {
    const found = await read(entry.name);
    const isOurs = found?._source.owner === self.text && found._source.index === entry.index;
    if (!isOurs || !(await unlessConflict(write(entry.name, entry, placeOf(found))))) throw takenOn(entry.name);
  };
  const fillingOf = ({ name, index, isClone }: Wanted, isBegun: boolean): Filling => {
    const entry = (state: State, owner = self.text) =>
      entryOf({ name, index, isClone }, { state, owner, until: now() + SILENCE });
    return {
      index,
      isBegun,
      alive: () => change(entry('filling')),
      finish: () => change(entry('complete')),
      leave: () => change(entry('filling', '')),
      async giveUp() {
        await change(entry('filling', ''));
        await unlessMissing(remove(cluster, pathOf(name)));
        await unlessMissing(remove(cluster, `/${index}`));
      },
    };
  };
  return {
    async claim({ name, index, isClone }) {
      for (;;) {
        const found = await read(name);
        const { _source: entry } = found ?? {};
        const isThere = entry !== undefined && (await exists(cluster, entry.index));
        if (entry?.state === 'complete' && isThere) return { complete: entry.index };
        if (entry && isBeingFilled(entry, self, now())) {
          await delay(LOOK_EVERY);
          continue;
        }
        const isBegun = entry?.state === 'filling' && isThere && !entry.isClone && !isClone;
        const wanted = { name, index: isBegun ? entry.index : index, isClone };
        const mine = entryOf(wanted, { state: 'filling', owner: self.text, until: now() + SILENCE });
        if (!(await unlessConflict(write(name, mine, placeOf(found))))) continue;
        if (isThere && !isBegun) await unlessMissing(remove(cluster, `/${entry.index}`));
        return fillingOf(wanted, isBegun);
      }
    },
    async indexOf(name) {
      const { _source: entry } = (await read(name)) ?? {};
      return entry?.state === 'complete' && (await exists(cluster, entry.index)) ? entry.index : undefined;
    },
    users: {
      use: (name) => write(`${name}@${self.text}`, { kind: 'use', name, until: now() + SILENCE }),
      async leave(name) {
        await unlessMissing(remove(cluster, pathOf(`${name}@${self.text}`)));
        const found = await read(name);
        if (found) await write(name, { ...found._source, isLeft: true });
        await clearUp(cluster, now);
      },
    },
  };
}

const entryOf = ({ name, index, isClone }: Wanted, { state, owner, until }: Pick<Entry, 'state' | 'owner' | 'until'>) =>
  ({ kind: 'generation', name, index, isClone, state, owner, until, isLeft: false }) as const;

/** Writes only over what was read. */
const placeOf = (found: z.infer<typeof FOUND> | undefined): Readonly<Record<string, string | number>> =>
  found ? { if_seq_no: found._seq_no, if_primary_term: found._primary_term } : { op_type: 'create' };

/** Another process fills it, which said so not long ago and has not ended. */
const isBeingFilled = ({ state, owner, until }: Entry, self: ProcessName, now: number): boolean =>
  state === 'filling' && owner !== '' && until > now && !self.hasEnded(owner);

const takenOn = (name: string) =>
  new KikigakiError({ code: 'search-engine-away', reason: `${name} is being filled by another process` });

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
