import { limitEntry } from '../corpus/limit-table.ts';
import type { AnswerContext } from '../model/answer.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { FollowUp, Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { everybody } from './everybody.ts';
import { edited, liftedByKind } from './follow-up-edits.ts';
import { again, all, askedInOrder, compared, counted, countShown, more, ordered, othersAbout } from './follow-up-list.ts';
import { narrowedInList, placedInList, replacedInList } from './follow-up-of-list.ts';
import { asked, described, detailed, isFormatAsked, otherOne, picked, similar, stepped, why } from './follow-up-one.ts';
import { countsYears, others, otherValues, sameFacet, shifted } from './follow-up-others.ts';
import { correctedPick, facetAsked, facetCorrected, narrowing, replacing, takenBack } from './follow-up-scope.ts';
import { swapped } from './follow-up-swapped.ts';
import type { Lexicon } from './lexicon.ts';
import { isBesideSlight, isCertain, isPlaced, withoutRepeated, withoutSubjects } from './loose-turn.ts';
import { draftOf, type ReadOptions, readQuestion } from './read-question.ts';
import { readTurn } from './read-turn.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import { type SpokenPart, spokenPart } from './spoken-part.ts';
import { actsOn, isBare, isLong, isOfEvents, pointsAt, type Turn } from './turn.ts';
import { likelyCourtesy, likelyFollowUps, readAs } from './turn-kinds/likely-follow-up.ts';

/** A question that goes on with a conversation. */
export interface Continued {
  readonly followUp: FollowUp;
  /** The question without the words that refer to the answer before. */
  readonly read: Question;
  /** The question by itself, without what is said around it. */
  readonly alone: Question;
  /** What it refers to if some words of it are left out: where the question by itself finds nothing certain. */
  readonly loosely?: FollowUp;
  /** One of the list that it may name: where the question by itself finds that one first. */
  readonly named?: FollowUp;
}

/**
 * Recognises a question that refers to the list before it; `undefined` for one that stands alone. `first` is the question as
 * read at the beginning of a conversation. A question that refers to a list where there is none gives `no-referent`.
 */
export function readFollowUp(
  first: Question,
  context: AnswerContext | undefined,
  lexicon: Lexicon,
  options: Pick<ReadOptions, 'now' | 'event'>,
): Continued | undefined {
  const titled = placeOfTitled(first, context);
  if (titled !== undefined)
    return { followUp: { kind: first.asked ? 'asked' : 'details', index: titled }, read: first, alone: first };
  if (first.intent === 'show' || first.text.length > MAX_TURN) return undefined;
  if (!context && !mayPoint(first, lexicon, options.now)) return undefined;
  const ruling = ruledTurn(first, context, lexicon, options);
  const { turn, alone, said, ruled } = ruling;
  if (said.isFresh && !isBare(turn)) return { followUp: { kind: 'new' }, read: alone, alone };
  const courtesy = !context && !ruled && !first.asked && first.unknown.length === 0 ? likelyCourtesy(turn) : undefined;
  if (courtesy) return { followUp: courtesy, read: first, alone };
  if (!ruled && isOfOccasionOnly(turn))
    return { followUp: { kind: 'replace', named: { limits: turn.limits, topics: [] } }, read: turn.read, alone };
  return mostLikely(ruling) ?? (isSame(alone, first) ? undefined : { followUp: { kind: 'new' }, read: alone, alone });
}

/** What the rules read, or what is likelier by all that a turn says; what it may be beside a question of its own. */
function mostLikely({ turn, alone, ruled, loosely }: RuledTurn): Continued | undefined {
  const { likely, named } = (turn.context?.sessions.length ?? 0) > 0 ? likelyFollowUps(turn, ruled) : {};
  const isNew = likely ? likely.followUp.kind === 'new' && likely.isCertain : !ruled;
  if (likely?.isCertain && !isNew)
    return { followUp: keeping(askedInOrder(likely.followUp, turn), turn), read: readAs(turn, likely), alone };
  if (ruled && !isNew) {
    const asked = ruled.kind === 'asked' && isFormatAsked(turn) ? ({ asked: 'where' } as const) : {};
    return {
      followUp: keeping(askedInOrder(ruled, turn), turn),
      read: { ...turn.read, subjects: turn.subjects, ...asked },
      alone,
    };
  }
  const followUp = { kind: 'new' } as const;
  // "Collector intro one – watchable?": rather a question of its own, but it may be one of the list that is named.
  if (ruled?.kind === 'pick') return { followUp, read: turn.read, alone, loosely: ruled };
  if (loosely) {
    const { read } = withoutSubjects(turn);
    return { followUp, read, alone, loosely, ...withoutUndefined({ named: named?.followUp }) };
  }
  const perhaps = likely && likely.followUp.kind !== 'new' ? likely : named;
  return perhaps && { followUp, read: readAs(turn, perhaps), alone, loosely: perhaps.followUp };
}

