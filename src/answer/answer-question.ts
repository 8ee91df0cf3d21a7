import { isOfEvent, withStatus } from '../corpus/filter-corpus.ts';
import type { Answer, Direct, FoundAnswer, RankedNote } from '../model/answer.ts';
import type { LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { isSession } from '../model/search-document.ts';
import type { EventNote } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { MAX_LISTED } from '../ports/text-search.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { answerBeside } from './answer-beside.ts';
import { answerComparison } from './answer-comparison.ts';
import { answerEvents, eventFact, isOfSomeEvent } from './answer-events.ts';
import { type AnswerParts, frameOf, NO_TERMS, type Page, ranked } from './answer-parts.ts';
import { answerRanking } from './answer-ranking.ts';
import { isFirstSure } from './certainty.ts';
import { correctionsOf } from './corrections.ts';
import { directReply } from './direct-reply.ts';
import type { Evidence } from './evidence.ts';
import { excerptOf } from './excerpt.ts';
import { givenElsewhere } from './given-elsewhere.ts';
import { isTask } from './is-task.ts';
import { type AnswerHit, hitsAt, idsMeeting, sessionAt, sessionsOf } from './look-up.ts';
import { nothing } from './nothing.ts';
import { orderSessions } from './order-sessions.ts';
import { passageTerms } from './passage-terms.ts';
import { perhapsAlso } from './perhaps-also.ts';
import { recommended } from './recommend.ts';
import { type Found, searchLoosening } from './search-topics.ts';
import { unrecordedIn } from './unrecorded.ts';

/** Answers a question that was read. */
export async function answerQuestion(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const { intent } = question;
  if (question.isUnknowable && question.unknown.length === 0 && question.topics.length === 0)
    return nothing(question, page, parts);
  if (isTask(question)) return nothing({ ...question, isUnknowable: true }, page, parts);
  if (intent === 'help')
    return { ...frameOf(question, [], page, parts), certainty: 'nothing', kind: 'help', suggestions: parts.library.suggestions };
  if (intent === 'show' || (intent === 'fact' && (await sessionAt(question.topics[0], parts))))
    return showAnswer(question, page, parts);
  if (question.unknown.length > 0) return nothing(question, page, parts);
  if (question.relation) return answerBeside(question, question.relation, page, parts);
  const isOfEvents = intent === 'events' || (intent === 'fact' && question.of === 'event');
  if (isOfEvents && question.topics.length > 0 && !(await isOfSomeEvent(question, parts))) {
    const { of: _, ...asked } = question;
    return sessionsAnswer({ ...asked, intent: 'find' }, page, parts);
  }
  if (isOfEvents && question.asked === 'event') return answerEvents(question, page, parts);
  if (intent === 'events') return answerEvents(question, page, parts);
  if (intent === 'overview' && question.topics.length === 0 && question.limits.length > 0 && question.limits.every(isOfEvent))
    return eventFact({ ...question, asked: 'about' }, page, parts);
  if (intent === 'fact' && question.of === 'event') return eventFact(question, page, parts);
  if (intent === 'rank' || question.group) return answerRanking(question, page, parts);
  if (intent === 'compare') return answerComparison(question, page, parts);
  return isOfEverything(question)
    ? answerEvents({ ...question, intent: 'events' }, page, parts)
    : sessionsAnswer(question, page, parts);
}

/** All sessions there are: nobody reads hundreds, so the events are shown from which to choose. */
const isOfEverything = ({ intent, limits, topics, order }: Question): boolean =>
  (intent === 'list' || intent === 'digest') && limits.length === 0 && topics.length === 0 && order === undefined;

const LISTS: ReadonlySet<string> = new Set(['list', 'count', 'digest', 'overview', 'recommend']);

/** Sessions: the best of them, or all that fit; where it is not certain, the nearest. */
async function sessionsAnswer(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const isList = LISTS.has(question.intent) || question.order !== undefined || question.topics.length === 0;
  const found = await searchLoosening(question, isList, parts);
  if (!found.hits) {
    const unknown = found.unknown.map((name) => asWritten(name, question.text));
    const noted = notedAnswer(question, found.nearest, page, parts);
    return noted ?? byLimitsAlone({ ...question, unknown }, found.nearest, page, parts);
  }
  const { hits, terms, certainty } = found;
  const notFound = missingWords(question, found);
  const read: Question = {
    ...question,
    loosened: found.loosened,
    corrections: [...question.corrections, ...correctionsOf(terms)],
  };
  const notes = isList ? [] : notesAmong(hits, terms, parts);
  if (notes.length > 0 && isAboutEvent(question, hits)) {
    const isSure = certainty === 'sure' && ABOUT_AN_EVENT.test(question.text);
    return { ...frameOf(read, [], page, parts), certainty: isSure ? 'sure' : 'perhaps', kind: 'event', events: [], notes };
  }
  if (certainty === 'perhaps') return nearestAnswer(read, { ...found, notFound }, page, parts);
  if (isList) return listAnswer(read, { ...found, notFound }, page, parts);
  return foundAnswer(read, { hits, terms, notes, notFound, evidence: found.evidence }, page, parts);
}

/** Notes stand alone where an event as a whole is asked about: by the question's words, or because a note says much more of it than any session. */
function isAboutEvent({ text }: Question, hits: readonly AnswerHit[]): boolean {
  const session = hits.find(({ document }) => isSession(document));
  const [first] = hits;
  if (ABOUT_AN_EVENT.test(text) || !session || !first) return true;
  // Short notes score high: one that has less of the question than a session is not what was asked for.
  return session.score < first.score * MAX_SESSION_BESIDE_NOTE && session.coverage <= first.coverage * SAME_WORDS;
}

/** What the answer leaves out: unknown names, and where a question is no sentence, its words that stand nowhere. */
function missingWords({ subjects, text }: Question, { unknown, terms }: Found): string[] {
  const isSentence = subjects.length > MAX_NAMED;
  const nowhere = terms.filter(({ word, weight, isFound }) => !isFound && weight >= 1 && word.length > 1).map(({ word }) => word);
  return [...new Set([...unknown, ...(isSentence ? [] : nowhere)])].map((word) => asWritten(word, text));
}

/** A word as the question writes it. */
function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  const end = text[at + word.length] === 'ー' ? 1 : 0;
  return at < 0 ? word : text.slice(at, at + word.length + end);
}

