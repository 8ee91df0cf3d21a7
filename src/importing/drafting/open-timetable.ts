import { readFile } from 'node:fs/promises';
import type { Fetcher } from '../../ports/fetcher.ts';
import { isAddress } from '../is-address.ts';
import { fetchTimetable } from '../timetables/fetch-timetable.ts';
import { readTimetable, type TimetableReading } from '../timetables/read-timetable.ts';

/** Reads the timetable at an address or in a file. `zone` counts where it names none. */
export async function openTimetable(source: string, zone: string | undefined, fetcher: Fetcher): Promise<TimetableReading> {
  if (isAddress(source)) return fetchTimetable(source, zone, fetcher);
  const bytes = await readFile(source).catch(() => undefined);
  return bytes ? readTimetable({ bytes }, zone) : { error: { code: 'no-file' } };
}
