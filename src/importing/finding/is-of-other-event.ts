import { normalizeText } from '../../language/normalize-text.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import type { Outline } from './outline.ts';
import { kindOfLink } from './talk-links.ts';

/** What tells another event's talk from this one's. */
export interface OtherEvents {
  /** Names and hashtags of other events. */
  readonly names: readonly string[];
  /** Names of this event, of which those may be parts. */
  readonly ownNames: readonly string[];
  /** The talks of all other events. */
  readonly timetable: Timetable;
}

/** Whether a talk that a report tells about was given elsewhere: by its page, its title, or the event that its heading names. */
export function isOfOtherEvent(candidate: Candidate, outline: Outline, others: OtherEvents): boolean {
  if (candidate.session) return false;
  const { places } = outline;
  const blocks = [candidate.at, candidate.titleAt, candidate.titleAt + 1].flatMap((at) => places[at]?.block ?? []);
  const talkLinks = blocks.flatMap(({ links }) => links).filter((link) => kindOfLink(link) === 'talk');
  if (talkLinks.some(({ url }) => others.timetable.byUrl(url) || isMinorityPage(url, outline))) return true;
  const match = others.timetable.byTitle(candidate.head.title);
  if (match && match.likeness >= SAME_TITLE && candidate.head.title.length >= MIN_TITLE) return true;
  const headings =
    candidate.form === 'mention'
      ? []
      : [
          places[candidate.at]?.block.text ?? '',
          ...(places[candidate.at]?.path ?? []).slice(-2).map((at) => places[at]?.block.text ?? ''),
        ];
  return headings.some((text) => namesOtherEvent(text, outline, others));
}

/** A talk given again elsewhere keeps its title; a likeness below this is a shared topic. */
const SAME_TITLE = 0.95;
const MIN_TITLE = 12;

/** Where the pages of talks lie: all but the talk's own part of the address. */
const talkSite = (url: string): string =>
  url
    .replace(/^https?:\/\//, '')
    .split(/\/(?:talks?|sessions?|proposals?|presentations?|lectures?|timetable|schedule|program)\//i, 1)
    .join('')
    .toLowerCase();

/** Three of four talks lie in one place, this one elsewhere. */
const MAJORITY = 0.75;

interface CommonSite {
  readonly site?: string;
  readonly share: number;
}

/** Counted once a page. */
const sitesOfPages = new WeakMap<Outline, CommonSite>();

function isMinorityPage(url: string, outline: Outline): boolean {
  const best = sitesOfPages.get(outline) ?? commonSite(outline);
  sitesOfPages.set(outline, best);
  return best.site !== undefined && best.share >= MAJORITY && best.site !== talkSite(url);
}

/** Where most of a page's talks lie, and how many of them. */
function commonSite({ places }: Outline): CommonSite {
  const sites = places.flatMap(({ block }) =>
    block.links.filter((link) => kindOfLink(link) === 'talk').map((link) => talkSite(link.url)),
  );
  const counts = new Map<string, number>();
  for (const site of sites) counts.set(site, (counts.get(site) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best ? { site: best[0], share: best[1] / sites.length } : { share: 0 };
}

const EVENT_NAME =
  /(?:(?<![A-Za-z:])[A-Z][A-Za-z:]*(?:Con|Conf|Kaigi|Summit|Days|Fest|Invent)|Kaigi on Rails|(?:Google )?Cloud Next|SRE NEXT|YAPC|デブサミ|Developers Summit|(?:AWS|Open Source|Developers) Summit)/g;

function namesOtherEvent(heading: string, outline: Outline, others: OtherEvents): boolean {
  const text = normalizeText(heading);
  const { foreign, own } = namesOf(others);
  const isOwn = (name: string): boolean => own.some((known) => known.includes(name));
  const isNamed = (name: string): boolean => name.length >= MIN_NAME && text.includes(name);
  if (!own.some(isNamed) && foreign.some((name) => isNamed(name) && !isOwn(name))) return true;
  const mentioned = FROM_ELSEWHERE.test(heading) ? (heading.match(EVENT_NAME) ?? []).map(normalizeText) : [];
  return mentioned.length > 0 && mentioned.some((name) => !topOf(outline).includes(name) && !isOwn(name));
}

const FROM_ELSEWHERE = /(で(聞|聴|見|発表|行われ)|での|の(セッション|発表|講演)|より|番外|@)/;

interface Names {
  readonly foreign: readonly string[];
  readonly own: readonly string[];
}

/** Normalized once a report. */
const namesOfEvents = new WeakMap<OtherEvents, Names>();

function namesOf(others: OtherEvents): Names {
  const known = namesOfEvents.get(others);
  if (known) return known;
  const names = { foreign: others.names.map(normalizeText), own: others.ownNames.map(normalizeText) };
  namesOfEvents.set(others, names);
  return names;
}

const topsOfPages = new WeakMap<Outline, string>();

function topOf(outline: Outline): string {
  const known = topsOfPages.get(outline);
  if (known !== undefined) return known;
  const texts = outline.places.slice(0, PAGE_TOP).map(({ block }) => block.text.slice(0, 200));
  const top = normalizeText(texts.join(' '));
  topsOfPages.set(outline, top);
  return top;
}

const MIN_NAME = 7;
/** Where a report says which event it is about. */
const PAGE_TOP = 10;
