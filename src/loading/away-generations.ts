import { matcherOf } from '../language/matcher-of.ts';
import { type ErrorDetail, KikigakiError } from '../model/kikigaki-error.ts';
import type { BuiltGeneration, Generation, Generations } from '../ports/generations.ts';
import { createWordCounts } from '../search/word-counts.ts';
import type { EngineModule } from './engine-module.ts';

/** The name of a generation that stands in for one whose engine is away. */
export const AWAY = 'away';

interface AwayGeneration extends BuiltGeneration {
  readonly detail: ErrorDetail;
}

/** Whether a generation stands in for one. */
export const isAwayGeneration = (built: BuiltGeneration): built is AwayGeneration => built.name === AWAY;

/** Stands in for an engine that is away: everything but a search is answered, and a search is told to be away. */
export const awayEngine = (detail: ErrorDetail): EngineModule => ({ module: import.meta.url, options: detail });

/** An engine module's own entry. */
export function openGenerations(detail: ErrorDetail): Generations {
  const away = (): never => {
    throw new KikigakiError(detail);
  };
  return {
    build: async () => ({ name: AWAY, detail }) satisfies AwayGeneration,
    activate: async (_, { vocabulary }) =>
      ({
        words: createWordCounts(vocabulary, matcherOf(vocabulary)).knowledge,
        texts: { search: async () => away() },
        isAnswering: async () => away(),
      }) satisfies Generation,
    // What is kept of an earlier time tells an earlier reason.
    isThere: async () => false,
    async retire() {},
  };
}
