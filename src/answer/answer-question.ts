import { type Library, sortByTime } from '../corpus/library.ts';
import type { Answer, AnswerContext, RankedNote, RankedSession } from '../model/answer.ts';
import type { Limits, Question } from '../model/question.ts';
import type { Hit, SearchEngine, SearchResult } from '../ports/search-engine.ts';
import { correctionsOf } from './corrections.ts';
import { directReply } from './direct-reply.ts';
import { belongingToList, judge, MIN_LIST_SHARE, MIN_SCORE_SHARE, worthShowing } from './evidence.ts';
import { type ExcerptTools, excerptOf } from './excerpt.ts';
import { suggest } from './suggest.ts';

export interface AnswerParts {
  readonly engine: SearchEngine;
  readonly library: Library;
  readonly tools: ExcerptTools;
  /** A short code of a text, from which the text cannot be read. */
  readonly codeOf: (text: string) => string;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** How many hits are looked at for a question; a list looks at all. */
const LOOKED_AT = 50;
/** Limits are given up in this order when nothing meets them; events and years never are. */
const LOOSENED_IN_ORDER: readonly (keyof Limits)[] = ['days', 'tracks', 'having', 'kinds', 'categories', 'companies', 'people'];

/** Answers a question that was read. */
export async function answerQuestion(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  if (question.intent === 'help')
    return { ...frameOf(question, [], page, parts), kind: 'help', suggestions: parts.library.suggestions };
  if (question.intent === 'show') return showAnswer(question, page, parts);
  if (question.unknown.length > 0) return nothing(question, page, parts);
  const isList = question.intent === 'list' || question.intent === 'count' || question.intent === 'digest';
  const found = await searchLoosening(question, isList, parts);
  if (!('hits' in found)) return nothing({ ...question, unknown: found.unknown }, page, parts);
  const { hits, result } = found;
  const read: Question = { ...question, loosened: found.loosened, corrections: correctionsOf(result.terms) };
  if (isList) return listAnswer(read, hits, result, page, parts);
  const notes = eventNotesAmong(question, hits, parts);
  if (notes.length > 0) {
    return {
      ...frameOf(read, [], page, parts),
      kind: 'event',
      notes: notes.slice(0, MAX_NOTES).flatMap((hit) => rankedNote(hit, result, parts)),
    };
  }
  return foundAnswer(read, hits, result, page, parts);
}

const MAX_NOTES = 3;
/** What is asked of an event as a whole, not of a talk. */
const ABOUT_AN_EVENT =
  /会場|雰囲気|感想|ノベルティ|グッズ|お土産|懇親会|スタンプラリー|景品|次回|開催(?:日|地|場所|形式)|ハイブリッド開催|アーカイブで見|参加(?:申込|申し込み|登録|方法|した人)|事前登録|席の予約|(?<![a-z])(?:venue|atmosphere|mood|goodies|swag|giveaways?|after ?party|next event|registration)(?![a-z])/i;

/** The notes of an event that answer: where one is the best hit, or where the question is about an event as a whole. */
function eventNotesAmong({ text }: Question, hits: readonly Hit[], { library }: AnswerParts): Hit[] {
  const notes = hits.filter(({ id }) => library.eventNotes.has(id));
  return notes[0] && (notes[0] === hits[0] || ABOUT_AN_EVENT.test(text)) ? notes : [];
}

/** The answer that shows these sessions, in this order: for follow-ups. */
export function answerWith(
  question: Question,
  ids: readonly string[],
  page: Page,
  parts: AnswerParts,
  isDetailed: boolean,
): Answer {
  const hits = ids.map((id): Hit => ({ id, score: 0, coverage: 1 }));
  if (hits.length === 0) return nothing(question, page, parts);
  return { ...(foundAnswer(question, hits, NO_RESULT, page, parts) as Extract<Answer, { kind: 'found' }>), isDetailed };
}

const NO_RESULT: SearchResult = { total: 0, hits: [], terms: [] };

interface Found {
  readonly hits: readonly Hit[];
  readonly result: SearchResult;
  readonly loosened: readonly (keyof Limits)[];
}

/** Nothing convinces; perhaps because these names are not known. */
interface NotFound {
  readonly unknown: readonly string[];
}

/** Searches with all limits, then with fewer until something convinces. */
async function searchLoosening(question: Question, isList: boolean, parts: AnswerParts): Promise<Found | NotFound> {
  let unknown: readonly string[] = [];
  const given = LOOSENED_IN_ORDER.filter((limit) => question[limit].length > 0);
  for (let count = 0; count <= given.length; count++) {
    const loosened = given.slice(0, count);
    const limits = { ...question, ...Object.fromEntries(loosened.map((limit) => [limit, []])) };
    const found = await searchTopics(question, limits, isList, parts);
    if ('hits' in found) return { ...found, loosened };
    unknown = found.unknown;
  }
  return { unknown };
}

/** Who is asked for belongs to the evidence too, and is all that is left of it when the limit is given up. */
const withNames = (topic: string, { companies, people }: Question): string => [topic, ...companies, ...people].join(' ');

async function searchTopics(
  question: Question,
  limits: Limits,
  isList: boolean,
  parts: AnswerParts,
): Promise<Omit<Found, 'loosened'> | NotFound> {
  const { engine, library, tools } = parts;
  if (question.topics.length === 0) {
    const result = await engine.search({ text: '', limits, limit: library.sessions.size });
    return result.hits.length > 0 ? { hits: result.hits, result } : { unknown: [] };
  }
  const results: SearchResult[] = [];
  const unknown: string[] = [];
  for (const topic of question.topics) {
    const text = withNames(topic, question);
    const wanted = isList
      ? { limit: library.sessions.size, leastCoverageShare: MIN_LIST_SHARE }
      : { limit: LOOKED_AT, leastScoreShare: MIN_SCORE_SHARE };
    const request = { text, limits, withEventNotes: !isList, ...wanted };
    const result = await engine.search(request);
    const verdict = judge(question.text, result, passagesOf(result.hits[0]?.id, library), tools.passageMatcher);
    if (verdict.isConvincing) results.push(result);
    else unknown.push(...verdict.unknown);
  }
  const [first, second] = results;
  if (!first) return { unknown };
  const kept = results.map(({ hits }) => (isList ? belongingToList(hits) : worthShowing(hits)));
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

function foundAnswer(question: Question, hits: readonly Hit[], result: SearchResult, page: Page, parts: AnswerParts): Answer {
  const sessions = hits.filter(({ id }) => parts.library.sessions.has(id));
  const [first] = sessions;
  const best = first && parts.library.sessions.get(first.id);
  if (!best) return nothing(question, page, parts);
  const event = parts.library.events.get(best.event);
  return {
    ...frameOf(
      question,
      sessions.map(({ id }) => id),
      page,
      parts,
    ),
    kind: 'found',
    total: sessions.length,
    isDetailed: false,
    ...(question.asked && event && { direct: directReply(question.asked, best, event) }),
    sessions: ranked(sessions, result, page, parts),
  };
}

function listAnswer(question: Question, hits: readonly Hit[], result: SearchResult, page: Page, parts: AnswerParts): Answer {
  const { library } = parts;
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const sessions = sortByTime(hits.flatMap(({ id }) => library.sessions.get(id) ?? []));
  const ordered = sessions.flatMap(({ id }) => byId.get(id) ?? []);
  return {
    ...frameOf(
      question,
      sessions.map(({ id }) => id),
      page,
      parts,
    ),
    kind: question.intent === 'count' ? 'count' : 'list',
    total: sessions.length,
    undated: undatedIn(question, library),
    sessions: ranked(ordered, result, page, parts),
  };
}

/** Sessions of the events asked for that have no day, where days were asked for. */
function undatedIn({ events, days, loosened }: Question, library: Library): number {
  if (days.length === 0 || loosened.includes('days')) return 0;
  return events.flatMap((event) => library.sessionsOf(event)).filter(({ day }) => day === undefined).length;
}

function showAnswer(question: Question, page: Page, parts: AnswerParts): Answer {
  const session = parts.library.sessions.get(question.topics[0] ?? '');
  return answerWith(question, session ? [session.id] : [], page, parts, true);
}

function nothing(question: Question, page: Page, parts: AnswerParts): Answer {
  return { ...frameOf(question, [], page, parts), kind: 'nothing', suggestions: suggest(question, parts.library) };
}

function ranked(
  hits: readonly Hit[],
  { terms }: SearchResult,
  { offset, limit }: Page,
  { library, tools }: AnswerParts,
): RankedSession[] {
  return hits.slice(offset, offset + limit).flatMap(({ id, score }, index): RankedSession[] => {
    const session = library.sessions.get(id);
    const event = session && library.events.get(session.event);
    if (!session || !event) return [];
    const excerpt = excerptOf(session, terms, tools);
    return [
      { rank: offset + index + 1, score, session, event, reports: library.reportsOf(session), ...(excerpt && { excerpt }) },
    ];
  });
}

function rankedNote({ id }: Hit, { terms }: SearchResult, { library, tools }: AnswerParts): RankedNote[] {
  const note = library.eventNotes.get(id);
  const event = note && library.events.get(note.event);
  const report = note && library.reports.get(note.report);
  const excerpt = note && excerptOf({ notes: [note] }, terms, tools);
  return event && report && excerpt ? [{ event, heading: note.heading, excerpt, report }] : [];
}

function frameOf(question: Question, sessions: readonly string[], { offset, limit }: Page, { library, codeOf }: AnswerParts) {
  const context: AnswerContext = { question, sessions, shown: Math.min(sessions.length, offset + limit) };
  // The same question over the same data has the same id; the question cannot be read from it.
  const answerId = codeOf(JSON.stringify([question, offset, library.asOf]));
  return { answerId, question, context, dataAsOf: library.asOf };
}
