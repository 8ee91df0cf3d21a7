import { isEverydayEnglish } from '../../language/everyday-english.ts';
import type { Asked } from '../../model/limit.ts';
import type { FollowUp, Question } from '../../model/question.ts';
import { isFormatAsked } from '../follow-up-one.ts';
import { swapped } from '../follow-up-swapped.ts';
import { withoutSubjects } from '../loose-turn.ts';
import { seasonShift } from '../season-shift.ts';
import { hasTag } from '../span.ts';
import { listNamed, pointsAt, type Turn } from '../turn.ts';
import { featuresOf } from './features.ts';
import { followUpOfKind } from './follow-up-of-kind.ts';
import { type LikelyKind, likelyKinds } from './likely-kind.ts';
import { kindOf, type TurnKind } from './turn-kind.ts';

/** What a turn most likely refers to, where the rules read another kind, or nothing. */
export interface LikelyFollowUp {
  readonly followUp: FollowUp;
  readonly kind: TurnKind;
  /** Likely enough to hold against what the rules read. */
  readonly isCertain: boolean;
}

/** From this likelihood on a turn is what it most likely is; from the lower one on where the question by itself finds nothing certain. */
const CERTAIN = 0.5;
const MAYBE = 0.35;
/** What is done with a condition is read from the word for it, and what refers to a list from that; as likely as this it is something else. */
const CERTAIN_AGAINST_WORDS = 0.8;
/** So likely at least is that one of the list is named, where what a question finds by itself is one of the list. */
const MAY_NAME = 0.02;
/** Less likely than this share of what is asked for, that is asked of the one that is spoken of, where nothing is found by the words. */
const MAX_NAMING = 0.25;

/** What a turn refers to by all that tells its kind, and what it may refer to if it is a question of its own. */
export function likelyFollowUps(
  turn: Turn,
  ruled: FollowUp | undefined,
): { readonly likely?: LikelyFollowUp; readonly named?: LikelyFollowUp } {
  const ruledKind = kindOf(ruled);
  if (!ruled && isOfEventItself(turn)) return {};
  const kinds = likelyKinds(featuresOf(turn, ruledKind)).filter((one) => mayBe(one, turn, ruled));
  const [first = NONE] = kinds;
  const { kind, likelihood } = first;
  const isOthers = ruled && likelihood >= CERTAIN && kind === ruledKind ? asOthers(ruled, turn) : undefined;
  if (isOthers) return { likely: { followUp: isOthers, kind, isCertain: true } };
  // すまん流れた、そのリスト再掲して: the words beside it are of no list that was shown.
  const isPlain = ruled?.kind === 'again' && kind === 'again' && likelihood >= CERTAIN && ruled.limits.length === 0;
  if (isPlain && ruled.words.length > 0 && !ruled.of && !listNamed(turn))
    return { likely: { followUp: { kind: 'again', isFirst: false, words: [], limits: [] }, kind, isCertain: true } };
  const settled = ruled && settledBy(ruled, turn, first);
  if (settled) return settled;
  const naming = kinds.find((one) => one.kind === 'by-name')?.likelihood ?? 0;
  const isOther = likelihood >= MAYBE && (!isSameKind(kind, ruled, turn.read.asked) || isOpen(ruled));
  const followUp = isOther ? valuesOf(turn, first, naming) : undefined;
  const pick = naming >= MAY_NAME ? followUpOfKind(turn, 'by-name') : undefined;
  return {
    ...(followUp && { likely: { followUp, kind, isCertain: likelihood >= certainFrom(kind, turn, ruled) } }),
    ...(pick && { named: { followUp: pick, kind: 'by-name', isCertain: false } }),
  };
}

/** What the rules read by more than words of a kind: nothing that is likely holds against it. */
function settledBy(
  ruled: FollowUp,
  turn: Turn,
  { kind, likelihood }: LikelyKind,
): { readonly likely?: LikelyFollowUp } | undefined {
  if ((ruled.kind === 'details' || ruled.kind === 'asked') && ruled.list) {
    const isFactAsked = kind.startsWith('asked-') && likelihood >= CERTAIN;
    return isFactAsked ? { likely: { followUp: { ...ruled, kind: 'asked' }, kind, isCertain: true } } : {};
  }
  if (namesMore(ruled, turn, kind)) return {};
  // "One Winter earlier": by how many events it moves on is said.
  const isOfSeason = ruled.kind === 'shift' && seasonShift(turn.spans, turn.context) !== undefined;
  // 全部の年で見せて: all of it, once a condition is lifted that it has.
  const isWider =
    ruled.kind === 'widen' &&
    (kind === 'all' || kind === 'narrow') &&
    ruled.names.some((name) => turn.context?.question.limits.some(({ limit }) => limit === name));
  // "Show them" after a count: the list of what was counted.
  // "Oops, day one": another value of what the list is limited by.
  const isCorrected =
    ruled.kind === 'replace' &&
    pointsAt(turn, 'correct') &&
    kind === 'widen' &&
    turn.acts.size === 0 &&
    ruled.named.limits.some(({ limit }) => turn.context?.question.limits.some((one) => one.limit === limit));
  // 6件目から: the place is where the next page begins.
  const isFrom = ruled.kind === 'more' && turn.namesPlace;
  const isOfCount = ruled.kind === 'again' && turn.context?.question.intent === 'count';
  return isOfSeason || isWider || isFrom || isCorrected || isOfCount || (ruled.kind === 'replace' && swapped(turn))
    ? {}
    : undefined;
}

