import { beforeAll, describe, expect, it } from 'vitest';
import { bundledDataFolder, checkData, type OpenedKikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let opened: OpenedKikigaki;

beforeAll(async () => {
  opened = await openBundled();
});

describe('the bundled data', () => {
  it('has no faults', async () => {
    expect(await checkData([bundledDataFolder()])).toEqual([]);
  });

  it('holds 18 events with 750 talks of the timetables and five reports', () => {
    const { events, sessions, reports } = opened.corpus;
    expect(events).toHaveLength(18);
    expect(reports).toHaveLength(5);
    expect(sessions).toHaveLength(750);
    expect(sessions.filter(({ links }) => links.talk !== undefined).length).toBeGreaterThanOrEqual(600);
  });

  it('holds 69 talks of CNDT2022', async () => {
    expect((await opened.kikigaki.programme.sessions('cndt2022')).sessions).toHaveLength(69);
  });

  it('links to pages only, never to playlists', () => {
    const links = opened.corpus.sessions.flatMap(({ links: { talk, slides, video } }) => [talk, slides, video]);
    const urls = links.filter((link) => link !== undefined);
    expect(urls.length).toBeGreaterThan(1_000);
    expect(urls.filter((url) => !/^https?:\/\/[^\s/]+\.[^\s/]+/.test(url) || !URL.canParse(url))).toEqual([]);
    expect(urls.filter((url) => /\.(m3u8?|mpd)\b/i.test(url))).toEqual([]);
  });

  it('has no session whose date is not a day of its event', () => {
    const events = new Map(opened.corpus.events.map((event) => [event.id, event]));
    const strays = opened.corpus.sessions.filter(({ event, date }) => date && !events.get(event)?.dates.includes(date));
    expect(strays).toEqual([]);
  });

  it('has for every session of a report a note with that report', () => {
    const { reports, sessions } = opened.corpus;
    const known = new Set(reports.map(({ id }) => id));
    for (const { notes } of sessions) for (const { report } of notes) expect(known).toContain(report);
    for (const { id } of reports) {
      const told = sessions.filter(({ notes }) => notes.some(({ report, passages }) => report === id && passages.length > 0));
      expect(told.length, id).toBeGreaterThan(0);
    }
    expect(sessions.filter(({ notes }) => notes.length > 0).length).toBeGreaterThanOrEqual(73);
  });

  it('has notes of two reports on the talk about Actions Runner Controller', async () => {
    const { reports, session } = await opened.kikigaki.programme.show('cndt2022/1553');
    expect(reports.map(({ id }) => id)).toEqual(['cndt2022/hrk091', 'cndt2022/pepabo']);
    expect(new Set(session.notes.map(({ report }) => report))).toEqual(new Set(['cndt2022/hrk091', 'cndt2022/pepabo']));
  });
});

describe('the question of the README', () => {
  it('is answered with the right session, the passage that answers, and its links', async () => {
    const answer = await opened.kikigaki.ask({ text: '大規模環境でCiliumを運用して何に困った？' });
    const first = answer.kind === 'found' ? answer.sessions[0] : undefined;
    expect(first?.session.id).toBe('cndw2024/2422');
    expect(first?.excerpt?.text).toContain('接続追跡テーブル');
    expect(first?.excerpt?.text).toContain('Identity');
    expect(first?.session.links).toEqual({
      talk: 'https://event.cloudnativedays.jp/cndw2024/talks/2422',
      slides: 'https://www.docswell.com/s/cybozu-tech/KP2GGL-cndw2024-neco',
      video: 'https://event.cloudnativedays.jp/cndw2024/talks/2422',
    });
    expect(first?.reports).toMatchObject([{ id: 'cndw2024/bikiniki', url: 'https://note.com/012xx_/n/n06553723b74b' }]);
  });

  it.each([
    ['オブザーバビリティ', /オブザーバビリティ|observability|可観測/i],
    ['k8s upgrade', /kubernetes|k8s|アップグレード|upgrade/i],
    ['Self-Hosted Runner', /runner/i],
  ])('is not the only one that has an answer: %s', async (text, about) => {
    const answer = await opened.kikigaki.ask({ text });
    expect(answer.kind).toBe('found');
    if (answer.kind === 'found') expect(JSON.stringify(answer.sessions[0]?.session)).toMatch(about);
  });

  it('about something that no conference knows has no answer', async () => {
    expect((await opened.kikigaki.ask({ text: 'kxqzvw' })).kind).toBe('nothing');
  });
});
