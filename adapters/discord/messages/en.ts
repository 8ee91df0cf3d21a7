import type { CommandTexts, PlatformTexts } from '../../../src/index.ts';

/** What only Discord shows, in English. Names and descriptions of commands and options: at most 32 and 100 characters, names in lower case without spaces. */
export const en = {
  platform: {
    welcome: [
      'Hello! Ask me about past conference sessions with /ask, or mention me with a question.',
      'Press “Ask on” below an answer to ask a follow-up. With the option private of /ask, only you see the answer.',
      '/help shows the rest. I read only what is addressed to me.',
    ],
    help: [
      'Ask: /ask, or mention the bot with a question.',
      'Ask on: press “Ask on” below an answer, use /ask again, or reply to an answer that the bot gave to a mention.',
      '/event: an event and its sessions · /session: one session · /status: how new the data are',
      '/default: the event that questions in this channel are about',
      '/digest subscribe: a digest in this channel each morning, for people who manage the server',
    ],
    digests: ['/digest subscribe · list · edit · preview · now · pause · resume · unsubscribe'],
    commands: {
      events: '/event',
      import: '/import',
      subscribe: '/digest subscribe',
      subscriptions: '/digest list',
      edit: (number) => `/digest edit number:${number}`,
    },
  } satisfies PlatformTexts,
  hint: 'Discord: DISCORD_TOKEN=…   from https://discord.com/developers/applications',
  doctor: {
    publicKeyDiffers: 'the public key differs from DISCORD_PUBLIC_KEY. Copy it again from "General Information".',
  },
  registerCommand: {
    about: 'register the commands on Discord where they differ',
    arguments: [],
    options: { '--dry-run': 'only show what would be registered' },
  } satisfies CommandTexts as CommandTexts,
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask about sessions of past conferences',
      options: {
        question: { name: 'question', description: 'What you want to know' },
        event: { name: 'event', description: 'Only one event' },
        private: { name: 'private', description: 'Only you see the answer' },
      },
    },
    session: {
      name: 'session',
      description: 'All that is known about one session',
      options: {
        session: { name: 'session', description: 'Part of its title, or a speaker' },
        event: { name: 'event', description: 'Suggest only sessions of this event' },
      },
    },
    event: {
      name: 'event',
      description: 'The events, or the sessions of one',
      options: {
        event: { name: 'event', description: 'Its name' },
        day: { name: 'day', description: 'Only one of its days' },
      },
    },
    status: { name: 'status', description: 'What the bot knows, and how new it is', options: {} },
    help: { name: 'help', description: 'How to ask', options: {} },
    default: {
      name: 'default',
      description: 'The event that questions in this channel are about',
      options: { event: { name: 'event', description: 'Its name; leave it out to see which it is' } },
    },
    import: {
      name: 'import',
      description: 'Make a draft of a report on the web, and publish it',
      options: {
        address: { name: 'address', description: 'Of the page, or of a feed' },
        event: { name: 'event', description: 'Which event it is about, where the page does not say it' },
      },
    },
  },
  findRelated: 'Find related sessions',
  allEvents: 'All events (no default)',
  askOn: {
    title: 'Ask on',
    label: 'What else would you like to know?',
    description: 'About this answer: “the second one”, “only 2023”, “others?”, or anything else.',
    placeholder: 'Tell me more about the second one',
  },
  sharedIn: 'Shared here: ',
  withheld:
    'Discord does not pass on replies to the answers of commands. Press “Ask on” below the answer, use /ask again, or mention me in your message.',
  form: {
    order: 'Get a digest in this channel',
    change: 'Change the digest',
    events: { label: 'Events', description: 'None chosen: all events, also future ones' },
    allEvents: 'All events',
    when: { label: 'When', description: 'Days, a time and a time zone, such as: weekdays 9:00 Asia/Tokyo' },
    topic: { label: 'Topic', description: 'Only sessions about this; empty for all' },
    language: { label: 'Language', description: 'In which the digest is written' },
    others: { label: 'More', description: 'What is not ticked does not happen' },
    compact: 'Compact: a line for each session',
    quiet: 'A past event on days without news',
    holidays: 'On Japanese holidays, too',
    sound: 'With a sound',
  },
  registration: {
    added: (name: string): string => `+ ${name}`,
    changed: (name: string): string => `~ ${name}`,
    removed: (name: string): string => `- ${name}`,
    leftover: (guild: string): string => `- all commands of the server ${guild} alone, which stand there twice`,
    unchanged: (count: number): string => `All ${count} commands are registered as they are; nothing was sent.`,
    sent: 'Registered.',
    wouldSend: 'Nothing was sent (--dry-run).',
    noToken: 'Set DISCORD_TOKEN, so that it is known whose commands these are.',
  },
  digest: {
    command: { name: 'digest', description: 'Digests of past conferences in this channel' },
    subcommands: {
      subscribe: { name: 'subscribe', description: 'Get a digest in this channel' },
      list: { name: 'list', description: 'The digests that come to this channel' },
      edit: { name: 'edit', description: 'Change a digest of this channel' },
      preview: { name: 'preview', description: 'What comes next, and when; only you see it' },
      now: { name: 'now', description: 'The next digest now' },
      pause: { name: 'pause', description: 'Pause a digest' },
      resume: { name: 'resume', description: 'Resume a digest' },
      unsubscribe: { name: 'unsubscribe', description: 'End a digest' },
    },
    options: {
      number: { name: 'number', description: 'Which digest, by its number in the list' },
      shared: { name: 'shared', description: 'Show it to the whole channel' },
      events: { name: 'events', description: 'Events, separated by commas; all of them without it' },
      at: { name: 'at', description: 'Time of day, such as 09:00' },
      days: { name: 'days', description: 'Days of the week, such as mon-fri or daily' },
      zone: { name: 'zone', description: 'Time zone, such as Asia/Tokyo' },
      format: { name: 'format', description: 'compact or full' },
      topic: { name: 'topic', description: 'Only sessions about this' },
      lang: { name: 'lang', description: 'Language: ja or en' },
      quiet: { name: 'quiet', description: 'On days without news: skip or pick' },
      holidays: { name: 'holidays', description: 'On Japanese holidays: skip or post' },
      sound: { name: 'sound', description: 'on or off' },
    },
  },
};

export type DiscordMessages = typeof en;
