import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { KikigakiError } from '../../src/index.ts';
import type { limitKeysOf } from '../../src/search/index.ts';
import { type DocumentTerms, isSession, type SearchDocument } from '../../src/search/index.ts';
import type { Cluster } from './connect.ts';
import { RefusedError } from './node.ts';
import type { Filling } from './registry.ts';

/** A document as it is put into an index. */
export interface FilledDocument {
  readonly document: SearchDocument;
  readonly terms: DocumentTerms;
  readonly limits: ReturnType<typeof limitKeysOf>;
}

/** What goes into an index, a line or two a document, sent in bulks. */
export interface IndexFiller {
  put(filled: FilledDocument): Promise<void>;
  remove(id: string): Promise<void>;
  /** Resolves when all is taken. */
  end(): Promise<void>;
}

/** A bulk of so many letters is sent; nodes want some megabytes. */
const BULK_LETTERS = 2_000_000;
/** A bulk may take so long, in milliseconds. */
const BULK_MILLISECONDS = 60_000;
/** What a node refuses is sent again after so many milliseconds, each time after twice as many. */
const [FIRST_WAIT, MAX_TRIES] = [100, 9] as const;
/** A longer word is none. */
const MAX_TERM = 255;

const BULK_ANSWER = z.object({
  errors: z.boolean(),
  items: z
    .array(z.record(z.string(), z.object({ status: z.number(), error: z.object({ type: z.string() }).optional() })))
    .default([]),
});

const FOUND = z.object({ docs: z.array(z.object({ _id: z.string(), found: z.boolean().default(false) })) });

/** Fills an index. What is in one that was begun is not sent again. Rejects where the cluster does not take a document, however often it is sent. */
export function createIndexFiller(cluster: Cluster, { index, isBegun }: Pick<Filling, 'index' | 'isBegun'>): IndexFiller {
  let bulk: Line[] = [];
  let letters = 0;
  let mayBeThere = isBegun;
  /** While one bulk is taken the next is made. */
  let sending: Promise<void> = Promise.resolve();
  const sendMissing = async (lines: readonly Line[]): Promise<void> => {
    const missing = mayBeThere ? await missingOf(cluster, index, lines) : lines;
    // They were sent in the same order: behind a bulk of which nothing is there, nothing is.
    mayBeThere &&= missing.length < lines.length;
    await sendBulk(cluster, index, missing);
  };
  const send = async (): Promise<void> => {
    const lines = bulk;
    [bulk, letters] = [[], 0];
    await sending;
    if (lines.length > 0) sending = sendMissing(lines);
    // It is awaited with the next one.
    sending.catch(() => {});
  };
  const add = async (line: Line): Promise<void> => {
    bulk.push(line);
    letters += line.text.length;
    if (letters >= BULK_LETTERS) await send();
  };
  return {
    async put(filled) {
      const key = keyOf(filled.document.id);
      await add({ key, text: `{"index":{"_id":"${key}"}}\n${JSON.stringify(rowOf(filled))}\n` });
    },
    async remove(id) {
      const key = keyOf(id);
      await add({ key, text: `{"delete":{"_id":"${key}"}}\n` });
    },
    async end() {
      await send();
      await sending;
    },
  };
}

/** What is sent of one document. */
interface Line {
  readonly key: string;
  readonly text: string;
}

/** Those whose documents are not in the index. */
async function missingOf(cluster: Cluster, index: string, lines: readonly Line[]): Promise<readonly Line[]> {
  const body = { ids: lines.map(({ key }) => key) };
  const query = { _source: false, filter_path: 'docs._id,docs.found' };
  const asked = { method: 'POST', path: `/${index}/_mget`, query, body, milliseconds: BULK_MILLISECONDS } as const;
  const { docs } = FOUND.parse(await cluster.request(asked));
  const there = new Set(docs.filter(({ found }) => found).map(({ _id }) => _id));
  return lines.filter(({ key }) => !there.has(key));
}

/** Ids may be longer than a cluster's own. */
const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url');

function rowOf({ document, terms: { words, bigrams, trigrams }, limits }: FilledDocument): object {
  const numbers = limits.map(([limit, values]) => [limit, values.filter((value) => typeof value === 'number')] as const);
  const texts = limits.map(([limit, values]) => [limit, values.filter((value) => typeof value === 'string')] as const);
  return {
    id: document.id,
    kind: isSession(document) ? 'session' : 'note',
    ...Object.fromEntries(Object.entries(words).map(([field, some]) => [field, shortOnes(some)])),
    bigrams,
    trigrams,
    numbers: Object.fromEntries(numbers),
    texts: Object.fromEntries(texts),
  };
}

const shortOnes = (terms: readonly string[]): readonly string[] =>
  terms.some(({ length }) => length > MAX_TERM) ? terms.filter(({ length }) => length <= MAX_TERM) : terms;

/** Sends a bulk, and again what of it was refused because a node had too much to do. */
async function sendBulk(cluster: Cluster, index: string, bulk: readonly Line[]): Promise<void> {
  let left = bulk;
  for (let tried = 0; left.length > 0; tried++) {
    if (tried === MAX_TRIES) throw new KikigakiError({ code: 'search-engine-away', reason: 'it takes no more documents' });
    if (tried > 0) await delay(FIRST_WAIT * 2 ** (tried - 1));
    left = await refusedOf(cluster, index, left);
  }
}

/** Those lines of a bulk that may be sent again. Throws where one is refused for good. */
async function refusedOf(cluster: Cluster, index: string, lines: readonly Line[]): Promise<readonly Line[]> {
  try {
    const answer = await cluster.request({
      method: 'POST',
      path: `/${index}/_bulk`,
      query: { filter_path: 'errors,items.*.status,items.*.error.type' },
      lines: lines.map(({ text }) => text).join(''),
      milliseconds: BULK_MILLISECONDS,
    });
    const { errors, items } = BULK_ANSWER.parse(answer);
    return errors ? lines.filter((_, at) => mayBeSentAgain(Object.values(items[at] ?? {})[0])) : [];
  } catch (error) {
    if (error instanceof RefusedError && (error.status === 429 || error.status >= 500)) return lines;
    throw error;
  }
}

const NOT_FOUND = 404;

function mayBeSentAgain(
  item: { readonly status: number; readonly error?: { readonly type: string } | undefined } | undefined,
): boolean {
  if (item === undefined || item.status === NOT_FOUND || (item.status < 300 && !item.error)) return false;
  if (item.status === 429 || item.status >= 500) return true;
  throw new RefusedError(item.status, item.error?.type ?? 'refused');
}
