import type { Generations } from '../ports/generations.ts';
import { activateEmbedded } from './activate-embedded.ts';

/** Generations in the memory of this process. What is built lies in the snapshot with its corpus, and each thread opens it for itself. */
export const EMBEDDED_GENERATIONS: Generations = {
  async build(source) {
    const { buildIndex } = await import('./build-index.ts');
    return { name: source.fingerprint ?? 'embedded', ...(await buildIndex(source)) };
  },
  activate: async (built, corpus, meeting) => activateEmbedded(built, corpus, meeting),
  isThere: async () => true,
  // Memory is free again with the last that holds it.
  async retire() {},
};
