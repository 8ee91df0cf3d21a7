import type { Event } from '../model/event.ts';
import type { MessageLimits } from '../model/platform.ts';
import type { Option } from '../model/presentation.ts';
import type { Session } from '../model/session.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';

/** Events and sessions by what somebody has typed so far, from memory, while they type. */
export interface NameChoices {
  /** The events that fit, the best first; without anything typed the newest. */
  events(typed: string, limit?: number): readonly Option[];
  /** The sessions that fit, of one event where one is given; without anything typed those most is told about. */
  sessions(typed: string, options?: SessionChoices): readonly Option[];
  /** What a platform sent as the chosen event: an id, or a label that was shown. */
  eventNamed(text: string): Event | undefined;
  /** What a platform sent as the chosen session: an id, or a label that was shown. */
  sessionNamed(text: string): Session | undefined;
}

export interface SessionChoices {
  /** An id, or a label that was shown; sessions of all events where it names none. */
  readonly event?: string;
  readonly limit?: number;
}

const NEVER = '0000-00-00';

type Browsed = Pick<Kikigaki, 'events' | 'sessions'>;

interface Names {
  /** What it was made from, to notice that the data were read again. */
  readonly source: readonly (Event | readonly Session[])[];
  readonly events: NameIndex<Event>;
  readonly sessions: NameIndex<Session>;
}

/** Looks names up in what the bot knows now: after a reload of the data, in the new ones. */
export function createNameChoices(kikigaki: Browsed, limits: Pick<MessageLimits, 'options' | 'optionLabel'>): NameChoices {
  let names: Names | undefined;
  const current = (): Names => {
    const source = kikigaki.events().flatMap(({ event }) => [event, kikigaki.sessions(event.id)]);
    if (names?.source.length !== source.length || source.some((part, index) => part !== names?.source[index])) {
      names = indexNames(source, kikigaki, limits.optionLabel);
    }
    return names;
  };
  const eventNamed = (text: string): Event | undefined => current().events.named(text);
  return {
    events: (typed, limit = limits.options) => current().events.find(typed, limit),
    sessions(typed, { event, limit = limits.options } = {}) {
      const only = event === undefined ? undefined : eventNamed(event)?.id;
      return current().sessions.find(typed, limit, only === undefined ? undefined : (session) => session.event === only);
    },
    eventNamed,
    sessionNamed: (text) => current().sessions.named(text),
  };
}

function indexNames(source: Names['source'], kikigaki: Browsed, maxLabel: number): Names {
  const events = kikigaki
    .events()
    .map(({ event }) => event)
    .toSorted((a, b) => newestDay(b).localeCompare(newestDay(a)));
  const sessions = events
    .flatMap((event) => kikigaki.sessions(event.id).map((session) => ({ session, event })))
    .toSorted((a, b) => told(b.session) - told(a.session));
  return {
    source,
    events: createNameIndex(
      events.map((event) => ({
        item: event,
        id: event.id,
        label: labelOf(event.name, '', maxLabel),
        title: event.name,
        others: [...event.aliases, ...event.hashtags],
      })),
    ),
    sessions: createNameIndex(
      sessions.map(({ session, event }) => ({
        item: session,
        id: session.id,
        label: labelOf(session.title, ` · ${shortNameOf(event)}`, maxLabel),
        title: session.title,
        others: [
          ...session.otherTitles,
          ...session.speakers.flatMap(({ name, otherNames, company }) => [name, ...otherNames, ...(company ? [company] : [])]),
          ...[event.name, ...event.hashtags],
        ],
      })),
    ),
  };
}

const newestDay = ({ dates }: Event): string => dates.at(-1) ?? NEVER;
const told = ({ notes }: Session): number => notes.reduce((sum, { passages }) => sum + passages.length, 0);

/** What people write after a `#`, where there is one: a label is short. */
const shortNameOf = ({ hashtags, name }: Event): string => hashtags[0] ?? name;

/** A title with what tells it from others of that name, in the length of a label. */
function labelOf(title: string, rest: string, maxLabel: number): string {
  const room = maxLabel - rest.length;
  if (room < maxLabel / 2) return cut(title, maxLabel);
  return cut(title, room) + rest;
}

function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > room - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
