import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Block } from '../reading/source-document.ts';
import { readHead } from './read-head.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { type SectionRole, sectionRole } from './section-role.ts';
import { SPEAKER_LABELS } from './speaker-labels.ts';

/** A block and its place in the page. */
export interface Place {
  readonly block: Block;
  /** It may head something: short enough, no sentence. */
  readonly isHeadLike: boolean;
  readonly role?: SectionRole;
  /** The nearest role above it. */
  readonly region?: SectionRole;
  /** Where the heading of that region stands. */
  readonly regionAt?: number;
  /** The day of the event as the headings say it: a number, or month and day. */
  readonly day?: DayMark;
  /** The headings it stands under, the nearest last. */
  readonly path: readonly number[];
  /** Index after the last block of the section that it heads; of itself where it heads none. */
  readonly sectionEnd: number;
}

export interface DayMark {
  readonly number?: number;
  readonly month?: number;
  readonly date?: number;
}

export interface Outline {
  readonly places: readonly Place[];
  /** It has headings of its own; otherwise lines have to serve as such. */
  readonly hasHeadings: boolean;
  /** Lines follow each other without blank lines. */
  readonly isDense: boolean;
}

/** Two headings may be the title and a footer; with three the page is divided by headings. */
const MIN_HEADINGS = 3;
const DENSE_GAP_SHARE = 0.12;
const MAX_HEAD = 140;

/** Finds out how a page is divided; its own title, the block `titleAt`, divides nothing: which blocks can be headings, what part of the report each stands in, on which day. */
export function outline(blocks: readonly Block[], titleAt = -1): Outline {
  const headings = blocks.filter(({ kind }) => kind === 'heading').length;
  const hasHeadings = headings >= MIN_HEADINGS;
  const isDense = !hasHeadings && blocks.filter(({ hasGap }) => hasGap).length < blocks.length * DENSE_GAP_SHARE;
  const isHead = blocks.map((block, index) => isHeadLike(block) || beginsQuote(block, blocks[index - 1], blocks[index + 1]));
  const roles = blocks.map((block, index) => (isHead[index] && index !== titleAt ? roleOf(block) : undefined));
  const marker = hasHeadings ? undefined : sectionMarker(blocks, roles);
  const regions = createRegionTracker(marker, hasHeadings, isDense);
  const places = blocks.map((block, index): Place => {
    const role = roles[index];
    regions.enter(block, index, role);
    const { region, day, path } = regions.current(index);
    return withoutUndefined({
      block,
      isHeadLike: isHead[index] ?? false,
      role,
      region: region?.role,
      regionAt: region?.at,
      day,
      path,
      sectionEnd: block.kind === 'heading' ? sectionEnd(blocks, index) : index + 1,
    });
  });
  return { places, hasHeadings, isDense };
}

/** `Reflections (in C#) by Nadia Pool` is a talk: nobody signs a section. */
function roleOf(block: Block): SectionRole | undefined {
  const words = block.lead ?? block.text;
  // A label, not a heading: what stands behind it is a title, a name, the notes of one talk.
  if (block.kind !== 'heading' && LABEL.test(words)) return words === block.text ? 'part-of-talk' : undefined;
  const role = sectionRole(words);
  if (role === undefined) return undefined;
  const isSignable = SIGNABLE.has(role) && block.kind === 'heading' && / by /i.test(block.text);
  if (!isSignable && role !== 'venue') return role;
  const head = readHead(block.text);
  return head.isByline && (isSignable || head.title.length >= LONGER_THAN_BREAKS) ? undefined : role;
}

/** Talk: …, Notes: */
const LABEL = /^(?:talk|title|session|speakers?|notes?|タイトル|演題|セッション|発表|登壇者|メモ|内容)\s{0,3}[:：]$/i;

/** `Tea spoons, table spoons and other non-units (Aiko Ward)` is no tea break. */
const LONGER_THAN_BREAKS = 16;

const SIGNABLE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'impressions',
  'closing',
  'intro',
  'part-of-talk',
  'about-event',
]);

