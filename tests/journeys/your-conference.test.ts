import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInside } from '../fixtures/command-line-inside.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const SOURCES = resolve(import.meta.dirname, '../fixtures/marmot-sources');
const EXAMPLE = resolve(import.meta.dirname, '../fixtures/second-community');
const DOCS = resolve(import.meta.dirname, '../../docs');
const REPORTS = ['day-one-from-the-terrace', 'deux-jours-en-altitude', 'sanka-kiroku'];

interface Asked {
  readonly id: string;
  readonly q: string;
  readonly sessions: readonly string[];
}
const questions = JSON.parse(await readFile(join(SOURCES, 'questions.json'), 'utf8')) as readonly Asked[];

async function commandLine(environment: Readonly<Record<string, string>> = {}) {
  const cache = await makeFolder();
  const run = async (...args: string[]) => {
    const result = await runInside(args, { KIKIGAKI_CACHE: cache, LANG: 'en_US.UTF-8', ...environment });
    expect(result.code, result.stderr).toBe(0);
    return result;
  };
  const answersOf = async (folder: string) => {
    const file = join(await makeFolder(), 'questions.jsonl');
    await writeFile(file, questions.map(({ id, q }) => JSON.stringify({ id, q })).join('\n'));
    const { stdout } = await run('ask', '--batch', file, '--json', '--data', folder);
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; sessions: { id: string }[] });
  };
  return { run, answersOf };
}

/** The lines of a document's shell blocks, as words; addresses there are the files here, its folder is ours. */
async function commandsOf(document: string, folder: string): Promise<string[][]> {
  const text = await readFile(join(DOCS, document), 'utf8');
  const lines = [...text.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
  return lines.map((line) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].slice(1).map(([, quoted, word = '']) => {
      if (quoted !== undefined) return quoted;
      if (word === 'marmot') return folder;
      const name = /^https:\/\/\S+\/([\w.-]+)$/.exec(word)?.[1];
      return name === undefined ? word : join(SOURCES, name.endsWith('.json') ? name : `${name}.md`);
    }),
  );
}

/** Lists have all that fit and nothing else; of anything else the right talk is on top. */
function expectRight(answers: readonly { readonly id: string; readonly sessions: readonly { readonly id: string }[] }[]): void {
  for (const { id, q, sessions } of questions) {
    const found = (answers.find((answer) => answer.id === id)?.sessions ?? []).map((session) => session.id);
    if (sessions.length > 1) expect([...found].sort(), q).toEqual([...sessions].sort());
    else expect(found[0], q).toBe(sessions[0]);
  }
}

describe('a conference of somebody else', () => {
  it('is set up by new, add and publish, answers questions in three languages, and has its digest previewed', async () => {
    const { run, answersOf } = await commandLine();
    const folder = join(await makeFolder(), 'marmot');
    const timetable = join(SOURCES, 'schedule.json');
    const made = await run('new', folder, '--yes', '--hashtag', 'MarmotDays2031', '--timetable', timetable);
    expect(made.stdout).toContain('Burrow First');
    await run('add', ...REPORTS.map((name) => join(SOURCES, `${name}.md`)), '--data', folder);
    await run('publish', 'marmot2031', '--data', folder);
    expect(await run('check', '--data', folder)).toEqual({ code: 0, stdout: '', stderr: '' });

    // What people call each other and the place is added by hand, as in the example.
    for (const name of ['people.yaml', 'series.yaml', 'vocabulary.yaml'])
      await writeFile(join(folder, name), await readFile(join(EXAMPLE, name)));
    const event = await readFile(join(EXAMPLE, 'events/marmot2031.yaml'), 'utf8');
    await writeFile(join(folder, 'events/marmot2031.yaml'), event);

    expect(questions).toHaveLength(18);
    expectRight(await answersOf(folder));
    const digest = await run('preview', 'slack', 'digest', '--event', 'marmot2031', '--date', '2031-06-12', '--data', folder);
    expect(digest.stdout).toContain('Marmot Days 2031');
    expect(JSON.parse(digest.stdout)).toBeTruthy();
  });

  it.each(['your-conference.md', 'your-conference.ja.md'])(
    'is set up by the commands of docs/%s, as they stand',
    async (document) => {
      const { run } = await commandLine();
      const folder = join(await makeFolder(), 'marmot');
      const commands = await commandsOf(document, folder);
      expect(commands.map(([name]) => name)).toEqual(['new', 'add', 'add', 'publish', 'check', 'ask', 'ask', 'preview']);
      const results: string[] = [];
      for (const command of commands) results.push((await run(...command)).stdout);
      expect(results.slice(5).join('')).toMatch(/Alerts You Can Hear[\s\S]*0\.2 秒[\s\S]*Marmot Days 2031/);
    },
  );

  it('is what new --example writes, with every report and talk as it is', async () => {
    const { run, answersOf } = await commandLine();
    const folder = join(await makeFolder(), 'example');
    const made = await run('new', folder, '--example');
    expect(made.stderr).toContain('40 sessions');
    expect((await readdir(folder, { recursive: true })).sort()).toEqual((await readdir(EXAMPLE, { recursive: true })).sort());
    expectRight(await answersOf(folder));
  });

  it('says its times by its own clock, and by that of a reader elsewhere', async () => {
    const question = ['ask', 'When does Burrow First begin?', '--data', EXAMPLE, '--lang', 'en'];
    const at = async (zone: string) => (await (await commandLine({ KIKIGAKI_TIMEZONE: zone })).run(...question)).stdout;
    expect(await at('Europe/Paris')).toMatch(/day 1, 09:30–10:15\n/);
    expect(await at('America/New_York')).toContain('09:30–10:15 Central European Time (03:30–04:15 Eastern Time)');
    expect(await at('Asia/Tokyo')).toContain('(16:30–17:15 Japan Standard Time)');
  });

  it('has talks of the night after the evening, and a cancelled one', async () => {
    const { run } = await commandLine();
    const { stdout } = await run('sessions', 'marmot2031', '--json', '--data', EXAMPLE);
    const { sessions } = JSON.parse(stdout) as { sessions: { id: string; day: number; start: string }[] };
    const night = sessions.find(({ id }) => id === 'marmot2031/MD22');
    expect(night).toMatchObject({ day: 1, start: '24:15' });
    expect(sessions.indexOf(night as never)).toBeGreaterThan(sessions.findIndex(({ id }) => id === 'marmot2031/MD21'));
  });
});
