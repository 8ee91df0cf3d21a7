import type { ImportedEvent, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { makeSpeaker } from './make-speaker.ts';
import { type Fields, readFields } from './read-fields.ts';
import { createTalkList } from './talk-list.ts';

/**
 * Reads Sessionize's `view/All`, and `view/GridSmart` and `view/Sessions`, which are lists of the same sessions by day and room or by group.
 * Which of an event's own fields is the level is told by its name.
 */
export function readSessionize(source: unknown, given: string | undefined): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const zone = openZone(undefined, given, warnings);
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry, place, zone, warnings);
  const all = fieldsOf(Array.isArray(source) ? { groups: source } : source, Array.isArray(source) ? '-' : 'All');
  const named = (entries: readonly Fields[]): ReadonlyMap<string, Fields> =>
    new Map(entries.flatMap((fields) => (fields.text('id') ? [[fields.text('id') ?? '', fields] as const] : [])));
  const rooms = named(all.entries('rooms'));
  const people = named(all.entries('speakers'));
  const choices = choicesOf(all.entries('categories'));
  const list = createTalkList(warnings);
  const sessions = [...all.entries('sessions'), ...all.entries('groups').flatMap(groupedSessions)];
  for (const fields of sessions) if (!fields.is('isServiceSession')) add(fields);
  return { ...withoutUndefined({ zone: zone.name }), dates: list.days(), talks: list.talks, warnings };

  function add(fields: Fields): void {
    const chosen = new Set(fields.list('categoryItems').map(String));
    const own = choicesOf(fields.entries('categories'), 'categoryItems', 'items');
    const choice = (kind: RegExp): string | undefined =>
      [...choices.filter(({ id }) => id !== undefined && chosen.has(id)), ...own].find(({ of, name }) => name && kind.test(of))
        ?.name;
    list.add({
      place: fields.place,
      number: fields.text('id'),
      title: fields.text('title'),
      begins: fields.moment('startsAt'),
      ends: fields.moment('endsAt'),
      track: fields.text('room') ?? roomOf(fields),
      category: choice(/track|category|topic|カテゴリ|分類|トラック/i) ?? (fields.is('isPlenumSession') ? 'Keynote' : undefined),
      difficulty: choice(/level|difficulty|レベル|難易度|対象/i),
      isCancelled: /^cancell?ed$/i.test(fields.text('status') ?? ''),
      abstract: fields.prose('description'),
      video: fields.url('recordingUrl'),
      speakers: fields.list('speakers').flatMap((one) => speakerOf(one, fields.place)),
    });
  }

  function roomOf(fields: Fields): string | undefined {
    const id = fields.text('roomId');
    const room = id === undefined ? undefined : rooms.get(id)?.text('name');
    if (id !== undefined && room === undefined)
      warnings.push({ code: 'unresolved', place: fields.place, what: 'room', name: id });
    return room;
  }

  function speakerOf(one: unknown, place: string) {
    const id = idOf(one);
    const person = people.get(id);
    const name = person?.text('fullName') ?? nameOf(one);
    if (name === undefined) warnings.push({ code: 'unresolved', place, what: 'speaker', name: id.slice(0, MAX_NAME) });
    const accounts = person?.entries('links').filter((link) => /twitter|github/i.test(link.text('linkType', 'title') ?? ''));
    return makeSpeaker({ name, tagline: person?.text('tagLine'), accounts: accounts?.map((link) => link.text('url')) ?? [] });
  }
}

const MAX_NAME = 60;

/** Sessions of a day by room, or of a group. */
const groupedSessions = (group: Fields): readonly Fields[] => [
  ...group.entries('rooms').flatMap((room) => room.entries('sessions')),
  ...group.entries('sessions'),
];

interface Choice {
  readonly of: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
}

/** What the entries of an event's own fields are called. */
const choicesOf = (categories: readonly Fields[], ...lists: readonly string[]): readonly Choice[] =>
  categories.flatMap((category) =>
    category
      .entries(...(lists.length > 0 ? lists : ['items']))
      .map((item) => ({ of: category.text('title', 'name') ?? '', id: item.text('id'), name: item.text('name') })),
  );

/** Speakers are ids; in another view of the same data they are objects. */
const idOf = (speaker: unknown): string => String((speaker as { id?: unknown } | null)?.id ?? speaker);
const nameOf = (speaker: unknown): string | undefined => {
  const name = (speaker as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : undefined;
};
