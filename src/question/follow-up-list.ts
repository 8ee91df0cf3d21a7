import { limitEntry } from '../corpus/limit-table.ts';
import type { AnswerContext } from '../model/answer.ts';
import type { Limit, Order } from '../model/limit.ts';
import type { FollowUp, Named } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { namedPair } from './named-pair.ts';
import { sidesOfList } from './sides-of-list.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import { actsOn, facetsOf, isBare, isSameTopic, listNamed, numberIn, points, pointsAt, type Turn } from './turn.ts';

type Rule = (turn: Turn) => FollowUp | undefined;

/** Two or more of the list side by side. */
export const compared: Rule = (turn) => keptPair(turn) ?? sideBySide(turn);

const sideBySide: Rule = (turn) => {
  const isJoined = turn.spans.some((span) => hasTag(span, 'or'));
  const isPair = turn.places.length > 1 && isJoined && !turn.read.asked && !points(turn, 'details');
  // Two events or two years side by side are no two talks of the list.
  const isOfOccasions =
    turn.places.length === 0 && turn.limits.some(({ limit, values }) => limit === 'event' && values.length > 1);
  if (isOfOccasions && turn.hasNoun === false && turn.alone.intent === 'compare') return undefined;
  const isMeant = turn.spans.some((span) => tagOf(span, 'wish') === 'compare') || pointsAt(turn, 'compare') || isPair;
  if (isOfCounts(turn)) return { kind: 'compare', indexes: [], both: 'counts' };
  if (isMeant && isOfEnds(turn)) return { kind: 'compare', indexes: [], both: 'ends' };
  const against = againstIn(turn, isMeant);
  if (against) return { kind: 'compare', indexes: [], against };
  // 全部並べて: all of them, not two of them beside each other.
  const isOfAll = turn.places.length === 0 && turn.spans.some((span) => hasTag(span, 'quantity'));
  if ((isOfAll || isLinedUp(turn)) && !pointsAt(turn, 'both')) return undefined;
  const named = isMeant ? namedSides(turn) : undefined;
  if (named) return named;
  const isOfList = isBare(turn) || (turn.context !== undefined && turn.subjects.length === 0 && isSameTopic(turn, turn.context));
  return isMeant && isOfList && (!turn.alone.sides || turn.places.length > 1 || pointsAt(turn, 'both'))
    ? { kind: 'compare', indexes: turn.places }
    : undefined;
};

/** Two that are named, each by itself or both by one name. */
function namedSides(turn: Turn): FollowUp | undefined {
  const sides = turn.places.length < 2 ? sidesOfList(turn) : undefined;
  if (sides?.some(({ by }) => by !== 'place')) return { kind: 'compare', indexes: [], sides };
  if (turn.places.length > 0) return undefined;
  const two = twoNamed(turn);
  if (two) return { kind: 'compare', indexes: [], named: [two], both: 'named' };
  const named = !isBare(turn) || turn.alone.sides ? namedPair(turn) : undefined;
  return named && { kind: 'compare', indexes: [], named };
}

/** サイボウズの2本: both that have the one name. */
function twoNamed({ context, limits, subjects, read, alone: { text } }: Turn): Named | undefined {
  const named = limits.filter(({ op }) => op === 'is');
  const isNamed = TWO.test(text) && (context?.sessions.length ?? 0) > 2 && named.length + subjects.length > 0;
  return isNamed ? { limits: named, topics: subjects.length > 0 ? read.topics : [] } : undefined;
}
const TWO =
  /(?:[2２二]|ふた)(?:本|つ|件)(?!目|め)|\b(?:the|these|those|both|their|all) two\b|\btwo (?:talks|sessions|by|from)\b/i;

/** では並べていただけますか of more than two: the list is wanted. */
const isLinedUp = ({ alone: { text }, context, subjects, limits }: Turn): boolean =>
  subjects.length + limits.length === 0 &&
  (context?.sessions.length ?? 0) > 2 &&
  /並べ(?!比べ|てくらべ)/.test(text) &&
  !/比|違|差/.test(text);

