import { limitEntry } from '../../corpus/limit-table.ts';
import type { Limit, LimitName, Order } from '../../model/limit.ts';
import type { FollowUp } from '../../model/question.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { edited, namesIn } from '../follow-up-edits.ts';
import { again, all, compared, counted, isOfAllTime, more, ordered } from '../follow-up-list.ts';
import { picked, similar, why, whyNamed } from '../follow-up-one.ts';
import { others, shifted } from '../follow-up-others.ts';
import { narrowedBy } from '../follow-up-scope.ts';
import { withoutSubjects } from '../loose-turn.ts';
import { sidesOfList } from '../sides-of-list.ts';
import { hasTag, tagOf } from '../span.ts';
import { facetsOf, listNamed, numberIn, points, pointsAt, type Turn } from '../turn.ts';
import { withLoosePlaces } from './loose-places.ts';
import { kindOf, type TurnKind } from './turn-kind.ts';

type Rule = (turn: Turn) => FollowUp | undefined;

/** The rules that read the values of a kind of turn. */
const RULES: Readonly<Partial<Record<TurnKind, readonly Rule[]>>> = {
  'by-name': [picked],
  more: [more],
  all: [all],
  again: [again],
  count: [counted],
  newest: [ordered],
  oldest: [ordered],
  longest: [ordered],
  shortest: [ordered],
  'sorted-newest': [ordered],
  'sorted-oldest': [ordered],
  'sorted-length': [ordered],
  similar: [similar],
  'person-others': [others],
  'company-others': [others],
  'year-earlier': [shifted],
  'year-later': [shifted],
  'event-earlier': [shifted],
  'event-later': [shifted],
  widen: [edited],
  'left-out': [edited],
  compare: [compared],
  why: [why],
};

/**
 * What a turn of a kind refers to, with the values that it names: as a rule reads it, with or without words that are nothing to it,
 * or else by its kind alone. `undefined` where it does not name what such a turn has to name.
 */
export function followUpOfKind(read: Turn, kind: TurnKind): FollowUp | undefined {
  const turn = withLoosePlaces(read, kind);
  if (kind === 'by-name' && isOfSeveral(turn)) return undefined;
  const sides = kind === 'compare' && read.places.length < 2 && !isOfNumbers(read) ? sidesOfList(read) : undefined;
  if (sides) return { kind: 'compare', indexes: [], sides };
  // "How many talks has Mizuho given?": of that company, not of the list.
  const isOfAnother =
    facetsOf(turn).some(({ limit }) => limit === 'company' || limit === 'speaker') ||
    (turn.limits.length > 0 && isOfAllTime(turn));
  if (kind === 'count' && isOfAnother) return undefined;
  const bare = withoutSubjects(turn);
  for (const rule of RULES[kind] ?? []) {
    const ruled = rule(turn);
    if (ruled && kindOf(ruled) === kind) return ruled;
    const loose = rule(bare);
    if (loose && kindOf(loose) === kind) return loose;
  }
  return OF_KIND[kind](turn);
}

