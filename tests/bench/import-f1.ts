/** Prints how well the talks of the seed reports are found: `tsx tests/bench/import-f1.ts SEEDS_FOLDER FACTS_FILE [--details]`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createImporter } from '../../src/importing/create-importer.ts';
import type { ImportOptions } from '../../src/importing/import-source.ts';
import { scoreImport } from '../importing/score-import.ts';

interface FactsSession {
  readonly title: string | null;
  readonly official_title: string | null;
  readonly line_start: number;
  readonly line_end: number;
  readonly mention_only: boolean;
}

const [seeds, factsFile, details] = process.argv.slice(2);
if (!seeds || !factsFile) throw new Error('Give the folder of the seeds and the file of their facts.');
const reports = JSON.parse(await readFile(factsFile, 'utf8')) as { file: string; sessions: FactsSession[] }[];
const { corpus } = readCorpus(await loadDataFiles([fileURLToPath(new URL('../../index-data', import.meta.url))]));
// What other reports print of a talk is not the timetable's: a report nobody has seen has no such help.
const official = { events: corpus.events, sessions: corpus.sessions.map((session) => ({ ...session, otherTitles: [] })) };
const importer = createImporter({ corpus: official });

for (const timetable of ['known', 'ignored'] satisfies ImportOptions['timetable'][]) {
  const scores: number[] = [];
  for (const { file, sessions } of reports) {
    const reading = await importer.read({ name: file, bytes: await readFile(join(seeds, file)) }, { timetable });
    if ('error' in reading) throw new Error(reading.error.code);
    const expected = sessions.map((one) => ({
      titles: [one.title, one.official_title].filter((title) => title !== null),
      lines: [one.line_start, one.line_end] as const,
      isOptional: one.mention_only || one.title === null,
    }));
    const { precision, recall, f1, missed, wrong } = scoreImport(reading.result.sessions, expected);
    scores.push(f1);
    const event = reading.result.event;
    console.log(
      `timetable ${timetable}  ${file.slice(0, 3)}  P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(3)}  ${event?.id} ${event?.confidence}`,
    );
    if (details)
      for (const line of [...missed.map((text) => `    missed ${text}`), ...wrong.map((text) => `    wrong  ${text}`)])
        console.log(line);
  }
  console.log(`timetable ${timetable}  average F1 ${(scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(3)}`);
}
importer.close();
