/** Names and descriptions of commands and options: at most 32 and 100 characters, names in lower case without spaces. */
export const discord = {
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
  registration: {
    added: (name: string): string => `+ ${name}`,
    changed: (name: string): string => `~ ${name}`,
    removed: (name: string): string => `- ${name}`,
    unchanged: (count: number): string => `All ${count} commands are registered as they are; nothing was sent.`,
    sent: 'Registered.',
    wouldSend: 'Nothing was sent (--dry-run).',
    noToken: 'Set DISCORD_TOKEN, so that it is known whose commands these are.',
  },
};
