import { companyKey } from '../language/company-key.ts';
import { normalizeText } from '../language/normalize-text.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Event } from '../model/event.ts';
import type { LimitName, LimitValue } from '../model/limit.ts';
import type { Session } from '../model/session.ts';
import { seasonsOf } from './seasons.ts';
import { kindsOf, materialOf, minutesOf, statusOf } from './session-facts.ts';
import { venueNames } from './venue-names.ts';

/** What the values of a session are read with. */
export interface LimitContext {
  readonly vocabulary: VocabularyMatcher;
  /** The classes that a company belongs to: bank, game. */
  classesOf(company: string): readonly string[];
}

/** One way to limit an answer. */
export interface LimitEntry {
  /** The values that a session has; none where the data does not know. */
  valuesOf(session: Session, event: Event, context: LimitContext): readonly LimitValue[];
  /** All of an entry's values have to be there, not one of them. */
  readonly needsAll?: true;
  /** What is compared of a value that a question names, where that is not the value itself. */
  keyOf?(value: LimitValue, context: LimitContext): LimitValue;
  /** The order of values for "from" and "to"; without it numbers and texts are compared as they are. */
  readonly scale?: readonly LimitValue[];
  /** "To" leaves the value itself out, as times of beginning do. */
  readonly endsBefore?: true;
  /** It says which events are meant, and holds for events as it does for sessions. */
  readonly isOfEvent?: true;
  /** A value is met where it stands in what a session has. */
  readonly isPart?: true;
  /** Values come one after the other, so that questions say "from", "at least", "between". */
  readonly isOrdered?: true;
  /** Timetables say it of every session, or of those alone that it holds for; without it nothing is told about gaps. */
  readonly recorded?: 'always' | 'sometimes';
  /** The value of those of which timetables say nothing: they may be otherwise. */
  readonly unmarked?: LimitValue;
  /** At another event it is something else. */
  readonly isOfOneEvent?: true;
  /** It says when or where: a question that names it and something else refers to nothing before it. */
  readonly isOccasion?: true;
  /** Its words are everyday words as well: they limit where the words around them say so. */
  readonly isUnsure?: true;
  /** Its turn to be given up where nothing meets all limits; without one it never is. */
  readonly loosened?: number;
}

const some = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);
const yearOf = (date: string | undefined): number[] => (date ? [Number(date.slice(0, 4))] : []);
/** A session whose day is not known was on its event's only day; an event as a row of its own is on all its days. */
const datesOf = ({ id, event, date }: Session, { dates }: Event): string[] =>
  date ? [date] : dates.length === 1 || id === event ? [...dates] : [];

const companiesOf = ({ speakers }: Session): string[] =>
  speakers.flatMap(({ companyNames, company }) => companyNames ?? some(company));
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const weekdayOf = (date: string): string => WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const folded = (text: LimitValue): string => normalizeText(String(text)).replaceAll(/\s+/g, '');
const lower = (value: LimitValue): LimitValue => String(value).normalize('NFKC').toLowerCase();

