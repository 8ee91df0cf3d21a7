import { readFile } from 'node:fs/promises';
import type { Fetcher } from '../../ports/fetcher.ts';
import { isAddress } from '../is-address.ts';
import type { TimetableReading } from '../timetables/check-timetable.ts';
import { fetchTimetable } from '../timetables/fetch-timetable.ts';
import { readTimetable } from '../timetables/read-timetable.ts';
import { openTimetableFolder } from './open-timetable-folder.ts';

/** Reads the timetable at an address, in a file, or in a folder that holds one event. `zone` counts where it names none. */
export async function openTimetable(source: string, zone: string | undefined, fetcher: Fetcher): Promise<TimetableReading> {
  if (isAddress(source)) return fetchTimetable(source, zone, fetcher);
  const folder = await openTimetableFolder(source, zone);
  if (folder) {
    const [event, ...others] = folder.events;
    if (event && others.length === 0) return event.read();
    return {
      error: event
        ? { code: 'which-event', events: folder.events.slice(0, MAX_NAMED).map(({ id }) => id) }
        : { code: 'unknown-timetable' },
    };
  }
  const bytes = await readFile(source).catch(() => undefined);
  return bytes ? readTimetable({ bytes }, zone) : { error: { code: 'no-file' } };
}

/** As many as a sentence can name. */
const MAX_NAMED = 10;
