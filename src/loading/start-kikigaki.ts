import { hash } from 'node:crypto';
import { createKikigaki } from '../asking/create-kikigaki.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { createSemanticSearch } from '../search/semantic-search.ts';
import { EMBEDDED_GENERATIONS } from './embedded-generations.ts';
import type { PreparedIndex } from './prepare-index.ts';

export interface StartOptions {
  /** Where given, and where the index has vectors, sessions are searched by meaning too. */
  readonly embedder?: Embedder;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

/** Kikigaki on an index that was prepared. */
export async function startKikigaki(
  { corpus, index, names, vectors }: Pick<PreparedIndex, 'corpus' | 'index' | 'names' | 'vectors'>,
  { embedder, now }: StartOptions,
): Promise<Kikigaki> {
  const { words, texts } = await EMBEDDED_GENERATIONS.activate(index, corpus);
  const generation = { words, texts: embedder && vectors ? createSemanticSearch(texts, embedder) : texts };
  return createKikigaki(withoutUndefined({ corpus, names, generation, codeOf, now }));
}

const CODE_LENGTH = 12;
const codeOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, CODE_LENGTH);
