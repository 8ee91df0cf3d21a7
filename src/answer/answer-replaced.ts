import { isOfEvent } from '../corpus/filter-corpus.ts';
import { limitEntry } from '../corpus/limit-table.ts';
import type { Answer, AnswerContext } from '../model/answer.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { FollowUp, Named, Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

import type { AnswerParts } from './answer-parts.ts';
import { answerQuestion } from './answer-question.ts';
import { carryOver, neighbourEvent, yearOf } from './carry-over.ts';
import { type Continuing, meant } from './continuing.ts';
import { findNamedInLists } from './find-named.ts';
import { idsMeeting, sessionAt, sessionsAt } from './look-up.ts';
import { withFocus, withNewList } from './next-context.ts';
import { orderSessions } from './order-sessions.ts';
import { noneLeft, showList } from './show-list.ts';

type Replacing = Extract<FollowUp, { kind: 'replace' | 'shift' | 'same-speaker' | 'same-company' | 'same-facet' | 'others-of' }>;

/** Answers the question before with something else in its place; by itself where that finds nothing. */
export async function answerReplaced(followUp: Replacing, turn: Continuing, parts: AnswerParts): Promise<Answer> {
  const { previous, read } = turn;
  switch (followUp.kind) {
    case 'replace':
      return replaced(
        carryOver(baseOf(previous), followUp.named, { ...read, limits: followUp.named.limits }, parts.library),
        turn,
        parts,
      );
    case 'shift': {
      const limit = await shiftedLimit(followUp, turn, parts);
      if (!limit) return { ...noneLeft(read, 'none-of-them', turn.pageOf('list'), parts), context: previous };
      const isSaidAgain = (one: Limit): boolean =>
        baseOf(previous).limits.some((held) => JSON.stringify(held) === JSON.stringify(one));
      const isSeason = ({ limit }: Limit): boolean => limit === 'season' || limit === 'month';
      const isOfSeason = followUp.named.limits.every((one) => isSeason(one) || (followUp.by !== 0 && isSaidAgain(one)));
      const isOnlyThere = followUp.by === 0 && (followUp.named.limits.length === 0 || !isOfSeason);
      if (isOnlyThere || (followUp.named.limits.length > 0 && !isOfSeason)) {
        const isFact = read.asked !== undefined && followUp.named.topics.length === 0 && followUp.named.limits.length === 0;
        const there: Question = {
          ...read,
          limits: [limit, ...followUp.named.limits],
          topics: followUp.named.topics,
          unknown: [],
          ...(isFact && { intent: 'fact', of: 'event' }),
        };
        return withNewList(await answerQuestion(there, turn.pageOf(there.intent), parts), previous);
      }
      const named = { limits: [limit, ...followUp.named.limits], topics: followUp.named.topics };
      return replaced(carryOver(baseOf(previous), named, { ...read, limits: named.limits }, parts.library), turn, parts, 'stay');
    }
    case 'same-facet':
      return ofTheFacet(followUp, turn, parts);
    case 'others-of': {
      const { sessions, shown, focus } = previous;
      const spoken = followUp.index === undefined ? focus : sessions.at(followUp.index);
      const seen = new Set(spoken === undefined ? sessions.slice(0, shown) : [spoken]);
      const limits = await ofTheList(followUp.limits, previous, parts);
      return othersOf({ ...read, intent: 'list', limits, topics: [] }, seen, spoken, turn, parts);
    }
    case 'same-speaker':
    case 'same-company':
      return ofTheSame(followUp, turn, parts);
  }
}

/** A family name that several have is that of those who are in the list. */
async function ofTheList(limits: readonly Limit[], { sessions }: AnswerContext, parts: AnswerParts): Promise<readonly Limit[]> {
  const known = (await sessionsAt(sessions, parts)).flatMap((session) => speakersOf(session).values);
  return limits.map((limit) => {
    const values = limit.limit === 'speaker' ? limit.values.filter((value) => known.includes(value)) : [];
    return values.length > 0 ? { ...limit, values } : limit;
  });
}

/** The question that is gone on with: the last one, also where it found nothing. */
const baseOf = ({ question, last }: AnswerContext): Question => last ?? question;

