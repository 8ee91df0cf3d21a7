import type { AnswerContext } from '../model/answer.ts';
import type { LimitName } from '../model/limit.ts';
import type { FollowUp, NamedList } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import {
  actsOn,
  facetsOf,
  isBare,
  isKindFree,
  isNamedList,
  isSameTopic,
  isSpeakingElsewhere,
  listNamed,
  namesElsewhere,
  points,
  pointsAt,
  type Turn,
} from './turn.ts';

/** The conditions of a list taken back, or what they took away asked for. What is done (`act:`) and to what decides. */
export function edited(turn: Turn): FollowUp | undefined {
  return included(turn) ?? leftOut(turn) ?? backToList(turn) ?? widened(turn);
}

/** ペパボ込みでもう一回, "with the sponsors back in": what a list left out is to be in it again. */
function included(turn: Turn): FollowUp | undefined {
  const { context, limits } = turn;
  if (!context || !actsOn(turn, 'back') || actsOn(turn, 'drop')) return undefined;
  const isLeftOut = (limit: Turn['limits'][number]): boolean =>
    [context, ...(context.earlier ?? [])].some(({ question }) =>
      question.limits.some((one) => one.op === 'not' && one.limit === limit.limit && isOfValues(one, limit)),
    );
  const names = [...new Set(limits.filter((limit) => limit.op === 'is' && isLeftOut(limit)).map(({ limit }) => limit))];
  return names.length > 0 ? { kind: 'widen', names, ...withoutUndefined({ list: listNamed(turn, names) }) } : undefined;
}

const isOfValues = (one: Turn['limits'][number], { values }: Turn['limits'][number]): boolean =>
  values.some((value) => one.values.includes(value));

/** "What got dropped?", 外れたのは？: something is gone, or it is asked which were taken out. */
function leftOut(turn: Turn): FollowUp | undefined {
  const { spans, limits, subjects, context, limitNames } = turn;
  const isOfList = context !== undefined && isSameTopic(turn, context);
  const isOfNarrowing = subjects.length === 0 && context !== undefined && limits.length > 0 && isNarrowedBy(limits, context);
  if ((subjects.length > 0 || limits.length > 0) && !isOfList && !isOfNarrowing) return undefined;
  if (limits.some(isOwnNot) || actsOn(turn, 'back') || pointsAt(turn, 'back') || hasFilter(turn)) return undefined;
  const isWhich =
    spans.some((span) => hasTag(span, 'which') || tagOf(span, 'wish') === 'listed') ||
    /^(?:so |and |but )?(?:what|which|who|the ones|those)(?: |$)/i.test(turn.alone.text);
  const isAskedFor = actsOn(turn, 'drop') && (isWhich || spans.some(isResult));
  const isLost = actsOn(turn, 'gone') && !isOrder(turn) && !spans.some(isLying);
  // 公開されてないのはどれ？ after those that are: the others.
  const isOpposite =
    isBare(turn) && isWhich && spans.some((span) => tagOf(span, 'neg') === 'nai') && context?.leftOut !== undefined;
  const isWithoutAsked = turn.context?.leftOut !== undefined && isBare(turn) && ONES_WITHOUT.test(turn.alone.text.trim());
  if (isOpposite || isWithoutAsked) return { kind: 'left-out', limits: [] };
  if (REMAINING.test(turn.alone.text) && context && context.shown < context.sessions.length && !actsOn(turn, 'gone', 'drop'))
    return undefined;
  // 残りのやつ: of a list of which there is more, the next ones.
  if (pointsAt(turn, 'more') && !actsOn(turn, 'gone', 'drop') && context && context.shown < context.sessions.length)
    return undefined;
  return pointsAt(turn, 'left-out') || isLost || (isAskedFor && limitNames.length === 0)
    ? { kind: 'left-out', limits }
    : undefined;
}

const ONES_WITHOUT =
  /^(?:and |so |what about |how about )?(?:the |those )?(?:ones|rest)? ?(?:that are |which are )?without(?: (?:it|them|any))?[.?]?$|^(?:じゃあ?、?)?(?:ない|無い|なし|無し)(?:ほう|方|の|やつ)(?:は|を)?(?:[?？]|見せて|どれ[?？]?)?$/i;
const REMAINING = /^(?:じゃあ?、?)?残り|^(?:and )?the rest/i;

