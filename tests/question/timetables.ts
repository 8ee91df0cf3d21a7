/** The timetables as they lie on the disk. Nothing of src is used, so that a mistake there cannot hide itself here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface RawTalk {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly track?: string;
  readonly category?: string;
  readonly difficulty?: string;
  readonly status?: string;
  readonly talk?: string;
  readonly slides?: string;
  readonly video?: string;
  readonly recorded?: boolean;
  readonly speakers?: readonly { readonly name: string; readonly company?: string }[];
}

export interface RawTimetable {
  readonly id: string;
  readonly dates: readonly string[];
  readonly places?: readonly string[];
  readonly format?: string;
  readonly sessions: readonly RawTalk[];
}

const DATA = join(import.meta.dirname, '../../index-data/events');

/** Every event file of the bundled data. */
export const TIMETABLES: readonly RawTimetable[] = readdirSync(DATA)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(join(DATA, name), 'utf8')) as RawTimetable);
