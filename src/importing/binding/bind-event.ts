import { escapeRegExp } from '../../language/escape-reg-exp.ts';
import { titleKey } from '../../language/title-key.ts';
import type { Event } from '../../model/event.ts';
import type { Session } from '../../model/session.ts';
import { createTimetable } from '../finding/create-timetable.ts';
import type { SourceDocument } from '../reading/source-document.ts';

export interface FoundEvent {
  readonly event?: Event;
  /** 0 to 1 */
  readonly confidence: number;
  /** Events between which the report leaves open which it is about. */
  readonly rivals: readonly Event[];
}

/** What each sign of an event counts; the title of a page nearly always names the event it reports. */
const SIGNS = { title: 4, hashtag: 2, top: 1.5, body: 0.4, link: 1.5, date: 2, yearlessName: 1.2, talkTitle: 1.2 } as const;
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
    .map((event) => ({
      event,
      support: supportFor(
        event,
        sessions.filter(({ event: id }) => id === event.id),
        page,
      ),
    }))
    .filter(({ support }) => support >= MIN_SUPPORT)
    .sort((a, b) => b.support - a.support);
  const [first, second] = supported;
  if (!first) return { confidence: 0, rivals: [] };
  const confidence = (first.support / (first.support + (second?.support ?? 0))) * Math.min(1, first.support / (2 * MIN_SUPPORT));
  if (second && second.support >= first.support * RIVAL_SHARE)
    return {
      confidence,
      rivals: supported.filter(({ support }) => support >= first.support * RIVAL_SHARE).map(({ event }) => event),
    };
  return { event: first.event, confidence, rivals: [] };
}

interface Page {
  readonly title: string;
  readonly top: string;
  readonly body: string;
  readonly written: string;
  readonly links: readonly string[];
  readonly years: ReadonlySet<string>;
}

function readPage(document: SourceDocument, pageTitle: string): Page {
  const texts = document.blocks.map(({ text }) => text);
  const written = `${pageTitle}\n${texts.join('\n')}`.normalize('NFKC');
  return {
    title: titleKey(pageTitle),
    top: titleKey(texts.slice(0, TOP_BLOCKS).join('\n')),
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

function supportFor(event: Event, sessions: readonly Session[], page: Page): number {
  const names = [...new Set([...event.name.split(/\s+\/\s+/), ...event.aliases, ...event.hashtags].map(titleKey))];
  const years = new Set(event.dates.map((date) => date.slice(0, 4)));
  const yearless = [...new Set(names.map((name) => name.replace(/20\d\d/, '')))].filter(
    (name) => name.length >= 4 && !names.includes(name),
  );
  const hasYear = [...years].some((year) => page.years.has(year));
  const inTitle = names.some((name) => page.title.includes(name));
  const inTop = names.some((name) => page.top.includes(name));
  const tags = event.hashtags.filter((tag) => new RegExp(`#${escapeRegExp(tag)}(?![A-Za-z0-9])`, 'i').test(page.written));
  const partly = yearless.some((name) => page.title.includes(name) || page.top.includes(name));
  return (
    (inTitle ? SIGNS.title : 0) +
    (inTop ? SIGNS.top : 0) +
    capped(names.reduce((count, name) => count + page.body.split(name).length - 1, 0)) * SIGNS.body +
    tags.length * SIGNS.hashtag +
    capped(linksTo(event, page)) * SIGNS.link +
    (event.dates.some((date) => hasDate(page.written, date)) ? SIGNS.date : 0) +
    (partly && hasYear && !inTitle ? SIGNS.yearlessName * 2 : partly ? SIGNS.yearlessName : 0) +
    capped(sessions.length === 0 ? 0 : createTimetable(sessions).inText(page.written).length) * SIGNS.talkTitle
  );
}

const capped = (count: number): number => Math.min(MAX_OF_A_KIND, count);

function linksTo({ site, id }: Event, { links }: Page): number {
  const place = site
    ?.toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
  return links.filter((url) => (place && url.includes(place)) || url.includes(`/${id}/`)).length;
}

function hasDate(text: string, date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return new RegExp(`${year}\\s*[-/.年]\\s*0?${month}\\s*[-/.月]\\s*0?${day}(?!\\d)`).test(text);
}
