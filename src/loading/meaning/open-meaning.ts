import type { Embedder } from '../../ports/embedder.ts';
import type { GuardOptions } from './guard-questions.ts';
import type { MeaningModel } from './meaning-model.ts';
import type { MeaningSettings } from './meaning-settings.ts';

/** A model that holds something until it is closed. */
export interface OpenedMeaning extends MeaningModel {
  close(): Promise<void>;
}

/** The model that is set; what it needs is loaded only now. Throws `model-…` where a local one cannot be opened. */
export async function openMeaning(settings: MeaningSettings, options: GuardOptions = {}): Promise<OpenedMeaning> {
  const [{ guardQuestions }, { embedder, close }] = await Promise.all([import('./guard-questions.ts'), open(settings)]);
  return { embedder, embedQuestion: guardQuestions(embedder, options), close };
}

interface Opened {
  readonly embedder: Embedder;
  close(): Promise<void>;
}

async function open(settings: MeaningSettings): Promise<Opened> {
  if (settings.kind === 'service') {
    const { createServiceEmbedder } = await import('./service-embedder.ts');
    return { embedder: createServiceEmbedder(settings), close: async () => {} };
  }
  const { openLocalModel } = await import('./open-local-model.ts');
  return openLocalModel(settings);
}
