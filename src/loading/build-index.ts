import { createDocumentFilter } from '../corpus/document-filter.ts';
import type { SearchDocument } from '../model/search-document.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { BuiltGeneration, GenerationSource } from '../ports/generations.ts';
import { changesBetween } from './changes-between.ts';
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
  const { added, gone } = changesBetween(earlier.corpus, corpus);
  const ids = gone.map(({ id }) => id);
  return added.length + gone.length > documents.length * MAX_CHANGED
    ? fillIndex(source, documents, [])
    : fillIndex(source, added, ids, earlier.built as BuiltGeneration & SavedIndex);
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
    const engine = openEngine(
      corpus,
      createDocumentFilter(corpus),
      withoutUndefined({ saved, workers: all, mergeElsewhere, progress }),
    );
    await engine.remove(gone);
    await engine.upsert(documents);
    return await engine.save();
  } finally {
    await workers.stop();
  }
}
