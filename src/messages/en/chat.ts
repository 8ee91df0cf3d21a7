import type { FeedbackReason } from '../../model/feedback.ts';
import { count } from './words.ts';

const REASONS: Readonly<Record<FeedbackReason, string>> = {
  'wrong-session': 'Another session is right',
  'missing-session': 'A session is missing',
  'wrong-event': 'The wrong event or year',
  'wrong-passage': 'The passage does not answer the question',
  misunderstood: 'The question was misunderstood',
};

/** What the bot says in a chat, in English. */
export const chat = {
  summary: {
    found: (title: string, total: number): string => (total > 1 ? `${title} and ${count(total - 1, 'more session')}` : title),
    list: (total: number): string => count(total, 'session'),
  },
  understood: (what: string): string => `Searched in: ${what}`,
  shown: (from: number, to: number, total: number): string => `${from}–${to} of ${count(total, 'session')}`,
  onTheWeb: (n: number): string => `All ${n} on the web`,
  correct: 'Wrong? Correct it',
  report: (author: string | undefined): string => (author ? `Report by ${author}` : 'Report'),
  cut: 'Not all of it fits here.',
  importing: {
    found: (title: string, talks: number, event: string): string => `${title}: found ${count(talks, 'session')} of ${event}`,
    notes: (n: number): string => count(n, 'note'),
    aboutEvent: (n: number): string => `about the event, ${count(n, 'note')}`,
    onlyNamed: 'named only',
    lookOver: 'This is a draft that nobody else can see yet. If the sessions are right, publish it.',
    publish: 'Publish',
    published: (title: string): string => `“${title}” is published. Answers will draw on it in a moment.`,
    publishedAlready: (title: string): string => `“${title}” is already published. To change it, import it on the command line.`,
    gone: 'The draft is gone or has been changed since. Import the page again.',
    noEvent: (title: string, events: readonly string[]): string =>
      `“${title}” was read, but it does not say which event it is about${events.length > 0 ? ` (perhaps ${events.join(' or ')})` : ''}. Add the event after the address.`,
    pages: (title: string | undefined, n: number): string => `${title ?? 'The list'} lists ${count(n, 'page')}`,
    namePage: 'Import the page you want by its own address.',
    busy: 'Other pages are being read at the moment. Try again in a minute.',
    refused: {
      off: (): string => 'Importing from a chat is off here. The operator can turn it on with KIKIGAKI_IMPORT=1.',
      'not-allowed': (command: string): string =>
        `Only people who manage this workspace or server may import pages, with ${command}.`,
    },
  },
  button: {
    more: 'More',
    askOn: 'Ask on',
    previous: 'Back',
    next: 'Next page',
    widen: 'Drop the filter',
    details: 'Details',
    similar: 'Similar',
    share: 'Share in the channel',
    good: '👍 Helpful',
    bad: '👎 Not helpful',
    delete: 'Delete',
  },
  choice: {
    event: 'Only one event',
    pick: 'Details of …',
    suggestion: 'Ask about one of these …',
    sessions: 'Sessions of …',
    reason: 'What was wrong?',
    eventOption: (name: string, sessions: number): string => `${name} (${sessions})`,
    reasons: REASONS,
  },
  /** Heads of columns. */
  table: {
    number: '#',
    session: 'Session',
    event: 'Event',
    when: 'When',
    date: 'Dates',
    speakers: 'Speakers',
    sessions: 'Sessions',
    links: 'Links',
  },
  help: {
    heading: 'What Kikigaki can do',
    about:
      'It answers questions about past conference sessions from the reports people wrote about them, each answer with its source.',
    examples: 'For example, ask about:',
  },
  events: (n: number): string => count(n, 'event'),
  eventFacts: (dates: string, sessions: number): string => `${dates} · ${count(sessions, 'session')}`,
  sessions: (event: string, day: string | undefined): string => (day ? `${event}, ${day}` : event),
  noSessions: 'No sessions are known.',
  calendar: {
    add: 'Add to the server’s events',
    added: (event: string, days: number): string => `Added ${count(days, 'day')} of ${event} to the events of this server.`,
    there: (event: string): string => `${event} is among the events of this server already.`,
    none: (event: string): string => `${event} has no day that is still to come.`,
    notAllowed: 'You or the bot may not create events here. Ask somebody who manages the server.',
  },
  status: {
    heading: 'Status',
    data: (sessions: number, events: number): string => `${count(sessions, 'session')} of ${count(events, 'event')}`,
    usual: (event: string): string => `Questions in this channel are about ${event}.`,
    noUsual: 'Questions in this channel are about all events.',
    subscriptions: (n: number): string => (n === 0 ? 'This channel has no digest.' : `This channel has ${count(n, 'digest')}.`),
  },
  /** Behind the name of who did it. */
  usual: {
    now: (event: string): string =>
      ` set the event of this channel: from now on, questions here are about ${event} unless they name another event.`,
    nowAll: ' took the event of this channel away: from now on, questions here are about all events.',
  },
  /** Behind a name. */
  shared: (asked: string): string => (asked ? ` shared the answer to “${asked}”` : ' shared an answer'),
  noMore: 'That is everything.',
  thanks: 'Thank you, that helps.',
  askReason: 'What was wrong with the answer?',
  deleted: 'The answer was deleted.',
  notYours: 'Only the person who asked can delete this answer.',
  unknownSession: 'That session is no longer known: the data have been updated. Please ask again.',
  expired: 'This answer is more than 30 days old and has been forgotten. Please ask the question again.',
  repeated: 'You may have had this answer already: I was interrupted while sending it.',
  asked: (question: string): string => `You asked: ${question}`,
  readUpTo: (n: number): string => `The question is long: only its first ${n} characters were read.`,
  perhapsFailed: 'I could not make sure that the answer reached you. If you do not see it, please ask again in a moment.',
  failed: 'Something went wrong here, and the question was not answered. Please ask it again in a moment.',
  unknownEvent: (event: string, nearest: readonly string[], command: string): string =>
    `There is no event “${event}”.${nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : ''} ${command} lists them all.`,
};
