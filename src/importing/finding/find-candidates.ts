import type { Block, Link } from '../reading/source-document.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import type { Evidence } from './evidence.ts';
import { isPersonOnly } from './is-person-only.ts';
import { isSpeakerLine } from './is-speaker-line.ts';
import { leastWording } from './least-wording.ts';
import { isSentence, type Outline, type Place } from './outline.ts';
import { type Head, readHead } from './read-head.ts';
import { readHeads } from './read-heads.ts';
import { readTableRow, type TableRow } from './read-table-row.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { kindOfLink } from './talk-links.ts';
import { type Surroundings, weighNeighbours } from './weigh-neighbours.ts';
import { weighRegion } from './weigh-region.ts';
import { weighTimetable } from './weigh-timetable.ts';
import { weighWords } from './weigh-words.ts';
import { WEIGHTS as W } from './weights.ts';

/** All places that may begin a talk, each with the evidence of its own words and its neighbours; what they share is weighed later. */
export function findCandidates(
  { places, hasHeadings, isDense }: Outline,
  timetable: Timetable | undefined,
  pageEvidence: Evidence,
): Candidate[] {
  const sentences = places.filter(({ block }) => block.kind === 'line' && isSentence(block.text)).length;
  const lines = places.filter(({ block }) => block.kind === 'line').length;
  const page: Page = {
    places,
    hasHeadings,
    isDense,
    sentenceShare: lines === 0 ? 0 : sentences / lines,
    timetable,
    pageEvidence,
  };
  const taken = new Set<number>();
  return places.flatMap((place, at): Candidate[] => {
    if (!place.isHeadLike || taken.has(at)) return [];
    return weighHeads(page, place, at).map((candidate) => {
      if (candidate.titleAt !== at) taken.add(candidate.titleAt);
      return candidate;
    });
  });
}

interface Page extends Surroundings {
  readonly timetable: Timetable | undefined;
  readonly pageEvidence: Evidence;
}

const START: Readonly<Record<Candidate['form'], number>> = {
  heading: W.startHeading,
  strong: W.startStrong,
  line: W.startLine,
  item: W.startItem,
  row: W.startRow,
  mention: W.startMention,
};

function weighHeads(page: Page, place: Place, at: number): Candidate[] {
  const { block } = place;
  const form = formOf(block);
  const row = form === 'row' ? readTableRow(page.places, at) : undefined;
  if (form === 'row' && !row) return [];
  const titleAt = row ? at : titlePlace(page, place, at);
  const titleBlock = page.places[titleAt]?.block ?? block;
  const heads = row ? [row.head] : readHeads(titleBlock.text);
  return heads.flatMap((own) => {
    const head = titleAt === at ? own : joinHeads(readHead(block.text), own);
    return head.title.length < 2 ? [] : [weighHead(page, { place, at, titleAt, form, head, row })];
  });
}

interface Read {
  readonly place: Place;
  readonly at: number;
  readonly titleAt: number;
  readonly form: Candidate['form'];
  readonly head: Head;
  readonly row: TableRow | undefined;
}

function weighHead(page: Page, { place, at, titleAt, form, head, row }: Read): Candidate {
  const { block } = place;
  const titleBlock = page.places[titleAt]?.block ?? block;
  const links = [...block.links, ...(titleAt === at ? [] : titleBlock.links), ...linksBelow(page, titleAt)];
  const evidence: Evidence[] = [
    { why: form === 'heading' ? 'heading' : form, weight: START[form] },
    ...(form === 'line' && !head.marker && page.pageEvidence.weight > 0 ? [] : [page.pageEvidence]),
    ...weighWords(
      head,
      titleAt === at ? place.role : undefined,
      form,
      leastWording(head, titleAt !== at, place.region === 'keynotes'),
    ),
    ...weighRegion(place.region, place.day !== undefined),
    ...weighLinks(links, page.places[titleAt + 1]?.block),
    ...weighNeighbours(page, at, titleAt, form),
    ...(row ? row.evidence : []),
  ];
  const known = weighTimetable(page.timetable, head, links, `${block.text} ${titleBlock.text}`, place.region === 'keynotes');
  const { session } = known;
  return {
    at,
    titleAt,
    form,
    head,
    evidence: [...evidence, ...known.evidence],
    isUnsure: known.isUnsure,
    ...(session && { session }),
    ...(row && { hasNotes: row.hasNotes }),
  };
}

function formOf(block: Block): Candidate['form'] {
  if (block.kind === 'heading' || block.kind === 'item' || block.kind === 'row')
    return block.kind === 'item' && block.isStrong ? 'strong' : block.kind;
  return block.isStrong ? 'strong' : 'line';
}

/** The title of a heading that gives only a time, a track or a person stands in the block below it. */
function titlePlace({ places }: Page, place: Place, at: number): number {
  const below = places[at + 1];
  const isSlot =
    place.role === 'slot' || (place.block.kind === 'heading' && place.role === undefined && isPersonOnly(place.block.text));
  if (!isSlot || !below?.isHeadLike || below.role !== undefined || below.block.kind === 'row') return at;
  if (place.block.kind !== 'heading' && below.block.kind === 'heading') return at;
  if (below.block.kind === 'heading' && below.block.level <= place.block.level) return at;
  if (place.block.kind === 'heading' && below.block.kind === 'heading' && place.sectionEnd > below.sectionEnd) return at;
  const head = readHead(below.block.text);
  const isTitle =
    head.quotes !== undefined ||
    head.isByline ||
    below.block.isStrong ||
    below.block.kind === 'heading' ||
    scoreTitleWording(head.title) > 0.5 ||
    isPersonOnly(place.block.text);
  return isTitle ? at + 1 : at;
}

function joinHeads(slot: Head, title: Head): Head {
  const { time = title.time, track = title.track, code = title.code } = slot;
  const people = slot.title && isPersonOnly(slot.title) ? [slot.title.replace(/(さん|氏|様)$/, '')] : slot.speakers;
  return {
    ...title,
    isCodeMarked: slot.isCodeMarked || title.isCodeMarked || (slot.code !== undefined && slot.title === ''),
    speakers: [...new Set([...people, ...title.speakers])],
    handles: [...new Set([...slot.handles, ...title.handles])],
    ...(time && { time }),
    ...(track && { track }),
    ...(code && { code }),
  };
}

/** How far below a title its links still introduce the talk. */
const INTRODUCTION_BLOCKS = 3;

/** Links that stand on lines of their own directly below a title. */
function linksBelow({ places }: Page, at: number): Link[] {
  const links: Link[] = [];
  for (let i = at + 1; i <= at + INTRODUCTION_BLOCKS; i++) {
    const block = places[i]?.block;
    if (!block || block.kind === 'heading' || block.kind === 'row') break;
    const isIntroduction = block.links.length > 0 && block.text.length <= 200;
    if (!isIntroduction && !isSpeakerLine(block.text)) break;
    links.push(...block.links);
  }
  return links;
}

function weighLinks(links: readonly Link[], below: Block | undefined): Evidence[] {
  const kinds = new Set(links.map(kindOfLink));
  if (kinds.has('talk'))
    return [{ why: below?.links.some((link) => kindOfLink(link) === 'talk') ? 'link-below' : 'talk-link', weight: W.talkLink }];
  return kinds.has('slides') ? [{ why: 'slides-link', weight: W.slidesLink }] : [];
}
