import { afterAll, describe, expect, test } from 'vitest';
import { createImporter } from '../../src/importing/create-importer.ts';
import { fixtureReports } from './fixture-reports.ts';
import { scoreImport } from './score-import.ts';

/** The goal for reports without a timetable, over all ways of marking talks. */
const MIN_AVERAGE_F1 = 0.9;

const importer = createImporter({ corpus: { events: [], sessions: [] } });
afterAll(() => importer.close());

describe('finding sessions without a timetable', () => {
  const reports = fixtureReports();
  const scores = new Map<string, number>();

  test.each(reports)('finds at least half of what $name tells about', async ({ name, bytes, expected }) => {
    const reading = await importer.read({ name, bytes }, { timetable: 'ignored' });
    if ('error' in reading) throw new Error(reading.error.code);
    const { f1, missed, wrong } = scoreImport(reading.result.sessions, expected);
    scores.set(name, f1);
    expect(f1, [...missed, ...wrong].join('\n')).toBeGreaterThanOrEqual(0.5);
  });

  test('there are thirty ways of writing a report or more, and on average F1 is 0.90 or better', () => {
    const average = [...scores.values()].reduce((sum, score) => sum + score, 0) / scores.size;
    expect(scores.size).toBeGreaterThanOrEqual(30);
    expect(average).toBeGreaterThanOrEqual(MIN_AVERAGE_F1);
  });
});
