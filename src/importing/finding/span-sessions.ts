import type { Candidate } from './candidate.ts';
import type { Outline, Place } from './outline.ts';
import type { SectionRole } from './section-role.ts';

/** A talk's part of the page: from block `at` up to, without, block `end`. */
export interface Span {
  readonly candidate: Candidate;
  readonly at: number;
  readonly end: number;
}

/** Gives each accepted candidate the blocks that are about it; candidates in order of place, at most one a block. */
export function spanSessions(accepted: readonly Candidate[], outline: Outline): Span[] {
  const nexts = nextPlaces(accepted, outline.places.length);
  return accepted.map((candidate, index) => {
    const next = nexts[index] ?? outline.places.length;
    return { candidate, at: candidate.at, end: Math.min(next, endOf(candidate, outline, next)) };
  });
}

/** For each candidate where the next one begins that stands elsewhere. */
function nextPlaces(accepted: readonly Candidate[], end: number): number[] {
  const nexts: number[] = [];
  let [next, place] = [end, end];
  for (let index = accepted.length - 1; index >= 0; index--) {
    const at = accepted[index]?.at ?? end;
    if (at < place) [next, place] = [place, at];
    nexts[index] = next;
  }
  return nexts;
}

/** No place from `limit` on is looked at. */
function endOf(candidate: Candidate, outline: Outline, limit: number): number {
  const place = outline.places[candidate.at];
  if (!place) return candidate.at + 1;
  if (candidate.form === 'heading') return place.sectionEnd;
  if (candidate.form === 'row') return candidate.at + 1;
  if (candidate.form === 'item' || place.block.kind === 'item') return endOfItem(outline.places, candidate.at, limit);
  if (candidate.form === 'mention') return endOfMention(outline.places, candidate.at, limit);
  return endOfLine(outline, candidate.at, limit);
}

/** The first place behind `at` and before `limit` at which something ends. */
function firstEnd(places: readonly Place[], at: number, limit: number, isEnd: (place: Place) => boolean): number {
  let end = at + 1;
  for (let place = places[end]; end < limit && place && !isEnd(place); place = places[end]) end++;
  return end;
}

/** An item ends where the list goes on at its own level, or where the list ends. */
function endOfItem(places: readonly Place[], at: number, limit: number): number {
  const level = places[at]?.block.level ?? 0;
  const isRest = ({ block }: Place): boolean =>
    block.kind === 'item'
      ? block.level > level
      : block.kind !== 'heading' && block.kind !== 'row' && (block.level > level || !block.hasGap);
  return firstEnd(places, at, limit, (place) => !isRest(place));
}

/** A talk named in running text has its own paragraph and the list below it. */
const endOfMention = (places: readonly Place[], at: number, limit: number): number =>
  firstEnd(places, at, limit, ({ block }) =>
    block.kind === 'line' ? block.hasGap || block.isStrong : block.kind !== 'item' && block.kind !== 'quote',
  );

/** What ends a talk that a mere line began; 概要 or 感想 may be parts of it. */
const ENDS_A_TALK: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  'day',
  'sessions',
  'keynotes',
  'own-talks',
  'watch-later',
  'timetable',
  'about-event',
  'impressions',
  'venue',
  'closing',
  'next-event',
  'table-of-contents',
  'page-chrome',
]);

function endOfLine({ places, hasHeadings, isDense }: Outline, at: number, limit: number): number {
  const isStrong = places[at]?.block.isStrong;
  return firstEnd(places, at, limit, ({ block, role }) => {
    if (block.kind === 'heading' || block.hasRule) return true;
    if (!ENDS_A_TALK.has(role) || block.kind === 'row' || block.kind === 'item') return false;
    if (isStrong) return block.isStrong;
    return !hasHeadings && (isDense || block.hasGap);
  });
}
