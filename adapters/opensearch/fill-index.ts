import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { KikigakiError } from '../../src/index.ts';
import type { limitKeysOf } from '../../src/search/index.ts';
import { type DocumentTerms, isSession, type SearchDocument } from '../../src/search/index.ts';
import type { Cluster } from './connect.ts';
import { RefusedError } from './node.ts';

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

/** Fills an index. Rejects where the cluster does not take a document, however often it is sent. */
export function createIndexFiller(cluster: Cluster, index: string): IndexFiller {
  let lines: string[] = [];
  let letters = 0;
  /** While one bulk is taken the next is made. */
  let sending: Promise<void> = Promise.resolve();
  const send = async (): Promise<void> => {
    const bulk = lines;
    [lines, letters] = [[], 0];
    await sending;
    if (bulk.length > 0) sending = sendBulk(cluster, index, bulk);
    // It is awaited with the next one.
    sending.catch(() => {});
  };
  const add = async (line: string): Promise<void> => {
    lines.push(line);
    letters += line.length;
    if (letters >= BULK_LETTERS) await send();
  };
  return {
    put: (filled) => add(`{"index":{"_id":"${keyOf(filled.document.id)}"}}\n${JSON.stringify(rowOf(filled))}\n`),
    remove: (id) => add(`{"delete":{"_id":"${keyOf(id)}"}}\n`),
    async end() {
      await send();
      await sending;
    },
  };
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
async function sendBulk(cluster: Cluster, index: string, bulk: readonly string[]): Promise<void> {
  let left = bulk;
  for (let tried = 0; left.length > 0; tried++) {
    if (tried === MAX_TRIES) throw new KikigakiError({ code: 'search-engine-away', reason: 'it takes no more documents' });
    if (tried > 0) await delay(FIRST_WAIT * 2 ** (tried - 1));
    left = await refusedOf(cluster, index, left);
  }
}

/** Those lines of a bulk that may be sent again. Throws where one is refused for good. */
async function refusedOf(cluster: Cluster, index: string, lines: readonly string[]): Promise<readonly string[]> {
  try {
    const answer = await cluster.request({
      method: 'POST',
      path: `/${index}/_bulk`,
      query: { filter_path: 'errors,items.*.status,items.*.error.type' },
      lines: lines.join(''),
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
