import type { Person } from '../model/directory.ts';
import type { Session, Speaker } from '../model/session.ts';

/** A name that is one word may be many people's; one with several parts or in kanji is taken for one person's. */
const isFullName = (name: string): boolean =>
  /\s/.test(name) || /\p{Script=Han}/u.test(name) || /[\p{Script=Katakana}]{3}/u.test(name);
const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Learns which names are one person's, of all sessions; then gives these to speakers. */
export interface NameJoiner {
  add(session: Session): void;
  joined(session: Session): Session;
}

/**
 * Gives every speaker all names by which the corpus knows the person: who is 坂下 幸徳 (Yukinori Sakashita) at one event
 * is the same when another prints Yukinori Sakashita only. Names are joined where they stand for one speaker somewhere,
 * or for one of the people that somebody wrote down.
 */
export function createNameJoiner(people: readonly Person[] = []): NameJoiner {
  const groups = new Map<string, Set<string>>();
  const known = new Map<string, Person>();
  for (const person of people) {
    const names = new Set([person.name, ...person.names]);
    for (const one of names) {
      groups.set(keyOf(one), names);
      known.set(keyOf(one), person);
    }
  }
  const withAllNames = (speaker: Speaker): Speaker => {
    const names = new Set([...speaker.otherNames, ...(groups.get(keyOf(speaker.name)) ?? [])]);
    const person = [speaker.name, ...names].map((name) => known.get(keyOf(name))).find(Boolean);
    for (const name of [speaker.name, ...(person?.omit ?? [])]) names.delete(name);
    return { ...speaker, otherNames: [...names], handles: [...new Set([...speaker.handles, ...(person?.handles ?? [])])] };
  };
  return {
    add({ speakers }) {
      for (const { name, otherNames } of speakers) {
        const names = [name, ...otherNames].filter(isFullName);
        const joined = new Set(names.flatMap((one) => [one, ...(groups.get(keyOf(one)) ?? [])]));
        for (const one of joined) groups.set(keyOf(one), joined);
      }
    },
    joined: (session) => ({ ...session, speakers: session.speakers.map(withAllNames) }),
  };
}
