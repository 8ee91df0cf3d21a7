import { limitEntry } from '../corpus/limit-table.ts';
import type { AnswerContext } from '../model/answer.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { FollowUp } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import { actsOn, facetsOf, limitsBy, pointsAt, type Turn } from './turn.ts';

const isOccasion = ({ limit }: Limit): boolean => limitEntry(limit).isOccasion === true;
const NAMES: ReadonlySet<LimitName> = new Set(['speaker', 'company', 'companyClass']);

/** Whether a question names an event or a time. */
export const namesOccasion = (turn: Turn): boolean => turn.limits.some(isOccasion);

/** 動画があるの: those that have one; with a question mark it asks. */
export const isOnes = ({ spans, alone, read }: Turn): boolean =>
  (read.asked === 'slides' || read.asked === 'video') &&
  spans.length > 1 &&
  (/[?？]/.test(alone.text)
    ? spans.some(({ text }, at) => HAVING.test(text) && /^(?:は|の|のは|だと|なら)$/.test(spans[at + 1]?.text ?? ''))
    : /^(?:[がも]?ある|つき|付き)?のん?$/.test(spans.at(-1)?.text ?? '') ||
      spans.some(({ text }, at) => HAVING.test(text) && !/^ま/.test(spans[at + 1]?.text ?? '')));

const HAVING = /^(?:あり|有り|有|付き|つき|アリ)$/;

/** Whether a question names enough to be answered without the one before. */
function isSelfContained(turn: Turn): boolean {
  const { limits, subjects, hasNoun, read } = turn;
  if (pointsAt(turn, 'same-there', 'there', 'person', 'company')) return false;
  const hasOccasion = turn.limits.some(isOccasion);
  const others = limits.filter((limit) => !isOccasion(limit));
  if (hasOccasion && (subjects.length > 0 || others.length > 0 || hasNoun)) return true;
  const isCorrected = pointsAt(turn, 'correct') && !hasOccasion && subjects.length <= 2;
  if (subjects.length > 0 && !isCorrected && (hasNoun || limits.length > 0 || subjects.length > 2)) return true;
  const saysWhat = hasNoun || turn.spans.some((span) => hasTag(span, 'presents') || tagOf(span, 'pointer') === 'details');
  if (limitsBy(turn, NAMES) && saysWhat) return true;
  return subjects.length > 0 && !turn.isElliptic && !isAskedOfList(turn) && read.intent !== 'help' && !pointsAt(turn, 'correct');
}

/** Only those of the list: 2日目だけ, with slides, not the keynotes, その中でKubernetesの. */
export function narrowing(turn: Turn): FollowUp | undefined {
  const { limits, subjects, read } = turn;
  const material = read.asked === 'slides' || read.asked === 'video' ? read.asked : undefined;
  if (limits.length === 0 && subjects.length === 0)
    return material && (pointsAt(turn, 'within') || isOnes(turn))
      ? { kind: 'narrow', limits: [{ limit: 'has', op: 'is', values: [material] }] }
      : undefined;
  // 福岡でやったのに限ると: those of the list that were held there.
  const isOfEvents = (read.of === 'event' || read.intent === 'events') && !isKeptTo(turn);
  if (read.group || isOfEvents || read.intent === 'digest') return undefined;
  if (goesOnWithLast(turn)) return { kind: 'replace', named: { limits, topics: [] } };
  const narrowed = narrowedBy(turn);
  if (pointsAt(turn, 'within') || (actsOn(turn, 'drop') && subjects.length === 0))
    return isNewSearch(turn) ? undefined : narrowed;
  // "Except the CircleCI one" names what is to go, not what is looked for.
  const wanted = limits.filter(({ op }) => op !== 'not');
  if (
    subjects.length > 0 ||
    wanted.some(isOccasion) ||
    limitsBy({ limits: wanted }, NAMES) ||
    pointsAt(turn, 'same-there', 'about', 'correct')
  )
    return undefined;
  return turn.hasNoun || replacesFacet(turn) ? undefined : narrowed;
}

/** Those of the list that meet what a turn names. */
export function narrowedBy(turn: Turn): FollowUp {
  const { limits, subjects, read } = turn;
  const facets = facetsOf(turn);
  return {
    kind: 'narrow',
    limits,
    ...withoutUndefined({
      topics: subjects.length > 0 ? read.topics : undefined,
      facets: facets.length > 0 && facets.length === subjects.length ? facets : undefined,
      isCount: read.isCount || undefined,
    }),
  };
}

