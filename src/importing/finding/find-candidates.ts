import type { Block, Link } from '../reading/source-document.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import type { Evidence } from './evidence.ts';
import { isSentence, type Outline, type Place } from './outline.ts';
import { type Head, readHead } from './read-head.ts';
import { readHeads } from './read-heads.ts';
import { readTableRow, type TableRow } from './read-table-row.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import type { SectionRole } from './section-role.ts';
import { kindOfLink } from './talk-links.ts';
import { weighTimetable } from './weigh-timetable.ts';
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

interface Page {
  readonly places: readonly Place[];
  readonly hasHeadings: boolean;
  readonly isDense: boolean;
  readonly sentenceShare: number;
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

/** Whether a heading is a person's name and nothing else: 山田 太郎さん, Taro Yamada (Example), @handle. */
function isPersonOnly(text: string): boolean {
  const name = text
    .replace(/[(（【].*$/, '')
    .replace(/^.{2,20}[\s　](?=\S+(?:さん|氏|様)$)/, '')
    .trim();
  return (
    /^[\p{L}・ ]{1,16}(さん|氏|様)$/u.test(name) ||
    /^@[\w-]{2,}$/.test(name) ||
    /^[\p{Script=Han}々ヶ]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}々]{1,4}$/u.test(name) ||
    /^[A-Z][a-z'’-]+ [A-Z][a-z'’-]+$/.test(name)
  );
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

function weighWords(head: Head, role: SectionRole | undefined, form: Candidate['form'], least: number): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (why: string, weight: number): number => evidence.push({ why, weight });
  const wording = Math.max(least, scoreTitleWording(head.title));
  if (Math.abs(wording) >= 0.3) add(wording > 0 ? 'title-wording' : 'note-wording', wording * W.wording);
  if (role && role !== 'slot') add('section-name', W.sectionName);
  if (form !== 'row' && SPEAKER_LABEL.test(head.title)) add('speaker-line', W.sectionName);
  if (role === 'slot') add('slot-without-title', W.groupsTalks);
  if (head.code && head.isCodeMarked) add('talk-code', W.markedCode);
  else if (head.code) add('talk-code', W.loneCode);
  if (head.quotes) add('quoted-title', head.quotes === '『』' ? W.titleQuotes : W.speechQuotes);
  if (head.isByline) add('by-speaker', W.byline);
  if (head.hasKind) add('kind-before', W.kindBefore);
  if (head.handles.length > 0) add('handle', W.handle);
  if (head.time) add('time', W.time);
  if (head.track) add('track', W.track);
  if (namesEvent(head.title) && !head.quotes) add('names-the-event', W.namesEvent);
  if (form === 'line' && head.marker) add('marked-line', W.markedLine);
  if (form !== 'row' && least !== 0 && isPersonOnly(head.title)) add('person', W.person);
  return evidence;
}

const isMarked = ({ isByline, quotes, code, isCodeMarked, time, handles, hasKind }: Head): boolean =>
  isByline || quotes !== undefined || (code !== undefined && isCodeMarked) || time !== undefined || handles.length > 0 || hasKind;

/** Marked titles need no title's wording, and keynotes go by the company's or the speaker's name alone; but a sentence speaks against any line. */
function leastWording(head: Head, isBelowSlot: boolean, isKeynote: boolean): number {
  if (isBelowSlot) return 0;
  if (isMarked(head)) return MARKED_LEAST;
  return isKeynote && scoreTitleWording(head.title) > NOTE_WORDING ? 0 : Number.NEGATIVE_INFINITY;
}

const MARKED_LEAST = -0.2;
const NOTE_WORDING = -2;

/** Words of a page about an event, not of a talk. */
const namesEvent = (title: string): boolean =>
  /(参加(した|して|レポ|記|メモ|報告)|行ってき|イベントレポート|開催(され|レポ))/.test(title) ||
  /((Days?|Conf(erence)?|Summit|Fest?|Con|Kaigi|カンファレンス|勉強会|Meetup)\s*(Tokyo|Fukuoka|Japan|Winter|Summer|Spring|東京)?\s*20\d\d)/i.test(
    title,
  );

const REGION_WEIGHTS: Readonly<Partial<Record<SectionRole, readonly [string, number]>>> = {
  sessions: ['under-sessions', W.underSessions],
  keynotes: ['under-keynotes', W.underKeynotes],
  'own-talks': ['under-own-talks', W.underSessions],
  'watch-later': ['to-watch-later', W.underSessions],
  day: ['under-day', W.underDay],
  timetable: ['under-timetable', W.underTimetable],
  intro: ['under-intro', W.underIntro],
  'about-event': ['under-intro', W.underIntro],
  impressions: ['under-impressions', W.underImpressions],
  venue: ['under-venue', W.underVenue],
  closing: ['under-closing', W.underClosing],
  'next-event': ['under-next-event', W.underClosing],
  'table-of-contents': ['table-of-contents', W.underChrome],
  'page-chrome': ['page-chrome', W.underChrome],
};

