import { foldWidth } from '../../language/normalize-text.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { LIMITS } from '../reading/limits.ts';
import { areNameWords, isNameLike } from './is-name-like.ts';
import { rememberTexts } from './remember-texts.ts';

/** A line that may head the notes of a talk, taken apart. */
export interface Head {
  /** What is left when everything below is taken away. */
  readonly title: string;
  /** The title with the code before it, for where that is a word of the title after all: `S3 を安く使う`. */
  readonly titleWithCode: string;
  /** An emoji or sign in front, e.g. `🐙` or `■`. */
  readonly marker?: string;
  readonly code?: string;
  /** The code stands in brackets, before a colon, or as a hashtag. */
  readonly isCodeMarked: boolean;
  /** What kind of talk it is stands before the title: セッション1：, 基調講演「. */
  readonly hasKind: boolean;
  readonly time?: string;
  readonly track?: string;
  /** The kind of brackets around the title, e.g. `『』`. */
  readonly quotes?: string;
  readonly speakers: readonly string[];
  readonly handles: readonly string[];
  /** A company or a person stands behind the title in a way that is used for nothing else. */
  readonly isByline: boolean;
}

/** Takes a heading apart: marker, time, track, code, title in quotes, speakers, handles. */
export const readHead: (line: string) => Head = rememberTexts(takeApart);

function takeApart(line: string): Head {
  let rest = withClock(foldWidth(line.slice(0, LIMITS.longestHeading)).replace(/\s+/g, ' ').trim());
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim();
    return match;
  };
  const marker = take(DECORATION)?.[1] ?? take(MARKER)?.[0].trim();
  if (marker) take(DECORATION_END);
  take(NUMBER);
  const time = take(TIME)?.[0].replace(/[()[\]【】\s]/g, '');
  const track = take(TRACK)?.[0].trim();
  const hashCode = take(HASH_CODE)?.[1];
  const codeMatch = hashCode ? null : take(CODE);
  const code = hashCode ?? codeMatch?.[1] ?? codeMatch?.[2];
  const handles = handlesIn(rest);
  rest = rest
    .replace(HANDLES, ' ')
    .replace(TRAILING_HASHTAGS, '')
    .replace(LEADING_HASHTAG, '')
    .replace(/^[\s:：|／/・,、\-~]{1,40}|[\s:：|／/・,、\-~]{1,40}$/g, '')
    .replace(/\s+/g, ' ');
  const hasKind = !time && take(KIND) !== null;
  const quoted = readQuoted(rest);
  const { title, speakers, isByline } = quoted ?? readByline(rest);
  return withoutUndefined({
    title: title.trim(),
    titleWithCode: codeMatch ? `${codeMatch[0].trim()} ${title.trim()}` : title.trim(),
    marker: marker || undefined,
    code: code || undefined,
    hasKind,
    isCodeMarked: hashCode !== undefined || codeMatch?.[1] !== undefined || /^\s{0,3}[:：]/.test(codeMatch?.[3] ?? ''),
    time: time || undefined,
    track: track || undefined,
    quotes: quoted?.quotes,
    speakers,
    handles,
    isByline,
  });
}

/** `Thu 10.45`, `9h30` at the beginning, as a time. */
const withClock = (text: string): string =>
  text.replace(CLOCK, (whole, hour: string, minutes: string) => (Number(hour) < 24 ? `${hour}:${minutes} ` : whole));

const CLOCK =
  /^(?:(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]{0,6}\.?|[月火水木金土日]),?\s{1,3})?(\d{1,2})[.:h]([0-5][05])(?:\s{0,3}[-–~]\s{0,3}\d{1,2}[.:h]\d{2})?(?:\s{0,3}Uhr)?\s{1,3}/i;
const MARKER =
  /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic})*|[■□◆◇●○▼▽▲△★☆♪▶►✅✔◎※]|[・>§])+\s{0,3}/u;
