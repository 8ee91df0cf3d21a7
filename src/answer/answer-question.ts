import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Answer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { answerBeside } from './answer-beside.ts';
import { answerComparison } from './answer-comparison.ts';
import { answerEvents, eventFact, isOfSomeEvent } from './answer-events.ts';
import { type AnswerParts, frameOf, NO_TERMS, type Page } from './answer-parts.ts';
import { answerRanking } from './answer-ranking.ts';
import { foundAnswer } from './found-answer.ts';
import { givenElsewhere } from './given-elsewhere.ts';
import { isTask } from './is-task.ts';
import { hitsAt, sessionAt } from './look-up.ts';
import { nothing } from './nothing.ts';
import { sessionsAnswer } from './sessions-answer.ts';

/** Answers a question that was read. */
export async function answerQuestion(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const { intent } = question;
  if (question.isUnknowable && question.unknown.length === 0 && question.topics.length === 0)
    return nothing(question, page, parts);
  if (isTask(question)) return nothing({ ...question, isUnknowable: true }, page, parts);
  if (intent === 'help')
    return {
      ...frameOf(question, [], page, parts),
      certainty: 'nothing',
      kind: 'help',
      suggestions: parts.library.suggestions(),
    };
  if (intent === 'show' || (intent === 'fact' && (await sessionAt(question.topics[0], parts))))
    return showAnswer(question, page, parts);
  if (question.unknown.length > 0) return nothing(question, page, parts);
  if (question.relation) return answerBeside(question, question.relation, page, parts);
  const isAboutEvents = intent === 'events' || (intent === 'fact' && question.of === 'event');
  if (isAboutEvents && question.topics.length > 0 && !(await isOfSomeEvent(question, parts))) {
    const { of: _, ...asked } = question;
    return sessionsAnswer({ ...asked, intent: 'find' }, page, parts);
  }
  if (isAboutEvents && question.asked === 'event') return answerEvents(question, page, parts);
  if (intent === 'events') return answerEvents(question, page, parts);
  if (intent === 'overview' && question.topics.length === 0 && question.limits.length > 0 && question.limits.every(isOfEvent))
    return eventFact({ ...question, asked: 'about' }, page, parts);
  if (intent === 'fact' && question.of === 'event') return eventFact(question, page, parts);
  if (intent === 'rank' || question.group) return answerRanking(question, page, parts);
  if (intent === 'compare') return answerComparison(question, page, parts);
  return ofSessions(question, page, parts);
}

/** Sessions; where nothing limits them, the events from which to choose. */
async function ofSessions(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  if (isOfEverything(question)) return answerEvents({ ...question, intent: 'events' }, page, parts);
  const answer = await sessionsAnswer(question, page, parts);
  return answer.kind === 'nothing' && isOfEvents(question) ? withoutTalks(question, answer, page, parts) : answer;
}

/** Nothing but events is named. */
const isOfEvents = ({ topics, limits }: Question): boolean =>
  topics.length === 0 && limits.some(({ limit }) => limit === 'event') && limits.every(isOfEvent);

/** An event whose talks are not known: what is known of it. */
async function withoutTalks(question: Question, answer: Answer, page: Page, parts: AnswerParts): Promise<Answer> {
  const event = await eventFact({ ...question, asked: 'about' }, page, parts);
  return event.kind === 'event' ? event : answer;
}

/** All sessions there are: nobody reads hundreds, so the events are shown from which to choose. */
const isOfEverything = ({ intent, limits, topics, order }: Question): boolean =>
  (intent === 'list' || intent === 'digest') && limits.length === 0 && topics.length === 0 && order === undefined;

async function showAnswer(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const session = await sessionAt(question.topics[0], parts);
  if (!session) return nothing(question, page, parts);
  const hits = await hitsAt([session.id], parts);
  const found = await foundAnswer(question, { hits, terms: NO_TERMS, notes: [], notFound: [] }, page, parts);
  const elsewhere = await givenElsewhere(session, parts);
  return { ...found, isDetailed: true, ...(elsewhere.length > 0 && { elsewhere }) };
}
