import { hash } from 'node:crypto';
import { createKikigaki } from '../asking/create-kikigaki.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Generation } from '../ports/generations.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { awayEngine, isAwayGeneration } from './away-generations.ts';
import { type EngineModule, generationsOf } from './engine-module.ts';
import type { MeaningModel } from './meaning/meaning-model.ts';
import type { PreparedIndex } from './prepare-index.ts';

export interface StartOptions {
  /** Where given, and where the index has vectors, sessions are searched by meaning too. */
  readonly model?: MeaningModel;
  /** By what texts are searched, where it is not the embedded engine. */
  readonly engine?: EngineModule;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

export interface StartedKikigaki {
  readonly kikigaki: Kikigaki;
  /** Whether its search would be answered now; may reject with the reason why not. */
  readonly isAnswering: () => Promise<boolean>;
}

/** Kikigaki on an index that was prepared. */
export async function startKikigaki(
  { corpus, index, names, meaning }: Pick<PreparedIndex, 'corpus' | 'index' | 'names' | 'meaning'>,
  { model, engine, now }: StartOptions,
): Promise<StartedKikigaki> {
  // A version without its engine is one for every thread that joins it.
  const generations = await generationsOf(isAwayGeneration(index) ? awayEngine(index.detail) : engine);
  const byWords = await generations.activate(index, corpus);
  const { isAnswering } = byWords;
  const started = (generation: Generation): StartedKikigaki => ({
    kikigaki: createKikigaki(withoutUndefined({ corpus, names, generation, codeOf, now })),
    isAnswering,
  });
  if (!model || !meaning) return started(byWords);
  const { startSemanticSearch } = await import('./meaning/start-semantic-search.ts');
  const texts = startSemanticSearch(byWords.texts, { corpus, meaning, embedQuestion: model.embedQuestion });
  return started({ ...byWords, texts });
}

const CODE_LENGTH = 12;
const codeOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, CODE_LENGTH);
