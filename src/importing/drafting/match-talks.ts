import { titleKey } from '../../language/title-key.ts';
import { trimEndWhere } from '../../language/trim-where.ts';
import type { ImportedTalk } from '../../model/imported-event.ts';
import type { EventEntry } from './event-entries.ts';

/**
 * Finds for each talk of a timetable the entry that a file has of it, by number where that is an entry's id, else by link or code,
 * else by title and speakers, so that ids stay what they were. No entry is found twice. Each sign is looked up, not searched for: the time
 * grows with the talks, not with their square.
 */
export function matchTalks(
  event: string,
  talks: readonly ImportedTalk[],
  entries: readonly EventEntry[],
): ReadonlyMap<ImportedTalk, number> {
  const found = new Map<ImportedTalk, number>();
  const taken = new Set<number>();
  for (const { ofTalk, ofEntry, fits } of signsIn(event)) {
    const places = placesBy(entries, ofEntry);
    for (const talk of talks) {
      if (found.has(talk)) continue;
      const near = new Set(ofTalk(talk).flatMap((sign) => places.get(sign) ?? []));
      const free = [...near].filter((index) => !taken.has(index) && fits(talk, entries[index] as EventEntry));
      const [index] = free;
      // Two that fit (the page of a whole day, perhaps) leave open which is meant.
      if (index === undefined || free.length > 1) continue;
      found.set(talk, index);
      taken.add(index);
    }
  }
  return found;
}

interface Sign {
  readonly ofTalk: (talk: ImportedTalk) => readonly string[];
  readonly ofEntry: (entry: EventEntry) => readonly string[];
  readonly fits: (talk: ImportedTalk, entry: EventEntry) => boolean;
}

const always = (): boolean => true;

const signsIn = (event: string): readonly Sign[] => [
  { ofTalk: ({ key }) => [`${event}/${key}`], ofEntry: ({ id }) => [id], fits: always },
  { ofTalk: linksOf, ofEntry: linksOf, fits: always },
  { ofTalk: codeOf, ofEntry: codeOf, fits: always },
  { ofTalk: ({ title }) => [titleKey(title)], ofEntry: ({ title }) => [titleKey(title)], fits: haveSameSpeakers },
];

/** Where entries with each sign stand. */
function placesBy(entries: readonly EventEntry[], signsOf: Sign['ofEntry']): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, entry] of entries.entries())
    for (const sign of signsOf(entry)) {
      const known = places.get(sign);
      if (known) known.push(index);
      else places.set(sign, [index]);
    }
  return places;
}

const codeOf = ({ code }: { readonly code?: string | undefined }): string[] => (code === undefined ? [] : [code]);

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