/** A quote of two lines or more may be a programme's entry: title, speaker, abstract. */
const beginsQuote = (block: Block, before: Block | undefined, after: Block | undefined): boolean =>
  block.kind === 'quote' &&
  (before?.kind !== 'quote' || block.hasGap) &&
  block.text.length >= 4 &&
  block.text.length <= MAX_HEAD &&
  !/[。．]$/.test(block.text) &&
  !/^[—–-]|\(@\w+\)/.test(block.text) &&
  !block.links.some(({ url }) => /^https?:\/\/(?:www\.)?(?:twitter|x|mobile\.twitter)\.com\/(?:\w+\/status|hashtag)/.test(url)) &&
  (block.isStrong || block.links.length > 0 || (after?.kind === 'quote' && !after.hasGap && !/^[—–-] ?\S/.test(after.text)));

/** Labels of facts about a talk. */
const FACT = new RegExp(
  `^(?:${SPEAKER_LABELS}|date|time|room|track|slides?|video|url|tags?|日時|会場|資料|スライド)\\s{0,3}[:：]$`,
  'i',
);

function isHeadLike(block: Block): boolean {
  if (block.kind !== 'heading' && block.lead !== undefined && FACT.test(block.lead)) return false;
  if (block.kind === 'heading' || (block.lead !== undefined && block.lead.length >= 3 && block.lead.length <= MAX_HEAD))
    return true;
  if (block.kind === 'code' || block.kind === 'quote' || block.text === '' || block.text.length > MAX_HEAD) return false;
  if (block.kind === 'row') return !block.isColumnNames;
  return (
    !ENGLISH_SENTENCE.test(block.text) &&
    !/[.!?。]\s?\S.{0,140}[:：]$/.test(block.text) &&
    !/[。．]$/.test(block.text) &&
    !/^https?:\/\/\S+$/.test(block.text) &&
    !(block.kind === 'line' && block.level > 0)
  );
}

/** Six words and a full stop. */
const ENGLISH_SENTENCE = /^(?:[\w'’“”"(),.:;&%/-]+\s{1,3}){5,}[a-z’'"”)]{2,}[.!]["”]?$/;

function sectionEnd(blocks: readonly Block[], at: number): number {
  const level = blocks[at]?.level ?? 0;
  for (let i = at + 1; i < blocks.length; i++) if (blocks[i]?.kind === 'heading' && (blocks[i]?.level ?? 0) <= level) return i;
  return blocks.length;
}

/** In text without headings an emoji or sign may mark the sections; then only lines with it begin one. */
function sectionMarker(blocks: readonly Block[], roles: readonly (SectionRole | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  blocks.forEach(({ text, kind }, index) => {
    const mark = kind === 'line' && SETS_REGION.has(roles[index]) ? MARK.exec(text)?.[0] : undefined;
    if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  });
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] >= MIN_MARKED ? best[0] : undefined;
}

const MIN_MARKED = 3;
const MARK = /^(?:\p{Extended_Pictographic}|[■□◆◇●▼▽★☆])/u;

const SETS_REGION: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  'day',
  'sessions',
  'keynotes',
  'own-talks',
  'watch-later',
  'timetable',
  'intro',
  'about-event',
  'impressions',
  'venue',
  'closing',
  'next-event',
  'table-of-contents',
  'page-chrome',
  'other-matters',
]);

interface Region {
  readonly role: SectionRole;
  readonly at: number;
  /** The level of the heading that began it; lines and items are below all headings. */
  readonly level: number;
}

/** Below `h6`: what is no heading never closes what a heading opened. */
const LINE_LEVEL = 7;

interface RegionTracker {
  enter(block: Block, index: number, role: SectionRole | undefined): void;
  /** What the block at an index stands in; its own heading is not yet part of it. */
  current(index: number): {
    readonly region: Region | undefined;
    readonly day: DayMark | undefined;
    readonly path: readonly number[];
  };
}

