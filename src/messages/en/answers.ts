import type { Direct } from '../../model/answer.ts';
import type { Limits } from '../../model/question.ts';
import { count, day } from './words.ts';

const LIMIT_NAMES: Readonly<Record<keyof Limits, string>> = {
  events: 'the event',
  years: 'the year',
  days: 'the day',
  people: 'the speaker',
  companies: 'the company',
  categories: 'the category',
  tracks: 'the track',
  kinds: 'the kind of talk',
  statuses: 'whether it was held',
  having: 'the material',
};

export function direct(reply: Direct): string {
  switch (reply.asked) {
    case 'speaker':
      return (
        reply.speakers.map(({ name, company }) => (company ? `${name} (${company})` : name)).join(', ') ||
        'The speaker is not known.'
      );
    case 'company':
      return [...new Set(reply.speakers.flatMap(({ company }) => company ?? []))].join(', ') || 'The company is not known.';
    case 'slides':
      return reply.url ? `Slides: ${reply.url}` : 'No slides are known.';
    case 'video':
      return reply.url ? `Video: ${reply.url}` : 'No video is known.';
    case 'link':
      return reply.url ?? 'No link is known.';
    case 'when':
      return reply.date ? [day(reply.date), reply.start].filter(Boolean).join(' ') : 'The day is not known.';
    case 'event':
      return reply.event.name;
  }
}

export const session = {
  talk: 'Talk',
  slides: 'Slides',
  video: 'Video',
  report: 'Report',
  noNotes: 'No report tells about this session yet.',
  onlyMentioned: 'A report only names this session.',
  from: (report: string): string => `from ${report}`,
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
  undated: (n: number): string => `${count(n, 'session')} whose day is not known ${n === 1 ? 'is' : 'are'} left out.`,
  loosened: (limits: readonly (keyof Limits)[]): string =>
    `Nothing fits exactly, so ${limits.map((limit) => LIMIT_NAMES[limit]).join(', ')} was ignored.`,
  unknown: (name: string): string => `“${name}” is not known here.`,
  knownHint: 'What is known, for example:',
  nothing: 'Nothing was found.',
  nothingHint: 'Try other words, or fewer. For example, ask about:',
  help: 'Ask about past conference sessions in your own words, for example:',
  asOf: (when: string): string => `Data as of ${when}`,
};
