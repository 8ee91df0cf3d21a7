import { describe, expect, it } from 'vitest';
import { TERMINAL } from '../../adapters/cli/platform.ts';
import { createKikigaki } from '../../src/asking/create-kikigaki.ts';
import { createDocumentFilter } from '../../src/corpus/document-filter.ts';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { openEngine } from '../../src/loading/open-engine.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { MAX_LISTED } from '../../src/ports/text-search.ts';
import { present } from '../../src/presenting/present.ts';
import { collectNames } from '../../src/question/names.ts';

const atOnce = async (): Promise<void> => {};

/** So many talks that have a word in common. */
async function askAbout(count: number, text: string): Promise<Answer> {
  const corpus: Corpus = {
    events: [{ id: 'umi2024', name: 'Umi 2024', aliases: [], hashtags: [], dates: ['2024-05-01'], places: [] }],
    sessions: Array.from({ length: count }, (_, at) => ({
      id: `umi2024/${at}`,
      event: 'umi2024',
      title: 'etcd',
      otherTitles: [],
      speakers: [],
      links: {},
      topics: [],
      notes: [],
    })),
    reports: [],
    eventNotes: [],
    directory: EMPTY_DIRECTORY,
    products: [],
    vocabulary: { same: [], near: [] },
    asOf: '2024-06-01T00:00:00.000Z',
  };
  const names = await collectNames(corpus, createVocabularyMatcher(corpus.vocabulary), lookUpNames, atOnce);
  const { words, texts, upsert } = openEngine(corpus, createDocumentFilter(corpus));
  await upsert(corpus.sessions);
  return createKikigaki({ corpus, names, generation: { words, texts, isAnswering: async () => true }, codeOf: () => 'code' }).ask(
    { text },
  );
}

const textOf = (answer: Answer): string =>
  JSON.stringify(present({ kind: 'answer', id: 'a', person: 'p', answer, events: [] }, { language: 'en', platform: TERMINAL }));

describe('a list of a topic', () => {
  it('says so where more sessions have its words than are looked at', async () => {
    const answer = await askAbout(MAX_LISTED + 50, 'list all etcd talks');
    expect(answer).toMatchObject({ kind: 'list', total: MAX_LISTED, lookedAt: MAX_LISTED });
    expect(textOf(answer)).toContain('Only the best 10,000 sessions with these words were looked at');
  });

  it('says nothing of it where all of them are', async () => {
    const answer = await askAbout(150, 'list all etcd talks');
    expect(answer).toMatchObject({ kind: 'list', total: 150 });
    expect(answer).not.toHaveProperty('lookedAt');
  });
});
