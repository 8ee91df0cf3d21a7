import { expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import { buildIndex } from '../../src/loading/build-index.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Session } from '../../src/model/session.ts';
import { compiled } from '../fakes/compiled.ts';

const SESSIONS = 2_100;
const WORDS = ['運用', 'クラスタ', '監視', '障害', '接続追跡', 'オブザーバビリティ', 'etcd', '証明書', 'version up'];

const session = (n: number): Session => ({
  id: `umi/${n}`,
  event: 'umi',
  title: `${WORDS[n % WORDS.length]}の話 その${n}`,
  otherTitles: [],
  speakers: [],
  links: {},
  topics: [],
  notes: [{ report: 'umi/a', mentionOnly: false, heading: 'x', passages: [`${WORDS[n % 7]}と${WORDS[n % 5]}を${n}回直した。`] }],
});
const corpus: Corpus = {
  events: [{ id: 'umi', name: 'Umi Days', aliases: [], hashtags: [], dates: ['2024-06-01'], places: [] }],
  sessions: Array.from({ length: SESSIONS }, (_, n) => session(n)),
  reports: [],
  eventNotes: [],
  vocabulary: { same: [['etcd', '分散kvs']], near: [] },
  directory: EMPTY_DIRECTORY,
  products: [],
  asOf: '2026-01-01T00:00:00.000Z',
};

it('several threads build what one builds', async () => {
  // As it is compiled: Node starts no thread from TypeScript, so the source builds in this one alone.
  const { buildIndex: buildInThreads } = (await compiled(
    'src/loading/build-index.js',
  )) as typeof import('../../src/loading/build-index.ts');
  const progress: number[] = [];
  const built = await buildInThreads({ corpus, progress: (done) => progress.push(done) });
  expect(built).toEqual(await buildIndex({ corpus }));
  expect(progress.at(-1)).toBe(SESSIONS);
});
