import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Event } from '../../src/model/event.ts';
import type { Report } from '../../src/model/report.ts';
import type { Note, Session } from '../../src/model/session.ts';
import type { Programme } from '../../src/ports/programme.ts';

const AS_OF = '2026-01-01T00:00:00.000Z';
const event = (id: string, name: string): Event => ({
  id,
  name,
  aliases: [`${name}の会`],
  hashtags: [id.toUpperCase()],
  dates: ['2023-08-03', '2023-08-04'],
  places: [],
});
const session = (id: string, more: Partial<Session>): Session => ({
  id,
  event: id.slice(0, id.indexOf('/')),
  title: id,
  otherTitles: [],
  speakers: [],
  links: {},
  topics: [],
  notes: [],
  ...more,
});
const report = (id: string): Report => ({ id, title: id, event: 'umi', language: 'ja', url: `https://example.org/${id}` });
const note = (of: string, mentionOnly = false): Note => ({ report: of, mentionOnly, heading: '', passages: ['波が高かった。'] });
const at = (day: number, start: string) => ({ day, date: `2023-08-0${day + 2}`, start });

/** In another order than they were given in. */
const IN_TIME = ['umi/2', 'umi/10', 'umi/1', 'umi/4', 'umi/3'];
const CORPUS: Corpus = {
  events: [event('umi', '海の勉強会2023'), event('yama', '山の集い2023'), event('kawa', '川の集い2023')],
  sessions: [
    session('umi/1', {
      ...at(2, '10:00'),
      title: '灯台の話',
      code: 'A1',
      notes: [note('umi/r1'), note('umi/r2', true), note('umi/r1')],
    }),
    session('umi/2', { ...at(1, '10:00'), title: '潮の満ち引きを測る' }),
    session('umi/3', { title: '時間の分からない話' }),
    session('umi/4', { ...at(2, '11:00'), title: '灯台の話（続き）' }),
    session('umi/10', { ...at(1, '11:00'), title: '波の形' }),
    session('umi/party', { ...at(2, '18:00'), title: '懇親会', status: 'party' }),
    session('yama/1', { ...at(1, '10:00'), title: '登山道の直し方' }),
  ],
  reports: [report('umi/r1'), report('umi/r2'), report('umi/other')],
  eventNotes: [],
  vocabulary: { same: [], near: [] },
  directory: EMPTY_DIRECTORY,
  products: [],
  asOf: AS_OF,
};

/** All that those who browse rely on, wherever the sessions lie. */
export function describeProgramme(name: string, create: (corpus: Corpus) => Promise<Programme>): void {
  describe(`${name}, as a programme,`, () => {
    let programme: Programme;
    beforeAll(async () => {
      programme = await create(CORPUS);
    });
    const idsOf = async (...request: Parameters<Programme['sessions']>): Promise<readonly string[]> =>
      (await programme.sessions(...request)).sessions.map(({ id }) => id);
    const refusal = (code: string, nearest: unknown = expect.anything()) =>
      expect.objectContaining({ name: 'KikigakiError', detail: expect.objectContaining({ code, nearest }) });

    it('gives all events in their order, each with how many entries its timetable has', async () => {
      const events = await programme.events();
      expect(events.map(({ event: { id }, sessionCount }) => [id, sessionCount])).toEqual([
        ['umi', 6],
        ['yama', 1],
        ['kawa', 0],
      ]);
      expect(events[0]?.event).toEqual(CORPUS.events[0]);
    });

    it('gives the very same list of events as long as the data are the same', async () => {
      expect(await programme.events()).toBe(await programme.events());
    });

    it("gives an event's talks in order of time, those without a time last, and none of what is no talk", async () => {
      expect(await idsOf('umi')).toEqual(IN_TIME);
      const { sessions, total } = await programme.sessions('umi');
      expect(total).toBe(IN_TIME.length);
      expect(sessions[2]).toEqual(CORPUS.sessions[0]);
      expect(await programme.sessions('kawa')).toEqual({ sessions: [], total: 0 });
    });

    it('gives those of one day', async () => {
      expect(await idsOf('umi', { day: 2 })).toEqual(['umi/1', 'umi/4']);
      expect(await programme.sessions('umi', { day: 7 })).toEqual({ sessions: [], total: 0 });
    });

    it('gives them page by page, each with how many there are on all pages', async () => {
      const first = await programme.sessions('umi', { limit: 2 });
      expect(first.sessions.map(({ id }) => id)).toEqual(IN_TIME.slice(0, 2));
      expect(first.total).toBe(5);
      expect(await idsOf('umi', { offset: 2, limit: 2 })).toEqual(IN_TIME.slice(2, 4));
      expect(await idsOf('umi', { offset: 4, limit: 2 })).toEqual(IN_TIME.slice(4));
      expect(await programme.sessions('umi', { offset: 5, limit: 2 })).toEqual({ sessions: [], total: 5 });
      expect(await programme.sessions('umi', { day: 2, offset: 1, limit: 5 })).toMatchObject({ total: 2 });
      expect(await idsOf('umi', { day: 2, offset: 1, limit: 5 })).toEqual(['umi/4']);
    });

    it.each(['umi', 'UMI', '海の勉強会2023', '海の勉強会2023の会', '#umi'])(
      'knows an event by any of its names: %s',
      async (given) => {
        expect(await idsOf(given)).toEqual(IN_TIME);
      },
    );

    it('refuses an event that there is not, and names what is like it', async () => {
      await expect(programme.sessions('umj')).rejects.toThrow(refusal('unknown-event', ['umi']));
      await expect(programme.sessions('__proto__')).rejects.toThrow(refusal('unknown-event'));
    });

    it('shows a session with its event, and each report that tells of it or names it once', async () => {
      expect(await programme.show('umi/1')).toEqual({
        session: CORPUS.sessions[0],
        event: CORPUS.events[0],
        reports: [CORPUS.reports[0], CORPUS.reports[1]],
      });
    });

    it.each([
      ['its id', 'umi/2', 'umi/2'],
      ['its id in capitals', 'UMI/2', 'umi/2'],
      ['its title', '灯台の話', 'umi/1'],
      ['a part of its title that no other has', '満ち引きを', 'umi/2'],
      ['its code', 'A1', 'umi/1'],
      ['its number, where only one event has it', '10', 'umi/10'],
    ])('shows a session by %s', async (_, given, id) => {
      expect((await programme.show(given)).session.id).toBe(id);
    });

    it('refuses a session that there is not, or that is one of several, and names which', async () => {
      await expect(programme.show('1')).rejects.toThrow(refusal('unknown-session', ['umi/1', 'yama/1']));
      await expect(programme.show('umi/11')).rejects.toThrow(refusal('unknown-session', expect.arrayContaining(['umi/1'])));
      await expect(programme.show('__proto__')).rejects.toThrow(refusal('unknown-session'));
    });

    it('says when the newest of its data was last changed', async () => {
      expect(await programme.dataAsOf()).toBe(AS_OF);
    });
  });
}
