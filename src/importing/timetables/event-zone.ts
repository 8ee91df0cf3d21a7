import type { TimetableWarning } from '../../model/imported-event.ts';
import { isTimeZone, localTime } from '../../model/local-time.ts';
import type { WallClock } from './wall-clock.ts';

/** The zone that the times of one event are meant in. */
export interface EventZone {
  /** IANA name; absent where neither the timetable nor a person says it. */
  readonly name?: string;
  /** A moment as a clock at the event shows it; where no zone is known, as one in UTC does, which is warned of once. */
  clockAt(moment: Date): WallClock;
}

/** The zone that the timetable names goes before the one that a person gave. A name that is no zone is warned of and counts for nothing. */
export function openZone(named: string | undefined, given: string | undefined, warnings: TimetableWarning[]): EventZone {
  const own = named?.trim();
  if (own && !isTimeZone(own)) warnings.push({ code: 'unknown-zone', zone: own.slice(0, MAX_NAME) });
  const name = own && isTimeZone(own) ? own : given;
  let isWarned = false;
  const warn = (): void => {
    if (!isWarned) warnings.push({ code: 'zone-missing' });
    isWarned = true;
  };
  return {
    ...(name ? { name } : {}),
    clockAt(moment) {
      if (!name) warn();
      return localTime(moment.valueOf(), name ?? 'UTC');
    },
  };
}

const MAX_NAME = 60;
