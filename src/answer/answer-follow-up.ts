import { sortByTime } from '../corpus/library.ts';
import type { Answer, AnswerContext } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import type { FollowUp, Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import type { AnswerParts, Page } from './answer-parts.ts';
import { answerQuestion, answerWith } from './answer-question.ts';

/** Answers a question that refers to the answer before it. `read` is the question as read by itself. */
export async function answerFollowUp(
  followUp: FollowUp,
  read: Question,
  previous: AnswerContext,
  page: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const { library } = parts;
  const sessionAt = (index: number): Session | undefined => library.sessions.get(previous.sessions.at(index) ?? '');
  switch (followUp.kind) {
    case 'more':
      return moreOf(previous, page, parts);
    case 'narrow': {
      const text = read.text || previous.question.text;
      const narrowed = {
        ...previous.question,
        limits: replaced(previous.question.limits, followUp.limits),
        text,
        unknown: read.unknown,
      };
      if (!previous.isFixed) return answerQuestion(narrowed, page, parts);
      const allowed = new Set(parts.filter.meeting(followUp.limits));
      const meeting = previous.sessions.filter((id) => allowed.has(id));
      return fixed(answerWith(narrowed, meeting, page, parts, false));
    }
    case 'in-english': {
      const english = previous.sessions.filter((id) => isEnglish(library.sessions.get(id)?.title ?? ''));
      return fixed(answerWith({ ...previous.question, text: read.text }, english, page, parts, false));
    }
    case 'details':
    case 'asked': {
      const session = sessionAt(followUp.index);
      const question = { ...read, topics: previous.question.topics };
      return answerWith(question, session ? [session.id] : [], page, parts, followUp.kind === 'details');
    }
    case 'same-speaker': {
      const session = sessionAt(followUp.index);
      const names = session?.speakers.map(({ name }) => name) ?? [];
      const others = [...library.sessions.values()].filter(
        ({ id, speakers }) => id !== session?.id && speakers.some(({ name }) => names.includes(name)),
      );
      const ids = sortByTime(others).map(({ id }) => id);
      return fixed(
        answerWith({ ...read, limits: [{ limit: 'speaker', op: 'is', values: names }], topics: [] }, ids, page, parts, false),
      );
    }
    case 'similar': {
      const session = sessionAt(followUp.index);
      if (!session) return answerWith(read, [], page, parts, false);
      const words = [session.title, ...session.topics].join(' ');
      const { hits } = await parts.engine.search({ text: words, limit: MAX_SIMILAR + 1 });
      const ids = hits.map(({ id }) => id).filter((id) => id !== session.id);
      return fixed(answerWith({ ...read, topics: [session.title] }, ids, page, parts, false));
    }
  }
}

/** Limits with others in place of those of the same kind. */
const replaced = (limits: readonly Limit[], others: readonly Limit[]): Limit[] => [
  ...limits.filter(({ limit }) => !others.some((other) => other.limit === limit)),
  ...others,
];

/** An answer whose sessions no search would give again. */
const fixed = (answer: Answer): Answer => ({ ...answer, context: { ...answer.context, isFixed: true } });

const MAX_SIMILAR = 10;

/** A title without Japanese letters. */
const isEnglish = (title: string): boolean => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title);

async function moreOf(previous: AnswerContext, page: Page, parts: AnswerParts): Promise<Answer> {
  const next = { offset: previous.shown, limit: page.limit };
  if (previous.shown >= previous.sessions.length)
    return { ...answerWith(previous.question, [], page, parts, false), context: previous };
  const isSearch = previous.question.topics.length > 0 || previous.question.intent !== 'find';
  return isSearch && !previous.isFixed
    ? answerQuestion(previous.question, next, parts)
    : fixed(answerWith(previous.question, previous.sessions, next, parts, false));
}
