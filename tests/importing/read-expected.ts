import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';

const textOrNull = z.string().nullish();

const talkSchema = z.object({
  /** Of a folder: the file that tells about it. */
  file: z.string().optional(),
  title: z.string(),
  /** Other titles that are right as well. */
  also: z.array(z.string()).default([]),
  lines: z.tuple([z.number(), z.number()]),
  /** The talk of the timetable that it is. */
  session: textOrNull,
  /** Named only: right to find, right to leave out. */
  mentionOnly: z.boolean().default(false),
});

const expectedSchema = z.object({
  style: z.string().default('unnamed'),
  /** `bundled`, or a file of an event that lies beside the report. */
  data: z.string().optional(),
  event: textOrNull,
  eventAlso: z.union([z.string(), z.array(textOrNull)]).optional(),
  sessions: z.array(talkSchema),
});

/** A talk that a report tells about, as a person marked it. */
export type ExpectedTalk = z.infer<typeof talkSchema>;

/** A report with what an import of it should give; a folder of one talk a file is one report of several files. */
export interface ExpectedReport extends z.infer<typeof expectedSchema> {
  readonly name: string;
  /** By path below the report's folder, or the file's own name. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The event file beside it, as text. */
  readonly eventFile?: { readonly id: string; readonly text: string };
}

const BESIDE = '.expected.json';

/** Reads a folder of reports: `x.md` with `x.expected.json` (or `x.md.expected.json`) beside it, or a folder that has an `expected.json`. */
export function readExpected(folder: string): ExpectedReport[] {
  const names = readdirSync(folder).sort();
  const single = names
    .filter((name) => name.endsWith(BESIDE))
    .flatMap((name) => {
      const stem = name.slice(0, -BESIDE.length);
      const file = names.find(
        (one) => one === stem || (one.startsWith(`${stem}.`) && !/\.(expected\.json|event\.yaml)$/.test(one)),
      );
      return file ? [{ file, expected: name, files: [file] }] : [];
    });
  const series = names
    .filter((name) => statSync(join(folder, name)).isDirectory() && readdirSync(join(folder, name)).includes('expected.json'))
    .map((name) => ({ file: name, expected: join(name, 'expected.json'), files: filesBelow(join(folder, name)) }));
  return [...single, ...series].map(({ file, expected, files }) => readOne(folder, file, expected, files));
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

function readOne(folder: string, name: string, expectedName: string, files: readonly string[]): ExpectedReport {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, expectedName), 'utf8')));
  const isFolder = expectedName.endsWith('/expected.json');
  const eventFile = expected.data && expected.data !== 'bundled' ? readFileSync(join(folder, expected.data), 'utf8') : undefined;
  return {
    ...expected,
    name,
    files: files.map((file) => ({ name: file, bytes: readFileSync(join(folder, isFolder ? name : '', file)) })),
    ...(eventFile !== undefined && { eventFile: { id: idOf(eventFile) ?? basename(expected.data ?? ''), text: eventFile } }),
  };
}

const idOf = (yaml: string): string | undefined => /^id:\s*['"]?([\w-]+)/m.exec(yaml)?.[1];
