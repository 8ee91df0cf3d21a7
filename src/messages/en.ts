import type { Expected, FaultDetail } from '../corpus/fault.ts';
import type { ErrorDetail, SettingFault } from '../errors.ts';
import type { ImportError } from '../importing/import-error.ts';
import type { ImportWarning } from '../importing/import-result.ts';
import type { TimetableError } from '../importing/timetables/timetable-error.ts';
import type { Direct, Limits } from '../model.ts';
import { chat } from './en/chat.ts';
import { digest } from './en/digest.ts';
import { discord } from './en/discord.ts';
import { fetching } from './en/fetching.ts';
import { slack } from './en/slack.ts';
import { timetables } from './en/timetables.ts';

let dateFormat: Intl.DateTimeFormat | undefined;
/** Made when the first date is shown: making it takes longer than most answers. */
const dates = (): Intl.DateTimeFormat => {
  dateFormat ??= new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  return dateFormat;
};
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const didYouMean = (nearest: readonly string[]): string => (nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : '');

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: 'has to be text',
  list: 'has to be a list',
  date: 'has to be a day that exists, written YYYY-MM-DD',
  time: 'has to be a time in quotes, such as "15:20"',
  url: 'has to be an address that begins with http:// or https://',
  id: 'has to be an id such as cndt2022 (event) or cndt2022/1553 (session)',
  boolean: 'has to be true or false',
  mapping: 'has to be made of "key: value" lines',
  'about-event': 'has to be "event"',
  'mention-only': 'has to be "only", or the line left out',
  'draft-or-published': 'has to be "draft" or "published"',
};

function fault(detail: FaultDetail): string {
  switch (detail.code) {
    case 'unreadable':
      return `The file cannot be read (${detail.reason}). Check its rights.`;
    case 'yaml-syntax':
      return `This is not valid YAML: ${detail.reason}. Check indentation and quotes.`;
    case 'missing-field':
      return `"${detail.field}" is missing. Add it.`;
    case 'unknown-field':
      return `"${detail.field}" is not a known field. Correct its name or remove it; index-data/README.md lists them.`;
    case 'wrong-value':
      return `"${detail.field}" ${EXPECTED[detail.expected]}.`;
    case 'wrong-file-name':
      return `The event's id is "${detail.id}", so the file has to be named ${detail.id}.yaml. Rename one of them.`;
    case 'foreign-id':
      return `"${detail.id}" does not begin with "${detail.event}/". Correct the id.`;
    case 'duplicate-id':
      return `"${detail.id}" is defined twice, first at ${detail.first}. Remove one or give it another id.`;
    case 'date-outside-event':
      return `${detail.date} is not a day of ${detail.event}. Correct it, or add the day to the event's dates.`;
    case 'playlist-link':
      return `${detail.url} is a playlist file for players. Link a page that a person can open.`;
    case 'no-front-matter':
      return 'The report does not begin with front matter. Begin the file with ---, event, title, ---.';
    case 'wrong-folder':
      return `The report is about "${detail.event}" but lies in another event's folder. Move it to reports/${detail.event}/.`;
    case 'unknown-event':
      return `There is no event "${detail.event}".${didYouMean(detail.nearest)} Add events/${detail.event}.yaml or correct the name.`;
    case 'unknown-session':
      return `There is no session "${detail.session}".${didYouMean(detail.nearest)}`;
    case 'unbound-section':
      return `No session of the event is titled "${detail.heading}".${didYouMean(detail.nearest)} Add a line "session: <id>" or "about: event" under the heading.`;
    case 'text-outside-section':
      return 'This text stands under no "##" heading, so it would be lost. Put it under one.';
    case 'unknown-attribute':
      return `"${detail.attribute}" is not an attribute of a section. Known ones: session, about, mention, topics. Leave an empty line before the notes.`;
  }
}

const urlFaults = {
  'unknown-scheme': 'begins with neither "file:" nor "postgres://"',
  'no-file': 'names no file',
  'no-database': 'names no database after the host',
  malformed: 'is not a URL; special characters in the password have to be percent-encoded',
};

