import { foldWidth } from '../../language/normalize-text.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Block, Link } from '../reading/source-document.ts';
import type { Candidate } from './candidate.ts';
import { couldBeName } from './could-be-name.ts';
import type { Timetable } from './create-timetable.ts';
import type { Evidence } from './evidence.ts';
import { isPersonLine } from './is-person-line.ts';
import { isPersonOnly } from './is-person-only.ts';
import { isSpeakerHeading } from './is-speaker-heading.ts';
import { leastWording } from './least-wording.ts';
import { linksBelow } from './links-below.ts';
import { isSentence, type Outline, type Place } from './outline.ts';
import { type Head, readHead } from './read-head.ts';
import { readHeads } from './read-heads.ts';
import { readLead } from './read-lead.ts';
import { readSpeakerFirst } from './read-speaker-first.ts';
import { readSpeakerLine } from './read-speaker-line.ts';
import { readTableRow, type TableRow } from './read-table-row.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { findSharedFronts, frontOf } from './shared-fronts.ts';
import { findSharedTails, formKey, isShared, tailOf } from './shared-tails.ts';
import { kindOfLink } from './talk-links.ts';
import { type Surroundings, weighNeighbours } from './weigh-neighbours.ts';
import { weighRegion } from './weigh-region.ts';
import { weighTimetable } from './weigh-timetable.ts';
import { weighWords } from './weigh-words.ts';
import { WEIGHTS as W } from './weights.ts';
import { withoutMaterial } from './without-material.ts';

/** All places that may begin a talk, each with the evidence of its own words and its neighbours; what they share is weighed later. */
export function findCandidates({ places, hasHeadings, isDense }: Outline, knowledge: PageKnowledge): Candidate[] {
  const sentences = places.filter(({ block }) => block.kind === 'line' && isSentence(block.text)).length;
  const lines = places.filter(({ block }) => block.kind === 'line').length;
  const page: Page = {
    places,
    hasHeadings,
    isDense,
    sentenceShare: lines === 0 ? 0 : sentences / lines,
    ...knowledge,
    tails: findSharedTails(places),
    fronts: findSharedFronts(places),
  };
  const taken = new Set<number>();
  return places.flatMap((place, at): Candidate[] => {
    if (!place.isHeadLike || taken.has(at) || isSpeakerHeading(places, at)) return [];
    return weighHeads(page, place, at).map((candidate) => {
      if (candidate.titleAt !== at) taken.add(candidate.titleAt);
      return candidate;
    });
  });
}

/** What is known of a page besides its outline. */
export interface PageKnowledge {
  readonly timetable: Timetable | undefined;
  readonly pageEvidence: Evidence;
  /** Its title says that it lists what was seen. */
  readonly isListOfSeen: boolean;
  /** It lies among other notes: what it links there is told there. */
  readonly isInFolder: boolean;
}

interface Page extends Surroundings, PageKnowledge {
  /** How the page sets speakers behind titles, by the form of its lines. */
  readonly tails: ReadonlyMap<string, string>;
  /** Where it sets them before titles. */
  readonly fronts: ReadonlyMap<string, boolean>;
}

const START: Readonly<Record<Candidate['form'], number>> = {
  heading: W.startHeading,
  strong: W.startStrong,
  line: W.startLine,
  item: W.startItem,
  row: W.startRow,
  quote: W.startQuote,
  mention: W.startMention,
};

function weighHeads(page: Page, place: Place, at: number): Candidate[] {
  const { block } = place;
  const form = formOf(block);
  const row = form === 'row' ? readTableRow(page.places, at) : undefined;
  if (form === 'row' && !row) return [];
  const titleAt = row ? at : titlePlace(page, place, at);
  const titleBlock = page.places[titleAt]?.block ?? block;
  const heads = row ? [row.head] : headsOf(page, titleBlock);
  return heads.flatMap((own) => {
    const joined = titleAt === at ? own : joinHeads(readHead(block.text), own);
    const head = row ? joined : withSpeakersBelow(page, titleAt, form, joined);
    return head.title.length < 2 ? [] : [weighHead(page, { place, at, titleAt, form, head, row })];
  });
}

/** The titles of a block: of a paragraph with a bold beginning that; with the speaker behind it where the page has it so everywhere. */
/** Talk: … and the like before a title. */
const LABEL = /^(?:talk|title|session|タイトル|演題|題名?|セッション|発表|講演)\s{0,3}[:：]?$/i;

