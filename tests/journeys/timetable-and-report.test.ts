import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Handler, servePages } from '../fakes/serve-pages.ts';
import { smallCommandLine } from '../fixtures/small-command-line.ts';

const { kikigaki, makeFolder } = smallCommandLine();
const server = servePages();

const json =
  (value: () => unknown): Handler =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value()));
const talk = (id: number, title: string, abstract: string) => ({
  id,
  title,
  abstract,
  trackId: 1,
  conferenceDayDate: '2026-05-14',
  allowShowingVideo: id === 31,
  startTime: '2000-01-01T10:00:00.000+09:00',
  endTime: '2000-01-01T10:40:00.000+09:00',
  videoPlatform: 'youtube',
  videoId: `recording-${id}`,
  speakers: [{ id: 1, name: 'Nagisa Namino' }],
});

const REPORT = `<!doctype html><html lang="ja"><head><title>Harbour Days 2026 参加記</title></head><body><article>
<h1>Harbour Days 2026 に参加しました</h1>
<h2>錨を上げるデプロイ戦略</h2><p>ゾウリムシのように増えたレプリカを、夜のうちに減らしていた。</p></article></body></html>`;

it('a timetable is imported, a report bound to it, and both answer questions; imported again, what was edited stays', async () => {
  let titles = ['灯台で見張るSLO', '錨を上げるデプロイ戦略'];
  server.serve({
    '/hd2026': '<html>',
    '/api/v1/talks': json(() => [
      talk(31, titles[0] ?? '', '羅針盤のない航海で、誤差の予算をどう数えたかを話します。'),
      talk(32, titles[1] ?? '', '帆の張り方について。'),
    ]),
    '/api/v1/tracks': json(() => [{ id: 1, name: 'A' }]),
    '/api/v1/events': json(() => [
      { abbr: 'hd2026', name: 'Harbour Days 2026', conferenceDays: [{ date: '2026-05-14', internal: false }] },
    ]),
    '/api/v1/speakers': json(() => [{ id: 1, name: 'Nagisa Namino', nameMotherTongue: '波野 渚', company: '株式会社みなと' }]),
    '/blog/harbour': REPORT,
  });
  const out = await makeFolder();
  const own = ['--data', out];
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await kikigaki(args);
    expect(stderr).not.toMatch(/Error|undefined|\[object/);
    return { code, stdout, stderr };
  };
  const ask = async (question: string) => JSON.parse((await run('ask', question, '--json', ...own)).stdout);

  expect(await run('import-event', `${server.url()}/hd2026`, '--out', out, '--allow-private')).toMatchObject({ code: 0 });
  const announced = await ask('羅針盤のない航海で数えた話');
  expect(announced.sessions[0]).toMatchObject({
    id: 'hd2026/31',
    excerptFrom: 'abstract',
    links: { video: 'https://www.youtube.com/watch?v=recording-31' },
  });
  expect(announced.sessions[0].excerpt).toContain('羅針盤のない航海');
  expect((await run('ask', '羅針盤のない航海で数えた話', '--lang', 'ja', ...own)).stdout).toContain('概要: 「羅針盤');
  expect((await ask('波野渚さんの発表一覧')).total).toBe(2);
  expect(JSON.parse((await run('show', 'hd2026/32', '--json', ...own)).stdout).links).not.toHaveProperty('video');

  expect(await run('import', `${server.url()}/blog/harbour`, '--out', out, '--allow-private', ...own)).toMatchObject({ code: 0 });
  const draft = join(out, 'reports/hd2026/harbour.md');
  expect(await ask('ゾウリムシ')).toMatchObject({ kind: 'nothing' });
  await writeFile(draft, (await readFile(draft, 'utf8')).replace('status: draft\n', ''));
  const told = await ask('ゾウリムシのように増えたレプリカ');
  expect(told.sessions[0]).toMatchObject({ id: 'hd2026/32', reports: [{ id: 'hd2026/harbour' }] });
  expect(told.sessions[0]).not.toHaveProperty('excerptFrom');

  const file = join(out, 'events/hd2026.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace('name: Harbour Days 2026\n', 'name: Harbour Days 2026\naliases: [みなと祭り2026] # as people say\n'),
  );
  titles = ['灯台で見張るSLO（改訂版）', '錨を上げるデプロイ戦略'];
  const again = await run('import-event', `${server.url()}/hd2026`, '--out', out, '--allow-private');
  expect(again.stderr).toMatch(/Event updated/);
  expect(await readFile(file, 'utf8')).toContain('aliases: [みなと祭り2026] # as people say\n');
  expect(await run('check', ...own)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await ask('みなと祭り2026のSLOの話')).sessions[0]).toMatchObject({
    id: 'hd2026/31',
    title: '灯台で見張るSLO（改訂版）',
  });
});
