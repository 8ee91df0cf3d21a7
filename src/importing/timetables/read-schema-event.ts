import type { ImportedEvent, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { languageCode } from './language-code.ts';
import { makeSpeaker } from './make-speaker.ts';
import { daysBetween } from './read-connpass.ts';
import { type Fields, readFields } from './read-fields.ts';
import { createTalkList } from './talk-list.ts';

/** Reads the first schema.org `Event` that a page tells in JSON-LD; its `subEvent`s are the talks. Undefined where it tells none. */
export function readSchemaEvent(html: string, given: string | undefined): ImportedEvent | undefined {
  const entry = linkedData(html).flatMap(eventsIn).at(0);
  if (entry === undefined) return undefined;
  const warnings: TimetableWarning[] = [];
  const zone = openZone(undefined, given, warnings);
  const event = readFields(entry, 'Event', zone, warnings);
  const list = createTalkList(warnings);
  for (const talk of event.entries('subEvent', 'subEvents')) list.add(talkOf(talk));
  const place = event.inside('location');
  const address = place?.inside('address');
  const mode = event.text('eventAttendanceMode') ?? '';
  return {
    ...withoutUndefined({
      name: event.text('name'),
      site: event.url('url'),
      zone: zone.name,
      status: /Cancelled$/.test(event.text('eventStatus') ?? '') ? ('cancelled' as const) : undefined,
      format: FORMATS.find(([name]) => mode.includes(name))?.[1],
      venue: place?.text('name'),
      location: address?.text('streetAddress') ?? (address ? undefined : place?.text('address')),
      city: address?.text('addressLocality'),
    }),
    dates: list.days(daysBetween(event.moment('startDate')?.date, event.moment('endDate')?.date)),
    talks: list.talks,
    warnings,
  };
}

const FORMATS = [
  ['Online', 'online'],
  ['Mixed', 'hybrid'],
  ['Offline', 'onsite'],
] as const;

function talkOf(talk: Fields) {
  const people = [...talk.entries('performer'), ...talk.entries('performers')];
  return {
    place: talk.place,
    number: talk.text('identifier', '@id', 'url')?.split('/').filter(Boolean).at(-1),
    title: talk.text('name'),
    begins: talk.moment('startDate'),
    ends: talk.moment('endDate'),
    track: talk.inside('location')?.text('name'),
    language: languageCode(talk.text('inLanguage')),
    isCancelled: /Cancelled$/.test(talk.text('eventStatus') ?? ''),
    abstract: talk.prose('description'),
    talk: talk.url('url'),
    video: talk.inside('recordedIn')?.url('url', 'contentUrl'),
    speakers: people.flatMap((person) =>
      makeSpeaker({
        name: person.text('name'),
        company: person.inside('worksFor', 'affiliation')?.text('name'),
        tagline: person.text('jobTitle'),
        accounts: person.list('sameAs').map((one) => (typeof one === 'string' ? one : undefined)),
      }),
    ),
  };
}

/** What the page's scripts of JSON-LD hold; one that is broken holds nothing. */
function linkedData(html: string): readonly unknown[] {
  const found: unknown[] = [];
  for (const part of html.split(/<script\b/i).slice(1)) {
    const open = part.indexOf('>');
    const close = part.toLowerCase().indexOf('</script');
    if (open < 0 || close < open || !/application\/ld\+json/i.test(part.slice(0, open))) continue;
    try {
      found.push(JSON.parse(part.slice(open + 1, close)));
    } catch {
      // The next one may be whole.
    }
  }
  return found;
}

/** Events among them, in lists and in graphs too; the one with talks first. */
function eventsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(eventsIn);
  if (typeof value !== 'object' || value === null) return [];
  const entry = value as Readonly<Record<string, unknown>>;
  const kinds = [entry['@type']].flat();
  if (kinds.some((kind) => typeof kind === 'string' && /Event$/.test(kind))) return [value];
  return eventsIn(entry['@graph'] ?? []);
}
