import { z } from 'zod';
import { hashOf } from './draft-file.ts';

/** What an import wrote of an event and of each of its talks: a hash of each field, by id. What differs from it was edited by a person. */
export type EventRecord = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface CutEventFile {
  /** The file without its record. */
  readonly yaml: string;
  readonly record: EventRecord;
}

const MARK = '# kikigaki-import ';
const lineSchema = z.object({ id: z.string() }).catchall(z.string());

/** Cuts the record off the text of an event file. A line of it that is damaged counts for nothing. */
export function cutEventFile(text: string): CutEventFile {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const record = new Map<string, Record<string, string>>();
  for (const line of lines.filter((one) => one.startsWith(MARK))) {
    const read = lineSchema.safeParse(parseJson(line.slice(MARK.length)));
    if (read.success) record.set(read.data.id, Object.fromEntries(Object.entries(read.data).filter(([field]) => field !== 'id')));
  }
  return { yaml: lines.filter((line) => !line.startsWith(MARK)).join('\n'), record };
}

/** Puts the record at the end of an event file, one line an entry, so that versions of the file are easy to compare. */
export function joinEventFile({ yaml, record }: CutEventFile): string {
  const sorted = (fields: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(fields).sort());
  const lines = [...record].map(([id, fields]) => `${MARK}${JSON.stringify({ id, ...sorted(fields) })}\n`);
  return `${yaml.trimEnd()}\n\n${lines.join('')}`;
}

/** A field's value as the record holds it. */
export const markOf = (value: unknown): string => hashOf(JSON.stringify(value)).slice(0, 8);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
