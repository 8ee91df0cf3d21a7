import type { ImportedEvent, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { makeSpeaker } from './make-speaker.ts';
import { type Fields, readFields } from './read-fields.ts';
import { createTalkList } from './talk-list.ts';

/** What Dreamkast's public API gives about an event, each as it came; only the talks have to be there. */
export interface DreamkastParts {
  readonly talks: readonly unknown[];
  readonly tracks?: unknown;
  readonly events?: unknown;
  readonly speakers?: unknown;
  /** The event's short name there. */
  readonly abbr?: string;
  /** Where its pages are, without a slash at the end. */
  readonly site?: string;
}

/** Reads Dreamkast's `talks`, `tracks`, `events` and `speakers`. */
export function readDreamkast(parts: DreamkastParts, given: string | undefined): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const zone = openZone(undefined, given, warnings);
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry, place, zone, warnings);
  const list = createTalkList(warnings);
  const tracks = byId(parts.tracks, 'track', fieldsOf);
  const people = byId(parts.speakers, 'speaker', fieldsOf);

  for (const [index, entry] of parts.talks.entries()) {
    const number = (entry as { id?: unknown } | null)?.id;
    const fields = fieldsOf(entry, `talks[${index}]${typeof number === 'number' ? ` (id ${number})` : ''}`);
    if (fields.text('type') === 'Intermission') continue;
    const id = fields.text('id');
    const talk = id && parts.site ? `${parts.site}/talks/${id}` : undefined;
    list.add({
      place: fields.place,
      number: id,
      title: fields.text('title'),
      ...timesOf(fields),
      track: tracks.get(fields.text('trackId') ?? '')?.text('name'),
      category: fields.text('talkCategory') ?? (fields.text('type') === 'KeynoteSession' ? 'Keynote' : undefined),
      // "中級者 - 基本を知っている方": what follows explains the level.
      difficulty: fields.text('talkDifficulty')?.split(' - ')[0],
      abstract: fields.prose('abstract'),
      talk,
      slides: fields.url('documentUrl'),
      ...recordingOf(fields, talk),
      speakers: fields.list('speakers').flatMap((one, at) => speakerOf(one, `${fields.place}.speakers[${at}]`)),
    });
  }

  function speakerOf(entry: unknown, place: string) {
    const fields = fieldsOf(typeof entry === 'string' ? { name: entry } : entry, place);
    const details = people.get(fields.text('id') ?? '');
    const name = fields.text('name') ?? details?.text('name');
    return makeSpeaker({
      name,
      other: fields.text(...KANJI_NAME) ?? details?.text(...KANJI_NAME),
      company: fields.text('company') ?? details?.text('company'),
      accounts: ['twitterId', 'githubId'].map((field) => details?.text(field)),
    });
  }

  const facts = eventFacts(parts, fieldsOf);
  return {
    ...withoutUndefined({ id: parts.abbr, name: facts.name, theme: facts.theme, site: parts.site, zone: zone.name }),
    dates: list.days(facts.days),
    talks: list.talks,
    warnings,
  };
}

const KANJI_NAME = ['nameMotherTongue', 'name_mother_tongue', 'kanjiName'] as const;

/** The day stands apart; the date within the times is any. */
function timesOf(fields: Fields) {
  const [begins, ends] = [fields.moment('startTime')?.time, fields.moment('endTime')?.time];
  const day = fields.moment('conferenceDayDate')?.date;
  return begins === undefined || begins === ends
    ? { day }
    : { day, begins: { time: begins }, ends: ends ? { time: ends } : undefined };
}

/** A recording is linked only where its talk allows it. What is a file for players is played by the talk's page. */
function recordingOf(fields: Fields, talk: string | undefined): Pick<ImportedTalk, 'video' | 'recorded'> {
  const id = fields.text('videoId');
  if (!fields.is('allowShowingVideo') || !id) return {};
  const platform = fields.text('videoPlatform')?.toLowerCase();
  if (platform === 'youtube' && /^[\w-]{8,20}$/.test(id)) return { video: `https://www.youtube.com/watch?v=${id}` };
  if (platform === 'vimeo' && /^\d+$/.test(id)) return { video: `https://vimeo.com/${id}` };
  return talk ? { recorded: true } : {};
}

type FieldsOf = (entry: unknown, place: string) => Fields;

function byId(entries: unknown, what: string, fieldsOf: FieldsOf): ReadonlyMap<string, Fields> {
  const all = (Array.isArray(entries) ? entries : []).map((entry, index) => fieldsOf(entry, `${what}s[${index}]`));
  return new Map(all.flatMap((fields) => (fields.text('id') ? [[fields.text('id') ?? '', fields] as const] : [])));
}

function eventFacts({ events, abbr }: DreamkastParts, fieldsOf: FieldsOf) {
  const all = (Array.isArray(events) ? events : []).map((entry, index) => fieldsOf(entry, `events[${index}]`));
  const own = all.find((fields) => fields.text('abbr') === abbr);
  const days = (own?.list('conferenceDays') ?? [])
    .map((entry, index) => fieldsOf(entry, `${own?.place}.conferenceDays[${index}]`))
    .filter((day) => !day.is('internal'))
    .flatMap((day) => day.moment('date')?.date ?? []);
  return { name: own?.text('name'), theme: own?.text('theme'), days };
}
