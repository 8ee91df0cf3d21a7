import type { Event } from '../model/event.ts';
import type { SearchDocument } from '../model/search-document.ts';
import type { Analyze } from './analysis.ts';
import type { AnalyzedDocuments } from './analyze-documents.ts';
import { documentTexts } from './document-texts.ts';
import { slices } from './slices.ts';

export interface AnalysisParts {
  readonly events: readonly Event[];
  /** Analyse documents, side by side. */
  readonly workers: readonly Analyze[];
  /** Told how many of the documents are done. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

const ANALYZED_AT_ONCE = 250;

/** Documents analysed by several workers, each taking the next when it is done with one; in the order of their numbers. */
export async function analyzeSideBySide(
  documents: readonly SearchDocument[],
  numberOf: (id: string) => number,
  { events, workers, progress }: AnalysisParts,
): Promise<AnalyzedDocuments[]> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const ordered = documents.map((document) => ({ document, number: numberOf(document.id) })).sort((a, b) => a.number - b.number);
  const waiting = [...slices(ordered, ANALYZED_AT_ONCE).entries()];
  const analyzed: AnalyzedDocuments[] = [];
  let done = 0;
  const work = async (analyze: Analyze): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, some] = next;
      const texts = some.map(({ document }) => documentTexts(document, byId.get(document.event)));
      analyzed[place] = await analyze({ documents: some.map(({ number }) => number), texts });
      done += some.length;
      progress?.(done, documents.length);
    }
  };
  await Promise.all(workers.map(work));
  return analyzed;
}
