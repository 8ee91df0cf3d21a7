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
  | 'fresh'
  | 'pick';

/** What is done with a list or with a condition: see `words/turns-acts.ts`. */
export type Act = 'drop' | 'lift' | 'back' | 'gone' | 'free' | 'any' | 'sort';

/** A question as a part of a conversation: read without the words that refer to the answer before, and those words. */
export interface Turn {
  readonly read: Question;
  /** The same question read as if nothing had been said before it. */
  readonly alone: Question;
  readonly spans: readonly Span[];
  readonly pointers: ReadonlySet<Pointer>;
  readonly acts: ReadonlySet<Act>;
  /** Kinds of conditions that it names without a value: the level, 年. */
  readonly limitNames: readonly LimitName[];
  /** What is left to be searched, without bare numbers and marks. */
  readonly subjects: readonly string[];
  readonly limits: readonly Limit[];
  /** Places in the list that it names, from 0, from the end below it. */
  readonly places: readonly number[];
  /** Whether one of them is more than a bare number. */
  readonly namesPlace: boolean;
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
  const pointers = new Set(valuesOf(spans, 'turn') as Pointer[]);
  if (said.isCorrection) pointers.add('correct');
  const isRefused = spans.some((span, at) => tagOf(span, 'act') === 'back' && REFUSED.test(spans[at + 1]?.text ?? ''));
  const isOut = spans.some((span, at) => isOpenVerb(span) && spans.slice(at + 1).some((after) => after.text === 'out'));
  const acts = new Set(isRefused || isOut ? (['drop'] as const) : (valuesOf(spans, 'act') as Act[]));
  const limits = isRefused || isOut ? read.limits.map(negated) : withoutDoubleNegation(read.limits, spans);
  // "No keynotes" takes nothing back.
  const isOtherEvent = limits.some(({ limit, op }) => limit === 'event' && op === 'is');
  if (!said.isCorrection && !isOtherEvent && limits.some(({ op }) => op === 'not')) pointers.delete('correct');
  const hasNoun = spans.some((span) => hasTag(span, 'noun') && !WEAK_NOUN.test(span.text) && span.limit === undefined);
  return {
    read,
    alone,
    spans,
    pointers,
    acts,
    limitNames: [...(valuesOf(spans, 'limitName') as LimitName[]), ...kindsAsked(spans)],
    subjects: read.subjects.filter(
      (subject) => isSubject(subject) && !spans.some((span) => span.text === subject && refers(span)),
    ),
    limits,
    places: placesIn(spans, context),
    namesPlace: spans.some((span) => pairPlace(span, context) !== undefined || placeOf(span, context) !== undefined),
    context,
    hasPronoun: spans.some((span) => tagOf(span, 'pointer') === 'that') || POINTING.test(text),
    hasThing: spans.some(isThing),
    hasNoun,
    isElliptic: pointers.has('about') || (!hasNoun && ELLIPTIC.test(trimEndWhere(text, /[\s?？。!！〜~]/))),
  };
}

/** A word that refers to the answer before, also where it is a name as well: "other". */
const refers = (span: Span): boolean => hasTag(span, 'turn', 'act', 'pair', 'limitName', 'quantity');

/** レベルは, "level": what is asked for is a kind of condition too. */
const kindsAsked = (spans: readonly Span[]): LimitName[] =>
  spans.flatMap((span) => KINDS.flatMap(([tag, value, kind]) => (tagOf(span, tag) === value ? [kind] : [])));

const KINDS: readonly (readonly [tag: string, value: string, kind: LimitName])[] = [
  ['levelNoun', '', 'difficulty'],
  ['asked', 'level', 'difficulty'],
  ['categoryNoun', '', 'category'],
  ['asked', 'category', 'category'],
  ['trackNoun', '', 'track'],
  ['asked', 'track', 'track'],
  ['langNoun', '', 'language'],
  ['asked', 'language', 'language'],
];

/** More is said than a part of a conversation says: a question of its own, whatever words of pointing are among its words. */
export const isLong = ({ subjects }: Turn): boolean =>
  subjects.length > MAX_SUBJECTS || subjects.reduce((sum, subject) => sum + weightOf(subject), 0) > MAX_WEIGHT;