function weighRegion(region: SectionRole | undefined, hasDay: boolean): Evidence[] {
  const known = region && REGION_WEIGHTS[region];
  if (known) return [{ why: known[0], weight: known[1] }];
  return hasDay ? [{ why: 'under-day', weight: W.underDay }] : [];
}

function weighLinks(links: readonly Link[], below: Block | undefined): Evidence[] {
  const kinds = new Set(links.map(kindOfLink));
  if (kinds.has('talk'))
    return [{ why: below?.links.some((link) => kindOfLink(link) === 'talk') ? 'link-below' : 'talk-link', weight: W.talkLink }];
  return kinds.has('slides') ? [{ why: 'slides-link', weight: W.slidesLink }] : [];
}

const SPEAKER_LABEL =
  /^(登壇者?|発表者?|スピーカー|講演者|講師|報告者|話者?|speakers?|presenters?|日時|場所|会場|主催|資料|スライド)(名|さん)?\s*[:：]/i;

/** A line that says who spoke: 登壇者: …, Speaker: …, or a name with a company and nothing else. */
const isSpeakerLine = (text: string): boolean =>
  (/^[・\s*-]*(登壇者?|発表者?|スピーカー|講演者|講師|報告者|話者?|speakers?|presenters?|presented by|by)\s*(名|さん|の方)?\s*[:：]?\s*\S/i.test(
    text,
  ) &&
    text.length <= 120 &&
    !isSentence(text) &&
    (/[:：]/.test(text) || /^by\s/i.test(text))) ||
  (text.length <= 60 &&
    /^(?:[^。\s]{1,10}[\s・]?[^。\s]{1,12}|[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,2})(さん|氏|様)?\s*[(（/／@][^。]{2,40}[)）]?$/.test(
      text,
    ) &&
    /(株式会社|合同会社|有限会社|さん|氏|様|Inc|@[A-Za-z])/.test(text) &&
    !isSentence(text) &&
    !/[!?]/.test(text.normalize('NFKC')));

function weighNeighbours(
  { places, hasHeadings, isDense, sentenceShare }: Page,
  at: number,
  titleAt: number,
  form: Candidate['form'],
): Evidence[] {
  const evidence: Evidence[] = [];
  const block = places[at]?.block;
  const below = places[titleAt + 1];
  if (hasSpeakerBelow(places, titleAt, form)) evidence.push({ why: 'speaker-below', weight: W.speakerBelow });
  if (form === 'row') return evidence;
  if (form === 'line' && isDense && sentenceShare <= LEAST_SENTENCE_SHARE)
    evidence.push({
      why: 'among-alike-lines',
      weight: W.amongAlikeLines + scoreTitleWording(block?.text ?? '') * W.wordingAlone,
    });
  const hasNotes =
    below !== undefined &&
    below.block.kind !== 'heading' &&
    !(form === 'item' && below.block.kind === 'item' && below.block.level <= (block?.level ?? 0));
  if (form === 'line' && !hasHeadings && !isDense && block?.hasGap && below?.block.hasGap)
    evidence.push({ why: 'stands-alone', weight: W.standsAlone });
  if (
    form === 'line' &&
    !hasHeadings &&
    sentenceShare > LEAST_SENTENCE_SHARE &&
    below &&
    isSentence(below.block.text) &&
    !isSentence(block?.text ?? '')
  ) {
    evidence.push({ why: 'no-full-stop', weight: W.noSentence });
  }
  const isNested =
    form === 'item' && (below?.block.kind === 'item' || below?.block.kind === 'line') && below.block.level > (block?.level ?? 0);
  if (isNested) evidence.push({ why: 'nested-notes', weight: W.nestedNotes });
  else if (hasNotes && (below?.block.kind === 'item' || form !== 'line'))
    evidence.push({ why: 'notes-below', weight: W.notesBelow });
  else if (!hasNotes && form !== 'line') evidence.push({ why: 'nothing-below', weight: W.nothingBelow });
  return evidence;
}

/** The line below says who spoke; a line that is only a link may stand between. */
function hasSpeakerBelow(places: readonly Place[], at: number, form: Candidate['form']): boolean {
  const [first, second] = [places[at + 1]?.block, places[at + 2]?.block];
  const next = first && first.links.length > 0 && !isSpeakerLine(first.text) ? second : first;
  if (!next || next.kind === 'heading' || next.kind === 'row') return false;
  const isOwn = form !== 'item' || next.kind !== 'item' || next.level > (places[at]?.block.level ?? 0);
  return isOwn && isSpeakerLine(next.text) && readHead(next.text).time === undefined;
}

/** Only where notes are written in sentences does a line that is none stand out. */
const LEAST_SENTENCE_SHARE = 0.4;
