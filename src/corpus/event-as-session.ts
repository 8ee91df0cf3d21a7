import type { Event } from '../model/event.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

/** An event as a row of its own: limits of events look at nothing else. */
export const eventAsSession = ({ id, dates }: Event): Session =>
  withoutUndefined({
    id,
    event: id,
    title: '',
    otherTitles: [],
    speakers: [],
    links: {},
    topics: [],
    notes: [],
    date: dates.length === 1 && dates[0] ? dates[0] : undefined,
  });
