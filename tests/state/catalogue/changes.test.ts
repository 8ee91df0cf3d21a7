import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCatalogue } from '../../../src/corpus/memory-catalogue.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import type { Limit } from '../../../src/model/limit.ts';
import type { Session } from '../../../src/model/session.ts';
import { makeUpCorpus } from '../../bench/made-up-corpus.ts';
import { databaseKinds, rowsOf } from '../test-databases.ts';
import { openTestStore, type TestStore } from './open-test-store.ts';

const FIRST: Corpus = { ...makeUpCorpus(250).corpus, vocabulary: { same: [], near: [] } };
const MINUTE = 60_000;

describe.each(databaseKinds)('a generation of the catalogue that rests on another, on $name', (kind) => {
  let now = 1_000_000;
  let opened: TestStore;
  beforeEach(async () => {
    opened = await openTestStore(kind, () => now);
  });
  afterEach(() => opened.drop());
  const cardsThere = async (): Promise<number> => (await rowsOf(opened.database, 'catalogue_card')).length;

  it('has the same as one that was filled whole, change after change', async () => {
    await opened.store.fill('0', FIRST);
    const second = changed(FIRST, [0, 120, 249], { title: '観測の話', topics: ['観測'], room: 'A' });
    const third = changed(second, [120, 121], { title: '別の話', topics: [], room: 'B' });
    const fourth = { ...third, sessions: third.sessions.slice(0, -1) };
    const fifth = { ...fourth, eventNotes: [noteOf(fourth)] };
    await expectSame('1', second, { name: '0', corpus: FIRST });
    await expectSame('2', third, { name: '1', corpus: second });
    await expectSame('3', fourth, { name: '2', corpus: third });
    await expectSame('4', fifth, { name: '3', corpus: fourth });
    await expectSame('0', FIRST);
    expect(await cardsThere()).toBeLessThan(270);
  });

  it('keeps its base while it is there itself', async () => {
    await opened.store.fill('0', FIRST);
    const second = changed(FIRST, [3], { title: '新しい話' });
    await opened.store.fill('1', second, { name: '0', corpus: FIRST });
    now += 60 * MINUTE;
    const third = changed(second, [4], { title: '次の話' });
    await opened.store.fill('2', third, { name: '1', corpus: second });
    expect([await opened.store.isThere('0'), await opened.store.isThere('1')]).toEqual([true, true]);
    now += 60 * MINUTE;
    await opened.store.fill('3', changed(third, [5], { title: 'その次の話' }), { name: '2', corpus: third });
    expect([await opened.store.isThere('0'), await opened.store.isThere('1')]).toEqual([true, false]);
    expect(await (await opened.store.open('2', third)).whole()).toEqual(third);
  });

  async function expectSame(name: string, corpus: Corpus, earlier?: { name: string; corpus: Corpus }): Promise<void> {
    await opened.store.fill(name, corpus, earlier);
    const { catalogue, finder, programme, whole } = await opened.store.open(name, corpus);
    const inMemory = createMemoryCatalogue(corpus);
    expect(await whole()).toEqual(corpus);
    for (const limit of limitsOf(corpus))
      for (const op of ['is', 'not'] as const) {
        const request = { limits: [{ ...limit, op }], limit: 1_000 };
        expect(await catalogue.list(request), JSON.stringify(request)).toEqual(await inMemory.list(request));
      }
    for (const lacking of ['topic', 'room', 'title'] as const)
      expect(await catalogue.count([], lacking)).toBe(await inMemory.count([], lacking));
    for (const place of [0, 120, 121, 200]) {
      const { id, title } = corpus.sessions[place] as Session;
      expect([await finder.sessionAt(id), (await programme.show(id)).session.title]).toEqual([id, title]);
    }
    expect(await finder.titled('観測の話')).toBe(corpus.sessions.find(({ title }) => title === '観測の話')?.id);
  }
});

const changed = (corpus: Corpus, places: readonly number[], changes: Partial<Session>): Corpus => ({
  ...corpus,
  sessions: corpus.sessions.map((session, place) => (places.includes(place) ? { ...session, ...changes } : session)),
});

const noteOf = ({ events, reports }: Corpus): Corpus['eventNotes'][number] => ({
  id: 'note#1',
  event: events[0]?.id ?? '',
  report: reports[0]?.id ?? '',
  mentionOnly: false,
  heading: '全体',
  passages: ['盛況でした。'],
  topics: [],
});

const limitsOf = ({ sessions }: Corpus): Limit[] =>
  (['topic', 'room', 'title', 'company'] as const).flatMap((limit) =>
    ['観測', 'A', 'B', '別の話', '話', sessions[0]?.topics[0] ?? '', sessions[121]?.speakers[0]?.company ?? ''].map(
      (value): Limit => ({ limit, op: 'is', values: [value] }),
    ),
  );
