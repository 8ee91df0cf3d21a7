import type { Session, Speaker } from '../model/session.ts';

/** A name that is one word may be many people's; one with several parts or in kanji is taken for one person's. */
const isFullName = (name: string): boolean =>
  /\s/.test(name) || /\p{Script=Han}/u.test(name) || /[\p{Script=Katakana}]{3}/u.test(name);
const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * Gives every speaker all names by which the corpus knows the person: who is 坂下 幸徳 (Yukinori Sakashita) at one event
 * is the same when another prints Yukinori Sakashita only. Names are joined where they stand for one speaker somewhere.
 */
export function joinNames(sessions: readonly Session[]): Session[] {
  const groups = new Map<string, Set<string>>();
  for (const { name, otherNames } of sessions.flatMap(({ speakers }) => speakers)) {
    const names = [name, ...otherNames].filter(isFullName);
    const joined = new Set(names.flatMap((one) => [one, ...(groups.get(keyOf(one)) ?? [])]));
    for (const one of joined) groups.set(keyOf(one), joined);
  }
  const withAllNames = (speaker: Speaker): Speaker => {
    const known = groups.get(keyOf(speaker.name)) ?? [];
    return { ...speaker, otherNames: [...new Set([...speaker.otherNames, ...known])].filter((name) => name !== speaker.name) };
  };
  return sessions.map((session) => ({ ...session, speakers: session.speakers.map(withAllNames) }));
}
