import { hash } from 'node:crypto';
import { createKikigaki } from '../asking/create-kikigaki.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { EMBEDDED_GENERATIONS } from './embedded-generations.ts';
import type { MeaningModel } from './meaning/meaning-model.ts';
import type { PreparedIndex } from './prepare-index.ts';

export interface StartOptions {
  /** Where given, and where the index has vectors, sessions are searched by meaning too. */
  readonly model?: MeaningModel;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

/** Kikigaki on an index that was prepared. */
export async function startKikigaki(
  { corpus, index, names, meaning }: Pick<PreparedIndex, 'corpus' | 'index' | 'names' | 'meaning'>,
  { model, now }: StartOptions,
): Promise<Kikigaki> {
  const { words, texts } = await EMBEDDED_GENERATIONS.activate(index, corpus);
  if (!model || !meaning) return createKikigaki(withoutUndefined({ corpus, names, generation: { words, texts }, codeOf, now }));
  const { startSemanticSearch } = await import('./meaning/start-semantic-search.ts');
  const generation = { words, texts: startSemanticSearch(texts, { corpus, meaning, embedQuestion: model.embedQuestion }) };
  return createKikigaki(withoutUndefined({ corpus, names, generation, codeOf, now }));
}

const CODE_LENGTH = 12;
const codeOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, CODE_LENGTH);
