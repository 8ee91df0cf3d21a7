import type { ImportedEvent, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { languageCode } from './language-code.ts';
import { makeSpeaker } from './make-speaker.ts';
import { daysBetween } from './read-connpass.ts';
import { type Fields, readFields } from './read-fields.ts';
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
}

/** Reads RubyEvents' `videos.yml`, with what lies beside it. Talks inside one recording are talks of their own. */
export function readRubyEvents(parts: RubyEventsParts, given: string | undefined): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const zone = openZone(undefined, given, warnings);
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry ?? {}, place, zone, warnings);
  const list = createTalkList(warnings);
  const videos = (Array.isArray(parts.videos) ? parts.videos : []).map((entry, index) => fieldsOf(entry, `videos[${index}]`));
  const slots = slotsOf(fieldsOf(parts.schedule, 'schedule'));
  for (const video of videos) {
    const date = video.moment('date')?.date;
    const slot = date === undefined ? undefined : slots.get(date)?.shift();
    const inside = video.entries('talks');
    for (const talk of inside.length > 0 ? inside : [video]) list.add(partsOf(talk, video, inside.length > 0 ? undefined : slot));
  }
  const event = fieldsOf(parts.event, 'event');
  const [first] = videos;
  const told = daysBetween(event.moment('start_date')?.date, event.moment('end_date')?.date);
  return {
    ...factsOf(event, fieldsOf(parts.venue, 'venue'), fieldsOf(parts.series, 'series')),
    ...withoutUndefined({ zone: zone.name, series: parts.seriesId }),
    ...withoutUndefined({ name: event.text('title') ?? first?.text('event_name') }),
    dates: list.days(told),
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
  const provider = text('video_provider');
  const id = text('video_id');
  const kind = `${talk.text('kind', 'type') ?? ''} ${talk.text('title') ?? ''}`.trim();
  return {
    place: talk.place,
    number: talk.text('id') ?? talk.text('video_id'),
    title: talk.text('title'),
    day: text('date') === undefined ? undefined : (talk.moment('date') ?? video.moment('date'))?.date,
    begins: slot && { time: slot.start },
    ends: slot?.end === undefined ? undefined : { time: slot.end },
    track: text('track') ?? slot?.track,
    category: talk.text('category', 'kind'),
    ...withoutUndefined({ kind: KINDS.find(([word]) => word.test(kind))?.[1] }),
    language: languageCode(text('language')),
    isCancelled: talk.text('status') === 'cancelled' || talk.is('cancelled'),
    abstract: talk.prose('description'),
    slides: talk.url('slides_url'),
    video: provider === 'youtube' && id && /^[\w-]{8,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined,
    speakers: speakersOf(talk).flatMap((name) => makeSpeaker({ name })),
  };
}

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
  const kind = event.text('kind') ?? series.text('kind');
  const places = [...new Set((event.text('location') ?? '').split(',').map((part) => part.trim()))].filter(Boolean);
  return withoutUndefined({
    id: event.text('id'),
    site: event.url('website'),
    status: status === 'cancelled' || status === 'scheduled' ? status : undefined,
    kind: EVENT_KINDS.find((one) => one === kind),
    venue: venue.text('name'),
    location: address?.text('display') ?? event.text('location'),
    city: address?.text('city') ?? places[0],
    places: places.length > 0 ? places : undefined,
  });
}

const EVENT_KINDS = ['conference', 'meetup', 'workshop', 'retreat'] as const;
