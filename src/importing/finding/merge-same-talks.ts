import { titleKey } from '../../language/title-key.ts';
import type { BlockSpan, FoundSession } from './found-session.ts';

/** One talk under two headings becomes one session; a list that names talks again adds nothing. */
export function mergeSameTalks(sessions: readonly FoundSession[]): FoundSession[] {
  const merged: FoundSession[] = [];
  for (const session of sessions) {
    const at = merged.findIndex((other) => isSameTalk(other, session));
    const other = merged[at];
    if (other) merged[at] = join(other, session);
    else merged.push(session);
  }
  return merged.sort((a, b) => (a.spans[0]?.at ?? 0) - (b.spans[0]?.at ?? 0));
}

/** Shorter titles may be alike by chance. */
const MIN_SAME = 5;
const PART =
  /(?:前半|後半|前編|後編|続き|その[1-9一二三]|part\s?\d|[(（\s](?:\d|[①②③]|上|下|cont\.?|continued)[)）]?)\s*[)）]?\s*$/i;

function isSameTalk(a: FoundSession, b: FoundSession): boolean {
  if (a.session || b.session) return a.session !== undefined && a.session === b.session;
  const [keyA, keyB] = [a, b].map(({ title }) => titleKey(title.replace(PART, '').replace(/[(（]\s*$/, '')));
  return keyA !== undefined && keyA.length >= MIN_SAME && keyA === keyB;
}

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
