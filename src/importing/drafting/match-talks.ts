import { titleKey } from '../../language/title-key.ts';
import { trimEndWhere } from '../../language/trim-where.ts';
import type { ImportedTalk } from '../../model/imported-event.ts';
import type { EventEntry } from './event-entries.ts';

/**
 * Finds for each talk of a timetable the entry that a file has of it, by number where that is an entry's id, else by link or code,
 * else by title and speakers, so that ids stay what they were. No entry is found twice.
 */
export function matchTalks(
  event: string,
  talks: readonly ImportedTalk[],
  entries: readonly EventEntry[],
): ReadonlyMap<ImportedTalk, number> {
  const found = new Map<ImportedTalk, number>();
  const taken = new Set<number>();
  const signs: ((talk: ImportedTalk, entry: EventEntry) => boolean)[] = [
    ({ key }, { id }) => id === `${event}/${key}`,
    (talk, entry) => linksOf(talk).some((link) => linksOf(entry).includes(link)),
    (talk, entry) => talk.code !== undefined && talk.code === entry.code,
    (talk, entry) => titleKey(talk.title) === titleKey(entry.title) && haveSameSpeakers(talk, entry),
  ];
  for (const isSame of signs) {
    for (const talk of talks) {
      if (found.has(talk)) continue;
      const fits = entries.flatMap((entry, index) => (!taken.has(index) && isSame(talk, entry) ? [index] : []));
      const [index] = fits;
      // Two that fit (the page of a whole day, perhaps) leave open which is meant.
      if (index === undefined || fits.length > 1) continue;
      found.set(talk, index);
      taken.add(index);
    }
  }
  return found;
}

const linksOf = ({ talk, slides, video }: Pick<EventEntry, 'talk' | 'slides' | 'video'>): string[] =>
  [talk, slides, video].flatMap((link) =>
    link ? [trimEndWhere(link.split(/[?#]/)[0] ?? '', /\//).toLowerCase() + videoOf(link)] : [],
  );

/** YouTube tells recordings apart in what stands behind the question mark. */
const videoOf = (link: string): string => /[?&]v=([\w-]+)/.exec(link)?.[1] ?? '';

function haveSameSpeakers({ speakers }: ImportedTalk, entry: EventEntry): boolean {
  const known = (entry.speakers ?? []).flatMap(({ name, other_names }) => [name, ...(other_names ?? [])]).map(titleKey);
  const names = speakers.flatMap(({ name, otherNames }) => [name, ...otherNames]).map(titleKey);
  return known.length === 0 || names.length === 0 || names.some((name) => known.includes(name));
}
