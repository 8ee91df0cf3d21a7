import { expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Event } from '../../src/model/event.ts';
import type { Speaker } from '../../src/model/session.ts';
import { createLexicon, type Lexicon } from '../../src/question/lexicon.ts';
import { collectNames } from '../../src/question/names.ts';
import { createQuestionText } from '../../src/question/question-text.ts';

const vocabulary = spellVocabulary({ same: [['日本ミナト'], ['ミナト', 'minato']], near: [] });
const event: Event = {
  id: 'umi2024',
  name: 'Umi Days 2024',
  aliases: ['海の会議2024'],
  hashtags: ['umidays'],
  dates: ['2024-06-01'],
  places: ['オンライン', '神戸'],
};
const speaker = (name: string, company?: string, otherNames: readonly string[] = []): Speaker => ({
  name,
  otherNames,
  handles: [],
  ...(company && { company }),
});

async function lexiconOf(...speakers: readonly Speaker[]): Promise<Lexicon> {
  const sessions = speakers.map((one, n) => {
    const id = `umi2024/${n}`;
    return { id, event: 'umi2024', title: `題${n}`, otherTitles: [], speakers: [one], links: {}, topics: [], notes: [] };
  });
  const asOf = '2026-01-01T00:00:00.000Z';
  const corpus: Corpus = {
    events: [event],
    sessions,
    reports: [],
    eventNotes: [],
    vocabulary,
    directory: EMPTY_DIRECTORY,
    products: [],
    asOf,
  };
  return createLexicon(
    corpus,
    await collectNames(
      corpus,
      createVocabularyMatcher(vocabulary),
      async () => [],
      async () => {},
    ),
  );
}
const valuesIn = (finder: Lexicon['people'], text: string) =>
  finder.find(createQuestionText(text)).flatMap(({ values }) => values);

it('of an event are found with and without the year, its places but not the net', async () => {
  const { editions, series, places } = await lexiconOf();
  expect(valuesIn(editions, '海の会議2024の話')).toEqual(['umi2024']);
  expect(valuesIn(series, '海の会議の話')).toEqual(['umi2024']);
  expect(valuesIn(series, 'umi days')).toEqual(['umi2024']);
  expect([valuesIn(places, '神戸'), valuesIn(places, 'オンライン')]).toEqual([['umi2024'], []]);
});

it('of one person are one person', async () => {
  const { people, callNames, named } = await lexiconOf(speaker('海野 太郎', undefined, ['Taro Umino']), speaker('Taro Umino'));
  expect(valuesIn(people, 'umino taro')).toEqual(['海野 太郎']);
  expect(valuesIn(callNames, '海野')).toEqual(['海野 太郎']);
  expect(named('海野')).toEqual(['海野 太郎']);
});

it('of a beginning that two persons share are nobody', async () => {
  expect((await lexiconOf(speaker('海野 太郎'), speaker('海野 花子'))).named('海野')).toEqual([]);
});

it('of companies are found in every spelling; the vocabulary goes before what a branch calls itself', async () => {
  const { companies, companyNameOf } = await lexiconOf(speaker('甲', '株式会社さざなみ'), speaker('乙', 'さざなみ Japan'));
  const [key = ''] = valuesIn(companies, 'さざなみの人');
  expect(valuesIn(companies, '株式会社さざなみ')).toEqual([key]);
  expect(companyNameOf(key)).toBe('さざなみ');
  expect(companyNameOf('nowhere')).toBe('nowhere');
  const branches = await lexiconOf(speaker('甲', '日本ミナト'), speaker('乙', 'minato'));
  expect(valuesIn(branches.companies, 'ミナト')).toEqual(['\u0001ミナト', '\u0001日本ミナト']);
});