/** "Any event again, still 2022": what is named with its value stays. */
function keeping(followUp: FollowUp, { limits }: Turn): FollowUp {
  if (followUp.kind !== 'widen' || followUp.limits) return followUp;
  const kept = new Set(limits.filter(({ op }) => op === 'is').map(({ limit }) => limit));
  const names = followUp.names.filter((name) => !kept.has(name));
  return names.length > 0 ? { ...followUp, names } : followUp;
}

/** Argo CD Deep Diveの登壇者は: one of the list by its whole title. */
function placeOfTitled({ intent, topics }: Question, context: AnswerContext | undefined): number | undefined {
  const [id = ''] = topics;
  const place = intent === 'fact' && topics.length === 1 ? (context?.sessions.indexOf(id) ?? -1) : -1;
  return place < 0 ? undefined : place;
}

/** "Any talk of theirs at CNDT2020?": an event or a year, and a word that refers to what was said. */
function isOfOccasionOnly({ context, alone, limits, subjects }: Turn): boolean {
  const isList = (context?.sessions.length ?? 0) > 0 && (alone.intent === 'list' || alone.intent === 'find');
  const isBareOccasion = limits.length > 0 && limits.every(isOccasion) && subjects.length === 0 && alone.topics.length === 0;
  return isList && isBareOccasion && !alone.asked && !alone.order && REFERS_BACK.test(alone.text);
}

const REFERS_BACK = /\b(?:their|theirs|they|them|his|her|also|same|too|as well)\b|その|同じ|彼/i;

/** A turn as the rules read it: what it refers to, or what it may refer to where words of it are left out. */
export function ruledTurn(
  first: Question,
  context: AnswerContext | undefined,
  lexicon: Lexicon,
  options: Pick<ReadOptions, 'now' | 'event'>,
): RuledTurn {
  const said: SpokenPart = context
    ? spokenPart(first.text, lexicon, options.now)
    : { text: first.text, question: first.text, isCorrection: false };
  const alone = context ? readQuestion(said.question, { ...lexicon, words: lexicon.spokenWords }, options) : first;
  const turn = readTurn(alone, context, lexicon, options, said);
  const ruled =
    courtesy(turn, said.isThanked === true) ??
    liftedByKind(turn) ??
    (turn.read.unknown.length > 0 && !isOfUnknownYear(turn) && !countsYears(turn) ? againNamed(turn) : referringAt(turn));
  const loose = !ruled && isBesideSlight(turn) ? referring(withoutSubjects(turn)) : undefined;
  return { turn, alone, said, ruled, ...(loose && isCertain(loose, turn) && { loosely: loose }) };
}

interface RuledTurn {
  readonly turn: Turn;
  /** The question by itself, without what is said around it. */
  readonly alone: Question;
  readonly said: SpokenPart;
  readonly ruled: FollowUp | undefined;
  readonly loosely?: FollowUp;
}

/** 2018年は？ goes on also where no event was in that year. */
const isOfUnknownYear = ({ context, read, limits }: Turn): boolean =>
  context !== undefined &&
  limits.length === 1 &&
  read.unknown.every((word) => limits.some(({ limit, values }) => limit === 'year' && values.includes(Number(word))));

/** ペンギンさんの発表をもう一度: a name that nobody knows, of a list that was shown. */
function againNamed(turn: Turn): FollowUp | undefined {
  const { context, read, subjects, limits } = turn;
  const isAgain = context !== undefined && pointsAt(turn, 'again', 'back', 'oldest-list');
  return isAgain ? { kind: 'again', isFirst: false, words: [...subjects, ...read.unknown], limits } : undefined;
}

/** What a turn refers to. Beside a place of the list a few slight words say nothing of their own. */
function referringAt(turn: Turn): FollowUp | undefined {
  const inList = placedInList(turn) ?? replacedInList(turn) ?? narrowedInList(turn);
  if (inList) return inList;
  const said = withoutRepeated(turn);
  return (isPlaced(said) ? referring(withoutSubjects(said)) : undefined) ?? referring(said);
}

/**
 * Where nothing was said before, only courtesy and pointing at nothing are told from a question: short ones that name nothing
 * that is limited by. The words of conversation are looked for first; most questions have none that points.
 */
function mayPoint(first: Question, lexicon: Lexicon, now: Date): boolean {
  const isOfAnything = first.limits.every(({ limit }) => OF_ANY_LIST.has(limit)) || first.limits.every(isOccasion);
  // Who or what is ranked stands in the question itself, and so does which of all events is the newest.
  if (first.intent === 'events' && first.order) return false;
  if (first.text.length > MAX_FIRST || !isOfAnything || first.group !== undefined) return false;
  const { spans } = draftOf(first.text, { ...lexicon, words: lexicon.turnWords }, now);
  return spans.length <= MAX_FIRST_PIECES && spans.some((span) => hasTag(span, ...POINTING));
}