/** 初級者向けなら？ after a question for advanced talks that found none: another value of what that asked for. */
const goesOnWithLast = ({ context, limits, subjects, isElliptic, pointers }: Turn): boolean =>
  context?.last !== undefined &&
  context.last.among === undefined &&
  subjects.length === 0 &&
  isElliptic &&
  !pointers.has('within') &&
  limits.every(({ limit, op }) => op === 'is' && context.last?.limits.some((one) => one.limit === limit && one.op === 'is'));

const isKeptTo = (turn: Turn): boolean =>
  pointsAt(turn, 'within') &&
  turn.read.asked === undefined &&
  (turn.spans.some(isKept) || !turn.spans.some((span) => hasTag(span, 'eventNoun')));

/** "Restrict it to the Tokyo edition": it is the list that is kept to something. */
const isKept = ({ text, tags }: Span): boolean =>
  tags.some(({ value }) => value === 'within') && /\b(?:it|them|that|this|these|those) to$/.test(text);

/** "Only" in a question that names an event and something else: it is no part of the list. */
const isNewSearch = (turn: Turn): boolean =>
  (turn.hasNoun && turn.limits.some(isOccasion) && turn.subjects.length > 0 && !turn.hasPronoun) || isOtherSearch(turn);

const isOtherSearch = (turn: Turn): boolean =>
  turn.limits.some(isOccasion) && turn.limits.length > 1 && !turn.limits.every(isOccasion) && !turn.hasPronoun;

/** The same question with something else in its place: CNDT2021は？, and in 2022?, いや2023年の. */
export function replacing(turn: Turn): FollowUp | undefined {
  const { limits, subjects, read, context } = turn;
  if (!context || (limits.length === 0 && subjects.length === 0)) return undefined;
  // 札幌のCNDS2024でいうと: nothing is asked of the event.
  const isOfEvent = read.of === 'event' && !(turn.isElliptic && !turn.spans.some((span) => hasTag(span, 'asked')));
  if (read.group || isOfEvent || (read.intent === 'events' && !pointsAt(turn, 'same-there')) || read.isCount || read.sides)
    return undefined;
  if (read.asked && subjects.length > 0) return undefined;
  const facets = facetsIn(turn, context);
  if (facets) return { kind: 'replace', named: { limits: facets, topics: [] } };
  if (isSelfContained(turn)) return undefined;
  const isGoing =
    turn.isElliptic || isAskedOfList(turn) || pointsAt(turn, 'about', 'same-there', 'correct', 'there') || isOnlyOccasion(turn);
  if (!isGoing) return undefined;
  return { kind: 'replace', named: { limits: corrected(turn), topics: subjects.length > 0 ? read.topics : [] } };
}

/** 札幌じゃなくて沖縄のCNDS2025: the event says where. */
const corrected = (turn: Turn): readonly Limit[] =>
  pointsAt(turn, 'correct') && turn.limits.some(({ limit, op }) => limit === 'event' && op === 'is')
    ? turn.limits.filter(({ limit }) => limit !== 'place')
    : turn.limits;

/** セキュリティ系ある？, "anything on security?" after a list that only an event or a time limits: asked there. */
function isAskedOfList({ spans, limits, subjects, hasNoun, context, alone }: Turn): boolean {
  const isOfOccasion = context !== undefined && context.question.topics.length === 0 && context.question.limits.some(isOccasion);
  if (!isOfOccasion || hasNoun || limits.length > 0 || subjects.length > 2) return false;
  return spans.some((span) => hasTag(span, 'exists')) || /^any(?:thing|one)? /i.test(alone.text);
}

/** Nothing but a year or an event. */
const isOnlyOccasion = ({ limits, subjects, hasNoun, spans }: Turn): boolean =>
  subjects.length === 0 &&
  !hasNoun &&
  limits.every(isOccasion) &&
  !spans.some((span) => hasTag(span, 'eventNoun') || isWish(span, spans));

/** What is wished for; 何があった behind 2020年のは asks for no more than that. */
const isWish = (span: Span, spans: readonly Span[]): boolean =>
  hasTag(span, 'wish') &&
  !(tagOf(span, 'wish') === 'listed' && spans.some(({ text }, at) => text === 'は' && spans[at - 1]?.text === 'の'));

