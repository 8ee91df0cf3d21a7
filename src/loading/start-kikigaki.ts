import { hash } from 'node:crypto';
import { createKikigaki } from '../asking/create-kikigaki.ts';
import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { createSemanticEngine } from '../search/semantic-engine.ts';
import { makeEngine } from './make-engine.ts';
import type { PreparedIndex } from './prepare-index.ts';

export interface StartOptions {
  /** Where given, and where the index has vectors, sessions are searched by meaning too. */
  readonly embedder?: Embedder;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

/** Kikigaki on an index that was prepared. */
export function startKikigaki(
  { corpus, index, names, vectors }: Pick<PreparedIndex, 'corpus' | 'index' | 'names' | 'vectors'>,
  { embedder, now }: StartOptions,
): Kikigaki {
  const vocabulary = createVocabularyMatcher(corpus.vocabulary);
  const words = makeEngine(corpus, withoutUndefined({ saved: index, vectors }));
  const engine = embedder && vectors ? createSemanticEngine(words, embedder) : words;
  return createKikigaki(withoutUndefined({ corpus, names, engine, vocabulary, codeOf, now }));
}

const CODE_LENGTH = 12;
const codeOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, CODE_LENGTH);
