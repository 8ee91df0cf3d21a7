import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocumentFilter } from '../../src/corpus/document-filter.ts';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import { streamOf } from '../../src/corpus/stream-of.ts';
import { spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Event } from '../../src/model/event.ts';
import type { Limit } from '../../src/model/limit.ts';
import type { EventNote, Session } from '../../src/model/session.ts';
import type { BuiltGeneration, Generation, Generations } from '../../src/ports/generations.ts';
import { MAX_PAGE, type SearchCursor, type SearchRequest } from '../../src/ports/text-search.ts';
import type { WeighedTerm } from '../../src/ports/word-knowledge.ts';
import { findAll } from '../../src/search/find-all.ts';
import { findBest } from '../../src/search/find-best.ts';
import type { Hit } from '../../src/search/hit.ts';

const event = (id: string, name: string): Event => ({ id, name, aliases: [], hashtags: [], dates: ['2023-08-03'], places: [] });
const EVENTS = [event('umi', 'Umi Cloud Days'), event('yama', 'Yama Days')];
const VOCABULARY = spellVocabulary({ same: [['Kubernetes', 'k8s']], near: [{ ask: ['落ちる'], find: ['障害'] }] });

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

const NOTE: EventNote = {
  id: 'umi/report#1',
  event: 'umi',
  report: 'umi/report',
  mentionOnly: false,
  heading: '会場のこと',
  passages: ['Ciliumのぬいぐるみがもらえた。'],
  topics: [],
};

const corpusOf = (sessions: readonly Session[], eventNotes: readonly EventNote[] = []): Corpus => ({
  events: EVENTS,
  sessions,
  reports: [],
  eventNotes,
  vocabulary: VOCABULARY,
  directory: EMPTY_DIRECTORY,
  products: [],
  asOf: '2026-01-01T00:00:00.000Z',
});
const at = (...events: string[]): Limit => ({ limit: 'event', op: 'is', values: events });

type More = Partial<Pick<SearchRequest, 'limits' | 'among' | 'except' | 'withEventNotes' | 'limit'>>;

const requestOf = ({ words }: Generation, text: string, more: More = {}): SearchRequest => ({
  words: words.read(text),
  limits: [],
  limit: 10,
  ...more,
});
const best = (generation: Generation, text: string, more?: More): Promise<Hit[]> =>
  findBest(requestOf(generation, text, more), generation.texts);
const found = async (generation: Generation, text: string, more?: More): Promise<string[]> =>
  (await best(generation, text, more)).map(({ id }) => id);
const sorted = async (...asked: Parameters<typeof found>): Promise<string[]> => (await found(...asked)).toSorted();

