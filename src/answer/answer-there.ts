import type { Answer } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import type { Question } from '../model/question.ts';
import { type AnswerParts, answerQuestion, type Page } from './answer-question.ts';

/** Answers from the event that is usually meant, unless the question names one; from all of them if nothing is found there. */
export async function answerThere(question: Question, usual: Event | undefined, page: Page, parts: AnswerParts): Promise<Answer> {
  const isFree = question.events.length === 0 && question.years.length === 0 && question.unknown.length === 0;
  if (!usual || !isFree || question.intent === 'help' || question.intent === 'show') return answerQuestion(question, page, parts);
  const there = await answerQuestion({ ...question, events: [usual.id] }, page, parts);
  if (there.kind !== 'nothing') return there;
  const anywhere = await answerQuestion(question, page, parts);
  if (anywhere.kind === 'nothing') return anywhere;
  return { ...anywhere, question: { ...anywhere.question, loosened: ['events', ...anywhere.question.loosened] } };
}
