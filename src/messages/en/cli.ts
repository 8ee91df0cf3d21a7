import type { NameEvidence } from '../../model/name-evidence.ts';
import { count } from './words.ts';

const EVIDENCE: Readonly<Record<NameEvidence, string>> = {
  reading: 'same reading',
  order: 'same words',
  company: 'same company',
  handle: 'same account',
  only: 'nobody else with this family name',
};

export const cli = {
  import: "make report drafts from other people's pages",
  importEvent: 'make an event file from a timetable',
  importEventSource: 'an address or a file: Dreamkast, pretalx, Sessionize, iCalendar, CSV',
  importEventOut: 'the data folder to write the event file into',
  importEventId: "the event's id, if the timetable gives none, or a different one",
  importEventZone: 'the zone of the event, for times given in UTC',
  importSources: 'files or folders (.md, .html, .rst, .txt), or addresses (a page, a feed, a site map)',
  importOut: 'the data folder to write drafts into',
  importExplain: 'show what became of each heading, and why',
  importNoTimetable: 'find the sessions from the report alone',
  importAllowPrivate: 'read addresses of private networks too',
  importDryRun: 'show what would be found, write nothing',
  description: 'Answers questions about past conference sessions, from the reports people wrote about them.',
  usage: 'Usage:',
  options: 'Options:',
  globalOptions: 'Global options:',
  commands: 'Commands:',
  arguments: 'Arguments:',
  help: 'show help',
  helpCommand: 'show help for a command',
  version: 'show the version',
  ask: 'answer a question; without one, start a conversation',
  askQuestion: 'the question, in Japanese or English',
  askEvent: 'only sessions of this event (its id)',
  askAll: 'show everything that fits',
  askLimit: 'how many sessions to show; 0 for all (5, of a list 50)',
  askBatch: 'answer a file of {"id","q"} lines, one answer per line (needs --json)',
  events: 'list all events',
  sessions: 'list the sessions of an event',
  sessionsEvent: 'the id of the event',
  sessionsDay: 'only this day (1 for the first)',
  show: 'show one session with all its notes',
  showSession: 'the id of the session, such as cndt2022/1553',
  check: 'check the data; silent when all is well',
  checkPeople: 'show which names were taken for one person (=) or may be (?), and why',
  namesJoined: (names: readonly string[], evidence: readonly NameEvidence[], isJoined: boolean): string =>
    `${names.join(isJoined ? ' = ' : ' ? ')}  (${evidence.map((one) => EVIDENCE[one]).join(', ')})`,
  index: 'build the index into the cache',
  serve: 'run the bot: on the chat platforms that are set up, otherwise in this terminal',
  doctor: 'say what is wrong with the set-up, and what to do',
  forget: 'remove all that is stored of a workspace or a server',
  platform: (names: readonly string[]): string => names.join(' or '),
  forgetWorkspace: "the platform's own id of the workspace or server",
  forgot: (rows: number): string => `Removed: ${count(rows, 'entry', 'entries')}.`,
  forgotNothing: 'Nothing was stored about it.',
  preview: 'print the payload that would be sent to a platform, checked against its limits',
  previewKind: 'ask: the answer to a question; digest: a digest',
  badPreview: 'What can be previewed: ask "<question>", or digest.',
  badPlatform: (names: readonly string[]): string => `The platform has to be ${names.join(' or ')}.`,
  eval: 'measure the answers to the questions of a file',
  evalFile: 'a JSON list of {"id","q","kind","sessions"}; an empty list means that there is no answer',
  data: 'a data folder, or "bundled"; can be given several times',
  json: 'print JSON on stdout and nothing else',
  lang: 'language of the output: ja or en',
  fault: (message: string): string => `Error: ${message}`,
  faultCount: (n: number): string => count(n, 'fault'),
  line: (file: string, line: number | undefined): string => (line === undefined ? file : `${file}:${line}`),
  unknownOption: (option: string): string => `There is no option ${option}.`,
  unknownCommand: (command: string): string => `There is no command "${command}".`,
  missingArgument: (name: string): string => `The argument <${name}> is missing.`,
  missingValue: (option: string): string => `The option ${option} needs a value.`,
  excessArguments: 'There are more arguments than this command takes.',
  badLimit: 'The option --limit takes a whole number from 0 to 10000.',
  badDay: 'The option --day takes a whole number from 1.',
  badLanguage: 'The option --lang takes ja or en.',
  noQuestion: 'There is no question. Put it after the command: kikigaki ask "…"',
  batchNeedsJson: 'The option --batch needs --json.',
  batchWithQuestion: 'Give either a question or --batch, not both.',
  batchBadLine: 'not a line of the form {"id":"…","q":"…"}',
  seeHelp: (command: string): string => `See "${command} --help".`,
  indexed: (sessions: number, reports: number, events: number, seconds: string): string =>
    `Indexed ${count(sessions, 'session')} of ${count(events, 'event')} with ${count(reports, 'report')} in ${seconds} s.`,
  indexing: (done: number, all: number): string => `Building the index: ${done} of ${all} sessions`,
  upToDate: (sessions: number, reports: number, events: number): string =>
    `The index is up to date: ${count(sessions, 'session')} of ${count(events, 'event')} with ${count(reports, 'report')}.`,
  welcome: 'Ask about past conference sessions. An empty line or Ctrl-D ends the conversation.',
  prompt: '? ',
  crash: 'Something went wrong that should not have. Please report this:',
};

export const evaluation = {
  all: 'all',
  nothing: 'nothing',
  expected: 'expected',
  got: 'got',
  refused: (rightly: number, unanswerable: number, wrongly: number, answerable: number): string =>
    `No certain answer: ${rightly} of ${unanswerable} unanswerable questions. No answer at all: ${wrongly} of ${answerable} answerable ones.`,
  certainty: ({ sure, sureRightly, perhaps, refusedWrongly, nothingRightly, unanswerable }: Certainties): string =>
    `Certainty: ${sure} sure (${sureRightly} of them right), ${perhaps} perhaps, ${refusedWrongly} nothing; nothing for ${nothingRightly} of ${unanswerable} unanswerable ones.`,
  eventNotes: (found: number, all: number): string => `Answered by notes of an event: ${found} of ${all}.`,
};

/** How many answers were how sure. */
type Certainties = Readonly<
  Record<'sure' | 'sureRightly' | 'perhaps' | 'refusedWrongly' | 'nothingRightly' | 'unanswerable', number>
>;