/** ネットワークのは？ after a list of a category: words that are values of what the list was limited by. */
/** ちがった、セキュリティのほう: another value of what the list was limited by, in place of the one before. */
export const facetCorrected = (turn: Turn): FollowUp | undefined => {
  const facets = turn.context && pointsAt(turn, 'correct') ? facetsIn(turn, turn.context) : undefined;
  return facets && { kind: 'replace', named: { limits: facets, topics: [] } };
};

/** "I meant the CNDT2023 one" where one of a list of several events is spoken of: another one of it. */
export function correctedPick(turn: Turn): FollowUp | undefined {
  const { context, limits, subjects, read } = turn;
  const isOfOne = context?.focus !== undefined && context.sessions.length > 1 && !context.question.limits.some(isOccasion);
  const isNamed = limits.length > 0 && limits.every((limit) => isOccasion(limit) && limit.op === 'is') && subjects.length === 0;
  if (!isOfOne || !isNamed || turn.hasNoun || !pointsAt(turn, 'correct') || !pointsAt(turn, 'pick')) return undefined;
  return { kind: 'pick', named: { limits, topics: [] }, isAsked: read.asked !== undefined };
}

/** Day 2じゃなくてDay 1: another value in place of one, of the newest list that had that. */
export function takenBack(turn: Turn): FollowUp | undefined {
  const { context, takenBack: given, limits, subjects } = turn;
  if (!context || given.length === 0 || subjects.length > 0) return undefined;
  if (pointsAt(turn, 'that-event', 'that-year')) return undefined;
  return { kind: 'replace', named: { limits, topics: [] }, list: { words: [], limits: given, facets: [] } };
}

function facetsIn(turn: Turn, { question }: AnswerContext): readonly Limit[] | undefined {
  if (turn.hasNoun || turn.subjects.length === 0 || !turn.limits.every(isOccasion)) return undefined;
  const known = new Set(question.limits.filter(({ op }) => op === 'is').map(({ limit }) => limit));
  const named = turn.subjects.map((subject) => turn.spans.find((span) => span.text === subject)?.limit);
  const isThere = turn.spans.some((span) => hasTag(span, 'exists'));
  const isGoing = turn.isElliptic || isThere || turn.limits.length > 0 || pointsAt(turn, 'correct');
  if (!isGoing || !named.every((limit) => limit !== undefined && known.has(limit.limit))) return undefined;
  const values = named.flatMap((limit) => (limit ? [{ limit: limit.limit, op: 'is' as const, values: limit.values }] : []));
  return [...values, ...turn.limits];
}

/** Runtimeは？ after a list of a category: a value of what the list was limited by, whatever else the word may ask for. */
export function facetAsked(turn: Turn): FollowUp | undefined {
  const { context, spans, limits, subjects, alone } = turn;
  if (!context || !turn.isElliptic || turn.hasThing || limits.length > 0 || subjects.length > 0) return undefined;
  const known = new Set(context.question.limits.filter(({ op }) => op === 'is').map(({ limit }) => limit));
  const named = spans.filter(
    (span) => (hasTag(span, 'asked') || isLetter(span, alone.text)) && span.limit !== undefined && known.has(span.limit.limit),
  );
  const facets = named.flatMap(({ limit }) => (limit ? [{ limit: limit.limit, op: 'is' as const, values: limit.values }] : []));
  return facets.length > 0 ? { kind: 'replace', named: { limits: facets, topics: [] } } : undefined;
}

/** じゃあAは？: a capital letter alone. */
const isLetter = (span: Span, text: string): boolean =>
  hasTag(span, 'partName') && isWordIn(text, span.text.toUpperCase()) && /^[a-z]$/.test(span.text);

/** A value of what the list is limited by already, asked for without "only": another one, none of these. */
const replacesFacet = ({ limits, context, isElliptic }: Turn): boolean =>
  isElliptic &&
  limits.every(
    ({ limit, op }) =>
      op === 'is' && limit !== 'has' && context?.question.limits.some((one) => one.limit === limit && one.op === 'is'),
  );

/** Whether a text has a word that no Latin letters go on around. */
function isWordIn(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!LATIN.test(text[at - 1] ?? '') && !LATIN.test(text[at + word.length] ?? '')) return true;
  return false;
}

const LATIN = /[A-Za-z]/;