/** 4番じゃなくて3番と比べて: beside the other one of the two that were put side by side. */
function keptPair({ context, places, refused, pointers, spans }: Turn): FollowUp | undefined {
  const [wanted] = places;
  const pair = (context?.pair ?? []).map((id) => context?.sessions.indexOf(id) ?? -1).filter((place) => place >= 0);
  if (wanted === undefined || places.length !== 1 || refused.length === 0 || pair.length < 2) return undefined;
  const [kept, other] = pair.filter((place) => !refused.includes(place) && place !== wanted);
  const isMeant = pointers.has('compare') || spans.some((span) => tagOf(span, 'wish') === 'compare');
  return isMeant && kept !== undefined && other === undefined ? { kind: 'compare', indexes: [kept, wanted] } : undefined;
}

/** 多いのはどっち？ after two that were counted. */
const isOfCounts = (turn: Turn): boolean =>
  isBare(turn) &&
  MORE_OF.test(turn.alone.text) &&
  (turn.spans.some((span) => hasTag(span, 'wish', 'comparative')) ||
    /\b(?:more|fewer|less|bigger|larger|smaller)\b/i.test(turn.alone.text)) &&
  turn.context?.question.intent === 'count' &&
  turn.context.earlier?.[0]?.question.intent === 'count';

/** The first and the newest, 最初に話したのと直近の: an end in time is no place of the list. */
const isOfEnds = (turn: Turn): boolean =>
  isBare(turn) &&
  turn.places.length < 2 &&
  ['first', 'last'].every((end) => turn.spans.some((span) => tagOf(span, 'order') === end));

/** New Relicとどっちが多い, "and compared with CNDT2021?": another value of what the list was limited by, beside that. */
function againstIn(turn: Turn, isMeant: boolean): Limit | undefined {
  const { context, spans, limits, subjects, alone } = turn;
  const isAsked = isMeant || (MORE_OF.test(alone.text) && spans.some((span) => hasTag(span, 'wish', 'comparative')));
  if (!context || !isAsked || turn.places.length > 0 || pointsAt(turn, 'pick', 'both', 'within') || turn.hasPronoun)
    return undefined;
  const topics = context.question.topics.join(' ').toLowerCase();
  const own = subjects.filter((subject) => !topics.includes(subject.toLowerCase()));
  const facets = [...limits, ...facetsOf({ ...turn, subjects: own })];
  const [other] = facets;
  const isOther = other && other.op === 'is' && other.values.length === 1 && isOtherValue(other, context.question.limits);
  const isAll = own.every((subject) => spans.some(({ text, limit }) => text === subject && limit !== undefined));
  return facets.length === 1 && isAll && isOther ? other : undefined;
}
const MORE_OF = /どっち|どちら|より(?:多|少)|which|who|(?:more|fewer|less) than/i;

const isOtherValue = (limit: Limit, known: readonly Limit[]): boolean =>
  known.some((one) => one.limit === limit.limit && one.op === 'is' && !limit.values.some((value) => one.values.includes(value)));

/** A list that was shown, once more: this one, the first, the one that was about this, or the one of a person or a company. */
export const again: Rule = (turn) =>
  isBare(turn) && (isFirstPage(turn) || (!turn.read.asked && turn.spans.some(isFromFirst)))
    ? { kind: 'again', isFirst: false, words: [], limits: [] }
    : (listBefore(turn) ?? listAgain(turn));

/** ひとつ目のページに戻って, "back to the first page". */
const isFirstPage = ({ alone: { text } }: Turn): boolean => FIRST_PAGE.test(text);
const FIRST_PAGE =
  /(?:最初|先頭|はじめ|初め|頭|(?:1|１|一|ひと)(?:つ目|ページ目|枚目))の?ページ|\b(?:first page|page one|page 1)\b/i;

/** 一つ前のリスト, "previous list please". */
const listBefore: Rule = (turn) =>
  isBare(turn) && !turn.read.asked && LIST_BEFORE.test(turn.alone.text)
    ? { kind: 'again', isFirst: false, words: [], limits: [], isBefore: true }
    : undefined;
const LIST_BEFORE =
  /(?:一つ|ひとつ|1つ|1個|一個|いっこ)前の(?:リスト|一覧|結果|list)|\b(?:previous|prior|preceding) (?:list|results)\b|\b(?:list|results) before (?:this|that|it)?\b/i;

