import { createYield } from '../concurrency/create-yield.ts';
import { createKnownSessions, type KnownSessions } from '../corpus/known-sessions.ts';
import { createOutliner } from '../corpus/outline.ts';
import { matcherOf } from '../language/matcher-of.ts';
import type { Corpus, StreamedCorpus } from '../model/corpus.ts';
import { isSession } from '../model/search-document.ts';
import type { Speaker } from '../model/session.ts';
import { collectNames } from '../question/names.ts';
import { type CataloguePlace, catalogueStoreAt } from './catalogue-place.ts';
import { type EngineModule, generationsOf } from './engine-module.ts';
import { basisOf } from './fingerprint.ts';
import { lookUpNames } from './name-dictionary.ts';
import type { Snapshot } from './prepare-index.ts';

export interface StreamedBuild {
  /** By what texts are searched: an engine that keeps them elsewhere. */
  readonly engine: EngineModule;
  /** Where sessions are put. */
  readonly catalogue: CataloguePlace;
  /** The same for the same content. */
  readonly fingerprint: string;
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Builds all that questions are answered from, of a corpus that is read three times and never whole in memory: for the search, for the
 * catalogue, and for what is known of all sessions together. What stays is speakers, each once, and the outline.
 */
export async function buildStreamed(
  corpus: StreamedCorpus,
  { engine, catalogue, ...given }: StreamedBuild,
): Promise<{ readonly built: Snapshot; readonly sessions: KnownSessions }> {
  const generations = await generationsOf(engine);
  if (!generations.buildStreamed) throw new TypeError('This engine keeps documents in memory');
  const index = await generations.buildStreamed({ corpus, ...given });
  await (await catalogueStoreAt(catalogue)).fill(index.name, corpus);
  const { sessionCount: _, noteCount: __, documents: ___, ...frame } = corpus;
  const outliner = createOutliner();
  const speakers = createDistinct<Speaker>();
  const known = createKnownSessions();
  for await (const document of corpus.documents()) {
    if (!isSession(document)) continue;
    outliner.add(document);
    known.add(document);
    for (const speaker of document.speakers) speakers.add(speaker);
  }
  const people = { ...frame, sessions: [{ speakers: speakers.all }], eventNotes: [] } as unknown as Corpus;
  const names = await collectNames(people, matcherOf(corpus.vocabulary), lookUpNames, createYield());
  const outlined = { ...frame, outline: outliner.outline(), generation: index.name };
  return { built: { corpus: outlined, index, names, basis: basisOf(people) }, sessions: known.save() };
}

/** Values in the order in which they come, equal ones as one in memory. */
function createDistinct<T>(): { readonly all: readonly T[]; readonly add: (value: T) => void } {
  const known = new Map<string, T>();
  const all: T[] = [];
  return {
    all,
    add(value) {
      const key = JSON.stringify(value);
      const same = known.get(key) ?? value;
      known.set(key, same);
      all.push(same);
    },
  };
}