/** All that answers rely on, whatever engine searches. */
export function describeGenerations(name: string, generations: Generations): void {
  const opened = async (corpus: Corpus): Promise<Generation> =>
    generations.activate(await generations.build({ corpus }), corpus, createDocumentFilter(corpus));

  describe(`${name}, as a search for texts,`, () => {
    let generation: Generation;
    beforeAll(async () => {
      generation = await opened(corpusOf(SESSIONS, [NOTE]));
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
      expect((await found(generation, question))[0]).toBe(id);
    });

    it('finds every session that has the word', async () => {
      expect(await sorted(generation, 'Cilium')).toEqual(['umi/cilium', 'yama/cilium']);
    });

    it('tells which words of the question stand in a document, each by its best variant', async () => {
      const request = requestOf(generation, 'クバネティスの障害');
      const { hits } = await generation.texts.search(request);
      const first = hits.find(({ id }) => id === 'yama/k8s');
      // Pieces of its words may stand elsewhere, its words do not.
      expect(hits.filter(({ matched }) => matched.length > 0)).toEqual([first]);
      const matched = first?.matched.map(({ term, variant }) => {
        const { word, variants } = request.words.terms[term] as WeighedTerm;
        return [word, variants[variant]?.kind];
      });
      expect(matched).toContainEqual(['障害', 'literal']);
      expect(new Set(matched?.map(([word]) => word))).toEqual(new Set(['クバネティス', '障害']));
    });

    it('ranks first what has more of the question, and by the words that matched tells how much', async () => {
      const hits = await best(generation, 'Ciliumの接続追跡テーブル');
      expect(hits[0]?.id).toBe('umi/cilium');
      for (const { coverage, score } of hits) {
        expect(score).toBeGreaterThan(0);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }
      expect(hits[0]?.coverage).toBe(1);
      expect(hits[1]?.coverage).toBeLessThan(0.6);
    });

    it('gives no more than the limit, but counts all', async () => {
      const { hits, total } = await generation.texts.search(requestOf(generation, 'Cilium', { limit: 1 }));
      expect(hits).toHaveLength(1);
      expect(total).toBe(2);
    });

    it('finds what was cancelled only when asked for it', async () => {
      const off: Session = { ...session('umi/off', '中止になった羊の話', []), status: 'cancelled' };
      const one = await opened(corpusOf([off, session('umi/on', '羊の話', [])]));
      const status = (...values: string[]): More => ({ limits: [{ limit: 'status', op: 'is', values }] });
      expect(await found(one, '羊')).toEqual(['umi/on']);
      expect(await found(one, '羊', { limits: [at('umi')] })).toEqual(['umi/on']);
      expect(await found(one, '羊', status('cancelled'))).toEqual(['umi/off']);
      expect(await sorted(one, '羊', status('cancelled', 'held'))).toEqual(['umi/off', 'umi/on']);
      expect(await sorted(one, '羊', { among: ['umi/off', 'umi/on'] })).toEqual(['umi/off', 'umi/on']);
    });

    it('finds notes about events where they are wanted and nothing but the event is limited', async () => {
      const wanted = { withEventNotes: true };
      expect(await found(generation, 'ぬいぐるみ')).toEqual([]);
      expect(await found(generation, 'ぬいぐるみ', wanted)).toEqual(['umi/report#1']);
      expect(await found(generation, 'ぬいぐるみ', { ...wanted, limits: [at('umi')] })).toEqual(['umi/report#1']);
      expect(await found(generation, 'ぬいぐるみ', { ...wanted, limits: [at('yama')] })).toEqual([]);
      const noted: Limit = { limit: 'has', op: 'is', values: ['notes'] };
      expect(await sorted(generation, 'Cilium', { ...wanted, limits: [at('umi'), noted] })).toEqual(['umi/cilium']);
    });

    it('keeps to its limits, and to the documents among which it is to look', async () => {
      expect(await found(generation, 'Cilium', { limits: [at('yama')] })).toEqual(['yama/cilium']);
      expect(await found(generation, 'Cilium', { limits: [at('umi', 'yama')] })).toHaveLength(2);
      expect(await found(generation, 'Cilium', { limits: [at('kawa')] })).toEqual([]);
      expect(await found(generation, 'Cilium', { among: ['umi/cilium', 'umi/never', 'umi/backup'] })).toEqual(['umi/cilium']);
      expect(await found(generation, 'Cilium', { among: ['umi/cilium'], limits: [at('yama')] })).toEqual([]);
      expect(await found(generation, 'Cilium', { except: ['umi/cilium', 'umi/never'] })).toEqual(['yama/cilium']);
      expect(await found(generation, 'Cilium', { except: ['yama/cilium'], limits: [at('yama')] })).toEqual([]);
      const { total } = await generation.texts.search(requestOf(generation, 'Cilium', { limits: [at('yama')] }));
      expect(total).toBe(1);
    });

    it.each([
      ['nothing', ''],
      ['blanks', ' \n\u3000'],
      ['punctuation', '？！…'],
      ['emoji', '😀'],
      ['grammar alone', 'これはそれです'],
      ['words that nothing has', 'kxqzvw ぬぺもゆ'],
    ])('finds nothing for %s', async (_, question) => {
      expect(await generation.texts.search(requestOf(generation, question))).toEqual({ total: 0, hits: [] });
    });

    it('is empty where the corpus is', async () => {
      expect(await found(await opened(corpusOf([])), 'Cilium')).toEqual([]);
    });

    it('takes any string for a question', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
          const { hits, total } = await generation.texts.search(requestOf(generation, text, { limit: 3 }));
          expect(hits.length).toBeLessThanOrEqual(Math.min(3, total));
        }),
      );
    });
  });

  describe(`${name}, page by page,`, () => {
    const COUNT = 250;
    const many = corpusOf(
      Array.from({ length: COUNT }, (_, n) => session(`umi/${n}`, n % 2 === 0 ? `羊の話 その${n}` : `羊と山羊の話 その${n}`, [])),
    );
    const ids = (numbers: readonly number[]): string[] => numbers.map((n) => `umi/${n}`).toSorted();
    const all = Array.from({ length: COUNT }, (_, n) => n);
    let generation: Generation;
    beforeAll(async () => {
      generation = await opened(many);
    });
    const pagesOf = async (request: SearchRequest): Promise<string[][]> => {
      const pages: string[][] = [];
      let after: SearchCursor;
      do {
        const page = await generation.texts.search({ ...request, ...(after !== undefined && { after }) });
        pages.push(page.hits.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      return pages;
    };

    it('gives a page at most at a time, and each document once', async () => {
      const pages = await pagesOf(requestOf(generation, '羊', { limit: 10 * MAX_PAGE }));
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(MAX_PAGE);
      expect(pages.flat().toSorted()).toEqual(ids(all));
    });

    it('gives the same in pages of another size', async () => {
      expect((await pagesOf(requestOf(generation, '羊', { limit: 7 }))).flat().toSorted()).toEqual(ids(all));
    });

    it('gives as a complete list all that covers as much as the best does', async () => {
      const request = { words: generation.words.read('羊と山羊'), limits: [], leastCoverageShare: 0.9 };
      const hits = await findAll(request, generation.texts);
      const most = Math.max(...hits.map(({ coverage }) => coverage));
      const listed = hits.filter(({ coverage }) => coverage >= most * 0.9).map(({ id }) => id);
      expect(listed.toSorted()).toEqual(ids(all.filter((n) => n % 2 === 1)));
    });
  });

  describe(`${name}, as knowledge of words,`, () => {
    let generation: Generation;
    beforeAll(async () => {
      generation = await opened(corpusOf(SESSIONS));
    });
    const termOf = (word: string, text = word, { words }: Generation = generation) =>
      words.read(text).terms.find((term) => term.word === word);

    it('tells which words the corpus has, and which stand nowhere', () => {
      expect(termOf('cilium')).toMatchObject({ known: true, isFound: true });
      expect(termOf('kxqzvw')).toMatchObject({ known: false, isFound: false, rarity: 1 });
    });

    it('tells how rare a word is, from 0 to 1', () => {
      const [common, rare] = [termOf('cilium')?.rarity ?? 0, termOf('etcd')?.rarity ?? 0];
      // Seven documents, two with the one and one with the other: ln(1 + 5.5 / 2.5) and ln(1 + 6.5 / 1.5), over ln(1 + 7.5 / 0.5).
      expect(common).toBeCloseTo(1.16315 / 2.77259, 4);
      expect(rare).toBeCloseTo(1.67398 / 2.77259, 4);
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

    it('takes any string', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
          for (const { rarity, weight } of generation.words.read(text).terms) {
            expect(rarity).toBeGreaterThanOrEqual(0);
            expect(rarity).toBeLessThanOrEqual(1);
            expect(weight).toBeGreaterThan(0);
          }
        }),
      );
    });
  });

  describe(`${name}, in generations,`, () => {
    const before = corpusOf(SESSIONS);
    const after = corpusOf([
      ...SESSIONS.filter(({ id }) => id !== 'umi/backup' && id !== 'yama/cilium'),
      session('umi/backup', '復元の訓練', ['Veleroを使った。']),
    ]);
    const bothOpened = async () => {
      const built = await generations.build({ corpus: before });
      const grown = await generations.build({ corpus: after, earlier: { corpus: before, built } });
      return {
        built,
        grown,
        old: await generations.activate(built, before, createDocumentFilter(before)),
        young: await generations.activate(grown, after, createDocumentFilter(after)),
      };
    };

    it('finds in a changed one what there is now, and knows its words', async () => {
      const { young } = await bothOpened();
      expect(await found(young, 'Velero')).toEqual(['umi/backup']);
      expect(await found(young, 'etcd')).toEqual([]);
      expect(await found(young, 'Cilium')).toEqual(['umi/cilium']);
      const known = (word: string) => young.words.read(word).terms.find((term) => term.word === word)?.known;
      expect([known('velero'), known('etcd')]).toEqual([true, false]);
    });

    it('gives the same as one that is built anew', async () => {
      const [{ young }, anew] = [await bothOpened(), await opened(after)];
      const rounded = async (generation: Generation, text: string) =>
        (await best(generation, text)).map(({ id, score, coverage }) => [id, score.toFixed(6), coverage.toFixed(6)]);
      for (const text of ['Ciliumの接続追跡', 'observability', 'クバネティス', '落ちた', 'データベース移行', 'nagi3', '復元'])
        expect(await rounded(young, text)).toEqual(await rounded(anew, text));
    });

    it.runIf(generations.buildStreamed)('gives the same built of a stream as of a corpus in memory', async () => {
      const [whole, built] = [await opened(after), await generations.buildStreamed?.({ corpus: streamOf(after) })];
      const streamed = await generations.activate(built as BuiltGeneration, after, createDocumentFilter(after));
      for (const text of ['Ciliumの接続追跡', 'observability', 'クバネティス', '復元'])
        expect(await best(streamed, text)).toEqual(await best(whole, text));
    });

    it('goes on answering from an earlier one until that is retired', async () => {
      const { built, old, young } = await bothOpened();
      expect(await found(old, 'etcd')).toEqual(['umi/backup']);
      expect(await sorted(old, 'Cilium')).toEqual(['umi/cilium', 'yama/cilium']);
      await generations.retire(built);
      expect(await found(young, 'Cilium')).toEqual(['umi/cilium']);
    });

    it('opens from a copy of what was built, as another thread or a file has it', async () => {
      const built = await generations.build({ corpus: before });
      const copy = await generations.activate(structuredClone(built), structuredClone(before), createDocumentFilter(before));
      expect(await best(copy, 'Ciliumの接続追跡')).toEqual(
        await best(await generations.activate(built, before, createDocumentFilter(before)), 'Ciliumの接続追跡'),
      );
      expect(await found(copy, 'Cilium', { limits: [at('yama')] })).toEqual(['yama/cilium']);
    });
  });
}
