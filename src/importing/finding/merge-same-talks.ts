import { titleKey } from '../../language/title-key.ts';
import type { BlockSpan, FoundSession } from './found-session.ts';

/** One talk under two headings becomes one session; a list that names talks again adds nothing. */
export function mergeSameTalks(sessions: readonly FoundSession[]): FoundSession[] {
  const merged: FoundSession[] = [];
  const places = new Map<string, number>();
  for (const session of sessions) {
    const key = keyOf(session);
    const at = key === undefined ? undefined : (places.get(key) ?? placeOfBeginning(session, merged));
    const other = at === undefined ? undefined : merged[at];
    if (other && at !== undefined) merged[at] = join(other, session);
    else {
      if (key !== undefined) places.set(key, merged.length);
      merged.push(session);
    }
  }
  return merged.sort((a, b) => (a.spans[0]?.at ?? 0) - (b.spans[0]?.at ?? 0));
}

/** Shorter titles may be alike by chance. */
const MIN_SAME = 5;
const PART =
  /(?:前半|後半|前編|後編|続き|その[1-9一二三]|part\s?\d|[(（\s](?:\d|[①②③]|上|下|cont\.?|continued)[)）]?)\s{0,3}[)）]?\s{0,3}$/i;

/** What two stretches about one talk share: the timetable's talk, else the title; undefined where that is too short to tell. */
function keyOf({ session, title }: FoundSession): string | undefined {
  if (session) return `session ${session.id}`;
  const key = titleKey(title.replace(PART, '').replace(/[(（]\s{0,3}$/, ''));
  return key.length >= MIN_SAME ? `title ${key}` : undefined;
}

/** `Weeds, continued` goes on with `Weeds: a love letter`. */
function placeOfBeginning({ session, title }: FoundSession, merged: readonly FoundSession[]): number | undefined {
  if (session || !CONTINUED.test(title)) return undefined;
  const key = titleKey(title.replace(CONTINUED, ''));
  const at = key.length < MIN_SAME ? -1 : merged.findLastIndex((other) => titleKey(other.title).startsWith(key));
  return at === -1 ? undefined : at;
}

const CONTINUED =
  /[\s,、:：(（—-]{0,9}(?:続き|つづき|後半|後編|part\s?[2-9]|cont\.?|cont['’]?d|continued|Fortsetzung|suite)[)）]?\s{0,3}$/i;

function join(a: FoundSession, b: FoundSession): FoundSession {
  const [main, more] = isMain(a, b) ? [a, b] : [b, a];
  return {
    ...main,
    spans: joinSpans(main.spans, more.isMentionOnly && !main.isMentionOnly ? [] : more.spans),
    headBlocks: [...main.headBlocks, ...more.headBlocks],
    speakers: [...new Set([...main.speakers, ...more.speakers])],
    links: [...main.links, ...more.links.filter(({ url }) => !main.links.some((link) => link.url === url))],
    confidence: Math.max(a.confidence, b.confidence),
    why: [...new Set([...main.why, ...more.why])],
  };
}

const isMain = (a: FoundSession, b: FoundSession): boolean =>
  a.isMentionOnly === b.isMentionOnly ? sizeOf(a) >= sizeOf(b) : !a.isMentionOnly;

const sizeOf = ({ spans }: FoundSession): number => spans.reduce((size, { at, end }) => size + end - at, 0);

/** Stretches that touch become one; else the main one stays first. */
function joinSpans(main: readonly BlockSpan[], more: readonly BlockSpan[]): BlockSpan[] {
  const [first, ...rest] = main;
  if (!first) return [...more];
  const touching = more.find(({ at, end }) => end === first.at || at === first.end);
  const others = more.filter((span) => span !== touching);
  const joined = touching ? { at: Math.min(first.at, touching.at), end: Math.max(first.end, touching.end) } : first;
  return [joined, ...rest, ...others];
}
