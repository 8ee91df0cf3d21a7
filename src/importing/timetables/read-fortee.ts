import type { ImportedEvent, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { makeSpeaker } from './make-speaker.ts';
import { type Fields, readFields } from './read-fields.ts';
import { createTalkList } from './talk-list.ts';

/** Reads fortee's `api/timetable` and `api/proposals/accepted`; of proposals those that were accepted. Slots that are no talk are left out. */
export function readFortee(source: unknown, given: string | undefined): ImportedEvent {
  const warnings: TimetableWarning[] = [];
  const zone = openZone(undefined, given, warnings);
  const list = createTalkList(warnings);
  const all = readFields(source, '-', zone, warnings);
  for (const name of ['timetable', 'proposals'])
    for (const [index, entry] of all.list(name).entries()) {
      const fields = readFields(entry, `${name}[${index}]`, zone, warnings);
      if (fields.text('type') === 'timeslot' || fields.isFalse('accepted')) continue;
      list.add(partsOf(fields));
    }
  return { ...withoutUndefined({ zone: zone.name }), dates: list.days(), talks: list.talks, warnings };
}

function partsOf(fields: Fields) {
  const [speaker, track] = [fields.inside('speaker'), fields.inside('track')];
  const [tag] = fields.entries('tags');
  return {
    place: fields.place,
    number: fields.text('uuid'),
    title: fields.text('title'),
    begins: fields.moment('starts_at'),
    minutes: Number(fields.text('length_min') ?? Number.NaN) || undefined,
    track: track?.text('name'),
    category: tag?.text('name'),
    abstract: fields.prose('abstract'),
    talk: fields.url('url'),
    slides: fields.url('slide_url', 'slides_url'),
    video: fields.url('video_url', 'movie_url'),
    speakers: makeSpeaker({
      name: speaker?.text('name'),
      other: speaker?.text('kana'),
      company: speaker?.text('company', 'organization'),
      accounts: [speaker?.text('twitter'), speaker?.text('github')],
    }),
  };
}
