import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servePages } from '../fakes/serve-pages.ts';
import { runShell } from '../fixtures/run-kikigaki.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { linesOfBlocks, quotedIn } from './code-in.ts';
import { DOCUMENTS, textOf } from './document-names.ts';

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/kikigaki-tests');
const server = servePages();
const folder = temporaryFolders();

/** What a document calls the program by, at the beginning of a command. */
const CALLS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:npx kikigaki|npm run (?:-s )?kikigaki --)(?=\s)/, 'kikigaki'],
  [/\bnpm run ask --(?=\s)/, 'kikigaki ask'],
];
const COMMAND = /^(?:[A-Z_]+=\S+ )*(?:eval "\$\()?kikigaki [a-z]/;

/** What stands for something of the reader's own, or is a name in a sentence: nothing that is typed so. */
const NOT_TYPED = /[<…]|\[|\b(?:FILE|DIR)\b/;

/** What needs more than a clone; where it is tried instead. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^kikigaki meaning install/, 'fetches 470 MB: tests/loading/meaning, against a server on loopback'],
  [/^MEANING=local /, 'needs a model: tests/adapters/cli, where one is'],
  [/^kikigaki eval tests\//, 'tests/adapters/cli, with a file of its own'],
];

/** Commands that tell by how they end that something is not set up, as nothing is here. */
const MAY_FIND_FAULTS = /^kikigaki doctor/;
/** Nothing was found is an answer: a channel without digests, a server that is not known. */
const ANSWERED = [0, 3];

/** Its steps follow from one another: tests/journeys/your-conference.test.ts runs them in their order. */
const STEP_BY_STEP = /^docs\/your-conference\b/;

interface Documented {
  readonly command: string;
  readonly names: readonly string[];
}

/** All that documents tell people to type, each once, with the documents that do. */
function documented(): Documented[] {
  const byCommand = new Map<string, string[]>();
  for (const name of DOCUMENTS.filter((document) => !STEP_BY_STEP.test(document))) {
    const text = textOf(name);
    // A name alone between back quotes is spoken of, not typed.
    const quoted = quotedIn(text).filter((code) => code.split(' ').length > 2);
    for (const code of [...linesOfBlocks(text), ...quoted]) {
      const bare = code.replace(/\s+#.*$/, '').trim();
      const command = CALLS.reduce((line, [call, by]) => line.replace(call, by), bare);
      if (!COMMAND.test(command) || NOT_TYPED.test(command)) continue;
      byCommand.set(command, [...(byCommand.get(command) ?? []), name]);
    }
  }
  return [...byCommand].map(([command, names]) => ({ command, names: [...new Set(names)] }));
}

const REPORT = `<html lang="ja"><head><title>CNDT2022 参加レポート</title></head><body><article><h1>CNDT2022 参加レポート</h1>
<h2>Self-Hosted Runners &amp; Actions Runner Controller (ARC)を運用すること</h2><p>台数の増減をどう決めているかが分かった。</p></article></body></html>`;
const TALK = {
  id: 1,
  title: 'Backups that restore',
  date: '2026-04-01T10:00:00+09:00',
  start: '10:00',
  duration: '00:40',
  persons: [],
};
const TIMETABLE = {
  schedule: {
    conference: {
      acronym: 'our-conference',
      title: 'Our Conference 2026',
      time_zone_name: 'Asia/Tokyo',
      days: [{ index: 1, date: '2026-04-01', rooms: { Hall: [TALK] } }],
    },
  },
};

/** Addresses of examples lead to pages of our own. */
function onLoopback(command: string): string {
  server.serve({
    '/my-report': REPORT,
    '/our-conference/': '<html><title>Our Conference 2026</title></html>',
    '/our-conference/schedule/export/schedule.json': (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(TIMETABLE)),
  });
  return (
    command
      .replace(
        /https:\/\/[\w.-]+\.example\/([\w/-]+)(.*)$/,
        (_, path: string, rest: string) => `${server.url()}/${path}${rest} --allow-private`,
      )
      .replace('--out ~/reports', '--out "$HOME/reports"')
      // What shells make of it is tried in tests/adapters/cli.
      .replace(/^eval "\$\((.*)\)"$/, '$1')
  );
}

describe('what documents tell people to type', () => {
  const all = documented();

  it('is found at all', () => {
    expect(all.map(({ command }) => command)).toContain('kikigaki digest --event cndt2022 --date 2022-11-21');
    expect(all.length).toBeGreaterThan(15);
  });

  it.for(all.filter(({ command }) => !ELSEWHERE.some(([pattern]) => pattern.test(command))))(
    'works: $command ($names)',
    async ({ command }) => {
      const home = await folder({ 'questions.txt': 'Ciliumの話\nWho talked about Palworld?\n' });
      const env = { HOME: home, KIKIGAKI_CACHE: CACHE, LANG: 'C.UTF-8', DATABASE_URL: `file:${home}/state.db` };
      const { code, stdout, stderr } = await runShell(onLoopback(command), { env, cwd: home, input: 'Ciliumの話\n' });
      if (!MAY_FIND_FAULTS.test(command)) expect(ANSWERED, `${stdout}\n${stderr}`).toContain(code);
      expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .+:\d+/);
    },
  );
});