const listAgain: Rule = (turn) => {
  const isNamed = pointsAt(turn, 'back') && pointsAt(turn, 'pick') && turn.subjects.length > 0;
  // 前の年に戻すと: another year, not a list.
  if (pointsAt(turn, 'earlier-year', 'later-year') && isBare(turn)) return undefined;
  // "Security list please", where one was shown.
  if (isListCalled(turn)) return { kind: 'again', isFirst: false, words: turn.subjects, limits: [], facets: facetsOf(turn) };
  if (!pointsAt(turn, 'again', 'back', 'oldest-list') || (turn.read.asked && !isNamed)) return undefined;
  if (turn.places.some((place) => place !== 0)) return undefined;
  if (points(turn, 'details', 'similar') || pointsAt(turn, 'why')) return undefined;
  // "Show everything again" after what was left out, or after a narrowing: the list before it.
  const isWhole =
    isBare(turn) && turn.context?.leftOut !== undefined && turn.spans.some((span) => tagOf(span, 'quantity') === 'all');
  if (isWhole) return { kind: 'widen', names: [] };
  const isNew = turn.limits.length > 1 && !pointsAt(turn, 'again') && !isOfEarlier(turn);
  if (isNew) return undefined;
  // 最初の5件をもう一度, "from number one": the beginning of this list, not the first one.
  const n = turn.places.length > 0 ? undefined : isBare(turn) ? numberIn(turn) : sizeIn(turn);
  const isFirst = pointsAt(turn, 'oldest-list') || turn.spans.some(isFirstList);
  const of = pointsAt(turn, 'person') ? ('speaker' as const) : pointsAt(turn, 'company') ? ('company' as const) : undefined;
  const facet = turn.spans.map((span) => tagOf(span, 'facet')).find((name) => name !== undefined) as Limit['limit'] | undefined;
  return {
    kind: 'again',
    isFirst,
    words: turn.subjects,
    limits: turn.limits,
    ...withoutUndefined({
      facets: turn.subjects.length > 0 ? facetsOf(turn) : undefined,
      n,
      of: of ?? facet,
      order: actsOn(turn, 'sort') || turn.spans.some((span) => hasTag(span, 'sortKey')) ? orderIn(turn) : undefined,
    }),
  };
};

/** 1件目から見直したい: all of it from there on. */
const isFromFirst = (span: Span, at: number, spans: readonly Span[]): boolean =>
  tagOf(span, 'nth') === '1' &&
  spans[at + 1]?.text === 'から' &&
  !spans.slice(at + 2).some((after) => hasTag(after, 'nth', 'number'));

const isList = (span: Span | undefined): boolean => hasTag(span, 'listNoun') || /^(?:一覧|リスト)/.test(span?.text ?? '');

/** "The first list", 最初の一覧. */
const isFirstList = (span: Span, at: number, spans: readonly Span[]): boolean =>
  hasTag(span, 'nth', 'order') &&
  [spans[at + 1], spans[at + 2]].some((after, place) => isList(after) && (place === 0 || spans[at + 1]?.text === 'の'));

const isListCalled = (turn: Turn): boolean =>
  turn.limits.length === 0 &&
  turn.subjects.length > 0 &&
  LIST_CALLED.test(turn.alone.text.trim()) &&
  listNamed(turn) !== undefined;
const LIST_CALLED = /^(?:(?:the|that|show|me|give) ){0,3}\S+(?: \S+)? list(?: (?:pls|please|again))?[.!?]?$/i;

/** 4件, 3つ, "those three": how many the list has that is meant. */
function sizeIn({ alone }: Turn): number | undefined {
  const said = SIZE.exec(alone.text.normalize('NFKC'))
    ?.slice(1)
    .find((one) => one !== undefined);
  if (said === undefined) return undefined;
  return NUMERALS.includes(said) ? NUMERALS.indexOf(said) + 1 : Number(said);
}
const SIZE = /(\d{1,2}|[一二三四五六七八九])(?:件|つ|本|個)(?!目|め)|(?:those|the|these) (\d{1,2})(?! ?(?:st|nd|rd|th))\b/;
const NUMERALS = '一二三四五六七八九';

/** "Return to the keynote list of CNDT2022": a list that was shown had these conditions. */
const isOfEarlier = ({ context, limits }: Turn): boolean =>
  context !== undefined &&
  [context, ...(context.earlier ?? [])].some(({ question }) =>
    limits.every((limit) => question.limits.some((one) => JSON.stringify(one) === JSON.stringify(limit))),
  );

