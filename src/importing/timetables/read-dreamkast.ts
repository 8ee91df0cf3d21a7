import type { ImportedEvent, ImportedSpeaker, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { createTalkKeys } from './create-talk-keys.ts';
import { type Fields, readFields } from './read-fields.ts';
import { readSpeakerName } from './read-speaker-name.ts';

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
export function readDreamkast(parts: DreamkastParts, zone: string): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry, place, zone, warnings);
  const keyOf = createTalkKeys(warnings);
  const tracks = byId(parts.tracks, 'track', fieldsOf);
  const people = byId(parts.speakers, 'speaker', fieldsOf);

  const talks = parts.talks.flatMap((entry, index): ImportedTalk[] => {
    const number = (entry as { id?: unknown } | null)?.id;
    const fields = fieldsOf(entry, `talks[${index}]${typeof number === 'number' ? ` (id ${number})` : ''}`);
    if (fields.text('type') === 'Intermission') return [];
    const title = fields.text('title');
    if (!title) {
      warnings.push({ code: 'no-title', place: fields.place });
      return [];
    }
    const id = fields.text('id');
    const talk = id && parts.site ? `${parts.site}/talks/${id}` : undefined;
    return [
      {
        key: keyOf(id, title, fields.place),
        title,
        ...timesOf(fields),
        ...withoutUndefined({
          track: tracks.get(fields.text('trackId') ?? '')?.text('name'),
          category: fields.text('talkCategory') ?? (fields.text('type') === 'KeynoteSession' ? 'Keynote' : undefined),
          // "中級者 - 基本を知っている方": what follows explains the level.
          difficulty: fields.text('talkDifficulty')?.split(' - ')[0],
          abstract: fields.prose('abstract'),
          talk,
          slides: fields.url('documentUrl'),
        }),
        ...recordingOf(fields, talk),
        speakers: fields.list('speakers').flatMap((one, at) => speakerOf(one, `${fields.place}.speakers[${at}]`)),
      },
    ];
  });

  function speakerOf(entry: unknown, place: string): ImportedSpeaker[] {
    const fields = fieldsOf(typeof entry === 'string' ? { name: entry } : entry, place);
    const details = people.get(fields.text('id') ?? '');
    const name = fields.text('name') ?? details?.text('name');
    if (!name) return [];
    const kanji = fields.text(...KANJI_NAME) ?? details?.text(...KANJI_NAME);
    const company = fields.text('company') ?? details?.text('company');
    const handles = ['twitterId', 'githubId'].flatMap((field) => details?.text(field)?.replace(/^@/, '') ?? []);
    return [
      {
        ...readSpeakerName(name, kanji),
        ...withoutUndefined({ company: company || undefined }),
        handles: [...new Set(handles)].filter((handle) => /^[\w-]{2,40}$/.test(handle)),
      },
    ];
  }

  const facts = eventFacts(parts, fieldsOf);
  const days = new Set([...facts.days, ...talks.flatMap(({ date }) => date ?? [])]);
  return {
    ...withoutUndefined({ id: parts.abbr, name: facts.name, theme: facts.theme, site: parts.site }),
    dates: [...days].sort(),
    talks,
    warnings,
  };
}

const KANJI_NAME = ['nameMotherTongue', 'name_mother_tongue', 'kanjiName'] as const;

/** The day stands apart; the date within the times is any. */
function timesOf(fields: Fields): Pick<ImportedTalk, 'date' | 'start' | 'end'> {
  const date = fields.moment('conferenceDayDate')?.date;
  const start = fields.moment('startTime')?.time;
  const end = fields.moment('endTime')?.time;
  return {
    ...withoutUndefined({ date: date || undefined }),
    ...(start && start !== end && withoutUndefined({ start, end: end || undefined })),
  };
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
