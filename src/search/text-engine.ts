import type { SearchDocument } from '../model/search-document.ts';
import type { TextSearch } from '../ports/text-search.ts';
import { type AnalysisParts, analyzeSideBySide } from './analyze-side-by-side.ts';
import { createSearch, type SearchedParts } from './create-search.ts';
import { createOramaEngine, type SavedOrama } from './orama-engine.ts';
import { createSetAside, type SavedAside } from './set-aside.ts';
import { slices } from './slices.ts';
import type { TextIndex } from './text-index.ts';

/** What the engine searches, and who works for it. */
export interface EngineSetup extends AnalysisParts, Pick<SearchedParts, 'meeting'> {
  /** The documents' words, empty or as they were when `saved` was. */
  readonly text: TextIndex;
  /** What `save` gave before, for the same events. */
  readonly saved?: SavedEngine | undefined;
  readonly yieldNow: () => Promise<void>;
}

/** A search for texts whose documents can be changed. */
export interface TextEngine extends TextSearch {
  /** Adds documents; those whose id is known are replaced. */
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** What it knows beside the text index, as structured-cloneable data. */
  save(): SavedEngine;
}

export interface SavedEngine extends SavedAside {
  readonly filters: SavedOrama;
}

/** The search engine: Orama runs the searches, the scores come out of the text index. */
export function createTextEngine(setup: EngineSetup): TextEngine {
  const { saved } = setup;
  const orama = createOramaEngine(saved?.filters);
  const parts: EngineParts = { ...setup, orama, setAside: createSetAside(orama.numbers, saved) };
  return {
    search: createSearch(parts),
    ...createChanges(parts),
    save: () => ({ filters: orama.save(), ...parts.setAside.save() }),
  };
}

type EngineParts = EngineSetup & SearchedParts;

/** Documents that are put into Orama at a time. */
const INSERTED_AT_ONCE = 50;

function createChanges({ orama, setAside, text, yieldNow, ...analysis }: EngineParts): Pick<TextEngine, 'upsert' | 'remove'> {
  const { numbers } = orama;
  const remove = async (ids: readonly string[]): Promise<void> => {
    const known = ids.filter(numbers.has);
    text.remove(known.map(numbers.of));
    setAside.remove(known);
    await orama.remove(known);
  };
  return {
    remove,
    async upsert(documents) {
      const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
      await remove(latest.map(({ id }) => id));
      for (const some of slices(latest, INSERTED_AT_ONCE)) {
        await orama.insert(some.map(({ id, event }) => ({ id, eventId: event })));
        some.forEach(setAside.add);
        await yieldNow();
      }
      await text.add(await analyzeSideBySide(latest, numbers.of, analysis));
    },
  };
}