/** How many the list has. */
export const counted: Rule = (turn) => {
  if (turn.limits.length > 0 && (isOfNoun(turn) || isOfAllTime(turn))) return undefined;
  const isBareCount = isBare(turn) && turn.spans.some((span) => tagOf(span, 'wish') === 'count') && !turn.hasNoun;
  const isCount = turn.read.isCount || (isBareCount && !turn.read.asked);
  if (!isCount || turn.read.group || turn.subjects.length > 0) return undefined;
  // "How many in total?" where nothing was shown; of talks as such it is asked of all.
  if (!turn.context) return isBareCount && !isOfNoun(turn) ? { kind: 'count' } : undefined;
  return turn.limits.length === 0 ? { kind: 'count' } : countedBy(turn, turn.context);
};

/** How many of the list meet what is named, or of what is named in its place. */
function countedBy(turn: Turn, context: AnswerContext): FollowUp | undefined {
  const known = context.question.limits.map((limit) => JSON.stringify(limit));
  if (turn.limits.every((limit) => known.includes(JSON.stringify(limit))))
    return isNewCount(turn) || (turn.hasNoun && !pointsAt(turn, 'within') && !turn.hasPronoun) ? undefined : { kind: 'count' };
  const isOccasion = turn.limits.some(({ limit }) => limitEntry(limit).isOccasion === true);
  const isOnlyOccasion = turn.limits.every(({ limit }) => limitEntry(limit).isOccasion === true);
  // じゃあ2022年は何本 after a year that had none: what was asked of that year.
  if (isOnlyOccasion && !turn.hasNoun && context.last) return { kind: 'replace', named: { limits: turn.limits, topics: [] } };
  const isEllipsis = !turn.hasNoun && (!isOccasion || (turn.limits.length === 1 && turn.isElliptic) || isOnlyOccasion);
  const isOfList = pointsAt(turn, 'within') || turn.limits.every(({ limit }) => limit === 'has') || isEllipsis;
  return isOfList && !isNewCount(turn) ? { kind: 'narrow', limits: turn.limits, isCount: true } : undefined;
}

/** 通算で何回: of all that there are. */
export const isOfAllTime = (turn: Turn): boolean => EVER.test(turn.alone.text) && !turn.hasPronoun && !pointsAt(turn, 'within');
const EVER = /通算|累計|延べ|のべ|これまでに|今までに|\b(?:ever|so far|overall|all years|over the years)\b/i;

/** 何セッション: of talks as such. */
const isOfNoun = ({ spans }: Turn): boolean =>
  spans.some((span) => tagOf(span, 'wish') === 'count' && /セッション|トーク|講演|発表|talks|sessions/.test(span.text));

/** CNDW2025の発表は全部で何件？: of an event as a whole, not of what a list about something else has of it. */
const isNewCount = ({ limits, hasNoun, context }: Turn): boolean =>
  hasNoun &&
  limits.some(({ limit }) => limit === 'event' || limit === 'year') &&
  (context?.question.limits.length ?? 0) > limits.length;

/** もう5件, あと3つ: with a number behind it. */
const isFurther = ({ spans }: Turn): boolean => /^(?:もう|あと)$/.test(spans[0]?.text ?? '') && hasTag(spans[1], 'number');

/** "Show them to me", 並べて after how many there are: what was counted. */
export const countShown: Rule = (turn) => {
  const isCounted = turn.context?.question.intent === 'count' && turn.context.focus === undefined;
  if (!isCounted || !isBare(turn) || turn.read.asked || turn.places.length > 0 || turn.read.isCount) return undefined;
  if (turn.spans.some((span) => hasTag(span, 'quantity') || (hasTag(span, 'wish') && WHOLE.test(span.text)))) return undefined;
  if (turn.hasNoun || turn.acts.size > 0 || turn.pointers.size > (pointsAt(turn, 'compare') ? 1 : 0)) return undefined;
  return SHOWN.test(turn.alone.text) ? { kind: 'again', isFirst: false, words: [], limits: [] } : undefined;
};
const SHOWN =
  /並べ|ならべ|見せ|みせ|出して|だして|表示|列挙|一覧|リスト|教えて|中身|内訳|\b(?:show|list|display|see|name|print|which (?:ones|are they)|what are they)\b/i;