/** Whether a list that was shown was narrowed by these. */
const isNarrowedBy = (limits: Turn['limits'], context: AnswerContext): boolean =>
  [context, ...(context.earlier ?? [])].some(
    ({ question, leftOut }) =>
      leftOut !== undefined && limits.every((limit) => question.limits.some((one) => isSameValue(one, limit))),
  );

/** 外した, 除かれた: done already. */
const isResult = (span: Span, at: number, spans: readonly Span[]): boolean =>
  tagOf(span, 'act') === 'drop' &&
  (span.text.endsWith('た') || [spans[at + 1], spans[at + 2]].some((after) => RESULT.test(after?.text ?? '')));
const RESULT = /^(?:た|した|れ|され|ちゃった|てた|ていた)/;

/** スライド落ちてます？: to be had, not lost. */
const isLying = (span: Span, at: number, spans: readonly Span[]): boolean =>
  /^(?:落ち|おち)/.test(span.text) && hasTag(spans[at - 1], 'has') && /^て/.test(spans[at + 1]?.text ?? '');

/** It begins with a verb, as one orders: "drop those", not "those dropped". */
const isOrder = ({ spans }: Turn): boolean =>
  hasTag(spans[0], 'act') &&
  /^[a-z]/.test(spans[0]?.text ?? '') &&
  !/(?:ed|out|gone|missing|lost|hidden)$/.test(spans[0]?.text ?? '');

/** A condition that something is not there; "leave out of the security list" has none. */
const isOwnNot = ({ limit, op }: Turn['limits'][number]): boolean => op === 'not' && limit !== 'topic';

const hasFilter = ({ spans }: Turn): boolean => spans.some((span) => hasTag(span, 'filterNoun'));
const hasListNoun = ({ spans }: Turn): boolean => spans.some((span) => hasTag(span, 'listNoun'));

/** Back to the list, 一覧に戻して, and nothing else. */
function backToList(turn: Turn): FollowUp | undefined {
  const isBack = pointsAt(turn, 'back') || actsOn(turn, 'back');
  if (!isBack || !hasListNoun(turn) || hasFilter(turn) || actsOn(turn, 'drop', 'lift') || pointsAt(turn, 'oldest-list'))
    return undefined;
  if (turn.places.some((place) => place !== 0) || turn.read.asked || !isBare(turn)) return undefined;
  // "Back to the list, and tell me about the first": of the one there.
  if (turn.places.length > 0 && points(turn, 'details')) return undefined;
  return { kind: 'again', isFirst: turn.places.length > 0, words: [], limits: [] };
}

/** ゴールドとかシルバーとかのランクは問わない: the kind of condition is named, whatever else is said of it. */
export function liftedByKind(turn: Turn): FollowUp | undefined {
  const { context, limitNames, spans, subjects, read, alone } = turn;
  if (!context || !(actsOn(turn, 'free') || isKindFree(turn))) return undefined;
  const known = limitsKnown(turn).map(({ limit }) => limit);
  const kinds = subjects.map((subject) => spans.find(({ text }) => text === subject)?.limit?.limit);
  const isNamed = subjects.length + read.unknown.length + alone.unknown.length > 0;
  const isOfList = kinds.every((kind) => kind !== undefined && (known.includes(kind) || limitNames.includes(kind)));
  if (!isNamed || kinds.length + limitNames.length === 0) return undefined;
  // セキュリティの方、スライド無しでもいい: what is named beside it stays, and says which list is meant.
  const lifted = spans.some((span) => hasTag(span, 'has')) ? (['has'] as const) : namesIn({ ...turn, limits: [] });
  const list = lifted.length > 0 ? listNamed(turn, lifted) : undefined;
  if (list) return { kind: 'widen', names: [...lifted], list, ...isWhole(turn) };
  if (!isOfList) return undefined;
  const beside = [...turn.limits, ...facetsOf(turn)].filter(({ limit }) => !limitNames.includes(limit));
  if (limitNames.length > 0 && beside.length > 0) return { kind: 'widen', names: [...lifted], limits: beside, ...isWhole(turn) };
  if (kinds.length > 0 && spans.some((span) => hasTag(span, 'has'))) return { kind: 'widen', names: ['has'] };
  const named = kinds.filter((kind) => kind !== undefined);
  return { kind: 'widen', names: [...new Set([...namesIn({ ...turn, limits: [] }), ...named])] };
}