/** "Torn between 2 and 5". */
const isOfNumbers = ({ spans }: Turn): boolean => spans.filter(({ text }) => /^#?\d{1,2}$/.test(text)).length > 1;

const placed = ({ places }: Turn): { readonly index?: number } => (places[0] === undefined ? {} : { index: places[0] });

const MAX_SLANG = 3;
/** Words that name nothing may be said of the one that is spoken of; COBOLの資料 is not of that. */
const orFocus = ({ subjects, limits }: Turn): { readonly orFocus?: true } =>
  limits.length === 0 &&
  subjects.every((subject) => subject.length <= MAX_SLANG && !/\p{Script=Katakana}{2}|\p{Script=Han}{2}|[a-z]{3}/iu.test(subject))
    ? { orFocus: true }
    : {};

/** Conditions by which one of a list is named; those of other kinds narrow it: 上級者向けは？ asks for no level. */
const NAMING: ReadonlySet<LimitName> = new Set([
  'company',
  'companyClass',
  'speaker',
  'event',
  'year',
  'place',
  'kind',
  'category',
]);

const asked: Rule = (turn) => {
  // 会場は日比谷でしたっけ？ asks of the one that is spoken of.
  const isOfFocus = turn.context?.focus !== undefined;
  const limits = turn.limits.filter(({ limit }) => limit !== 'has' && !(isOfFocus && (limit === 'place' || limit === 'format')));
  if (turn.places.length > 0) return { kind: 'asked', ...placed(turn) };
  if (limits.some(({ limit }) => !NAMING.has(limit))) return turn.hasThing ? { kind: 'asked' } : undefined;
  const isNamed = (turn.subjects.length > 0 && !turn.hasPronoun) || limits.length > 0;
  return isNamed ? { kind: 'pick', named: namedIn(turn), isAsked: true, ...orFocus(turn) } : { kind: 'asked' };
};

const detailed: Rule = (turn) => {
  const { context, subjects, places, hasPronoun, alone } = turn;
  if (places.length > 0 || hasPronoun || subjects.length === 0) {
    const isOfAll = context?.focus === undefined && places.length === 0 && SEVERAL.test(alone.text);
    return isOfAll ? { kind: 'again', isFirst: false, words: [], limits: [] } : { kind: 'details', ...placed(turn) };
  }
  return isOfSeveral(turn) ? undefined : { kind: 'pick', named: namedIn(turn), isAsked: false, ...orFocus(turn) };
};

/** "Show them to me", では並べて after they were counted. */
const SEVERAL = /\b(?:them|those|these)\b|並べ/i;

const order =
  (by: Order['by'], end: Order['end'], isAll: boolean) =>
  (turn: Turn): FollowUp => ({
    kind: 'ordered',
    order: { by, end, n: numberIn(turn) ?? (isAll ? null : 1) },
  });

const shift =
  (unit: 'year' | 'event', by: number) =>
  (turn: Turn): FollowUp => ({
    kind: 'shift',
    unit,
    by,
    named: { limits: turn.limits.filter((limit) => !isOccasion(limit)), topics: [] },
  });

const isOccasion = ({ limit }: Limit): boolean => limitEntry(limit).isOccasion === true;

const namedIn = ({
  limits,
  subjects,
  read,
}: Turn): { readonly limits: readonly Limit[]; readonly topics: readonly string[] } => ({
  limits: limits.filter(({ limit }) => limit !== 'has'),
  topics: subjects.length > 0 ? read.topics : [],
});

/** The same with another event, year or value, where one is named. */
const replaced =
  (isMeant: (limit: Limit) => boolean) =>
  (turn: Turn): FollowUp | undefined =>
    turn.limits.some(isMeant) ? { kind: 'replace', named: { limits: turn.limits, topics: [] } } : undefined;

const valueReplaced: Rule = (turn) => {
  const facets = facetsOf(turn);
  // "Not CyberAgent, Cybozu": what is refused is what the list had.
  const limits = turn.limits.filter(({ op }) => op !== 'not');
  if (limits.length === 0 && turn.limits.length > 0 && turn.subjects.length === 0) return undefined;
  if (limits.length > 0) return { kind: 'replace', named: { limits, topics: [] } };
  if (turn.subjects.length === 0) return undefined;
  const known = turn.context?.question.limits ?? [];
  const isOfList = facets.length > 0 && facets.every(({ limit }) => known.some((one) => one.limit === limit));
  return { kind: 'replace', named: isOfList ? { limits: facets, topics: [] } : { limits: [], topics: turn.read.topics } };
};

/** バンダイナムコスタジオの登壇一覧, サービスメッシュの話をもっと: talks are wanted, not one of the list. */
function isOfSeveral(turn: Turn): boolean {
  const isOfAll = turn.spans.some((span) => /^list/.test(tagOf(span, 'wish') ?? '') || hasTag(span, 'quantity'));
  const isMore =
    pointsAt(turn, 'more') || points(turn, 'more') || turn.spans.some(({ text }) => /^(?:もっと|more |any$|some$)/.test(text));
  return (turn.subjects.length === 0 && isOfAll) || (turn.hasNoun && isMore);
}

/** 間違えた、CNDS2024のキーノート: an event and what is wanted of it. */
const isWhole = ({ limits }: Turn): boolean => limits.some(isOccasion) && limits.some((limit) => !isOccasion(limit));

const narrowed =
  (op: 'is' | 'not'): Rule =>
  (turn) => {
    const { read } = turn;
    const material = read.asked === 'slides' || read.asked === 'video' ? read.asked : undefined;
    if (turn.limits.length === 0 && material) return { kind: 'narrow', limits: [{ limit: 'has', op, values: [material] }] };
    if (turn.limits.length === 0 && turn.subjects.length === 0) return undefined;
    // What is dropped for having no slides: those with slides are kept.
    const limits = turn.limits.map((limit): Limit => {
      if (op === 'is') return limit;
      if (limit.op === 'not') return limit.limit === 'has' ? { ...limit, op: 'is' } : limit;
      return limit.op === 'is' ? { ...limit, op: 'not' } : limit;
    });
    if (limits.length > 0) return narrowedBy({ ...withoutSubjects(turn), limits });
    return op === 'is' ? narrowedBy(turn) : undefined;
  };

const widened: Rule = (turn) => {
  const known = new Set<LimitName>(limitsKnown(turn).map(({ limit }) => limit));
  return { kind: 'widen', names: namesIn(turn).filter((name) => known.has(name)) };
};

const limitsKnown = ({ context }: Turn): readonly Limit[] => [
  ...(context?.question.limits ?? []),
  ...(context?.earlier?.[0]?.question.limits ?? []),
];

const put: Rule = (turn) => {
  if (turn.places.length > 1) return { kind: 'compare', indexes: turn.places };
  return turn.context?.sessions.length === 2 || turn.context?.pair || pointsAt(turn, 'both')
    ? { kind: 'compare', indexes: [] }
    : undefined;
};

const OF_KIND: Readonly<Record<TurnKind, Rule>> = {
  new: () => ({ kind: 'new' }),
  nth: (turn) => (turn.places[0] === undefined ? undefined : { kind: 'details', index: turn.places[0] }),
  'by-name': (turn) => {
    const named = namedIn(turn);
    if (named.limits.length + named.topics.length === 0) return undefined;
    const facets = facetsOf(turn);
    const isAsked = turn.read.asked !== undefined || turn.limits.some(({ limit }) => limit === 'has');
    return { kind: 'pick', named, isAsked, ...withoutUndefined({ facets: facets.length > 0 ? facets : undefined }) };
  },
  details: detailed,
  'asked-slides': asked,
  'asked-video': asked,
  'asked-link': asked,
  'asked-speaker': asked,
  'asked-company': asked,
  'asked-when': asked,
  'asked-where': asked,
  'asked-level': asked,
  'asked-length': asked,
  'asked-category': asked,
  'asked-event': asked,
  more: (turn) => ({ kind: 'more', ...withoutUndefined({ n: numberIn(turn) }) }),
  all: () => ({ kind: 'all' }),
  again: (turn) => {
    const list = listNamed(turn);
    return {
      kind: 'again',
      isFirst: false,
      words: list?.words ?? [],
      limits: list?.limits ?? [],
      ...(list && { facets: list.facets }),
    };
  },
  count: ({ limits }) => (limits.length > 0 ? { kind: 'narrow', limits, isCount: true } : { kind: 'count' }),
  newest: order('time', 'last', false),
  oldest: order('time', 'first', false),
  longest: order('length', 'last', false),
  shortest: order('length', 'first', false),
  'sorted-newest': order('time', 'last', true),
  'sorted-oldest': order('time', 'first', true),
  'sorted-length': order('length', 'last', true),
  similar: (turn) => ({ kind: 'similar', ...placed(turn) }),
  'person-others': (turn) => ({
    kind: 'same-speaker',
    named: { limits: turn.limits, topics: [] },
    isOthers: true,
    ...placed(turn),
  }),
  'company-others': (turn) => ({
    kind: 'same-company',
    named: { limits: turn.limits, topics: [] },
    isOthers: true,
    ...placed(turn),
  }),
  'year-earlier': shift('year', -1),
  'year-later': shift('year', 1),
  'event-earlier': shift('event', -1),
  'event-later': shift('event', 1),
  'at-event': replaced(({ limit }) => limit === 'event'),
  'in-year': replaced(({ limit }) => limit === 'year'),
  'other-value': valueReplaced,
  narrow: narrowed('is'),
  drop: narrowed('not'),
  widen: widened,
  'left-out': () => ({ kind: 'left-out', limits: [] }),
  compare: put,
  why: (turn) => whyNamed(turn) ?? { kind: 'why', ...placed(turn) },
  'correct-place': (turn) => {
    if (turn.places.length > 1) return { kind: 'compare', indexes: turn.places };
    return turn.places[0] === undefined ? undefined : { kind: 'details', index: turn.places[0] };
  },
  'correct-value': (turn) => (isWhole(turn) ? { kind: 'new' } : valueReplaced(turn)),
  thanks: () => ({ kind: 'courtesy', courtesy: 'thanks' }),
  greeting: () => ({ kind: 'courtesy', courtesy: 'greeting' }),
};
