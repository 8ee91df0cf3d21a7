import { afterAll, describe, expect, test } from 'vitest';
import { createImporter } from '../../src/importing/create-importer.ts';
import { type FixtureReport, fixtureReports } from './fixture-reports.ts';
import { type ImportScore, scoreImport } from './score-import.ts';

/** The goal for reports without a timetable, over all ways of marking talks. */
const MIN_AVERAGE_F1 = 0.9;

const importer = createImporter({ corpus: { events: [], sessions: [] } });
afterAll(() => importer.close());

/** Each report is read once, by whichever case needs it first. */
const scores = new Map<string, Promise<ImportScore>>();
function scoreOf({ name, bytes, expected }: FixtureReport): Promise<ImportScore> {
  const score = scores.get(name) ?? importer.read({ name, bytes }, { timetable: 'ignored' }).then(scoreReading(expected));
  scores.set(name, score);
  return score;
}

const scoreReading = (expected: FixtureReport['expected']) => (reading: Awaited<ReturnType<typeof importer.read>>) => {
  if ('error' in reading) throw new Error(reading.error.code);
  return scoreImport(reading.result.sessions, expected);
};

describe('finding sessions without a timetable', () => {
  const reports = fixtureReports();

  test.each(reports)('finds at least half of what $name tells about', async (report) => {
    const { f1, missed, wrong } = await scoreOf(report);
    expect(f1, [...missed, ...wrong].join('\n')).toBeGreaterThanOrEqual(0.5);
  });

  test('reaches an average F1 of 0.90 over thirty ways of writing a report or more', async () => {
    const all = await Promise.all(reports.map(scoreOf));
    expect(all.length).toBeGreaterThanOrEqual(30);
    expect(all.reduce((sum, { f1 }) => sum + f1, 0) / all.length).toBeGreaterThanOrEqual(MIN_AVERAGE_F1);
  });
});
