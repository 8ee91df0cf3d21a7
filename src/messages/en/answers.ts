import type { Difference, Unrecorded } from '../../model/answer.ts';
import type { LimitName } from '../../model/limit.ts';
import { LIMIT_NAMES } from './limits.ts';
import { count } from './words.ts';

export const session = {
  talk: 'Talk',
  slides: 'Slides',
  video: 'Video',
  report: 'Report',
  noNotes: 'No report covers this session yet.',
  onlyMentioned: 'A report mentions this session only by name.',
  category: 'Category',
  difficulty: 'Level',
  track: 'Track',
  topics: 'Topics',
  otherTitles: 'Also',
  abstract: 'Abstract',
  notes: 'Notes',
};

export const answer = {
  found: (shown: number, total: number): string =>
    shown < total ? `${shown} of ${count(total, 'session')}, the best first` : count(total, 'session'),
  read: (from: string, to: string): string => `Read “${from}” as “${to}”.`,
  count: (total: number): string => count(total, 'session'),
  more: (n: number): string => `and ${n} more`,
  unrecorded: ({ limit, count: n }: Unrecorded): string =>
    `${count(n, 'session')} without a recorded value for ${LIMIT_NAMES[limit]} ${n === 1 ? 'was' : 'were'} left out.`,
  shown: (from: number, to: number, total: number): string => `${from}–${to} of ${count(total, 'session')}`,
  all: 'All of them: --all',
  inJapanese: 'Passages are quoted in Japanese, as they stand in the reports.',
  loosened: (limits: readonly LimitName[]): string =>
    `Nothing fits exactly, so ${limits.map((limit) => LIMIT_NAMES[limit]).join(', ')} was ignored.`,
  notFound: (words: readonly string[]): string =>
    `Nothing was found for ${words.map((word) => `“${word}”`).join(', ')}; these results match the rest of the question.`,
  row: ({ label, count: n }: { readonly label: string; readonly count: number }): string => `${label}: ${n}`,
  rows: (shown: number, total: number): string => `The first ${shown} of ${total}.`,
  difference: {
    event: 'Event',
    date: 'Date',
    speakers: 'Speakers',
    company: 'Company',
    level: 'Level',
    category: 'Category',
    length: 'Length',
    language: 'Language',
    slides: 'Slides',
    video: 'Video',
  } satisfies Readonly<Record<Difference['of'], string>>,
  has: 'yes',
  hasNot: 'no',
  notKnown: 'not known',
  differ: 'They differ in:',
  recommended: 'Chosen by level, by slides and videos, and by how much the reports say about them.',
  unknowable: 'The data does not say.',
  unknown: (name: string): string => `There is nothing about “${name}” in the data.`,
  years: ([first, last]: readonly [number, number]): string =>
    first === last ? `All events are of ${first}.` : `There are events from ${first} to ${last}.`,
  knownHint: 'Close to it, or available instead:',
  lookedAt: (most: number): string =>
    `Only the best ${most.toLocaleString('en')} sessions with these words were looked at; there may be more. Add a year, an event or another word.`,
  elsewhere: 'By the same speaker at other events, much the same or what became of it:',
  perhapsAlso: 'Perhaps these too; they are not counted, their words differ:',
  perhaps: 'No certain answer was found. The closest matches:',
  nothing: 'Nothing was found.',
  nothingFor: (words: readonly string[]): string => `Nothing was found for ${words.map((word) => `“${word}”`).join(' and ')}.`,
  nothingHint: 'Try other words, or fewer. Related topics:',
  help: 'Ask about past conference sessions in your own words, for example:',
  thanks: 'You are welcome.',
  greeting: 'Hello. What would you like to know?',
  carried: (what: string): string => `${what}, as before (say “no filter” to drop it).`,
  among: (total: number): string => `Chosen from the previous ${count(total, 'session')}.`,
  noReferent: 'It is not clear which talk is meant. Name its title, its topic or its event. For example, ask about:',
  noSuchPlace: 'The previous list has no such number.',
  noneOfThem: 'None of them do.',
  noneLeftOut: 'Nothing was left out.',
  asOf: (when: string): string => `Data as of ${when}`,
};
