import { isListNamed } from '../corpus/is-list-named.ts';
import { limitEntry } from '../corpus/limit-table.ts';
import type { Answer, ShownList } from '../model/answer.ts';
import type { Limit, LimitName, Order } from '../model/limit.ts';
import type { FollowUp, Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type AnswerParts, frameOf, NO_TERMS, ranked } from './answer-parts.ts';
import { answerQuestion } from './answer-question.ts';
import { carryOver, yearById } from './carry-over.ts';
import type { Continuing } from './continuing.ts';
import { hitsOf, idsMeeting, sessionsAt } from './look-up.ts';
import { earlierOf, withNewList } from './next-context.ts';
import { orderSessions } from './order-sessions.ts';
import { noneLeft, showList } from './show-list.ts';

/** Goes back to a list that was shown, or to a wider one. */
export async function answerAgain(
  followUp: Extract<FollowUp, { kind: 'again' | 'widen' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  if (followUp.kind === 'widen') {
    const whole: Continuing = followUp.isWhole
      ? { ...turn, pageOf: () => ({ offset: 0, limit: Number.MAX_SAFE_INTEGER }) }
      : turn;
    const wider = await widened(followUp, whole, parts);
    return turn.read.isCount ? counted(wider, turn, parts) : wider;
  }
  const answer = await againAsItWas(followUp, turn, parts);
  return followUp.order ? sorted(answer, followUp.order, turn, parts) : answer;
}

/** How many a list has that was shown. */
async function counted(answer: Answer, { read, pageOf }: Continuing, parts: AnswerParts): Promise<Answer> {
  const { context } = answer;
  const page = pageOf('count');
  const sessions = await ranked(hitsOf(context.sessions), NO_TERMS, page, parts);
  const question: Question = { ...context.question, text: read.text, intent: 'count' };
  return {
    ...frameOf(question, context.sessions, page, parts),
    kind: 'count',
    total: context.sessions.length,
    sessions,
    context,
  };
}

/** A list that was shown in another order. */
async function sorted(answer: Answer, order: Order, { pageOf }: Continuing, parts: AnswerParts): Promise<Answer> {
  const { context } = answer;
  const sessions = orderSessions(await sessionsAt(context.sessions, parts), order, parts.library).map(({ id }) => id);
  const question: Question = { ...context.question, intent: 'list', among: sessions.length };
  const list = await showList(question, sessions, pageOf('list'), parts);
  return { ...list, context: { ...context, ...list.context, isFixed: true } };
}

async function againAsItWas(
  followUp: Extract<FollowUp, { kind: 'again' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const lists = earlierOf(turn.previous);
  const { of } = followUp;
  if (of !== undefined) {
    const ofIt = [turn.previous, ...lists].filter(({ question }) => question.limits.some(({ limit }) => limit === of));
    const known = ofIt.find(({ question }) => question.limits.length === 1 && question.topics.length === 0) ?? ofIt[0];
    return known ? shownAgain(known, turn, parts) : withNewList(await turn.alone(), turn.previous);
  }
  const { words, limits, facets = [], n } = followUp;
  const isNamed = (list: ShownList): boolean => isListNamed(list, { words, limits, facets }, yearById(parts.library));
  const ofSize = n !== undefined && [turn.previous, ...lists].find((list) => list.sessions.length === n && isNamed(list));
  if (ofSize) return shownAgain(ofSize, turn, parts);
  if (followUp.isBefore) return shownAgain(turn.previous.focus === undefined ? (lists[1] ?? lists[0]) : lists[0], turn, parts);
  const isAny = followUp.words.length === 0 && followUp.limits.length === 0;
  if (isAny) return shownAgain(followUp.isFirst ? lists.at(-1) : turn.previous, turn, parts);
  const list =
    longest(lists.filter(({ question }) => isOnly(question, followUp.limits) && isAbout(question, followUp.words))) ??
    lists.find(({ question }) => isSaid(question, followUp.words) && hasLimits(question, followUp.limits)) ??
    lists.find(({ question }) => isAbout(question, followUp.words) && hasLimits(question, followUp.limits)) ??
    lists.find(isNamed);
  return list ? shownAgain(list, turn, parts) : withNewList(await turn.alone(), turn.previous);
}

async function shownAgain(
  list: ShownList | undefined,
  { previous, read, pageOf }: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  if (!list) return { ...noneLeft(read, 'none-of-them', pageOf('list'), parts), context: previous };
  const answer = await showList(list.question, list.sessions, pageOf(list.question.intent), parts);
  const isSame = list.sessions === previous.sessions;
  const context = {
    ...answer.context,
    ...withoutUndefined({ leftOut: list.leftOut, isFixed: list.isFixed || undefined }),
  };
  return { ...answer, context: { ...context, earlier: isSame ? (previous.earlier ?? []) : earlierOf(previous) } };
}

/** The first of the longest: what a narrowing left out has the conditions of the list as well. */
const longest = (lists: readonly ShownList[]): ShownList | undefined =>
  lists.toSorted((a, b) => b.sessions.length - a.sessions.length)[0];

const isIn = (words: readonly string[], text: string): boolean =>
  words.every((word) => text.normalize('NFKC').toLowerCase().includes(word.normalize('NFKC').toLowerCase()));

/** Whether all of the words were asked for. */
const isSaid = ({ text }: Question, words: readonly string[]): boolean => isIn(words, text);

/** Whether the words are what it was taken to be about. */
const isAbout = ({ topics, limits }: Question, words: readonly string[]): boolean =>
  isIn(words, [...topics, ...limits.flatMap(({ values }) => values.map(String))].join(' '));

const hasLimits = ({ limits }: Question, named: readonly Limit[]): boolean =>
  named.every(({ limit, op, values }) =>
    limits.some((one) => one.limit === limit && one.op === op && values.some((value) => one.values.includes(value))),
  );

/** Whether nothing else limits it. */
const isOnly = (question: Question, named: readonly Limit[]): boolean =>
  named.length > 0 && question.limits.length === named.length && hasLimits(question, named);

/** A question with nothing but what it said itself, where it took something over and is one without it. */
function withoutCarried({ carried, among, ...question }: Question): Question | undefined {
  if (!carried || carried.limits.length === 0 || among !== undefined) return undefined;
  const limits = question.limits.filter((limit) => !carried.limits.some((one) => JSON.stringify(one) === JSON.stringify(limit)));
  const topics = question.topics.filter((topic) => !carried.topics.includes(topic));
  return limits.length + topics.length > 0 ? { ...question, limits, topics } : undefined;
}

/** The list without some of its conditions. Where none is named: as it was before the last ones were added. */
async function widened(
  { names, limits: instead }: Extract<FollowUp, { kind: 'widen' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { previous, read, pageOf } = turn;
  if (instead) return widenedTo(instead, names, turn, parts);
  const { question, last } = previous;
  if (last && names.some((name) => last.limits.some(({ limit }) => limit === name))) {
    const limits = last.limits.filter(({ limit }) => !names.includes(limit));
    const { among: _, carried: __, ...base } = last;
    const wider: Question = { ...base, text: read.text, limits, loosened: [], carried: { limits, topics: last.topics } };
    if (limits.length > 0 || last.topics.length > 0)
      return withNewList(await answerQuestion(wider, pageOf(wider.intent), parts), previous);
  }
  const own = names.length === 0 ? withoutCarried(question) : undefined;
  if (own) return withNewList(await answerQuestion({ ...own, text: read.text }, pageOf(own.intent), parts), previous);
  const isWider = ({ sessions, question: one, leftOut }: ShownList): boolean =>
    // What a narrowing had left out is no whole list.
    (leftOut === undefined || one.among !== undefined) &&
    sessions.length > previous.sessions.length &&
    previous.sessions.every((id) => sessions.includes(id)) &&
    !one.limits.some(({ limit }) => names.includes(limit));
  const before = previous.earlier?.find(isWider);
  if (before) return withConditions(before, names, turn, parts);
  const limits = question.limits.filter(({ limit }) =>
    names.length > 0 ? !names.includes(limit) : limitEntry(limit).loosened === undefined,
  );
  const isSame = limits.length === question.limits.length;
  if (isSame || (limits.length === 0 && question.topics.length === 0))
    return isSame
      ? shownAgain(previous, turn, parts)
      : { ...noneLeft(read, 'none-left-out', pageOf('list'), parts), context: previous };
  const { among: _, carried: __, ...base } = question;
  const wider: Question = { ...base, text: read.text, limits, carried: { limits, topics: question.topics } };
  return withNewList(await answerQuestion(wider, pageOf('list'), parts), previous);
}

/** A wider list that was shown before, with the conditions that were added since and stay. */
async function withConditions(
  list: ShownList,
  names: readonly LimitName[],
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { previous } = turn;
  // "Just 2020, the Tokyo one": where and when are one condition, and are lifted as one.
  const isOccasion = (name: LimitName): boolean => limitEntry(name).isOccasion === true;
  const isStaying = ({ limit }: Limit): boolean =>
    names.length > 0 && !names.includes(limit) && !(isOccasion(limit) && names.some(isOccasion));
  const added = previous.question.limits.filter(
    (limit) => isStaying(limit) && !list.question.limits.some((one) => JSON.stringify(one) === JSON.stringify(limit)),
  );
  if (added.length === 0) return shownAgain(list, turn, parts);
  const meeting = new Set(await idsMeeting(added, parts));
  const [ids, leftOut] = [true, false].map((isMet) => list.sessions.filter((id) => meeting.has(id) === isMet));
  const question: Question = {
    ...list.question,
    text: turn.read.text,
    limits: [...list.question.limits, ...added],
    among: list.sessions.length,
  };
  const answer = withNewList(await showList(question, ids ?? [], turn.pageOf(question.intent), parts), turn.previous);
  return { ...answer, context: { ...answer.context, ...withoutUndefined({ leftOut }) } };
}

/** The list without some of its conditions, and with others in place of those that it had. */
async function widenedTo(
  instead: readonly Limit[],
  names: readonly LimitName[],
  { previous, read, pageOf }: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const base = previous.last ?? previous.question;
  const rest = { ...base, limits: base.limits.filter(({ limit }) => !names.includes(limit)) };
  const { asked: _, ...unasked } = read;
  const wider = carryOver(rest, { limits: instead, topics: [] }, { ...unasked, limits: instead }, parts.library);
  return withNewList(await answerQuestion(wider, pageOf(wider.intent), parts), previous);
}