/** 全部見せて, the full list; a list that says nothing of its own is the one that was shown. */
export const all: Rule = (turn) => {
  const lists = turn.spans.filter((span) => tagOf(span, 'wish') === 'list' || hasTag(span, 'quantity'));
  if (isAllOf(turn)) return { kind: 'all' };
  if (lists.length === 0 || turn.hasNoun || turn.read.asked) return undefined;
  if (!turn.context) return isBare(turn) && turn.spans.some((span) => hasTag(span, 'quantity')) ? { kind: 'all' } : undefined;
  // ストレージの方、ぜんぶ並べて: all of the list that is named.
  const list = isBare(turn) || pointsAt(turn, 'others') ? undefined : listNamed(turn);
  if (list && lists.some((span) => hasTag(span, 'quantity'))) return { kind: 'all', list };
  if (!isBare(turn)) return undefined;
  if (points(turn, 'details', 'similar') || pointsAt(turn, 'person', 'company', 'others')) return undefined;
  // "List the rest".
  if ((pointsAt(turn, 'more') || points(turn, 'more')) && !lists.some((span) => hasTag(span, 'quantity'))) return undefined;
  if (turn.places.length > 0) return undefined;
  return lists.some((span) => hasTag(span, 'quantity') || WHOLE.test(span.text))
    ? { kind: 'all' }
    : { kind: 'again', isFirst: false, words: [], limits: [] };
};

/** 3本とも, "all four of them": as many as the list has. */
const isAllOf = (turn: Turn): boolean =>
  isBare(turn) &&
  !turn.read.asked &&
  ALL_OF.test(turn.alone.text) &&
  !points(turn, 'details', 'similar') &&
  !pointsAt(turn, 'compare');