/** Notes that come near a question about an event as a whole. */
function notedAnswer(question: Question, nearest: readonly AnswerHit[], page: Page, parts: AnswerParts): Answer | undefined {
  if (!ABOUT_AN_EVENT.test(question.text)) return undefined;
  const notes = notesAmong(nearest, parts.words.read(question.topics.join(' ')).terms, parts);
  return notes.length > 0
    ? { ...frameOf(question, [], page, parts), certainty: 'perhaps', kind: 'event', events: [], notes }
    : undefined;
}

/** How many are shown where it is not certain that any of them answers. */
const MAX_NEAREST = 3;

/** The nearest sessions; a note about an event only where it is all there is. */
function nearestAnswer(
  question: Question,
  { hits, terms, notFound }: Pick<Shown, 'hits' | 'terms' | 'notFound'>,
  page: Page,
  parts: AnswerParts,
): Answer {
  const nearest = hits.filter(({ document }) => isSession(document)).slice(0, MAX_NEAREST);
  if (nearest.length === 0) {
    const notes = notesAmong(hits, terms, parts);
    return { ...frameOf(question, [], page, parts), certainty: 'perhaps', kind: 'event', events: [], notes };
  }
  const { asked: _, ...unasked } = question;
  return { ...foundAnswer(unasked, { hits: nearest, terms, notes: [], notFound }, page, parts), certainty: 'perhaps' };
}