function settingFault({ setting, detail }: SettingFault): string {
  switch (detail.code) {
    case 'needs':
      return `  ${setting} is of no use without ${detail.others.join(' and ')}. Set that too, or remove ${setting}.`;
    case 'needs-one-of':
      return `  ${setting} is of no use without ${detail.others.join(' or ')}. Set one of them, or remove ${setting}.`;
    case 'empty':
      return `  ${setting} is empty, so anybody could pretend to be the platform. Copy it from the app's settings.`;
    case 'wrong-start':
      return `  ${setting} does not begin with "${detail.start}". It may be another of the app's tokens; copy the right one.`;
    case 'not-one-of':
      return `  ${setting} has to be ${detail.allowed.join(', ')}.`;
    case 'not-in-range':
      return `  ${setting} has to be a whole number from ${detail.lowest} to ${detail.highest}.`;
    case 'not-a-url':
      return `  ${setting} has to be an address that begins with http:// or https://.`;
    case 'not-a-time-zone':
      return `  ${setting} is no time zone. Write a name such as Asia/Tokyo or UTC.`;
    case 'needs-own-folder':
      return `  ${setting} needs a data folder to write into. Add one of your own to KIKIGAKI_DATA, such as bundled:/srv/reports.`;
    case 'not-a-public-key':
      return `  ${setting} has to be the 64 hexadecimal digits that the app's page shows.`;
    case 'not-a-database-url':
      return `  ${setting} ${urlFaults[detail.fault]}. Write file:./var/kikigaki.db, or postgres://user:password@host/database.`;
  }
}

function error(detail: ErrorDetail): string {
  switch (detail.code) {
    case 'folder-unreadable':
      return `The data folder ${detail.folder} cannot be read (${detail.reason}). Check the path and its rights.`;
    case 'folder-empty':
      return `The data folder ${detail.folder} holds no events/*.yaml, reports/*/*.md or vocabulary.yaml. Name the folder that holds them.`;
    case 'file-unreadable':
      return `${detail.file} cannot be read (${detail.reason}). Check the path and its rights.`;
    case 'data-faults':
      return `The data has ${count(detail.faults.length, 'fault')}. Mend them; "kikigaki check" lists them again.`;
    case 'unknown-event':
      return `There is no event "${detail.event}".${didYouMean(detail.nearest)} "kikigaki events" lists all.`;
    case 'unknown-session':
      return `There is no session "${detail.session}".${didYouMean(detail.nearest)} "kikigaki sessions <event>" lists those of an event.`;
    case 'not-a-question-file':
      return `${detail.file} is no question file (at ${detail.place}). It has to be a JSON list of {"id","q","kind","sessions":["…"]}.`;
    case 'embeddings-failed':
      return `The embedding model gives no vectors (${detail.reason}), so words alone are searched. Check EMBEDDINGS_URL and EMBEDDINGS_MODEL.`;
    case 'cache-unwritable':
      return `The index cannot be kept in ${detail.folder} (${detail.reason}), so it is built anew each time. Set KIKIGAKI_CACHE to a folder that can be written.`;
    case 'too-many-questions':
      return `That was more than ${count(detail.limit, 'question')} in a minute. Please ask again in ${count(detail.seconds, 'second')}.`;
    case 'settings-faults':
      return [`The settings have ${count(detail.faults.length, 'fault')}:`, ...detail.faults.map(settingFault)].join('\n');
    case 'address-unavailable':
      return `${detail.address} cannot be listened on (${detail.reason}). Stop the program that uses it, or set another HOST or PORT.`;
    case 'platform-unreachable':
      return `${detail.platform} cannot be reached or refuses the bot (${detail.reason}). "kikigaki doctor" says which setting to mend.`;
    case 'database-url-invalid':
      return `DATABASE_URL ${urlFaults[detail.fault]}. Write file:./var/kikigaki.db, or postgres://user:password@host/database.`;
    case 'database-unreachable':
      return `The database ${detail.database} cannot be opened (${detail.reason}). Check DATABASE_URL, the rights, and whether the database is running.`;
    case 'database-newer':
      return `The database ${detail.database} belongs to a newer Kikigaki (its tables are version ${detail.found}, this program knows ${detail.known}). Run the newer program, or name another database in DATABASE_URL.`;
    case 'database-migration-failed':
      return `The tables in ${detail.database} could not be set up (${detail.reason}); nothing was changed. Check that the user may create tables.`;
  }
}

const LIMIT_NAMES: Readonly<Record<keyof Limits, string>> = {
  events: 'the event',
  years: 'the year',
  days: 'the day',
  people: 'the speaker',
  companies: 'the company',
  categories: 'the category',
  tracks: 'the track',
  kinds: 'the kind of talk',
  having: 'the material',
};

