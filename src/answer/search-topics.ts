import type { Facts } from '../corpus/facts.ts';
import { withStatus } from '../corpus/filter-corpus.ts';
import { limitEntry } from '../corpus/limit-table.ts';
import type { Certainty } from '../model/answer.ts';
import type { Limit, LimitName, LimitValue } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { MAX_LISTED, type SearchRequest } from '../ports/text-search.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { findAll } from '../search/find-all.ts';
import { findBest } from '../search/find-best.ts';
import type { Hit } from '../search/hit.ts';
import { aboutTopic, MIN_LIST_SHARE } from './about-topic.ts';
import type { AnswerParts } from './answer-parts.ts';
import { certaintyOf } from './certainty.ts';
import { doubtfulNames } from './doubtful-names.ts';
import { type DocumentText, type Evidence, measureEvidence } from './evidence.ts';
import { type AnswerHit, hitsAt, idsMeeting, withDocuments, withOutlines } from './look-up.ts';
import { type Judged, orderByMeaning } from './order-by-meaning.ts';
import { type RankedHits, rankHits } from './rank-hits.ts';
import { strangeCompounds, withoutParts } from './strange-compounds.ts';
import { unknownCompanies, unknownNames } from './unknown-names.ts';

/** How many hits are looked at for a question; a list looks at all. */
const LOOKED_AT = 50;
/** A hit belongs to the answer when it scores at least this share of the best. */
const MIN_SCORE_SHARE = 0.25;
/** What is kept of what came near, in order. */
const NEAREST = 10;
/** So many of a ranking are read; behind them nobody looks before asking for more. */
const READ = 200;
/** What a session about a topic keeps of its score that reports only name, beside those that they tell of. */
const ONLY_NAMED = 0.85;
/** A question of so many subjects names a topic; one of more tells what a session said. */
const MAX_NAMED = 2;

/** What answers, the best first. */
export interface Found {
  readonly hits: readonly AnswerHit[];
  readonly terms: readonly WeighedTerm[];
  readonly certainty: Exclude<Certainty, 'nothing'>;
  readonly loosened: readonly LimitName[];
  /** Sessions behind those, as far as they were not read: only that they belong there is told of them. */
  readonly rest?: readonly Hit[];
  /** Names that nothing in the corpus is about; the rest of the question is answered. */
  readonly unknown: readonly string[];
  /** What speaks for the first, where words were searched for. */
  readonly evidence?: Evidence | undefined;
  readonly nearest: readonly AnswerHit[];
  /** So many have the words that not all of them were looked at. */
  readonly isCut?: boolean;
}

/** Nothing is near; perhaps because these names are not known. */
export interface NotFound extends Pick<Found, 'unknown' | 'evidence' | 'nearest'> {
  readonly hits?: never;
}

/** Searches with all limits, then with fewer; the first that is sure, else the first that is near. */
export async function searchLoosening(question: Question, isList: boolean, parts: AnswerParts): Promise<Found | NotFound> {
  let nothing: NotFound = { unknown: [], nearest: [] };
  let near: Found | undefined;
  const given = question.topics.length > 0 ? loosenable(question.limits) : [];
  for (let count = 0; count <= given.length; count++) {
    const loosened = given.slice(0, count);
    const limits = question.limits.filter(({ limit }) => !loosened.includes(limit));
    const found = await searchWithin(question, limits, isList, parts);
    if (found.hits && found.certainty === 'sure') return { ...found, loosened };
    if (found.hits) near ??= { ...found, loosened };
    else if (count === 0) nothing = found;
  }
  return near ?? (await aboutThen(question, isList, parts)) ?? nothing;
}

/** Where nothing begins at a full hour that is named, what begins within that hour: people round. */
async function aboutThen(question: Question, isList: boolean, parts: AnswerParts): Promise<Found | undefined> {
  const hours = question.limits.find(({ limit, op }) => limit === 'time' && op === 'is');
  if (!hours?.values.every((value) => /^\d\d:00$/.test(String(value))) || question.topics.length > 0) return undefined;
  const within: Limit = { ...hours, values: hours.values.flatMap(minutesFrom) };
  const found = await searchWithin(question, [...question.limits.filter((limit) => limit !== hours), within], isList, parts);
  return found.hits ? { ...found, loosened: ['time'] } : undefined;
}

