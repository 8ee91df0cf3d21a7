import { trimEndWhere } from '../language/trim-where.ts';
import type { AnswerContext } from '../model/answer.ts';
import type { Asked, Limit, LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Lexicon } from './lexicon.ts';
import { draftOf, type ReadOptions, readQuestion } from './read-question.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import type { SpokenPart } from './spoken-part.ts';

/** How a question refers to the answer before it: the values of the `turn` tags of `words/turns-*.ts`. */
export type Pointer =
  | 'correct'
  | 'why'
  | 'left-out'
  | 'remaining'
  | 'more'
  | 'again'
  | 'back'
  | 'oldest-list'
  | 'within'
  | 'widen'
  | 'widen-occasion'
  | 'that-year'
  | 'that-event'
  | 'widen-level'
  | 'widen-day'
  | 'earlier-year'
  | 'later-year'
  | 'earlier-event'
  | 'later-event'
  | 'company'
  | 'there'
  | 'person'
  | 'others'
  | 'compare'
  | 'both'
  | 'about'
  | 'same-there'
  | 'pick';

/** A question as a part of a conversation: read without the words that refer to the answer before, and those words. */
export interface Turn {
  readonly read: Question;
  /** The same question read as if nothing had been said before it. */
  readonly alone: Question;
  readonly spans: readonly Span[];
  readonly pointers: ReadonlySet<Pointer>;
  /** What is left to be searched, without bare numbers and marks. */
  readonly subjects: readonly string[];
  readonly limits: readonly Limit[];
  /** Places in the list that it names, from 0, from the end below it. */
  readonly places: readonly number[];
  /** The list before, where there is one. */
  readonly context: AnswerContext | undefined;
  /** "That", "it", "the same". */
  readonly hasPronoun: boolean;
  /** "It", それ, "that one": a word that stands for a session, not one that goes with a noun. */
  readonly hasThing: boolean;
  /** A noun that says what is looked for: talks, sessions; not "ones". */
  readonly hasNoun: boolean;
  /** It ends like a question that leaves out what was said: …のは？, …は？, or begins so: what about …? */
  readonly isElliptic: boolean;
}

/** Reads a question as a part of a conversation: what is said of it beside comments on the answer before. */
export function readTurn(
  alone: Question,
  context: AnswerContext | undefined,
  lexicon: Lexicon,
  options: Pick<ReadOptions, 'now' | 'event'>,
  said: Pick<SpokenPart, 'text' | 'isCorrection'>,
): Turn {
  const ofTurns = { ...lexicon, words: lexicon.turnWords };
  const { spans, text } = draftOf(said.text, ofTurns, options.now);
  const read = ofSession({ ...readQuestion(said.text, ofTurns, options), text: alone.text }, spans);
  const pointers = new Set(spans.flatMap((span) => (tagOf(span, 'turn') as Pointer | undefined) ?? []));
  if (said.isCorrection) pointers.add('correct');
  const hasNoun = spans.some((span) => hasTag(span, 'noun') && !WEAK_NOUN.test(span.text) && span.limit === undefined);
  return {
    read,
    alone,
    spans,
    pointers,
    subjects: read.subjects.filter((subject) => /[\p{Letter}]/u.test(subject) || /\d{3}/.test(subject)).filter(isNoNumber),
    limits: read.limits,
    places: placesIn(spans),
    context,
    hasPronoun: spans.some((span) => tagOf(span, 'pointer') === 'that') || POINTING.test(text),
    hasThing: spans.some(isThing),
    hasNoun,
    isElliptic: pointers.has('about') || (!hasNoun && ELLIPTIC.test(trimEndWhere(text, /[\s?？。!！〜~]/))),
  };
}

/** A number in a word is none that is searched: "next five". */
const isNoNumber = (subject: string): boolean => !/^(?:two|three|four|five|six|seven|eight|nine|ten|twenty)$/.test(subject);

