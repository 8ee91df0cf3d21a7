import { escapeRegExp } from '../../language/escape-reg-exp.ts';
import { titleKey } from '../../language/title-key.ts';
import type { Event } from '../../model/event.ts';
import type { Session } from '../../model/session.ts';
import { createTimetable } from '../finding/create-timetable.ts';
import { readPath } from '../reading/read-path.ts';
import type { SourceDocument } from '../reading/source-document.ts';

export interface FoundEvent {
  readonly event?: Event;
  /** 0 to 1 */
  readonly confidence: number;
  /** Events between which the report leaves open which it is about. */
  readonly rivals: readonly Event[];
}

/** What each sign of an event counts; the title of a page nearly always names the event it reports. */
const SIGNS = {
  title: 4,
  hashtag: 2,
  top: 1.5,
  attended: 1,
  body: 0.4,
  link: 1.5,
  date: 2,
  yearlessName: 1.2,
  talkTitle: 1.2,
} as const;
/** Signs of one kind say no more after this many. */
const MAX_OF_A_KIND = 5;
/** Less is a passing mention. */
const MIN_SUPPORT = 2;
/** A second event with this share of the first's support leaves it open. */
const RIVAL_SHARE = 0.8;
const TOP_BLOCKS = 12;

/** Finds the event that a report is about: by its names, hashtags, dates and links, and by talks whose titles it prints. */
export function bindEvent(
  document: SourceDocument,
  pageTitle: string,
  events: readonly Event[],
  sessions: readonly Session[],
): FoundEvent {
  const page = readPage(document, pageTitle);
  const supported = events
    .map((event) => ({ event, ...supportFor(event, sessionsOf(event, sessions), page) }))
    .filter(({ support }) => support >= MIN_SUPPORT)
    .sort((a, b) => b.support - a.support);
  const [first, second] = supported;
  if (!first) return { confidence: 0, rivals: [] };
  const confidence = (first.support / (first.support + (second?.support ?? 0))) * Math.min(1, first.support / (2 * MIN_SUPPORT));
  const rivals = supported.filter(({ support }) => support >= first.support * RIVAL_SHARE);
  if (rivals.length === 1) return { event: first.event, confidence, rivals: [] };
  // Of a page about two events: the one more of whose talks it prints.
  const [most, next] = [...rivals].sort((a, b) => b.talks - a.talks);
  if (most && next && most.talks > next.talks) return { event: most.event, confidence, rivals: [] };
  return { confidence, rivals: rivals.map(({ event }) => event) };
}

const sessionsOf = ({ id }: Event, sessions: readonly Session[]): Session[] => sessions.filter(({ event }) => event === id);

interface Support {
  readonly support: number;
  /** How many titles of its talks the page prints. */
  readonly talks: number;
}

const NO_SUPPORT: Support = { support: 0, talks: 0 };

interface Page {
  readonly pageTitle: string;
  readonly title: string;
  readonly top: string;
  readonly topWritten: string;
  readonly body: string;
  readonly written: string;
  readonly links: readonly string[];
  readonly years: ReadonlySet<string>;
}

function readPage(document: SourceDocument, pageTitle: string): Page {
  const texts = document.blocks.map(({ text }) => text);
  const stated = [document.eventName, document.path && readPath(document.path).event].filter(Boolean).join(' ');
  const written = `${pageTitle}\n${texts.join('\n')}`.normalize('NFKC');
  return {
    pageTitle: `${pageTitle} ${stated}`,
    title: titleKey(`${pageTitle} ${stated}`),
    top: titleKey(texts.slice(0, TOP_BLOCKS).join('\n')),
    topWritten: `${pageTitle}\n${texts.slice(0, TOP_BLOCKS).join('\n')}`.normalize('NFKC').slice(0, MAX_CHARACTERS),
    body: titleKey(texts.join('\n')),
    written,
    links: document.blocks.flatMap(({ links }) => links.map(({ url }) => url.toLowerCase())),
    years: new Set(
      [
        ...`${pageTitle} ${texts.slice(0, TOP_BLOCKS).join(' ')} ${document.published ?? ''} ${document.url ?? ''}`.matchAll(
          /(?<!\d)20\d\d(?!\d)/g,
        ),
      ].map(([year]) => year),
    ),
  };
}