/** What points at nothing is short. */
const MAX_FIRST = 60;
const MAX_FIRST_PIECES = 16;
const POINTING = [
  'turn',
  'pointer',
  'nth',
  'pair',
  'page',
  'act',
  'shift',
  'facet',
  'asked',
  'has',
  'order',
  'sortKey',
  'quantity',
  'wish',
  'greet',
  'thanks',
];

const isSame = (a: Question, b: Question): boolean => JSON.stringify({ ...a, text: '' }) === JSON.stringify({ ...b, text: '' });

/** A follow-up is short; a longer text is a question of its own. */
const MAX_TURN = 200;

type Rule = (turn: Turn) => FollowUp | undefined;

function referring(turn: Turn): FollowUp | undefined {
  // 最初のイベントは？ at the beginning: there is no list whose first it could be.
  if (!turn.context && turn.alone.intent === 'events' && turn.spans.some((span) => hasTag(span, 'eventNoun'))) return undefined;
  const swap = swapped(turn);
  if (swap) return swap;
  if (isLong(turn) || (isOfEvents(turn) && !turn.read.asked && !isFormatAsked(turn)) || isOfTwo(turn)) return undefined;
  const hasList = (turn.context?.sessions.length ?? 0) > 0;
  const rules = hasList ? [...POINTING_RULES, narrowing, replacing] : [...POINTING_RULES, replacing];
  for (const rule of rules) {
    const followUp = rule(turn);
    if (!followUp) continue;
    if (hasList || followUp.kind === 'replace' || (followUp.kind === 'shift' && turn.context)) return followUp;
    return NEED_A_LIST.has(followUp.kind) && isBare(turn) && !isOfAll(turn, followUp) ? { kind: 'no-referent' } : undefined;
  }
  const isOfNone = isBare(turn) ? turn.hasPronoun : turn.subjects.length === 0 && (isWithinThose(turn) || isSameElsewhere(turn));
  return !hasList && isOfNone ? { kind: 'no-referent' } : undefined;
}

/** "Who had more talks, Datadog or New Relic?": both sides are named, and neither is of the list. */
const isOfTwo = (turn: Turn): boolean =>
  turn.alone.intent === 'compare' &&
  turn.alone.sides?.every(({ limits }) => limits.length > 0) === true &&
  !turn.hasPronoun &&
  turn.places.length === 0 &&
  !isOfOccasions(turn) &&
  !pointsAt(turn, 'both', 'pick', 'within');

/** "The 2023 and the 2022 talk": one each of a list that no time limits. */
const isOfOccasions = ({ alone, context }: Turn): boolean =>
  alone.sides?.every(({ limits, topics }) => topics.length === 0 && limits.every(isOccasion)) === true &&
  (context?.sessions.length ?? 0) > 1 &&
  !context?.question.limits.some(isOccasion);

/** 一番長いセッションはどれ？, 会社別の発表数: of all sessions there are. */
const isOfAll = ({ read, hasNoun, spans }: Turn, { kind }: FollowUp): boolean =>
  read.group !== undefined ||
  (kind === 'ordered' && hasNoun) ||
  spans.some((span, at) => hasTag(span, 'family') || isPer(span, spans[at - 1]));

/** The 別 of 会社別, not that of 会社の別の話. */
const isPer = (span: Span, before: Span | undefined): boolean =>
  hasTag(span, 'per') && !hasTag(before, 'particle') && (before !== undefined || !hasTag(span, 'turn'));

/** "Which of those": a list is spoken of. */
const isWithinThose = ({ spans, context, limits }: Turn): boolean =>
  context === undefined &&
  limits.every(({ limit }) => OF_ANY_LIST.has(limit)) &&
  spans.some((span) => tagOf(span, 'turn') === 'within' && /those|these|them|^(?:その|この|それ|これ|あの)/.test(span.text));

/** "The same thing, but for 2021": of what, was not said. */
const isSameElsewhere = ({ context, limits, hasNoun, pointers }: Turn): boolean =>
  context === undefined && !hasNoun && pointers.has('same-there') && limits.every(isOccasion);

const isOccasion = ({ limit }: Limit): boolean => limitEntry(limit).isOccasion === true;

const OF_ANY_LIST: ReadonlySet<LimitName> = new Set(['has', 'difficulty', 'language', 'day', 'time', 'length']);

const NEED_A_LIST: ReadonlySet<FollowUp['kind']> = new Set([
  'details',
  'asked',
  'why',
  'why-named',
  'pick',
  'same-facet',
  'same-speaker',
  'same-company',
  'similar',
  'compare',
  'more',
  'left-out',
  'again',
  'ordered',
  'shift',
  'count',
  'all',
]);