/** Words that find nothing beside limits that hold: what the limits give, and which words found nothing. */
async function byLimitsAlone(question: Question, nearest: readonly AnswerHit[], page: Page, parts: AnswerParts): Promise<Answer> {
  const isListed =
    question.intent === 'list' || question.intent === 'find' || (question.intent === 'count' && !isOfSubject(question));
  // 木星移住の発表 at an event: all of its talks are no answer to that.
  if (question.limits.every(isOfEvent) && isOfSubject(question)) return nothing(question, page, parts, nearest);
  const isSentence = question.subjects.length > MAX_NAMED;
  if (ABOUT_AN_EVENT.test(question.text)) return nothing(question, page, parts, nearest);
  if (question.limits.length === 0 || question.unknown.length > 0 || isSentence || !isListed || question.asked)
    return nothing(question, page, parts, nearest);
  const hits = await hitsAt(await idsMeeting(withStatus(question.limits), parts), parts);
  // All keynotes answer no question about somebody unknown: what is left has to say whose or where.
  const saysWhose = question.limits.some(({ limit, op }) => op !== 'not' && WHOSE.has(limit));
  if (hits.length === 0 || !saysWhose) return nothing(question, page, parts, nearest);
  const shown = { hits, terms: NO_TERMS, notFound: question.subjects };
  return listAnswer(question, shown, page, parts);
}

/** Where a number of talks about something is asked for, nothing is about it: none are counted. Other words that nothing has only say the same in their own way. */
const isOfSubject = ({ subjects, text }: Question): boolean =>
  subjects.some((subject) => {
    const at = text.toLowerCase().indexOf(subject.toLowerCase());
    const isName = /[\p{Script=Katakana}ー]{3}|^[A-Z]/u.test(text.slice(Math.max(0, at), at + subject.length));
    return at < 0 || isName || OF_SUBJECT.test(text.slice(at + subject.length)) || ABOUT.test(text.slice(0, at));
  });
const OF_SUBJECT =
  /^(?:の|に関する|に関して|について|関連の?|系の?|を扱った|を使った|絡みの?|周りの?)(?:話|お話|発表|セッション|トーク|講演|やつ|ネタ|事例|は)/;
const ABOUT = /(?:about|on|regarding|covering|around|using|with|for|mention|mentioning) (?:the |a )?$/i;

const WHOSE: ReadonlySet<LimitName> = new Set(['event', 'speaker', 'company', 'companyClass', 'place', 'date']);

/** The share of a note's score that the best session has at most, where the note is what was asked for. */
const MAX_SESSION_BESIDE_NOTE = 0.75;
/** A session that covers this share of what the note does has the same words, perhaps under other names. */
const SAME_WORDS = 0.84;
/** A question of more subjects is a sentence; nothing that leaves all of them out answers it. */
const MAX_NAMED = 2;
const MAX_NOTES = 3;
/** What is asked of an event as a whole, not of a talk. */
const ABOUT_AN_EVENT =
  /会場|雰囲気|感想|ノベルティ|グッズ|お土産|懇親会|スタンプラリー|景品|次回|次の(?:回|開催|イベント)|参加者|開催(?:日|地|場所|形式)|ハイブリッド開催|アーカイブで見|参加(?:申込|申し込み|登録|方法|した人)|事前登録|席の予約|(?<![a-z])(?:venue|atmosphere|mood|goodies|swag|giveaways?|after ?party|next event|registration)(?![a-z])/i;

/** The notes of an event among hits. */
const notesAmong = (hits: readonly AnswerHit[], terms: readonly WeighedTerm[], parts: AnswerParts): RankedNote[] =>
  hits
    .flatMap(({ document }) => (isSession(document) ? [] : [document]))
    .slice(0, MAX_NOTES)
    .flatMap((note) => rankedNote(note, terms, parts));

/** What a found answer is made of; among the hits is a session. */
interface Shown extends Pick<Found, 'hits' | 'terms' | 'evidence' | 'isCut'> {
  readonly notes: readonly RankedNote[];
  /** Words of the question that it leaves out. */
  readonly notFound: readonly string[];
}

