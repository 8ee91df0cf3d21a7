import { placeKey } from '../corpus/place-key.ts';
import { titleKey } from '../language/title-key.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Session } from '../model/session.ts';
import type { Lexicon } from './lexicon.ts';

/** Finds a session by its id in any case of letters, or by an address of it or of a report on it alone. */
export function createPlaceFinder({ sessions, reports }: Corpus): Lexicon['sessionAt'] {
  let byPlace: Map<string, string> | undefined;
  const urls = new Map(reports.map(({ id, url }) => [id, url]));
  const all = (): Map<string, string> => {
    const places = new Map<string, string>();
    const add = (place: string | undefined, id: string): void => {
      if (place && !places.has(placeKey(place))) places.set(placeKey(place), id);
    };
    for (const { id, links } of sessions)
      for (const place of [id, links.talk, links.slides, links.video, ...(links.further ?? []).map(({ url }) => url)])
        add(place, id);
    for (const { id, notes } of sessions) for (const { report } of notes) add(urls.get(report), id);
    return places;
  };
  return (place) => {
    byPlace ??= all();
    return byPlace.get(placeKey(place));
  };
}

/** Finds the session that a question is the title of; looks only at titles that begin with the same letter, and at each once. */
export function createTitleFinder(sessions: readonly Session[]): Lexicon['titled'] {
  const byFirst = new Map<string, Session[]>();
  for (const session of sessions) {
    const first = session.title[0]?.toLowerCase() ?? '';
    const known = byFirst.get(first);
    if (known) known.push(session);
    else byFirst.set(first, [session]);
  }
  const byKey = new Map<string, Map<string, string>>();
  const keysOf = (first: string): Map<string, string> => {
    const known = byKey.get(first);
    if (known) return known;
    // Of several with one title the first is meant: later ones are put in before it.
    const keys = new Map((byFirst.get(first) ?? []).toReversed().map(({ title, id }) => [titleKey(title), id]));
    byKey.set(first, keys);
    return keys;
  };
  return (question) => keysOf(question.trim()[0]?.toLowerCase() ?? '').get(titleKey(question));
}
