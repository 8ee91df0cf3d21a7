import { expect, it } from 'vitest';
import type { AnswerParts } from '../../src/answer/answer-parts.ts';
import { foundAnswer } from '../../src/answer/found-answer.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import type { Event } from '../../src/model/event.ts';
import type { Question } from '../../src/model/question.ts';
import { createPassageMatcher } from '../../src/search/match-passage.ts';
import { sessionOf } from './session-of.ts';

const sessions = Array.from({ length: 9 }, (_, at) => sessionOf(String(at), `Talk ${at}`));
const hits = sessions.map((document, at) => ({ id: document.id, score: 9 - at, coverage: 1, document }));
const event: Event = { id: 'umi', name: 'Umi', aliases: [], hashtags: [], dates: [], places: [] };
const read: string[] = [];
const outlined: string[] = [];
const parts = {
  catalogue: {
    cards: async (ids: readonly string[]) => {
      read.push(...ids);
      return sessions.filter(({ id }) => ids.includes(id));
    },
    outlines: async (ids: readonly string[]) => {
      outlined.push(...ids);
      return sessions.filter(({ id }) => ids.includes(id));
    },
  },
  library: { events: new Map([['umi', event]]), reportsOf: () => [], asOf: '' },
  tools: { passageMatcher: createPassageMatcher(createVocabularyMatcher({ same: [], near: [] })), findMarks: () => [] },
  codeOf: () => '',
} as unknown as AnswerParts;
const question = { text: '', subjects: [], topics: [], limits: [], intent: 'find' } as unknown as Question;
const answer = (offset: number) => {
  const rest = hits.slice(4).map(({ document: _, ...hit }) => hit);
  const shown = { hits: hits.slice(0, 4), rest, terms: [], notes: [], notFound: [], evidence: undefined };
  return foundAnswer(question, shown, { offset, limit: 3 } as never, parts);
};

it('reads whole what is on the page alone, counts what is behind it', async () => {
  const found = await answer(0);
  expect(found).toMatchObject({ total: 9 });
  expect(found.sessions.map(({ session }) => session.title)).toEqual(['Talk 0', 'Talk 1', 'Talk 2']);
  expect([read, outlined]).toEqual([['umi/0', 'umi/1', 'umi/2'], []]);
});

it('reads those behind when their page is asked for', async () => {
  const found = await answer(3);
  expect(found.sessions.map(({ session }) => session.title)).toEqual(['Talk 3', 'Talk 4', 'Talk 5']);
  expect(found.sessions.map(({ rank }) => rank)).toEqual([4, 5, 6]);
});
