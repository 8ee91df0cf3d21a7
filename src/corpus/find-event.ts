import { nearest } from '../language/nearest.ts';
import { normalizeText } from '../language/normalize-text.ts';
import type { Event } from '../model/event.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';

const keyOf = (name: string): string => normalizeText(name).replace(/[\s#]+/g, '');

/** The event that a person means by an id, a name or another of its names. Throws `unknown-event` where there is none. */
export function findEvent(name: string, events: readonly Event[]): Event {
  const wanted = keyOf(name);
  const found = events.find((event) => namesOf(event).some((known) => keyOf(known) === wanted));
  if (found) return found;
  const idByName = new Map(events.flatMap((event) => namesOf(event).map((known) => [known, event.id] as const)));
  const alike = nearest(name, idByName.keys()).map((known) => idByName.get(known) ?? known);
  throw new KikigakiError({ code: 'unknown-event', event: name, nearest: [...new Set(alike)] });
}

const namesOf = ({ id, name, aliases, hashtags }: Event): readonly string[] => [id, name, ...aliases, ...hashtags];