function foundAnswer(
  question: Question,
  { hits, terms, notes, notFound, evidence }: Shown,
  page: Page,
  parts: AnswerParts,
): FoundAnswer {
  const sessions = hits.filter(({ document }) => isSession(document));
  const direct = directOf(question, sessions, evidence, parts);
  const ids = sessions.map(({ id }) => id);
  return {
    ...frameOf(question, ids, page, parts),
    kind: 'found',
    total: sessions.length,
    isDetailed: false,
    ...withoutUndefined({ direct, notFound: notFound.length > 0 ? notFound : undefined }),
    sessions: ranked(sessions, passageTerms(question, terms, parts.words), page, parts),
    notes,
  };
}

async function listAnswer(
  question: Question,
  { hits, terms, notFound, evidence, isCut }: Omit<Shown, 'notes'>,
  page: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const { library } = parts;
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const all = sessionsOf(hits);
  const sessions = question.intent === 'recommend' ? recommended(all, hits) : orderSessions(all, question.order, library);
  if (sessions.length === 0) return nothing(question, page, parts);
  const ordered = sessions.flatMap(({ id }) => byId.get(id) ?? []);
  const direct = directOf(question, ordered, evidence, parts);
  const frame = frameOf(
    question,
    sessions.map(({ id }) => id),
    page,
    parts,
  );
  if (question.intent === 'find' && question.order) {
    return {
      ...frame,
      kind: 'found',
      total: sessions.length,
      isDetailed: false,
      notes: [],
      sessions: ranked(ordered, terms, page, parts),
    };
  }
  const unrecorded = await unrecordedIn(question, parts);
  const also = page.offset > 0 ? [] : await perhapsAlso(question, frame.context.sessions, parts);
  return {
    ...frame,
    kind: question.intent === 'count' ? 'count' : 'list',
    total: sessions.length,
    ...withoutUndefined({
      notFound: notFound.length > 0 ? notFound : undefined,
      unrecorded: unrecorded.length > 0 ? unrecorded : undefined,
      perhapsAlso: also.length > 0 ? also : undefined,
      lookedAt: isCut ? MAX_LISTED : undefined,
      direct,
    }),
    sessions: ranked(ordered, terms, page, parts),
  };
}

/** So many people fit into a line. */
const MAX_SPEAKERS = 12;

/** The reply to what is asked: of the first of a sentence's sessions, else of all that qualify; who gave 40 keynotes is no line. */
function directOf(
  question: Question,
  hits: readonly AnswerHit[],
  evidence: Evidence | undefined,
  { library }: AnswerParts,
): Direct | undefined {
  const { asked, subjects } = question;
  const [first] = sessionsOf(hits.slice(0, 1));
  const event = library.events.get(first?.event ?? '');
  if (!asked || !first || !event) return undefined;
  const isOfAll = hits.length > 1 && subjects.length <= MAX_NAMED;
  if (!isOfAll) return directReply(asked, first, event);
  if (asked !== 'speaker' && asked !== 'company')
    return evidence && isFirstSure(evidence) ? directReply(asked, first, event) : undefined;
  const all = sessionsOf(hits).flatMap(({ speakers }) => speakers);
  const speakers = [...new Map(all.map((speaker) => [speaker.name, speaker])).values()];
  return speakers.length <= MAX_SPEAKERS ? { asked, speakers } : undefined;
}

async function showAnswer(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const session = await sessionAt(question.topics[0], parts);
  if (!session) return nothing(question, page, parts);
  const hits = await hitsAt([session.id], parts);
  const found = foundAnswer(question, { hits, terms: NO_TERMS, notes: [], notFound: [] }, page, parts);
  const elsewhere = await givenElsewhere(session, parts);
  return { ...found, isDetailed: true, ...(elsewhere.length > 0 && { elsewhere }) };
}

function rankedNote(note: EventNote, terms: readonly WeighedTerm[], { library, tools }: AnswerParts): RankedNote[] {
  const event = library.events.get(note.event);
  const report = library.reports.get(note.report);
  const excerpt = excerptOf({ notes: [note] }, terms, tools);
  return event && report && excerpt ? [{ event, heading: note.heading, excerpt, report }] : [];
}
