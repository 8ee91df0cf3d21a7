import type { ImportedEvent, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { createTalkKeys } from './create-talk-keys.ts';
import { type Fields, readFields } from './read-fields.ts';
import { readSpeakerName } from './read-speaker-name.ts';
import type { WallClock } from './wall-clock.ts';

/** Reads pretalx's `schedule/export/schedule.json`. Its rooms are our tracks, its tracks our categories. */
export function readPretalx(source: unknown, zone: string): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry, place, zone, warnings);
  const keyOf = createTalkKeys(warnings);
  const schedule = inside(source, 'schedule');
  const conference = fieldsOf(inside(schedule, 'conference') ?? {}, 'conference');
  const talks: ImportedTalk[] = [];
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
    ...withoutUndefined({ id: conference.text('acronym'), name: conference.text('title'), site: conference.url('url') }),
    dates: [...new Set([...days.flatMap((day) => day ?? []), ...talks.flatMap(({ date }) => date ?? [])])].sort(),
    talks,
    warnings,
  };

  function addTalk(fields: Fields, entry: unknown, date: string | undefined, room: string): void {
    const title = fields.text('title');
    if (!title) {
      warnings.push({ code: 'no-title', place: fields.place });
      return;
    }
    const own = fields.moment('date');
    const { date: held, start } = placeIn(date, own, fields.moment('start', 'date')?.time);
    const end = start && endOf(start, fields.text('duration'));
    const code = fields.text('code');
    const abstract = [...new Set([fields.prose('abstract'), fields.prose('description')])].filter(Boolean).join('\n\n');
    talks.push({
      key: keyOf(code ?? fields.text('id'), title, fields.place),
      title,
      ...withoutUndefined({ date: held, start, end, track: fields.text('room') ?? room }),
      ...withoutUndefined({ category: fields.text('track', 'type'), talk: fields.url('url'), abstract: abstract || undefined }),
      ...materialOf(fields, inside(entry, 'links'), inside(entry, 'attachments')),
      speakers: fields.list('persons').flatMap((person, at) => {
        const one = fieldsOf(person, `${fields.place}.persons[${at}]`);
        const name = one.text('public_name', 'name', 'full_public_name');
        return name ? [{ ...readSpeakerName(name), handles: [] }] : [];
      }),
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

type Entries = Readonly<Record<string, unknown>>;

function inside(value: unknown, name: string): Entries | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Entries)[name] : undefined;
  return typeof found === 'object' && found !== null ? (found as Entries) : undefined;
}

/** A talk of the small hours stands in the day before: it begins at 24:30 of that. Any other says itself on which day it is. */
function placeIn(
  day: string | undefined,
  own: WallClock | undefined,
  start: string | undefined,
): { date?: string | undefined; start?: string | undefined } {
  if (!day || !own?.date || own.date === day || !start) return { date: day ?? own?.date, start };
  const hour = Number(start.slice(0, 2));
  const isNight = own.date === dayAfter(day) && hour < SMALL_HOURS;
  return isNight ? { date: day, start: `${hour + 24}${start.slice(2)}` } : { date: own.date, start };
}

/** What begins before is still the evening before. */
const SMALL_HOURS = 6;

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Talks that run past midnight end at 24:30 of the day they began. */
function endOf(start: string, duration: string | undefined): string | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(duration ?? '') ?? [];
  if (hours === undefined) return undefined;
  const end = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + Number(hours) * 60 + Number(minutes);
  const time = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
  return end < 30 * 60 ? time : undefined;
}