/** An event is asked about, not its talks, and none of the list is pointed at. */
const isOfEventItself = (turn: Turn): boolean =>
  !pointsAt(turn, 'pick') && turn.alone.of === 'event' && turn.limits.some(({ limit }) => limit === 'event' || limit === 'year');

/** どこの会場だったんですか、それともネット配信？: where it is not likely a name, words that no title of the list has are of the one spoken of. */
function valuesOf(turn: Turn, { kind, likelihood }: LikelyKind, naming: number): FollowUp | undefined {
  const read = followUpOfKind(turn, kind);
  const isUnnamed = naming < likelihood * MAX_NAMING && !/[「『"“]/.test(turn.alone.text);
  const isOfFocus = read?.kind === 'pick' && (kind.startsWith('asked-') || kind === 'details') && isUnnamed;
  return isOfFocus ? { ...read, orFocus: true } : read;
}

/** From which likelihood on a kind holds against what the rules read. */
function certainFrom(kind: TurnKind, turn: Turn, ruled: FollowUp | undefined): number {
  // これの資料は落ちてへん？ asks of one.
  const isOfOne = turn.hasThing && kind.startsWith('asked-');
  const isEdit = turn.acts.size > 0 && (ruled?.kind === 'narrow' || ruled?.kind === 'widen' || ruled?.kind === 'left-out');
  return (isEdit && !isOfOne) || (ruled && kind === 'new') ? CERTAIN_AGAINST_WORDS : CERTAIN;
}

/** Two are to be compared, and which ones was not read: "one versus four". */
const isOpen = (ruled: FollowUp | undefined): boolean =>
  ruled?.kind === 'compare' && ruled.indexes.length === 0 && !ruled.named && !ruled.sides && !ruled.against && !ruled.both;

/** Of the list as a whole: 7件all、ページわけなしで asks for no reason. */
const OF_WHOLE: ReadonlySet<TurnKind> = new Set(['all', 'more', 'again', 'count']);

/** Whether the rules read more than a kind of turn says: another list that is named, what others are like, why one is missing. */
function namesMore(ruled: FollowUp, turn: Turn, kind: TurnKind): boolean {
  switch (ruled.kind) {
    case 'why-missing':
      // "Why is there the third? It seems not relevant."
      return !OF_WHOLE.has(kind) && (kind !== 'why' || turn.places.length === 0 || turn.subjects.length + turn.limits.length > 0);
    case 'why-named':
      return true;
    case 'same-facet':
    case 'others-of':
      return true;
    case 'widen':
      return ruled.list !== undefined || ruled.limits !== undefined;
    case 'narrow':
      return ruled.list !== undefined;
    case 'all':
      return ruled.list !== undefined || ruled.of !== undefined;
    case 'similar':
      return ruled.of !== undefined;
    case 'again':
      return (
        ruled.words.length + ruled.limits.length > 0 && (ruled.isFirst || ruled.of !== undefined || listNamed(turn) !== undefined)
      );
    case 'replace':
      return ruled.list !== undefined || ruled.named.limits.some(({ op }) => op === 'not');
    default:
      return false;
  }
}

/** A conversation that begins with a greeting and goes on with words that ask for nothing: hey〜おつかれ！ちょい相談. */
export function likelyCourtesy(turn: Turn): FollowUp | undefined {
  const isUnlimited = turn.limits.every(({ limit }) => limit === 'date' || limit === 'time');
  // おーけすとら begins with no greeting: behind one a word ends.
  const isWhole = !/^[\p{L}\p{N}]/u.test(turn.alone.text.slice(turn.spans[0]?.end ?? 0));
  const isGreeting = isUnlimited && isWhole && hasTag(turn.spans[0], 'greet', 'thanks') && turn.alone.text.length <= MAX_COURTESY;
  if (
    isGreeting &&
    turn.limits.length === 0 &&
    !turn.hasNoun &&
    !/[?？]/.test(turn.alone.text) &&
    INTRODUCES.test(turn.alone.text)
  )
    return { kind: 'courtesy', courtesy: 'greeting' };
  const kinds = isGreeting ? likelyKinds(featuresOf(turn, 'new')) : [];
  const likelihood = kinds.reduce((sum, one) => sum + (one.kind === 'greeting' || one.kind === 'thanks' ? one.likelihood : 0), 0);
  // "Yo, anyone home?": nothing that it says is a name, and nothing else is likelier.
  const [first] = kinds;
  const isLikeliest = first?.kind === 'greeting' && first.likelihood >= MIN_GREETING && turn.subjects.every(isEveryday);
  return likelihood >= CERTAIN || (isLikeliest && !turn.hasNoun) ? { kind: 'courtesy', courtesy: 'greeting' } : undefined;
}

const MAX_COURTESY = 60;
const MIN_GREETING = 0.15;
/** はじめまして、インフラ1年目です; "first time here, visiting from Berlin": somebody says who they are. */
const INTRODUCES =
  /(?:目|者|人|です|ます|ました|でした)[。！!〜～ ]{0,3}$|手伝って|\b(?:i am|i'm|i run|i work|i study|first time here|visiting|new here)\b/i;

/** その人の別の話: without the one that is spoken of, whatever the word for "other". */
function asOthers(ruled: FollowUp, { read }: Turn): FollowUp | undefined {
  const isOfSame = ruled.kind === 'same-speaker' || ruled.kind === 'same-company';
  return isOfSame && !ruled.isOthers && !read.isCount ? { ...ruled, isOthers: true } : undefined;
}

/** What the rules read is what is said, whatever a turn of this kind is like. */
function isReadBetter(kind: TurnKind, ruled: FollowUp, turn: Turn): boolean {
  switch (ruled.kind) {
    case 'compare':
      return kind === 'correct-place' && pointsAt(turn, 'compare');
    // The first page is no link.
    case 'again':
      return kind === 'asked-link';
    case 'asked':
      return kind === 'new' && isFormatAsked(turn);
    // 2023年のほうですと、会場は: a fact of the one that is named.
    case 'pick':
      return (kind === 'narrow' || kind === 'correct-value') && ruled.isAsked;
    default:
      return false;
  }
}

/** Whoever is named is meant, not somebody else who is spoken of; and a word that may be a subject is no small talk. */
function mayBe({ kind, likelihood }: LikelyKind, turn: Turn, ruled: FollowUp | undefined): boolean {
  if (ruled && isReadBetter(kind, ruled, turn)) return false;
  // "I wonder if Netflix had a speaker at CNDT2021": somebody is named who is not of the list.
  const isElsewhere = !ruled && (kind === 'at-event' || kind === 'in-year') && likelihood < CERTAIN_AGAINST_WORDS;
  if (isElsewhere && turn.subjects.some((subject) => !isEveryday(subject))) return false;
  if (kind === 'thanks' || kind === 'greeting')
    return (
      ruled?.kind === 'courtesy' ||
      turn.spans.some((span) => hasTag(span, 'thanks')) ||
      turn.subjects.every(isEveryday) ||
      isReaction(turn, likelihood)
    );
  // "Kubernetes": a subject alone is asked for, or is one of the list.
  const isBareWord = !ruled && turn.subjects.length > 0 && turn.spans.every((span) => turn.subjects.includes(span.text));
  if (isBareWord && kind !== 'by-name' && kind !== 'other-value' && kind !== 'new') return false;
  // "In the CNDT2019 ones, the gVisor talk" of a list of CNDT2019: nothing is asked for in another place.
  if ((kind === 'at-event' || kind === 'in-year' || kind === 'other-value') && isOfList(turn) && turn.subjects.length > 0)
    return false;
  const isNamed = turn.limits.some(({ limit, op }) => op === 'is' && (limit === 'company' || limit === 'speaker'));
  const isPointing = pointsAt(turn, 'person', 'company', 'others', 'there', 'pick', 'widen-occasion') || turn.hasPronoun;
  return ruled !== undefined || isPointing || !(kind.endsWith('-others') || kind === 'similar') || !(isNamed || isStranger(turn));
}

/** "Any talks by Stripe employees?": somebody is named whom the data do not know, and talks of whom are asked for. */
const isStranger = ({ subjects, hasNoun, spans }: Turn): boolean =>
  subjects.some((subject) => !isEveryday(subject)) && (hasNoun || spans.some((span) => hasTag(span, 'member', 'person')));

/** "Oh so even AWS people were there, neat": names, of which nothing is asked. */
const isReaction = ({ alone, read, places, spans }: Turn, likelihood: number): boolean =>
  likelihood >= MIN_REACTION &&
  !/[?？]/.test(alone.text) &&
  read.asked === undefined &&
  places.length === 0 &&
  !spans.some((span) => hasTag(span, 'wish', 'which', 'act'));

const MIN_REACTION = 0.6;

/** All conditions are those that the list has already. */
const isOfList = ({ limits, context }: Turn): boolean =>
  limits.length > 0 &&
  limits.every((limit) => context?.question.limits.some((one) => JSON.stringify(one) === JSON.stringify(limit)));

/** Everyday English, or Japanese that is no name. */
const isEveryday = (subject: string): boolean =>
  subject
    .split(' ')
    .every((word) => isEverydayEnglish(word) || !/\p{Script=Katakana}{2}|\p{Script=Han}{3}|[a-z]{2}|\d/iu.test(word));

const NONE = { kind: 'new', likelihood: 0 } as const;

/** Whether the rules read the same already, if not by the same name. */
function isSameKind(kind: TurnKind, ruled: FollowUp | undefined, fact: Asked | undefined): boolean {
  const ruledKind = kindOf(ruled);
  if (kind === ruledKind) return true;
  // "My lucky number's four", "not this but 4": which place, the rules did not read.
  if ((kind === 'nth' || kind === 'correct-place') && ruled && !('index' in ruled)) return ruled.kind === 'ordered';
  if (kind === 'count' && ruled?.kind === 'narrow') return ruled.isCount === true;
  if (kind.startsWith('asked-')) return ruledKind === 'asked' && isFact(kind, fact);
  return ALIKE[kind]?.includes(ruledKind) === true;
}

const ALIKE: Readonly<Partial<Record<TurnKind, readonly string[]>>> = {
  'correct-place': ['nth', 'asked', 'details', 'by-name'],
  'correct-value': ['at-event', 'in-year', 'other-value', 'widen', 'narrow', 'drop', 'again'],
  'by-name': ['nth', 'asked'],
  nth: ['asked', 'by-name', 'newest', 'oldest', 'more'],
  'year-earlier': ['event-earlier', 'in-year', 'at-event'],
  'year-later': ['event-later', 'in-year', 'at-event'],
  'event-earlier': ['year-earlier', 'in-year', 'at-event'],
  'event-later': ['year-later', 'in-year', 'at-event'],
  'at-event': ['other-value', 'same-facet', 'there', 'person-others', 'company-others', 'event-earlier', 'event-later'],
  'in-year': ['other-value', 'same-facet', 'there', 'person-others', 'company-others', 'year-earlier', 'year-later'],
  'other-value': ['others-of', 'at-event', 'in-year', 'same-facet', 'by-name', 'there'],
  'person-others': ['others-of'],
  'company-others': ['others-of'],
  count: ['at-event', 'in-year', 'other-value'],
  narrow: ['drop', 'count'],
  drop: ['narrow', 'other-value'],
  thanks: ['greeting'],
  greeting: ['thanks'],
  'left-out': ['why-missing', 'count'],
  again: ['widen', 'all'],
  details: ['nth', 'oldest', 'newest'],
};

/** The question of a turn of a likely kind: with the fact that is asked for, whatever the word for it. */
export function readAs(turn: Turn, { kind, followUp }: LikelyFollowUp): Question {
  const isOfSubjects = 'named' in followUp || 'topics' in followUp || followUp.kind === 'new';
  const read = isOfSubjects ? { ...turn.read, subjects: turn.subjects } : withoutSubjects(turn).read;
  return kind.startsWith('asked-') && !isFact(kind, read.asked) ? { ...read, asked: factOf(kind) } : read;
}

const factOf = (kind: TurnKind): Asked => kind.slice('asked-'.length) as Asked;

/** Whether what is asked is the fact that the kind of turn is about, or something that is told with it. */
const isFact = (kind: TurnKind, asked: Asked | undefined): boolean =>
  asked !== undefined && (asked === factOf(kind) || FAMILIES[factOf(kind)]?.includes(asked) === true);

/** What is asked in other words than the kind has is still that. */
const FAMILIES: Readonly<Partial<Record<Asked, readonly string[]>>> = {
  when: ['when', 'date', 'day', 'time'],
  where: ['where', 'room', 'track', 'venue', 'format', 'when-where'],
  link: ['link', 'site'],
  length: ['length', 'time'],
  category: ['category', 'kind'],
};
