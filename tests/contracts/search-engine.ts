import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVocabularyMatcher, spellVocabulary, type VocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import type { Event } from '../../src/model/event.ts';
import type { Session } from '../../src/model/session.ts';
import type { SearchEngine } from '../../src/ports/search-engine.ts';

export interface EngineParts {
  readonly events: readonly Event[];
  readonly vocabulary: VocabularyMatcher;
  /** What `save` of an engine of the same kind gave. */
  readonly saved?: unknown;
}

const event = (id: string, name: string): Event => ({ id, name, aliases: [], hashtags: [], dates: ['2023-08-03'], places: [] });
const EVENTS = [event('umi', 'Umi Cloud Days'), event('yama', 'Yama Days')];
const VOCABULARY = createVocabularyMatcher(
  spellVocabulary({ same: [['Kubernetes', 'k8s']], near: [{ ask: ['落ちる'], find: ['障害'] }] }),
);

const session = (id: string, title: string, passages: readonly string[], more: Partial<Session> = {}): Session => ({
  id,
  event: id.split('/')[0] ?? '',
  title,
  otherTitles: [],
  speakers: [],
  links: {},
  topics: [],
  notes: passages.length > 0 ? [{ report: 'r', mentionOnly: false, heading: title, passages }] : [],
  ...more,
});
const SESSIONS = [
  session('umi/cilium', 'Ciliumを大規模に運用する', ['接続追跡テーブルがあふれた。', 'Identityが増えすぎた。']),
  session('umi/backup', 'Backups that really restore', ['etcdを戻す訓練をした。']),
  session('umi/observability', 'オブザーバビリティ入門', ['メトリクスとトレースを集めた。']),
  session('umi/people', '題のない話', [], {
    speakers: [{ name: '波野 渚', otherNames: ['Nagisa Namino'], company: '株式会社みなと', handles: ['nagi3'] }],
  }),
  session('yama/cilium', 'Cilium入門', ['eBPFのしくみ。']),
  session('yama/k8s', '山の上のKubernetes', ['クラスタの障害から立ち直った。']),
  session('yama/database', 'データベースの移行', ['二度と止めない移行をした。'], { topics: ['TiDB'], category: 'Storage' }),
];

