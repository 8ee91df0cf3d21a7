import { expect, it } from 'vitest';
import { aboutTopic } from '../../src/answer/about-topic.ts';
import { createKnownDocuments } from '../../src/answer/known-documents.ts';
import { rankHits } from '../../src/answer/rank-hits.ts';
import { briefOf } from '../../src/corpus/brief-of.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import type { Session } from '../../src/model/session.ts';
import { sessionOf } from './session-of.ts';
import { termOf } from './term-of.ts';

const TERMS = [termOf('監視'), termOf('ログ')];

/** Which sessions stay, each given with its score and coverage. */
async function idsAbout(isList: boolean, ...found: (readonly [session: Session, score: number, coverage: number])[]) {
  const sessions = found.map(([session]) => session);
  const briefs = async (ids: readonly string[]) => sessions.filter(({ id }) => ids.includes(id)).map(briefOf);
  const documents = createKnownDocuments({ briefs }, createVocabularyMatcher({ same: [], near: [] }));
  const hits = found.map(([{ id }, score, coverage]) => ({ id, score, coverage }));
  return aboutTopic(await rankHits(hits, { documents }), TERMS, isList).map(({ id }) => id);
}

const BOTH = sessionOf('both', '監視とログ');
const BY_TOPIC = sessionOf('topic', '夜の当番', [], { topics: ['監視'], category: 'ログ' });
const MENTIONED = sessionOf('mentioned', '夜の当番');

it('keeps all where no title, topic or category has a word of the question', async () => {
  expect(await idsAbout(true, [MENTIONED, 1, 1], [sessionOf('other', '朝の当番'), 0.1, 1])).toEqual([
    'umi/mentioned',
    'umi/other',
  ]);
});

it('lists what is about the topic by title, topics or category, and not what only mentions it', async () => {
  expect(await idsAbout(true, [MENTIONED, 3, 1], [BOTH, 2, 1], [BY_TOPIC, 1, 1])).toEqual(['umi/both', 'umi/topic']);
});

it('leaves out of a list what has one of two words in its title', async () => {
  expect(await idsAbout(true, [BOTH, 2, 1], [sessionOf('one', '監視だけの話'), 1.9, 0.5])).toEqual(['umi/both']);
});

it('leaves out what covers much less than the best does', async () => {
  expect(await idsAbout(false, [BOTH, 2, 1], [sessionOf('half', '監視とログ'), 1.9, 0.5])).toEqual(['umi/both']);
});

it('lists a low score only where it has as much of the question as the best', async () => {
  const low = sessionOf('low', 'ログと監視');
  expect(await idsAbout(true, [BOTH, 2, 1], [low, 0.7, 0.8])).toEqual(['umi/both']);
  expect(await idsAbout(true, [BOTH, 2, 1], [low, 0.7, 0.9])).toEqual(['umi/both', 'umi/low']);
});

it('keeps beside a ranking what scores nearly as much as the best', async () => {
  expect(await idsAbout(false, [BOTH, 2, 1], [MENTIONED, 1.3, 1])).toEqual(['umi/both', 'umi/mentioned']);
  expect(await idsAbout(false, [BOTH, 2, 1], [MENTIONED, 1.1, 1])).toEqual(['umi/both']);
});
