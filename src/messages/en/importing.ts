import type { ImportError } from '../../model/import-error.ts';
import type { ImportWarning } from '../../model/import-result.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import { fetching } from './fetching.ts';
import { timetables } from './timetables.ts';
import { count, didYouMean, megabytes } from './words.ts';

function importError(reason: ImportError): string {
  switch (reason.code) {
    case 'empty':
      return 'It contains no text.';
    case 'too-large':
      return `It has ${megabytes(reason.bytes)}; at most ${megabytes(reason.most)} can be read. Import a part of it.`;
    case 'binary':
      return 'This is not text. Save the page as HTML, Markdown or plain text.';
    case 'too-deep':
      return `Its tags are nested deeper than ${reason.deeperThan}. Save the article's text alone.`;
    case 'too-many-tags':
      return `It has more than ${reason.most} tags. Save the article's text alone.`;
    case 'too-many-marks':
      return `Line ${reason.line}: more than ${reason.most} marks of emphasis or links stand in one paragraph. Save the article's text alone.`;
    case 'too-many-lines':
      return `It has more than ${reason.most} lines. Import a part of it.`;
    case 'too-slow':
      return `Reading it took longer than ${reason.milliseconds / 1000} s and was ended. Save the article's text alone.`;
    case 'parser-failed':
      return `It could not be read (${reason.reason}).`;
    case 'unknown-event':
      return `There is no event "${reason.event}".${didYouMean(reason.nearest)}`;
    case 'no-file':
      return 'The file cannot be read. Check the path.';
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
    case 'missing-fields':
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

export const importing = {
  error: timetableError,
  warning: importWarning,
  notFound: 'The file or folder cannot be read. Check the path.',
  needsOut: 'Say where the draft goes with --out DIR, or look first with --dry-run.',
  bundledOut: 'Drafts never go into the bundled folder. Name a folder of your own with --out.',
  noFiles: 'There is no report to import (.md, .mdx, .html, .rst, .txt, .org, .adoc, .hatena, .hiki) in it.',
  outline: 'What became of each heading',
  fates: {
    talk: 'a talk',
    part: 'part of the talk above',
    joined: 'joined to the heading above',
    'other-event': "another event's talk",
    'no-talk': 'no talk',
    'no-head': 'not weighed: names a section',
  },
  mentionOnly: 'named only',
  noEvent: 'event not known: no draft',
  progress: (done: number, all: number): string => `Reading reports: ${done} of ${all}`,
  create: (path: string): string => `Draft written: ${path}`,
  update: (path: string): string => `Draft updated: ${path}`,
  unchanged: (path: string): string => `Nothing changed: ${path}`,
  kept: (path: string): string => `Left as it was: ${path}`,
  changedMeanwhile: (path: string): string => `${path} was changed by somebody else meanwhile. Import it again.`,
  ask: (path: string, changes: number): string =>
    `${path} already exists; ${count(changes, 'section')} would change. Update it? [y/N] `,
  publish: 'Read it over, then remove the line "status: draft" to have it searched.',
};
