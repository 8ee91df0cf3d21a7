import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { KikigakiError } from '../../src/index.ts';
import type { Cluster } from './connect.ts';
import type { DocumentLine } from './document-line.ts';
import { RefusedError } from './node.ts';
import type { Filling } from './registry.ts';

/** What goes into an index, a line or two a document, sent in bulks. */
export interface IndexFiller {
  put(line: DocumentLine): Promise<void>;
  /** Resolves when all is taken. */
  end(): Promise<void>;
}

/** A bulk of so many letters is sent; nodes want some megabytes. */
const BULK_LETTERS = 2_000_000;
/** A bulk may take so long, in milliseconds. */
const BULK_MILLISECONDS = 60_000;
/** What a node refuses is sent again after so many milliseconds, each time after twice as many. */
const [FIRST_WAIT, MAX_TRIES] = [100, 9] as const;
const BULK_ANSWER = z.object({
  errors: z.boolean(),
  items: z
    .array(z.record(z.string(), z.object({ status: z.number(), error: z.object({ type: z.string() }).optional() })))
    .default([]),
});

const FOUND = z.object({ docs: z.array(z.object({ _id: z.string(), found: z.boolean().default(false) })) });

/** Fills an index. What is in one that was begun is not sent again. Rejects where the cluster does not take a document, however often it is sent. */
export function createIndexFiller(cluster: Cluster, { index, isBegun }: Pick<Filling, 'index' | 'isBegun'>): IndexFiller {
  let bulk: DocumentLine[] = [];
  let letters = 0;
  let mayBeThere = isBegun;
  /** While one bulk is taken the next is made. */
  let sending: Promise<void> = Promise.resolve();
  const sendMissing = async (lines: readonly DocumentLine[]): Promise<void> => {
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
  const add = async (line: DocumentLine): Promise<void> => {
    bulk.push(line);
    letters += line.text.length;
    if (letters >= BULK_LETTERS) await send();
  };
  return {
    put: add,
    async end() {
      await send();
      await sending;
    },
  };
}

/** Those whose documents are not in the index. */
async function missingOf(cluster: Cluster, index: string, lines: readonly DocumentLine[]): Promise<readonly DocumentLine[]> {
  const body = { ids: lines.map(({ key }) => key) };
  const query = { _source: false, filter_path: 'docs._id,docs.found' };
  const asked = { method: 'POST', path: `/${index}/_mget`, query, body, milliseconds: BULK_MILLISECONDS } as const;
  const { docs } = FOUND.parse(await cluster.request(asked));
  const there = new Set(docs.filter(({ found }) => found).map(({ _id }) => _id));
  return lines.filter(({ key }) => !there.has(key));
}

/** Sends a bulk, and again what of it was refused because a node had too much to do. */
async function sendBulk(cluster: Cluster, index: string, bulk: readonly DocumentLine[]): Promise<void> {
  let left = bulk;
  for (let tried = 0; left.length > 0; tried++) {
    if (tried === MAX_TRIES) throw new KikigakiError({ code: 'search-engine-away', reason: 'it takes no more documents' });
    if (tried > 0) await delay(FIRST_WAIT * 2 ** (tried - 1));
    left = await refusedOf(cluster, index, left);
  }
}

/** Those lines of a bulk that may be sent again. Throws where one is refused for good. */
async function refusedOf(cluster: Cluster, index: string, lines: readonly DocumentLine[]): Promise<readonly DocumentLine[]> {
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
