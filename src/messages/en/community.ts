import type { Fault } from '../../model/fault.ts';
import { count } from './words.ts';

/** A community's own folder: made, filled, published. */
export const community = {
  cli: {
    new: "make a data folder for a community's own conference",
    folder: 'the folder to make',
    name: 'what the conference is called, such as "Harbour Days 2031"',
    hashtag: 'a hashtag of it; can be given several times',
    timezone: 'the time zone in which its times are told, such as Europe/Berlin',
    languages: 'what is spoken there and written about it, such as ja,en',
    timetable: 'the address or the file of its timetable',
    event: 'the id of the event in the data; default: made from its name',
    date: 'a day of it (YYYY-MM-DD), where there is no timetable; can be given several times',
    yes: 'ask nothing: what is not given is taken from the timetable',
    example: 'fill the folder with an invented conference, to try things out',
    publish: 'have reports searched: all of an event, or single ones',
    unpublish: 'make reports drafts again',
    reports: 'the id of an event or of a report, or the path of a report',
    add: 'read timetables and reports of a folder again, and name further reports',
    addReports: 'reports to name in sources.yaml, as addresses or files; nothing: only read what it names',
    addTimetable: 'a timetable to name in sources.yaml (needs --event)',
  },
  ask: {
    timetable: 'Address or file of the timetable (empty: there is none yet): ',
    name: (known: string): string => `Name of the conference${known && ` [${known}]`}: `,
    hashtags: (known: string): string => `Hashtags${known && ` [${known}]`}: `,
    zone: (known: string): string => `Time zone${known && ` [${known}]`}: `,
    languages: (known: string): string => `Languages [${known}]: `,
    dates: 'Its days, such as 2031-05-14 2031-05-15: ',
  },
  badZone: (zone: string): string => `"${zone}" is not a time zone. Use a name such as Europe/Berlin.`,
  badDate: (date: string): string => `"${date}" is not a day. Write it as 2031-05-14.`,
  badLanguage: (language: string): string => `"${language}" is not the code of a language. Use codes such as ja or en.`,
  notEmpty: (folder: string): string => `${folder} is not empty. Name a folder that does not exist yet.`,
  needsName: 'Say what the conference is called with --name, or name its timetable with --timetable.',
  needsId: 'Give the event an id in Latin letters with --event, such as --event harbour2031.',
  needsDates: 'Say when it is with --date YYYY-MM-DD (several times for several days), or name its timetable with --timetable.',
  needsZone: 'Say in which time zone it is with --timezone, such as --timezone Europe/Berlin.',
  made: (folder: string, sessions: number): string => `${folder} is ready, with ${count(sessions, 'session')}.`,
  next: (folder: string, event: string): string =>
    [
      'What comes next:',
      `  export KIKIGAKI_DATA=${folder}`,
      '  kikigaki add https://…            a report that somebody wrote, as a draft',
      `  kikigaki publish ${event}${' '.repeat(Math.max(1, 17 - event.length))}drafts become answers`,
      '  kikigaki ask "…"                  ask about it',
      '  kikigaki serve                    answer in your chat; it says how to connect one',
    ].join('\n'),
  tried: (question: string): string => `For example: kikigaki ask "${question}"`,
  questionAboutSpeaker: (speaker: string): string => `What did ${speaker} talk about?`,
  questionAboutEvent: (event: string): string => `When was ${event}?`,
  noOwnFolder: 'Say which folder is meant with --data DIR. The bundled one is never changed.',
  published: (report: string): string => `Published: ${report}`,
  unpublished: (report: string): string => `A draft again: ${report}`,
  publishedAlready: (report: string): string => `As before: ${report}`,
  faulty: (report: string, faults: readonly Fault[], say: (fault: Fault) => string): string =>
    [`Left a draft, because it has faults: ${report}`, ...faults.map((fault) => `  ${say(fault)}`)].join('\n'),
  unknownReport: (name: string, known: readonly string[]): string =>
    `There is no report or event "${name}".${known.length > 0 ? ` There are: ${known.join(', ')}.` : ' There are no reports yet.'}`,
  noSources: (path: string): string => `${path} names no source yet. Name one: kikigaki add https://…`,
  sourceIsList: (from: string, pages: number): string =>
    `${from}: this is a list of ${count(pages, 'page')}. Only pages that are named are read: name those that you want.`,
  sourceHasNoEvent: (from: string, events: readonly string[]): string =>
    `${from}: it does not say which event it is about${events.length > 0 ? ` (perhaps ${events.join(' or ')})` : ''}. Name it: --event ID, or "event:" in sources.yaml.`,
  timetableNeedsEvent: 'Say which event the timetable is of with --event.',
  files: {
    readme: (name: string, event: string): string => `# ${name}

What Kikigaki knows about ${name}. People can read and write all of it by hand; \`kikigaki check\` says what is wrong.

| file | holds |
|---|---|
| \`events/${event}.yaml\` | the event and its timetable |
| \`reports/${event}/*.md\` | what people wrote about its talks; \`status: draft\` ones are not searched |
| \`sources.yaml\` | where they come from; \`kikigaki add\` reads them again |
| \`people.yaml\`, \`series.yaml\`, \`vocabulary.yaml\` | other names of people and of the series, words that mean the same |
`,
    sources: 'Where the timetables and reports of this folder come from. "kikigaki add" reads them again, and nothing else.',
    people: `# Other names of people, a person an entry: other scripts, nicknames, accounts.
# people:
#   - name: Yuki Nakamura          # as the timetable prints it
#     names: [中村 ゆき, yukky]
#     handles: [ynakamura]
`,
    series: `# Names of the series that this conference is an edition of.
# series:
#   - id: harbour
#     name: Harbour Days
#     names: [港の日]
`,
    vocabulary: `# Words of your community that mean the same: whoever asks with one finds the others.
# same:
#   - [lighthouse, 灯台]
`,
  },
};
