import { sortByTime } from '../corpus/library.ts';
import { kindsOf } from '../corpus/session-facts.ts';
import type { Answer, EventSummary, Row } from '../model/answer.ts';
import type { Group } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type AnswerParts, frameOf, NO_TERMS, type Page, ranked } from './answer-parts.ts';
import { hitsOf, sessionsOf } from './look-up.ts';
import { nothing } from './nothing.ts';
import { searchLoosening } from './search-topics.ts';

/** How many rows a ranking has where no number is named; what is counted by year or level is shown whole. */
const ROWS = 10;

/** Who or what has most talks, or least, or how many each has. */
export async function answerRanking(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const found = await searchLoosening(question, true, parts);
  const group = question.group ?? 'event';
  const sessions = found.hits ? sessionsOf(found.hits) : [];
  const members = membersBy(sessions, group, parts);
  if (members.size === 0) return nothing(question, page, parts);
  const isLeast = question.order?.end === 'first';
  const isSeries = question.order === undefined && (group === 'year' || group === 'event');
  const all = [...members].map(([key, of]) => ({ key, label: labelOf(group, key, parts), count: of.length }));
  const sorted = isSeries
    ? all.sort((a, b) => (a.key < b.key ? -1 : 1))
    : all.sort((a, b) => (isLeast ? a.count - b.count : b.count - a.count));
  const shown = isSeries ? sorted : sorted.slice(0, Math.max(ROWS, question.order?.n ?? 0));
  const first = sortByTime(members.get(shown[0]?.key ?? '') ?? []).map(({ id }) => id);
  const rows = shown.map(({ label, count }): Row => ({ label, count }));
  const leaders = rows.filter(({ count }, at) => count === rows[0]?.count && at < ROWS);
  return {
    ...frameOf(question, first, page, parts),
    kind: 'ranking',
    ...withoutUndefined({ direct: question.order ? { asked: 'first-of' as const, group, rows: leaders } : undefined }),
    rows,
    ...(sorted.length > shown.length && { total: sorted.length }),
    events:
      group === 'event' ? shown.slice(0, question.order?.n ?? shown.length).flatMap(({ key }) => summaryOf(key, parts)) : [],
    sessions: isSeries ? [] : await ranked(hitsOf(first), NO_TERMS, page, parts),
  };
}

function summaryOf(id: string, { library }: AnswerParts): EventSummary[] {
  const event = library.events.get(id);
  return event ? [{ event, sessionCount: library.sessionCountOf(id) }] : [];
}

/** The sessions of each member of a group, each session once a member. */
function membersBy(sessions: readonly Session[], group: Group, parts: AnswerParts): Map<string, Session[]> {
  const members = new Map<string, Session[]>();
  for (const session of sessions)
    for (const key of new Set(keysOf(session, group, parts))) {
      const known = members.get(key);
      if (known) known.push(session);
      else members.set(key, [session]);
    }
  return members;
}

function keysOf(session: Session, group: Group, { library }: AnswerParts): readonly string[] {
  const some = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
  const dates = library.events.get(session.event)?.dates ?? [];
  switch (group) {
    case 'year':
      return some((session.date ?? dates[0])?.slice(0, 4));
    case 'event':
      return [session.event];
    case 'company':
      return session.speakers.flatMap(({ companyNames, company }) => companyNames ?? some(company));
    case 'speaker':
      return session.speakers.map(({ name, otherNames }) => [name, ...otherNames].sort()[0] ?? name);
    case 'category':
      return some(session.category);
    case 'track':
      return some(session.track);
    case 'difficulty':
      return some(session.level);
    case 'kind':
      return kindsOf(session);
  }
}

const labelOf = (group: Group, key: string, { library }: AnswerParts): string =>
  group === 'event' ? (library.events.get(key)?.name ?? key) : key;
