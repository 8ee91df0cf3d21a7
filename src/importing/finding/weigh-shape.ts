import type { Candidate } from './candidate.ts';
import { type Evidence, sumEvidence } from './evidence.ts';
import type { Outline } from './outline.ts';
import { SURE, WEIGHTS as W } from './weights.ts';

/**
 * Adds what candidates tell about each other: the heading level that most titles stand on, codes of one pattern,
 * and the shape that the sure ones share. A writer marks all talks of a page in the same way.
 */
export function weighShape(candidates: readonly Candidate[], outline: Outline): Candidate[] {
  const coded = weighMarkers(weighCodes(candidates));
  const levelled = weighLevels(coded, outline);
  return dropNeighbours(weighSharedShape(weighItems(weighMissing(levelled, outline), outline), outline), outline);
}

const withEvidence = (candidate: Candidate, ...more: readonly (Evidence | undefined | false)[]): Candidate => {
  const added = more.filter((evidence): evidence is Evidence => Boolean(evidence));
  return added.length === 0 ? candidate : { ...candidate, evidence: [...candidate.evidence, ...added] };
};

const scoreOf = ({ evidence }: Candidate): number => sumEvidence(evidence);

/** `1D2` and `2B1` have one pattern. */
const codePattern = (code: string): string => code.replace(/\d+/g, '9').replace(/[A-Z]/g, 'A').replace(/A+/g, 'A');

/** Codes count in full where at least two different ones have the same pattern. */
function weighCodes(candidates: readonly Candidate[]): Candidate[] {
  const byPattern = new Map<string, Set<string>>();
  for (const { head, form } of candidates) {
    if (!head.code || form === 'mention') continue;
    const pattern = codePattern(head.code);
    byPattern.set(pattern, (byPattern.get(pattern) ?? new Set()).add(head.code));
  }
  return candidates.map((candidate) => {
    const { code } = candidate.head;
    const isShared = code !== undefined && (byPattern.get(codePattern(code))?.size ?? 0) >= 2;
    return withEvidence(candidate, isShared && { why: 'talk-code', weight: W.sharedCode });
  });
}

/** A sign before three lines or more that name no section marks what the page is made of. */
function weighMarkers(candidates: readonly Candidate[]): Candidate[] {
  const isMarked = ({ form, head, evidence }: Candidate): boolean =>
    form === 'line' && head.marker !== undefined && !evidence.some(({ why }) => why === 'section-name');
  const counts = new Map<string, number>();
  for (const candidate of candidates.filter(isMarked))
    counts.set(candidate.head.marker ?? '', (counts.get(candidate.head.marker ?? '') ?? 0) + 1);
  return candidates.map((candidate) =>
    withEvidence(
      candidate,
      isMarked(candidate) &&
        (counts.get(candidate.head.marker ?? '') ?? 0) >= MIN_SURE && { why: 'shared-marker', weight: W.sharedMarker },
    ),
  );
}

/** Finds the level whose headings are titles, and weighs headings above and below it. */
function weighLevels(candidates: readonly Candidate[], { places }: Outline): Candidate[] {
  const headings = candidates.filter(({ form }) => form === 'heading');
  const support = new Map<number, number>();
  for (const candidate of headings) {
    const level = places[candidate.at]?.block.level ?? 1;
    support.set(level, (support.get(level) ?? 0) + Math.max(-1, Math.min(2.5, scoreOf(candidate) + LEVEL_LENIENCE)));
  }
  const [best] = [...support].sort(([, a], [, b]) => b - a);
  if (!best || best[1] <= 0) return [...candidates];
  const [level] = best;
  const titles = new Set(
    headings
      .filter(({ at }) => places[at]?.block.level === level)
      .filter((candidate) => scoreOf(candidate) + LEVEL_LENIENCE > 0)
      .map(({ at }) => at),
  );
  return candidates.map((candidate) => weighLevel(candidate, level, titles, places));
}

