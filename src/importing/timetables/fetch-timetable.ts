import type { FetchError } from '../../model/fetch-error.ts';
import type { TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { ContentKind, FetchedPage, Fetcher } from '../../ports/fetcher.ts';
import type { TimetableReading } from './check-timetable.ts';
import { withPictures } from './find-pictures.ts';
import { readTimetable } from './read-timetable.ts';

const KINDS: readonly ContentKind[] = ['json', 'calendar', 'csv', 'text', 'html'];

/**
 * Reads the timetable at an address: an export of pretalx or Sessionize, an iCalendar or CSV file, Dreamkast's public API,
 * or the page of an event on Dreamkast or pretalx. Pictures of slides are looked up where they lie on Speaker Deck.
 */
export async function fetchTimetable(address: string, zone: string | undefined, fetcher: Fetcher): Promise<TimetableReading> {
  const reading = await timetableAt(address, zone, fetcher);
  return 'error' in reading ? reading : { event: await withPictures(reading.event, fetcher) };
}

async function timetableAt(address: string, zone: string | undefined, fetcher: Fetcher): Promise<TimetableReading> {
  const api = dreamkastOf(address);
  if (api) return api.abbr ? fetchDreamkast(api.base, api.abbr, zone, fetcher) : whichEvent(api.base, fetcher);
  const fetched = await fetcher.fetch(address, { kinds: KINDS });
  if ('error' in fetched) return fetched;
  if ('unchanged' in fetched) return { error: { code: 'unknown-timetable' } };
  const { page } = fetched;
  if (page.kind !== 'html') return readTimetable(page, zone);
  return fetchForPage(new URL(page.address), zone, fetcher);
}

interface DreamkastAddress {
  /** What stands before `/api/`. */
  readonly base: string;
  readonly abbr?: string;
}

function dreamkastOf(address: string): DreamkastAddress | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const [, path] = /^(.*)\/api\/v1\/(?:talks|tracks|events|speakers)\/?$/.exec(url.pathname) ?? [];
  if (path === undefined || url.hostname === 'sessionize.com') return undefined;
  const abbr = url.searchParams.get('eventAbbr')?.trim();
  url.hash = '';
  url.search = '';
  url.pathname = path;
  return withoutUndefined({ base: url.href.replace(/\/$/, ''), abbr: abbr || undefined });
}

/** Talks have to be there; what else is missing is told, and left out of the timetable. */
async function fetchDreamkast(base: string, abbr: string, zone: string | undefined, fetcher: Fetcher): Promise<TimetableReading> {
  const warnings: TimetableWarning[] = [];
  const ask = (part: string) => fetcher.fetch(`${base}/api/v1/${part}`, { kinds: ['json'] });
  const event = `eventAbbr=${encodeURIComponent(abbr)}`;
  const talks = await ask(`talks?${event}`);
  if ('error' in talks) return talks;
  if ('unchanged' in talks) return { error: { code: 'unknown-timetable' } };
  const part = async (what: string, path: string): Promise<unknown> => {
    const fetched = await ask(path);
    if ('page' in fetched) {
      const value = parseJson(fetched.page);
      if (Array.isArray(value)) return value;
      warnings.push({ code: 'no-list', what });
    } else if ('error' in fetched) warnings.push({ code: 'part-missing', what, error: fetched.error });
    return undefined;
  };
  const parts = {
    tracks: await part('tracks', `tracks?${event}`),
    events: await part('events', 'events'),
    speakers: await part('speakers', `speakers?${event}`),
  };
  const reading = readTimetable(talks.page, zone, { ...parts, abbr, site: `${base}/${encodeURIComponent(abbr)}` });
  if ('error' in reading) return reading;
  return { event: { ...reading.event, warnings: [...warnings, ...reading.event.warnings] } };
}

async function whichEvent(base: string, fetcher: Fetcher): Promise<TimetableReading> {
  const fetched = await fetcher.fetch(`${base}/api/v1/events`, { kinds: ['json'] });
  if ('error' in fetched) return fetched;
  const events = 'page' in fetched ? parseJson(fetched.page) : [];
  const names = (Array.isArray(events) ? events : []).flatMap((event: { abbr?: unknown } | null) =>
    typeof event?.abbr === 'string' ? [event.abbr.slice(0, MAX_ABBR)] : [],
  );
  return { error: { code: 'which-event', events: names } };
}

const MAX_ABBR = 40;

/** A page for people: its event's first part of the path names it, on Dreamkast and on pretalx. */
async function fetchForPage({ origin, pathname }: URL, zone: string | undefined, fetcher: Fetcher): Promise<TimetableReading> {
  const [abbr] = pathname.split('/').filter(Boolean);
  if (!abbr || !/^[\w-]+$/.test(abbr)) return { error: { code: 'unknown-timetable' } };
  const reading = await fetchDreamkast(origin, abbr, zone, fetcher);
  if (!('error' in reading) || !isElsewhere(reading.error)) return reading;
  const schedule = await fetcher.fetch(`${origin}/${abbr}/schedule/export/schedule.json`, { kinds: ['json'] });
  return 'page' in schedule ? readTimetable(schedule.page, zone) : { error: { code: 'unknown-timetable' } };
}

/** The site is none that has this API. */
const isElsewhere = ({ code }: { readonly code: FetchError['code'] | string }): boolean =>
  ['page-missing', 'page-closed', 'wrong-content', 'server-fault', 'unknown-timetable', 'broken-timetable'].includes(code);

function parseJson({ bytes }: FetchedPage): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