/** All minutes of an hour, as times. */
const minutesFrom = (hour: LimitValue): string[] =>
  Array.from({ length: 60 }, (_, minute) => `${String(hour).slice(0, 2)}:${String(minute).padStart(2, '0')}`);

/** The limits that may be given up, in the order in which they are. */
function loosenable(limits: readonly Limit[]): LimitName[] {
  const turnOf = (limit: LimitName): number | undefined => limitEntry(limit).loosened;
  const names = [...new Set(limits.map(({ limit }) => limit))].filter((limit) => turnOf(limit) !== undefined);
  return names.sort((a, b) => (turnOf(a) ?? 0) - (turnOf(b) ?? 0));
}

/** A session is about what is not wanted where it covers this share of the words. */
const MIN_UNWANTED = 0.8;

/** The sessions that are about what a question does not want. */
async function unwantedIn(limits: readonly Limit[], { words, texts }: AnswerParts): Promise<ReadonlySet<string>> {
  const topics = limits.flatMap(({ limit, op, values }) => (limit === 'topic' && op === 'not' ? values : []));
  const unwanted = new Set<string>();
  for (const topic of topics) {
    const request = { words: words.read(String(topic)), limits: [], leastCoverageShare: MIN_UNWANTED };
    for (const { id, coverage } of await findAll(request, texts)) if (coverage >= MIN_UNWANTED) unwanted.add(id);
  }
  return unwanted;
}

type FoundWithin = Omit<Found, 'loosened'>;

/** What meets limits and is about the question's topics; of several topics, each has its sessions near the top. */
async function searchWithin(
  question: Question,
  limits: readonly Limit[],
  isList: boolean,
  parts: AnswerParts,
): Promise<FoundWithin | NotFound> {
  const unwanted = await unwantedIn(limits, parts);
  if (question.topics.length === 0) {
    const ids = await idsMeeting(withStatus(limits), parts);
    const hits = await hitsAt(
      ids.filter((id) => !unwanted.has(id)),
      parts,
    );
    return hits.length > 0 ? { hits, terms: [], certainty: 'sure', unknown: [], nearest: hits } : { unknown: [], nearest: [] };
  }
  const all: (FoundWithin | NotFound)[] = [];
  for (const topic of question.topics)
    all.push(await searchTopic(topic, question, { limits, except: [...unwanted] }, isList, parts));
  const unknown = all.flatMap((one) => one.unknown);
  const found = all.flatMap((one) => (one.hits ? [one] : []));
  const [first, second] = found;
  const nearest = all.flatMap((one) => one.nearest);
  if (!first) return { unknown, nearest, evidence: all[0]?.evidence };
  if (!second) return { ...first, unknown };
  const certainty = found.some((one) => one.certainty === 'sure') ? 'sure' : 'perhaps';
  const counted = found.filter((one) => one.certainty === certainty);
  const hits = interleave(counted.map((one) => one.hits));
  const ids = new Set(hits.map(({ id }) => id));
  return {
    hits,
    // What is behind one topic's may be among another's.
    rest: interleave(counted.map(({ rest = [] }) => rest)).filter(({ id }) => !ids.has(id)),
    terms: counted.flatMap(({ terms }) => terms),
    certainty,
    unknown,
    nearest,
    isCut: counted.some((one) => one.isCut),
  };
}