/** "Which event was it?", "is it in English?": asked of the session that is spoken of, not a search for such events or sessions. */
function ofSession(read: Question, spans: readonly Span[]): Question {
  const isBareQuestion = read.limits.length === 0 && read.topics.length === 0;
  if (isBareQuestion && spans.some((span) => tagOf(span, 'turn') === 'that-event')) {
    const asked = spans.map((span) => tagOf(span, 'asked')).find((name) => name !== undefined) as Asked | undefined;
    return { ...read, intent: 'find', asked: asked ?? 'event' };
  }
  const isEvent = spans.some((span) => tagOf(span, 'asked') === 'event');
  if (read.intent === 'events' && isBareQuestion && isEvent) return { ...read, intent: 'find', asked: 'event' };
  const [limit] = read.limits;
  const asked = limit && OF_SESSION[limit.limit];
  const isYesNo = /^(?:is|was)$/.test(spans[0]?.text ?? '') || tagOf(spans.at(-1), 'aux') !== undefined;
  const isOfThing = asked !== undefined && read.limits.length === 1 && limit?.op === 'is' && isYesNo && spans.some(isThing);
  return isOfThing ? { ...read, intent: 'find', limits: [], asked } : read;
}

const OF_SESSION: Readonly<Partial<Record<LimitName, Asked>>> = { language: 'language', difficulty: 'level', kind: 'kind' };
const isThing = (span: Span): boolean => tagOf(span, 'pointer') === 'that' && THING.test(span.text);

/** Whether nothing is left but what refers to the answer before. */
export const isBare = ({ subjects, limits }: Turn): boolean => subjects.length === 0 && limits.length === 0;

export const pointsAt = ({ pointers }: Turn, ...any: readonly Pointer[]): boolean => any.some((pointer) => pointers.has(pointer));

/** Whether a limit of one of these names is there. */
export const limitsBy = ({ limits }: Pick<Question, 'limits'>, names: ReadonlySet<LimitName>): boolean =>
  limits.some(({ limit }) => names.has(limit));

const WEAK_NOUN =
  /^(?:やつ|ヤツ|奴|もの|もん|物|こと|事|件|回|内容|話題|ones?|things?|stuff|something|anything|everything|contents?|entry|entries|the one)$/;
const THING = /^(?:それ|これ|あれ|そいつ|it|that one|this one)/;
const POINTING = /^(?:その|この|あの|それ|これ|あれ|さっき|先ほど)/;
const ELLIPTIC = /(?:の|は|なら|だと|では|も|だけ)$/;

/** The places of a list that are named: 2つ目, the third, and bare numbers where they stand alone. */
function placesIn(spans: readonly Span[]): number[] {
  const named = spans.flatMap((span) => placeOf(span) ?? []);
  if (named.length > 1 || !spans.every((span) => !hasTag(span, 'content') || /^\d{1,2}$/.test(span.text)))
    return named.map(toIndex);
  const bare = spans.flatMap((span) =>
    /^\d{1,2}$/.test(span.text) && span.limit === undefined && placeOf(span) === undefined ? Number(span.text) : [],
  );
  const isAlone = bare.length > 1 || named.length > 0 || spans.every((span) => /^\d/.test(span.text) || hasTag(span, ...BESIDE));
  const all = isAlone ? [...named, ...bare] : named;
  return all.filter((place) => place !== 0).map(toIndex);
}

function placeOf(span: Span): number | undefined {
  const nth = tagOf(span, 'nth');
  if (nth !== undefined) return Number(nth);
  const end = tagOf(span, 'order');
  if (end === 'first' && PLACE_FIRST.test(span.text)) return 1;
  return end === 'last' && PLACE_LAST.test(span.text) ? -1 : undefined;
}

/** What may stand beside a bare number that is a place of the list. */
const BESIDE = ['turn', 'aux', 'particle', 'verb', 'polite', 'article', 'asked', 'has', 'pointer', 'exists', 'thanks', 'greet'];
const PLACE_FIRST = /^(?:一番最初|最初|いちばん最初|先頭|first$|the first$|very first|the very first)/;
const PLACE_LAST = /^(?:最後|一番最後|いちばん最後|ラスト|last$|the last$|final$)/;
const toIndex = (place: number): number => (place > 0 ? place - 1 : place);
