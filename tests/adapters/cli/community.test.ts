import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servePages } from '../../fakes/serve-pages.ts';
import { runInside } from '../../fixtures/command-line-inside.ts';
import { runOnTerminal } from '../../fixtures/run-kikigaki.ts';
import { expectToldFault } from '../../fixtures/small-command-line.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const cache = await makeFolder();
const environment = { KIKIGAKI_CACHE: cache, KIKIGAKI_DATA: '', LANG: 'en_US.UTF-8' };
const kikigaki = (args: readonly string[]) => runInside(args, environment);
const server = servePages();

const TIMETABLE = `id,title,date,start,end,track,speakers,abstract
7,渦潮をよけるデプロイ,2031-06-02,10:00,10:40,甲板,渦見 うず,渦の中心を毎朝測る
8,Ropes that never snap,2031-06-03,10:00,10:40,Hold,Nils Anker,How we test every knot
`;
const REPORT = `# うずしお祭り 2031 に行った

## 渦潮をよけるデプロイ
ゾウリムシのように増える渦を、羅針盤なしで数えていた。
`;
const PAGE = `<!doctype html><html lang="ja"><head><title>うずしお祭り 2031 に行った</title></head><body><article>
<h1>うずしお祭り 2031 に行った</h1><h2>渦潮をよけるデプロイ</h2><p>ゾウリムシのように増える渦を、羅針盤なしで数えていた。</p></article></body></html>`;

async function uzushio() {
  const parent = await makeFolder({ 'timetable.csv': TIMETABLE, 'report.md': REPORT });
  const folder = join(parent, 'uzu');
  const facts = ['--name', 'うずしお祭り 2031', '--event', 'uzu2031', '--hashtag', '#uzu2031', '--timezone', 'Asia/Tokyo'];
  const made = await kikigaki(['new', folder, '--yes', ...facts, '--timetable', join(parent, 'timetable.csv'), '--lang', 'ja']);
  return { parent, folder, made, own: ['--data', folder] };
}
const ask = async (folder: string, question: string) =>
  JSON.parse((await kikigaki(['ask', question, '--json', '--data', folder])).stdout);

