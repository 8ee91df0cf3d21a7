import type { ImportedEvent, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { createTalkKeys } from './create-talk-keys.ts';
import { type Fields, readFields } from './read-fields.ts';
import { readSpeakerName } from './read-speaker-name.ts';

/** Reads Sessionize's `view/All`. Breaks and meals are left out; which of an event's own fields is the level is told by its name. */
export function readSessionize(source: unknown, zone: string): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const fieldsOf = (entry: unknown, place: string): Fields => readFields(entry, place, zone, warnings);
  const keyOf = createTalkKeys(warnings);
  const all = fieldsOf(source, 'All');
  const listed = (name: string): Fields[] => all.list(name).map((entry, index) => fieldsOf(entry, `${name}[${index}]`));
  const named = (entries: readonly Fields[]): ReadonlyMap<string, Fields> =>
    new Map(entries.flatMap((fields) => (fields.text('id') ? [[fields.text('id') ?? '', fields] as const] : [])));
  const rooms = named(listed('rooms'));
  const people = named(listed('speakers'));
  const choices = listed('categories').flatMap((category) =>
    category
      .list('items')
      .map((item, index) => fieldsOf(item, `${category.place}.items[${index}]`))
      .map((item) => ({ of: category.text('title') ?? '', id: item.text('id'), name: item.text('name') })),
  );

  const talks = listed('sessions').flatMap((fields): ImportedTalk[] => {
    if (fields.is('isServiceSession')) return [];
    const title = fields.text('title');
    if (!title) {
      warnings.push({ code: 'no-title', place: fields.place });
      return [];
    }
    const chosen = new Set(fields.list('categoryItems').map(String));
    const choice = (kind: RegExp): string | undefined =>
      choices.find(({ of, id, name }) => id !== undefined && chosen.has(id) && name && kind.test(of))?.name;
    const start = fields.moment('startsAt');
    const end = fields.moment('endsAt');
    return [
      {
        key: keyOf(fields.text('id'), title, fields.place),
        title,
        ...withoutUndefined({ date: start?.date, start: start?.time, end: start?.time ? end?.time : undefined }),
        ...withoutUndefined({
          track: rooms.get(fields.text('roomId') ?? '')?.text('name'),
          category:
            choice(/track|category|topic|カテゴリ|分類|トラック/i) ?? (fields.is('isPlenumSession') ? 'Keynote' : undefined),
          difficulty: choice(/level|difficulty|レベル|難易度|対象/i),
          abstract: fields.prose('description'),
          video: fields.url('recordingUrl'),
        }),
        speakers: fields.list('speakers').flatMap((one) => {
          const person = people.get(idOf(one));
          const name = person?.text('fullName') ?? nameOf(one);
          return name ? [{ ...readSpeakerName(name), handles: [] }] : [];
        }),
      },
    ];
  });
  return { dates: [...new Set(talks.flatMap(({ date }) => date ?? []))].sort(), talks, warnings };
}

/** Speakers are ids; in another view of the same data they are objects. */
const idOf = (speaker: unknown): string => String((speaker as { id?: unknown } | null)?.id ?? speaker);
const nameOf = (speaker: unknown): string | undefined => {
  const name = (speaker as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : undefined;
};
