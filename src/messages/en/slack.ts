/** What only Slack shows: the manifest, the window of `/kiku`, suggestions, in English. */
export const slack = {
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
    questionHint: 'What was said about running Cilium?',
    event: 'Event',
    eventHint: 'All events',
    submit: 'Ask',
    close: 'Cancel',
  },
  looking: 'is looking through the reports…',
};