/** Titles without any mark of their own are slightly below the threshold before their level is known. */
const LEVEL_LENIENCE = 0.8;

function weighLevel(candidate: Candidate, level: number, titles: ReadonlySet<number>, places: Outline['places']): Candidate {
  const place = places[candidate.at];
  const own = place?.block.kind === 'heading' ? place.block.level : Number.POSITIVE_INFINITY;
  if (own === level)
    return withEvidence(candidate, titles.has(candidate.at) && { why: `heading-level-${level}`, weight: W.sessionLevel });
  const isInside = place?.path.some((at) => titles.has(at)) ?? false;
  if (own > level && isInside && !isKnown(candidate))
    return withEvidence(candidate, { why: 'inside-a-talk', weight: candidate.head.isByline ? W.signedInsideTalk : W.insideTalk });
  const groups = own < level && holdsOne(titles, candidate.at + 1, place?.sectionEnd ?? 0);
  return withEvidence(candidate, groups && !isKnown(candidate) && { why: 'groups-talks', weight: W.groupsTalks });
}

/** Whether one of the places lies in a stretch. */
function holdsOne(places: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (places.has(at)) return true;
  return false;
}

/** The timetable itself knows it: no shape can speak against that. */
const isKnown = ({ evidence }: Candidate): boolean =>
  evidence.some(({ why, weight }) => why.startsWith('timetable') && weight >= W.timetableLikelyTitle);

/** Where nearly all likely titles are in the timetable, one that is not is probably none. */
function weighMissing(candidates: readonly Candidate[], { places }: Outline): Candidate[] {
  const likely = candidates.filter((candidate) => scoreOf(candidate) > 0);
  const known = likely.filter(isKnown);
  if (known.length < MIN_KNOWN || known.length < likely.length * KNOWN_SHARE) return [...candidates];
  return candidates.map((candidate) =>
    withEvidence(
      candidate,
      !candidate.session &&
        !candidate.isUnsure &&
        !hasOwnSign(candidate) &&
        !saysWhy('speaker-below')(candidate) &&
        places[candidate.at]?.region !== 'keynotes' && { why: 'not-in-timetable', weight: W.notInTimetable },
    ),
  );
}

const MIN_KNOWN = 4;
const KNOWN_SHARE = 0.55;

interface Shape {
  readonly name: string;
  readonly has: (candidate: Candidate) => boolean;
}

const saysWhy =
  (...codes: readonly string[]) =>
  ({ evidence }: Candidate): boolean =>
    evidence.some(({ why, weight }) => weight > 0 && codes.includes(why));

/** What writers mark titles with. */
const SHAPES: readonly Shape[] = [
  { name: 'code', has: ({ head }) => head.code !== undefined },
  { name: 'talk-link', has: saysWhy('link-below', 'talk-link', 'timetable-url') },
  { name: 'quotes', has: ({ head }) => head.quotes !== undefined },
  { name: 'byline', has: ({ head }) => head.isByline },
  { name: 'handle', has: ({ head }) => head.handles.length > 0 },
  { name: 'time', has: ({ head }) => head.time !== undefined },
  { name: 'speaker-line', has: (candidate) => candidate.head.isByline || saysWhy('speaker-below')(candidate) },
  { name: 'strong', has: ({ form }) => form === 'strong' },
  { name: 'quote', has: ({ form }) => form === 'quote' },
  { name: 'row', has: ({ form }) => form === 'row' },
];
const MIN_SURE = 3;
const SHARED_BY_ALL = 0.8;
const SHARED_BY_MANY = 0.5;

