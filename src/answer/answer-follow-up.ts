import type { Answer, AnswerContext, Question, Session } from '../model.ts';
import type { FollowUp } from '../question/follow-up.ts';
import { type AnswerParts, answerQuestion, answerWith, type Page } from './answer-question.ts';
import { sortByTime } from './library.ts';

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
    case 'narrow':
      return answerQuestion({ ...previous.question, ...followUp.limits, text: read.text, unknown: read.unknown }, page, parts);
    case 'in-english': {
      const english = previous.sessions.filter((id) => isEnglish(library.sessions.get(id)?.title ?? ''));
      return answerWith({ ...previous.question, text: read.text }, english, page, parts, false);
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
      return answerWith(
        { ...read, people: names, topics: [] },
        sortByTime(others).map(({ id }) => id),
        page,
        parts,
        false,
      );
    }
    case 'similar': {
      const session = sessionAt(followUp.index);
      if (!session) return answerWith(read, [], page, parts, false);
      const words = [session.title, ...session.topics].join(' ');
      const { hits } = await parts.engine.search({ text: words, limit: MOST_SIMILAR + 1 });
      const ids = hits.map(({ id }) => id).filter((id) => id !== session.id);
      return answerWith({ ...read, topics: [session.title] }, ids, page, parts, false);
    }
  }
}

const MOST_SIMILAR = 10;

/** A title without Japanese letters. */
const isEnglish = (title: string): boolean => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title);

async function moreOf(previous: AnswerContext, page: Page, parts: AnswerParts): Promise<Answer> {
  const next = { offset: previous.shown, limit: page.limit };
  if (previous.shown >= previous.sessions.length)
    return { ...answerWith(previous.question, [], page, parts, false), context: previous };
  const isSearch = previous.question.topics.length > 0 || previous.question.intent !== 'find';
  return isSearch
    ? answerQuestion(previous.question, next, parts)
    : answerWith(previous.question, previous.sessions, next, parts, false);
}