describe('kikigaki new', () => {
  it('makes a folder that passes check, says what comes next, and ends with an answer', async () => {
    const { folder, made, own } = await uzushio();
    expect(made).toMatchObject({ code: 0 });
    expect(made.stderr).toMatch(/次にすること:[\s\S]*kikigaki publish uzu2031/);
    expect(made.stdout).toContain('渦潮をよけるデプロイ');
    expect(await kikigaki(['check', ...own])).toEqual({ code: 0, stdout: '', stderr: '' });
    const event = await readFile(join(folder, 'events/uzu2031.yaml'), 'utf8');
    expect(event).toMatch(/^id: uzu2031\nname: うずしお祭り 2031\nhashtags: \[uzu2031\]\nzone: Asia\/Tokyo\ndates: /);
    expect(await readFile(join(folder, 'sources.yaml'), 'utf8')).toContain('from: "../timetable.csv"');
  });

  it('needs no timetable where a day is known', async () => {
    const folder = join(await makeFolder(), 'new');
    const { code, stdout } = await kikigaki([
      'new',
      folder,
      '--yes',
      '--name',
      'Kelp Meetup 3',
      '--date',
      '2031-01-09',
      '--timezone',
      'UTC',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/9 Jan(?:uary)? 2031/);
    expect(await kikigaki(['check', '--data', folder])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('asks somebody at a terminal, and again where an answer cannot be used', async () => {
    const parent = await makeFolder({ 'timetable.csv': TIMETABLE });
    const typed = `${join(parent, 'none.csv')}\n${join(parent, 'timetable.csv')}\nKelp Days 2031\n#kelp2031 kelpdays\nMars\nEurope/Oslo\nen\n`;
    const folder = join(parent, 'kelp');
    const { code, stdout } = await runOnTerminal(['new', folder], {
      env: environment,
      input: typed,
      endsAfter: /Data as of/,
    });
    expect(stdout).toContain('"Mars" is not a time zone');
    expect(code).toBe(0);
    const event = await readFile(join(folder, 'events/kelp-days2031.yaml'), 'utf8');
    expect(event).toMatch(/hashtags: \[kelp2031, kelpdays\]\nzone: Europe\/Oslo/);
  });

  it.each([
    [['--yes'], /--name/],
    [['--yes', '--name', 'Kelp 2031'], /--date/],
    [['--yes', '--name', 'Kelp 2031', '--date', '2031-02-30'], /not a day/],
    [['--yes', '--name', 'Kelp 2031', '--date', '2031-02-03'], /--timezone/],
    [['--yes', '--name', 'Kelp 2031', '--date', '2031-02-03', '--timezone', 'Mars'], /not a time zone/],
    [['--yes', '--name', '海藻', '--date', '2031-02-03', '--timezone', 'UTC'], /Latin letters.*--event/],
    [['--yes', '--name', 'K', '--languages', 'Japanese', '--date', '2031-02-03', '--timezone', 'UTC'], /code of a language/],
  ])('says what is missing of %j', async (options, message) => {
    expectToldFault(await kikigaki(['new', join(await makeFolder(), 'x'), ...options]), 2, message);
  });

  it('touches no folder in which something lies', async () => {
    const folder = await makeFolder({ 'mine.txt': 'x' });
    expectToldFault(await kikigaki(['new', folder, '--yes', '--example']), 2, /not empty/);
  });
});

describe('kikigaki publish', () => {
  it('makes drafts answers, all of an event or one, and takes them back', async () => {
    const { parent, folder, own } = await uzushio();
    expect(await kikigaki(['import', join(parent, 'report.md'), '--out', folder])).toMatchObject({
      code: 0,
    });
    const draft = join(folder, 'reports/uzu2031/report.md');
    expect(await readFile(draft, 'utf8')).toMatch(/session: uzu2031\/7[\s\S]*ゾウリムシ/);
    expect(await ask(folder, 'ゾウリムシ')).toMatchObject({ kind: 'nothing' });

    expect((await kikigaki(['publish', 'uzu2031', ...own])).stderr).toBe('Published: uzu2031/report\n');
    expect((await ask(folder, 'ゾウリムシのように増える渦')).sessions[0]).toMatchObject({ id: 'uzu2031/7' });
    expect((await kikigaki(['publish', 'uzu2031/report', ...own])).stderr).toMatch(/As before/);
    expect((await kikigaki(['unpublish', draft, ...own])).stderr).toMatch(/A draft again/);
    expect(await ask(folder, 'ゾウリムシ')).toMatchObject({ kind: 'nothing' });
    expect(await kikigaki(['check', ...own])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('keeps a faulty report a draft, and says why', async () => {
    const { folder, own } = await uzushio();
    const report = '---\nevent: uzu2031\ntitle: x\nstatus: draft\n---\n\n## y\nsession: wrong id\n\n- z\n';
    await mkdir(join(folder, 'reports/uzu2031'), { recursive: true });
    await writeFile(join(folder, 'reports/uzu2031/faulty.md'), report);
    const run = await kikigaki(['publish', 'uzu2031', ...own]);
    expect(run).toMatchObject({ code: 1 });
    expect(run.stderr).toMatch(/faulty\.md:8/);
    expect(await readFile(join(folder, 'reports/uzu2031/faulty.md'), 'utf8')).toBe(report);
  });

  it('says which reports there are', async () => {
    const { own } = await uzushio();
    expectToldFault(await kikigaki(['publish', 'nosuch', ...own]), 2, /no report or event "nosuch"/);
    expectToldFault(await kikigaki(['publish', 'cndt2022', '--data', 'bundled']), 2, /--data DIR/);
  });
});

describe('kikigaki add', () => {
  it('reads what is named again, and keeps what people edited', async () => {
    const { parent, folder, own } = await uzushio();
    server.serve({ '/report': PAGE });
    const address = `${server.url()}/report`;
    const named = await kikigaki(['add', address, '--allow-private', ...own]);
    expect(named).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'sources.yaml'), 'utf8')).toContain(`from: ${address}`);
    await kikigaki(['publish', 'uzu2031', ...own]);

    const file = join(folder, 'events/uzu2031.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Ropes that never snap', 'Ropes that snap'));
    await writeFile(join(parent, 'timetable.csv'), TIMETABLE.replace('甲板', '大広間'));
    server.asked();
    const again = await kikigaki(['add', '--allow-private', ...own]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toMatch(/0 new, 1 changed, 1 as before/);
    expect(server.asked().filter((path) => path !== '/robots.txt')).toEqual(['/report']);
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/track: 大広間[\s\S]*Ropes that snap/);
    expect(await readFile(join(folder, 'reports/uzu2031/report.md'), 'utf8')).not.toContain('status: draft');
  });

  it('tells of each source that cannot be read, names none of them, and goes on', async () => {
    const { parent, folder, own } = await uzushio();
    const before = await readFile(join(folder, 'sources.yaml'), 'utf8');
    const run = await kikigaki(['add', join(parent, 'gone.md'), join(parent, 'report.md'), ...own]);
    expect(run).toMatchObject({ code: 1 });
    expect(run.stderr).toMatch(/gone\.md: The file cannot be read[\s\S]*Draft written/);
    expect(await readFile(join(folder, 'sources.yaml'), 'utf8')).toBe(`${before}reports:\n  - from: ../report.md\n`);
  });

  it('has faults of sources.yaml told with their lines, by check too', async () => {
    const { folder, own } = await uzushio();
    await writeFile(join(folder, 'sources.yaml'), 'timetables:\n  - event: uzu2031\n');
    for (const command of ['add', 'check']) {
      const run = await kikigaki([command, ...own]);
      expect(run.stderr).toMatch(/sources\.yaml:2/);
      expect(run.code).toBe(1);
    }
  });
});
