import { foldWidth } from '../../language/normalize-text.ts';
import type { Session } from '../../model/session.ts';
import type { Block } from '../reading/source-document.ts';
import type { Timetable } from './create-timetable.ts';
import { isSaid, personNear } from './person-near.ts';
import { readHead } from './read-head.ts';
import { kindOfLink } from './talk-links.ts';

/** A title that a text names. */
export interface NamedTitle {
  readonly title: string;
  readonly quotes?: string;
  /** The words around it. */
  readonly before: string;
  readonly after: string;
  readonly isLinked: boolean;
  readonly why: string;
  readonly speakers?: readonly string[];
  /** The timetable's talk of the speaker who is named alone. */
  readonly session?: Session;
}

/** „…“, «…», 《…》. */
const FOREIGN = /„([^„“”"]{4,120})[“”"]|«\s?([^«»]{4,120})\s?»|《([^《》]{3,100})》|〈([^〈〉]{3,100})〉/g;
const QUOTED = /([『「“])([^『』「」“”]{4,120}(?:[『「][^』」]{1,30}[』」][^『』「」]{0,60})?)([』」”])/g;
const AFTER_SPEAKER =
  /(?:さん|氏|様(?!々))(?:による|の)([^「『、。]{8,90}?)(?:です|でした|というセッション|という発表|という講演|のセッション|の発表|の講演|を(?:聴|聞|見|視聴|拝聴)|が(?:印象|面白|良|よ)|では|については?|。)/g;
const ENGLISH =
  /\b(?:talk|session|keynote|presentation)s? (?:called|titled|entitled|on|about|named)? ?[,:]? ?["“]([^"”]{6,120})["”]|["“]([^"”]{6,120})["”],? (?:a (?:talk|session|keynote) )?by\s/g;
/** Enough of the words around a title to see what is said about it. */
const CONTEXT = 72;

/** The titles that a block of running text names: in quotes, as links, behind who gave them, or as the timetable prints them. */
export function nameTitles(block: Block, timetable: Timetable | undefined): NamedTitle[] {
  const collector = createCollector(block);
  collectQuoted(collector);
  collectLinked(block, collector);
  collectEmphasised(block, collector);
  for (const session of timetable?.inText(collector.text) ?? [])
    collector.add(session.title, 0, collector.text.length, 'timetable-title');
  if (collector.found.length === 0) collectOfSpeakers(collector, timetable);
  return collector.found;
}

function createCollector(block: Block) {
  const text = foldWidth(block.text).replace(/\s+/g, ' ');
  const found: NamedTitle[] = [];
  const around = (start: number, end: number) => ({
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  });
  const isLinked = (title: string): boolean =>
    block.links.some((link) => kindOfLink(link) !== 'other' && foldWidth(link.text).includes(title));
  const add = (title: string, start: number, length: number, why: string, more: Partial<NamedTitle> = {}): void => {
    const trimmed = title.trim();
    if (found.some((other) => other.title.includes(trimmed) || trimmed.includes(other.title))) return;
    found.push({ title: trimmed, ...around(start, start + length), isLinked: isLinked(trimmed), why, ...more });
  };
  return { text, found, around, add };
}

type Collector = ReturnType<typeof createCollector>;

function collectQuoted({ text, add, around }: Collector): void {
  for (const match of text.matchAll(QUOTED))
    add(match[2] ?? '', match.index, match[0].length, 'quoted-title', { quotes: `${match[1]}${match[3]}` });
  for (const match of text.matchAll(FOREIGN))
    add(match.slice(1).find(Boolean) ?? '', match.index, match[0].length, 'quoted-title', { quotes: '“”' });
  for (const match of text.matchAll(ENGLISH))
    add(match[1] ?? match[2] ?? '', match.index, match[0].length, 'named-as-talk', { quotes: '“”' });
  for (const match of text.matchAll(AFTER_SPEAKER)) add(match[1] ?? '', match.index, match[0].length, 'title-after-speaker');
  for (const match of text.matchAll(STRAIGHT)) {
    const [whole, title = ''] = match;
    const { before, after } = around(match.index, match.index + whole.length);
    if (isNamed(before, after)) add(title, match.index, whole.length, 'quoted-title', { quotes: '“”' });
  }
}

/** The words around say that it is a talk's title: what it was, or who gave it. */
const isNamed = (before: string, after: string): boolean =>
  BEFORE_TITLE.test(before) ||
  AFTER_TITLE.test(after) ||
  HONOURED_BEFORE.test(before) ||
  (!isSaid(before) && personNear(before, after) !== undefined);

/** 山田さんの, 山田さん。タイトルは. */
const HONOURED_BEFORE = /(?:さん|氏|先生)[^。]{0,12}[。、]?(?:タイトル|題|テーマ|演題)?[^。]{0,4}$/;

/** Words in italics or bold type: titles are set so, and much else. */
function collectEmphasised({ emphasis = [], links }: Block, { text, add, around }: Collector): void {
  for (const words of emphasis) {
    const title = foldWidth(words).replace(/\s+/g, ' ').trim();
    const start = text.indexOf(title);
    if (start < 0 || title.length < MIN_EMPHASIS || title.length >= text.length) continue;
    const { before, after } = around(start, start + title.length);
    const isLink = links.some((link) => foldWidth(link.text).includes(title));
    if (!isLink && isNamed(before, after)) add(title, start, title.length, 'emphasised-title', { quotes: '“”' });
  }
}

/** A word or two in italics is a stress. */
const MIN_EMPHASIS = 10;

function collectLinked(block: Block, { text, add, around }: Collector): void {
  for (const link of block.links) {
    const words = foldWidth(link.text);
    const start = text.indexOf(words);
    if (start < 0 || words.length < MIN_LINK || words.startsWith('http')) continue;
    const head = readHead(words);
    const isInText = block.kind !== 'item' && words.length < text.length;
    const { before, after } = around(start, start + words.length);
    const isNamedHere = BEFORE_LINK.test(before) || AFTER_LINK.test(after) || (!isSaid(before) && personNear(before, after));
    if (isInText && (head.isByline || isNamedHere))
      add(head.title, start, words.length, 'linked-title', { isLinked: true, speakers: head.speakers });
    else if (kindOfLink(link) === 'talk') add(words, start, words.length, 'talk-link', { isLinked: true });
  }
}

const MIN_LINK = 6;

/** `the talk of X`, where the timetable has one talk of X: its title is known though nobody writes it. */
function collectOfSpeakers({ text, add }: Collector, timetable: Timetable | undefined): void {
  if (!timetable) return;
  for (const match of text.matchAll(TALK_OF)) {
    const talks = [...new Set(timetable.bySpeaker(match[1] ?? match[2] ?? ''))];
    const [session] = talks;
    if (session && talks.length === 1) add(session.title, match.index, match[0].length, 'timetable-speaker', { session });
  }
}

const TALK_OF =
  /([\p{L}・ ]{2,20})(?:さん|氏|先生)の(?:セッション|発表|講演|トーク|LT|話)|(\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){1,2})[’']s (?:talk|session|keynote|presentation)/gu;
const STRAIGHT = /"([^"\n]{6,120})"/g;
/** What stands before a title in quotes: who spoke, and of what. */
const BEFORE_TITLE =
  /(?:\b(?:talk|session|keynote|presentation|workshop|titled|called|entitled|gave|giving|presented|presenting)\b[^".]{0,24}|\b(?:talk(?:ing|ed)|spoke|speaking) about [^".]{2,40} in |[’']s )$/i;
const AFTER_TITLE = /^,? ?(?:\((?:slides|video|recording|deck)|by \p{Lu})/u;
/** What stands before a linked title in running text. */
const BEFORE_LINK =
  /(?:\p{Lu}[\p{L}’'-]{1,30}[’']s |\b(?:talk|session|keynote|presentation|titled|called|gave|presented|with|asked in|saw|attended|watched|up was) (?:on |about |in )?|(?:さん|氏|先生)(?:による|の|が|は|から)|(?:さん|氏|先生)の(?:セッション|発表|講演|トーク|LT|話)(?:では|は|で)?、?|\b(?:Vortrag|conférence|présentation|charla|ponencia|palestra) )["“「『]?$/u;
/** What stands behind one: who spoke, that it was a title, that it was heard. */
const AFTER_LINK =
  /^["”」』]?(?:\s{0,3}[(（]\s{0,3}[^（()）]{1,20}(?:さん|氏|様|先生)\s{0,3}[)）]|[^。]{0,12}?[\p{L}・ ]{2,16}(?:さん|氏|先生)|,? (?:by|von|par|por) \p{Lu}|\s{0,3}(?:という|と)(?:題|タイトル|いう(?:発表|講演|セッション|トーク|LT|話))|\s{0,3}(?:がテーマ|の(?:発表|講演|セッション|トーク|LT)|を(?:聞|聴|見|観|拝聴|視聴|聴講)))/u;