/** `== title ==` and the like. */
const DECORATION = /^([=#*~_+]{2,}|[-―─]{2,})\s{0,3}(?=\S)/;
const DECORATION_END = /\s{0,3}[=#*~_+\-―─]{2,80}$/;
const NUMBER = /^(?:\d{1,2}[.)]|\(\d{1,2}\)|[①-⑳]|\d{1,2}-\d{1,2}\.)\s{1,3}(?=\S)/;
const TIME = /[([【]?\s{0,3}\d{1,2}:\d{2}\s{0,3}(?:[-~]\s{0,3}(?:\d{1,2}:\d{2})?)?\s{0,3}[)\]】]?/;
const TRACK =
  /[([【]?(?:(?:Track|トラック|Room|ルーム|Hall|ホール|会場)\s?[A-Z0-9]{1,2}(?![\w])|(?<![\w])[A-Z]\s?(?:Track|トラック|会場|ルーム|ホール))\s{0,3}[)\]】]?\s{0,3}[:：]?/i;
const CODE_BODY =
  '(?:\\d{1,2}-?[A-Z]{1,2}-?\\d{1,2}|[A-Z]{1,3}\\d{1,2}-\\d{1,2}|[A-Z]{1,4}-?\\d{1,3}(?:-[A-Z\\d]{1,3})?|\\d{1,2}-[A-Z]{1,2})(?:\\([A-Z]{1,2}\\))?';
const CODE = new RegExp(
  `^(?:[\\[【(<]\\s{0,3}(${CODE_BODY})\\s{0,3}[\\]】)>]|(${CODE_BODY})(?![A-Za-z0-9]))(\\s{0,3}[:：]|\\s{0,3}[-.]\\s|\\s{0,3}|$)`,
);
const HASH_CODE = new RegExp(`#(${CODE_BODY})(?![A-Za-z0-9])`);
/** Behind a title; `#1` in front of one is a part of it. */
const TRAILING_HASHTAGS = /(?<=\S)(?:\s{1,3}#[\p{L}\p{N}_]+){1,6}\s{0,3}$/u;
/** A tag of the event with its year or number before a title. */
const LEADING_HASHTAG = /^#[\p{L}_]+\d{2,4}\s{1,3}(?=\S{4})/u;
const HANDLES = /[(（]?\s{0,3}(?<![\w.])@[A-Za-z0-9_]{2,30}(?:\s{0,3}(?:さん|氏|様))?\s{0,3}[)）]?/g;
const KIND =
  /^(?:[[【(]\s{0,3})?(?:キーノート|基調講演|スポンサーセッション|スポンサー|招待講演|特別講演|ライトニングトーク|セッション|パネルディスカッション|keynote|session|talk|lightning talk|LT|panel|workshop|ハンズオン|演讲|分享|议题|主题|세션|발표|강연|Vortrag|conférence|charla|ponencia|palestra|föredrag)\s{0,3}(?:\d{1,2}|[一二三四五六七八九十])?\s{0,3}(?:[\]】)]\s{0,3}[:：]?|[:：]|(?=[「『]))\s{0,3}/i;

const handlesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w.])@([A-Za-z0-9_]{2,30})/g)].map(([, handle]) => handle ?? '');

type Titled = Pick<Head, 'title' | 'speakers' | 'isByline'>;

/** A title that stands in brackets at the beginning, or is the only thing in brackets besides a speaker. */
function readQuoted(text: string): (Titled & { readonly quotes: string }) | undefined {
  const match = /^([^『「]{0,40}?)([『「“"])((?:[^『』「」]|[『「][^』」]{0,40}[』」]){4,160})([』」”"])([^』」]{0,60})$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, before = '', open = '', title = '', close = '', after = ''] = match;
  if (PAIRS[open] !== close) return undefined;
  const lead = before.replace(/(さん|氏|様)?(による|の|から|[:：]|)\s{0,3}$/, '').trim();
  const people = after.replace(/^[\s/|,、\-~–—:]{0,9}(?:(?:by|door|von|par|por|av|af)\s)?/i, '').replace(/^[(（]|[)）]$/g, '');
  const speakers = looksLikePeople(people) ? speakersIn(people) : after.trim() === '' ? speakersIn(lead) : [];
  const isWhole = before.trim() === '' || /(さん|氏|様|による|の|[:：)])\s{0,3}$/.test(before) || isNameLike(lead);
  if (!isWhole || (after.trim() !== '' && speakers.length === 0 && !/^[\s(（]/.test(after))) return undefined;
  return { title, quotes: `${open}${close}`, speakers, isByline: speakers.length > 0 };
}

const PAIRS: Readonly<Record<string, string>> = { '『': '』', '「': '」', '“': '”', '"': '"' };

