import type { DeliveryState } from '../../model/delivery.ts';
import type { SettingName } from '../../model/digest-command.ts';
import type { DigestSettings, Weekday } from '../../model/digest-settings.ts';
import type { PostFault } from '../../model/post-fault.ts';
import { count } from './words.ts';

const DAYS: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

const FAULTS: Readonly<Record<PostFault, string>> = {
  'channel-gone': 'the channel is gone, or the bot cannot see it. Invite the bot, or subscribe in another channel',
  'channel-archived': 'the channel is archived. Unarchive it, or subscribe in another one',
  'not-in-channel': 'the bot is not in the channel. Invite it',
  'no-permission': 'the bot is not allowed to post in the channel. Give it permission to send messages there',
  'token-refused': "the platform rejects the bot's token. The operator has to renew it",
  'invalid-message': 'the platform did not accept the message. Please tell the operator of the bot',
  'platform-error': 'the platform reported an internal error',
  unreachable: 'the platform could not be reached',
  'timed-out': 'the platform did not answer in time',
};

const OUTCOMES: Readonly<Record<DeliveryState, string>> = {
  planned: 'is scheduled',
  claimed: 'is scheduled',
  posting: 'is being sent',
  posted: 'was delivered',
  skipped: 'was skipped',
  failed: 'could not be delivered',
  ambiguous: 'may have been delivered twice or not at all',
};

const SKIPPED: Readonly<Record<string, string>> = {
  'not-here': 'KIKIGAKI_ALLOWED names neither this server nor this channel',
  'too-late': 'the bot was down for more than 12 hours',
  'nothing-new': 'there was nothing new',
  'cap-reached': 'the platform did not confirm it',
};

const HOW: Readonly<Record<SettingName, string>> = {
  events: 'Name events by id or name, or write all.',
  at: 'Write a time such as 09:00, 18:30 or 9am.',
  days: 'Write daily, weekdays, mon-fri, or days such as mon,wed,fri.',
  zone: 'Write a time zone such as Asia/Tokyo, Europe/Berlin or UTC.',
  format: 'Write compact or full.',
  topic: 'Write one or a few words.',
  lang: 'Write ja or en.',
  quiet: 'Write quiet skip (nothing on days without news) or quiet pick (a past event).',
  holidays: 'Write holidays skip or holidays post.',
  sound: 'Write sound on or sound off.',
};

