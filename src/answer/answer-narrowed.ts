import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Answer, AnswerContext, ShownList } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import type { FollowUp, Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type AnswerParts, frameOf, NO_TERMS, ranked } from './answer-parts.ts';
import { answerQuestion } from './answer-question.ts';
import { answerReplaced } from './answer-replaced.ts';
import type { Continuing } from './continuing.ts';
import { hitsOf, idsMeeting, sessionsAt } from './look-up.ts';
import { earlierOf, withNewList } from './next-context.ts';
import { aboutWords, noneLeft, showList } from './show-list.ts';

type Narrowing = Extract<FollowUp, { kind: 'narrow' }>;

/** Those of the list that meet limits and are about words; nothing that was not on it. */
export async function answerNarrowed(given: Narrowing, turn: Continuing, parts: AnswerParts): Promise<Answer> {
  const { previous, read, pageOf } = turn;
  const { limits, topics = [], isCount } = await byFacets(given, turn, parts);
  const allowed = await meeting(limits, previous, parts);
  const ids = (await aboutWords(topics, previous, parts)).filter((id) => allowed.has(id));
  // What a condition alone leaves of a list is a list.
  const isList =
    topics.length === 0 && ids.length > 1 && (previous.question.intent === 'find' || previous.question.intent === 'fact');
  const question: Question = {
    ...previous.question,
    ...(isList && { intent: 'list' as const }),
    text: read.text,
    limits: [...previous.question.limits.filter((one) => !limits.some((limit) => isSame(one, limit))), ...limits],
    topics: [...previous.question.topics, ...topics],
    corrections: [],
    loosened: [],
    among: previous.sessions.length,
  };
  const page = pageOf(question.intent);
  const known = isCount && ids.length === 0 ? listLimitedBy(limits, previous) : undefined;
  if (known) return { ...(await counted(known.question, known.sessions, turn, parts)), context: previous };
  const opposite = isOppositeOf(limits, previous.question) ? (previous.leftOut ?? []).filter((id) => allowed.has(id)) : [];
  if (ids.length === 0 && opposite.length > 0) {
    const before = { ...question, limits: [...previous.question.limits.filter((one) => !isOfSame(one, limits)), ...limits] };
    const answer = withNewList(await showList(before, opposite, page, parts), previous);
    return { ...answer, context: { ...answer.context, leftOut: previous.sessions } };
  }
  // "Of those, only with a deck attached": beside a condition a word that none of the list has says nothing.
  if (ids.length === 0 && topics.length > 0 && limits.length > 0)
    return answerNarrowed({ ...given, limits, topics: [] }, turn, parts);
  if (ids.length === 0) return noneOfThem({ ...given, limits, topics }, question, turn, parts);
  const leftOut = previous.sessions.filter((id) => !ids.includes(id));
  const shown = await (isCount ? counted(question, ids, turn, parts) : showList(question, ids, page, parts));
  const answer = withNewList(shown, previous);
  const isFixed = previous.isFixed === true || topics.length > 0;
  return {
    ...answer,
    context: { ...answer.context, leftOut, ...withoutUndefined({ isFixed: isFixed || undefined }) },
  };
}

/** None of the list meets it: another value of what it was limited by is asked for, or of what an earlier list was; else nothing is left. */
async function noneOfThem(
  { limits, topics = [] }: Narrowing,
  question: Question,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { previous, read, pageOf } = turn;
  const page = pageOf(question.intent);
  const isOther =
    topics.length === 0 &&
    limits.every((limit) => isOfEvent(limit) || replaces(limit, previous.question) || limit.limit === 'status');
  if (isOther) return answerReplaced({ kind: 'replace', named: { limits, topics: [] } }, turn, parts);
  if (topics.length === 0 && limits.some((limit) => replaces(limit, previous.question))) {
    const { among: _, ...inPlace } = question;
    const carried = { limits: question.limits.filter((limit) => !limits.includes(limit)), topics: question.topics };
    const answer = await answerQuestion({ ...inPlace, carried }, page, parts);
    if (answer.context.sessions.length > 0 && answer.question.loosened.length === 0) return withNewList(answer, previous);
  }
  const list = topics.length === 0 ? listOfKinds(limits, previous) : undefined;
  if (list) {
    const there = { ...turn, previous: { ...list, earlier: earlierOf(previous) } };
    return answerReplaced({ kind: 'replace', named: { limits, topics: [] } }, there, parts);
  }
  // "Intermediate ones at CNDS2025, which?": an event with a condition is a question of its own.
  const isOfItsOwn = limits.some(isOfEvent) && !limits.every(isOfEvent);
  const alone = isOfItsOwn ? await turn.alone() : undefined;
  if (alone?.certainty === 'sure' && alone.context.sessions.length > 0) return withNewList(alone, previous);
  const none = noneLeft({ ...read, among: previous.sessions.length }, 'none-of-them', page, parts);
  return { ...none, context: { ...previous, last: question } };
}

