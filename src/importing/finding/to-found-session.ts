import { withoutUndefined } from '../../model/without-undefined.ts';
import { asPrinted } from './as-printed.ts';
import type { Candidate } from './candidate.ts';
import { sumEvidence } from './evidence.ts';
import type { FoundSession } from './found-session.ts';
import { notesBehindLead } from './notes-behind-lead.ts';
import type { Outline, Place } from './outline.ts';
import type { Span } from './span-sessions.ts';
import { kindOfLink } from './talk-links.ts';

/** Turns a weighed place and its blocks into what is reported of a talk. */
export function toFoundSession({ candidate, at, end }: Span, { places }: Outline): FoundSession {
  const { head, evidence, session, form, titleAt } = candidate;
  const isCode = evidence.some(({ why, weight }) => (why === 'talk-code' && weight > 0.5) || why === 'timetable-code');
  const blocks = places.slice(at, end);
  const day = places[at]?.day;
  const strongest = [...evidence].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return withoutUndefined({
    title: printedTitle(candidate, (isCode || head.isCodeMarked ? head.title : head.titleWithCode) || head.titleWithCode, places),
    session,
    isUnsure: candidate.isUnsure,
    spans: [{ at, end }],
    headBlocks: form === 'mention' || form === 'row' ? [] : [candidate.at, titleAt],
    speakers: [...head.speakers, ...(head.speakers.length === 0 ? head.handles : [])],
    links: uniqueLinks(blocks.flatMap(({ block }) => block.links).filter((link) => kindOfLink(link) !== 'other')),
    day,
    isMentionOnly:
      candidate.hasNotes === undefined
        ? isMentionOnly(places[at], places.slice(titleAt + 1, end), form === 'mention' || goesOn(places[titleAt]))
        : !candidate.hasNotes,
    confidence: 1 / (1 + Math.exp(-sumEvidence(evidence))),
    why: [...new Set(strongest.map(({ why }) => why))],
  });
}

/** A mark that stands before several titles is a mark of the list; before one, it is the title's. */
function printedTitle({ titleAt, form }: Candidate, title: string, places: readonly Place[]): string {
  const line = places[titleAt]?.block.text ?? '';
  if (form === 'mention' || line.length > MAX_LINE) return title;
  const mark = /^(?:[★☆♪]|#\d)/.exec(line)?.[0].charAt(0);
  const isOwnMark = mark !== undefined && marksOf(places).get(mark) === 1;
  return asPrinted(line, title, isOwnMark);
}

/** How many lines begin with each mark; counted once a page. */
const marksOfPages = new WeakMap<readonly Place[], ReadonlyMap<string, number>>();

function marksOf(places: readonly Place[]): ReadonlyMap<string, number> {
  const known = marksOfPages.get(places);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { block } of places) counts.set(block.text.charAt(0), (counts.get(block.text.charAt(0)) ?? 0) + 1);
  marksOfPages.set(places, counts);
  return counts;
}

const MAX_LINE = 400;

/** Notes follow the title in its own paragraph. */
const goesOn = (place: Place | undefined): boolean =>
  place !== undefined && (notesBehindLead(place.block)?.length ?? 0) >= MIN_BEHIND_LEAD;

/** A name and a full stop are no notes yet. */
const MIN_BEHIND_LEAD = 40;

/** A talk is only named where nothing is said about it, or where it is on a list to be watched later. */
function isMentionOnly(first: Place | undefined, below: readonly Place[], isInText: boolean): boolean {
  if (first?.region === 'watch-later' || first?.role === 'watch-later') return true;
  if (isInText) return false;
  return !below.some(
    ({ block }) =>
      block.text.replace(/https?:\/\/\S+/g, '').trim().length >= MIN_NOTE &&
      !IS_FACT.test(block.text) &&
      block.links.every((link) => link.text !== block.text),
  );
}

const MIN_NOTE = 4;
/** Who, when, where, slides: facts about a talk, nothing of what was said. */
const IS_FACT =
  /^[\s・*-]{0,9}((登壇者?|発表者?|スピーカー|講演者|speakers?|presenters?|時間|日時|場所|会場|トラック|track|room|time|date|資料|スライド|slides?|動画|アーカイブ|video|link|リンク)(?:\s{0,3}[:：].{0,80})?)$/i;

const uniqueLinks = <T extends { readonly url: string }>(links: readonly T[]): T[] =>
  links.filter((link, index) => links.findIndex(({ url }) => url === link.url) === index);
