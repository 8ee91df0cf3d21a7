import type { ImportedEvent, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { languageCode } from './language-code.ts';
import { makeSpeaker } from './make-speaker.ts';
import { daysBetween } from './read-connpass.ts';
import { type Fields, readFields } from './read-fields.ts';
import { furtherOf, recordingOf } from './rubyevents-links.ts';
import { createTalkList, type TalkParts } from './talk-list.ts';

/** The files of one event of RubyEvents, each as it was parsed; only the videos have to be there. */
export interface RubyEventsParts {
  readonly videos: unknown;
  readonly event?: unknown;
  readonly venue?: unknown;
  /** Times by position: what is in the grid's slots is the videos of that day in their order. */
  readonly schedule?: unknown;
  readonly series?: unknown;
  /** The series' id: the folder that the event lies in. */
  readonly seriesId?: string;
  /** The event's: its own folder. What the file calls its id was that of a playlist for long. */
  readonly id?: string;
}

/** Reads RubyEvents' `videos.yml`, with what lies beside it. Talks inside one recording are talks of their own. */
export function readRubyEvents(parts: RubyEventsParts, given: string | undefined): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const zone = openZone(zoneOf(parts.event), given, warnings);
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry ?? {}, place, zone, warnings);
  const list = createTalkList(warnings);
  const videos = (Array.isArray(parts.videos) ? parts.videos : []).map((entry, index) => fieldsOf(entry, `videos[${index}]`));
  const slots = slotsOf(fieldsOf(parts.schedule, 'schedule'));
  for (const video of videos) {
    const date = video.moment('date')?.date;
    const slot = date === undefined ? undefined : slots.get(date)?.shift();
    const inside = video.entries('talks');
    if (inside.length === 0) list.add(partsOf(video, video, slot));
    // The times of talks inside a recording are told within it.
    for (const talk of inside) list.add(partsOf(talk, video, undefined));
  }
  const event = fieldsOf(parts.event, 'event');
  const [first] = videos;
  const told = daysBetween(event.moment('start_date')?.date, event.moment('end_date')?.date);
  const before = event.moment('pre_date')?.date;
  return {
    ...factsOf(event, fieldsOf(parts.venue, 'venue'), fieldsOf(parts.series, 'series')),
    ...withoutUndefined({ id: parts.id, zone: zone.name, series: parts.seriesId }),
    ...withoutUndefined({ name: event.text('title') ?? first?.text('event_name') }),
    dates: list.days(before === undefined ? told : [before, ...told]),
    talks: list.talks,
    warnings,
  };
}

interface Slot {
  readonly start: string;
  readonly end: string | undefined;
  readonly track: string | undefined;
}

function partsOf(talk: Fields, video: Fields, slot: Slot | undefined): TalkParts {
  const text = (...names: readonly string[]): string | undefined => talk.text(...names) ?? video.text(...names);
  const said = (talk.text('kind', 'type') ?? '').replaceAll('_', ' ');
  const kind = `${said} ${talk.text('title') ?? ''}`.trim();
  const further = furtherOf(talk);
  const speakers = speakersOf(talk).flatMap((name) => makeSpeaker({ name }));
  return {
    place: talk.place,
    number: talk.text('id') ?? talk.text('video_id'),
    title: talk.text('title'),
    day: text('date') === undefined ? undefined : (talk.moment('date') ?? video.moment('date'))?.date,
    begins: slot && { time: slot.start },
    ends: slot?.end === undefined ? undefined : { time: slot.end },
    track: text('track') ?? slot?.track,
    category: talk.text('category') ?? (said || undefined),
    ...withoutUndefined({ kind: KINDS.find(([word]) => word.test(kind))?.[1] }),
    language: languageCode(text('language')),
    isCancelled: talk.text('status') === 'cancelled' || talk.is('cancelled'),
    // An evening of a meetup, of which nobody wrote down yet who spoke.
    isPlaceholder: speakers.length === 0 && talk.list('talks').length === 0 && talk.text('title') === talk.text('event_name'),
    abstract: talk.prose('description'),
    slides: talk.url('slides_url') ?? further.slides,
    video: recordingOf(talk, video),
    ...withoutUndefined({
      otherTitles: listOf(talk.text('original_title'), talk.text('title')),
      further: further.others.length > 0 ? further.others : undefined,
    }),
    speakers,
  };
}

/** The zone that the event names, before anything is read in it. */
const zoneOf = (event: unknown): string | undefined =>
  typeof event === 'object' && event !== null && 'timezone' in event && typeof event.timezone === 'string'
    ? event.timezone
    : undefined;

/** What is not said already. */
const listOf = (other: string | undefined, title: string | undefined): readonly string[] | undefined =>
  other === undefined || other === title ? undefined : [other];

const KINDS = [
  [/^keynote|\bkeynote:/i, 'keynote'],
  [/^lightning/i, 'lightning-talk'],
  [/^panel/i, 'panel'],
  [/^workshop/i, 'workshop'],
] as const;

const speakersOf = (talk: Fields): readonly (string | undefined)[] =>
  talk.list('speakers').map((one) => (typeof one === 'string' ? one.trim() : undefined));

/** The times of a day's talks in their order; slots that say what they are hold no talk. */
function slotsOf(schedule: Fields): ReadonlyMap<string, Slot[]> {
  const tracks = schedule.entries('tracks').map((track) => track.text('name'));
  return new Map(
    schedule.entries('days').map((day) => {
      const slots = day.entries('grid').flatMap((row): Slot[] => {
        const start = row.moment('start_time')?.time;
        if (start === undefined || row.list('items').length > 0) return [];
        const wide = Number(row.text('slots') ?? 1);
        const end = row.moment('end_time')?.time;
        return Array.from({ length: Math.min(wide, MAX_SLOTS) }, (_, at) => ({
          start,
          end,
          track: wide > 1 ? tracks[at] : undefined,
        }));
      });
      return [day.moment('date')?.date ?? '', slots] as const;
    }),
  );
}

const MAX_SLOTS = 20;

function factsOf(event: Fields, venue: Fields, series: Fields): Partial<ImportedEvent> {
  const address = venue.inside('address');
  const status = event.text('status');
  const aliases = event.list('aliases').filter((one): one is string => typeof one === 'string' && one.trim() !== '');
  const kind = event.text('kind') ?? series.text('kind');
  const places = [...new Set((event.text('location') ?? '').split(',').map((part) => part.trim()))].filter(Boolean);
  return withoutUndefined({
    aliases: aliases.length > 0 ? aliases : undefined,
    site: event.url('website', 'original_website'),
    // What is put off was not held then.
    status: status === 'postponed' ? 'cancelled' : status === 'cancelled' || status === 'scheduled' ? status : undefined,
    kind: EVENT_KINDS.find((one) => one === kind) ?? (kind === undefined ? undefined : 'other'),
    format: event.is('hybrid') ? 'hybrid' : event.isFalse('coordinates') ? 'online' : undefined,
    venue: venue.text('name') ?? event.text('venue'),
    location: address?.text('display') ?? event.text('location'),
    city: address?.text('city') ?? places[0],
    places: places.length > 0 ? places : undefined,
  });
}

const EVENT_KINDS = ['conference', 'meetup', 'workshop', 'retreat'] as const;
