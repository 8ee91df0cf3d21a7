import type { Instant } from './place.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone: `YYYY-MM-DD` and `HH:MM`. */
export function localTime(instant: Instant, zone: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = formatOf(zone).format(instant).split(' ');
  return { date, time };
}

/** The date in a zone, in UTC where the zone is not known. */
export const localToday = (now: Instant, zone: string): string => localTime(now, isTimeZone(zone) ? zone : 'UTC').date;

/** Whether an IANA name is known here. */
export function isTimeZone(zone: string): boolean {
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** The zone by its right name, in whatever case it was written; undefined where there is none. */
export function zoneNamed(written: string): string | undefined {
  if (!isTimeZone(written)) return undefined;
  const key = written.toLowerCase();
  return timeZones().find((zone) => zone.toLowerCase() === key) ?? formatOf(written).resolvedOptions().timeZone;
}

let zones: readonly string[] | undefined;

/** All IANA names that are known here. */
export function timeZones(): readonly string[] {
  zones ??= [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  return zones;
}

/** Made once a zone: making one takes a hundred times as long as using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  // Swedish writes dates as ISO 8601 does.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, made);
  return made;
}
