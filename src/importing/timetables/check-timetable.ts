import type { ImportedEvent } from '../../model/imported-event.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import { TIMETABLE_LIMITS } from './limits.ts';
import { joinNights } from './talk-times.ts';

export type TimetableReading = { readonly event: ImportedEvent } | { readonly error: TimetableError };

export const TOO_MANY_TALKS: TimetableReading = { error: { code: 'too-many-talks', most: TIMETABLE_LIMITS.mostTalks } };

/** Of a timetable that is not what its format says. */
export const brokenTimetable = (format: string, line?: number): TimetableReading => ({
  error: { code: 'broken-timetable', format, ...(line === undefined ? {} : { line }) },
});

/** An event without talks counts where it says what it is called and when it is. */
export function checkTimetable(read: ImportedEvent | TimetableError | undefined, format: string): TimetableReading {
  if (!read) return brokenTimetable(format);
  if ('code' in read) return { error: read };
  const { talks, warnings, name, dates } = read;
  if (talks.length === 0 && (name === undefined || dates.length === 0)) return { error: { code: 'no-talks' } };
  if (talks.length > TIMETABLE_LIMITS.mostTalks) return TOO_MANY_TALKS;
  const joined = joinNights(talks);
  const days = new Set(joined.flatMap(({ date }) => date ?? []));
  const left = new Set(talks.flatMap(({ date }) => date ?? []).filter((date) => !days.has(date)));
  return {
    event: {
      ...read,
      talks: joined,
      dates: dates.filter((date) => !left.has(date)),
      warnings: warnings.slice(0, TIMETABLE_LIMITS.mostWarnings),
    },
  };
}
