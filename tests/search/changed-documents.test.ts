import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentFilter } from '../../src/corpus/document-filter.ts';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import { spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import { buildIndex } from '../../src/loading/build-index.ts';
import { type EmbeddedEngine, openEngine, type SavedIndex } from '../../src/loading/open-engine.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Session } from '../../src/model/session.ts';
import { findBest } from '../../src/search/find-best.ts';

const vocabulary = spellVocabulary({ same: [['kubernetes', 'k8s']], near: [] });
const WORDS = [
  '運用',
  'クラスタ',
  '監視',
  'k8s',
  '障害',
  '接続追跡',
  'オブザーバビリティ',
  'observability',
  'etcd',
  '証明書',
  'kubernetes',
];
const QUESTIONS = [
  ...WORDS,
  '運用と監視',
  'etcdの証明書',
  'オブザーバビリティの障害',
  'クバネティス',
  'observabilty',
  'クラスタメッシュ',
];

const session = (id: string, words: readonly string[]): Session => ({
  id,
  event: 'umi',
  title: `${words[0] ?? '題'}の話`,
  otherTitles: [],
  speakers: [],
  links: {},
  topics: words.slice(1, 2),
  notes: [{ report: 'r', mentionOnly: false, heading: '', passages: words.map((word) => `${word}を見直した。`) }],
});

const corpusOf = (sessions: readonly Session[]): Corpus => ({
  events: [],
  sessions,
  reports: [],
  eventNotes: [],
  vocabulary,
  directory: EMPTY_DIRECTORY,
  products: [],
  asOf: '2026-01-01T00:00:00.000Z',
});

const engineOn = (saved?: SavedIndex): EmbeddedEngine => openEngine(corpusOf([]), createDocumentFilter(corpusOf([])), { saved });

/** What the questions find: the sessions with their scores, those of one score in order of their ids. */
async function answersOf({ words, texts }: EmbeddedEngine) {
  const answers: Record<string, string[]> = {};
  for (const text of QUESTIONS) {
    const hits = await findBest({ words: words.read(text), limits: [], limit: 100 }, texts);
    answers[text] = hits.map(({ id, score, coverage }) => `${score.toFixed(4)} ${coverage.toFixed(4)} ${id}`).sort();
  }
  return answers;
}

const id = fc.nat({ max: 8 }).map((n) => `umi/${n}`);
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 });
const sessions = fc
  .dictionary(id, words, { maxKeys: 9 })
  .map((all) => Object.entries(all).map(([name, said]) => session(name, said)));
const step = fc.oneof(
  sessions.map((upserted) => ({ upserted, removed: [] as string[], isSaved: false })),
  fc.array(id, { maxLength: 4 }).map((removed) => ({ upserted: [] as Session[], removed, isSaved: false })),
  fc.constant({ upserted: [] as Session[], removed: [] as string[], isSaved: true }),
);

describe('an index whose documents changed', () => {
  it('answers as one that is built of the documents there are now, whatever was put in, replaced, taken out, saved and opened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        let engine = engineOn();
        const now = new Map<string, Session>();
        for (const { upserted, removed, isSaved } of steps) {
          await engine.upsert(upserted);
          await engine.remove(removed);
          for (const one of upserted) now.set(one.id, one);
          for (const gone of removed) now.delete(gone);
          if (isSaved) engine = engineOn(structuredClone(await engine.save()));
        }
        const fresh = engineOn();
        await fresh.upsert([...now.values()]);
        expect(await answersOf(engine)).toEqual(await answersOf(fresh));
      }),
      { numRuns: 60 },
    );
  });

  it('is brought up to date by the documents that changed alone', async () => {
    const before = WORDS.map((word, n) => session(`umi/${n}`, [word, '運用']));
    const after = [...before.slice(2), session('umi/0', ['証明書', 'etcd']), session('umi/new', ['監視'])];
    const told: number[] = [];
    const earlier = { corpus: corpusOf(before), built: { name: '', ...(await buildIndex({ corpus: corpusOf(before) })) } };
    const progress = (_: number, all: number): void => void told.push(all);
    const updated = await buildIndex({ corpus: corpusOf(after), earlier, progress });
    expect(told).toEqual([2]);
    expect(await answersOf(engineOn(updated))).toEqual(await answersOf(engineOn(await buildIndex({ corpus: corpusOf(after) }))));
  });

  it('is built anew where most of the documents changed', async () => {
    const before = corpusOf([session('umi/1', ['運用']), session('umi/2', ['監視']), session('umi/3', ['障害'])]);
    const after = corpusOf([session('umi/1', ['証明書']), session('umi/2', ['etcd']), session('umi/3', ['障害'])]);
    const told: number[] = [];
    const earlier = { corpus: before, built: { name: '', ...(await buildIndex({ corpus: before })) } };
    await buildIndex({ corpus: after, earlier, progress: (_, all) => void told.push(all) });
    expect(told).toEqual([3]);
  });
});
