import type { Answer, NoneLeft, ShownList } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { findAll } from '../search/find-all.ts';
import { type AnswerParts, frameOf, NO_TERMS, type Page, ranked } from './answer-parts.ts';
import { directReply } from './direct-reply.ts';
import { givenElsewhere } from './given-elsewhere.ts';
import { hitsOf, sessionAt } from './look-up.ts';

const LISTS: ReadonlySet<string> = new Set(['list', 'count', 'digest', 'overview', 'recommend', 'rank', 'events']);

/** Whether the sessions that a question found were shown as a list. */
const isList = ({ intent, order }: Question): boolean => LISTS.has(intent) || order !== undefined;

/** A page of sessions that are known, as the kind of answer that the question had. */
export async function showList(question: Question, ids: readonly string[], page: Page, parts: AnswerParts): Promise<Answer> {
  const frame = frameOf(question, ids, page, parts);
  const sessions = await ranked(hitsOf(ids), termsOf(question, parts), page, parts);
  // What is asked of a list that only conditions made is a list.
  const isOfMany = question.intent === 'fact' && question.topics.length === 0 && ids.length > 1;
  if (isList(question) || isOfMany) return { ...frame, kind: 'list', total: ids.length, sessions };
  return { ...frame, kind: 'found', total: ids.length, isDetailed: false, sessions, notes: [] };
}

/** One session, with the reply to what is asked of it. */
export async function showOne(question: Question, id: string, isDetailed: boolean, parts: AnswerParts): Promise<Answer> {
  const page = { offset: 0, limit: 1 };
  const session = await sessionAt(id, parts);
  const event = parts.library.events.get(session?.event ?? '');
  const direct = question.asked && session && event ? directReply(question.asked, session, event) : undefined;
  const sessions = await ranked(hitsOf([id]), termsOf(question, parts), page, parts);
  const elsewhere = session && isDetailed ? await givenElsewhere(session, parts) : [];
  return {
    ...frameOf(question, [id], page, parts),
    kind: 'found',
    total: 1,
    isDetailed,
    ...withoutUndefined({ direct, elsewhere: elsewhere.length > 0 ? elsewhere : undefined }),
    sessions,
    notes: [],
  };
}

/** Why a question that refers to a list has no answer. */
export const noneLeft = (question: Question, reason: NoneLeft, page: Page, parts: AnswerParts): Answer => ({
  ...frameOf(question, [], page, parts),
  certainty: 'nothing',
  kind: 'nothing',
  suggestions: reason === 'no-referent' ? parts.library.suggestions() : [],
  reason,
});

/** What the words of a question are in the index: for the passages that answer. */
export const termsOf = ({ topics }: Pick<Question, 'topics'>, { words }: AnswerParts): readonly WeighedTerm[] =>
  topics.length === 0 ? NO_TERMS : words.read(topics.join(' ')).terms;

/** Ids of a list that are about words, in the order of the list. */
export async function aboutWords(
  topics: readonly string[],
  { sessions }: ShownList,
  { words, texts }: AnswerParts,
): Promise<readonly string[]> {
  if (topics.length === 0) return sessions;
  const request = { limits: [], among: sessions, leastCoverageShare: MIN_SHARE_OF_BEST };
  const found = await Promise.all(topics.map((topic) => findAll({ ...request, words: words.read(topic) }, texts)));
  const about = new Set(
    found.flatMap((hits) => {
      const best = Math.max(0, ...hits.map(({ coverage }) => coverage));
      return hits.filter(({ coverage }) => coverage >= best * MIN_SHARE_OF_BEST && coverage >= MIN_COVERAGE).map(({ id }) => id);
    }),
  );
  return sessions.filter((id) => about.has(id));
}

/** A session of a list is about words where it covers this share of what the best one covers, and this share of the words. */
const MIN_SHARE_OF_BEST = 0.6;
const MIN_COVERAGE = 0.4;
