import type { DataFile } from '../corpus/data-files.ts';
import type { KnownCorpus } from '../corpus/read-changed-reports.ts';
import type { ReadingsOnDisk } from '../corpus/readings.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { EventNote, Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { BuiltGeneration } from '../ports/generations.ts';
import type { StreamedBuild } from './build-streamed.ts';
import { catalogueStoreAt, isOutlined } from './catalogue-place.ts';
import { changesBetween } from './changes-between.ts';
import { generationsOf } from './engine-module.ts';
import { basisOf } from './fingerprint.ts';
import type { Snapshot } from './prepare-index.ts';

/** What a generation is built of by difference: an earlier one, and what was kept of the files it was read from. */
export interface ChangedBuild extends StreamedBuild {
  readonly files: readonly DataFile[];
  readonly readings: ReadingsOnDisk;
  readonly earlier: Snapshot;
  readonly known: KnownCorpus;
}

/** With more places that change, all of it is built anew. */
const MOST_CHANGED = 1_000;

/**
 * Builds a generation of which only reports are not as in an earlier one: their events are read, and nothing else. Undefined where
 * something else differs, or what is there of the earlier one has gone.
 */
export async function buildChanged({
  files,
  readings,
  earlier,
  known,
  engine,
  catalogue,
  ...given
}: ChangedBuild): Promise<{ readonly built: Snapshot; readonly known: KnownCorpus } | undefined> {
  const { corpus } = earlier;
  if (!isOutlined(corpus) || earlier.basis !== basisOf(corpus)) return undefined;
  const [store, generations] = await Promise.all([catalogueStoreAt(catalogue), generationsOf(engine)]);
  const areThere = await Promise.all([store.isThere(corpus.generation), generations.isThere(earlier.index)]);
  if (!generations.buildStreamed || areThere.includes(false)) return undefined;
  const { readChangedReports } = await import('../corpus/read-changed-reports.ts');
  const documents = (from: number, to: number) => store.documents(corpus.generation, from, to);
  const change = await readChangedReports(files, readings, { corpus, known, documents }, MOST_CHANGED);
  if (!change) return undefined;
  const { changed, topics } = change;
  const changes = changesBetween(piled(changed.map(({ before }) => before)), piled(changed.map(({ now }) => now)));
  const index: BuiltGeneration = await generations.buildStreamed({
    ...withoutUndefined(given),
    corpus: change.corpus,
    earlier: { corpus, built: earlier.index, changes },
  });
  await store.fill(index.name, change.corpus, { name: corpus.generation, changed, topics });
  const { sessionCount: _, noteCount: __, documents: ___, ...frame } = change.corpus;
  // Who speaks is as it was, and so are all other names.
  const built = { corpus: { ...frame, outline: change.outline, generation: index.name }, index, names: earlier.names };
  return { built: { ...built, basis: earlier.basis }, known: change.known };
}

function piled(documents: readonly (SearchDocument | undefined)[]) {
  const sessions: Session[] = [];
  const eventNotes: EventNote[] = [];
  for (const document of documents) {
    if (!document) continue;
    if (isSession(document)) sessions.push(document);
    else eventNotes.push(document);
  }
  return { sessions, eventNotes };
}