/** What every search engine has to do, whatever it is made of. Give a function that creates an empty one, or one from what another saved. */
export function describeSearchEngine(name: string, create: (parts: EngineParts) => SearchEngine): void {
  const empty = (saved?: unknown): SearchEngine =>
    create({ events: EVENTS, vocabulary: VOCABULARY, ...(saved !== undefined && { saved }) });
  const filled = async (): Promise<SearchEngine> => {
    const engine = empty();
    await engine.upsert(SESSIONS);
    return engine;
  };
  const idsAt = (events: readonly string[]): ReadonlySet<string> =>
    new Set([
      ...SESSIONS.filter(({ event }) => events.includes(event)).map(({ id }) => id),
      ...events.map((event) => `${event}/new`),
    ]);
  const found = async (engine: SearchEngine, text: string, events?: readonly string[]): Promise<string[]> => {
    const { hits } = await engine.search({ text, limit: 10, ...(events && { within: idsAt(events) }) });
    return hits.map(({ id }) => id);
  };

  describe(`${name}, as a search engine,`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await filled();
    });

    it.each([
      ['接続追跡テーブル', 'umi/cilium', 'a word of the notes'],
      ['データベース', 'yama/database', 'a word of the title'],
      ['Backups that really restore', 'umi/backup', 'a title'],
      ['波野渚', 'umi/people', 'a speaker, without the space'],
      ['Namino', 'umi/people', "another name of a speaker's"],
      ['nagi3', 'umi/people', 'a handle'],
      ['みなと', 'umi/people', 'a company'],
      ['TiDB', 'yama/database', 'a topic'],
      ['Ｅｔｃｄ', 'umi/backup', 'full-width letters'],
      ['ｵﾌﾞｻﾞｰﾊﾞﾋﾞﾘﾃｨ', 'umi/observability', 'half-width kana'],
      ['observability', 'umi/observability', 'the origin of a loanword'],
      ['クバネティス', 'yama/k8s', 'a loanword for its origin'],
      ['k8s', 'yama/k8s', 'another name from the vocabulary'],
      ['サーバーが落ちた', 'yama/k8s', 'what somebody most likely means'],
      ['observabilty', 'umi/observability', 'a typo'],
    ])('finds by %s the right session first: %s (%s)', async (question, id) => {
      expect((await found(engine, question))[0]).toBe(id);
    });

    it('finds every session that has the word', async () => {
      expect((await found(engine, 'Cilium')).toSorted()).toEqual(['umi/cilium', 'yama/cilium']);
    });

    it('ranks by score and tells how much of the question each covers', async () => {
      const { hits } = await engine.search({ text: 'Ciliumの接続追跡テーブル', limit: 10 });
      expect(hits[0]?.id).toBe('umi/cilium');
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
      for (const { coverage, score } of hits) {
        expect(score).toBeGreaterThan(0);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }
      expect(hits[0]?.coverage).toBeGreaterThan(hits[1]?.coverage ?? 0);
    });

    it('gives no more than the limit, but counts all', async () => {
      const { hits, total } = await engine.search({ text: 'Cilium', limit: 1 });
      expect(hits).toHaveLength(1);
      expect(total).toBe(2);
    });

    it('finds what was cancelled only when asked for it, also after it was saved', async () => {
      const called = [session('umi/off', '中止になった羊の話', []), session('umi/on', '羊の話', [])] as const;
      const engines = [empty()];
      await engines[0]?.upsert([{ ...called[0], status: 'cancelled' }, called[1]]);
      engines.push(empty(await engines[0]?.save()));
      for (const one of engines)
        for (const text of ['羊', '']) {
          const idsOf = async (...within: readonly string[]) => {
            const { hits } = await one.search({ text, limit: 10, ...(within.length > 0 && { within: new Set(within) }) });
            return hits.map(({ id }) => id).toSorted();
          };
          expect(await idsOf()).toEqual(['umi/on']);
          expect(await idsOf('umi/off')).toEqual(['umi/off']);
          expect(await idsOf('umi/off', 'umi/on')).toEqual(['umi/off', 'umi/on']);
        }
    });

    it('keeps to the events it is limited to', async () => {
      expect(await found(engine, 'Cilium', ['yama'])).toEqual(['yama/cilium']);
      expect(await found(engine, 'Cilium', ['umi', 'yama'])).toHaveLength(2);
      expect(await found(engine, 'Cilium', ['kawa'])).toEqual([]);
      const { total } = await engine.search({ text: 'Cilium', limit: 10, within: idsAt(['yama']) });
      expect(total).toBe(1);
    });

    it.each([
      ['punctuation', '？！…'],
      ['emoji', '😀'],
      ['grammar alone', 'これはそれです'],
      ['words that nothing has', 'kxqzvw ぬぺもゆ'],
    ])('finds nothing for %s', async (_, question) => {
      expect(await engine.search({ text: question, limit: 10 })).toMatchObject({ total: 0, hits: [] });
    });

    it.each(['', ' \n\u3000'])('gives for no words at all (%j) everything that meets the limits', async (text) => {
      expect(await engine.search({ text, limit: 10 })).toMatchObject({ total: SESSIONS.length });
      expect((await found(engine, text, ['yama'])).toSorted()).toEqual(['yama/cilium', 'yama/database', 'yama/k8s']);
    });

    it('is empty before anything is put in', async () => {
      expect(await found(empty(), 'Cilium')).toEqual([]);
    });

    it('takes any string for a question', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
          const { hits, total } = await engine.search({ text, limit: 3 });
          expect(hits.length).toBeLessThanOrEqual(Math.min(3, total));
        }),
      );
    });
  });

  describe(`${name}, as knowledge of words,`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await filled();
    });
    const termOf = (word: string, text = word) => engine.read(text).find((term) => term.word === word);

    it('tells which words the corpus has, and which stand nowhere', () => {
      expect(termOf('cilium')).toMatchObject({ known: true, isFound: true });
      expect(termOf('kxqzvw')).toMatchObject({ known: false, isFound: false, rarity: 1 });
    });

    it('tells how rare a word is, from 0 to 1', () => {
      const [common, rare] = [termOf('cilium')?.rarity ?? 0, termOf('etcd')?.rarity ?? 0];
      expect(common).toBeGreaterThan(0);
      expect(rare).toBeGreaterThan(common);
      expect(rare).toBeLessThan(1);
    });

    it('gives the other names, the sound and the slip that a word may stand for, each with a weight below its own', () => {
      const kinds = (word: string) => (termOf(word)?.variants ?? []).map(({ kind }) => kind);
      expect(kinds('k8s')).toContain('same');
      expect(kinds('observability')).toContain('sound');
      expect(kinds('observabilty')).toContain('sound');
      for (const { kind, weight } of termOf('k8s')?.variants ?? [])
        expect(weight).toBe(kind === 'literal' ? 1 : Math.min(weight, 0.99));
    });

    it('weighs words that say nothing next to nothing', () => {
      const [telling, empty] = ['cilium', '話'].map((word) => termOf(word, 'Ciliumの話')?.weight ?? 0);
      expect(empty).toBeLessThan((telling ?? 0) / 4);
    });

    it('knows a word once a session has it, and no longer when none has', async () => {
      const changing = await filled();
      await changing.upsert([session('umi/new', 'Veleroの話', [])]);
      expect(changing.read('Velero').find(({ word }) => word === 'velero')).toMatchObject({ known: true });
      await changing.remove(['umi/new']);
      expect(changing.read('Velero').find(({ word }) => word === 'velero')).toMatchObject({ known: false });
    });

    it('takes any string', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
          for (const { rarity, weight } of engine.read(text)) {
            expect(rarity).toBeGreaterThanOrEqual(0);
            expect(rarity).toBeLessThanOrEqual(1);
            expect(weight).toBeGreaterThan(0);
          }
        }),
      );
    });
  });

  describe(`${name}, when its sessions change,`, () => {
    it('finds a replaced session by its new words only', async () => {
      const engine = await filled();
      await engine.upsert([session('umi/backup', '復元の訓練', ['Veleroを使った。'])]);
      expect(await found(engine, 'Velero')).toEqual(['umi/backup']);
      expect(await found(engine, 'etcd')).toEqual([]);
      expect(await found(engine, 'Cilium')).toHaveLength(2);
    });

    it('finds the same after a session was replaced by itself', async () => {
      const [engine, untouched] = [await filled(), await filled()];
      for (let i = 0; i < 3; i++) await engine.upsert(SESSIONS.slice(0, 2));
      for (const question of ['接続追跡', 'オブザーバビリティ', '障害', 'Cilium', 'restore'])
        expect((await found(engine, question)).toSorted()).toEqual((await found(untouched, question)).toSorted());
    });

    it('does not find a removed session, and takes it back', async () => {
      const engine = await filled();
      await engine.remove(['umi/cilium']);
      expect(await found(engine, 'Cilium')).toEqual(['yama/cilium']);
      await engine.upsert(SESSIONS.slice(0, 1));
      expect((await found(engine, 'Cilium')).toSorted()).toEqual(['umi/cilium', 'yama/cilium']);
    });

    it('does not mind removing what is not there', async () => {
      const engine = await filled();
      await engine.remove(['umi/never']);
      await engine.remove([]);
      expect(await found(engine, 'Cilium')).toHaveLength(2);
    });

    it('finds nothing once all are removed', async () => {
      const engine = await filled();
      await engine.remove(SESSIONS.map(({ id }) => id));
      for (const question of ['Cilium', '障害', '移行']) expect(await found(engine, question)).toEqual([]);
    });
  });

  describe(`${name}, saved and opened again,`, () => {
    it('gives the same hits with the same scores', async () => {
      const engine = await filled();
      const opened = empty(structuredClone(await engine.save()));
      for (const text of [
        'Ciliumの接続追跡',
        'observability',
        'クバネティス',
        '落ちた',
        'データベース移行',
        'nagi3',
        'バックアップ',
      ])
        expect(await opened.search({ text, limit: 10 })).toEqual(await engine.search({ text, limit: 10 }));
    });

    it('keeps filters, and can be changed', async () => {
      const opened = empty(structuredClone(await (await filled()).save()));
      expect(await found(opened, 'Cilium', ['yama'])).toEqual(['yama/cilium']);
      await opened.remove(['yama/cilium']);
      await opened.upsert([session('yama/new', 'Ciliumの新しい話', [])]);
      expect((await found(opened, 'Cilium')).toSorted()).toEqual(['umi/cilium', 'yama/new']);
      expect(await found(opened, 'Cilium', ['yama'])).toEqual(['yama/new']);
    });
  });
}
