import { createHash } from 'node:crypto';
import type { limitKeysOf } from '../../src/search/index.ts';
import { type DocumentTerms, isSession, type SearchDocument } from '../../src/search/index.ts';

/** A document as it is put into an index. */
export interface FilledDocument {
  readonly document: SearchDocument;
  readonly terms: DocumentTerms;
  readonly limits: ReturnType<typeof limitKeysOf>;
}

/** What is sent of one document. */
export interface DocumentLine {
  readonly key: string;
  readonly text: string;
}

/** A longer word is none. */
const MAX_TERM = 255;

/** The line by which a document is put into an index. */
export function lineOf(filled: FilledDocument): DocumentLine {
  const key = keyOf(filled.document.id);
  return { key, text: `{"index":{"_id":"${key}"}}\n${JSON.stringify(rowOf(filled))}\n` };
}

/** The line by which one is removed. */
export function removalOf(id: string): DocumentLine {
  const key = keyOf(id);
  return { key, text: `{"delete":{"_id":"${key}"}}\n` };
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
