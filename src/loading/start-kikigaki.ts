import { hash } from 'node:crypto';
import { createKikigaki } from '../asking/create-kikigaki.ts';
import type { AskingParts } from '../asking/create-kikigaki-with.ts';
import { createDocumentFilter } from '../corpus/document-filter.ts';
import type { Corpus } from '../model/corpus.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { DocumentFilter, Generation } from '../ports/generations.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import type { Names } from '../question/names.ts';
import { awayEngine, isAwayGeneration } from './away-generations.ts';
import { type CataloguePlace, catalogueStoreAt, isOutlined, type KeptCorpus } from './catalogue-place.ts';
import { type EngineModule, generationsOf } from './engine-module.ts';
import type { MeaningModel } from './meaning/meaning-model.ts';
import type { PreparedIndex } from './prepare-index.ts';

export interface StartOptions {
  /** Where given, and where the index has vectors, sessions are searched by meaning too. */
  readonly model?: MeaningModel;
  /** By what texts are searched, where it is not the embedded engine. */
  readonly engine?: EngineModule;
  /** Where sessions lie that are not kept in memory. */
  readonly catalogue?: CataloguePlace;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

export interface StartedKikigaki {
  readonly kikigaki: Kikigaki;
  /** Whether its search would be answered now; may reject with the reason why not. */
  readonly isAnswering: () => Promise<boolean>;
  /** The corpus with its sessions, wherever they lie. */
  readonly whole: () => Promise<Corpus>;
  /** Says that nothing of it is needed any more. */
  readonly release: () => Promise<void>;
}

/** Kikigaki on an index that was prepared. */
export async function startKikigaki(
  { corpus, index, names, meaning }: Pick<PreparedIndex, 'corpus' | 'index' | 'names' | 'meaning'>,
  { model, engine, catalogue, now }: StartOptions,
): Promise<StartedKikigaki> {
  // A version without its engine is one for every thread that joins it.
  const generations = await generationsOf(isAwayGeneration(index) ? awayEngine(index.detail) : engine);
  const { meeting, whole, release, ask } = await holdingsOf(corpus, names, catalogue);
  const byWords = await generations.activate(index, corpus, meeting);
  const { isAnswering } = byWords;
  const started = (generation: Generation): StartedKikigaki => ({
    kikigaki: ask(withoutUndefined({ generation, codeOf, now })),
    isAnswering,
    whole,
    release,
  });
  if (!model || !meaning) return started(byWords);
  const { startSemanticSearch } = await import('./meaning/start-semantic-search.ts');
  const texts = startSemanticSearch(byWords.texts, {
    corpus: await whole(),
    meaning,
    meeting,
    embedQuestion: model.embedQuestion,
  });
  return started({ ...byWords, texts });
}

/** What a corpus is asked through, in memory or elsewhere. */
interface Holdings extends Pick<StartedKikigaki, 'whole' | 'release'> {
  readonly meeting: DocumentFilter;
  readonly ask: (parts: AskingParts) => Kikigaki;
}

async function holdingsOf(corpus: KeptCorpus, names: Names, place?: CataloguePlace): Promise<Holdings> {
  if (!isOutlined(corpus))
    return {
      meeting: createDocumentFilter(corpus),
      whole: async () => corpus,
      release: async () => {},
      ask: (parts) => createKikigaki({ corpus, names, ...parts }),
    };
  if (!place) throw new TypeError('A corpus without its sessions, and no place where they lie');
  const [{ createKikigakiElsewhere }, { createFilterElsewhere }, store] = await Promise.all([
    import('../asking/create-kikigaki-elsewhere.ts'),
    import('./filter-elsewhere.ts'),
    catalogueStoreAt(place),
  ]);
  const opened = await store.open(corpus.generation, corpus);
  return {
    meeting: createFilterElsewhere(corpus, opened.catalogue),
    whole: opened.whole,
    release: opened.close,
    ask: (parts) => createKikigakiElsewhere({ corpus, names, opened, ...parts }),
  };
}

const CODE_LENGTH = 12;
const codeOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, CODE_LENGTH);