/** As much as possible of the question before is kept: all of it, then only what it was about, then nothing. */
async function replaced(
  question: Question,
  turn: Continuing,
  parts: AnswerParts,
  ifNone: 'alone' | 'stay' = 'alone',
): Promise<Answer> {
  const { previous, read, pageOf } = turn;
  const carried = question.carried?.limits ?? [];
  const refinements = carried.filter(({ limit }) => limitEntry(limit).loosened !== undefined);
  // All of an event answers no question about its workshops: what is left has to say more than where and when.
  const rest = without(question, refinements);
  const saysMore = rest.topics.length > 0 || rest.limits.some((limit) => !isOfEvent(limit) && limit.limit !== 'date');
  const tries = refinements.length > 0 && saysMore ? [[], refinements] : [[]];
  // Somebody else, or another company, than those of the list.
  const isOfWhom = question.limits.some((limit) => WHOSE.has(limit.limit) && !carried.includes(limit));
  const whose = isOfWhom ? carried.filter(({ limit }) => WHOSE.has(limit)) : [];
  if (whose.length > 0) tries.push(whose, [...new Set([...whose, ...refinements])]);
  for (const dropped of tries) {
    const answer = await answerQuestion(without(question, dropped), pageOf(question.intent), parts);
    const isWhole = !answer.question.loosened.some((name) => carried.some(({ limit }) => limit === name));
    if (isFound(answer) && isWhole) return withNewList(saying(answer, dropped), previous);
  }
  const ofOccasion = withoutUnfound(question, previous);
  if (ofOccasion) {
    const answer = await answerQuestion(ofOccasion, pageOf(ofOccasion.intent), parts);
    if (isFound(answer) && answer.question.loosened.length === 0) return withNewList(answer, previous);
  }
  const isOfItsOwn = read.topics.length > 0 || read.limits.some((limit) => !isOfEvent(limit));
  const byItself = ifNone === 'alone' && isOfItsOwn ? await turn.alone() : undefined;
  const alone = byItself && isNearlyAll(byItself, parts) ? undefined : byItself;
  const isCarrying = carried.length > 0 || (question.carried?.topics.length ?? 0) > 0;
  if (alone && (isFound(alone) || !isCarrying)) return withNewList(saying(alone, carried), previous);
  return withNewList(noneLeft(question, 'none-of-them', pageOf('list'), parts), previous);
}

const WHOSE: ReadonlySet<LimitName> = new Set(['speaker', 'company', 'companyClass']);

/** All but a few of the sessions that there are answer nothing that goes on with a list. */
const isNearlyAll = (answer: Answer, { library }: AnswerParts): boolean =>
  answer.kind === 'list' &&
  answer.total > MAX_SHARE * [...library.events.keys()].reduce((sum, event) => sum + library.sessionCountOf(event), 0);
const MAX_SHARE = 0.5;

/** Words that nothing was found with are not carried on; where and when they were asked for is. */
function withoutUnfound(question: Question, { last, sessions }: AnswerContext): Question | undefined {
  const { carried } = question;
  const isUnfound = (last !== undefined && last.among === undefined) || sessions.length === 0;
  if (!isUnfound || !carried || carried.topics.length === 0 || carried.limits.length === 0) return undefined;
  return { ...question, topics: [], subjects: [], carried: { ...carried, topics: [] }, intent: 'list' };
}

const isFound = (answer: Answer): boolean => answer.kind !== 'nothing' && answer.kind !== 'help' && !leavesAllOut(answer);

/** A list that rests on its limits alone. */
const leavesAllOut = (answer: Answer): boolean =>
  answer.kind === 'list' &&
  answer.notFound !== undefined &&
  answer.question.subjects.every((word) => answer.notFound?.includes(word));

const without = (question: Question, dropped: readonly Limit[]): Question => ({
  ...question,
  limits: question.limits.filter((limit) => !dropped.includes(limit)),
  ...withoutUndefined({
    carried: question.carried
      ? { ...question.carried, limits: question.carried.limits.filter((limit) => !dropped.includes(limit)) }
      : undefined,
  }),
});

/** An answer that says which conditions were dropped for it. */
const saying = (answer: Answer, dropped: readonly Limit[]): Answer => {
  const names = new Set([...dropped.map(({ limit }) => limit), ...answer.question.loosened]);
  return { ...answer, question: { ...answer.question, loosened: [...names] } };
};