/** A title followed by who gave the talk. */
function readByline(text: string): Titled {
  const by = readBy(text);
  if (by) return by;
  const bracket = /^(.{6,300}?)\s{0,3}[(（【[]([^()（）【】[\]]{2,60})[)）】\]]$/.exec(text);
  if (bracket && looksLikePeople(bracket[2] ?? '')) {
    const inner = readByline(bracket[1] ?? '');
    return { title: inner.title, speakers: [...inner.speakers, ...speakersIn(bracket[2] ?? '')], isByline: true };
  }
  const cut = /^(.{8,300}?)\s{0,3}(?:\s[/|–—]\s|\s-\s|／|｜|\s~\s)\s{0,3}([^/|／｜]{2,60}(?:[/|／][^/|／]{2,40})?)$/.exec(text);
  if (cut && looksLikePeople(cut[2] ?? '')) return { title: cut[1] ?? '', speakers: speakersIn(cut[2] ?? ''), isByline: true };
  const comma = /^(.{8,}), ([^,]{4,40})$/.exec(text);
  if (comma && /\p{Ll}/u.test(comma[1] ?? '') && isNameLike(comma[2] ?? ''))
    return { title: comma[1] ?? '', speakers: speakersIn(comma[2] ?? ''), isByline: true };
  const honorific = /^(.{8,300}?)[\s、,]([\p{L}・ ]{2,16}(?:さん|氏|様))$/u.exec(text);
  if (honorific && !/^[\p{Script=Latin}'’.-]+$/u.test(honorific[1] ?? ''))
    return { title: honorific[1] ?? '', speakers: speakersIn(honorific[2] ?? ''), isByline: true };
  return { title: text, speakers: [], isByline: false };
}

/** A label that only speakers have. */
const LABEL = / ?(?:[-/|,] ?)?(?:登壇者?[:：]|発表者?[:：]|[Ss]peakers?:|講師[:：]|讲者[:：]|발표자 ?[:：]) ?/g;
const MIN_BYLINE_TITLE = 4;
const MAX_BYLINE = 80;
/** What was done by something, not given by somebody: powered by, driven by. */
const PASSIVE = /(?:[a-z](?:ed|wn)|built|made|run|led|side|step|one|day|line)$/i;

/** `title by Somebody`: what follows has to be a name, for much else is done by something. */
function readBy(text: string): Titled | undefined {
  for (const { 0: label, index } of text.matchAll(LABEL)) {
    const title = text.slice(0, index);
    const people = text.slice(index + label.length);
    if (title.length >= MIN_BYLINE_TITLE && people.length >= 2 && people.length <= MAX_BYLINE)
      return { title, speakers: speakersIn(people), isByline: true };
  }
  const at = Math.max(
    text.lastIndexOf(' by '),
    text.lastIndexOf(' BY '),
    text.lastIndexOf(' By '),
    text.lastIndexOf(' by: '),
    text.lastIndexOf(' door '),
    text.lastIndexOf(' von '),
  );
  const person =
    at < 0
      ? ''
      : text
          .slice(at)
          .replace(/^ (?:by:?|door|von) /i, '')
          .trim();
  const title = text.slice(0, Math.max(0, at)).replace(/[\s\-/|,~]{1,40}$/, '');
  if (title.length < 4 || person.length < 2 || person.length > 80) return undefined;
  const first = person.split(/\s{0,3}(?:[,、&/(（@]|\sand\s|\sat\s|\sfrom\s)/)[0]?.trim() ?? '';
  const isPerson =
    looksLikePeople(person) ||
    /^@\w/.test(person) ||
    (!PASSIVE.test(title) && (areNameWords(first.split(/\s+/)) || isJapaneseWord(first)));
  return isPerson ? { title, speakers: speakersIn(person), isByline: true } : undefined;
}

const isJapaneseWord = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー・ ]{2,16}$/u.test(text);

const COMPANY = /(株式会社|合同会社|有限会社|財団|大学|研究所|\b(?:Inc|Ltd|LLC|Corp|Corporation|GmbH|Co)\b\.?)/i;

const looksLikePeople = (text: string): boolean =>
  COMPANY.test(text) ||
  isNameLike(text.replace(/\s(?:at|from|@)\s\p{Lu}[\s\S]{0,9}/u, '')) ||
  /(さん|氏|様|先生)($|[\s,、&/])/.test(text) ||
  isNameLike(text.split(',')[0]?.trim() ?? '') ||
  text.split(/[,、&]|\sand\s/).every((name) => isNameLike(name.trim()));

function speakersIn(text: string): string[] {
  return text
    .replace(/[@#]\S+/g, ' ')
    .replace(/\s(?:at|from|of)\s\p{Lu}[\s\S]{0,9}/u, '')
    .split(/\s{0,3}(?:[,、&＆]|\sand\s|と(?=[\p{Script=Han}A-Z]))\s{0,3}/u)
    .map((part) =>
      part
        .replace(/[(（][\s\S]{0,9}/, '')
        .replace(/(さん|氏|様|先生)([\s\S]{0,9})/, '')
        .replace(/\s{0,3}[/／|][\s\S]{0,9}/, '')
        .trim(),
    )
    .filter((name) => name.length >= 2 && name.length <= 40 && !/[。「『]/.test(name) && !COMPANY.test(name))
    .slice(0, MAX_SPEAKERS);
}

/** A panel has half a dozen people; more is a list of something else. */
const MAX_SPEAKERS = 8;
