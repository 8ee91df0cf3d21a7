import type { PlatformTexts } from '../../../src/index.ts';

/** What only a conversation in the terminal shows, in English. */
export const en = {
  platform: {
    welcome: ['Ask about past conference sessions. "help" says what can be typed; "quit" or an empty line ends.'],
    help: [
      'Ask in your own words; the next question may refer to the answer before it.',
      'events: all events · sessions <event>: its sessions · status: how new the data are',
      'A number, such as 2: what stands behind it in brackets, such as [2 Details]',
      'open 1: opens talk 1 in the browser · quit: ends',
    ],
    digests: ['Digests are posted to chat channels. "kikigaki digest" shows here what one would tell.'],
    commands: {
      events: 'events',
      import: 'kikigaki import',
      subscribe: 'a command in a chat channel',
      subscriptions: 'kikigaki subscriptions',
      edit: (number) => `digest edit ${number}`,
    },
  } satisfies PlatformTexts,
};

export type CliMessages = typeof en;
