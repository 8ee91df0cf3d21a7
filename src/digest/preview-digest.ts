import type { Corpus } from '../model/corpus.ts';
import type { Digest } from '../model/digest.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import { type Archive, archiveOf } from './archive.ts';
import { chooseDigest } from './choose-digest.ts';
import { toldItem } from './told-item.ts';

export interface PreviewRequest {
  /** Id of an event; without one, all of them. */
  readonly event?: string;
  /** `YYYY-MM-DD`: the day it is told; with an event, also one of its days. */
  readonly date: string;
}

/**
 * The digest that a new subscription would get; undefined where it would get none. Of an event, on a date on which it
 * took place: what is told of that day afterwards. Throws `unknown-event`.
 */
export function previewDigest(corpus: Corpus, { event, date }: PreviewRequest): Digest | undefined {
  const archive = archiveOf(corpus);
  const choose = (on: string, told: readonly string[]): Digest | undefined =>
    chooseDigest({
      archive,
      settings: { events: event === undefined ? 'all' : [event], quiet: 'pick' },
      isWanted: () => true,
      date: on,
      told: new Set(told),
    }).digest;
  if (event === undefined) return choose(date, []);
  if (!corpus.events.some(({ id }) => id === event)) throw new KikigakiError({ code: 'unknown-event', event, nearest: [] });
  const isDay = archive.days.some((day) => day.event.id === event && day.date === date);
  return isDay ? choose(dayAfter(date), before(archive, event, date)) : choose(date, []);
}

const DAY = 24 * 60 * 60 * 1000;
const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);

/** What an event's subscription has told before it comes to the day. */
const before = ({ days }: Archive, event: string, date: string): readonly string[] =>
  days.filter((day) => day.event.id === event && day.date < date).map((day) => toldItem.day(day));
