import type { FetchError } from '../../model/fetch-error.ts';
import type { ImportError } from '../../model/import-error.ts';
import type { TimetableWarning } from '../../model/imported-event.ts';
import type { TimetableError } from '../../model/timetable-error.ts';

type OwnError = Exclude<TimetableError, ImportError>;

/** Why a timetable could not be imported. */
function error(reason: OwnError): string {
  switch (reason.code) {
    case 'unknown-timetable':
      return 'This is not a readable timetable. Give an export of pretalx, frab or pentabarf (schedule.json, schedule.xml), Sessionize (view/All, GridSmart, Sessions), fortee (api/timetable), Hoverboard, connpass or Dreamkast, a page with a schema.org Event, an iCalendar file, videos.yml or the data folder of RubyEvents, the _data folder of a Jekyll site, or a CSV file with a column "title".';
    case 'broken-timetable':
      return `It looks like ${reason.format}, but it is broken${reason.line === undefined ? '' : ` near line ${reason.line}`}. Export it again.`;
    case 'missing-fields':
      return `It looks like ${reason.format}, but it lacks ${reason.fields.join(' and ')}. Give an export of ${reason.format} itself, or a CSV file with a column "title".`;
    case 'which-event':
      return `Which event? Name one alone (Dreamkast: ?eventAbbr=…, connpass: ?event_id=…).${reason.events.length > 0 ? ` There are: ${reason.events.join(', ')}.` : ''}`;
    case 'no-event-id':
      return 'The timetable does not say which event it is. Name it with --event, such as --event cndt2022.';
    case 'wrong-event-id':
      return `"${reason.event}" cannot be an event's id. Use lower-case letters, digits and hyphens, such as --event cndt2022.`;
    case 'wrong-time-zone':
      return `"${reason.zone}" is not a time zone. Use a name such as Asia/Tokyo or UTC.`;
    case 'no-talks':
      return 'It contains no talk with a title.';
    case 'too-many-talks':
      return `It has more than ${reason.most} talks. Export one event alone.`;
    case 'no-dates':
      return 'No talk in it has a date, so the days of the event are not known. Add dates, or write the event file by hand first (index-data/README.md).';
    case 'broken-event-file':
      return `${reason.file} already exists, but cannot be read. Fix it first; "kikigaki check" says what is wrong.`;
    case 'refused-event-file':
      return `${reason.file} would be faulty, so nothing was written:`;
  }
}

/** What a person should look at. */
function warning(warned: TimetableWarning, fetchError: (reason: FetchError) => string): string {
  switch (warned.code) {
    case 'no-title':
      return `${warned.place}: no title; it was left out.`;
    case 'no-number':
      return `${warned.place}: no number or code; its id was made from its title.`;
    case 'same-number':
      return `${warned.place}: ${warned.key} is already another talk's number; it was given its own id.`;
    case 'wrong-field':
      return `${warned.place}: "${warned.field}" is not of the expected kind; it was left out.`;
    case 'unknown-column':
      return `The column "${warned.column}" is unknown; it was left out.`;
    case 'no-list':
      return `"${warned.what}" is not a list; it was left out.`;
    case 'part-missing':
      return `"${warned.what}" could not be read, so its facts are missing: ${fetchError(warned.error)}`;
    case 'no-name':
      return `The event has no name beside ${warned.event}. Write it into the file.`;
    case 'gone':
      return `${warned.id} is no longer in the timetable: ${warned.title}. It was left in the file; remove it there if it did not take place.`;
    case 'kept-edited':
      return `${warned.id}: ${warned.fields.join(', ')} differ${warned.fields.length === 1 ? 's' : ''} from the timetable and ${warned.fields.length === 1 ? 'was' : 'were'} left as edited.`;
    case 'unresolved':
      return `${warned.place}: the ${warned.what} "${warned.name}" is named and not described; it was left out.`;
    case 'zone-missing':
      return 'Times are given in UTC and the time zone of the event is not known, so they stand in UTC. Name it with --timezone, such as --timezone Europe/Berlin.';
    case 'unknown-zone':
      return `"${warned.zone}" is not a time zone; it was left out.`;
    case 'known-elsewhere':
      return `${warned.event} is in ${warned.file} already. The new file begins with what that one knows; read one of the two folders only, since two files of one event are a fault.`;
  }
}

/** About timetables, in English. */
export const timetables = {
  error,
  warning,
  needsOut: 'Say where the event file goes with --out DIR, or look first with --dry-run.',
  create: (path: string): string => `Event written: ${path}`,
  update: (path: string): string => `Event updated: ${path}`,
  unchanged: (path: string): string => `Nothing changed: ${path}`,
  changes: (added: number, updated: number, unchanged: number): string =>
    `${added} new, ${updated} changed, ${unchanged} as before`,
  archiveProgress: (at: number, all: number, id: string): string => `Event ${at} of ${all}: ${id}`,
  archiveDone: (written: number, failed: number, unknown: number): string =>
    `${written} ${written === 1 ? 'event' : 'events'} written${failed > 0 ? `, ${failed} not: see above` : ''}${
      unknown > 0 ? `, ${unknown} left out: neither their days nor their talks are known yet` : ''
    }.`,
  keptNames: (path: string): string => `Left as it is, because it was there already: ${path}`,
  alsoElsewhere: (n: number): string => ` (${n} more such ${n === 1 ? 'place' : 'places'})`,
  moreWarnings: (n: number): string => `and ${n} more remarks`,
};
