import { expect, it } from 'vitest';
import { earlierOf, withFocus, withNewList } from '../../src/answer/next-context.ts';
import type { Answer, AnswerContext } from '../../src/model/answer.ts';
import { EMPTY_QUESTION } from '../../src/model/empty-question.ts';

const asked = (text: string) => ({ ...EMPTY_QUESTION, text });
const listOf = (text: string, ...sessions: string[]): AnswerContext => ({
  question: asked(text),
  sessions,
  shown: sessions.length,
});
const answerWith = (context: AnswerContext, kind: 'found' | 'help' = 'found'): Answer =>
  ({ kind, question: context.question, context, sessions: [], notes: [] }) as unknown as Answer;

it('a new list goes before the lists of earlier questions', () => {
  const before = { ...listOf('first', 'umi/1'), earlier: [listOf('zeroth', 'umi/0')], focus: 'umi/1' };
  const { context } = withNewList(answerWith(listOf('second', 'umi/2')), before);
  expect(context.sessions).toEqual(['umi/2']);
  expect(context.earlier?.map(({ question }) => question.text)).toEqual(['first', 'zeroth']);
});

it('an answer without sessions leaves the list as it is, and what was asked is remembered', () => {
  const before = listOf('first', 'umi/1');
  const { context } = withNewList(answerWith(listOf('nothing')), before);
  expect(context).toEqual({ ...before, last: asked('nothing') });
});

it('help is no question that could be gone on with', () => {
  const before = listOf('first', 'umi/1');
  expect(withNewList(answerWith(listOf('help'), 'help'), before).context).toEqual(before);
});

it('one session of a list can be spoken of, and then no longer', () => {
  const before = { ...listOf('first', 'umi/1', 'umi/2'), last: asked('which') };
  const { context } = withFocus(answerWith(listOf('it')), before, 'umi/2');
  expect(context).toEqual({ ...listOf('first', 'umi/1', 'umi/2'), focus: 'umi/2' });
});

it('eight lists can be gone back to', () => {
  const earlier = Array.from({ length: 8 }, (_, at) => listOf(`${at}`, 'umi/1'));
  expect(earlierOf({ ...listOf('now', 'umi/2'), earlier }).map(({ question }) => question.text)).toEqual([
    'now',
    ...['0', '1', '2', '3', '4', '5', '6'],
  ]);
});