async function searchTopic(
  topic: string,
  question: Question,
  within: Pick<SearchRequest, 'limits' | 'except'>,
  isList: boolean,
  parts: AnswerParts,
): Promise<FoundWithin | NotFound> {
  const { words, texts, documents, library, tools } = parts;
  // A named topic gets all that is about it, a sentence the best that answer it.
  const isWide = isList || question.topics.length > 1 || question.subjects.length <= MAX_NAMED;
  const strange = await strangeCompounds(words.read(topic), { words, texts });
  const understood = withoutParts(words.read(topic), strange);
  const { terms } = understood;
  const asked = isTold(question, isList) ? withoutParts(words.read(question.text), strange) : understood;
  const meaning = isList ? undefined : meantBy(topic, question);
  const request = { words: asked, ...within, withEventNotes: !isList, ...withoutUndefined({ meaning }) };
  const hits = isWide
    ? await findAll({ ...request, leastCoverageShare: MIN_LIST_SHARE }, texts)
    : await findBest({ ...request, limit: LOOKED_AT }, texts);
  const byWords = await rankHits(hits, { documents }, isWide ? ONLY_NAMED : 1);
  const names = [...strange, ...unknownNames(question.text, terms)];
  const doubtful = doubtfulNames(question.text, terms);
  const judge = async (best: readonly Hit[]): Promise<Judged> => {
    const [first] = await withDocuments(best.slice(0, 1), parts);
    const document = first ? textOf(first.document, library) : NO_TEXT;
    const unknown = [...names, ...unknownCompanies(topic, [...document.passages, ...document.others].join('\n'))];
    const evidence = measureEvidence(best, terms, document, unknown.length + doubtful.length, tools.passageMatcher);
    const certainty = certaintyAmong(within.limits, evidence, isList);
    return { unknown, evidence, certainty: certainty === 'sure' && isOfElse(question, terms) ? 'perhaps' : certainty };
  };
  if (byWords.found.length === 0) return { unknown: names, nearest: [] };
  const { hits: ranked, certainty, ...judged } = await orderByMeaning(byWords, judge);
  const nearest = await withOutlines(ranked.best(NEAREST), parts);
  const about = { ...judged, nearest };
  if (certainty === 'nothing') return { ...about, unknown: [...about.unknown, ...doubtful] };
  const shown = isWide ? aboutTopic(ranked, terms, isList) : worthShowing(ranked, nearest[0]?.score ?? 0);
  const read = isList ? shown : shown.slice(0, READ);
  const notes = ranked.notes();
  const rest = shown.slice(read.length).filter(({ id }) => !notes.has(id));
  return { ...about, hits: await withOutlines(read, parts), rest, terms, certainty, isCut: hits.length >= MAX_LISTED };
}

/** Among the few sessions of somebody the one that has anything of the question is near, where among all of them nothing would be. */
function certaintyAmong(limits: readonly Limit[], evidence: Evidence, isList: boolean): Certainty {
  const certainty = certaintyOf(evidence, isList);
  const isOfFew = limits.some(({ limit, op }) => limit === 'speaker' && op === 'is');
  return certainty === 'nothing' && isOfFew && evidence.information > 0 && evidence.unknownNames === 0 ? 'perhaps' : certainty;
}

/** 量子暗号: a word that stands nowhere makes another thing of the compound that it is a part of, where few things are named. */
const isOfElse = ({ subjects }: Question, terms: readonly WeighedTerm[]): boolean =>
  subjects.length <= MAX_NAMED &&
  terms.some(
    ({ word, weight, isFound }) =>
      !isFound &&
      weight >= 1 &&
      IN_COMPOUND.test(word) &&
      subjects.some((subject) => subject !== word && COMPOUND.test(subject) && subject.includes(word)),
  );
const IN_COMPOUND = /^(?:\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{3,})$/u;
const COMPOUND = /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u;

/**
 * Whether a question tells what a session said: then its words of grammar help to find the sentence, and all of it is searched.
 * A button that goes on with a question has no words of its own.
 */
const isTold = ({ text, subjects, topics, intent }: Question, isList: boolean): boolean =>
  text !== '' && !isList && intent === 'find' && topics.length === 1 && subjects.length > 1;

/** What is meant by a topic: the whole question, where it is about nothing else. */
const meantBy = (topic: string, { text, topics }: Question): string => (topics.length === 1 && text !== '' ? text : topic);

/** The hits that are worth showing beside the best. */
const worthShowing = (hits: RankedHits, best: number): Hit[] => hits.where((at) => hits.score(at) >= best * MIN_SCORE_SHARE);

/** What is said by a document that is gone. */
const NO_TEXT: DocumentText = { passages: [], others: [] };

/** What a document says, and what else is searched of it. */
function textOf(document: SearchDocument, { events }: Facts): DocumentText {
  if (!isSession(document)) return { passages: [document.heading, ...document.passages], others: document.topics };
  const { title, otherTitles, notes, topics, category, abstract, speakers, event } = document;
  const people = speakers.flatMap(({ name, otherNames, handles, company }) => [name, ...otherNames, ...handles, company ?? '']);
  return {
    passages: [title, ...notes.flatMap(({ passages }) => passages)],
    others: [...otherTitles, ...topics, category ?? '', abstract ?? '', ...people, events.get(event)?.name ?? '', event],
  };
}

/** One from each in turn, each document once: every subject of a question has its sessions near the top. */
function interleave<T extends Hit>(lists: readonly (readonly T[])[]): T[] {
  const seen = new Set<string>();
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list[rank] ?? []))
    .flat()
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}
