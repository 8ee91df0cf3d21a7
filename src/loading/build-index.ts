import { isDeepStrictEqual } from 'node:util';
import { isTalk } from '../corpus/session-facts.ts';
import type { Corpus } from '../model/corpus.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { SearchDocument } from '../ports/search-index.ts';
import { makeEngine } from './make-engine.ts';
import { startAnalysisWorkers } from './start-analysis-workers.ts';

export interface BuildOptions {
  /** Vectors of sessions by id, where meanings are searched too. */
  readonly vectors?: ReadonlyMap<string, readonly number[]>;
  /** Told how many of the documents are done. */
  readonly progress?: (done: number, all: number) => void;
}

/** The talks of a corpus and the notes about its events. */
const documentsOf = ({ sessions, eventNotes }: Corpus): SearchDocument[] => [...sessions.filter(isTalk), ...eventNotes];

/** An index that was built before, and the corpus it was built from. */
export interface EarlierIndex {
  readonly corpus: Corpus;
  readonly index: unknown;
}

/** The index of a corpus, in the form in which an engine starts from it. Other work of this thread goes on meanwhile. */
export const buildIndex = (corpus: Corpus, options: BuildOptions = {}): Promise<unknown> =>
  fillIndex(corpus, documentsOf(corpus), [], undefined, options);

/** More than this share of changed documents, and building anew is as quick. */
const MAX_CHANGED = 0.5;

/**
 * An earlier index brought up to date: only documents that are new, changed or gone are touched.
 * `undefined` where so many are that it is not worth it. The two have to rest on the same (`basisOf`).
 */
export async function updateIndex(corpus: Corpus, earlier: EarlierIndex, options: BuildOptions = {}): Promise<unknown> {
  const before = new Map(documentsOf(earlier.corpus).map((document) => [document.id, document]));
  const documents = documentsOf(corpus);
  const changed = documents.filter((document) => !isDeepStrictEqual(before.get(document.id), document));
  const ids = new Set(documents.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !ids.has(id));
  if (changed.length + gone.length > documents.length * MAX_CHANGED) return undefined;
  return fillIndex(corpus, changed, gone, earlier.index, options);
}

async function fillIndex(
  corpus: Corpus,
  documents: readonly SearchDocument[],
  gone: readonly string[],
  saved: unknown,
  { vectors, progress }: BuildOptions,
): Promise<unknown> {
  const workers = startAnalysisWorkers(corpus.vocabulary, documents.length);
  try {
    const engine = makeEngine(
      corpus,
      withoutUndefined({
        workers: workers.all,
        mergeElsewhere: workers.mergeElsewhere,
        saved,
        vectors,
        progress,
      }),
    );
    await engine.remove(gone);
    await engine.upsert(documents);
    return await engine.save();
  } finally {
    await workers.stop();
  }
}
