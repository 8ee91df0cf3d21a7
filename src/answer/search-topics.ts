import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Library } from '../corpus/library.ts';
import { LIMITS, type LimitEntry } from '../corpus/limit-table.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Hit, SearchResult } from '../ports/search-engine.ts';
import { aboutTopic } from './about-topic.ts';
import { type AnswerParts, asHits, NO_RESULT, withStatus } from './answer-parts.ts';
import { belongingToList, judge, MIN_LIST_SHARE, MIN_SCORE_SHARE, type Verdict, worthShowing } from './evidence.ts';

/** How many hits are looked at for a question; a list looks at all. */
const LOOKED_AT = 50;

/** A question of so many subjects names a topic; one of more tells what a session said. */
const MAX_NAMED = 2;

export interface Found {
  readonly hits: readonly Hit[];
  readonly result: SearchResult;
  readonly loosened: readonly LimitName[];
}

/** Nothing convinces; perhaps because these names are not known. */
export interface NotFound {
  readonly unknown: readonly string[];
}

/** Searches with all limits, then with fewer until something convinces. */
export async function searchLoosening(question: Question, isList: boolean, parts: AnswerParts): Promise<Found | NotFound> {
  let unknown: readonly string[] = [];
  const given = loosenable(question.limits);
  for (let count = 0; count <= given.length; count++) {
    const loosened = given.slice(0, count);
    const limits = question.limits.filter(({ limit }) => !loosened.includes(limit));
    if (count > 0 && limits.length === 0 && question.topics.length === 0) break;
    const found = await searchTopics(question, limits, isList, parts);
    if ('hits' in found) return { ...found, loosened };
    unknown = found.unknown;
  }
  return { unknown };
}

/** The limits that may be given up, in the order in which they are. */
function loosenable(limits: readonly Limit[]): LimitName[] {
  const turnOf = (limit: LimitName): number | undefined => (LIMITS[limit] as LimitEntry).loosened;
  const names = [...new Set(limits.map(({ limit }) => limit))].filter((limit) => turnOf(limit) !== undefined);
  return names.sort((a, b) => (turnOf(a) ?? 0) - (turnOf(b) ?? 0));
}

/** Who is asked for belongs to the evidence too. */
const withNames = (topic: string, { limits }: Question): string =>
  [
    topic,
    ...limits
      .filter(({ limit, op }) => op === 'is' && (limit === 'company' || limit === 'speaker'))
      .flatMap(({ values }) => values),
  ].join(' ');

/** Ids of what meets limits: sessions, and notes of events where nothing but the event is limited. `undefined` for everything. */
function withinOf(limits: readonly Limit[], { filter, library }: AnswerParts): ReadonlySet<string> | undefined {
  if (limits.length === 0) return undefined;
  const within = new Set(filter.meeting(withStatus(limits)));
  if (!limits.every(isOfEvent)) return within;
  const events = new Set(filter.eventsMeeting(limits));
  for (const { id, event } of library.eventNotes.values()) if (events.has(event)) within.add(id);
  return within;
}

async function searchTopics(
  question: Question,
  limits: readonly Limit[],
  isList: boolean,
  parts: AnswerParts,
): Promise<Omit<Found, 'loosened'> | NotFound> {
  const { engine, library, filter, tools } = parts;
  if (question.topics.length === 0) {
    const hits = asHits(filter.meeting(withStatus(limits)));
    return hits.length > 0 ? { hits, result: NO_RESULT } : { unknown: [] };
  }
  const within = withinOf(limits, parts);
  const results: SearchResult[] = [];
  const unknown: string[] = [];
  for (const topic of question.topics) {
    const wanted = isList
      ? { limit: library.sessions.size, leastCoverageShare: MIN_LIST_SHARE }
      : { limit: LOOKED_AT, leastScoreShare: MIN_SCORE_SHARE };
    const searchFor = (text: string): Promise<SearchResult> =>
      engine.search({ text, ...(within && { within }), withEventNotes: !isList, ...wanted });
    const judged = (result: SearchResult): Verdict =>
      judge(question.text, result, passagesOf(result.hits[0]?.id, library), tools.passageMatcher);
    const byTopic = await searchFor(topic);
    const verdict = judged(byTopic);
    const named = withNames(topic, question);
    const byNames = verdict.isConvincing || named === topic ? undefined : await searchFor(named);
    if (verdict.isConvincing) results.push(byTopic);
    else if (byNames && judged(byNames).isConvincing) results.push(byNames);
    else unknown.push(...verdict.unknown);
  }
  const [first, second] = results;
  if (!first) return { unknown };
  const isNamed = question.subjects.length <= MAX_NAMED;
  const kept = results.map(({ hits, terms }) => {
    const belonging = isList ? belongingToList(hits) : worthShowing(hits);
    return isList || isNamed ? aboutTopic(belonging, terms, library, tools.passageMatcher) : belonging;
  });
  if (!second) return { hits: kept[0] ?? [], result: first };
  return { hits: interleave(kept), result: { ...first, terms: results.flatMap(({ terms }) => terms) } };
}

/** What a document says, point by point. */
function passagesOf(id: string | undefined, { sessions, eventNotes }: Library): string[] {
  const session = sessions.get(id ?? '');
  if (session) return [session.title, ...session.notes.flatMap(({ passages }) => passages)];
  const note = eventNotes.get(id ?? '');
  return note ? [note.heading, ...note.passages] : [];
}

/** One from each in turn, each document once: every subject of a question has its sessions near the top. */
function interleave(lists: readonly (readonly Hit[])[]): Hit[] {
  const seen = new Set<string>();
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list[rank] ?? []))
    .flat()
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}