function headsOf({ tails, fronts }: Page, block: Block): Head[] {
  if (block.lead !== undefined && block.kind !== 'heading' && !LABEL.test(block.lead)) return [readLead(block.lead, block.text)];
  const text = withoutMaterial(block.text);
  const front = fronts.get(formKey(block)) ? frontOf(text) : undefined;
  if (front) return [{ ...readHead(front.title), speakers: [front.name], isByline: true }];
  const heads = readHeads(text);
  const [head] = heads;
  const tail = heads.length === 1 && head && !head.isByline ? tailOf(text) : undefined;
  if (!head || !tail || !isShared(tails.get(formKey(block)), tail)) return heads;
  const own = readHead(foldWidth(text).trim().slice(0, tail.end));
  return own.title.length < 2 ? heads : [{ ...own, speakers: [tail.words], isByline: true }];
}

/** Who spoke, where the line or the heading below a title says nothing else. */
function withSpeakersBelow({ places }: Page, titleAt: number, form: Candidate['form'], head: Head): Head {
  const below = places[titleAt + 1]?.block;
  if (head.speakers.length > 0 || !below || (form === 'item' && below.level <= (places[titleAt]?.block.level ?? 0))) return head;
  const isMarked = form === 'heading' || form === 'strong' || form === 'quote';
  const isOwn = isMarked || (form === 'item' && below.level > (places[titleAt]?.block.level ?? 0));
  const isName =
    isPersonLine(below.text) || ((below.isStrong || below.emphasis?.includes(below.text)) && couldBeName(below.text));
  const names = isSpeakerHeading(places, titleAt + 1) || (isOwn && below.kind !== 'heading' && below.kind !== 'row' && isName);
  if (names) return { ...head, speakers: readSpeakerLine(below.text) };
  const first = isMarked && below.kind !== 'heading' && below.kind !== 'row' ? readSpeakerFirst(below.text) : undefined;
  return first?.includes(' ') || /\P{ASCII}/u.test(first ?? '') ? { ...head, speakers: [first ?? ''] } : head;
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
  const links = [...block.links, ...(titleAt === at ? [] : titleBlock.links), ...linksBelow(page.places, titleAt, head.title)];
  const neighbours = weighNeighbours(page, at, titleAt, form);
  const evidence: Evidence[] = [
    { why: form === 'heading' ? 'heading' : form, weight: START[form] },
    ...(form === 'line' && !head.marker && !head.isByline && page.pageEvidence.weight > 0 ? [] : [page.pageEvidence]),
    ...weighWords(
      head,
      titleAt === at ? place.role : undefined,
      form,
      leastWording(head, titleAt !== at || neighbours.some(({ why }) => why === 'speaker-below'), place.region === 'keynotes'),
    ),
    ...(page.isListOfSeen && form === 'item' && !place.region ? [{ why: 'under-sessions', weight: W.underSessions }] : []),
    ...weighRegion(place.region, place.day !== undefined, mayBeKeynote(page, place, form)),
    ...weighLinks(links, page.places[titleAt + 1]?.block),
    ...neighbours,
    ...(page.isInFolder && block.links.some(isFileBeside) ? [{ why: 'told-in-its-file', weight: W.sectionName }] : []),
    ...(row ? row.evidence : []),
  ];
  const text = [block.text, titleBlock.text, ...head.speakers].join(' ');
  const known = weighTimetable(page.timetable, head, links, text, place.region === 'keynotes');
  const { session } = known;
  return withoutUndefined({
    at,
    titleAt,
    form,
    head,
    evidence: [...evidence, ...known.evidence],
    isUnsure: known.isUnsure,
    session,
    hasNotes: row?.hasNotes,
  });
}

/** Items are a keynote's notes, and so are lines where headings divide the page. */
const mayBeKeynote = ({ hasHeadings }: Page, { block }: Place, form: Candidate['form']): boolean =>
  form === 'heading' || form === 'row' || (!hasHeadings && block.kind !== 'item') || (form === 'strong' && block.kind !== 'item');

function formOf(block: Block): Candidate['form'] {
  if (block.kind === 'quote') return 'quote';
  if (block.lead !== undefined && block.kind !== 'heading' && block.kind !== 'row') return 'strong';
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
    ...withoutUndefined({ time: time || undefined, track: track || undefined, code: code || undefined }),
  };
}

/** A link to another file of the folder. */
const isFileBeside = ({ url }: Link): boolean =>
  !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(url) &&
  /\.(?:md|mdx|markdown|html?|rst|txt|org|adoc|hatena|hiki)(?:#[\s\S]{0,9})?$/i.test(url);

function weighLinks(links: readonly Link[], below: Block | undefined): Evidence[] {
  const kinds = new Set(links.map(kindOfLink));
  if (kinds.has('talk'))
    return [{ why: below?.links.some((link) => kindOfLink(link) === 'talk') ? 'link-below' : 'talk-link', weight: W.talkLink }];
  return kinds.has('slides') ? [{ why: 'slides-link', weight: W.slidesLink }] : [];
}