function weighSharedShape(candidates: readonly Candidate[], { places }: Outline): Candidate[] {
  const placeOf = ({ at }: Candidate) => places[at];
  const regionOf = (candidate: Candidate): string => placeOf(candidate)?.region ?? '';
  const sure = candidates.filter((candidate) => scoreOf(candidate) >= SURE && regionOf(candidate) !== 'keynotes');
  const learned = sure.length >= MIN_SURE ? sure : candidates.filter((candidate) => scoreOf(candidate) >= SURE);
  if (learned.length < MIN_SURE) return [...candidates];
  const shares = SHAPES.map((shape) => ({ ...shape, share: learned.filter(shape.has).length / learned.length }));
  const markers = commonMarker(learned);
  return candidates.map((candidate) => {
    const lacking = shares.find(({ share, has }) => share >= SHARED_BY_ALL && !has(candidate));
    const sharing = shares.find(({ share, has }) => share >= SHARED_BY_MANY && has(candidate));
    const isOwnKind =
      regionOf(candidate) === 'keynotes' &&
      lacking !== undefined &&
      !learned.some((other) => placeOf(other)?.regionAt === placeOf(candidate)?.regionAt && lacking.has(other));
    const isExempt = hasOwnSign(candidate) || isKnown(candidate) || isOwnKind || regionOf(candidate) === 'watch-later';
    const marked = markers !== undefined && candidate.head.marker === markers;
    return withEvidence(
      candidate,
      lacking &&
        !isExempt && {
          why: `no-${lacking.name}`,
          weight: candidate.form === 'heading' && learned.length <= MIN_SURE ? W.lacksShapeOfFew : W.lacksShape,
        },
      (sharing || marked) && !lacking && { why: 'same-shape', weight: W.sharedShape },
    );
  });
}

/** A link to the slides or the talk, or the region of talks: a heading with it may be marked up otherwise than the rest. */
const hasOwnSign = (candidate: Candidate): boolean =>
  candidate.form === 'heading' &&
  (candidate.head.isByline || saysWhy('slides-link', 'talk-link', 'link-below', 'under-sessions')(candidate));

/** In text without headings, items below a line that is a title are its notes. */
function weighItems(candidates: readonly Candidate[], { hasHeadings, places }: Outline): Candidate[] {
  const titles = candidates.filter(
    (candidate) => (candidate.form === 'line' || candidate.form === 'strong') && scoreOf(candidate) > 0,
  );
  if (hasHeadings || titles.length < MIN_TITLES) return [...candidates];
  let nextTitle = 0;
  let above: number | undefined;
  return candidates.map((candidate) => {
    for (let title = titles[nextTitle]; title && title.at < candidate.at; title = titles[++nextTitle]) above = title.at;
    const isBelow = candidate.form === 'item' && above !== undefined && (places[candidate.at]?.regionAt ?? -1) < above;
    return withEvidence(candidate, isBelow && !isKnown(candidate) && { why: 'inside-a-talk', weight: W.insideTalk });
  });
}

const MIN_TITLES = 2;

/** Of two lines that follow each other directly only one is a title, unless they are a mere list: the other is its first note. */
function dropNeighbours(candidates: readonly Candidate[], { isDense, places }: Outline): Candidate[] {
  if (!isDense) return [...candidates];
  const scores = new Map(candidates.map((candidate) => [candidate.at, scoreOf(candidate)]));
  return candidates.map((candidate) => {
    const own = scoreOf(candidate);
    const isBeaten = [-1, 1].some((step) => (scores.get(candidate.at + step) ?? Number.NEGATIVE_INFINITY) > Math.max(own, 0));
    const isListed = places[candidate.at]?.region === 'watch-later' || isKnown(candidate);
    return withEvidence(
      candidate,
      own > 0 && isBeaten && !isListed && candidate.form === 'line' && { why: 'next-to-a-title', weight: W.insideTalk },
    );
  });
}

function commonMarker(sure: readonly Candidate[]): string | undefined {
  const [first] = sure.flatMap(({ head }) => head.marker ?? []);
  return first && sure.filter(({ head }) => head.marker === first).length >= sure.length * SHARED_BY_ALL ? first : undefined;
}
