import { expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Event } from '../../src/model/event.ts';
import type { Speaker } from '../../src/model/session.ts';
import { createLexicon, type Lexicon } from '../../src/question/lexicon.ts';
import { collectNames } from '../../src/question/names.ts';
import { createQuestionText } from '../../src/question/question-text.ts';
import { readQuestion } from '../../src/question/read-question.ts';

const vocabulary = spellVocabulary({ same: [['日本ミナト'], ['ミナト', 'minato']], near: [] });
const event: Event = {
  id: 'umi2024',
  series: 'umi',
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
    directory: {
      ...EMPTY_DIRECTORY,
      series: [{ id: 'umi', name: 'Umi Days', names: ['海の会議'], datedNames: [] }],
    },
    products: [],
    asOf,
  };
  return createLexicon(
    corpus,
    await collectNames(
      corpus,
      createVocabularyMatcher(vocabulary),
      async () => ({ names: [], kanji: [] }),
      async () => {},
    ),
  );
}
const limitsIn = ({ namesIn }: Lexicon, text: string) =>
  namesIn(createQuestionText(text)).map(({ limit, isCallName }) => [limit.limit, limit.values, isCallName === true] as const);

it('of an event are found with and without the year', async () => {
  const lexicon = await lexiconOf();
  expect(limitsIn(lexicon, '海の会議2024の話')).toContainEqual(['event', ['umi2024'], false]);
  expect(limitsIn(lexicon, '海の会議の話')).toContainEqual(['event', ['umi2024'], false]);
  expect(limitsIn(lexicon, 'umi days')).toContainEqual(['event', ['umi2024'], false]);
  expect(limitsIn(lexicon, '山の会議')).toEqual([]);
});

it('of one person are one person, in every spelling', async () => {
  const lexicon = await lexiconOf(speaker('海野 太郎', undefined, ['Taro Umino']), speaker('Taro Umino'));
  expect(limitsIn(lexicon, 'umino taro')).toContainEqual(['speaker', ['海野 太郎', 'Taro Umino'], false]);
  expect(limitsIn(lexicon, '海野')).toContainEqual(['speaker', ['海野 太郎', 'Taro Umino'], true]);
});

it('of a beginning that two persons share are both of them', async () => {
  expect((await lexiconOf(speaker('海野太郎'), speaker('海野花子'))).peopleNamed('海野')).toEqual(['海野太郎', '海野花子']);
});

it('are not begun where a space shows that the family name is longer', async () => {
  expect((await lexiconOf(speaker('長谷川 誠'))).peopleNamed('長谷')).toEqual([]);
});

it('are somebody else’s where more kanji stand before さん', async () => {
  const lexicon = await lexiconOf(speaker('海野 敬太'));
  const read = (question: string) => readQuestion(question, lexicon, { now: new Date('2026-01-01T00:00:00Z') });
  expect(read('海野敬太さんの話').limits).toEqual([{ limit: 'speaker', op: 'is', values: ['海野 敬太'] }]);
  expect(read('海野敬太先生の話').limits).toEqual([{ limit: 'speaker', op: 'is', values: ['海野 敬太'] }]);
  expect(read('海野敬太郎さんの話')).toMatchObject({ limits: [], unknown: ['海野敬太郎'], namesakes: ['海野 敬太'] });
});

it('of companies are found in every spelling; the vocabulary goes before what a branch calls itself', async () => {
  const lexicon = await lexiconOf(speaker('甲', '株式会社さざなみ'), speaker('乙', 'さざなみ Japan'));
  expect(limitsIn(lexicon, 'さざなみの人')).toEqual([['company', ['さざなみ'], false]]);
  expect(limitsIn(lexicon, '株式会社さざなみ')).toEqual([['company', ['さざなみ'], false]]);
  const branches = await lexiconOf(speaker('甲', '日本ミナト'), speaker('乙', 'minato'));
  expect(limitsIn(branches, 'ミナト')).toEqual([['company', ['minato', '日本ミナト'], false]]);
});

it.each(['海野の発表', 'Umino', "Umino-san's talks", 'talks by Mr. Umino', 'anything from Umino?', 'what did Umino talk about?'])(
  'are somebody’s without an honorific where nothing else can be meant: %s',
  async (question) => {
    const lexicon = await lexiconOf(speaker('海野 太郎', undefined, ['Taro Umino']), speaker('甲 乙丙'));
    expect(readQuestion(question, lexicon, { now: new Date('2026-01-01T00:00:00Z') })).toMatchObject({
      limits: [{ limit: 'speaker', values: ['海野 太郎', 'Taro Umino'] }],
      subjects: [],
      unknown: [],
    });
  },
);

it.each(['海野のストレージ', 'Umino storage'])('are words beside another subject: %s', async (question) => {
  const lexicon = await lexiconOf(speaker('海野 太郎', undefined, ['Taro Umino']));
  expect(readQuestion(question, lexicon, { now: new Date('2026-01-01T00:00:00Z') }).limits).toEqual([]);
});
