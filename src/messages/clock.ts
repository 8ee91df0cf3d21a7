import { instantOf, isTimeZone, localTime } from '../model/local-time.ts';

/** When something is, in the words of a timetable: `YYYY-MM-DD`, and `HH:MM` in a zone. */
export interface Times {
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  /** IANA name; absent where the data does not tell. */
  readonly zone?: string;
}

export interface NamedHours {
  readonly hours: string;
  readonly zone: string;
}

/** How a language says times. */
export interface ClockWords {
  readonly range: (start: string, end: string) => string;
  /** Hours by another clock than the reader's, and by the reader's; both zones by their names, since others may read it, too. */
  readonly elsewhere: (there: NamedHours, here: NamedHours) => string;
  readonly day: (date: string) => string;
  /** As `Intl` takes it. */
  readonly locale: string;
}

/** Says times to a reader. */
export interface Clock {
  /** Hours by the event's clock; where the reader's shows another time then, with the zone's name and the reader's time. Empty where no hour is known. */
  hours(times: Times): string;
  /** The zone's name, where the reader's clock shows another time then: for lists that say it once. */
  zone(times: Times): string | undefined;
}

/** The clock of a reader in the zone `own`; without it, or where the data tells no zone, hours are said alone. */
export function clockOf(words: ClockWords, own?: string): Clock {
  const zoneOfReader = own !== undefined && isTimeZone(own) ? own : undefined;
  const range = (start: string, end: string | undefined): string => (end === undefined ? start : words.range(start, end));
  const elsewhere = ({ date, start, end, zone }: Times) => {
    if (!date || !start || !zone || !zoneOfReader || !isTimeZone(zone)) return undefined;
    const from = instantOf(date, start, zone);
    const [there, here] = [localTime(from, zone), localTime(from, zoneOfReader)];
    if (there.date === here.date && there.time === here.time) return undefined;
    const hours = range(here.time, end ? localTime(instantOf(date, end, zone), zoneOfReader).time : undefined);
    return {
      there: { hours: range(start, end || undefined), zone: zoneName(zone, from, words.locale) },
      here: {
        hours: here.date === date ? hours : `${words.day(here.date)} ${hours}`,
        zone: zoneName(zoneOfReader, from, words.locale),
      },
    };
  };
  return {
    hours(times) {
      if (!times.start) return '';
      const told = elsewhere(times);
      return told ? words.elsewhere(told.there, told.here) : range(times.start, times.end || undefined);
    },
    zone: (times) => elsewhere(times)?.there.zone,
  };
}

/** What people call a zone, without a word about summer time, as a timetable would: `Pacific Time`. */
const zoneName = (zone: string, at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;
