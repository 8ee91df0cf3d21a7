import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Answer } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import type { Question } from '../model/question.ts';
import type { AnswerParts, Page } from './answer-parts.ts';
import { answerQuestion } from './answer-question.ts';

const OF_ALL_EVENTS: ReadonlySet<string> = new Set(['help', 'show', 'events']);

/** Answers from the event that is usually meant, unless the question names one; from all of them if nothing is found there. */
export async function answerThere(question: Question, usual: Event | undefined, page: Page, parts: AnswerParts): Promise<Answer> {
  const isFree = !question.limits.some(isOfEvent) && question.unknown.length === 0 && question.sides === undefined;
  if (!usual || !isFree || OF_ALL_EVENTS.has(question.intent)) return answerQuestion(question, page, parts);
  const limits = [{ limit: 'event', op: 'is', values: [usual.id] } as const, ...question.limits];
  const there = await answerQuestion({ ...question, limits }, page, parts);
  const isBeside = there.kind === 'list' && there.notFound !== undefined;
  if (there.certainty === 'sure' && !isBeside) return there;
  const anywhere = await answerQuestion(question, page, parts);
  if (anywhere.kind === 'nothing') return there.kind === 'nothing' ? anywhere : there;
  if (there.kind !== 'nothing' && anywhere.certainty !== 'sure') return there;
  return { ...anywhere, question: { ...anywhere.question, loosened: ['event', ...anywhere.question.loosened] } };
}