function direct(reply: Direct): string {
  switch (reply.asked) {
    case 'speaker':
      return (
        reply.speakers.map(({ name, company }) => (company ? `${name} (${company})` : name)).join(', ') ||
        'The speaker is not known.'
      );
    case 'company':
      return [...new Set(reply.speakers.flatMap(({ company }) => company ?? []))].join(', ') || 'The company is not known.';
    case 'slides':
      return reply.url ? `Slides: ${reply.url}` : 'No slides are known.';
    case 'video':
      return reply.url ? `Video: ${reply.url}` : 'No video is known.';
    case 'link':
      return reply.url ?? 'No link is known.';
    case 'when':
      return reply.date ? [day(reply.date), reply.start].filter(Boolean).join(' ') : 'The day is not known.';
    case 'event':
      return reply.event.name;
  }
}

const day = (iso: string): string => dates().format(new Date(`${iso}T00:00:00Z`));

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

function importError(reason: ImportError): string {
  switch (reason.code) {
    case 'empty':
      return 'There is no text in it.';
    case 'too-large':
      return `It has ${megabytes(reason.bytes)}; at most ${megabytes(reason.most)} are read. Import a part of it.`;
    case 'binary':
      return 'It is no text. Save the page as HTML, Markdown or plain text.';
    case 'too-deep':
      return `Its tags are nested deeper than ${reason.deeperThan}. Save the article's text alone.`;
    case 'too-many-tags':
      return `It has more than ${reason.most} tags. Save the article's text alone.`;
    case 'too-many-lines':
      return `It has more than ${reason.most} lines. Import a part of it.`;
    case 'too-slow':
      return `Reading it took longer than ${reason.milliseconds / 1000} s and was ended. Save the article's text alone.`;
    case 'parser-failed':
      return `It could not be read (${reason.reason}).`;
    case 'unknown-event':
      return `There is no event "${reason.event}".${didYouMean(reason.nearest)}`;
    case 'broken-list':
      return fetching.brokenList;
    default:
      return fetching.error(reason);
  }
}

function timetableError(reason: TimetableError): string {
  switch (reason.code) {
    case 'unknown-timetable':
    case 'broken-timetable':
    case 'which-event':
    case 'no-event-id':
    case 'wrong-event-id':
    case 'wrong-time-zone':
    case 'no-talks':
    case 'too-many-talks':
    case 'no-dates':
    case 'broken-event-file':
    case 'refused-event-file':
      return timetables.error(reason);
    default:
      return importError(reason);
  }
}

function importWarning(warning: ImportWarning): string {
  switch (warning.code) {
    case 'no-event':
      return 'It does not say which event it is about. Name it with --event.';
    case 'unsure-event':
      return `It may be about ${warning.events.join(' or ')}. Name the event with --event.`;
    case 'no-sessions':
      return 'No session was found in it.';
    case 'unsure-session':
      return `Line ${warning.line}: perhaps a session, not sure: ${warning.title}`;
    case 'unknown-session':
      return `Line ${warning.line}: not in the timetable: ${warning.title}`;
    case 'charset-differs':
      return `It says its charset is ${warning.declared}, but it reads as ${warning.used}.`;
    case 'unreadable-characters':
      return `${count(warning.count, 'character')} could not be read.`;
  }
}