const ALL_OF =
  /(?:\d{1,3}|[二三四五六七八九十])(?:本|件|つ|個|セッション) ?(?:とも|全部|ぜんぶ|すべて|まとめて|まるっと|丸ごと|まるごと|一気に|いっぺんに|all\b)|\ball (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b/i;

const WHOLE = /全|ぜんぶ|すべて|^list them|(?:^| )(?:all|every|everything|complete|full|whole|entire)(?: |$)/;

/** 他にWasmの話ない？: others than those of the list. */
export const othersAbout: Rule = (turn) => {
  const isMeant = pointsAt(turn, 'others') && turn.context && turn.subjects.length > 0 && turn.subjects.length <= 2;
  if (!isMeant || turn.limits.length > 0 || turn.read.asked || turn.places.length > 0) return undefined;
  return { kind: 'similar', topics: turn.read.topics };
};

/** The next page, the next five, "page two". */
export const more: Rule = (turn) => {
  if (turn.alone.sides) return undefined;
  const page = turn.spans.map((span) => tagOf(span, 'page')).find((number) => number !== undefined);
  // 16番目以降も
  const isOnwards = turn.spans.some((span, at) => tagOf(span, 'nth') && isOnward(turn.spans, at + 1));
  if (isOnwards && isBare(turn) && !turn.read.asked) return { kind: 'more' };
  if (page !== undefined && isBare(turn) && !turn.read.asked) return { kind: 'more', page: Number(page) };
  const isMore =
    pointsAt(turn, 'more') ||
    points(turn, 'more') ||
    isFurther(turn) ||
    (pointsAt(turn, 'remaining') && isBare(turn)) ||
    (pointsAt(turn, 'others') && (!turn.hasNoun || isBare(turn)));
  if (!isMore || turn.read.asked || turn.namesPlace || points(turn, 'details')) return undefined;
  if (isBare(turn))
    return turn.hasThing && !points(turn, 'more') && !pointsAt(turn, 'others')
      ? undefined
      : { kind: 'more', ...withoutUndefined({ n: numberIn(turn) }) };
  if (!turn.context || !isSameTopic(turn, turn.context)) return undefined;
  const isAllShown = turn.context.shown >= turn.context.sessions.length;
  return isAllShown && turn.subjects.length > 0 ? { kind: 'similar', topics: turn.read.topics } : { kind: 'more' };
};

/** 16番目以降, 6件目から and nothing behind it; from the first on it is shown again. */
const isOnward = (spans: readonly Span[], at: number): boolean =>
  /^以降/.test(spans[at]?.text ?? '') ||
  (spans[at]?.text === 'から' &&
    Number(tagOf(spans[at - 1], 'nth')) > 1 &&
    spans
      .slice(at + 1)
      .every((span) => hasTag(span, 'aux', 'polite', 'verb', 'particle') || /^(?:先|後|あと|下|続き|うしろ)$/.test(span.text)));

/** The oldest of those, 一番新しいのは？; the three newest, 新しい順に, sorted by date. */
export const ordered: Rule = (turn) => {
  const isWhichFirst = turn.spans.some((span) => hasTag(span, 'which')) && turn.spans.at(-1)?.text === 'first';
  if (
    !isBare(turn) ||
    (turn.places.length > 0 && !isWhichFirst) ||
    turn.spans.some((span, at) => hasTag(span, 'eventNoun') && !hasTag(span, 'by') && !isOfSession(span, turn.spans[at + 1]))
  )
    return undefined;
  const order = orderIn(turn);
  return order && { kind: 'ordered', order };
};

/** いちばん古い回のやつ: the session of that time. */
const isOfSession = (span: Span, after: Span | undefined): boolean => span.text === '回' && tagOf(after, 'turn') === 'pick';

/** いちばん古い回のやつ、スライド残ってる？, "what's the earliest on this list about?": what is asked is asked of one end of the list. */
export function askedInOrder(followUp: FollowUp, turn: Turn): FollowUp {
  const isOfWords = followUp.kind === 'pick' && followUp.orFocus === true;
  const isOfOne = isOfWords || ((followUp.kind === 'asked' || followUp.kind === 'details') && followUp.index === undefined);
  const order = isOfOne && (turn.context?.sessions.length ?? 0) > 1 && turn.places.length === 0 ? orderIn(turn) : undefined;
  return order ? { kind: 'ordered', order: { ...order, n: 1 } } : followUp;
}

/** The order that a turn asks for: an end of the list, or all of it sorted. */
function orderIn(turn: Turn): Order | undefined {
  const keys = turn.spans.flatMap((span) => tagOf(span, 'sortKey') ?? []);
  const ends = turn.spans.flatMap((span) => tagOf(span, 'order') ?? []);
  const isSort = actsOn(turn, 'sort') || keys.length > 0 || turn.spans.some((span) => tagOf(span, 'by') === 'time');
  const isAll = isSort || turn.spans.some((span) => hasTag(span, 'by') || IN_ORDER.test(span.text)) || isFirstOf(turn);
  // 3つのうち最古の: how many the list has.
  const n = OF_SO_MANY.test(turn.alone.text) ? (isAll ? null : 1) : (numberIn(turn) ?? (isAll ? null : 1));
  const said = [...keys.map((key) => END_OF[key] ?? 'time'), ...ends].filter((one) => one !== 'time' && one !== 'length');
  // "I said recent but need the earliest": the other end, said behind it.
  const end = pointsAt(turn, 'correct') ? said.at(-1) : said[0];
  const isLength = end === 'longest' || end === 'shortest' || keys.includes('length');
  if (isLength) return { by: 'length', end: end === 'shortest' ? 'first' : 'last', n };
  if (end === 'first' || end === 'last') return { by: 'time', end, n };
  return isSort ? { by: 'time', end: 'first', n } : undefined;
}

const OF_SO_MANY =
  /[0-9０-９一二三四五六七八九十](?:つ|件|本|個|セッション)の(?:うち|中)|\b(?:of|among|out of) (?:the|those|these) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** "The newest first": with an end of the order before it. */
const isFirstOf = ({ spans }: Turn): boolean =>
  spans.some((span, at) => /^(?:first|on top)$/.test(span.text) && hasTag(spans[at - 1], 'order'));

/** Words of a whole order, not of its end. */
const IN_ORDER = /順$|_first$|^(?:newest|latest|oldest|earliest|longest|shortest) first$/;
/** Which end a key puts first. */
const END_OF: Readonly<Record<string, string>> = {
  newest: 'last',
  oldest: 'first',
  longest: 'longest',
  shortest: 'shortest',
  length: 'length',
};
