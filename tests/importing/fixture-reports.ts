import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExpectedSession } from './score-import.ts';

export interface FixtureReport {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: readonly ExpectedSession[];
}

const FOLDER = fileURLToPath(new URL('../fixtures/importing/reports/', import.meta.url));

/** The reports that were written for the tests, each with the sessions that lie beside it as JSON. */
export function fixtureReports(): FixtureReport[] {
  const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json'));
  return names.sort().map((name) => {
    const { sessions } = JSON.parse(readFileSync(`${FOLDER}${name}.expected.json`, 'utf8')) as {
      sessions: { title: string; lines: [number, number]; mention_only?: boolean }[];
    };
    const expected = sessions.map(({ title, lines, mention_only }) => ({
      titles: [title],
      lines,
      isOptional: mention_only ?? false,
    }));
    return { name, bytes: readFileSync(`${FOLDER}${name}`), expected };
  });
}