const WIDE = ['widen', 'widen-occasion', 'widen-level', 'widen-day'] as const;

/** 初級以外も見たい: words for what the list is limited by are conditions. */
function widened(said: Turn): FollowUp | undefined {
  const facets = pointsAt(said, 'widen') ? facetsOf(said) : [];
  const isOfFacets =
    facets.length > 0 && facets.length === said.subjects.length && facets.every((facet) => isOfList(facet, said));
  return widenedBy(isOfFacets ? { ...said, limits: [...said.limits, ...facets], subjects: [] } : said);
}

function widenedBy(turn: Turn): FollowUp | undefined {
  const isOfSomebody = pointsAt(turn, 'person', 'company', 'there') && (!isKindLiftedByName(turn) || pointsAt(turn, 'others'));
  if (turn.subjects.length > 0 || isOfSomebody || points(turn, 'details', 'similar')) return undefined;
  // そのイベントの基調講演、レベル関係なしで: of the event, not of the list.
  if (pointsAt(turn, 'that-event', 'that-year') && turn.limits.some((limit) => !isOfList(limit, turn))) return undefined;
  // 別のイベントでも話してる？ of the one that is spoken of: that person's.
  if (isSpeakingElsewhere(turn)) return undefined;
  // 太田さん他のイベントでも出てる？: of all that person's, not of the list without its conditions.
  if (namesElsewhere(turn) && turn.limits.length > 0 && turn.limits.every(isOfName)) return undefined;
  const names = namesIn(turn);
  // "The previous winter edition, both days": another event, with all of its days.
  if (pointsAt(turn, 'earlier-event', 'later-event') && !actsOn(turn, 'lift', 'free', 'drop')) return undefined;
  if ((pointsAt(turn, ...WIDE) && !isNewSearch(turn)) || isLifted(turn, names)) return widenedTo(turn, names);
  // 前の年に戻すと: the year, not the list.
  if (isOfOtherYear(turn)) return undefined;
  const isBack =
    (pointsAt(turn, 'back') || actsOn(turn, 'back')) && turn.places.length === 0 && !pointsAt(turn, 'again', 'oldest-list');
  if (isBack && !isBackTo(turn) && (turn.limits.length > 0 ? !hasListNoun(turn) : isBare(turn)))
    return isNarrowed(turn) || names.length > 0 ? { kind: 'widen', names } : shownAgain(turn);
  return isAsWell(turn) ? { kind: 'widen', names } : undefined;
}

/** All of it at once. */
const isWhole = ({ spans }: Turn): { readonly isWhole?: true } =>
  spans.some((span) => hasTag(span, 'quantity')) ? { isWhole: true } : {};

/** レベルはなしで、CNDT2022の楽天を: what is named beside the kind that is lifted says which list is meant, or takes the place of what that had. */
function widenedTo(turn: Turn, names: readonly LimitName[]): FollowUp {
  const beside = turn.limits.filter(({ limit }) => !names.includes(limit));
  if (beside.length === 0) return { kind: 'widen', names, ...isWhole(turn) };
  // カテゴリはSecurityのまま: it says of which list.
  const kept: NamedList = { words: [], limits: keptAsIs(turn), facets: [] };
  if (kept.limits.length > 0 && isNamedList(turn, kept)) return { kind: 'widen', names, list: kept, limits: beside };
  const list = listNamed(turn, names);
  return { kind: 'widen', names, ...isWhole(turn), ...(list ? { list } : { limits: beside }) };
}

const isOfOtherYear = (turn: Turn): boolean =>
  pointsAt(turn, 'earlier-year', 'later-year', 'earlier-event', 'later-event') ||
  turn.spans.some((span) => hasTag(span, 'shift'));

const isOfName = ({ limit, op }: Turn['limits'][number]): boolean => op === 'is' && (limit === 'speaker' || limit === 'company');

/** "Which sessions are about X, any year": it names what the list was not limited by. */
const isNewSearch = ({ limits, hasNoun, context }: Turn): boolean =>
  hasNoun && limits.some(({ limit }) => !context?.question.limits.some((one) => one.limit === limit));

