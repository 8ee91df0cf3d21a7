import type { CommandTexts, PlatformTexts } from '../../../src/index.ts';

/** What only Slack shows, in English. */
export const en = {
  platform: {
    welcome: [
      'Hello! Ask me about past conference sessions: mention me with a question and I answer in the thread.',
      'Or type /kiku and a question: only you see the answer, and you can share it.',
      '/kiku help shows the rest. I read only what is addressed to me.',
    ],
    help: [
      'Ask: mention the bot with a question, write to it directly, or type /kiku and a question. Follow-ups go into the same thread.',
      '/kiku events: all events · /kiku sessions <event>: its sessions · /kiku status: how new the data are',
      '/kiku default <event>: the event that questions in this channel are about',
      '/kiku digest subscribe: a digest in this channel each morning · /kiku digest list: the digests of this channel',
    ],
    digests: [
      '/kiku digest subscribe [event … | all] [at 09:00] [days mon-fri | daily] [zone Asia/Tokyo] [compact | full] [topic …] [lang ja | en] [quiet skip | pick] [holidays skip]',
      '/kiku digest list · edit 1 at 18:00 · preview · now · now shared · pause · resume · unsubscribe',
    ],
    commands: {
      events: '/kiku events',
      import: '/kiku import',
      subscribe: '/kiku digest subscribe',
      subscriptions: '/kiku digest list',
      invite: '/invite @kikigaki',
      edit: (number) => `/kiku digest edit ${number} at 18:00 compact topic SRE`,
    },
  } satisfies PlatformTexts,
  examples: [
    'What was said about running Kubernetes at scale?',
    'Talks on observability in 2023',
    'Which event had the most sessions?',
  ],
  hint: 'Slack:   SLACK_BOT_TOKEN=xoxb-… and SLACK_APP_TOKEN=xapp-…   from https://api.slack.com/apps',
  doctor: {
    scopesMissing: (scopes: readonly string[]): string =>
      `the token lacks ${scopes.join(', ')}. Add them under "OAuth & Permissions" and reinstall the app.`,
    appTokenRefused: (code: string): string =>
      `Slack rejects SLACK_APP_TOKEN (${code}). It needs the scope connections:write, and Socket Mode has to be on.`,
  },
  manifestCommand: {
    about: 'print the manifest that makes a Slack app for the bot, as YAML',
    arguments: ['slack'],
    options: {
      '--url <url>': 'address of the service, for HTTP mode: https://…; Socket Mode without it',
      '--links <domains>': 'domains whose addresses show as the talks they lead to, up to five, with commas between',
    },
  } satisfies CommandTexts as CommandTexts,
  refused: {
    manifest: 'Only Slack takes a manifest: kikigaki manifest slack.',
    manifestUrl: 'The address has to begin with https://, because Slack calls no other.',
  },
  manifest: {
    description: 'Answers questions about past conference sessions, from the reports people wrote.',
    longDescription:
      'Kikigaki knows the timetables of past conferences and the reports that people wrote about them. Ask it in your own words, in Japanese or English: it shows the sessions that answer, the passage that says so, and links to talk, slides, video and report. Every answer names its source, and what is not known is not made up. What people ask is not stored.',
    command: 'Ask about past conference sessions; only you see the answer',
    usage: '[question] | help | events | sessions <event> | status | default <event> | digest …',
    shortcut: 'Find related sessions',
    shortcutDescription: 'Looks for conference sessions about what this message says',
    agent: 'Answers questions about past conference sessions, with sources.',
    prompts: [
      { title: 'Which events?', message: 'events' },
      { title: 'How to ask', message: 'help' },
      { title: 'How new are the data?', message: 'status' },
    ],
    required: 'Needed',
    optional: 'Works without these too',
    scopes: {
      'app_mentions:read': 'hear questions that mention it',
      'chat:write': 'answer',
      'links:read': "hear that a talk's address was posted",
      'links:write': 'show the talk below it',
      commands: '/kiku and the message shortcut',
      'im:history': 'hear questions in direct messages',
      'assistant:write': 'suggestions and "looking" in the agent view',
      'channels:read': 'hear that it was added to a channel, to say what it does',
      'groups:read': 'hear that it was added to a private channel',
      'users:read': 'answer in the language of the person who asks; without it, in the language of the question',
      'channels:history': 'see whether a digest was posted before it is tried again',
      'groups:history': 'see that in private channels too',
      'chat:write.public': 'post digests to public channels without an invitation',
    },
  },
  modal: {
    title: 'Ask Kikigaki',
    question: 'Question',
    questionMissing: 'Write a question.',
    questionHint: 'What was said about running Cilium?',
    event: 'Event',
    eventHint: 'All events',
    submit: 'Ask',
    close: 'Cancel',
  },
  digestModal: {
    title: 'New digest',
    editTitle: 'Digest',
    subscribe: 'Subscribe',
    save: 'Save',
    close: 'Cancel',
    back: 'Back',
    channel: 'Where to',
    events: 'Events',
    allEvents: 'All events',
    at: 'At',
    days: 'On',
    zone: 'Time zone',
    format: 'Form',
    language: 'Language',
    topic: 'Only about',
    topicHint: 'SRE, Kubernetes …',
    rest: 'Not on',
    preview: 'Preview',
  },
  windowDone: { title: 'Digest', close: 'Close' },
  home: {
    question: 'Ask about past sessions',
    questionHint: 'What was said about running Cilium?',
    subscribe: 'Subscribe to a digest',
    digests: 'Change a digest',
    more: (n: number): string => `and ${n} more`,
    reports: 'Recent reports',
    answered: 'Answers are in the Messages tab.',
  },
  notDeleted: 'Slack did not let me delete this answer.',
  looking: 'is looking through the reports…',
};

export type SlackMessages = typeof en;
