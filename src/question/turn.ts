import { isListNamed } from '../corpus/is-list-named.ts';
import type { AnswerContext } from '../model/answer.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { NamedList, Question } from '../model/question.ts';
import { hasTag, type Span, tagOf } from './span.ts';

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
  /** Conditions that it takes back for others of the same kind: "Day 1, not Day 2". */
  readonly takenBack: readonly Limit[];
  /** Places in the list that it names, from 0, from the end below it. */
  readonly places: readonly number[];
  /** Places that are refused for another one. */
  readonly refused: readonly number[];
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
  !isKindFree(turn) &&
  !turn.spans.some((span) => hasTag(span, 'facet')) &&
  !pointsAt(turn, 'that-event', 'within', 'widen', 'widen-occasion', 'earlier-event', 'later-event', 'person', 'company');

/** レベルはなんでもOK, "event は any で", "drop the year": the kind of a condition is named, and that it is not to be kept to. */
export const isKindFree = (turn: Turn): boolean =>
  turn.context !== undefined &&
  turn.limitNames.length > 0 &&
  (actsOn(turn, 'lift', 'free') ||
    (actsOn(turn, 'drop') && turn.spans.some((span) => hasTag(span, 'filterNoun'))) ||
    turn.spans.some((span, at) => isAnyOfKind(span, at, turn.spans)));

/** "Event は any で", "any event": behind the kind, or right before it in English. */
const isAnyOfKind = (span: Span, at: number, spans: readonly Span[]): boolean =>
  /^(?:any|whatever|whichever)$/.test(span.text) &&
  (hasTag(spans[at + 1], 'limitName') ||
    spans.slice(Math.max(0, at - MAX_BEFORE_ANY), at).some((before) => hasTag(before, 'limitName')));
const MAX_BEFORE_ANY = 2;
const EVENTS = /^(?:イベント|カンファレンス|カンファ|勉強会|開催|events?|conferences?|meetups?)$/;

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

/** What the words of a turn may stand for beside themselves: categories, companies. */
export const facetsOf = ({ spans, subjects }: Turn): readonly Limit[] =>
  spans.flatMap(({ text, limit }) =>
    limit && subjects.includes(text) ? [{ limit: limit.limit, op: 'is' as const, values: limit.values }] : [],
  );

/** What names a list that was shown, if one is named: all that a turn names but the conditions of these kinds. */
export function listNamed(turn: Turn, apart: readonly LimitName[] = []): NamedList | undefined {
  const { context, subjects } = turn;
  if (!context) return undefined;
  const limits = turn.limits.filter(({ limit }) => !apart.includes(limit));
  const facets = facetsOf(turn);
  const words = subjects.filter(
    (subject) => !facets.some(({ limit }) => apart.includes(limit) && isOfWord(turn, subject, limit)),
  );
  const named: NamedList = { words, limits, facets };
  return words.length + limits.length > 0 && isNamedList(turn, named) ? named : undefined;
}

/** Whether a list that was shown is called so. */
export const isNamedList = ({ context }: Turn, named: NamedList): boolean =>
  context !== undefined && [context, ...(context.earlier ?? [])].some((list) => isListNamed(list, named, yearIn));

/** The year that the id of an event tells. */
const yearIn = (event: string): number | undefined => {
  const [year] = /\d{4}/.exec(event) ?? [];
  return year === undefined ? undefined : Number(year);
};

const isOfWord = ({ spans }: Turn, word: string, name: LimitName): boolean =>
  spans.some(({ text, limit }) => text === word && limit?.limit === name);

/** 他のイベントでも, "at other events": elsewhere, not anywhere. */
export const namesElsewhere = ({ spans }: Turn): boolean =>
  spans.some(({ tags, text }) => tags.some(({ value }) => value === 'widen-occasion') && ELSEWHERE.test(text));
const ELSEWHERE = /^(?:他|ほか|別|よそ|違|ちが)|other|different|else/;

/** 別のイベントでも話してる？ of the one that is spoken of: whether that person spoke elsewhere. */
export const isSpeakingElsewhere = (turn: Turn): boolean =>
  pointsAt(turn, 'widen-occasion') && isBare(turn) && turn.context?.focus !== undefined && SPEAKS.test(turn.alone.text);
const SPEAKS = /話し|はなし|喋|しゃべ|登壇|講演し|出て(?!き)|出た|出ま|\b(?:talk|speak|spoke|present)/;

/** Next five, もう5件. */
export function numberIn({ spans }: Turn): number | undefined {
  const said = spans
    .map((span) => tagOf(span, 'number') ?? SMALL_NUMBERS[span.text] ?? span.text)
    .find((text) => /^\d{1,2}$/.test(text));
  return said === undefined || said === '0' ? undefined : Number(said);
}

const SMALL_NUMBERS: Readonly<Record<string, string>> = { two: '2', three: '3', four: '4', five: '5', ten: '10', twenty: '20' };

/** A condition that the list has already. */
export const isHeld = ({ limit, op, values }: Limit, context: AnswerContext | undefined): boolean =>
  context?.question.limits.some(
    (one) => one.limit === limit && one.op === op && values.every((value) => one.values.includes(value)),
  ) === true;

/** Whether a limit of one of these names is there. */
export const limitsBy = ({ limits }: Pick<Question, 'limits'>, names: ReadonlySet<LimitName>): boolean =>
  limits.some(({ limit }) => names.has(limit));
