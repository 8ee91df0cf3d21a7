import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Handler, type Pages, servePages } from '../../fakes/serve-pages.ts';
import { expectToldFault, smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, makeFolder } = smallCommandLine();
const server = servePages();

const json =
  (value: unknown): Handler =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const failing =
  (status: number): Handler =>
  (_, response) =>
    void response.writeHead(status).end();
const broken: Handler = (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('[{');
const TALK = {
  id: 31,
  trackId: 1,
  title: '夜の港',
  abstract: '羅針盤の話',
  speakers: [{ id: 1, name: 'Ann' }],
  conferenceDayDate: '2026-05-14',
  startTime: '2000-01-01T10:00:00.000+09:00',
  endTime: '2000-01-01T10:40:00.000+09:00',
};
const API: Pages = {
  '/api/v1/talks': json([TALK]),
  '/api/v1/tracks': json([{ id: 1, name: 'A' }]),
  '/api/v1/events': json([{ abbr: 'hd2026', name: 'Harbour Days 2026' }]),
  '/api/v1/speakers': json([]),
};
const importing = (...args: string[]) => kikigaki(['import-event', ...args, '--allow-private']);

describe('kikigaki import-event', () => {
  it.each(['/api/v1/talks?eventAbbr=hd2026', '/hd2026', '/hd2026/timetables'])('reads Dreamkast at %s', async (path) => {
    server.serve({ ...API, '/hd2026': '<html>', '/hd2026/timetables': '<html>' });
    const out = await makeFolder();
    const { code, stdout } = await importing(server.url() + path, '--out', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ event: 'hd2026', action: 'create', sessions: { added: 1 }, warnings: [] });
    expect(await kikigaki(['check', '--data', out])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse((await kikigaki(['show', 'hd2026/31', '--json', '--data', out])).stdout)).toMatchObject({
      title: '夜の港',
      track: 'A',
      abstract: '羅針盤の話',
      event: { name: 'Harbour Days 2026' },
    });
  });

  it('reads pretalx by the address of its event', async () => {
    const schedule = {
      schedule: {
        conference: {
          acronym: 'umi',
          title: 'Umi',
          days: [{ date: '2026-05-14', rooms: { A: [{ code: 'AB12', title: 'T' }] } }],
        },
      },
    };
    server.serve({ '/umi/': '<html>', '/umi/schedule/export/schedule.json': json(schedule) });
    const { stdout } = await importing(
      `${server.url()}/umi/`,
      '--dry-run',
      '--json',
      '--data',
      await makeFolder({ 'vocabulary.yaml': '' }),
    );
    expect(JSON.parse(stdout)).toMatchObject({ event: 'umi', sessions: { added: 1 } });
  });

  it('reads files, and writes nothing with --dry-run', async () => {
    const folder = await makeFolder({ 'talks.csv': 'id,title,date\n1,One,2026-05-14\n' });
    const { code, stdout, stderr } = await importing(join(folder, 'talks.csv'), '--event', 'umi26', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('  - id: umi26/1\n    title: One\n    date: 2026-05-14\n');
    expect(stderr).toMatch(/no name beside umi26/);
    expect(await readdir(folder)).toEqual(['talks.csv']);
  });

  it('does without what of the API is missing, and says so', async () => {
    server.serve({ ...API, '/api/v1/tracks': failing(500), '/api/v1/events': json({}), '/api/v1/speakers': failing(404) });
    const out = await makeFolder();
    const { code, stderr } = await importing(`${server.url()}/api/v1/talks?eventAbbr=hd2026`, '--out', out);
    expect(code).toBe(0);
    expect(stderr).toMatch(/"tracks" could not be read.*500/);
    expect(stderr).toMatch(/"events" is not a list/);
    expect(await readFile(join(out, 'events/hd2026.yaml'), 'utf8')).toContain('id: hd2026/31');
  });

  it.each<[string, Pages, string, RegExp]>([
    ['talks missing', { '/api/v1/talks': failing(404) }, 'hd2026', /not there \(404\)/],
    ['a fault', { '/api/v1/talks': failing(503) }, 'hd2026', /a problem at the moment \(503\)/],
    ['broken JSON', { '/api/v1/talks': broken }, 'hd2026', /looks like JSON, but it is broken/],
    ['no talks', { '/api/v1/talks': json([]) }, 'hd2026', /no talk with a title/],
    ['no event', {}, '', /Which event\?.*hd2026/],
  ])('tells of %s and writes nothing', async (_, pages, abbr, message) => {
    server.serve({ ...API, ...pages });
    const out = await makeFolder();
    const address = `${server.url()}/api/v1/talks${abbr && `?eventAbbr=${abbr}`}`;
    expectToldFault(await importing(address, '--out', out), 1, message);
    expect(await readdir(out)).toEqual([]);
  });

  it('leaves a broken event file as it is', async () => {
    server.serve(API);
    const out = await makeFolder({ 'events/hd2026.yaml': 'sessions: [' });
    expectToldFault(await importing(`${server.url()}/hd2026`, '--out', out), 1, /404/);
    server.serve({ ...API, '/hd2026': '<html>' });
    expectToldFault(await importing(`${server.url()}/hd2026`, '--out', out), 1, /Fix it first/);
    expect(await readFile(join(out, 'events/hd2026.yaml'), 'utf8')).toBe('sessions: [');
    expect(await readdir(join(out, 'events'))).toEqual(['hd2026.yaml']);
  });

  it.each([
    [['import-event', 'x.json'], /--out DIR/],
    [['import-event', 'nowhere.json', '--dry-run'], /cannot be read/],
    [['import-event', 'x.json', '--dry-run', '--timezone', 'Mars'], /not a time zone/],
  ])('%j is called wrongly and says how it goes', async (args, message) => {
    expectToldFault(await kikigaki(args), 2, message);
  });

  it('asks for the event where the timetable does not name it', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'talks.csv'), 'id,title,date\n1,One,2026-05-14\n');
    expectToldFault(await importing(join(folder, 'talks.csv'), '--dry-run'), 1, /--event cndt2022/);
  });
});
