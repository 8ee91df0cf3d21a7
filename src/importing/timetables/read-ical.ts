import { convertIcsCalendar, type IcsDateObject } from 'ts-ics';
import type { ImportedEvent, ImportedSpeaker, TimetableWarning } from '../../model/imported-event.ts';
import { localTime } from '../../model/local-time.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { type EventZone, openZone } from './event-zone.ts';
import { makeSpeaker } from './make-speaker.ts';
import { type Fields, readFields } from './read-fields.ts';
import { createTalkList } from './talk-list.ts';
import type { WallClock } from './wall-clock.ts';

/**
 * Reads an iCalendar file. Speakers stand in none of its fields: Sched and pretalx write them behind the title, which is told by who made the
 * file, others name one as the organiser. Undefined where it is broken.
 */
export function readIcal(text: string, given: string | undefined): ImportedEvent | undefined {
  const warnings: TimetableWarning[] = [];
  const zone = openZone(namedZone(text), given, warnings);
  const calendar = parse(text);
  if (!calendar) return undefined;
  const splits = splitterFor(String(calendar.prodId ?? ''));
  const list = createTalkList(warnings);
  for (const [index, event] of (calendar.events ?? []).entries()) {
    const place = `VEVENT ${index + 1}`;
    const fields: Fields = readFields(event, place, zone, warnings);
    const begins = clockOf(event.start, zone);
    if (event.start && !begins) warnings.push({ code: 'wrong-field', place, field: 'DTSTART' });
    const { title, speakers } = splits(fields.text('summary') ?? '', fields.prose('description') ?? '');
    const organizer = makeSpeaker({ name: event.organizer?.name });
    list.add({
      place,
      number: fields.text('uid')?.split('@')[0],
      title: title || undefined,
      begins,
      ends: clockOf(event.end ?? endAfter(event.start, event.duration), zone),
      track: fields.text('location'),
      category: event.categories?.map((category) => category.trim()).find(Boolean),
      isCancelled: event.status === 'CANCELLED',
      abstract: fields.prose('description'),
      talk: fields.url('url'),
      speakers: speakers.length > 0 ? speakers : organizer,
    });
  }
  const name = readFields(calendar, 'VCALENDAR', zone, warnings).text('name');
  return { ...withoutUndefined({ name, zone: zone.name }), dates: list.days(), talks: list.talks, warnings };
}

/** The zone of the calendar, else the one that all its times name. */
function namedZone(text: string): string | undefined {
  const whole = /^X-WR-TIMEZONE(?:;[^:\r\n]{0,60})?:([^\r\n]{1,60})/im.exec(text)?.[1]?.trim();
  if (whole) return whole;
  const zones = new Set(
    [...text.matchAll(/^DTSTART;TZID=([^:;\r\n]{1,60})/gim)].map(([, zone = '']) => zone.replace(/^"|"$/g, '')),
  );
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

type Split = (summary: string, description: string) => { readonly title: string; readonly speakers: readonly ImportedSpeaker[] };

/** How a maker of calendars writes title and speakers. */
function splitterFor(maker: string): Split {
  if (/sched\.com|sched\.org/i.test(maker)) return splitSched;
  if (/pretalx/i.test(maker)) return splitPretalx;
  return (title) => ({ title, speakers: [] });
}

/** "Title - Name, Company & Name, Company". */
const splitSched: Split = (summary) => {
  const at = summary.lastIndexOf(' - ');
  if (at <= 0) return { title: summary, speakers: [] };
  const people = summary.slice(at + 3).split(/ & |; /);
  const speakers = people.flatMap((person) => {
    const [name = '', ...company] = person.split(', ');
    return makeSpeaker({ name: name.trim(), ...withoutUndefined({ company: company.join(', ').trim() || undefined }) });
  });
  return speakers.every(({ name }) => looksLikeName(name))
    ? { title: summary.slice(0, at), speakers }
    : { title: summary, speakers: [] };
};

/** "Title - Name, Name"; the description begins with the title, so that a dash in it is none of the mark. */
const splitPretalx: Split = (summary, description) => {
  const [title = ''] = description.split('\n');
  const at = title !== '' && summary.startsWith(`${title} - `) ? title.length : summary.lastIndexOf(' - ');
  if (at <= 0) return { title: summary, speakers: [] };
  const names = summary.slice(at + 3).split(', ');
  return { title: summary.slice(0, at), speakers: names.flatMap((name) => makeSpeaker({ name: name.trim() })) };
};

/** A subtitle behind a dash has more words, or begins small. */
const looksLikeName = (text: string): boolean => {
  const words = text.split(' ');
  return (
    words.length <= MAX_NAME_WORDS &&
    !/[:?!"“”]/.test(text) &&
    /^\p{Lu}|^\p{Lo}/u.test(text) &&
    !/^(?:The|A|An|How|Why|Part|Day) /.test(text)
  );
};

const MAX_NAME_WORDS = 4;

function parse(text: string): ReturnType<typeof convertIcsCalendar> | undefined {
  try {
    return convertIcsCalendar(undefined, withPlaceForFloating(text));
  } catch {
    return undefined;
  }
}

/** A time without a zone is one of the event's own; the parser would take it for UTC. A zone that nobody knows keeps it as it is. */
const withPlaceForFloating = (text: string): string =>
  text.replace(/^(DTSTART|DTEND)(?:;VALUE=DATE-TIME)?:(\d{8}T\d{6})[ \t\r]{0,9}$/gim, '$1;TZID=Floating:$2');

function clockOf(when: IcsDateObject | undefined, zone: EventZone): WallClock | undefined {
  if (!when || Number.isNaN(when.date?.valueOf() ?? Number.NaN)) return undefined;
  if (when.type === 'DATE') return { date: when.date.toISOString().slice(0, 10) };
  const local = when.local?.date;
  return local && !Number.isNaN(local.valueOf()) ? localTime(local.valueOf(), 'UTC') : zone.clockAt(when.date);
}

function endAfter(
  start: IcsDateObject | undefined,
  duration: { readonly hours?: number | undefined; readonly minutes?: number | undefined } | undefined,
): IcsDateObject | undefined {
  if (!start || !duration || Number.isNaN(start.date?.valueOf() ?? Number.NaN)) return undefined;
  const milliseconds = ((duration.hours ?? 0) * 60 + (duration.minutes ?? 0)) * 60_000;
  const later = (date: Date): Date => new Date(date.valueOf() + milliseconds);
  return {
    ...start,
    date: later(start.date),
    ...withoutUndefined({ local: start.local ? { ...start.local, date: later(start.local.date) } : undefined }),
  };
}
