import type { Answer, AnswerContext } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import type { FollowUp, Named, Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import { findBest } from '../search/find-best.ts';
import { fuse } from '../search/fuse.ts';
import type { AnswerParts } from './answer-parts.ts';
import { type Continuing, meant } from './continuing.ts';
import { idsMeeting, sessionAt, sessionsAt } from './look-up.ts';
import { withNewList } from './next-context.ts';
import { rankHits } from './rank-hits.ts';
import { noneLeft, showList } from './show-list.ts';

/** Sessions like one of the list; of these the ones about certain words, where the question has some. */
export async function answerSimilar(
  { index, topics = [], of, limits = [], isElsewhere }: Extract<FollowUp, { kind: 'similar' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { read, previous, pageOf } = turn;
  const id = of ? await namedOf(of, turn, parts) : meant(previous, index);
  const session = await sessionAt(id, parts);
  if (!session) return { ...noneLeft(read, 'no-such-place', pageOf('find'), parts), context: previous };
  const text = topics.length > 0 ? topics.join(' ') : [...previous.question.topics, session.title, ...session.topics].join(' ');
  const request = {
    words: parts.words.read(text),
    limits: [...limits, ...(isElsewhere ? notOfCompanies(session) : [])],
    limit: LOOKED_AT,
    like: session.id,
  };
  const known = topics.length > 0 ? seenOf(previous) : new Set([session.id]);
  const found = (await findBest(request, parts.texts)).filter((hit) => !known.has(hit.id));
  const byWords = await rankHits(found, parts);
  const fused = fuse(byWords.found, byWords.score);
  const scoreOf = fused ?? byWords.score;
  const isOfCategory = await ofCategory(
    session,
    byWords.found.map((hit) => hit.id),
    parts,
  );
  const others = byWords.rescored((at) => scoreOf(at) * (isOfCategory(at) ? CATEGORY_WEIGHT : 1)).best(MAX_SIMILAR);
  const ids = others.filter(({ score }) => score >= (others[0]?.score ?? 0) * MIN_SHARE).map((hit) => hit.id);
  const question: Question = { ...read, intent: 'list', limits, topics: topics.length > 0 ? topics : [session.title] };
  if (ids.length === 0) return { ...noneLeft(question, 'none-of-them', pageOf('find'), parts), context: previous };
  return withNewList(await showList(question, ids, pageOf('list'), parts), previous);
}

/** The first that is named by what it is about or whose it is: of the list, of one before it, else of all. */
async function namedOf(
  { limits, topics }: Named,
  { previous, alone }: Continuing,
  parts: AnswerParts,
): Promise<string | undefined> {
  const allowed = new Set(await idsMeeting(limits, parts));
  const lists = [previous, ...(previous.earlier ?? [])];
  const shown = [...new Set(lists.flatMap(({ sessions }) => sessions))].filter((id) => allowed.has(id));
  if (topics.length === 0) return shown[0] ?? (await alone()).context.sessions[0];
  const words = parts.words.read(topics.join(' '));
  const [best] = await findBest({ words, limits: [], among: shown, limit: 1 }, parts.texts);
  if (best && best.coverage >= MIN_COVERAGE) return best.id;
  return (await alone()).context.sessions[0];
}

/** Of none of the companies of a session's speakers. */
function notOfCompanies({ speakers }: Session): Limit[] {
  const values = [...new Set(speakers.flatMap(({ companyNames, company }) => companyNames ?? company ?? []))];
  return values.length > 0 ? [{ limit: 'company', op: 'not', values }] : [];
}

/** Which of some sessions are of the category of one. */
async function ofCategory({ category }: Session, ids: readonly string[], parts: AnswerParts): Promise<(at: number) => boolean> {
  if (category === undefined) return () => false;
  const same = new Set((await sessionsAt(ids, parts)).filter((one) => one.category === category).map(({ id }) => id));
  return (at) => same.has(ids[at] ?? '');
}

/** What was spoken of; where that is the whole list, what was shown of it. */
const seenOf = ({ sessions, shown, focus }: AnswerContext): ReadonlySet<string> =>
  new Set(focus === undefined ? sessions.slice(0, shown) : [focus]);

/** A talk of the same category is like another so many times more than its words say. */
const CATEGORY_WEIGHT = 2;
/** The one that is named has this share of its name. */
const MIN_COVERAGE = 0.4;
const MAX_SIMILAR = 10;
const LOOKED_AT = 50;
/** What is like a session scores at least this share of what is most like it. */
const MIN_SHARE = 0.25;
