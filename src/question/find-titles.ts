import { TITLE_BEGIN, titleParts } from '../corpus/title-parts.ts';
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
  return (text) => titleWithin(text, (begin) => keysAt(begin[0] ?? '').get(begin));
}

/** The longest title within a text; `keysFrom` gives the keys of titles that begin with some letters, each with the session that alone has it. */
export function titleWithin(
  text: string,
  keysFrom: (begin: string) => ReadonlyMap<string, string | undefined> | undefined,
): TitleInText | undefined {
  const { letters, places } = lettersOf(text);
  let best: TitleInText | undefined;
  let longest = 0;
  for (const at of beginnings(text, places)) {
    const start = places[at] as number;
    for (const [key, id] of keysFrom(letters.slice(at, at + TITLE_BEGIN)) ?? NONE) {
      const end = (places[at + key.length - 1] ?? 0) + 1;
      if (key.length <= longest || !letters.startsWith(key, at) || isWithinWord(text, end - 1, end)) continue;
      longest = key.length;
      // Longer ones were looked at: a title that two sessions have names neither.
      best = id === undefined ? undefined : { id, start, end };
    }
  }
  return best;
}

/** What stands in a text from each place on at which a title may begin, without spaces and marks. */
export function titleBeginnings(text: string): readonly string[] {
  const { letters, places } = lettersOf(text);
  return beginnings(text, places).map((at) => letters.slice(at));
}

const beginnings = (text: string, places: readonly number[]): number[] =>
  places.flatMap((start, at) => (isWithinWord(text, start - 1, start) ? [] : [at]));

/** By the first letters of keys: each key with the session that alone has it. */
type Keys = ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
type Part = readonly [title: string, id: string];

const NONE: ReadonlyMap<string, string | undefined> = new Map();
const LETTER = /[\p{L}\p{N}]/u;

function partsByFirst(sessions: readonly Session[]): Map<string, Part[]> {
  const byFirst = new Map<string, Part[]>();
  for (const { id, title } of sessions)
    for (const part of titleParts(title)) {
      const first = titleKey(LETTER.exec(part)?.[0] ?? '')[0] ?? '';
      const known = byFirst.get(first);
      if (known) known.push([part, id]);
      else byFirst.set(first, [[part, id]]);
    }
  return byFirst;
}

function keysOf(parts: readonly Part[]): Keys {
  const byPrefix = new Map<string, Map<string, string | undefined>>();
  for (const [part, id] of parts) {
    const key = titleKey(part);
    if (key.length < TITLE_BEGIN) continue;
    const known = byPrefix.get(key.slice(0, TITLE_BEGIN)) ?? new Map<string, string | undefined>();
    known.set(key, known.has(key) && known.get(key) !== id ? undefined : id);
    byPrefix.set(key.slice(0, TITLE_BEGIN), known);
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
