import type { Instant } from './place.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone: `YYYY-MM-DD` and `HH:MM`. */
export function localTime(instant: Instant, zone: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = formatOf(zone).format(instant).split(' ');
  return { date, time };
}

/** The instant at which the clocks of a zone show a time (`HH:MM`, beyond 24 on the day after) on a date; of a time that clocks jump over, one within an hour of it. */
export function instantOf(date: string, time: string, zone: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const utc = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * MINUTE;
  const first = utc - ahead(utc, zone);
  // The zone may have another offset at that instant than at the same time in UTC.
  return utc - ahead(first, zone);
}

const MINUTE = 60_000;

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function ahead(instant: Instant, zone: string): number {
  const { date, time } = localTime(instant, zone);
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(instant / MINUTE) * MINUTE;
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
  const known = timeZones().find((zone) => zone.toLowerCase() === key);
  // An older name is as good as any other: it is shown as it was written.
  return known ?? (NAME.test(written) ? written : formatOf(written).resolvedOptions().timeZone);
}

/** `Area/City`, as IANA writes them. */
const NAME = /^[A-Z][A-Za-z]{1,20}\/[A-Z][A-Za-z_\-/]{1,40}$/;

/** What IANA calls today what ICU still lists by an older name. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The zone named after a city, by its name of today or an older one, in small letters and with `_` for blanks. */
export function zoneOfCity(city: string): string | undefined {
  const isOf = (zone: string): boolean => zone.toLowerCase().split('/').at(-1) === city;
  const older = Object.keys(RENAMED).find(isOf);
  return timeZones().find(isOf) ?? (older && RENAMED[older]);
}

let zones: readonly string[] | undefined;

/** All IANA names that are known here. */
export function timeZones(): readonly string[] {
  zones ??= [...new Set([...Intl.supportedValuesOf('timeZone').map(todaysName), 'UTC'])];
  return zones;
}

/** The older one where this machine does not know today's. */
const todaysName = (zone: string): string => {
  const renamed = RENAMED[zone];
  return renamed !== undefined && isTimeZone(renamed) ? renamed : zone;
};

/** Made once a zone: making one takes a hundred times as long as using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  // Swedish writes dates as ISO 8601 does.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, made);
  return made;
}
