import holidayJp from '@holiday-jp/holiday_jp';
import { Cron } from 'croner';
import type { DigestSettings } from '../model/digest-settings.ts';
import { localTime } from '../model/local-time.ts';
import type { Instant } from '../model/place.ts';

export type DueSettings = Pick<DigestSettings, 'at' | 'days' | 'zone' | 'holidays'>;

/** No year has that many holidays in a row, whatever days of the week are asked for. */
const MAX_HOLIDAYS = 60;

/**
 * The first instant after the given one at which a digest is due: once a day of those asked for, by the clock of the
 * zone. A time that a change to summer time leaves out is due when the clock has jumped over it; one that comes twice,
 * the first time.
 */
export function nextDue(settings: DueSettings, after: Instant): Instant {
  const cron = cronOf(settings);
  let at = after;
  for (let tried = 0; tried < MAX_HOLIDAYS; tried++) {
    const next = cron.nextRun(new Date(at));
    if (!next) break;
    at = next.getTime();
    if (settings.holidays === 'post' || !isHoliday(localTime(at, settings.zone).date)) return at;
  }
  throw new Error(`Nothing is ever due on ${settings.days} at ${settings.at} in ${settings.zone}.`);
}

/** The instant at which the digest of a local date is due; on a day without one, when it would have been. */
export function dueOn({ at, zone }: Pick<DueSettings, 'at' | 'zone'>, date: string): Instant {
  return new Cron(`${date}T${at}:00`, { timezone: zone }).nextRun(new Date(0))?.getTime() ?? 0;
}

/** A public holiday of Japan. */
export const isHoliday = (date: string): boolean => date in holidayJp.holidays;

function cronOf({ at, days, zone }: DueSettings): Cron {
  const [hour, minute] = at.split(':').map(Number);
  return new Cron(`0 ${minute} ${hour} * * ${days.join(',')}`, { timezone: zone });
}
