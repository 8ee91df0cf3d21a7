import { deserialize, serialize } from 'node:v8';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Session } from '../../src/model/session.ts';
import { compiled } from '../fakes/compiled.ts';
import type { MadeUp } from './made-up-corpus.ts';

export type Phase = 'build' | 'answer';
export type EngineName = keyof typeof ENGINES;

interface Driver {
  build(corpus: MadeUp['corpus']): Promise<{ keep(): Uint8Array }>;
  /** From what `keep` gave: a function that answers a question with the best sessions. */
  open(bytes: Buffer): Promise<(question: string) => Promise<unknown>>;
}

/** The product, and two other engines as somebody would set them up for Japanese. */
export const ENGINES = { kikigaki, minisearch, orama };

/** As many as an answer shows. */
const SHOWN = 5;

/** The whole path of a question, on the program as it is compiled: worker threads cannot be started from TypeScript. */
async function kikigaki(): Promise<Driver> {
  const { bundledVocabulary } = await import('./bundled-vocabulary.ts');
  const { sealSnapshot, openSnapshot } = (await compiled(
    'src/loading/snapshot.js',
  )) as typeof import('../../src/loading/snapshot.ts');
  const { startKikigaki } = (await compiled(
    'src/loading/start-kikigaki.js',
  )) as typeof import('../../src/loading/start-kikigaki.ts');
  const { lookUpNames } = (await compiled(
    'src/loading/name-dictionary.js',
  )) as typeof import('../../src/loading/name-dictionary.ts');
  const { collectNames } = (await compiled('src/question/names.js')) as typeof import('../../src/question/names.ts');
  const { createVocabularyMatcher } = (await compiled(
    'src/language/vocabulary-matcher.js',
  )) as typeof import('../../src/language/vocabulary-matcher.ts');
  const { createYield } = (await compiled(
    'src/concurrency/create-yield.js',
  )) as typeof import('../../src/concurrency/create-yield.ts');
  const vocabulary = await bundledVocabulary();
  const { buildIndex } = (await compiled('src/loading/build-index.js')) as typeof import('../../src/loading/build-index.ts');
  return {
    async build(madeUp) {
      const corpus: Corpus = { ...madeUp, vocabulary };
      const names = collectNames(corpus, createVocabularyMatcher(vocabulary), lookUpNames, createYield());
      const [index, collected] = await Promise.all([buildIndex({ corpus }), names]);
      return { keep: () => sealSnapshot({ corpus, index, names: collected }, 'bench') };
    },
    async open(bytes) {
      const kept = openSnapshot(bytes, 'bench') as Parameters<typeof startKikigaki>[0];
      const { kikigaki } = await startKikigaki(kept, {});
      return (text) => kikigaki.ask({ text });
    },
  };
}

const FIELDS = ['title', 'notes', 'topics', 'people', 'event'];

const documentOf = ({ id, event, title, topics, speakers, notes }: Session) => ({
  id,
  title,
  notes: notes.flatMap(({ passages }) => passages).join('\n'),
  topics: topics.join('\n'),
  people: speakers.flatMap(({ name, company }) => [name, company ?? '']).join('\n'),
  event,
});

/** MiniSearch with the words of `Intl.Segmenter`, which is how people make it find Japanese; its own ranking, any word of the question. */
async function minisearch(): Promise<Driver> {
  const { default: MiniSearch } = await import('minisearch');
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const tokenize = (text: string): string[] =>
    [...segmenter.segment(text.normalize('NFKC'))].flatMap(({ isWordLike, segment }) => (isWordLike ? segment : []));
  const options = { fields: FIELDS, storeFields: ['title', 'event'], tokenize };
  return {
    async build({ sessions }) {
      const index = new MiniSearch(options);
      await index.addAllAsync(sessions.map(documentOf));
      return { keep: () => Buffer.from(JSON.stringify(index)) };
    },
    async open(bytes) {
      const index = MiniSearch.loadJSON(bytes.toString(), options);
      return async (question) => index.search(question).slice(0, SHOWN);
    },
  };
}

/** Orama with its Japanese tokenizer, as its documentation shows it. */
async function orama(): Promise<Driver> {
  const { create, insertMultiple, load, save, search } = await import('@orama/orama');
  const { createTokenizer } = await import('@orama/tokenizers/japanese');
  const schema = { title: 'string', notes: 'string', topics: 'string', people: 'string', event: 'string' } as const;
  const empty = () => create({ schema, components: { tokenizer: createTokenizer() } });
  return {
    async build({ sessions }) {
      const database = empty();
      await insertMultiple(database, sessions.map(documentOf));
      return { keep: () => serialize(save(database)) };
    },
    async open(bytes) {
      const database = empty();
      load(database, deserialize(bytes));
      return async (term) => search(database, { term, limit: SHOWN });
    },
  };
}
