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
  importEventSource:
    "an address, a file or a folder: Dreamkast, pretalx, Sessionize, iCalendar, CSV, RubyEvents' data, Jekyll's _data",
  importEventOut: 'the data folder to write the event file into',
  importEventId: "the event's id; default: the timetable's own, or one made from its name",
  importEventZone: 'the zone of the event, where the timetable does not name it (such as Asia/Tokyo)',
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
  completion: 'print what completes commands, options and events in a shell',
  completionShell: (names: readonly string[]): string => `the shell: ${names.join(', ')}`,
  badShell: (names: readonly string[]): string => `The shell has to be one of: ${names.join(', ')}.`,
  askOpen: 'open the talk with this number in the browser',
  events: 'list the events, all or some',
  eventsYear: 'only those of this year',
  eventsPlace: 'only those in this city, prefecture or country',
  eventsSeries: 'only those whose id, name or series begins so',
  sessions: 'list the sessions of an event',
  sessionsEvent: 'the id of the event',
  sessionsDay: 'only this day (1 for the first)',
  show: 'show one session with all its notes',
  showSession: 'the id of the session, such as cndt2022/1553',
  check: 'check the data; silent when all is well',
  checkPeople: 'show which names were taken for one person (=) or may be (?), and why',
  namesJoined: (names: readonly string[], evidence: readonly NameEvidence[], isJoined: boolean): string =>
    `${names.join(isJoined ? ' = ' : ' ? ')}  (${evidence.map((one) => EVIDENCE[one]).join(', ')})`,
  site: 'write the archive as a static web site, with search in the browser',
  siteOut: 'the folder that the site is written to',
  siteUrl: 'where the site will be; with it there are feeds, and the site may lie below a path',
  badSiteUrl: '--url takes an address such as https://example.org/talks.',
  siteWritten: (files: number, folder: string): string => `${count(files, 'file')} written to ${folder}`,
  index: 'build the index into the cache',
  serve: 'run the bot: on the chat platforms that are set up, otherwise in this terminal',
  mcp: 'answer an assistant over standard input and output (Model Context Protocol)',
  doctor: 'say what is wrong with the set-up, and what to do',
  feedback: 'show what people marked wrong and right, by reason and kind of question; never their words',
  noFeedback: 'Nobody has judged an answer yet.',
  vote: (verdict: 'good' | 'bad', reason: string | undefined, shape: string, votes: number, last: string): string =>
    `${String(votes).padStart(4)} ${verdict === 'good' ? 'right' : 'wrong'}  ${(reason ?? '-').padEnd(16)} ${shape}  (last on ${last})`,
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
  didYouMean: (near: string): string => ` Did you mean ${near}?`,
  missingArgument: (name: string): string => `The argument <${name}> is missing.`,
  missingValue: (option: string): string => `The option ${option} needs a value.`,
  excessArguments: 'There are more arguments than this command takes.',
  badLimit: 'The option --limit takes a whole number from 0 to 10000.',
  badOpen: 'The option --open takes the number of a session, from 1.',
  badDay: 'The option --day takes a whole number from 1.',
  badYear: 'The option --year takes a year, such as 2022.',
  badLanguage: 'The option --lang takes ja or en.',
  noQuestion: 'There is no question. Put it after the command (kikigaki ask "…") or pipe in one a line.',
  batchNeedsJson: 'The option --batch needs --json.',
  batchWithQuestion: 'Give either a question or --batch, not both.',
  batchBadLine: 'not a line of the form {"id":"…","q":"…"}',
  envFileUnread: (reason: string): string =>
    reason === 'EISDIR'
      ? '".env" here is a folder (Docker makes one where the file to mount is missing). Remove it, or put a file with settings in its place.'
      : `The file ".env" here cannot be read (${reason}). Check its permissions.`,
  seeHelp: (command: string): string => `See "${command} --help".`,
  indexed: (sessions: number, reports: number, events: number, seconds: string): string =>
    `Indexed ${count(sessions, 'session')} of ${count(events, 'event')} with ${count(reports, 'report')} in ${seconds} s.`,
  reading: (seconds: number): string => `Reading the data${after(seconds)} …`,
  asking: (seconds: number): string => `Looking for the answer${after(seconds)} …`,
  checking: (seconds: number): string => `Checking the data${after(seconds)} …`,
  writingSite: (seconds: number): string => `Writing the pages${after(seconds)} …`,
  comparing: (seconds: number): string => `Comparing with what is there${after(seconds)} …`,
  fetchingSources: (seconds: number): string => `Reading the sources${after(seconds)} …`,
  probing: (seconds: number): string => `Asking the platforms${after(seconds)} …`,
  evaluating: (done: number, all: number): string => `Asking: ${done} of ${all} questions`,
  opened: (address: string): string => `Opened in the browser: ${address}`,
  notOpened: (address: string): string => `No browser could be opened here. The address: ${address}`,
  nothingToOpen: (number: number): string => `Number ${number} of this answer has no address to open.`,
  indexing: (done: number, all: number, seconds?: number): string =>
    `Building the index: ${done} of ${all} sessions${left(seconds)}`,
  embedding: (done: number, all: number, seconds?: number): string =>
    `Reading what texts mean: ${done} of ${all}${left(seconds)}`,
  meaning: 'a model to search by meaning with: fetch it, or see what it changes',
  meaningAction: 'install (fetch a model once) or try (ask with it and without it)',
  meaningWords: "the model's name (owner/name), or a question",
  badMeaningAction: 'What can be done: meaning install <name>, or meaning try "<question>".',
  meaningOff:
    'No model is set. Set MEANING=local with MEANING_MODEL, or MEANING=service with EMBEDDINGS_URL and EMBEDDINGS_MODEL.',
  fetching: (file: string, done: string, all: string): string => `${file}: ${done} of ${all} MB`,
  modelInstalled: (name: string, revision: string): string =>
    `${name} is installed (revision ${revision}). To search with it, set MEANING=local and MEANING_MODEL=${name}.`,
  byWords: 'By words alone',
  byBoth: 'By words and meaning',
  certainty: { sure: 'sure', perhaps: 'perhaps', nothing: 'nothing' },
  upToDate: (sessions: number, reports: number, events: number): string =>
    `The index is up to date: ${count(sessions, 'session')} of ${count(events, 'event')} with ${count(reports, 'report')}.`,
  welcome: 'Ask about past conference sessions. "help" says what can be typed; "quit" or an empty line ends.',
  prompt: '> ',
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

/** What has lasted a second says how long. */
/** How long something still takes. */
const left = (seconds: number | undefined): string => {
  if (seconds === undefined) return '';
  return seconds < 90 ? `, ${seconds} s left` : `, ${Math.round(seconds / 60)} min left`;
};
const after = (seconds: number): string => (seconds > 0 ? ` (${seconds} s)` : '');