/** Walks through the blocks and keeps the open headings, regions and day. */
function createRegionTracker(marker: string | undefined, hasHeadings: boolean, isDense: boolean): RegionTracker {
  let open: Region[] = [];
  let headings: { at: number; level: number }[] = [];
  let day: { readonly mark: DayMark; readonly level: number } | undefined;

  const enterHeading = (level: number, index: number, role: SectionRole | undefined): void => {
    headings = headings.filter((heading) => heading.level < level);
    open = open.filter((region) => region.level < level);
    if (day && day.level >= level && role !== undefined && !KEEPS_DAY.has(role)) day = undefined;
    if (role && SETS_REGION.has(role)) open.push({ role, at: index, level });
    headings.push({ at: index, level });
  };
  const setsRegion = (block: Block, role: SectionRole | undefined): boolean => {
    if (block.kind === 'row' || (role !== 'day' && !hasHeadings && readHead(block.text).time !== undefined)) return false;
    if (marker) return block.text.startsWith(marker);
    if (!SETS_REGION.has(role)) return false;
    if (role === 'intro' && !hasHeadings && open.some((region) => HOLDS_TALKS.has(region.role))) return false;
    if (block.kind === 'item') return block.level === 0 && role === 'day';
    return block.isStrong || (!hasHeadings && (isDense || block.hasGap));
  };
  const enter = (block: Block, index: number, role: SectionRole | undefined): void => {
    const level = block.kind === 'heading' ? block.level : LINE_LEVEL;
    if (block.kind === 'heading') enterHeading(level, index, role);
    else if (setsRegion(block, role)) {
      open = open.filter((region) => region.level < LINE_LEVEL);
      if (role) open.push({ role, at: index, level });
    } else if (!hasHeadings && open.at(-1)?.role === 'keynotes' && endsKeynotes(block)) open.pop();
    if (role === 'day') day = { mark: readDay(block.text), level };
  };
  const current: RegionTracker['current'] = (index) => ({
    region: open.filter(({ at }) => at < index).at(-1),
    day: day?.mark,
    path: headings.filter(({ at }) => at < index).map(({ at }) => at),
  });
  return { enter, current };
}

/** Headings that go on with the day they stand under. */
const KEEPS_DAY: ReadonlySet<SectionRole> = new Set<SectionRole>(['part-of-talk', 'keynotes', 'sessions', 'slot']);

const HOLDS_TALKS: ReadonlySet<SectionRole> = new Set<SectionRole>(['day', 'sessions', 'keynotes', 'own-talks']);

/** The keynotes are over where talks with codes of their own begin. */
function endsKeynotes(block: Block): boolean {
  const { code, isCodeMarked } = readHead(block.text);
  return block.kind === 'line' && code !== undefined && (isCodeMarked || /^\d/.test(code)) && isHeadLike(block);
}

const KANJI_NUMBERS = '一二三四五';

/** Which day a heading such as 2日目, Day 1 or 11/28(木) means. */
function readDay(text: string): DayMark {
  const number = /day\s{0,3}[-.]?\s{0,3}(\d)(?!\d)|(\d)日目/i.exec(text.normalize('NFKC'));
  const kanji = /([一二三四五])日目/.exec(text)?.[1];
  const date = /(\d{1,2})\s{0,3}[/月-]\s{0,3}(\d{1,2})(?!\d)/.exec(
    text.normalize('NFKC').replace(/\d{4}\s{0,3}[-/.年]\s{0,3}/, ''),
  );
  const counted = Number(
    number?.[1] ?? number?.[2] ?? (kanji ? KANJI_NUMBERS.indexOf(kanji) + 1 : /初日|first day/i.test(text) ? 1 : 0),
  );
  return withoutUndefined({
    number: counted > 0 ? counted : undefined,
    month: date ? Number(date[1]) : undefined,
    date: date ? Number(date[2]) : undefined,
  });
}

/** Whether a line reads as a sentence of a note. */
export const isSentence = (text: string): boolean => /[。．]$|[。．]\s{0,3}[)）」]$/.test(text) || scoreTitleWording(text) <= -2;
