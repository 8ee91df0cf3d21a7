import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Person, Series } from '../../model/directory.ts';
import { brokenTimetable, checkTimetable, type TimetableReading } from '../timetables/check-timetable.ts';
import { handleOf } from '../timetables/make-speaker.ts';
import { parseYaml } from '../timetables/parse-yaml.ts';
import { readRubyEvents } from '../timetables/read-rubyevents.ts';
import { readSite } from '../timetables/read-site.ts';
import { readIfThere } from './read-if-there.ts';

/** A folder of timetables: one event, or an archive of many. */
export interface TimetableFolder {
  readonly events: readonly FolderEvent[];
  /** Who has other names; only an archive says so. */
  readonly people: readonly Pick<Person, 'name' | 'names' | 'handles'>[];
  readonly series: readonly Pick<Series, 'id' | 'name' | 'names'>[];
}

export interface FolderEvent {
  readonly path: string;
  /** The id that its folder gives it. */
  readonly id: string;
  read(): Promise<TimetableReading>;
}

/**
 * Opens the `data` folder of RubyEvents, that of one of its series or of one event, or the `_data` of a Jekyll site of the Zeppelin
 * template. Undefined where it is no folder; no events where it is none of these.
 */
export async function openTimetableFolder(source: string, zone: string | undefined): Promise<TimetableFolder | undefined> {
  const folder = resolve(source);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return undefined;
  const site = (await has(folder, 'sessions.yml'))
    ? folder
    : (await has(folder, '_data/sessions.yml'))
      ? join(folder, '_data')
      : undefined;
  if (site)
    return { events: [{ path: site, id: basename(dirname(site)), read: () => readJekyll(site, zone) }], people: [], series: [] };
  const events = await eventFoldersIn(folder);
  const all = [...new Set(events.map((event) => dirname(event)))];
  return {
    events: events.map((path) => ({ path, id: basename(path), read: () => readEventFolder(path, zone) })),
    people: peopleOf(await yamlIn(folder, 'speakers.yml')),
    series: (await Promise.all(all.map(seriesIn))).flat(),
  };
}

/** The folders with an event, in the order of their names; a folder of series holds those of their events. */
async function eventFoldersIn(folder: string, depth = 2): Promise<string[]> {
  if ((await has(folder, 'videos.yml')) || (await has(folder, 'event.yml'))) return [folder];
  if (depth === 0) return [];
  const inside = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
  );
  const found: string[] = [];
  for (const { name } of inside.sort((a, b) => a.name.localeCompare(b.name)))
    found.push(...(await eventFoldersIn(join(folder, name), depth - 1)));
  return found;
}

async function readEventFolder(folder: string, zone: string | undefined): Promise<TimetableReading> {
  const series = dirname(folder);
  const [videos, event, venue, schedule] = await Promise.all(
    ['videos.yml', 'event.yml', 'venue.yml', 'schedule.yml'].map((name) => yamlIn(folder, name)),
  );
  // What is only announced has no videos yet.
  if (videos === undefined && (await has(folder, 'videos.yml'))) return brokenTimetable('videos.yml');
  const hasSeries = await has(series, 'series.yml');
  const parts = {
    id: basename(folder),
    videos: videos ?? [],
    event,
    venue,
    schedule,
    series: await yamlIn(series, 'series.yml'),
  };
  return checkTimetable(readRubyEvents({ ...parts, ...(hasSeries && { seriesId: basename(series) }) }, zone), 'videos.yml');
}

async function readJekyll(folder: string, zone: string | undefined): Promise<TimetableReading> {
  const [schedule, sessions, speakers] = await Promise.all(
    ['schedule.yml', 'sessions.yml', 'speakers.yml'].map((name) => yamlIn(folder, name)),
  );
  return sessions === undefined
    ? brokenTimetable('sessions.yml')
    : checkTimetable(readSite({ schedule, sessions, speakers }, zone), 'sessions.yml');
}

const has = async (folder: string, name: string): Promise<boolean> =>
  (await stat(join(folder, name)).catch(() => undefined))?.isFile() ?? false;

async function yamlIn(folder: string, name: string): Promise<unknown> {
  const text = await readIfThere(join(folder, name));
  return text === undefined ? undefined : parseYaml(text);
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map((one) => textOf(isMapping(one) ? one['name'] : one)).filter(Boolean);

const ACCOUNTS = ['github', 'twitter', 'bluesky', 'mastodon'] as const;

/** People with other names, and their accounts; an entry that points at another is a name of that one. Of who has one name everything is said where they speak. */
function peopleOf(speakers: unknown): TimetableFolder['people'] {
  const all = (Array.isArray(speakers) ? speakers : []).filter(isMapping);
  const others = new Map<string, string[]>();
  for (const speaker of all) {
    const canonical = textOf(speaker['canonical_slug']);
    if (canonical !== '') others.set(canonical, [...(others.get(canonical) ?? []), textOf(speaker['name'])]);
  }
  return all.flatMap((speaker) => {
    const name = textOf(speaker['name']);
    if (name === '' || textOf(speaker['canonical_slug']) !== '') return [];
    const named = [...namesIn(speaker['aliases']), ...(others.get(textOf(speaker['slug'])) ?? [])];
    const names = [...new Set(named)].filter((other) => other !== '' && other !== name);
    const accounts = ACCOUNTS.flatMap((service) => handleOf(textOf(speaker[service])));
    return names.length > 0 ? [{ name, names, handles: [...new Set(accounts)] }] : [];
  });
}

async function seriesIn(folder: string): Promise<TimetableFolder['series']> {
  const series = await yamlIn(folder, 'series.yml');
  const name = isMapping(series) ? textOf(series['name']) : '';
  return isMapping(series) && name !== '' ? [{ id: basename(folder), name, names: namesIn(series['aliases']) }] : [];
}
