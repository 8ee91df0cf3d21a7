/** Prints how well the talks of the tests' own reports are found, without any timetable: `tsx tests/bench/import-fixtures.ts [--details]`. */
import { createImporter } from '../../src/importing/create-importer.ts';
import { fixtureReports } from '../importing/fixture-reports.ts';
import { scoreImport } from '../importing/score-import.ts';

const importer = createImporter({ corpus: { events: [], sessions: [] } });
const scores: number[] = [];
for (const { name, bytes, expected } of fixtureReports()) {
  const reading = await importer.read({ name, bytes }, { timetable: 'ignored' });
  if ('error' in reading) throw new Error(`${name}: ${JSON.stringify(reading.error)}`);
  const { precision, recall, f1, missed, wrong } = scoreImport(reading.result.sessions, expected);
  scores.push(f1);
  console.log(`${name.padEnd(32)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(3)}`);
  if (process.argv.includes('--details'))
    for (const line of [...missed.map((text) => `    missed ${text}`), ...wrong.map((text) => `    wrong  ${text}`)])
      console.log(line);
}
console.log(`average F1 of ${scores.length}: ${(scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(3)}`);
importer.close();
