import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Answer, AnswerContext } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import type { FollowUp, Named, PointedAt, Question } from '../model/question.ts';
import { answerComparison } from './answer-comparison.ts';
import { type AnswerParts, frameOf, ranked } from './answer-parts.ts';
import type { Continuing } from './continuing.ts';
import { differencesOf } from './differences.ts';
import { findNamed, findNamedInLists } from './find-named.ts';
import { hitsOf, sessionsAt } from './look-up.ts';
import { withNewList } from './next-context.ts';
import { orderSessions } from './order-sessions.ts';
import { noneLeft, termsOf } from './show-list.ts';

type Comparing = Extract<FollowUp, { kind: 'compare' }>;

/** Sessions of the list side by side: those that are named, else the first two. */
export async function answerCompared(
  { indexes, named, sides, against, both }: Comparing,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  if (against) return besideAnother(against, turn, parts);
  if (both === 'counts') return countsBeside(turn, parts);
  if (both === 'ends') return sideBySide(await endsOf(turn, parts), turn, parts);
  if (sides) {
    const ids = await pointedAt(sides, turn, parts);
    return ids ? sideBySide(ids, turn, parts) : withNewList(await turn.alone(), turn.previous);
  }
  if (both === 'named' && named?.[0]) {
    const two = await findNamed(named[0], turn.read.text, turn.previous, parts);
    return two.length === 2 ? sideBySide(two, turn, parts) : withNewList(await turn.alone(), turn.previous);
  }
  if (!named) return sideBySide(idsAt(indexes, turn), turn, parts);
  const pair = await pairOf(named, turn, parts);
  return pair ? sideBySide(pair, turn, parts) : withNewList(await turn.alone(), turn.previous);
}

/** How many the list has, and how many it would have with another value in place of its own. */
async function besideAnother(against: Limit, { read, previous, pageOf }: Continuing, parts: AnswerParts): Promise<Answer> {
  const { limits, topics } = previous.question;
  const others = limits.map((limit) => (limit.limit === against.limit && limit.op === 'is' ? against : limit));
  const sides = [
    { limits, topics },
    { limits: others, topics },
  ];
  const question: Question = { ...read, intent: 'compare', limits: [], topics: [], sides };
  return withNewList(await answerComparison(question, pageOf('compare'), parts), previous);
}

/** The two that were counted last; the list stays the one that it is. */
async function countsBeside({ read, previous, pageOf }: Continuing, parts: AnswerParts): Promise<Answer> {
  const [before] = previous.earlier ?? [];
  const sides = [before, previous].flatMap((list) =>
    list ? [{ limits: list.question.limits, topics: list.question.topics }] : [],
  );
  const question: Question = { ...read, intent: 'compare', limits: [], topics: [], sides };
  return { ...(await answerComparison(question, pageOf('compare'), parts)), context: previous };
}

/** The oldest of the list and the newest. */
async function endsOf({ previous }: Continuing, parts: AnswerParts): Promise<readonly (string | undefined)[]> {
  const inTime = orderSessions(await sessionsAt(previous.sessions, parts), { by: 'time', end: 'first', n: null }, parts.library);
  return [inTime[0]?.id, inTime.at(-1)?.id];
}

/** The sessions at places of the list; one alone is beside the one that was spoken of last. */
function idsAt(indexes: readonly number[], { previous: { sessions, focus, pair } }: Continuing): readonly (string | undefined)[] {
  const [only] = indexes;
  if (only === undefined) return [sessions[0], sessions[1]];
  if (indexes.length > 1) return indexes.map((place) => sessions.at(place));
  // 4番じゃなくて3番と比べて: in place of the second of the two that were compared.
  const base = pair?.find((id) => id !== sessions.at(only)) ?? focus ?? sessions[0];
  return [base, sessions.at(only)];
}

/** The one of the list that each name is of; none where one of them is none's, or the question by itself says more. */
async function pairOf(names: readonly Named[], turn: Continuing, parts: AnswerParts): Promise<readonly string[] | undefined> {
  const { focus } = turn.previous;
  const found: string[] = names.length === 1 && focus !== undefined ? [focus] : [];
  for (const { limits, topics } of names) {
    const near = await findNamed({ limits, topics }, topics.join(' '), turn.previous, parts);
    const about = near.filter((id) => !found.includes(id));
    const [first, second] = about;
    // Of a year that has several, which one is meant is not said.
    const isOfOccasion = topics.length === 0 && limits.every(isOfEvent);
    if (first === undefined || (isOfOccasion && second !== undefined)) return undefined;
    found.push(first);
  }
  return found;
}

/** The one that each side points at, none of them twice; none at all where a name is nobody's of the list. */
async function pointedAt(
  sides: readonly PointedAt[],
  { previous }: Continuing,
  parts: AnswerParts,
): Promise<readonly (string | undefined)[] | undefined> {
  const found = new Map<PointedAt, string | undefined>();
  // What is named comes first: the one that is spoken of is another then.
  for (const side of sides.toSorted((a, b) => Number(a.by === 'focus') - Number(b.by === 'focus'))) {
    const taken = [...found.values()];
    const id = (await idsOf(side, previous, parts)).find((one) => !taken.includes(one));
    if (id === undefined && side.by === 'name') return undefined;
    found.set(side, id);
  }
  return sides.map((side) => found.get(side));
}

async function idsOf(side: PointedAt, previous: AnswerContext, parts: AnswerParts): Promise<readonly string[]> {
  const { sessions, focus } = previous;
  switch (side.by) {
    case 'focus':
      return [focus, ...(previous.pair ?? []), sessions[0]].filter((id) => id !== undefined);
    case 'place':
      return [sessions.at(side.index) ?? ''].filter((id) => id !== '');
    case 'order':
      return orderSessions(await sessionsAt(sessions, parts), side.order, parts.library).map(({ id }) => id);
    case 'name':
      return (await findNamedInLists(side.named, side.said, previous, parts))?.ids ?? [];
  }
}

async function sideBySide(
  named: readonly (string | undefined)[],
  { read, previous, pageOf }: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const ids = [...new Set(named)].filter((id) => id !== undefined);
  if (ids.length < 2 || named.includes(undefined))
    return { ...noneLeft(read, 'no-such-place', pageOf('find'), parts), context: previous };
  const page = { offset: 0, limit: ids.length };
  const question: Question = { ...read, intent: 'compare', limits: [], topics: previous.question.topics };
  return {
    ...frameOf(question, ids, page, parts),
    kind: 'comparison',
    rows: [],
    differences: differencesOf(await sessionsAt(ids, parts), parts.library),
    sessions: await ranked(hitsOf(ids), termsOf(previous.question, parts), page, parts),
    context: { ...previous, pair: ids },
  };
}
