import { SCRIPT, scriptAt } from '../language/script-runs.ts';
import { titleKey } from '../language/title-key.ts';
import type { Session } from '../model/session.ts';

/** A title that stands in a question, with other words beside it. */
export interface TitleInText {
  /** The session's id. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the longest title of one session alone, whole or up to its subtitle, within a text in normal form. */
export type FindTitle = (text: string) => TitleInText | undefined;

/** Finds titles within texts. What it compares is made when a letter first comes up that titles begin with. */
export function createTitlesWithin(sessions: readonly Session[]): FindTitle {
  let byFirst: Map<string, Part[]> | undefined;
  const keys = new Map<string, Keys>();
  const keysAt = (first: string): Keys => {
    byFirst ??= partsByFirst(sessions);
    const known = keys.get(first) ?? keysOf(byFirst.get(first) ?? []);
    keys.set(first, known);
    return known;
  };
  return (text) => {
    const { letters, places } = lettersOf(text);
    let best: TitleInText | undefined;
    let longest = 0;
    for (let at = 0; at < letters.length; at++) {
      const start = places[at] as number;
      if (isWithinWord(text, start - 1, start)) continue;
      for (const [key, id] of keysAt(letters[at] as string).get(letters.slice(at, at + PREFIX)) ?? NONE) {
        const end = (places[at + key.length - 1] ?? 0) + 1;
        if (key.length <= longest || !letters.startsWith(key, at) || isWithinWord(text, end - 1, end)) continue;
        longest = key.length;
        // Longer ones were looked at: a title that two sessions have names neither.
        best = id === undefined ? undefined : { id, start, end };
      }
    }
    return best;
  };
}

/** By the first letters of keys: each key with the session that alone has it. */
type Keys = ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
type Part = readonly [title: string, id: string];

const NONE: ReadonlyMap<string, string | undefined> = new Map();
/** So many letters of a title are looked up at once. A shorter one is a word. */
const PREFIX = 6;
const LETTER = /[\p{L}\p{N}]/u;

function partsByFirst(sessions: readonly Session[]): Map<string, Part[]> {
  const byFirst = new Map<string, Part[]>();
  for (const { id, title } of sessions)
    for (const part of partsOf(title)) {
      const first = titleKey(LETTER.exec(part)?.[0] ?? '')[0] ?? '';
      const known = byFirst.get(first);
      if (known) known.push([part, id]);
      else byFirst.set(first, [[part, id]]);
    }
  return byFirst;
}

/** What divides a title from its subtitle; a hyphen and a slash do only with spaces around them. */
const SUBTITLE = /[〜～~―—–:：|｜！？!?。「『（(]| [-/] /;
const IN_BRACKETS = /^【[^】]{0,40}】/;

/** A title whole, without what stands in brackets before it, and without its subtitle. */
function partsOf(title: string): Set<string> {
  const bare = title.replace(IN_BRACKETS, '').trim();
  const end = bare.search(SUBTITLE);
  return new Set([title, bare, ...(end > 0 ? [bare.slice(0, end).trim()] : [])].filter(isTelling));
}

/** One word names what many sessions are about. */
const isTelling = (part: string): boolean => !/^(?:[A-Za-z0-9.+#]+|[\p{Script=Katakana}ー]+|\p{Script=Han}+)$/u.test(part);

function keysOf(parts: readonly Part[]): Keys {
  const byPrefix = new Map<string, Map<string, string | undefined>>();
  for (const [part, id] of parts) {
    const key = titleKey(part);
    if (key.length < PREFIX) continue;
    const known = byPrefix.get(key.slice(0, PREFIX)) ?? new Map<string, string | undefined>();
    known.set(key, known.has(key) && known.get(key) !== id ? undefined : id);
    byPrefix.set(key.slice(0, PREFIX), known);
  }
  return byPrefix;
}

/** The letters of a text without spaces and marks, and where each stands. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    if (/[\s\p{P}\p{S}]/u.test(text[at] as string)) continue;
    letters += text[at];
    places.push(at);
  }
  return { letters, places };
}

const WORDS = [SCRIPT.latin | SCRIPT.europeanLatin, SCRIPT.katakana | SCRIPT.lengthMark] as const;

/** Whether a Latin or katakana word goes on from one letter to the next. */
const isWithinWord = (text: string, from: number, to: number): boolean =>
  from >= 0 &&
  to < text.length &&
  WORDS.some((scripts) => (scriptAt(text, from) & scripts) !== 0 && (scriptAt(text, to) & scripts) !== 0);
