import type { ImportedEvent, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { languageCode } from './language-code.ts';
import { makeSpeaker } from './make-speaker.ts';
import { type Fields, readFields } from './read-fields.ts';
import { createTalkList } from './talk-list.ts';

/** Reads pretalx's `schedule/export/schedule.json`, and what `readFrabXml` makes of a `schedule.xml`. Its rooms are our tracks, its tracks our categories. */
export function readPretalx(source: unknown, given: string | undefined): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const schedule = inside(source, 'schedule');
  const zone = openZone(zoneOf(inside(schedule, 'conference')), given, warnings);
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry, place, zone, warnings);
  const list = createTalkList(warnings);
  const conference = fieldsOf(inside(schedule, 'conference') ?? {}, 'conference');
  const days = conference.list('days').map((entry, index) => {
    const day = fieldsOf(entry, `days[${index}]`);
    const date = day.moment('date')?.date;
    for (const [room, entries] of Object.entries(inside(entry, 'rooms') ?? {})) {
      if (!Array.isArray(entries)) warnings.push({ code: 'wrong-field', place: `${day.place}.rooms`, field: room });
      else
        for (const [at, one] of entries.entries()) addTalk(fieldsOf(one, `${day.place}.rooms.${room}[${at}]`), one, date, room);
    }
    return date;
  });
  return {
    ...withoutUndefined({
      id: conference.text('acronym'),
      name: conference.text('title'),
      site: conference.url('url'),
      zone: zone.name,
    }),
    dates: list.days(days.flatMap((day) => day ?? [])),
    talks: list.talks,
    warnings,
  };

  function addTalk(fields: Fields, entry: unknown, day: string | undefined, room: string): void {
    const date = fields.moment('date');
    const kind = fields.text('type');
    list.add({
      place: fields.place,
      number: fields.text('code', 'id'),
      title: fields.text('title'),
      day,
      begins: withoutUndefined({ date: date?.date, time: fields.moment('start')?.time ?? date?.time }),
      minutes: minutesOf(fields.text('duration')),
      track: fields.text('room') ?? room,
      category: fields.text('track') ?? kind,
      kind: KINDS.find(([word]) => word.test(kind ?? ''))?.[1],
      language: languageCode(fields.text('language')),
      isCancelled: /^cancell?ed$/i.test(fields.text('state') ?? ''),
      abstract: [...new Set([fields.prose('abstract'), fields.prose('description')])].filter(Boolean).join('\n\n') || undefined,
      talk: fields.url('url'),
      ...materialOf(fields, inside(entry, 'links'), inside(entry, 'attachments')),
      speakers: fields
        .list('persons')
        .map((person, at) => fieldsOf(person, `${fields.place}.persons[${at}]`))
        .flatMap((one) => makeSpeaker({ name: one.text('public_name', 'name', 'full_public_name') })),
    });
  }

  function materialOf(fields: Fields, ...lists: readonly unknown[]): Pick<ImportedTalk, 'slides' | 'video'> {
    const files = lists.flatMap((list) => (Array.isArray(list) ? list : []));
    const links = files.map((file, at) => fieldsOf(file, `${fields.place}.links[${at}]`));
    const urlOf = (isWanted: (text: string) => boolean): string | undefined =>
      links.find((link) => isWanted(`${link.text('title') ?? ''} ${link.text('url') ?? ''}`))?.url('url');
    return withoutUndefined({
      slides: urlOf((text) => /slide|資料|スライド|speakerdeck|docswell|\.pdf|\.pptx?/i.test(text)),
      // A speaker who does not want to be recorded is not linked either.
      video: fields.is('do_not_record') ? undefined : urlOf((text) => /youtu\.?be|vimeo\.com|media\.ccc\.de/i.test(text)),
    });
  }
}

const zoneOf = (conference: Entries | undefined): string | undefined =>
  typeof conference?.['time_zone_name'] === 'string' ? conference['time_zone_name'] : undefined;

type Entries = Readonly<Record<string, unknown>>;

function inside(value: unknown, name: string): Entries | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Entries)[name] : undefined;
  return typeof found === 'object' && found !== null ? (found as Entries) : undefined;
}

/** `1:30`, `01:30`; FOSDEM writes `01:30:00`. */
function minutesOf(duration: string | undefined): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(duration ?? '') ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

const KINDS = [
  [/^keynotes?$/i, 'keynote'],
  [/^lightning[ _-]?talks?$/i, 'lightning-talk'],
  [/^(?:panel|podium)(?: discussion)?$/i, 'panel'],
  [/^workshops?$/i, 'workshop'],
] as const;