/** 一覧に戻して, "back to the keynotes": to a list, not of what is to be in it again. */
const isBackTo = ({ spans, limits }: Turn): boolean =>
  limits.length > 1 ||
  (!spans.some((span) => tagOf(span, 'quantity') === 'all') &&
    spans.some(
      ({ text }, at) =>
        /^に戻|方に戻|^(?:go |get |jump |take me |switch )?back to$|^return to$/.test(text) ||
        (text === 'に' && /^(?:戻|もど|back|return)/.test(spans[at + 1]?.text ?? '')),
    ));

const isNarrowed = ({ context }: Turn): boolean => context?.question.among !== undefined || context?.leftOut !== undefined;

const shownAgain = (turn: Turn): FollowUp | undefined =>
  turn.spans.some((span) => hasTag(span, 'which', 'quantity', 'sortKey'))
    ? pointsAt(turn, 'back')
      ? { kind: 'widen', names: [] }
      : undefined
    : { kind: 'again', isFirst: false, words: [], limits: [] };

/** A condition is taken back by its kind, by its value, or because it does not matter. */
function isLifted(turn: Turn, names: readonly LimitName[]): boolean {
  const known = limitsKnown(turn);
  const isKnown = names.some((name) => known.some(({ limit }) => limit === name));
  return turn.limits.length > 0 ? isValueLifted(turn, isKnown) : isBare(turn) && isKindLifted(turn, isKnown);
}

/** The conditions of the list, and of the one before it: what was left out has not got those that left it out. */
const limitsKnown = ({ context }: Turn): Turn['limits'] => [
  ...(context?.question.limits ?? []),
  ...(context?.earlier?.[0]?.question.limits ?? []),
];

/** "Drop the beginner filter", 初級者向けでなくてもいい: a value is named. */
function isValueLifted(turn: Turn, isKnown: boolean): boolean {
  if (actsOn(turn, 'free') || ((actsOn(turn, 'lift') || isKindLiftedByName(turn)) && isKnown)) return true;
  const known = turn.context?.question.limits ?? [];
  const isOfIt = turn.limits.every((limit) => known.some((one) => isSameValue(one, limit)));
  return isEitherWay(turn) || (isOfIt && (actsOn(turn, 'drop') || isFilterRefused(turn) || isUnkept(turn)));
}

/** レベルは問わない, "any level", "no filter", 絞らないで, "undo that": no value is. */
function isKindLifted(turn: Turn, isKnown: boolean): boolean {
  const { limitNames, spans, alone, places } = turn;
  const isNamed = hasFilter(turn) || limitNames.length > 0;
  const isBack = hasFilter(turn) && pointsAt(turn, 'back');
  if (isEitherWay(turn) || (isKnown && isWithoutKind(turn))) return true;
  // スライドがなくても構わない: the list was limited to those that have some.
  if (isKnown && actsOn(turn, 'free', 'lift') && spans.some((span) => hasTag(span, 'has'))) return true;
  if (isNamed && (isBack || actsOn(turn, 'lift', 'free', 'drop', 'back') || isFilterRefused(turn)))
    return hasFilter(turn) || isKnown || !alone.asked || actsOn(turn, 'free', 'lift');
  if (isKnown && limitNames.length > 0 && (actsOn(turn, 'any') || spans.at(-1)?.text === 'でも')) return true;
  if (isUnkept(turn)) return true;
  const isThat = actsOn(turn, 'drop') && turn.hasPronoun && !spans.some((span) => hasTag(span, 'which'));
  const isAlone = !turn.read.asked && places.length === 0 && !turn.hasNoun;
  return (actsOn(turn, 'lift') || isThat) && isAlone && isNarrowed(turn);
}

/** 日付なしで: the kind of condition, and that it is not there. */
const isWithoutKind = ({ spans }: Turn): boolean =>
  spans.some((span, at) => hasTag(span, 'limitName') && (tagOf(spans[at + 1], 'neg') === 'nai' || isWithout(spans, at)));

const isWithout = (spans: Turn['spans'], at: number): boolean =>
  spans.slice(Math.max(0, at - 2), at).some(({ text }) => text === 'without');

/** 条件なし, "no filter". */
const isFilterRefused = (turn: Turn): boolean =>
  hasFilter(turn) && turn.spans.some((span) => hasTag(span, 'neg') && !hasTag(span, 'act'));

