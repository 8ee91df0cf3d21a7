import type { Importer } from '../../src/importing/create-importer.ts';
import type { ImportOptions } from '../../src/importing/import-source.ts';
import type { ReadFile } from './score-report.ts';

/** Imports the files of a report one after the other; what is empty has no talk. */
export async function readReportFiles(
  importer: Importer,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  timetable: NonNullable<ImportOptions['timetable']>,
): Promise<ReadFile[]> {
  const reads: ReadFile[] = [];
  for (const { name, bytes } of files) {
    const reading = await importer.read({ name, bytes }, { timetable });
    if ('error' in reading && reading.error.code !== 'empty') throw new Error(`${name}: ${JSON.stringify(reading.error)}`);
    reads.push({
      file: name,
      event: 'error' in reading ? null : (reading.result.event?.id ?? null),
      sessions: 'error' in reading ? [] : reading.result.sessions,
    });
  }
  return reads;
}
