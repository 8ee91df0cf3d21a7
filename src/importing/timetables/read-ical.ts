import { convertIcsCalendar, type IcsDateObject } from 'ts-ics';
import type { ImportedEvent, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { createTalkKeys } from './create-talk-keys.ts';
import { type Fields, readFields } from './read-fields.ts';
import { momentIn, type WallClock } from './wall-clock.ts';

/** Reads an iCalendar file: what a calendar knows of a talk. Speakers stand in none of its fields. Undefined where it is broken. */
export function readIcal(text: string, zone: string): ImportedEvent | undefined {
  const warnings: TimetableWarning[] = [];
  const keyOf = createTalkKeys(warnings);
  const calendar = parse(text);
  if (!calendar) return undefined;
  const talks = (calendar.events ?? []).flatMap((event, index): ImportedTalk[] => {
    const place = `VEVENT ${index + 1}`;
    const fields: Fields = readFields(event, place, zone, warnings);
    const title = fields.text('summary');
    if (!title) {
      warnings.push({ code: 'no-title', place });
      return [];
    }
    if (fields.text('status')?.toUpperCase() === 'CANCELLED') {
      warnings.push({ code: 'cancelled', place, title });
      return [];
    }
    const start = clockOf(event.start, zone);
    if (event.start && !start) warnings.push({ code: 'wrong-field', place, field: 'DTSTART' });
    const end = clockOf(event.end ?? endAfter(event.start, event.duration), zone);
    return [
      {
        key: keyOf(fields.text('uid')?.split('@')[0], title, place),
        title,
        ...withoutUndefined({ date: start?.date, start: start?.time, end: start?.time ? end?.time : undefined }),
        ...withoutUndefined({ track: fields.text('location'), talk: fields.url('url'), abstract: fields.prose('description') }),
        ...withoutUndefined({ category: event.categories?.map((category) => category.trim()).find(Boolean) }),
        speakers: [],
      },
    ];
  });
  const name = readFields(calendar, 'VCALENDAR', zone, warnings).text('name');
  return { ...withoutUndefined({ name }), dates: [...new Set(talks.flatMap(({ date }) => date ?? []))].sort(), talks, warnings };
}

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

function clockOf(when: IcsDateObject | undefined, zone: string): WallClock | undefined {
  if (!when || Number.isNaN(when.date?.valueOf() ?? Number.NaN)) return undefined;
  if (when.type === 'DATE') return { date: when.date.toISOString().slice(0, 10) };
  const local = when.local?.date;
  return local && !Number.isNaN(local.valueOf()) ? momentIn(local, 'UTC') : momentIn(when.date, zone);
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
