import type { ImportedSpeaker } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { SpeakerEntry } from './event-entries.ts';

/** A timetable's speakers as an event file writes them, with what the file knows of each beside: other names, accounts, the company. */
export function mergeSpeakers(speakers: readonly ImportedSpeaker[], known: readonly SpeakerEntry[]): readonly SpeakerEntry[] {
  return speakers.map(({ name, otherNames, company, handles }) => {
    const before = known.find((one) => one.name === name);
    const names = union(before?.other_names, otherNames);
    const accounts = union(before?.handles, handles);
    const work = company ?? before?.company;
    return withoutUndefined({
      name,
      other_names: names.length > 0 ? names : undefined,
      company: work || undefined,
      handles: accounts.length > 0 ? accounts : undefined,
    });
  });
}

const union = (known: readonly string[] | undefined, more: readonly string[]): string[] => [
  ...new Set([...(known ?? []), ...more]),
];