/** How much speaks for an event; none without its name, its hashtag or a link to it, and none where the title names another. */
function supportFor(event: Event, sessions: readonly Session[], page: Page): Support {
  const names = [...new Set([...event.name.split(/\s\/\s/), ...event.aliases, ...event.hashtags].map(titleKey))].filter(Boolean);
  const years = new Set(event.dates.map((date) => date.slice(0, 4)));
  const yearless = [...new Set(names.map((name) => name.replace(/20\d\d/, '')))].filter(
    (name) => name.length >= 4 && !names.includes(name),
  );
  const hasYear = [...years].some((year) => page.years.has(year));
  const inTitle = names.some((name) => page.title.includes(name));
  const tags = event.hashtags.filter((tag) => new RegExp(`#${escapeRegExp(tag)}(?![A-Za-z0-9])`, 'i').test(page.written));
  if (isOtherEdition(names, yearless, years, page)) return NO_SUPPORT;
  const inTop = names.some((name) => page.top.includes(name));
  const inBody = names.reduce((count, name) => count + page.body.split(name).length - 1, 0);
  const partly = yearless.some((name) => page.title.includes(name) || withoutNames(page.top, names).includes(name));
  const links = linksTo(event, sessions, page);
  if (!inTitle && !inTop && tags.length === 0 && links === 0 && !(partly && hasYear) && inBody < MANY_NAMES) return NO_SUPPORT;
  if (!inTitle && tags.length === 0 && !(partly && hasYear) && namesAnEvent(page.pageTitle)) return NO_SUPPORT;
  const talks = sessions.length === 0 ? 0 : createTimetable(sessions).inText(page.written).length;
  const support =
    (inTitle ? SIGNS.title : 0) +
    (inTop ? SIGNS.top : 0) +
    (inTop && saysAttended(event, page.topWritten) ? SIGNS.attended : 0) +
    capped(inBody) * SIGNS.body +
    tags.length * SIGNS.hashtag +
    capped(links) * SIGNS.link +
    (event.dates.some((date) => hasDate(page.written, date)) ? SIGNS.date : 0) +
    (partly && hasYear && !inTitle ? SIGNS.yearlessName * 2 : partly ? SIGNS.yearlessName : 0) +
    capped(talks) * SIGNS.talkTitle;
  return { support, talks };
}

/** A name with its year holds the name without; that is not said twice. */
const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => rest.replaceAll(name, ' '), text);

const MAX_CHARACTERS = 4_000;

/** Whether the writer was there: the sentence that names the event says so, and does not compare, remember or look ahead. */
function saysAttended({ name, aliases }: Event, text: string): boolean {
  const names = [...name.split(/\s{1,3}\/\s{1,3}/), ...aliases].map((one) => one.normalize('NFKC').toLowerCase());
  return text
    .toLowerCase()
    .split(/[。\n!?]|\.\s/)
    .some((sentence) => {
      const at = names.map((one) => sentence.indexOf(one)).find((place) => place >= 0);
      return at !== undefined && ATTENDED.test(sentence) && !COMPARED.test(sentence);
    });
}

const ATTENDED =
  /(参加|行ってき|行った|聴講|視聴|登壇|聞い|聴い|見た|見て|開催|開かれ|印象に残|メモ|レポ|記録|まとめ|attend|visited|went to|was at|been at|notes|saw|watched|held|took place|besucht)/;
const COMPARED =
  /(去年|昨年|以前|過去|かつて|前回|と違|とは違|と比べ|に比べ|で知り合|で会った|でもらった|のときの|have been to|(?:used|like|unlike|compared|similar) to|last year|years? ago|before that|thanks to|met at)/;

/** A page that writes an event's name so often without saying so at its top is about it. */
const MANY_NAMES = 3;

/** The title names the event with another year: the edition before or after. */
function isOtherEdition(
  names: readonly string[],
  yearless: readonly string[],
  years: ReadonlySet<string>,
  { title }: Page,
): boolean {
  const stated = [...title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year);
  if (stated.length === 0 || stated.some((year) => years.has(year))) return false;
  return [...names, ...yearless].some((name) => name.length >= MIN_SERIES && title.includes(name.replace(/20\d\d/, '')));
}

const MIN_SERIES = 3;

/** Whether a title says of itself which event it is about: a name as events have them, with a year or a number, or with what such names end in. */
const namesAnEvent = (title: string): boolean =>
  /(?:\p{L}{2}(?:祭り?|会議|大会|フォーラム|カンファレンス|シンポジウム|の会|の集い|勉強会)|(?:Conf|Kaigi|Fest|Days?|Summit|Meetup|Con)\b)[^\p{L}]{0,3}(?:20\d\d|#?\d{1,3}|vol|第\d)/iu.test(
    title.normalize('NFKC'),
  );

const capped = (count: number): number => Math.min(MAX_OF_A_KIND, count);

/** Links to the event's pages, and to the pages and slides of its talks. */
function linksTo({ site, id }: Event, sessions: readonly Session[], { links }: Page): number {
  const own = new Set(
    sessions.flatMap(({ links: known }) => [known.talk, known.slides, known.video]).flatMap((url) => url?.toLowerCase() ?? []),
  );
  const place = site
    ?.toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  return links.filter((url) => (place && url.includes(place)) || url.includes(`/${id}/`) || own.has(url)).length;
}

function hasDate(text: string, date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return new RegExp(`${year}\\s{0,3}[-/.年]\\s{0,3}0?${month}\\s{0,3}[-/.月]\\s{0,3}0?${day}(?!\\d)`).test(text);
}
