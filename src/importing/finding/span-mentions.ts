import type { Candidate } from './candidate.ts';
import type { Outline } from './outline.ts';
import { type Span, spanSessions } from './span-sessions.ts';

export interface Mentioned {
  /** Those that stand in no other talk's part of the page. */
  readonly mentions: readonly Candidate[];
  readonly spans: readonly Span[];
}

/** Gives talks that running text names their blocks; the only one named in a section that is about talks has that whole section. */
export function spanMentions(named: readonly Candidate[], map: Outline, spans: readonly Span[]): Mentioned {
  const owned = map.places.map(() => false);
  for (const { at, end } of spans) owned.fill(true, at, end);
  const mentions = named.filter(({ at }) => !owned[at]);
  const countMentions = createCounter(
    mentions.map(({ at }) => at),
    map.places.length,
  );
  const countTalks = createCounter(
    spans.map(({ at }) => at),
    map.places.length,
  );
  const spansOfMentions = spanSessions(mentions, map).map((span) => {
    if (countMentions(span.at, span.at + 1) > 1) return { ...span, end: Math.max(span.end, span.at + 1) };
    const section = sectionAround(span.at, map);
    const isAlone = section && countMentions(section.at, section.end) <= 1 && countTalks(section.at, section.end) === 0;
    return isAlone ? { ...span, ...section } : span;
  });
  return { mentions, spans: spansOfMentions };
}

/** Counts how many of some places lie in a stretch, in constant time each. */
function createCounter(ats: readonly number[], size: number): (from: number, to: number) => number {
  const at = new Array<number>(size).fill(0);
  for (const place of ats) at[place] = (at[place] ?? 0) + 1;
  const before = [0];
  for (const count of at) before.push((before.at(-1) ?? 0) + count);
  return (from, to) => (before[to] ?? before.at(-1) ?? 0) - (before[from] ?? 0);
}

/** The innermost section around a block that is a talk's: below a heading, or below a line such as セッションの紹介. */
function sectionAround(at: number, { places, hasHeadings }: Outline): { at: number; end: number } | undefined {
  const place = places[at];
  const heading = hasHeadings ? place?.path.at(-1) : place?.regionAt;
  if (!place || heading === undefined) return undefined;
  const role = places[heading]?.role;
  if (role !== 'sessions' && role !== 'own-talks' && role !== 'slot' && !(role === undefined && hasHeadings)) return undefined;
  if (hasHeadings) return { at: heading, end: places[heading]?.sectionEnd ?? at + 1 };
  let end = at + 1;
  while (end < places.length && places[end]?.regionAt === heading) end++;
  return { at: heading, end };
}
