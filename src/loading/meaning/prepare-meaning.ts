import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createYield } from '../../concurrency/create-yield.ts';
import { isSession, type SearchDocument } from '../../model/search-document.ts';
import type { Embedder } from '../../ports/embedder.ts';
import { buildMeaningIndex, type MeaningIndex } from '../../search/meaning/meaning-index.ts';
import { meaningTexts } from '../../search/meaning/meaning-texts.ts';
import { type Probe, probeOf, roomFor } from '../../search/meaning/packed-vectors.ts';
import { slices } from '../../search/slices.ts';
import { openSnapshot, sealSnapshot } from '../snapshot.ts';
import { readSnapshotFile, writeSnapshotFile } from '../snapshot-file.ts';
import { createVectorStore, keyOf, type SavedVectors, type VectorStore } from './vector-store.ts';

export interface MeaningOptions {
  readonly embedder: Embedder;
  readonly cacheFolder: string;
  /** Told how many of the texts that have no vector so far have one. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** So many texts are embedded at a time: a service that is slow answers them in time, and little is lost where it does not. */
const TEXTS_AT_ONCE = 16;
/** After so many texts what is there so far is kept. */
const KEPT_AFTER = 512;
/** So many titles serve as questions that have nothing to do with each other. */
const NEUTRAL = 256;

/**
 * The vectors of all documents. Those of texts that were embedded before, by the same model, are kept; what a model gave before it
 * failed is kept too, so that the next try goes on from there. Rejects where the model does.
 */
export async function prepareMeaning(documents: readonly SearchDocument[], options: MeaningOptions): Promise<MeaningIndex> {
  const { embedder, cacheFolder } = options;
  const path = join(cacheFolder, `${hashOf(embedder.model).slice(0, 16)}.vectors`);
  const bytes = await readSnapshotFile(path);
  const store = createVectorStore(bytes && (openSnapshot(bytes, hashOf(embedder.model)) as SavedVectors | undefined));
  const passages = [...new Set(documents.flatMap(textsOf))];
  const questions = neutralQuestions(documents);
  const keys = new Set([...passages.map((text) => keyOf('passage', text)), ...questions.map((text) => keyOf('question', text))]);
  const keep = (): Promise<void> => writeSnapshotFile(path, sealSnapshot(store.save(keys), hashOf(embedder.model)));
  await embedMissing({ passages, questions }, store, keep, options);
  return buildMeaningIndex({
    documents,
    dimensions: store.dimensions(),
    neutral: questions.map((text) => probeIn(store, keyOf('question', text))),
    copy: (text, at, into) => store.copy(keyOf('passage', text), at, into),
    yieldNow: createYield(),
  });
}

const textsOf = (document: SearchDocument): string[] => {
  const { title, passages, windows } = meaningTexts(document);
  return [title, ...passages, ...windows];
};

/** Chosen by their hashes: other talks in the data change few of them. */
function neutralQuestions(documents: readonly SearchDocument[]): string[] {
  const titles = new Set(documents.filter(isSession).map(({ title }) => title));
  const hashed = [...titles].map((title) => ({ title, hash: hashOf(title) }));
  return hashed
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, NEUTRAL)
    .map(({ title }) => title);
}

interface Texts {
  readonly passages: readonly string[];
  readonly questions: readonly string[];
}

async function embedMissing(
  texts: Texts,
  store: VectorStore,
  keep: () => Promise<void>,
  { embedder, progress = () => {} }: MeaningOptions,
): Promise<void> {
  // Texts of about one length: a batch takes as long as its longest.
  const passages = texts.passages.filter((text) => !store.has(keyOf('passage', text))).sort((a, b) => a.length - b.length);
  const questions = texts.questions.filter((text) => !store.has(keyOf('question', text)));
  const all = passages.length + questions.length;
  if (all === 0) return;
  let done = 0;
  let kept = 0;
  const count = async (more: number): Promise<void> => {
    done += more;
    progress(done, all);
    if (done - kept < KEPT_AFTER) return;
    kept = done;
    await keep();
  };
  try {
    for (const batch of slices(questions, TEXTS_AT_ONCE)) {
      const vectors = await embedder.embedQuestions(batch);
      for (const [index, text] of batch.entries()) store.add(keyOf('question', text), vectors[index] ?? []);
      await count(batch.length);
    }
    for (const batch of slices(passages, TEXTS_AT_ONCE)) {
      const vectors = await embedder.embedPassages(batch);
      for (const [index, text] of batch.entries()) store.add(keyOf('passage', text), vectors[index] ?? []);
      await count(batch.length);
    }
  } finally {
    await keep();
  }
}

/** A packed vector as one to hold others against. */
function probeIn(store: VectorStore, key: string): Probe {
  const room = roomFor(1, store.dimensions());
  store.copy(key, 0, room);
  return probeOf(room.values);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