/** Everything that questions can be limited by: the one place that says what each is, how it is read, loosened and carried on. */
const LIMITS = {
  event: { valuesOf: ({ event }) => [event], isOfEvent: true, isOccasion: true },
  year: { valuesOf: ({ date }, { dates }) => yearOf(date ?? dates[0]), isOfEvent: true, isOccasion: true, isOrdered: true },
  season: { valuesOf: (_, event) => seasonsOf(event), isOfEvent: true, isOccasion: true },
  month: {
    valuesOf: ({ date }, { dates }) => [...new Set((date ? [date] : dates).map((one) => Number(one.slice(5, 7))))],
    isOfEvent: true,
    isOccasion: true,
    isOrdered: true,
  },
  date: { valuesOf: datesOf, isOfEvent: true, isOccasion: true, isOrdered: true },
  weekday: { valuesOf: ({ date }, { dates }) => (date ? [date] : dates).map(weekdayOf), isOfEvent: true },
  day: {
    valuesOf: ({ day }, { dates }) => [...some(day), ...(day !== undefined && day === dates.length ? ['last'] : [])],
    loosened: 1,
    isOrdered: true,
    recorded: 'always',
    isOfOneEvent: true,
  },
  time: {
    valuesOf: ({ start }) => some(start),
    endsBefore: true,
    loosened: 2,
    isOrdered: true,
    recorded: 'always',
    isOfOneEvent: true,
  },
  /** When a talk ends. */
  end: { valuesOf: ({ end }) => some(end), loosened: 2, isOrdered: true, recorded: 'always', isOfOneEvent: true },
  length: {
    valuesOf: ({ start, end }) => (start && end ? [minutesOf(end) - minutesOf(start)] : []),
    loosened: 3,
    isOrdered: true,
    recorded: 'always',
  },
  track: {
    valuesOf: ({ track }) => some(track),
    keyOf: lower,
    loosened: 4,
    recorded: 'always',
    isOfOneEvent: true,
    isUnsure: true,
  },
  room: { valuesOf: ({ room }) => some(room), keyOf: lower, loosened: 5, recorded: 'always', isOfOneEvent: true, isUnsure: true },
  category: { valuesOf: ({ category }) => some(category), loosened: 8, recorded: 'always', isUnsure: true },
  difficulty: {
    valuesOf: (session) => some(session.level),
    // What is for everybody is not above anybody.
    scale: ['any', 'beginner', 'intermediate', 'advanced'],
    loosened: 7,
    isOrdered: true,
    recorded: 'always',
  },
  kind: { valuesOf: kindsOf, loosened: 9, recorded: 'sometimes', unmarked: 'session' },
  tier: { valuesOf: ({ tier }) => some(tier), loosened: 6, recorded: 'sometimes', isUnsure: true },
  format: { valuesOf: (_, { format }) => some(format), isOfEvent: true, isUnsure: true },
  place: {
    valuesOf: (_, { places, venue }) => [...places, ...venueNames(venue)],
    isOfEvent: true,
    isOccasion: true,
    isUnsure: true,
  },
  /** How many days an event has. */
  days: { valuesOf: (_, { dates }) => [dates.length], isOfEvent: true, isOrdered: true },
  speaker: { valuesOf: ({ speakers }) => speakers.flatMap(({ name, otherNames }) => [name, ...otherNames]) },
  /** How many people give a talk. */
  speakers: { valuesOf: ({ speakers }) => (speakers.length > 0 ? [speakers.length] : []), loosened: 12, isOrdered: true },
  company: {
    valuesOf: companiesOf,
    keyOf: (name, { vocabulary }) => companyKey(String(name), vocabulary),
  },
  companyClass: { valuesOf: (session, _, { classesOf }) => companiesOf(session).flatMap(classesOf), loosened: 0, isUnsure: true },
  /** Whether the company of every speaker is told. */
  affiliation: { valuesOf: ({ speakers }) => speakers.map(({ company }) => (company ? 'told' : 'untold')) },
  language: { valuesOf: ({ language }) => some(language), loosened: 10, isUnsure: true },
  has: { valuesOf: materialOf, needsAll: true, loosened: 11, recorded: 'sometimes' },
  status: { valuesOf: (session) => [statusOf(session)] },
  /** Words of the title. */
  title: { valuesOf: ({ title }) => [folded(title)], keyOf: folded, isPart: true },
  /** In which script a title is written. */
  titleLanguage: { valuesOf: ({ title }) => [JAPANESE.test(title) ? 'ja' : 'en'], loosened: 0 },
  /** What a talk is about, where that is what is not wanted: the search tells, no field does. */
  topic: { valuesOf: () => [] },
} as const satisfies Readonly<Record<string, LimitEntry>>;

declare module '../model/limit.ts' {
  interface LimitNames extends Record<keyof typeof LIMITS, true> {}
}

/** What the table says of one. */
export const limitEntry = (limit: LimitName): LimitEntry => LIMITS[limit];

/** All of them. */
export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];
