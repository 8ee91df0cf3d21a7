import { isDeepStrictEqual } from 'node:util';
import type { SearchDocument } from '../model/search-document.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { GenerationSource } from '../ports/generations.ts';
import { documentsOf } from './documents-of.ts';
import { openEngine, type SavedIndex } from './open-engine.ts';
import { startAnalysisWorkers } from './start-analysis-workers.ts';

/** More than this share of changed documents, and building anew is as quick. */
const MAX_CHANGED = 0.5;

/**
 * The index of a corpus. Other work of this thread goes on meanwhile. From an earlier one only documents that are new, changed or
 * gone are touched, unless they are so many that it is not worth it.
 */
export async function buildIndex(source: GenerationSource): Promise<SavedIndex> {
  const { corpus, earlier } = source;
  const documents = documentsOf(corpus);
  if (!earlier) return fillIndex(source, documents, []);
  const before = new Map(documentsOf(earlier.corpus).map((document) => [document.id, document]));
  const changed = documents.filter((document) => !isDeepStrictEqual(before.get(document.id), document));
  const ids = new Set(documents.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !ids.has(id));
  return changed.length + gone.length > documents.length * MAX_CHANGED
    ? fillIndex(source, documents, [])
    : fillIndex(source, changed, gone, earlier.built as SavedIndex);
}

async function fillIndex(
  { corpus, progress }: GenerationSource,
  documents: readonly SearchDocument[],
  gone: readonly string[],
  saved?: SavedIndex,
): Promise<SavedIndex> {
  const workers = startAnalysisWorkers(corpus.vocabulary, documents.length);
  try {
    const { all, mergeElsewhere } = workers;
    const engine = openEngine(corpus, withoutUndefined({ saved, workers: all, mergeElsewhere, progress }));
    await engine.remove(gone);
    await engine.upsert(documents);
    return await engine.save();
  } finally {
    await workers.stop();
  }
}
