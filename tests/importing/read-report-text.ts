import { readSource } from '../../src/importing/read-source.ts';
import type { ImportResult } from '../../src/model/import-result.ts';

/** What is found in a report about an event that nobody knows. */
export async function readReportText(name: string, text: string): Promise<ImportResult> {
  const reading = await readSource({ name, bytes: new TextEncoder().encode(text) }, {}, { events: [], sessions: [] });
  if ('error' in reading) throw new Error(reading.error.code);
  return reading.result;
}
