/**
 * Prints how well the talks of a folder of reports are found: F1 a report and over all, share of lines kept, bindings.
 * `npm run bench:import -- FOLDER [--no-timetable] [--details] [--only NAME]`. A report is a file with `….expected.json` beside it,
 * or a folder of one talk a file with its `expected.json`.
 */
import { fileURLToPath } from 'node:url';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createImporter } from '../../src/importing/create-importer.ts';
import { type ExpectedReport, readExpected } from '../importing/read-expected.ts';
import { readReportFiles } from '../importing/read-report-files.ts';
import { type ReportScore, scoreReport } from '../importing/score-report.ts';

const [folder, ...flags] = process.argv.slice(2);
if (!folder) throw new Error('Give the folder of the reports.');
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : undefined;
const timetable = flags.includes('--no-timetable') ? 'ignored' : 'known';
const bundled = readCorpus(await loadDataFiles([fileURLToPath(new URL('../../index-data', import.meta.url))])).corpus;
const forBundled = createImporter({ corpus: bundled });

const scored: { readonly report: ExpectedReport; readonly score: ReportScore }[] = [];
for (const report of readExpected(folder).filter(({ name }) => !only || name.includes(only))) {
  const { eventFile } = report;
  const own = eventFile && readCorpus([{ kind: 'event', path: `events/${eventFile.id}.yaml`, changed: 0, ...eventFile }]).corpus;
  const importer = own ? createImporter({ corpus: own }) : forBundled;
  const score = scoreReport(report, await readReportFiles(importer, report.files, timetable));
  if (own) importer.close();
  scored.push({ report, score });
  printReport(report, score);
}
forBundled.close();
printStyles();
printAll();

function printReport({ name, event }: ExpectedReport, score: ReportScore): void {
  const numbers = `right ${score.right}  missed ${score.missed.length}  wrong ${score.wrong.length}  F1 ${score.f1.toFixed(3)}`;
  console.log(`${name.padEnd(28)} ${numbers}  kept ${percent(mean(score.kept))}  event ${score.event} (${event ?? 'none'})`);
  if (!flags.includes('--details')) return;
  for (const { title, lines, file } of score.missed) console.log(`    missed ${file ?? ''} ${lines.join('-')} ${title}`);
  for (const { title, lines, why, confidence, file } of score.wrong)
    console.log(`    wrong  ${file} ${lines.join('-')} ${title} ${confidence} [${why.join(' ')}]`);
  if (score.kept.some((share) => share < 1)) console.log(`    kept   ${score.kept.map(percent).join(' ')}`);
}

function printStyles(): void {
  const styles = [...new Set(scored.map(({ report }) => report.style))].sort();
  for (const style of styles) {
    const own = scored.filter(({ report }) => report.style === style);
    console.log(`style ${style.padEnd(24)} reports ${own.length}  F1 ${mean(own.map(({ score }) => score.f1)).toFixed(3)}`);
  }
}

function printAll(): void {
  const scores = scored.map(({ score }) => score);
  const total = (of: (score: ReportScore) => number): number => scores.reduce((sum, score) => sum + of(score), 0);
  const right = total((score) => score.right);
  const faults = total(({ missed, wrong }) => missed.length + wrong.length);
  const events = (outcome: ReportScore['event']): number => scores.filter(({ event }) => event === outcome).length;
  console.log(`reports ${scores.length}`);
  console.log(
    `F1 a report ${mean(scores.map(({ f1 }) => f1)).toFixed(3)}  F1 over all ${((2 * right) / (2 * right + faults || 1)).toFixed(3)}`,
  );
  console.log(`lines of found talks kept ${percent(mean(scores.flatMap(({ kept }) => kept)))}`);
  console.log(`events right ${events('right')}  missed ${events('missed')}  wrong ${events('wrong')}`);
  console.log(`talks bound right ${total((score) => score.boundRight)}  wrong ${total((score) => score.boundWrong)}`);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 1 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