/** 絞らないで: not to be kept to. */
const isUnkept = ({ spans }: Turn): boolean =>
  spans.some(
    (span, at) =>
      tagOf(span, 'turn') === 'within' &&
      (/^(?:ない|なく|ず)/.test(spans[at + 1]?.text ?? '') ||
        /^(?:don't|do not|not|stop|without|never)$/.test(spans[at - 1]?.text ?? '')),
  );

/** A condition that the list has, or had before it was narrowed. */
const isOfList = (limit: Turn['limits'][number], { context }: Turn): boolean =>
  context?.question.limits.some((one) => isSameValue(one, limit)) === true;

const isSameValue = (one: Turn['limits'][number], limit: Turn['limits'][number]): boolean =>
  one.limit === limit.limit && one.op !== 'not' && limit.values.some((value) => one.values.includes(value));

/** 資料がないのも: those that a condition took away, beside those that are left. */
const isAsWell = ({ limits, spans }: Turn): boolean =>
  limits.length > 0 && limits.every(({ op }) => op === 'not') && spans.at(-1)?.text.endsWith('も') === true;

/** "Slides or not", 資料の有無: of the conditions that are named, that one does not matter. */
const isEitherWay = ({ spans, limits }: Turn): boolean =>
  spans.some((span) => EITHER_WAY.test(span.text)) ||
  (['is', 'not'] as const).every((op) => limits.some((one) => one.limit === 'has' && one.op === op));
const EITHER_WAY = /^(?:slides|deck|video|recorded) or not$|^(?:資料|スライド|動画)の有無$/;

/** The values that are spoken of as to be lifted. "Never mind the year, all of PFN": where a kind is named, the value stays. */
function valuesLifted(turn: Turn): Turn['limits'] {
  if (isKindLiftedByName(turn) || pointsAt(turn, 'widen-level', 'widen-day', 'widen-occasion')) return [];
  // 楽天以外も込みで、2日目のに戻す: what was left out comes back.
  const refused = turn.limits.filter(({ op }) => op === 'not');
  return pointsAt(turn, 'widen') && refused.length > 0 ? refused : turn.limits;
}

/** The kind of a condition is named as to be lifted: a value beside it stays. */
const isKindLiftedByName = (turn: Turn): boolean =>
  ((turn.limitNames.length > 0 || turn.spans.some((span) => hasTag(span, 'has'))) && actsOn(turn, 'lift', 'free', 'drop')) ||
  isKindFree(turn) ||
  (turn.limitNames.length > 0 && isUnkept(turn));

/** "Keep the slides", "still with slides", スライドありのまま: beside another condition that is lifted, this one stays. */
const isMaterialKept = ({ spans, limitNames, pointers }: Turn): boolean =>
  (limitNames.some((name) => name !== 'has') || WIDE.some((pointer) => pointers.has(pointer))) &&
  spans.some(
    (span, at) =>
      hasTag(span, 'has') &&
      (spans.slice(Math.max(0, at - 3), at).some(({ text }) => /^(?:keep|keeping|still)$/.test(text)) ||
        spans.slice(at + 1, at + 3).some(({ text }) => /まま/.test(text))),
  );

/** Conditions that are to stay as they are: Securityのまま. */
const keptAsIs = ({ limits, spans }: Turn): Turn['limits'] =>
  limits.filter(({ limit }) =>
    spans.some((span, at) => span.limit?.limit === limit && /^(?:の|は)?(?:その)?まま/.test(spans[at + 1]?.text ?? '')),
  );

/** The kinds of the conditions that are spoken of. */
export function namesIn(turn: Turn): LimitName[] {
  if (isEitherWay(turn)) return ['has'];
  const names: LimitName[] = valuesLifted(turn).map(({ limit }) => limit);
  const isMaterial =
    turn.read.asked === 'slides' || turn.read.asked === 'video' || turn.spans.some((span) => hasTag(span, 'has'));
  if (isMaterial && !isMaterialKept(turn)) names.push('has');
  if (pointsAt(turn, 'widen-occasion') || turn.limitNames.includes('year') || turn.limitNames.includes('event'))
    names.push('event', 'year', 'season', 'month', 'date');
  if (pointsAt(turn, 'widen-level')) names.push('difficulty');
  if (pointsAt(turn, 'widen-day') || turn.limitNames.includes('day')) names.push('day', 'date');
  const kept = keptAsIs(turn).map(({ limit }) => limit);
  return [...new Set([...names, ...turn.limitNames])].filter((name) => !kept.includes(name));
}