function courtesy(turn: Turn, isThanked: boolean): FollowUp | undefined {
  const { alone, read, spans } = turn;
  if (isThanking(turn) || (isThanked && saysNothing(turn))) return { kind: 'courtesy', courtesy: 'thanks' };
  if (isSmallTalk(turn)) return { kind: 'courtesy', courtesy: hasTag(spans[0], 'thanks') ? 'thanks' : 'greeting' };
  const isOnly = (read.intent === 'help' || alone.intent === 'help') && !read.asked && read.subjects.length === 0;
  if (!isOnly || read.limits.length > 0) return undefined;
  if (spans.some((span) => hasTag(span, 'turn', 'act', 'nth', 'pointer', 'wish') && !hasTag(span, 'thanks', 'greet')))
    return undefined;
  // ないほうは？: no sigh of relief.
  if (spans.some((span, at) => hasTag(span, 'thanks') && !(at > 0 && hasTag(span, 'particle', 'turn'))))
    return { kind: 'courtesy', courtesy: 'thanks' };
  return spans.some((span) => hasTag(span, 'greet')) ? { kind: 'courtesy', courtesy: 'greeting' } : undefined;
}

/** "Thank you for your kind support", ご丁寧にありがとうございます: nothing is asked, and what else is said goes with it. */
function isThanking({ spans, read, alone, limits, subjects, context }: Turn): boolean {
  const isAsking = spans.some((span) => hasTag(span, 'asked', 'wish', 'nth', 'has', 'noun', 'which') && !hasTag(span, 'thanks'));
  if (isAsking || read.asked || limits.length > 0 || /[?？]/.test(alone.text)) return false;
  const isTaking = context !== undefined && subjects.length === 1 && hasTag(spans.at(-1), 'greet');
  const isFor = hasTag(spans[0], 'thanks') && spans.slice(1, MAX_THANKED).some(({ text }) => text === 'for' || text === 'so');
  const last = spans.findLastIndex((span) => hasTag(span, 'thanks') && !hasTag(span, 'particle', 'turn'));
  const isBehind = last >= 0 && spans.slice(last + 1).every((span) => hasTag(span, 'aux', 'particle', 'polite', 'verb'));
  const isSlight = subjects.length <= 2 && subjects.every((subject) => !/[\p{Script=Katakana}a-z]/iu.test(subject));
  return isFor || ((isBehind || isTaking) && isSlight && spans.length <= MAX_THANKED);
}

const MAX_THANKED = 10;

/** Behind thanks: a sentence that asks for nothing and names nothing. */
const saysNothing = ({ spans, read, alone, limits, subjects }: Turn): boolean =>
  !spans.some((span) => hasTag(span, 'asked', 'wish', 'nth', 'order', 'pointer', 'has', 'noun', 'which', 'turn', 'act')) &&
  !read.asked &&
  limits.length === 0 &&
  !/[?？]/.test(alone.text) &&
  subjects.length <= 2 &&
  subjects.every((subject) => !/[\p{Script=Katakana}a-z]/iu.test(subject));

/** こんにちは、遅くなりました: a greeting, and a clause behind it that names nothing. */
function isSmallTalk({ spans, read, context }: Turn): boolean {
  const [first] = spans;
  if (!context || !hasTag(first, 'greet', 'thanks') || read.asked) return false;
  const isSaid = (span: Span): boolean =>
    hasTag(span, 'greet', 'thanks', 'polite', 'aux', 'particle', 'verb', 'article') ||
    tagOf(span, 'relative')?.startsWith('date') === true ||
    (hasTag(span, 'content') && (span.text.length === 1 || INFLECTED.test(span.text)));
  return spans.every((span) => isSaid(span) && !hasTag(span, 'nth', 'wish', 'has', 'noun', 'turn'));
}

/** A verb or an adjective, or a word of grammar: it ends in hiragana. */
const INFLECTED = /^[\p{Script=Han}\p{Script=Hiragana}ー]*\p{Script=Hiragana}$/u;

/** "Sorted by date, newest first" before words of it are taken for anything else. */
const ordersAll: Rule = (turn) =>
  actsOn(turn, 'sort') || turn.spans.some((span) => hasTag(span, 'sortKey') || tagOf(span, 'by') === 'time')
    ? ordered(turn)
    : undefined;

/** In the order in which they are tried. */
const POINTING_RULES: readonly Rule[] = [
  everybody,
  why,
  correctedPick,
  takenBack,
  edited,
  ordersAll,
  countShown,
  compared,
  again,
  otherValues,
  others,
  sameFacet,
  similar,
  stepped,
  shifted,
  counted,
  described,
  all,
  othersAbout,
  more,
  ordered,
  facetCorrected,
  otherOne,
  picked,
  facetAsked,
  asked,
  detailed,
];