const MAX_SUBJECTS = 2;
const MAX_WEIGHT = 14;
/** Letters of Japanese; a word of letters of the alphabet counts as four of them. */
const weightOf = (subject: string): number =>
  (subject.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0) +
  WORD_WEIGHT * (subject.match(/[a-z0-9][\w.+#'-]*/gi)?.length ?? 0);
const WORD_WEIGHT = 4;

/** Events as such are spoken of, not the one that a list is of. */
export const isOfEvents = (turn: Turn): boolean =>
  turn.spans.some((span) => hasTag(span, 'eventNoun') && EVENTS.test(span.text) && !hasTag(span, 'turn')) &&
  !turn.hasPronoun &&
  !pointsAt(turn, 'that-event', 'within', 'widen-occasion', 'earlier-event', 'later-event', 'person', 'company');
const EVENTS = /^(?:イベント|カンファレンス|カンファ|勉強会|開催|events?|conferences?|meetups?)$/;

const valuesOf = (spans: readonly Span[], name: string): string[] =>
  spans.flatMap(({ tags }) => tags.filter((tag) => tag.name === name).map(({ value }) => value));

/** A number, a mark, and what is left of an ending in hiragana are not what a question is about. */
const isSubject = (subject: string): boolean =>
  (/[\p{Letter}]/u.test(subject) || /\d{3}/.test(subject)) &&
  !/^(?:時|際|two|three|four|five|six|seven|eight|nine|ten|twenty)$/.test(subject) &&
  !ENDING.test(subject);
const ENDING = /^\p{Script=Hiragana}{1,4}$/u;

/** "Leave the keynotes out": a verb and the end of it. */
const isOpenVerb = ({ text }: Span): boolean => /^(?:leave|leaving|take|taking|throw|throwing|kick|cut|filter)$/.test(text);
/** 含めないで: left out. */
const REFUSED = /^(?:ない|なく|ず)/;
const negated = (limit: Limit): Limit => (limit.op === 'is' ? { ...limit, op: 'not' } : limit);

/** "Skip those without slides", 資料がないのは外して: what is taken out is what does not meet the condition. */
function withoutDoubleNegation(limits: readonly Limit[], spans: readonly Span[]): readonly Limit[] {
  const isDrop = (span: Span): boolean => tagOf(span, 'act') === 'drop';
  const isDouble = spans.some(isDrop) && spans.some((span) => hasTag(span, 'neg') && !isDrop(span));
  return isDouble ? limits.map((limit) => (limit.op === 'not' ? { ...limit, op: 'is' } : limit)) : limits;
}

/** "Which event was it?", "is it in English?": asked of the session that is spoken of, not a search for such events or sessions. */
function ofSession(read: Question, spans: readonly Span[]): Question {
  const isBareQuestion = read.limits.length === 0 && read.topics.length === 0;
  if (isBareQuestion && !read.isCount && spans.some((span) => tagOf(span, 'turn') === 'that-event')) {
    const asked = spans.map((span) => tagOf(span, 'asked')).find((name) => name !== undefined) as Asked | undefined;
    return { ...read, intent: 'find', asked: asked ?? 'event' };
  }
  if (read.asked === 'link' && !read.limits.length && spans.some(isNextPage)) {
    const { asked: _, ...rest } = read;
    return rest;
  }
  const isOfCompany =
    read.asked === 'speaker' &&
    spans.some(
      (span) =>
        tagOf(span, 'asked') === 'company' || (tagOf(span, 'turn') === 'company' && /employer|affiliation/.test(span.text)),
    );
  if (isOfCompany || (read.asked === 'where' && spans.some(({ text }) => /from$|^work|^employ/.test(text))))
    return { ...read, intent: 'find', asked: 'company' };
  const material = spans.map((span) => tagOf(span, 'has')).find((name) => name === 'slides' || name === 'video');
  if (material && read.asked && material !== read.asked && MATERIALS.has(read.asked)) return { ...read, asked: material };
  if (isBareQuestion && !read.asked && !read.isCount && material && spans.some(isThing))
    return { ...read, intent: 'find', asked: material === 'video' ? 'video' : 'slides' };
  if (isBareQuestion && !read.asked && isWhoSpoke(spans)) return { ...read, intent: 'find', asked: 'speaker' };
  const isEvent = spans.some((span) => tagOf(span, 'asked') === 'event');
  if (read.intent === 'events' && isBareQuestion && isEvent) return { ...read, intent: 'find', asked: 'event' };
  const [limit] = read.limits;
  const asked = limit && OF_SESSION[limit.limit];
  const isYesNo = /^(?:is|was)$/.test(spans[0]?.text ?? '') || tagOf(spans.at(-1), 'aux') !== undefined;
  const isOfThing = asked !== undefined && read.limits.length === 1 && limit?.op === 'is' && isYesNo && spans.some(isThing);
  return isOfThing ? { ...read, intent: 'find', limits: [], asked } : read;
}

/** The page of 次のページ is no link. */
const isNextPage = (span: Span, at: number, spans: readonly Span[]): boolean =>
  /^(?:page|ページ)$/.test(span.text) && spans.slice(0, at).some((before) => tagOf(before, 'turn') === 'more');

const MATERIALS: ReadonlySet<Asked> = new Set(['slides', 'video', 'link', 'where']);

/** 登壇したのは？ */
const isWhoSpoke = (spans: readonly Span[]): boolean =>
  spans.some((span) => hasTag(span, 'presents')) &&
  /^(?:の|のは|って|は)$/.test(spans.at(-1)?.text ?? '') &&
  !spans.some((span) => hasTag(span, 'which', 'asked', 'order', 'content') || tagOf(span, 'wish') === 'listed');

const OF_SESSION: Readonly<Partial<Record<LimitName, Asked>>> = { language: 'language', difficulty: 'level', kind: 'kind' };
const isThing = (span: Span): boolean => tagOf(span, 'pointer') === 'that' && THING.test(span.text);

/** Whether nothing is left but what refers to the answer before. */
export const isBare = ({ subjects, limits }: Turn): boolean => subjects.length === 0 && limits.length === 0;

export const pointsAt = ({ pointers }: Turn, ...any: readonly Pointer[]): boolean => any.some((pointer) => pointers.has(pointer));

/** Whether something of this is done. */
export const actsOn = ({ acts }: Turn, ...any: readonly Act[]): boolean => any.some((act) => acts.has(act));

/** Whether it has one of the words of asking that point: `details`, `similar`, `more`. */
export const points = ({ spans }: Turn, ...any: readonly string[]): boolean =>
  spans.some((span) => span.tags.some(({ name, value }) => name === 'pointer' && any.includes(value)));

/** "Any more serverless ones" after a list about serverless. */
export const isSameTopic = ({ subjects, limits }: Turn, { question }: AnswerContext): boolean => {
  const known = [...question.topics, ...question.limits.flatMap(({ values }) => values.map(String))].join(' ').toLowerCase();
  const named = [...subjects, ...limits.flatMap(({ values }) => values.map(String))];
  return named.every((name) => known.includes(name.toLowerCase()));
};

/** Next five, もう5件. */
export function numberIn({ spans }: Turn): number | undefined {
  const said = spans
    .map((span) => tagOf(span, 'number') ?? SMALL_NUMBERS[span.text] ?? span.text)
    .find((text) => /^\d{1,2}$/.test(text));
  return said === undefined || said === '0' ? undefined : Number(said);
}

const SMALL_NUMBERS: Readonly<Record<string, string>> = { two: '2', three: '3', four: '4', five: '5', ten: '10', twenty: '20' };

/** Whether a limit of one of these names is there. */
export const limitsBy = ({ limits }: Pick<Question, 'limits'>, names: ReadonlySet<LimitName>): boolean =>
  limits.some(({ limit }) => names.has(limit));

const WEAK_NOUN =
  /^(?:やつ|ヤツ|奴|もの|もん|物|こと|事|件|回|内容|話題|ones?|things?|stuff|something|anything|everything|contents?|entry|entries|the one|枠|部門)$/;
const THING = /^(?:それ|これ|あれ|そいつ|it|that one|this one)/;
const POINTING = /^(?:その|この|あの|それ|これ|あれ|さっき|先ほど)/;
const ELLIPTIC = /(?:でいうと|で言うと|でいえば|の|(?<!と)は|なら|だと|では|も|だけ)$/;

/** The places of a list that are named: 2つ目, the third, 前者, and bare numbers where they stand alone. */
function placesIn(spans: readonly Span[], context: AnswerContext | undefined): number[] {
  const named = spans.flatMap((span, at) =>
    isSuperlative(span, spans[at + 1]) || (span.text === 'first' && hasTag(spans[at - 1], 'order'))
      ? []
      : (pairPlace(span, context) ?? placeOf(span, context) ?? []),
  );
  if (named.length > 1 || !spans.every((span) => !hasTag(span, 'content') || /^\d{1,2}$/.test(span.text)))
    return named.map(toIndex);
  const bare = spans.flatMap((span) =>
    /^\d{1,2}$/.test(span.text) && span.limit === undefined && placeOf(span, context) === undefined ? Number(span.text) : [],
  );
  const isAlone = bare.length > 1 || named.length > 0 || spans.every((span) => /^\d/.test(span.text) || hasTag(span, ...BESIDE));
  const all = isAlone ? [...named, ...bare] : named;
  return all.filter((place) => place !== 0).map(toIndex);
}

/** 一番 before 古い is no place. */
const isSuperlative = ({ text }: Span, after: Span | undefined): boolean =>
  /^(?:一番|いちばん|1番)$/.test(text) && hasTag(after, 'order', 'sortKey', 'comparative', 'content');

/** The place of one of the two that were put side by side; of a list of two, that of either. */
function pairPlace(span: Span, context: AnswerContext | undefined): number | undefined {
  const which = tagOf(span, 'pair');
  if (which === undefined) return undefined;
  const { sessions = [], pair = sessions.slice(0, 2), focus } = context ?? {};
  const meant = which === 'other' ? pair.find((id) => id !== (focus ?? pair[0])) : pair[Number(which)];
  const at = meant === undefined ? -1 : sessions.indexOf(meant);
  return at < 0 ? Number(which === 'other' ? 1 : which) + 1 : at + 1;
}

function placeOf(span: Span, context: AnswerContext | undefined): number | undefined {
  // "Third" is the number of an edition only where an event is named.
  const nth = tagOf(span, 'nth') ?? (/^[a-z]/.test(span.text) && span.role === undefined ? tagOf(span, 'edition') : undefined);
  if (nth === 'middle') return Math.ceil((context?.sessions.length ?? 1) / 2);
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