/** ゴールドのだけ: where none of the list is about the words, and some of it are what they stand for, these. */
async function byFacets(given: Narrowing, { previous }: Continuing, parts: AnswerParts): Promise<Narrowing> {
  const { limits, topics = [], facets = [] } = given;
  if (facets.length === 0 || (await aboutWords(topics, previous, parts)).length > 0) return given;
  const meant = [...limits, ...facets];
  const allowed = await meeting(meant, previous, parts);
  return previous.sessions.some((id) => allowed.has(id)) ? { ...given, limits: meant, topics: [] } : given;
}

/** 資料がないのは？ of those that have some: the others. */
const isOppositeOf = (limits: readonly Limit[], { limits: known }: Question): boolean =>
  limits.length > 0 &&
  limits.every(({ limit, op, values }) =>
    known.some((one) => one.limit === limit && one.op !== op && values.some((value) => one.values.includes(value))),
  );
const isOfSame = ({ limit }: Limit, limits: readonly Limit[]): boolean => limits.some((one) => one.limit === limit);

/** The newest list before that was limited by all of these kinds: what is no value of this list is another one of that. */
const listOfKinds = (limits: readonly Limit[], { earlier = [] }: AnswerContext): ShownList | undefined =>
  earlier.find(({ question }) =>
    limits.every(({ limit, op }) => op !== 'not' && limit !== 'has' && question.limits.some((one) => one.limit === limit)),
  );

/** A list before that was limited so. */
const listLimitedBy = (limits: readonly Limit[], { earlier = [] }: AnswerContext): ShownList | undefined =>
  earlier.find(({ question }) =>
    limits.every((limit) => question.limits.some((one) => JSON.stringify(one) === JSON.stringify(limit))),
  );

/** What meets limits. A title in letters of the alphabet stands for a language that the data does not tell. */
async function meeting(limits: readonly Limit[], { sessions }: ShownList, parts: AnswerParts): Promise<ReadonlySet<string>> {
  const isOfLanguage = limits.some(({ limit, op, values }) => limit === 'language' && op === 'is' && values.includes('en'));
  const allowed = new Set(await idsMeeting(limits, parts));
  if (!isOfLanguage) return allowed;
  const unspoken = limits.filter(({ limit }) => limit !== 'language');
  const others = new Set(await idsMeeting(unspoken, parts));
  for (const { id, language, title } of await sessionsAt(sessions, parts))
    if (language === undefined && others.has(id) && isEnglish(title)) allowed.add(id);
  return allowed;
}

/** A title without Japanese letters. */
const isEnglish = (title: string): boolean => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title);

/** A condition of the list given a second time, or another value of the same one. */
const isSame = (a: Limit, b: Limit): boolean => a.limit === b.limit && a.op === b.op && a.limit !== 'has';

/** Another year or event than the list has: not of the list, but in its place. */
const replaces = (limit: Limit, { limits }: Question): boolean =>
  limit.limit !== 'has' && limits.some((one) => one.limit === limit.limit || (isOfEvent(one) && isOfEvent(limit)));

const counted = async (
  question: Question,
  ids: readonly string[],
  { pageOf }: Continuing,
  parts: AnswerParts,
): Promise<Answer> => {
  const page = pageOf('count');
  const sessions = await ranked(hitsOf(ids), NO_TERMS, page, parts);
  return { ...frameOf(question, ids, page, parts), kind: 'count', total: ids.length, sessions };
};