/** Everything people read, in English. */
export const en = {
  fault,
  error,
  direct,
  date: day,
  day: (n: number): string => `day ${n}`,
  dayUnknown: 'day not known',
  and: ', ',
  speaker: (name: string, company: string | undefined): string => (company ? `${name} (${company})` : name),
  quote: (text: string): string => `“${text}”`,
  session: {
    talk: 'Talk',
    slides: 'Slides',
    video: 'Video',
    report: 'Report',
    noNotes: 'No report tells about this session yet.',
    onlyMentioned: 'A report only names this session.',
    from: (report: string): string => `from ${report}`,
    category: 'Category',
    difficulty: 'Level',
    track: 'Track',
    topics: 'Topics',
    otherTitles: 'Also',
    abstract: 'Abstract',
    notes: 'Notes',
  },
  answer: {
    found: (shown: number, total: number): string =>
      shown < total ? `${shown} of ${count(total, 'session')}, the best first` : count(total, 'session'),
    read: (from: string, to: string): string => `Read “${from}” as “${to}”.`,
    count: (total: number): string => count(total, 'session'),
    more: (n: number): string => `and ${n} more`,
    undated: (n: number): string => `${count(n, 'session')} whose day is not known ${n === 1 ? 'is' : 'are'} left out.`,
    loosened: (limits: readonly (keyof Limits)[]): string =>
      `Nothing fits exactly, so ${limits.map((limit) => LIMIT_NAMES[limit]).join(', ')} was left out of account.`,
    unknown: (name: string): string => `“${name}” is not known here.`,
    knownHint: 'What is known, for example:',
    nothing: 'Nothing was found.',
    nothingHint: 'Try other words, or fewer. For example, ask about:',
    help: 'Ask about past conference sessions in your own words, for example:',
    asOf: (when: string): string => `Data as of ${when}`,
  },
  list: {
    sessions: (n: number): string => count(n, 'session'),
    events: (n: number): string => count(n, 'event'),
  },
  evaluation: {
    all: 'all',
    nothing: 'nothing',
    expected: 'right',
    got: 'came',
    refused: (rightly: number, unanswerable: number, wrongly: number, answerable: number): string =>
      `Refused: ${rightly} of ${unanswerable} questions without an answer, ${wrongly} of ${answerable} with one.`,
    eventNotes: (found: number, all: number): string => `Answered by notes of an event: ${found} of ${all}.`,
  },
  service: {
    connect: [
      'Neither Slack nor Discord is connected. To connect one, put its tokens into .env and start again (.env.example explains each):',
      '  Slack:   SLACK_BOT_TOKEN=xoxb-… and SLACK_APP_TOKEN=xapp-…   from https://api.slack.com/apps',
      '  Discord: DISCORD_TOKEN=…                                     from https://discord.com/developers/applications',
    ].join('\n'),
    stopHint: 'Until then it runs on its own; Ctrl-C stops it.',
  },
  doctor: {
    level: { ok: 'ok', warning: 'warning', fault: 'FAULT' },
    check: {
      ...{ settings: 'settings', data: 'data', cache: 'cache', state: 'state', clock: 'clock' },
      ...{ slack: 'Slack', discord: 'Discord', channels: 'channels', deliveries: 'deliveries' },
    },
    settingsOk: 'no faults',
    data: (sessions: number, reports: number, events: number, asOf: string): string =>
      `${count(events, 'event')}, ${count(sessions, 'session')}, ${count(reports, 'report')}, as of ${asOf}`,
    cacheFits: (folder: string): string => `the index in ${folder} is up to date`,
    cacheBuilt: (folder: string): string => `the index in ${folder} was missing or out of date and has been built`,
    state: (subscriptions: number): string => `reachable, up to date, ${count(subscriptions, 'subscription')}`,
    clock: (local: string, zone: string): string => `${local} in ${zone}`,
    clockOff: (seconds: number, platform: string): string =>
      `differs from ${platform}'s by ${count(seconds, 'second')}. Set the machine's clock; signed requests are refused when it is off by minutes.`,
    notSet: 'not set up',
    connected: (name: string, place: string): string => `the token is ${name}'s${place && ` in ${place}`}`,
    scopesMissing: (scopes: readonly string[]): string =>
      `the token lacks ${scopes.join(', ')}. Add them under "OAuth & Permissions" and install the app again.`,
    scopesWished: (scopes: readonly string[]): string => `works; without ${scopes.join(', ')} it can do less`,
    refused: (code: string): string => `the platform refuses the token (${code}). Copy it again from the app's settings.`,
    appTokenRefused: (code: string): string =>
      `the platform refuses SLACK_APP_TOKEN (${code}). It needs the scope connections:write, and Socket Mode has to be on.`,
    unreachable: (reason: string): string => `the platform cannot be reached (${reason}). Check the network and the proxy.`,
    publicKeyDiffers: 'the public key differs from DISCORD_PUBLIC_KEY. Copy it again from "General Information".',
    channelGone: (channel: string, code: string): string =>
      `${channel} cannot be read (${code}). Invite the bot to it, or remove the subscription.`,
    channelsOk: (n: number): string => `${count(n, 'channel')} of subscriptions can be reached`,
    noSubscriptions: 'no subscriptions',
    delivery: (subscription: string, date: string, state: string, reason: string): string =>
      `${subscription}: ${date} ${state}${reason && ` (${reason})`}`,
    broken: (subscription: string, reason: string): string =>
      `${subscription} does not get through (${reason}). Mend that; it goes on by itself with the next digest.`,
    stateSkipped: 'not looked at, because the state cannot be opened',
  },
  fetching,
  timetables,
  chat,
  slack,
  digest,
  discord,
  importing: {
    error: timetableError,
    warning: importWarning,
    notFound: 'The file or folder cannot be read. Check the path.',
    needsOut: 'Say where the draft goes with --out DIR, or look first with --dry-run.',
    bundledOut: 'Drafts never go into the bundled folder. Name a folder of your own with --out.',
    noFiles: 'There is no report to import (.md, .html, .rst, .txt) in it.',
    mentionOnly: 'only named',
    noEvent: 'event not known: no draft',
    progress: (done: number, all: number): string => `Reading reports: ${done} of ${all}`,
    create: (path: string): string => `Draft written: ${path}`,
    update: (path: string): string => `Draft updated: ${path}`,
    unchanged: (path: string): string => `Nothing changed: ${path}`,
    kept: (path: string): string => `Left as it was: ${path}`,
    changedMeanwhile: (path: string): string => `${path} was changed by somebody else meanwhile. Import it again.`,
    ask: (path: string, changes: number): string =>
      `${path} is there already; ${count(changes, 'section')} would change. Update it? [y/N] `,
    publish: 'Read it over, then remove the line "status: draft" to have it searched.',
  },
  cli: {
    import: "make report drafts of other people's pages",
    importEvent: 'make an event file of a timetable',
    importEventSource: 'an address or a file: Dreamkast, pretalx, Sessionize, iCalendar, CSV',
    importEventOut: 'the data folder to write the event file into',
    importEventId: "the event's id, where the timetable names none or another",
    importEventZone: 'the zone of the event, for times that are told in UTC',
    importSources: 'files or folders (.md, .html, .rst, .txt), or addresses (a page, a feed, a site map)',
    importOut: 'the data folder to write drafts into',
    importNoTimetable: 'find the sessions by the report alone',
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
    askLimit: 'how many sessions to show (1 to 50)',
    askBatch: 'answer a file of {"id","q"} lines, one answer a line (needs --json)',
    events: 'list all events',
    sessions: 'list the sessions of an event',
    sessionsEvent: 'the id of the event',
    sessionsDay: 'only this day (1 for the first)',
    show: 'show one session with all its notes',
    showSession: 'the id of the session, such as cndt2022/1553',
    check: 'check the data; silent when all is well',
    index: 'build the index into the cache',
    serve: 'run the bot: Slack and Discord where they are set up, else this terminal',
    doctor: 'say what is wrong with the set-up, and what to do',
    discordCommands: 'register the commands on Discord where they differ',
    discordCommandsDryRun: 'only show what would be registered',
    forget: 'remove all that is stored of a workspace or a server',
    forgetPlatform: 'slack or discord',
    forgetWorkspace: 'the id of the Slack workspace (T…) or the Discord server',
    forgot: (rows: number): string => `Removed: ${count(rows, 'entry', 'entries')}.`,
    forgotNothing: 'Nothing of it was stored.',
    preview: 'print the payload that would be sent to a platform, checked against its limits',
    previewKind: 'ask: the answer to a question; digest: a digest',
    badPreview: 'What can be previewed: ask "<question>", or digest.',
    manifest: 'what Slack has to know to make an app for the bot, as YAML',
    manifestPlatform: 'slack',
    manifestUrl: 'address of the service, for HTTP mode: https://…; without it Socket Mode',
    badManifest: 'Only Slack takes a manifest: kikigaki manifest slack.',
    badManifestUrl: 'The address has to begin with https://, because Slack calls no other.',
    badPlatform: 'The platform has to be slack or discord.',
    eval: 'measure the answers to the questions of a file',
    evalFile: 'a JSON list of {"id","q","kind","sessions"}; no sessions: there is no answer',
    data: 'a data folder, or "bundled"; may be given several times',
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
    badLimit: 'The option --limit takes a whole number from 1 to 50.',
    badDay: 'The option --day takes a whole number from 1.',
    badLanguage: 'The option --lang takes ja or en.',
    noQuestion: 'There is no question. Put it behind the command: kikigaki ask "…"',
    batchNeedsJson: 'The option --batch needs --json.',
    batchWithQuestion: 'Give either a question or --batch, not both.',
    batchBadLine: 'not a line of the form {"id":"…","q":"…"}',
    seeHelp: (command: string): string => `See "${command} --help".`,
    indexed: (sessions: number, reports: number, events: number, seconds: string): string =>
      `Indexed ${count(sessions, 'session')} of ${count(events, 'event')} with ${count(reports, 'report')} in ${seconds} s.`,
    indexing: (done: number, all: number): string => `Building the index: ${done} of ${all} sessions`,
    upToDate: (sessions: number, reports: number, events: number): string =>
      `The index is up to date: ${count(sessions, 'session')} of ${count(events, 'event')} with ${count(reports, 'report')}.`,
    welcome: 'Ask about past conference sessions. An empty line or Ctrl-D ends.',
    prompt: '? ',
    crash: 'Something went wrong that should not have. Please report this:',
  },
};

/** What each language has to say. */
export type Messages = typeof en;
