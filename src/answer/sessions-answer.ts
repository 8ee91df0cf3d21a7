import { isOfEvent, withStatus } from '../corpus/filter-corpus.ts';
import { isOfSubject } from '../corpus/is-of-subject.ts';
import type { Answer } from '../model/answer.ts';
import type { LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { isSession } from '../model/search-document.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type AnswerParts, frameOf, NO_TERMS, type Page } from './answer-parts.ts';
import { correctionsOf } from './corrections.ts';
import { foundAnswer, type Shown } from './found-answer.ts';
import { listAnswer } from './list-answer.ts';
import { type AnswerHit, hitsAt, idsMeeting } from './look-up.ts';
import { notesAmong } from './notes-among.ts';
import { nothing } from './nothing.ts';
import { type Found, searchLoosening } from './search-topics.ts';

const LISTS: ReadonlySet<string> = new Set(['list', 'count', 'digest', 'overview', 'recommend']);

/** Sessions: the best of them, or all that fit; where it is not certain, the nearest. */
export async function sessionsAnswer(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const isList = LISTS.has(question.intent) || question.order !== undefined || question.topics.length === 0;
  const found = await searchLoosening(question, isList, parts);
  if (!found.hits) {
    const unknown = found.unknown.map((name) => asWritten(name, question.text));
    const half = knownHalf(question, found.unknown);
    const ofHalf = half && (await searchLoosening(half, isList, parts));
    if (half && ofHalf?.hits) return nearestAnswer(half, { ...ofHalf, notFound: unknown }, page, parts);
    const noted = notedAnswer(question, found.nearest, page, parts);
    return noted ?? byLimitsAlone({ ...question, unknown }, found.nearest, page, parts);
  }
  const { hits, rest, terms, certainty } = found;
  const notFound = missingWords(question, found);
  const read: Question = {
    ...question,
    loosened: found.loosened,
    corrections: [...question.corrections, ...correctionsOf(terms)],
  };
  const notes = isList ? [] : notesAmong(hits, terms, parts);
  // 宇宙の話: a word in a note about an event answers nothing that is asked of talks; a sentence may be told there.
  const mayBeTold = ABOUT_AN_EVENT.test(question.text) || (certainty === 'sure' && question.subjects.length > MAX_NAMED);
  if (notes.length > 0 && mayBeTold && isAboutEvent(question, hits)) {
    const isSure = certainty === 'sure' && ABOUT_AN_EVENT.test(question.text);
    return { ...frameOf(read, [], page, parts), certainty: isSure ? 'sure' : 'perhaps', kind: 'event', events: [], notes };
  }
  if (certainty === 'perhaps') return nearestAnswer(read, { ...found, notFound }, page, parts);
  if (isList) return listAnswer(read, { ...found, notFound }, page, parts);
  if (!hits.some(({ document }) => isSession(document))) return nothing(read, page, parts, hits);
  return foundAnswer(
    read,
    { hits, ...withoutUndefined({ rest }), terms, notes, notFound, evidence: found.evidence },
    page,
    parts,
  );
}

/** Notes stand alone where an event as a whole is asked about: by the question's words, or because a note says much more of it than any session. */
function isAboutEvent({ text }: Question, hits: readonly AnswerHit[]): boolean {
  const session = hits.find(({ document }) => isSession(document));
  const [first] = hits;
  if (ABOUT_AN_EVENT.test(text) || !session || !first) return true;
  // Short notes score high: one that has less of the question than a session is not what was asked for.
  return session.score < first.score * MAX_SESSION_BESIDE_NOTE && session.coverage <= first.coverage * SAME_WORDS;
}

const JOINT = /^ ?(?:と|や|とか|&|\+|and|and\/or|、|,) ?$/;

/** Terraformとブロックチェーン: of two things side by side the one that is known, where the other is not. */
function knownHalf(question: Question, unknown: readonly string[]): Question | undefined {
  const { topics, subjects } = question;
  const [topic = ''] = topics;
  const [first = '', second = ''] = subjects;
  const isPair =
    topics.length === 1 &&
    subjects.length === 2 &&
    topic.startsWith(first) &&
    topic.endsWith(second) &&
    JOINT.test(topic.slice(first.length, topic.length - second.length));
  const known = subjects.filter((subject) => !unknown.some((name) => subject.toLowerCase().includes(name.toLowerCase())));
  return isPair && known.length === 1 ? { ...question, topics: known, subjects: known } : undefined;
}

/** What the answer leaves out: unknown names, and where a question is no sentence, its words that stand nowhere. */
function missingWords({ subjects, text }: Question, { unknown, terms }: Found): string[] {
  const isSentence = subjects.length > MAX_NAMED;
  const nowhere = terms.filter(({ word, weight, isFound }) => !isFound && weight >= 1 && word.length > 1).map(({ word }) => word);
  return [...new Set([...unknown, ...(isSentence ? [] : nowhere)])].map((word) => asWritten(word, text));
}

/** A word as the question writes it, with kanji right before katakana: 量子コンピュータ. */
function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return word;
  const end = at + word.length + (text[at + word.length] === 'ー' ? 1 : 0);
  const isKatakana = /^[\p{Script=Katakana}ー]/u.test(word);
  const before = isKatakana ? (/\p{Script=Han}{1,4}$/u.exec(text.slice(Math.max(0, at - MAX_BEFORE), at))?.[0].length ?? 0) : 0;
  return text.slice(at - before, end);
}
/** So many kanji belong to the katakana word behind them. */
const MAX_BEFORE = 4;

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
async function nearestAnswer(
  question: Question,
  { hits, terms, notFound }: Pick<Shown, 'hits' | 'terms' | 'notFound'>,
  page: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const nearest = hits.filter(({ document }) => isSession(document)).slice(0, MAX_NEAREST);
  // 宇宙旅行: a figure of speech in a note about an event answers nothing that is asked of talks.
  if (nearest.length === 0 && !ABOUT_AN_EVENT.test(question.text)) return nothing(question, page, parts, hits);
  if (nearest.length === 0) {
    const notes = notesAmong(hits, terms, parts);
    return { ...frameOf(question, [], page, parts), certainty: 'perhaps', kind: 'event', events: [], notes };
  }
  const { asked: _, ...unasked } = question;
  const found = await foundAnswer(unasked, { hits: nearest, terms, notes: [], notFound }, page, parts);
  return { ...found, certainty: 'perhaps' };
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

const WHOSE: ReadonlySet<LimitName> = new Set(['event', 'speaker', 'company', 'companyClass', 'place', 'date']);

/** The share of a note's score that the best session has at most, where the note is what was asked for. */
const MAX_SESSION_BESIDE_NOTE = 0.75;
/** A session that covers this share of what the note does has the same words, perhaps under other names. */
const SAME_WORDS = 0.84;
/** A question of more subjects is a sentence; nothing that leaves all of them out answers it. */
const MAX_NAMED = 2;
/** What is asked of an event as a whole, not of a talk. */
const ABOUT_AN_EVENT =
  /会場|雰囲気|感想|ノベルティ|グッズ|お土産|懇親会|スタンプラリー|景品|次回|次の(?:回|開催|イベント)|参加者|開催(?:日|地|場所|形式)|ハイブリッド開催|アーカイブで見|参加(?:申込|申し込み|登録|方法|した人)|事前登録|席の予約|(?<![a-z])(?:venue|atmosphere|mood|goodies|swag|giveaways?|after ?party|next event|registration)(?![a-z])/i;
