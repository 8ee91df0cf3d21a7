import type { Expected, FaultDetail, FileFault, Oddity } from '../../model/fault.ts';
import type { ErrorDetail, SettingFault } from '../../model/kikigaki-error.ts';
import { count, didYouMean } from './words.ts';

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: 'has to be text',
  list: 'has to be a list',
  date: 'has to be a day that exists, written YYYY-MM-DD',
  time: 'has to be a time in quotes, such as "15:20"',
  url: 'has to be an address that begins with http:// or https://',
  id: 'has to be an id such as cndt2022 (event) or cndt2022/1553 (session)',
  boolean: 'has to be true or false',
  mapping: 'has to be made of "key: value" lines',
  zone: 'has to be a time zone such as Asia/Tokyo',
  language: 'has to be a language code such as ja or en',
  'session-kind': 'has to be keynote, lightning-talk, panel, sponsor, hands-on, workshop or session, or a list of these',
  'session-status': 'has to be held, cancelled, placeholder, party or break',
  'event-kind': 'has to be conference, meetup, workshop, retreat or other',
  'event-status': 'has to be scheduled, held or cancelled',
  'event-format': 'has to be online, onsite or hybrid',
  'about-event': 'has to be "event"',
  'mention-only': 'has to be "only", or the line left out',
  'draft-or-published': 'has to be "draft" or "published"',
};