/** Digests and what is said about them, in English. */
export const digest = {
  day: (event: string, day: string | undefined, date: string | undefined): string =>
    [event, day, date].filter(Boolean).join(' · '),
  yearsAgo: (years: number): string => (years === 1 ? 'A year ago today' : `${years} years ago today`),
  undatedDay: 'day not known',
  today: (what: string): string => `Today: ${what}`,
  news: (sessions: number): string => `New in the reports: ${count(sessions, 'session')}`,
  allTold: 'That was everything: all events and reports have been covered. I will be back as soon as there is something new.',
  all: (total: number): string => count(total, 'session'),
  topics: (topics: readonly string[]): string => `The event's main topics: ${topics.join(', ')}`,
  best: (shown: number, total: number): string => `The ${shown} of ${total} sessions that the reports say most about`,
  noted: (noted: number, total: number): string =>
    noted === 0
      ? `${count(total, 'session')}; no report covers them yet`
      : `${count(total, 'session')}; reports cover ${noted} of them`,
  inOrder: (shown: number, total: number): string =>
    shown < total ? `The first ${shown} of ${total} sessions` : count(total, 'session'),
  also: 'Also that day:',
  rest: (n: number): string => `and ${n} more`,
  waiting: (n: number): string => `${count(n, 'more session')} with new reports will come with the next digest.`,
  page: (from: number, to: number, total: number): string => `${from}–${to} of ${count(total, 'session')}`,
  sources: 'From: ',
  source: (title: string, author: string | undefined): string => (author ? `“${title}” (${author})` : `“${title}”`),
  nothing: 'There is nothing new at the moment.',
  button: {
    form: 'Change',
    preview: 'Preview',
    ask: 'Tell me more',
    settings: 'Settings',
    pause: 'Pause',
    resume: 'Resume',
    unsubscribe: 'Unsubscribe',
  },
  choose: 'Tell me more about …',
  already: (command: string): string => `This channel already gets that digest. To change it, use ${command}.`,
  pausedAlready: 'This digest is paused already.',
  runsAlready: 'This digest is not paused.',
  cannotPost: (invite: string | undefined): string =>
    `I cannot post here, so a digest would not arrive.${invite === undefined ? '' : ` Type ${invite} first, then subscribe again; in a direct message between people, subscribe in your talk with me instead.`}`,
  toldNow: ' shared the next digest now',
  confirm: { question: 'The channel will get no more of this digest.', yes: 'Unsubscribe', no: 'Keep it' },
  previewPaused: 'The digest is paused. When it is resumed, this comes next (only you can see it):',
  range: (from: number, to: number, total: number): string => `${from}–${to} of ${total}`,
  overlaps: (what: string): string =>
    `It overlaps with another digest in this channel, so some sessions may appear twice: ${what}`,
  did: {
    subscribed: ' subscribed this channel to a digest: ',
    edited: ' changed the digest of this channel: ',
    paused: ' paused the digest of this channel: ',
    resumed: ' resumed the digest of this channel: ',
    unsubscribed: ' ended the digest of this channel: ',
  },
  somebody: 'Somebody',
  next: (when: string): string => `Next: ${when}`,
  first: (when: string): string => `The first one arrives ${when}.`,
  paused: 'paused',
  broken: (reason: string): string => `It cannot be delivered: ${FAULTS[reason as PostFault] ?? reason}.`,
  last: (date: string, state: DeliveryState, reason: string): string =>
    `The digest of ${date} ${OUTCOMES[state]}${reason && ` (${SKIPPED[reason] ?? FAULTS[reason as PostFault] ?? reason})`}`,
  mine: 'Your digests',
  mineNone: (command: string): string => `You have not subscribed to any. Use ${command} in a channel to subscribe.`,
  list: (n: number): string => (n === 0 ? 'This channel has no digest.' : `${count(n, 'digest')} in this channel`),
  preview: (when: string): string => `This would be posted ${when} (only you can see it):`,
  previewNothing: (when: string): string => `Nothing would be posted ${when}: there is nothing new.`,
  none: (command: string): string => `This channel has no digest. Subscribe with ${command}.`,
  noSuch: (number: number, command: string): string => `This channel has no digest number ${number}. ${command} shows them all.`,
  which: 'This channel has several digests. Say which one you mean by its number:',
  notAllowed: 'Only people who manage this server can change its digests. Ask one of them.',
  notUnderstood: (setting: SettingName, given: string, nearest: readonly string[]): string =>
    `${given && `“${given}” was not understood.`}${nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : ''} ${HOW[setting]}`,
  usageHeading: 'Digests of past conferences, each morning',
  settings: {
    heading: 'Settings of this digest',
    allEvents: 'All events',
    topic: (topic: string): string => `about ${topic}`,
    days: (days: readonly Weekday[]): string =>
      days.length === 7 ? 'daily' : days.join() === 'mon,tue,wed,thu,fri' ? 'Mon–Fri' : days.map((day) => DAYS[day]).join(', '),
    at: (days: string, at: string, zone: string): string => `${days} at ${at} (${zone})`,
    format: { compact: 'compact', full: 'full' } satisfies Record<DigestSettings['format'], string>,
    quiet: { skip: 'nothing on days without news', pick: 'a past event on days without news' },
    noHolidays: 'not on Japanese holidays',
    language: { ja: 'in Japanese', en: 'in English' },
    sound: 'with sound',
    change: (command: string): string => `To change it: ${command}`,
  },
  when: (date: string, time: string, zone: string): string => `on ${date} at ${time} (${zone})`,
  notice: {
    head: 'The digest you subscribed to cannot be delivered to ',
    /** For a notification, which cannot name the channel. */
    summary: (what: string): string => `A digest you subscribed to cannot be delivered: ${what}.`,
    tail: (what: string): string => `: ${what}. I will try again with each digest; it resumes by itself once that works.`,
    faults: FAULTS,
  },
  cli: {
    digest: 'show the digest that would be posted',
    date: 'the day it is for (default: today)',
    noDay: (date: string, event: string, days: readonly string[]): string =>
      `${date} is no day of ${event}. It took place on ${days.join(', ')}.`,
    badDate: 'The option --date takes a day such as 2024-06-15.',
    subscriptions: 'list the subscriptions to digests',
    noSubscriptions: 'There are no subscriptions.',
  },
};
