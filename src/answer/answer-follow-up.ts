import { isListNamed } from '../corpus/is-list-named.ts';
import type { Answer, AnswerContext, ShownList } from '../model/answer.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { AskedOfEvent, Limit } from '../model/limit.ts';
import type { FollowUp, Named, Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { answerAgain } from './answer-again.ts';
import { answerCompared } from './answer-compared.ts';
import { answerNarrowed } from './answer-narrowed.ts';
import { type AnswerParts, frameOf, NO_TERMS, type Page, ranked } from './answer-parts.ts';
import { answerQuestion } from './answer-question.ts';
import { answerReplaced } from './answer-replaced.ts';
import { answerSimilar } from './answer-similar.ts';
import { yearById } from './carry-over.ts';
import { type Continuing, meant } from './continuing.ts';
import { explainMissing } from './explain-missing.ts';
import { explainSession } from './explain-session.ts';
import { findNamed, findNamedInLists } from './find-named.ts';
import { hitsOf, idsMeeting, sessionAt, sessionsAt } from './look-up.ts';
import { membersOf } from './members-of.ts';
import { earlierOf, withFocus, withNewList } from './next-context.ts';
import { orderSessions } from './order-sessions.ts';
import { noneLeft, showList, showOne, termsOf } from './show-list.ts';

/** Answers a question that refers to the list before it. Only a new list takes the place of that one. */
export async function answerFollowUp(given: Continuing, parts: AnswerParts): Promise<Answer> {
  const turn = withListOfPlace(withListOfCount(withListNamed(given, parts)));
  const { followUp, read, previous } = turn;
  const page = turn.pageOf(previous.question.intent);
  switch (followUp.kind) {
    case 'courtesy':
      return courtesy(turn, followUp.courtesy, parts);
    case 'new':
      return ofItsOwn(turn, parts);
    case 'no-referent':
      return { ...noneLeft(read, 'no-referent', page, parts), context: previous };
    case 'session':
      return aboutOne(turn, followUp.id, true, parts);
    case 'details':
    case 'asked':
      return ofOne(followUp, turn, page, parts);
    case 'why-missing':
      return explainMissing(followUp, turn, parts);
    case 'why':
      return explained(turn, meant(previous, followUp.index), parts);
    case 'why-named': {
      const [first] = await findNamed(followUp.named, read.text, previous, parts);
      return explained(turn, first ?? meant(previous), parts);
    }
    case 'pick':
      return picked(followUp, turn, parts);
    case 'more':
      return moreOf(followUp, turn, page, parts);
    case 'all':
      return wholeList(followUp, turn, page, parts);
    case 'count':
      return counted(turn, page, parts);
    case 'compare':
      return answerCompared(followUp, turn, parts);
    case 'ordered':
      return ordered(followUp, turn, page, parts);
    case 'narrow':
      return askedOfNarrowed(followUp, turn, parts);
    case 'left-out': {
      const ids = leftOutOf(previous, followUp.limits);
      if (ids.length === 0) return { ...noneLeft(read, 'none-left-out', page, parts), context: previous };
      const before = previous.earlier?.find(({ sessions }) => ids.every((id) => sessions.includes(id)));
      const question = { ...(before ?? previous).question, text: read.text };
      const answer = withNewList(await showList(question, ids, page, parts), previous);
      // What these left out are the others.
      return { ...answer, context: { ...answer.context, leftOut: previous.sessions.filter((id) => !ids.includes(id)) } };
    }
    case 'again':
    case 'widen':
      return answerAgain(followUp, turn, parts);
    case 'replace':
    case 'shift':
    case 'same-speaker':
    case 'same-company':
    case 'same-facet':
    case 'others-of':
      return answerReplaced(followUp, turn, parts);
    case 'similar':
      return answerSimilar(followUp, turn, parts);
  }
}

/** An end of the list, or all of it in another order. */
async function ordered(
  { order }: Extract<FollowUp, { kind: 'ordered' }>,
  turn: Continuing,
  page: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const { read, previous } = turn;
  // その2つ、古いほうは: of the two that were put beside each other.
  const among = previous.pair && OF_PAIR.test(read.text) ? previous.pair : previous.sessions;
  const sessions = orderSessions(await sessionsAt(among, parts), order, parts.library);
  const [first, second] = sessions;
  if (second && order.n !== 1) return inOrder(sessions, turn, parts);
  return first ? aboutOne(turn, first.id, false, parts) : { ...noneLeft(read, 'none-of-them', page, parts), context: previous };
}

const OF_PAIR =
  /(?:2つ|二つ|ふたつ|2本|2件|両方|どっち|どちら)|[いの](?:ほう|方)|\b(?:the two|both|older|newer|earlier|later|which of)\b/i;

/** "Which of those was in Okinawa, and at what venue?": where one is left, what is asked is asked of that, and the list stays. */
async function askedOfNarrowed(
  followUp: Extract<FollowUp, { kind: 'narrow' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { asked } = turn.read;
  const isMaterial = asked === 'slides' || asked === 'video';
  const { limits, topics = [] } = followUp;
  // その中のバージョンアップの話、何日の発表: the one that has most of it.
  const isOfWords = asked !== undefined && !isMaterial && !followUp.isCount && topics.length > 0;
  const [named] = isOfWords ? await findNamed({ limits, topics }, turn.read.text, turn.previous, parts) : [];
  if (named !== undefined) return aboutOne(turn, named, false, parts);
  const answer = await answerNarrowed(followUp, turn, parts);
  const [only] = answer.kind !== 'count' && answer.context.sessions.length === 1 ? answer.context.sessions : [];
  const isOfList = only !== undefined && turn.previous.sessions.length > 1 && turn.previous.sessions.includes(only);
  return isOfList && asked && !isMaterial ? aboutOne(turn, only, false, parts) : answer;
}

/** "Back to security, any level": the newest list that is named is the one that is spoken of. */
function withListNamed(turn: Continuing, { library }: AnswerParts): Continuing {
  const { followUp, previous } = turn;
  const named = 'list' in followUp ? followUp.list : undefined;
  if (!named) return turn;
  const list = [previous, ...(previous.earlier ?? [])].find((one) => isListNamed(one, named, yearById(library)));
  if (!list || list === previous) return turn;
  return { ...turn, previous: { ...list, earlier: earlierOf(previous) } };
}

/** What was counted is a list from then on: it is turned, narrowed and widened as one. */
function withListOfCount(turn: Continuing): Continuing {
  const { question } = turn.previous;
  const isCountedAgain = turn.followUp.kind === 'replace' || turn.followUp.kind === 'shift';
  return question.intent === 'count' && !isCountedAgain
    ? { ...turn, previous: { ...turn.previous, question: { ...question, intent: 'list' } } }
    : turn;
}

/** 2番のほう after an answer of one: the list before it has that place. */
function withListOfPlace(turn: Continuing): Continuing {
  const { followUp, previous } = turn;
  const index = 'index' in followUp ? followUp.index : undefined;
  if (index === undefined || index <= 0 || previous.sessions.length !== 1) return turn;
  const at = previous.earlier?.findIndex(({ sessions }) => sessions.length > index) ?? -1;
  const list = previous.earlier?.[at];
  return list ? { ...turn, previous: { ...list, earlier: previous.earlier?.slice(at + 1) ?? [] } } : turn;
}

/** A question of its own; where it finds nothing certain, and refers to the list if some words of it are left out, that. */
async function ofItsOwn({ loosely, named, ...turn }: Continuing, parts: AnswerParts): Promise<Answer> {
  const alone = await turn.alone();
  const pick = loosely?.kind === 'pick' ? loosely : named;
  if (pick?.kind === 'pick' && (await isNamedByTitle(pick.named, turn, parts)))
    return answerFollowUp({ ...turn, followUp: pick }, parts);
  const perhaps = pick && isOneOf(alone, turn.previous) ? pick : alone.certainty === 'sure' ? undefined : loosely;
  if (perhaps) {
    const answer = await answerFollowUp({ ...turn, followUp: perhaps }, parts);
    if (answer.kind !== 'nothing') return answer;
  }
  // What is asked of one session, which is one of the list: that stays.
  const [only] = alone.kind === 'found' && alone.total === 1 ? alone.sessions : [];
  if (only && turn.previous.sessions.includes(only.session.id)) return withFocus(alone, turn.previous, only.session.id);
  return withNewList(alone, turn.previous);
}

/** Where a fact is asked for: the title of one of the list, and of no other, has all the words. */
async function isNamedByTitle({ limits, topics }: Named, { read, previous }: Continuing, parts: AnswerParts): Promise<boolean> {
  if (!read.asked || limits.length > 0 || topics.length === 0 || read.subjects.length === 0) return false;
  const sessions = await sessionsAt(previous.sessions, parts);
  const having = sessions.filter(({ title }) => read.subjects.every((word) => folded(title).includes(folded(word))));
  return having.length === 1 && sessions.length > 1;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What is found is one of the list: it is named, not looked for. */
const isOneOf = (answer: Answer, { sessions }: AnswerContext): boolean =>
  answer.kind === 'found' && sessions.includes(answer.sessions[0]?.session.id ?? '');

/** What a narrowing took away: the last one, also where it was taken back since, or the one by certain limits. */
function leftOutOf({ sessions, leftOut, earlier = [] }: AnswerContext, limits: readonly Limit[]): readonly string[] {
  const isBy = ({ question }: ShownList): boolean =>
    limits.every(({ limit, values }) =>
      question.limits.some((one) => one.limit === limit && one.values.some((value) => values.includes(value))),
    );
  if (leftOut) return leftOut;
  const [before] = earlier;
  const isTakenBack = before?.leftOut !== undefined && before.sessions.every((id) => sessions.includes(id));
  if (limits.length === 0) return isTakenBack ? (before.leftOut ?? []) : [];
  return earlier.find((list) => list.leftOut !== undefined && isBy(list))?.leftOut ?? [];
}

/** All of one session, or what is asked of it; of an event, where one was spoken of last. */
async function ofOne(
  { kind, index }: Extract<FollowUp, { kind: 'details' | 'asked' | 'why' }>,
  turn: Continuing,
  page: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const { read, previous } = turn;
  const ofEvent = kind === 'asked' && index === undefined ? factOfLastEvent(turn) : undefined;
  if (ofEvent) return withNewList(await answerQuestion(ofEvent, page, parts), previous);
  const id = kind === 'asked' ? await askedOne(turn, index, parts) : meant(previous, index);
  if (id === undefined) return { ...noneLeft(read, 'no-such-place', page, parts), context: previous };
  return aboutOne(turn, id, kind === 'details', parts);
}

async function counted({ read, previous }: Continuing, page: Page, parts: AnswerParts): Promise<Answer> {
  const total = previous.sessions.length;
  const sessions = await ranked(hitsOf(previous.sessions), NO_TERMS, page, parts);
  const isOfPeople = read.asked === 'speaker' || read.asked === 'company';
  const all = isOfPeople ? await sessionsAt(previous.sessions, parts) : [];
  const direct = isOfPeople ? membersOf(read.asked, { ...previous.question, intent: 'count' }, all) : undefined;
  const frame = frameOf(read, previous.sessions, page, parts);
  return { ...frame, kind: 'count', total, sessions, ...withoutUndefined({ direct }), context: previous };
}

/** The list in another order, or the first of it. */
async function inOrder(
  sessions: readonly Session[],
  { previous, read, pageOf }: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const ids = sessions.map(({ id }) => id);
  const question: Question = { ...previous.question, text: read.text, intent: 'list', among: previous.sessions.length };
  const answer = withNewList(await showList(question, ids, pageOf('list'), parts), previous);
  return { ...answer, context: { ...answer.context, isFixed: true } };
}

/** The one of the list that is named; where it has none, what the question finds in place of it, or by itself. */
async function picked(
  { named, isAsked, facets = [], orFocus }: Extract<FollowUp, { kind: 'pick' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { previous, read } = turn;
  const shown = await findNamedInLists(named, read.text, previous, parts);
  if (shown) {
    const { ids, list } = shown;
    const on = list === previous ? turn : { ...turn, previous: { ...list, earlier: earlierOf(previous) } };
    return aboutOne(on, ids[0] as string, !isAsked, parts);
  }
  const meeting = facets.length > 0 ? new Set(await idsMeeting([...named.limits, ...facets], parts)) : undefined;
  const stood = previous.sessions.find((id) => meeting?.has(id));
  if (stood !== undefined) return aboutOne(turn, stood, !isAsked, parts);
  const spokenOf = previous.focus ?? (previous.sessions.length === 1 ? previous.sessions[0] : undefined);
  if (orFocus && spokenOf !== undefined) {
    const alone = await turn.alone();
    return alone.certainty === 'sure' && alone.kind !== 'event'
      ? withNewList(alone, previous)
      : aboutOne(turn, spokenOf, !isAsked, parts);
  }
  const isOfList = facets.length > 0 && facets.every(({ limit }) => previous.question.limits.some((one) => one.limit === limit));
  const instead = isOfList ? { limits: [...named.limits, ...facets], topics: [] } : named;
  const replaced = await answerReplaced({ kind: 'replace', named: instead }, turn, parts);
  const only = 'sessions' in replaced && replaced.context.sessions.length === 1 ? replaced.sessions[0]?.session.id : undefined;
  return only !== undefined && previous.sessions.includes(only) ? aboutOne(turn, only, !isAsked, parts) : replaced;
}

/** What is asked after a fact of an event is asked of that event: 会場の名前も after its date. */
function factOfLastEvent({ read, previous }: Continuing): Question | undefined {
  const { last } = previous;
  const isOfEvent = last?.of === 'event' && last.intent === 'fact';
  const asked = read.asked === 'date' ? 'when' : read.asked === 'room' ? 'where' : read.asked;
  return isOfEvent && asked && Object.hasOwn(OF_EVENTS, asked) ? { ...last, text: read.text, asked } : undefined;
}

const OF_EVENTS: Readonly<Record<AskedOfEvent, true>> = {
  when: true,
  where: true,
  theme: true,
  format: true,
  days: true,
  size: true,
  tracks: true,
  hashtag: true,
  site: true,
  about: true,
  'when-where': true,
  venue: true,
  'full-name': true,
};

/** The session that something is asked of. Of a list, as it was asked for by limits alone, the first that has what is asked for. */
async function askedOne(
  { read, previous }: Continuing,
  index: number | undefined,
  parts: AnswerParts,
): Promise<string | undefined> {
  const { asked } = askedOf(read);
  const isOfList = index === undefined && previous.focus === undefined && previous.question.topics.length === 0;
  if (!isOfList || (asked !== 'slides' && asked !== 'video')) return meant(previous, index);
  const sessions = await sessionsAt(previous.sessions, parts);
  return sessions.find(({ links }) => links[asked])?.id ?? previous.sessions[0];
}

function courtesy({ read, previous, pageOf }: Continuing, kind: 'thanks' | 'greeting', parts: AnswerParts): Answer {
  const isFirst = previous.sessions.length === 0;
  const suggestions = isFirst && kind === 'greeting' ? parts.library.suggestions() : [];
  const question: Question = { ...EMPTY_QUESTION, text: read.text, intent: 'help' };
  return {
    ...frameOf(question, [], pageOf('help'), parts),
    certainty: 'nothing',
    kind: 'help',
    suggestions,
    courtesy: kind,
    context: previous,
  };
}

/** What is asked of a session, or all that is known of it. */
async function aboutOne({ read, previous }: Continuing, id: string, isDetailed: boolean, parts: AnswerParts): Promise<Answer> {
  const { order: _, ...asked } = read;
  const question = { ...asked, limits: [], topics: previous.question.topics, ...askedOf(read) };
  return withFocus(await showOne(question, id, isDetailed && !question.asked, parts), previous, id);
}

/** What is asked of a session of the list, also where the question by itself would ask for sessions that have it, or of an event. */
function askedOf({ asked, limits }: Question): Pick<Question, 'asked'> {
  const material = limits.find(({ limit }) => limit === 'has')?.values[0];
  if (material === 'slides' || material === 'video') return { asked: material };
  return asked === 'about' || asked === 'site' ? { asked: asked === 'site' ? 'link' : 'event' } : asked ? { asked } : {};
}

async function explained(turn: Continuing, id: string | undefined, parts: AnswerParts): Promise<Answer> {
  const { read, previous, pageOf } = turn;
  if (isOfLeftOut(previous)) return explainMissing({ kind: 'why-missing', named: NOTHING_NAMED }, turn, parts);
  const session = await sessionAt(id, parts);
  if (!session) return { ...noneLeft(read, 'no-such-place', pageOf('find'), parts), context: previous };
  const question = { ...read, intent: 'fact', topics: previous.question.topics, limits: [] } as const;
  const answer = await showOne(question, session.id, false, parts);
  const direct = await explainSession(session, previous.question, termsOf(previous.question, parts), parts);
  return withFocus(answer.kind === 'found' ? { ...answer, direct } : answer, previous, session.id);
}

/** The list is what a narrowing left out. */
const isOfLeftOut = ({ leftOut, question }: AnswerContext): boolean => leftOut !== undefined && question.among === undefined;
const NOTHING_NAMED: Named = { limits: [], topics: [] };

/** All of the list. Where pages are turned, a message may hold less than that: the page after it is the second. */
async function wholeList(
  { of }: Extract<FollowUp, { kind: 'all' }>,
  { previous }: Continuing,
  { limit }: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const { length } = previous.sessions;
  const answer = await showList(previous.question, previous.sessions, { offset: 0, limit: length }, parts);
  const whole = kept({ ...answer, context: { ...answer.context, shown: Math.min(length, limit) } }, previous);
  if (!of || (whole.kind !== 'list' && whole.kind !== 'found')) return whole;
  return { ...whole, direct: membersOf(of, previous.question, await sessionsAt(previous.sessions, parts)) };
}

/** The next page, the next so many, or the page of a number. */
async function moreOf(
  { n, page: number }: Extract<FollowUp, { kind: 'more' }>,
  { previous, read }: Continuing,
  page: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const { length } = previous.sessions;
  const offset =
    number === undefined ? previous.shown : ((number < 0 ? Math.ceil(length / page.limit) : number) - 1) * page.limit;
  if (offset >= length) return { ...noneLeft(read, 'no-more', page, parts), context: previous };
  const next = { offset, limit: n ?? page.limit };
  const answer = kept(await showList(previous.question, previous.sessions, next, parts), previous);
  // A page of one speaks of that one.
  const shown = previous.sessions.slice(offset, offset + next.limit);
  return shown.length === 1 ? { ...answer, context: { ...answer.context, ...withoutUndefined({ focus: shown[0] }) } } : answer;
}

/** Another page of the same list. */
const kept = (answer: Answer, { last: _, ...previous }: AnswerContext): Answer => ({
  ...answer,
  context: { ...previous, shown: answer.context.shown },
});
