import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TimetableReading } from '../../../src/importing/timetables/check-timetable.ts';
import { readTimetable } from '../../../src/importing/timetables/read-timetable.ts';

/** Invented timetables in the shape of the real ones, and what a person reads in each. */
const FOLDER = resolve(import.meta.dirname, '../../fixtures/timetables');

interface Expected {
  readonly talks?: readonly Readonly<Record<string, unknown>>[];
  readonly error?: Readonly<Record<string, unknown>>;
  readonly warnings?: readonly string[];
  /** The zone that a person gave. */
  readonly given?: string;
  readonly zone?: string | null;
  readonly id?: string;
  readonly name?: string;
  readonly dates?: readonly string[];
}

const files = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Readonly<Record<string, Expected>>;
const read = (name: string, zone?: string): TimetableReading => readTimetable({ bytes: readFileSync(join(FOLDER, name)) }, zone);

describe('timetables in every format', () => {
  const whole = Object.entries(files).filter(([, { error }]) => !error);
  it.each(whole)('%s is read whole', (name, { talks = [], warnings = [], given, zone, error: _, ...event }) => {
    const reading = read(name, given);
    expect(reading).not.toHaveProperty('error');
    if ('error' in reading) return;
    expect(reading.event).toMatchObject(event);
    if (zone === null) expect(reading.event).not.toHaveProperty('zone');
    else if (zone !== undefined) expect(reading.event.zone).toBe(zone);
    expect(reading.event.talks).toHaveLength(talks.length);
    expect(reading.event.talks).toMatchObject(talks);
    expect(reading.event.talks.map(timesOf)).toEqual(talks.map(timesOf));
    expect(reading.event.warnings.map(({ code }) => code).filter((code) => code !== 'no-number')).toEqual(warnings);
  });

  it.each(Object.entries(files).filter(([, { error }]) => error))('%s is told to be wrong', (name, { error }) => {
    expect(read(name)).toMatchObject({ error });
  });

  it('are thirty and more', () => {
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(30);
  });
});

/** A fact that the file does not tell is absent, not guessed. */
const timesOf = ({
  date,
  start,
  end,
  track,
  status,
}: Partial<Record<'date' | 'start' | 'end' | 'track' | 'status', unknown>>) => ({
  date,
  start,
  end,
  track,
  status,
});
