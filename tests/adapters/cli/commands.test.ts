import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKikigaki } from '../../fixtures/run-kikigaki.ts';
import { expectToldFault, smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, environment, data, work, makeFolder } = smallCommandLine();
const question = 'Ciliumの接続追跡テーブルで困ったこと';

describe('kikigaki ask', () => {
  it('prints the answer for people', async () => {
    const { code, stdout, stderr } = await kikigaki(['ask', question, '--limit', '1']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Ciliumを千台で運用した一年');
    expect(stdout).toContain('接続追跡テーブルがあふれて');
    expect(stdout).toContain('https://example.com/umi2023/101/slides');
    expect(stdout).toContain('https://example.com/kamome');
  });

  it('takes the words of a question without quotes', async () => {
    const { stdout } = await kikigaki(['ask', 'Backups', 'that', 'restore', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ question: { text: 'Backups that restore' }, sessions: [{ id: 'umi2023/102' }] });
  });

  it('--json prints one line of JSON in the promised shape', async () => {
    const { code, stdout, stderr } = await kikigaki(['ask', question, '--json', '--limit', '1']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(JSON.parse(stdout)).toEqual({
      answerId: expect.stringMatching(/^[\w-]+$/),
      certainty: 'sure',
      question: expect.objectContaining({
        text: question,
        events: [],
        years: [],
        days: [],
        people: [],
        companies: [],
        intent: 'find',
        corrections: expect.any(Array),
        loosened: [],
        unknown: expect.any(Array),
      }),
      kind: 'found',
      total: expect.any(Number),
      sessions: [
        {
          rank: 1,
          score: expect.any(Number),
          id: 'umi2023/101',
          title: 'Ciliumを千台で運用した一年',
          event: { id: 'umi2023', name: 'Umi Cloud Days 2023' },
          date: '2023-08-03',
          day: 1,
          start: '10:00',
          end: '10:40',
          language: 'ja',
          speakers: [{ name: '波野 渚', company: '株式会社みなと' }],
          excerpt: '接続追跡テーブルがあふれて、通信が途切れた。容量を広げて直した。',
          matched: expect.arrayContaining([expect.stringContaining('接続')]),
          links: {
            talk: 'https://example.com/umi2023/101',
            slides: 'https://example.com/umi2023/101/slides',
            video: 'https://example.com/umi2023/101',
          },
          reports: [
            { id: 'umi2023/kamome', title: 'うみクラウド2023に行ってきた', author: 'かもめ', url: 'https://example.com/kamome' },
            { id: 'umi2023/tako', title: '二日間のメモ' },
          ],
        },
      ],
      notes: [],
      suggestions: [],
      dataAsOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  it('says so when nothing is found, and exits with 3', async () => {
    const { code, stdout } = await kikigaki(['ask', 'kxqzvw']);
    expect(code).toBe(3);
    expect(stdout).toContain('Nothing was found');
    const asJson = await kikigaki(['ask', 'kxqzvw', '--json']);
    expect(asJson.code).toBe(3);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ kind: 'nothing', total: 0, sessions: [] });
  });

  it('says how to ask when there is no word in the question', async () => {
    const { code, stdout } = await kikigaki(['ask', '？', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'help', sessions: [] });
  });

  it('says that a talk without notes has none, and still gives it', async () => {
    const { code, stdout } = await kikigaki(['ask', '誰も書き残さなかった話', '--limit', '1']);
    expect(code).toBe(0);
    expect(stdout).toContain('誰も書き残さなかった話');
    expect(stdout).toContain('このセッションについて書いたレポートはまだありません');
  });

  it('--event keeps to an event', async () => {
    const { stdout } = await kikigaki(['ask', 'Kubernetes Cilium', '--event', 'YAMA2024', '--json']);
    const { sessions } = JSON.parse(stdout) as { sessions: { event: { id: string } }[] };
    expect(sessions.map(({ event }) => event.id)).toEqual(sessions.map(() => 'yama2024'));
    expect(sessions.length).toBeGreaterThan(0);
  });
});

describe('kikigaki ask --batch', () => {
  const lines = [
    '{"id":"a","q":"接続追跡テーブル"}',
    '',
    '{"id":7,"q":"kxqzvw"}',
    'not JSON',
    '{"id":"b"}',
    '{"q":"no id"}',
    'null',
    '{"id":"c","q":""}',
    '{"id":"d","q":"Backups","more":true}\r',
  ];

  it('answers line by line, in order; a bad line gives an error and stops nothing', async () => {
    await writeFile(join(work(), 'questions.jsonl'), lines.join('\n'));
    const { code, stdout, stderr } = await kikigaki(['ask', '--batch', 'questions.jsonl', '--json', '--limit', '1']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers).toMatchObject([
      { id: 'a', kind: 'found', sessions: [{ id: 'umi2023/101' }] },
      { id: 7, kind: 'nothing' },
      { id: null, error: expect.any(String) },
      { id: 'b', error: expect.any(String) },
      { id: null, error: expect.any(String) },
      { id: null, error: expect.any(String) },
      { id: 'c', kind: 'help' },
      { id: 'd', kind: 'found', sessions: [{ id: 'umi2023/102' }] },
    ]);
    expect(answers.filter(({ error }) => error).every(({ kind }) => kind === undefined)).toBe(true);
  });

  it('gives each line the error when the event is not there', async () => {
    await writeFile(join(work(), 'two.jsonl'), '{"id":1,"q":"Cilium"}\n{"id":2,"q":"etcd"}\n');
    const { code, stdout } = await kikigaki(['ask', '--batch', 'two.jsonl', '--json', '--event', 'nope']);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1, error: expect.stringContaining('nope') },
      { id: 2, error: expect.stringContaining('nope') },
    ]);
  });

  it('prints nothing for an empty file', async () => {
    await writeFile(join(work(), 'empty.jsonl'), '');
    expect(await kikigaki(['ask', '--batch', 'empty.jsonl', '--json'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('says which file cannot be read', async () => {
    expectToldFault(await kikigaki(['ask', '--batch', 'nowhere.jsonl', '--json']), 1, /nowhere\.jsonl.*ENOENT/);
    expectToldFault(await kikigaki(['ask', '--batch', '.', '--json']), 1, /EISDIR/);
  });
});

describe('browsing', () => {
  it('kikigaki events lists the events, the newest first', async () => {
    const { code, stdout } = await kikigaki(['events']);
    expect(code).toBe(0);
    expect(stdout.match(/(?:umi|yama)\d{4}/g)).toEqual(['yama2024', 'umi2023']);
    const asJson = await kikigaki(['events', '--json']);
    expect(asJson.stderr).toBe('');
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      total: 2,
      events: [
        { id: 'umi2023', sessions: 3 },
        { id: 'yama2024', sessions: 2 },
      ],
    });
  });

  it.each([
    [['--year', '2024'], ['yama2024']],
    [['--series', 'UMI'], ['umi2023']],
    [
      ['--data', 'bundled', '--place', 'fukuoka'],
      ['cndf2019', 'cndf2023'],
    ],
    [['--data', 'bundled', '--series', 'CNDS', '--year', '2025'], ['cnds2025']],
  ])('events %j are only those', async (words, ids) => {
    const { stdout } = await kikigaki(['events', ...words, '--json']);
    const { events } = JSON.parse(stdout) as { events: { id: string }[] };
    expect(events.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('events of which there are none are told, with the exit code of that', async () => {
    expect(await kikigaki(['events', '--year', '1999', '--lang', 'en'])).toMatchObject({
      code: 3,
      stdout: '',
      stderr: '0 events\n',
    });
    expect((await kikigaki(['events', '--year', 'soon', '--lang', 'en'])).stderr).toContain('such as 2022');
  });

  it('kikigaki sessions lists the talks of an event, or of one of its days', async () => {
    const { code, stdout } = await kikigaki(['sessions', 'umi2023']);
    expect(code).toBe(0);
    expect(stdout.match(/ {2}umi2023\/\d+$/gm)?.map((id) => id.trim())).toEqual(['umi2023/101', 'umi2023/102', 'umi2023/103']);
    const { stdout: second } = await kikigaki(['sessions', 'umi2023', '--day', '2', '--json']);
    expect(JSON.parse(second)).toMatchObject({ total: 2, sessions: [{ id: 'umi2023/102' }, { id: 'umi2023/103' }] });
    expect((await kikigaki(['sessions', 'umi2023', '--day', '3', '--json'])).code).toBe(3);
  });

  it('kikigaki show prints all about a session: facts, every note, every report', async () => {
    const { code, stdout } = await kikigaki(['show', 'umi2023/101']);
    expect(code).toBe(0);
    for (const part of [
      'Ciliumを千台で',
      '波野 渚',
      '接続追跡',
      'Identity',
      '部屋は満員',
      'かもめ',
      '二日間のメモ',
      'eBPF',
      'umi2023/101/slides',
    ])
      expect(stdout).toContain(part);
    const asJson = await kikigaki(['show', 'umi2023/101', '--json']);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      id: 'umi2023/101',
      notes: [{ report: 'umi2023/kamome' }, { report: 'umi2023/tako' }],
      reports: [{ id: 'umi2023/kamome' }, { id: 'umi2023/tako' }],
    });
  });
});

describe('kikigaki check and kikigaki index', () => {
  it('check is silent when all is well', async () => {
    expect(await kikigaki(['check'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('check names every fault with file and line, relative to where one is', async () => {
    const folder = await makeFolder({
      'mine/events/umi.yaml': 'id: umi\nnome: Umi\ndates: [2023-02-30]\n',
      'mine/reports/umi/a.md': 'x',
    });
    const result = await runKikigaki(['check', '--data', 'mine'], { env: environment(), cwd: folder });
    expectToldFault(result, 1, /^mine\/events\/umi\.yaml:2 .*"nome"/m);
    expect(result.stderr).toMatch(/^mine\/events\/umi\.yaml:3 .*"dates"/m);
    expect(result.stderr).toMatch(/^mine\/reports\/umi\/a\.md:1 /m);
    expect(result.stderr).toContain('4 faults');
  });

  it('check --people tells which names are one person’s, and why', async () => {
    const session = (id: number, name: string): string =>
      `  - id: minato/${id}\n    title: 題${id}\n    speakers:\n      - name: ${name}\n        company: 港湾\n`;
    const head = 'id: minato\nname: Minato Days 2024\ndates: [2024-06-01]\nsessions:\n';
    const folder = await makeFolder({
      'events/minato.yaml': head + session(1, 'Keita Mochizuki') + session(2, '望月 敬太') + session(3, 'Satoshi Tagomori'),
    });
    const { code, stdout } = await kikigaki(['check', '--people', '--data', folder]);
    expect(code).toBe(0);
    expect(stdout).toBe('Keita Mochizuki = 望月 敬太  (same reading, same company, nobody else with this family name)\n');
  });

  it('index builds the index once and then says that it is up to date', async () => {
    const own = { KIKIGAKI_CACHE: await makeFolder() };
    const first = await kikigaki(['index'], own);
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toMatch(/^Indexed 5 sessions of 2 events with 2 reports in [\d.]+ s\.$/m);
    expect((await kikigaki(['index'], own)).stderr).toContain('up to date');
    expect((await readdir(own.KIKIGAKI_CACHE)).map((name) => name.split('.')[1]).sort()).toEqual(['index', 'readings']);
  });

  it('a damaged index is rebuilt, and nobody is bothered', async () => {
    const own = { KIKIGAKI_CACHE: await makeFolder() };
    await kikigaki(['index'], own);
    const [name = ''] = await readdir(own.KIKIGAKI_CACHE);
    await writeFile(join(own.KIKIGAKI_CACHE, name), 'damaged');
    const { code, stdout, stderr } = await kikigaki(['ask', 'etcd', '--json'], own);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ sessions: [{ id: 'umi2023/102' }] });
    expect((await kikigaki(['index'], own)).stderr).toContain('up to date');
  });

  it('an index that cannot be kept is told about, and the question answered', async () => {
    const own = { KIKIGAKI_CACHE: await makeFolder() };
    await kikigaki(['index'], own);
    const index = join(own.KIKIGAKI_CACHE, (await readdir(own.KIKIGAKI_CACHE))[0] ?? '');
    await rm(index);
    await mkdir(join(index, 'a folder in its place'), { recursive: true });
    const { code, stdout, stderr } = await kikigaki(['ask', 'etcd', '--json'], own);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'found' });
    expect(stderr).toContain('KIKIGAKI_CACHE');
    expectToldFault(await kikigaki(['index'], own), 1, /KIKIGAKI_CACHE/);
  });

  it('a cache folder that is a file is told about, and the question answered', async () => {
    const own = { KIKIGAKI_CACHE: join(await makeFolder({ file: 'x' }), 'file') };
    const { code, stderr } = await kikigaki(['ask', 'etcd', '--json'], own);
    expect(code).toBe(0);
    expect(stderr).toContain('KIKIGAKI_CACHE');
  });
});

describe('data folders', () => {
  it('of KIKIGAKI_DATA may be several, one of them the bundled one', async () => {
    const { code, stdout } = await kikigaki(['events', '--json'], { KIKIGAKI_DATA: `bundled:${data()}` });
    expect(code).toBe(0);
    const { total, events } = JSON.parse(stdout) as { total: number; events: { id: string }[] };
    expect(total).toBe(20);
    expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(['cndt2022', 'umi2023']));
  });

  it('of --data go before those of KIKIGAKI_DATA, and may be several', async () => {
    const more = await makeFolder({ 'events/kawa.yaml': 'id: kawa\nname: Kawa\ndates: [2025-01-01]\n' });
    const { stdout } = await kikigaki(['events', '--json', '--data', data(), '--data', more], { KIKIGAKI_DATA: '/nowhere' });
    expect(JSON.parse(stdout)).toMatchObject({ total: 3 });
  });

  it('are the bundled one where none is named', async () => {
    const { code, stdout, stderr } = await kikigaki(['sessions', 'cndt2022', '--json'], { KIKIGAKI_DATA: '' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ total: 69 });
  });
});
