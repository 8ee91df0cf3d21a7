import type { ImportedEvent, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { languageCode } from './language-code.ts';
import { makeSpeaker } from './make-speaker.ts';
import { type Fields, readFields } from './read-fields.ts';
import { createTalkList, type TalkParts } from './talk-list.ts';

/** The three parts of a site of Hoverboard or of the Zeppelin template: days with time slots, sessions and speakers, each by its id. */
export interface SiteParts {
  readonly schedule: unknown;
  readonly sessions: unknown;
  readonly speakers: unknown;
}

/** Reads Hoverboard's `default-firebase-data.json` and the `_data` of Jekyll sites made of the Zeppelin template: the same three parts. */
export function readSite(site: SiteParts, given: string | undefined): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const zone = openZone(undefined, given, warnings);
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry, place, zone, warnings);
  const sessions = byId(site.sessions, 'sessions', fieldsOf);
  const speakers = byId(site.speakers, 'speakers', fieldsOf);
  const list = createTalkList(warnings);
  const listed = new Set<string>();
  const days = [...valuesOf(site.schedule)].map(([key, entry]) => {
    const day = fieldsOf(entry, `schedule.${key}`);
    const date = day.moment('date', 'day')?.date ?? (/^\d{4}-\d{2}-\d{2}$/.test(key) ? key : undefined);
    const tracks = day.entries('tracks').map((track) => track.text('title', 'name'));
    for (const slot of day.entries('timeslots')) addSlot(slot, date, tracks);
    return date;
  });
  for (const [id, fields] of sessions) if (!listed.has(id) && !fields.is('service')) list.add(partsOf(fields, id, {}));
  return {
    ...withoutUndefined({ zone: zone.name }),
    dates: list.days(days.flatMap((day) => day ?? [])),
    talks: list.talks,
    warnings,
  };

  function addSlot(slot: Fields, day: string | undefined, tracks: readonly (string | undefined)[]): void {
    const columns = slot.list('sessions').length > 0 ? slot.entries('sessions').map((column) => column.list('items')) : undefined;
    const ids = columns ?? slot.list('sessionIds').map((id) => [id]);
    const times = { day, begins: slot.moment('startTime'), ends: slot.moment('endTime') };
    for (const [column, items] of ids.entries())
      for (const item of items) {
        const id = String(item);
        const fields = sessions.get(id);
        if (!fields) {
          warnings.push({ code: 'unresolved', place: slot.place, what: 'session', name: id.slice(0, MAX_NAME) });
          continue;
        }
        listed.add(id);
        // What the whole house attends stands in one column.
        const track = ids.length > 1 ? tracks[column] : undefined;
        if (!fields.is('service')) list.add(partsOf(fields, id, { ...times, track }));
      }
  }

  function partsOf(fields: Fields, id: string, times: Pick<TalkParts, 'day' | 'begins' | 'ends' | 'track'>): TalkParts {
    const [tag] = fields.list('tags');
    return {
      ...times,
      place: fields.place,
      number: id,
      title: fields.text('title'),
      abstract: fields.prose('description'),
      category: fields.text('track') ?? (typeof tag === 'string' ? tag : undefined),
      difficulty: fields.text('complexity'),
      language: languageCode(fields.text('language')),
      slides: fields.url('presentation'),
      video: videoOf(fields.text('videoId', 'video')),
      speakers: fields.list('speakers').flatMap((one) => speakerOf(String(one), fields.place)),
    };
  }

  function speakerOf(id: string, place: string) {
    const person = speakers.get(id);
    if (!person) warnings.push({ code: 'unresolved', place, what: 'speaker', name: id.slice(0, MAX_NAME) });
    const name = [person?.text('name'), person?.text('surname')].filter(Boolean).join(' ');
    const accounts = [...(person?.entries('socials') ?? []), ...(person?.entries('social') ?? [])];
    return makeSpeaker({
      name: name || undefined,
      company: person?.text('company'),
      tagline: person?.text('title'),
      accounts: accounts
        .filter((one) => /twitter|github/i.test(`${one.text('icon', 'name') ?? ''} ${one.text('link') ?? ''}`))
        .map((one) => one.text('link')),
    });
  }
}

const MAX_NAME = 60;

const videoOf = (id: string | undefined): string | undefined => {
  if (id === undefined) return undefined;
  if (/^https?:\/\/\S+$/.test(id)) return id;
  return /^[\w-]{8,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined;
};

/** A list by the ids of its entries, or a mapping as it is. */
function byId(entries: unknown, what: string, fieldsOf: (entry: unknown, place: string) => Fields): ReadonlyMap<string, Fields> {
  return new Map(
    [...valuesOf(entries)].map(([key, entry]) => {
      const fields = fieldsOf(entry, `${what}.${key}`);
      return [(Array.isArray(entries) ? fields.text('id') : undefined) ?? key, fields] as const;
    }),
  );
}

const valuesOf = (value: unknown): Iterable<readonly [key: string, entry: unknown]> =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
