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
  return accepted.map((candidate, index) => {
    const next = accepted.slice(index + 1).find(({ at }) => at > candidate.at)?.at ?? outline.places.length;
    return { candidate, at: candidate.at, end: Math.min(next, endOf(candidate, outline)) };
  });
}

function endOf(candidate: Candidate, outline: Outline): number {
  const place = outline.places[candidate.at];
  if (!place) return candidate.at + 1;
  if (candidate.form === 'heading') return place.sectionEnd;
  if (candidate.form === 'row') return candidate.at + 1;
  if (candidate.form === 'item' || place.block.kind === 'item') return endOfItem(outline.places, candidate.at);
  if (candidate.form === 'mention') return endOfMention(outline.places, candidate.at);
  return endOfLine(outline, candidate.at);
}

/** An item ends where the list goes on at its own level, or where the list ends. */
function endOfItem(places: readonly Place[], at: number): number {
  const level = places[at]?.block.level ?? 0;
  const isRest = ({ block }: Place): boolean =>
    block.kind === 'item'
      ? block.level > level
      : block.kind !== 'heading' && block.kind !== 'row' && (block.level > level || !block.hasGap);
  const end = places.findIndex((place, index) => index > at && !isRest(place));
  return end === -1 ? places.length : end;
}

/** A talk named in running text has its own paragraph and the list below it. */
function endOfMention(places: readonly Place[], at: number): number {
  const end = places.findIndex(
    ({ block }, index) =>
      index > at && (block.kind === 'line' ? block.hasGap || block.isStrong : block.kind !== 'item' && block.kind !== 'quote'),
  );
  return end === -1 ? places.length : end;
}

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

function endOfLine({ places, hasHeadings, isDense }: Outline, at: number): number {
  const first = places[at];
  const end = places.findIndex((place, index) => {
    if (index <= at) return false;
    if (place.block.kind === 'heading' || place.block.hasRule) return true;
    if (!ENDS_A_TALK.has(place.role) || place.block.kind === 'row' || place.block.kind === 'item') return false;
    if (first?.block.isStrong) return place.block.isStrong;
    return !hasHeadings && (isDense || place.block.hasGap);
  });
  return end === -1 ? places.length : end;
}
