import type { Generations } from '../ports/generations.ts';
import { rememberReadings } from '../search/remember-readings.ts';
import { openEngine, type SavedIndex } from './open-engine.ts';

/** Generations in the memory of this process. What is built lies in the snapshot with its corpus, and each thread opens it for itself. */
export const EMBEDDED_GENERATIONS: Generations = {
  async build(source) {
    const { buildIndex } = await import('./build-index.ts');
    return buildIndex(source);
  },
  async activate(built, corpus) {
    const { words, texts } = openEngine(corpus, { saved: built as SavedIndex });
    return { words: rememberReadings(words), texts };
  },
  // Memory is free again with the last that holds it.
  async retire() {},
};
