import { isDeepStrictEqual } from 'node:util';
import { movedReports } from '../../corpus/moved-reports.ts';
import type { Corpus } from '../../model/corpus.ts';
import { isSession, type SearchDocument } from '../../model/search-document.ts';
import type { ChangedPlace } from '../../ports/catalogue-store.ts';

/**
 * Where two corpora with the same events and vocabulary differ, in order; undefined where that is at more than so many places, or
 * where something else differs that rows are made with.
 */
export function changedPlaces(before: Corpus, now: Corpus, most: number): readonly ChangedPlace[] | undefined {
  if (!isDeepStrictEqual(before.directory, now.directory)) return undefined;
  const [were, are] = [before, now].map(({ sessions, eventNotes }) => [...sessions, ...eventNotes]) as [
    SearchDocument[],
    SearchDocument[],
  ];
  const moved = movedReports(before.reports, now.reports);
  const isElsewhere = (document?: SearchDocument): boolean =>
    document !== undefined && isSession(document) && document.notes.some(({ report }) => moved.has(report));
  const changed: ChangedPlace[] = [];
  for (let place = 0; place < Math.max(were.length, are.length); place++) {
    const [was, is] = [were[place], are[place]];
    if (isDeepStrictEqual(was, is) && !isElsewhere(is)) continue;
    changed.push({ place, ...(was && { before: was }), ...(is && { now: is }) });
    if (changed.length > most) return undefined;
  }
  return changed;
}