export function fault(detail: FaultDetail): string {
  switch (detail.code) {
    case 'unreadable':
    case 'no-file':
    case 'too-large':
    case 'reads-too-long':
    case 'too-deep':
    case 'too-many-marks':
    case 'parses-too-long':
    case 'parser-failed':
      return fileFault(detail);
    case 'control-character':
    case 'empty-section':
    case 'too-long-for-button':
    case 'unknown-level':
    case 'title-says-status':
      return oddity(detail);
    case 'yaml-syntax':
      return `This is not valid YAML: ${detail.reason}. Check indentation and quotes.`;
    case 'missing-field':
      return `"${detail.field}" is missing. Add it.`;
    case 'unknown-field':
      return `"${detail.field}" is not a known field. Correct its name or remove it; index-data/README.md lists them.`;
    case 'wrong-value':
      return `"${detail.field}" ${EXPECTED[detail.expected]}${detail.value === undefined ? '' : `, not "${detail.value}"`}.`;
    case 'wrong-file-name':
      return `The event's id is "${detail.id}", so the file has to be named ${detail.id}.yaml. Rename one of them.`;
    case 'foreign-id':
      return `"${detail.id}" does not begin with "${detail.event}/". Correct the id.`;
    case 'duplicate-id':
      return `"${detail.id}" is defined twice, first at ${detail.first}. Remove one or give it another id.`;
    case 'date-outside-event':
      return `${detail.date} is not a day of ${detail.event}. Correct it, or add the day to the event's dates.`;
    case 'unknown-series':
      return `There is no series "${detail.series}".${didYouMean(detail.nearest)} Add it to series.yaml or correct the name.`;
    case 'name-taken':
      return `"${detail.name}" is already a name at ${detail.first}. Keep it in one place.`;
    case 'unknown-class':
      return `There is no class "${detail.class}" of companies.${didYouMean(detail.nearest)} Add it to "classes" of words.yaml or correct the name.`;
    case 'long-id':
      return `The id "${detail.id}" has ${detail.id.length} characters; commands take ${detail.longest} at most. Give a shorter one.`;
    case 'ends-before-start':
      return `It ends at ${detail.end} and begins at ${detail.start}. Correct one of them; 01:00 of the next day is written 25:00.`;
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

function fileFault(detail: FileFault): string {
  switch (detail.code) {
    case 'unreadable':
      return `The file cannot be read (${detail.reason}). Check its permissions.`;
    case 'no-file':
      return 'This is no file: a folder, a pipe or a device has its name. Remove it or give it another name.';
    case 'too-large':
      return `The file has ${megabytes(detail.bytes)}; at most ${megabytes(detail.most)} are read. Split it.`;
    case 'reads-too-long':
      return `The file could not be read within ${detail.seconds} seconds. Look at the disk or the network folder it lies in.`;
    case 'too-deep':
      return `Lists or quotes are nested deeper than ${detail.deeperThan} levels here. Write them flatter.`;
    case 'too-many-marks':
      return `More than ${count(detail.most, 'mark')} of emphasis or links stand in one paragraph here. Begin a new paragraph before.`;
    case 'parses-too-long':
      return `Parsing the file takes longer than ${detail.seconds} seconds. Make it several files, or look for marks of emphasis without end in it.`;
    case 'parser-failed':
      return 'The file cannot be parsed. Look for what is nested very deeply in it.';
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function oddity(detail: Oddity): string {
  switch (detail.code) {
    case 'control-character':
      return `There is an invisible control character (${detail.character}) in this line. Remove it: it steers terminals.`;
    case 'empty-section':
      return `Nothing is said below "${detail.heading}". Write a note, add "mention: only", or remove the heading.`;
    case 'too-long-for-button':
      return `"${detail.id}" is too long for the button that publishes it (${detail.most} characters, a Japanese one counts nine). Shorten the file's name.`;
    case 'unknown-level':
      return `"${detail.level}" is no level that questions can name.${didYouMean(detail.nearest)} Add it to "difficulties" of words.yaml or correct it.`;
    case 'title-says-status':
      return `The title says that the talk ${detail.status === 'cancelled' ? 'was cancelled' : 'is not known yet'}. Add "status: ${detail.status}" to it, so that it is not listed as if it had been held.`;
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
    case 'too-short':
      return `  ${setting} needs at least ${detail.shortest} characters, chosen at random: "openssl rand -hex 32" generates some.`;
    case 'not-a-url':
      return `  ${setting} has to be an address that begins with http:// or https://.`;
    case 'not-a-file':
      return `  ${setting} has to be the path of a file that can be read.`;
    case 'not-a-time-zone':
      return `  ${setting} is not a time zone. Use a name such as Asia/Tokyo or UTC.`;
    case 'needs-own-folder':
      return `  ${setting} needs a data folder to write into. Add one of your own to KIKIGAKI_DATA, such as bundled:/srv/reports.`;
    case 'not-a-public-key':
      return `  ${setting} has to be the 64 hexadecimal digits that the app's page shows.`;
    case 'not-a-database-url':
      return `  ${setting} ${urlFaults[detail.fault]}. Write file:./var/kikigaki.db, or postgres://user:password@host/database.`;
  }
}

export function error(detail: ErrorDetail): string {
  switch (detail.code) {
    case 'folder-unreadable':
      return `The data folder ${detail.folder} cannot be read (${detail.reason}). Check the path and its permissions.`;
    case 'folder-empty':
      return `The data folder ${detail.folder} holds no events/*.yaml, reports/*/*.md or words such as vocabulary.yaml. Name the folder that holds them.`;
    case 'file-unreadable':
      return `${detail.file} cannot be read (${detail.reason}). Check the path and its permissions.`;
    case 'data-faults':
      return `The data has ${count(detail.faults.length, 'fault')}. Fix them; "kikigaki check" lists them again.`;
    case 'unknown-event':
      return `There is no event "${detail.event}".${didYouMean(detail.nearest)} "kikigaki events" lists them all.`;
    case 'unknown-session':
      return `There is no session "${detail.session}".${didYouMean(detail.nearest)} "kikigaki sessions <event>" lists those of an event.`;
    case 'not-a-question-file':
      return `${detail.file} is not a question file (at ${detail.place}). It has to be a JSON list of {"id","q","kind","sessions":["…"]}.`;
    case 'embeddings-failed':
      return `The embedding model returns no vectors (${detail.reason}), so only words are searched. What it gave so far is kept; the next try goes on from there. Check EMBEDDINGS_URL and EMBEDDINGS_MODEL, or MEANING_MODEL.`;
    case 'embeddings-later':
      return 'Only words are searched until the vectors of all texts are there.';
    case 'model-libraries-missing':
      return `A model in this process needs two libraries that are not installed. Type: ${detail.command}`;
    case 'model-missing':
      return `There is no model ${detail.model}. MEANING_MODEL is a folder with one, or a name; to install it type: kikigaki meaning install ${detail.model}`;
    case 'model-changed':
      return `${detail.file} of the model ${detail.model} is not what was installed. Delete the model's folder and install it again.`;
    case 'model-unusable':
      return `The model cannot be used (${detail.reason}). It has to be a text embedding model in ONNX format, with config.json, tokenizer.json and tokenizer_config.json.`;
    case 'model-not-on-hub':
      return `${detail.endpoint} has no model ${detail.model} in ONNX format. Check the name (owner/name); many models have a twin in this format, such as Xenova/multilingual-e5-small.`;
    case 'model-download-failed':
      return `The model could not be fetched (${detail.reason}). Type the same again: what is there already stays.`;
    case 'cache-unwritable':
      return `The index cannot be kept in ${detail.folder} (${detail.reason}), so it is rebuilt each time. Set KIKIGAKI_CACHE to a writable folder.`;
    case 'too-many-questions':
      return `That was more than ${count(detail.limit, 'question')} in a minute. Please ask again in ${count(detail.seconds, 'second')}.`;
    case 'answer-too-slow':
      return `That took too long: I gave up after ${count(detail.seconds, 'second')}. Please ask it in other words, or in fewer.`;
    case 'search-engine-away':
      return 'The search cannot be reached at the moment. Please ask again in a few minutes.';
    case 'settings-faults':
      return [`The settings have ${count(detail.faults.length, 'fault')}:`, ...detail.faults.map(settingFault)].join('\n');
    case 'address-unavailable':
      return `${detail.address} cannot be listened on (${detail.reason}). Stop the program that uses it, or set another HOST or PORT.`;
    case 'platform-unreachable':
      return `${detail.platform} cannot be reached or refuses the bot (${detail.reason}). "kikigaki doctor" says which setting to fix.`;
    case 'not-here':
      return 'I may not answer here. Whoever runs me has named the servers and channels where I do (KIKIGAKI_ALLOWED).';
    default:
      return databaseError(detail);
  }
}

type DatabaseDetail = Extract<ErrorDetail, { readonly code: `database-${string}` | 'catalogue-gone' }>;

function databaseError(detail: DatabaseDetail): string {
  switch (detail.code) {
    case 'database-url-invalid':
      return `DATABASE_URL ${urlFaults[detail.fault]}. Write file:./var/kikigaki.db, or postgres://user:password@host/database.`;
    case 'database-unreachable':
      return `The database ${detail.database} cannot be opened (${detail.reason}). Check DATABASE_URL, the permissions, and whether the database is running.`;
    case 'database-damaged':
      return `The database ${detail.database} is damaged (${detail.reason}). Put a backup in its place (docs/reliability.md says how), or move it away to begin anew.`;
    case 'database-gone':
      return `The file ${detail.database} was deleted or replaced while it was in use: what is written now is lost at the end. Restart the service.`;
    case 'catalogue-gone':
      return `The sessions are no longer in the database ${detail.database}. "kikigaki index" puts them there again; a running service does so when it is restarted.`;
    case 'database-newer':
      return `The database ${detail.database} belongs to a newer Kikigaki (its tables are version ${detail.found}, this program knows ${detail.known}). Run the newer program, or name another database in DATABASE_URL.`;
    case 'database-migration-failed':
      return `The tables in ${detail.database} could not be set up (${detail.reason}); nothing was changed. Check that the user may create tables.`;
  }
}