/** The year or the event before or after the one that is spoken of. */
async function shiftedLimit(
  { unit, by }: Extract<FollowUp, { kind: 'shift' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Limit | undefined> {
  const { library } = parts;
  const { limits } = baseOf(turn.previous);
  const isNamed = ({ limit, op }: Limit): boolean => (limit === 'year' || limit === 'event') && op === 'is';
  // A list of all years is counted from the event that was spoken of before it.
  const before = turn.previous.focus ? undefined : turn.previous.earlier?.find(({ question }) => question.limits.some(isNamed));
  const known = limits.some(isNamed) ? limits : (before?.question.limits ?? []);
  const valueIn = (name: 'year' | 'event') => known.find(({ limit, op }) => limit === name && op === 'is')?.values[0];
  const session = await sessionAt(meant(turn.previous), parts);
  const event = library.events.get(String(valueIn('event') ?? session?.event ?? ''));
  if (unit === 'event') {
    const next = event && by !== 0 ? neighbourEvent(event, by, library) : event;
    return next && { limit: 'event', op: 'is', values: [next.id] };
  }
  const year = Number(valueIn('year') ?? (event ? yearOf(event) : Number.NaN));
  return Number.isNaN(year) ? undefined : { limit: 'year', op: 'is', values: [year + by] };
}

/** Talks of the same category, level, track, room or day as the list or the session that is spoken of; without an event of another name, at the same one. */
async function ofTheFacet(
  { facet, named, years }: Extract<FollowUp, { kind: 'same-facet' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { previous, read, pageOf } = turn;
  const session = await sessionAt(meant(previous), parts);
  const given = baseOf(previous).limits.find(({ limit, op }) => limit === facet && op === 'is');
  const [own] = session ? parts.filter.valuesOf(facet, session) : [];
  const same: Limit | undefined =
    own !== undefined && (previous.focus !== undefined || !given) ? { limit: facet, op: 'is', values: [own] } : given;
  if (!same || !session) return { ...noneLeft(read, 'none-of-them', pageOf('list'), parts), context: previous };
  const limits = [...named.limits, ...yearAfter(session, years, parts)];
  const isElsewhere = limits.some(isOfEvent);
  const there: Limit[] =
    isElsewhere || !limitEntry(facet).isOfOneEvent ? [] : [{ limit: 'event', op: 'is', values: [session.event] }];
  const question: Question = { ...read, limits: [same, ...there, ...limits], topics: named.topics };
  const { asked: _, ...unasked } = question;
  const intent = named.topics.length > 0 ? 'find' : 'list';
  return withNewList(await answerQuestion({ ...unasked, intent }, pageOf(intent), parts), previous);
}

/** Talks of the speakers of a session, or of their companies. */
async function ofTheSame(
  followUp: Extract<FollowUp, { kind: 'same-speaker' | 'same-company' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { previous, read, pageOf } = turn;
  const named = followUp.of && (await namedAnywhere(followUp.of, turn, parts));
  const session = await sessionAt(named ?? meant(previous, followUp.index), parts);
  if (!session) return { ...noneLeft(read, 'no-such-place', pageOf('find'), parts), context: previous };
  const same = followUp.kind === 'same-speaker' ? speakersOf(session) : companiesOf(session);
  const { topics } = followUp.named;
  const limits = [...followUp.named.limits, ...yearAfter(session, followUp.years, parts)];
  const question: Question = { ...read, intent: topics.length > 0 ? 'find' : 'list', limits: [same, ...limits], topics };
  if (topics.length > 0) return withNewList(await answerQuestion(question, pageOf('find'), parts), previous);
  if (read.isCount && !followUp.isOthers)
    return withNewList(await answerQuestion({ ...question, intent: 'count' }, pageOf('count'), parts), previous);
  const seen = new Set(followUp.isOthers ? [session.id] : []);
  const answer = await othersOf(question, seen, session.id, turn, parts);
  return answer.kind === 'nothing' && followUp.orCompany
    ? othersOf({ ...question, limits: [companiesOf(session), ...limits] }, seen, session.id, turn, parts)
    : answer;
}

/** One of the list that is named, or of an earlier one; else the session that the name by itself finds for certain. */
async function namedAnywhere(
  named: Named,
  { previous, read, pageOf }: Continuing,
  parts: AnswerParts,
): Promise<string | undefined> {
  const shown = await findNamedInLists(named, read.text, previous, parts);
  if (shown) return shown.ids[0];
  const question: Question = { ...EMPTY_QUESTION, text: read.text, intent: 'find', ...named };
  const found = await answerQuestion(question, pageOf('find'), parts);
  return found.kind === 'found' && found.certainty === 'sure' ? found.sessions[0]?.session.id : undefined;
}

/** All that meet a question's limits, but those that are known already. */
async function othersOf(
  question: Question,
  seen: ReadonlySet<string>,
  focus: string | undefined,
  { previous, pageOf }: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const isAnybody = question.limits.some(
    ({ limit, values }) => (limit === 'speaker' || limit === 'company') && values.length > 0,
  );
  const meeting = isAnybody ? await idsMeeting(question.limits, parts) : [];
  const others = await sessionsAt(
    meeting.filter((id) => !seen.has(id)),
    parts,
  );
  if (others.length === 0) {
    const none = noneLeft(question, 'none-of-them', pageOf('find'), parts);
    const { context } = withFocus(none, previous, focus);
    return { ...none, context: { ...context, last: question } };
  }
  const ids = orderSessions(others, undefined, parts.library).map(({ id }) => id);
  return withNewList(await showList({ ...question, intent: 'list' }, ids, pageOf('list'), parts), previous);
}

/** The year so many years after a session's. */
function yearAfter(session: Session, years: number | undefined, { library }: AnswerParts): Limit[] {
  const event = library.events.get(session.event);
  return years === undefined || !event ? [] : [{ limit: 'year', op: 'is', values: [yearOf(event) + years] }];
}

const speakersOf = ({ speakers }: Session): Limit => ({
  limit: 'speaker',
  op: 'is',
  values: speakers.flatMap(({ name, otherNames }) => [name, ...otherNames]),
});

const companiesOf = ({ speakers }: Session): Limit => ({
  limit: 'company',
  op: 'is',
  values: [...new Set(speakers.flatMap(({ companyNames, company }) => companyNames ?? (company ? [company] : [])))],
});
