import type { Event } from '../model/event.ts';
import type { MessageLimits } from '../model/platform.ts';
import type { KnownEvent } from '../model/reply.ts';
import type { Session } from '../model/session.ts';
import type { NameChoices } from '../ports/name-choices.ts';
import type { Programme } from '../ports/programme.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';

const NEVER = '0000-00-00';

interface Names {
  readonly events: NameIndex<Event>;
  readonly sessions: NameIndex<Session>;
}

/** Looks names up in memory, in what the bot knows now: after a reload of the data, in the new ones. */
export function createNameChoices(
  programme: Pick<Programme, 'events' | 'sessions'>,
  limits: Pick<MessageLimits, 'options' | 'optionLabel'>,
): NameChoices {
  let source: readonly KnownEvent[] | undefined;
  let names: Promise<Names>;
  const current = async (): Promise<Names> => {
    const known = await programme.events();
    if (known !== source) {
      source = known;
      names = indexNames(known, programme, limits.optionLabel);
      // Tried again by whoever types next.
      names.catch(() => {
        if (source === known) source = undefined;
      });
    }
    return names;
  };
  const eventNamed = async (text: string): Promise<Event | undefined> => (await current()).events.named(text);
  return {
    events: async (typed, limit = limits.options) => (await current()).events.find(typed, limit),
    async sessions(typed, { event, limit = limits.options } = {}) {
      const only = event === undefined ? undefined : (await eventNamed(event))?.id;
      const { sessions } = await current();
      return sessions.find(typed, limit, only === undefined ? undefined : (session) => session.event === only);
    },
    eventNamed,
    sessionNamed: async (text) => (await current()).sessions.named(text),
  };
}

async function indexNames(
  source: readonly KnownEvent[],
  programme: Pick<Programme, 'sessions'>,
  maxLabel: number,
): Promise<Names> {
  const events = source.map(({ event }) => event).toSorted((a, b) => newestDay(b).localeCompare(newestDay(a)));
  const talks = await Promise.all(events.map(async (event) => ({ event, ...(await programme.sessions(event.id)) })));
  const sessions = talks
    .flatMap(({ event, sessions: own }) => own.map((session) => ({ session, event })))
    .toSorted((a, b) => told(b.session) - told(a.session));
  return {
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
