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
  entries: readonly KnownEntry[],
): ReadonlyMap<ImportedTalk, number> {
  const found = new Map<ImportedTalk, number>();
  const taken = new Set<number>();
  for (const { ofTalk, ofEntry, fits } of signsIn(event)) {
    // What every talk was found by already, nobody has to look at: entries are read only where they have to be.
    if (found.size === talks.length) break;
    const places = placesBy(entries, ofEntry, taken);
    for (const talk of talks) {
      if (found.has(talk)) continue;
      const near = new Set(ofTalk(talk).flatMap((sign) => places.get(sign) ?? []));
      const free = [...near].filter((index) => !taken.has(index) && fits(talk, entries[index] as KnownEntry));
      const [index] = free;
      // Two that fit (the page of a whole day, perhaps) leave open which is meant.
      if (index === undefined || free.length > 1) continue;
      found.set(talk, index);
      taken.add(index);
    }
  }
  return found;
}

/** A talk that the file has: its id is known, the rest is read where it is asked for. */
export interface KnownEntry {
  readonly id: string;
  read(): EventEntry;
}

interface Sign {
  readonly ofTalk: (talk: ImportedTalk) => readonly string[];
  readonly ofEntry: (entry: KnownEntry) => readonly string[];
  readonly fits: (talk: ImportedTalk, entry: KnownEntry) => boolean;
}

const always = (): boolean => true;

const signsIn = (event: string): readonly Sign[] => [
  { ofTalk: ({ key }) => [`${event}/${key}`], ofEntry: ({ id }) => [id], fits: always },
  { ofTalk: linksOf, ofEntry: (entry) => linksOf(entry.read()), fits: always },
  { ofTalk: codeOf, ofEntry: (entry) => codeOf(entry.read()), fits: always },
  {
    ofTalk: ({ title }) => [titleKey(title)],
    ofEntry: (entry) => [titleKey(entry.read().title)],
    fits: (talk, entry) => haveSameSpeakers(talk, entry.read()),
  },
];

/** Where entries with each sign stand that are nobody's yet. */
function placesBy(
  entries: readonly KnownEntry[],
  signsOf: Sign['ofEntry'],
  taken: ReadonlySet<number>,
): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, entry] of entries.entries())
    for (const sign of taken.has(index) ? [] : signsOf(entry)) {
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
