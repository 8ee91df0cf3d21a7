import type { AnswerContext } from '../model/answer.ts';
import type { Asked, Limit, LimitName } from '../model/limit.ts';
import type { FollowUp, Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { isOnes, namesOccasion, narrowing, replacing } from './follow-up-scope.ts';
import type { Lexicon } from './lexicon.ts';
import { EVENT_ONLY } from './read-events-wish.ts';
import { type ReadOptions, readQuestion } from './read-question.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import { spokenPart } from './spoken-part.ts';
import { isBare, pointsAt, readTurn, type Turn } from './turn.ts';

/** A question that goes on with a conversation. */
export interface Continued {
  readonly followUp: FollowUp;
  /** The question without the words that refer to the answer before. */
  readonly read: Question;
  /** The question by itself, without what is said around it. */
  readonly alone: Question;
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
  if (first.intent === 'show' || first.text.length > MAX_TURN) return undefined;
  const said = context
    ? spokenPart(first.text, lexicon, options.now)
    : { text: first.text, question: first.text, isCorrection: false };
  const alone = context ? readQuestion(said.question, { ...lexicon, words: lexicon.spokenWords }, options) : first;
  const turn = readTurn(alone, context, lexicon, options, said);
  const followUp = courtesy(turn) ?? (turn.read.unknown.length > 0 ? undefined : referring(turn));
  if (followUp) return { followUp, read: { ...turn.read, subjects: turn.subjects }, alone };
  return isSame(alone, first) ? undefined : { followUp: { kind: 'new' }, read: alone, alone };
}

const isSame = (a: Question, b: Question): boolean => JSON.stringify({ ...a, text: '' }) === JSON.stringify({ ...b, text: '' });

/** A follow-up is short; a longer text is a question of its own. */
const MAX_TURN = 200;

type Rule = (turn: Turn) => FollowUp | undefined;

function referring(turn: Turn): FollowUp | undefined {
  // 最初のイベントは？ at the beginning: there is no list whose first it could be.
  if (!turn.context && turn.alone.intent === 'events' && turn.spans.some((span) => hasTag(span, 'eventNoun'))) return undefined;
  const hasList = (turn.context?.sessions.length ?? 0) > 0;
  const rules = hasList ? [...POINTING_RULES, narrowing, replacing] : [...POINTING_RULES, replacing];
  for (const rule of rules) {
    const followUp = rule(turn);
    if (!followUp) continue;
    if (hasList || followUp.kind === 'replace' || (followUp.kind === 'shift' && turn.context)) return followUp;
    return NEED_A_LIST.has(followUp.kind) && isBare(turn) ? { kind: 'no-referent' } : undefined;
  }
  return !hasList && turn.hasPronoun && isBare(turn) ? { kind: 'no-referent' } : undefined;
}

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
]);

function courtesy(turn: Turn): FollowUp | undefined {
  const { alone, read, spans } = turn;
  if (isSmallTalk(turn)) return { kind: 'courtesy', courtesy: hasTag(spans[0], 'thanks') ? 'thanks' : 'greeting' };
  const isOnly = (read.intent === 'help' || alone.intent === 'help') && !read.asked && read.subjects.length === 0;
  if (!isOnly || read.limits.length > 0) return undefined;
  if (spans.some((span) => hasTag(span, 'turn', 'nth', 'pointer', 'wish') && !hasTag(span, 'thanks', 'greet'))) return undefined;
  if (spans.some((span) => hasTag(span, 'thanks'))) return { kind: 'courtesy', courtesy: 'thanks' };
  return spans.some((span) => hasTag(span, 'greet')) ? { kind: 'courtesy', courtesy: 'greeting' } : undefined;
}

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

const why: Rule = (turn) => {
  if (!pointsAt(turn, 'why') || turn.read.unknown.length > 0) return undefined;
  if (isBare(turn)) return { kind: 'why', ...at(turn) };
  const isOfList = turn.context !== undefined && turn.limits.length === 0 && isSameTopic(turn, turn.context);
  return isOfList ? { kind: 'why-named', topics: turn.read.topics } : undefined;
};

const leftOut: Rule = (turn) => {
  const isOfList = turn.context !== undefined && isSameTopic(turn, turn.context);
  const isMeant = pointsAt(turn, 'left-out') && (turn.subjects.length === 0 || isOfList);
  const isNegation =
    turn.limits.some(({ op }) => op === 'not') && turn.spans.some((span) => tagOf(span, 'neg') && hasTag(span, 'turn'));
  return isMeant && !isNegation ? { kind: 'left-out' } : undefined;
};

const compared: Rule = (turn) => {
  const isJoined = turn.spans.some((span) => hasTag(span, 'or'));
  const isPair = turn.places.length > 1 && isJoined && !turn.read.asked && !points(turn, 'details');
  const isMeant = (turn.read.intent === 'compare' || pointsAt(turn, 'compare') || isPair) && isBare(turn);
  return isMeant && (!turn.alone.sides || turn.places.length > 1) ? { kind: 'compare', indexes: turn.places } : undefined;
};

const widened: Rule = (turn) => {
  const isBack = pointsAt(turn, 'back') && isBare(turn) && turn.places.length === 0 && !pointsAt(turn, 'again', 'oldest-list');
  const isNarrowed = turn.context?.question.among !== undefined || turn.context?.leftOut !== undefined;
  const isOnlyBack =
    isBack && turn.spans.every((span) => hasTag(span, 'turn', 'aux', 'polite', 'particle') && !hasTag(span, 'wish'));
  const saysWide = pointsAt(turn, 'widen', 'widen-occasion', 'widen-level', 'widen-day');
  if (isOnlyBack && !isNarrowed && !saysWide) return { kind: 'again', isFirst: false, words: [], limits: [] };
  // 資料がないのも: those that a condition took away, beside those that are left.
  const isAsWell =
    turn.limits.length > 0 && turn.limits.every(({ op }) => op === 'not') && turn.spans.at(-1)?.text.endsWith('も');
  if (!pointsAt(turn, 'widen', 'widen-occasion', 'widen-level', 'widen-day') && !isBack && !isAsWell) return undefined;
  if (turn.subjects.length > 0 || pointsAt(turn, 'person', 'company', 'there')) return undefined;
  const names: LimitName[] = turn.limits.map(({ limit }) => limit);
  if (turn.read.asked === 'slides' || turn.read.asked === 'video') names.push('has');
  if (pointsAt(turn, 'widen-occasion')) names.push('event', 'year', 'season', 'month', 'date');
  if (pointsAt(turn, 'widen-level')) names.push('difficulty');
  if (pointsAt(turn, 'widen-day')) names.push('day', 'date');
  return { kind: 'widen', names: [...new Set(names)] };
};

const again: Rule = (turn) => {
  if (!pointsAt(turn, 'again', 'back', 'oldest-list') || turn.read.asked || turn.places.some((place) => place !== 0))
    return undefined;
  const isNew = turn.limits.length > 1 && !pointsAt(turn, 'again');
  if (isNew) return undefined;
  const isFirst = pointsAt(turn, 'oldest-list') || turn.places.length > 0;
  const of = pointsAt(turn, 'person') ? ('speaker' as const) : pointsAt(turn, 'company') ? ('company' as const) : undefined;
  return { kind: 'again', isFirst, words: turn.subjects, limits: turn.limits, ...withoutUndefined({ of }) };
};

/** その人の他の話, that company's talks in 2023. */
const others: Rule = (turn) => {
  const isJustThese = pointsAt(turn, 'person', 'company') && isBare(turn) && !turn.read.asked;
  const isElsewhere = pointsAt(turn, 'widen-occasion') && pointsAt(turn, 'person', 'company', 'there');
  const isOthers = pointsAt(turn, 'others') || isJustThese || isElsewhere;
  const isPerson =
    pointsAt(turn, 'person') ||
    turn.spans.some((span) => tagOf(span, 'pointer') === 'speaker' || (isOthers && hasTag(span, 'member')));
  const isCompany = pointsAt(turn, 'company') || (isOthers && (pointsAt(turn, 'there') || asksFor(turn, 'company')));
  const named = { limits: turn.limits, topics: turn.read.topics.filter(() => turn.subjects.length > 0) };
  const isNamed = turn.limits.length > 0 || turn.subjects.length > 0;
  if (pointsAt(turn, 'others') && isOf(turn, 'speaker', 'company') && !turn.read.asked)
    return { kind: 'others-of', limits: turn.limits };
  if (!isOthers && (!isNamed || turn.read.asked)) return undefined;
  const years = yearsBetween(turn);
  const of = { named, isOthers, ...withoutUndefined({ years }), ...at(turn) };
  if (isCompany) return { kind: 'same-company', ...of };
  const isSpeaker = isPerson || (isOthers && asksFor(turn, 'speaker'));
  return isSpeaker ? { kind: 'same-speaker', ...of } : undefined;
};

/** The same category at CNDW2024, 同じレベルのKubernetesの話. */
const sameFacet: Rule = (turn) => {
  const facet = turn.spans.map((span) => tagOf(span, 'facet')).find((name) => name !== undefined) as LimitName | undefined;
  if (!facet || turn.limits.some(({ limit }) => limit === facet)) return undefined;
  return { kind: 'same-facet', facet, named: { limits: turn.limits, topics: turn.subjects.length > 0 ? turn.read.topics : [] } };
};

/** Whether it names people or companies and nothing else. */
const isOf = ({ limits, subjects }: Turn, ...names: readonly LimitName[]): boolean =>
  subjects.length === 0 && limits.length > 0 && limits.every(({ limit, op }) => op === 'is' && names.includes(limit));

const asksFor = ({ spans }: Turn, asked: string): boolean =>
  spans.some((span) => tagOf(span, 'asked') === asked || (asked === 'company' && hasTag(span, 'firm')));

const similar: Rule = (turn) => {
  if (!points(turn, 'similar') || turn.limits.length > 0) return undefined;
  const topics = turn.subjects.length > 0 ? turn.read.topics : [];
  // "Something like Cilium" and Ciliumに似た話 name what it is like; Ciliumで似た話 is about that as well.
  const isBeside = turn.spans.some((span, index) => span.text === 'で' && tagOf(turn.spans[index + 1], 'pointer') === 'similar');
  if (topics.length > 0 && ((turn.hasNoun && !isBeside) || !turn.context)) return undefined;
  return { kind: 'similar', ...withoutUndefined({ topics: topics.length > 0 ? topics : undefined }), ...at(turn) };
};

/** By how many years "the year before" and その2年後 move on. */
function yearsBetween(turn: Turn): number | undefined {
  const years = turn.spans.map((span) => tagOf(span, 'shift')).find((by) => by !== undefined);
  if (years !== undefined) return Number(years);
  return pointsAt(turn, 'earlier-year') ? -1 : pointsAt(turn, 'later-year') ? 1 : undefined;
}

const shifted: Rule = (turn) => {
  const named = { limits: turn.limits, topics: turn.subjects.length > 0 ? turn.read.topics : [] };
  const isThere = pointsAt(turn, 'that-year', 'that-event');
  if (isThere) {
    const isFact = pointsAt(turn, 'that-event') && turn.read.asked !== undefined && FACTS_OF_EVENTS.has(turn.read.asked);
    if (isBare(turn) && !isFact) return undefined;
    return { kind: 'shift', unit: pointsAt(turn, 'that-year') ? 'year' : 'event', by: 0, named };
  }
  if (turn.limits.length > 0 || turn.subjects.length > 2) return undefined;
  const years = yearsBetween(turn);
  if (years !== undefined) return { kind: 'shift', unit: 'year', by: years, named };
  const isEvent = pointsAt(turn, 'earlier-event', 'later-event') && turn.subjects.length === 0;
  return isEvent ? { kind: 'shift', unit: 'event', by: pointsAt(turn, 'earlier-event') ? -1 : 1, named } : undefined;
};

/** What "that event" can be asked for. */
const FACTS_OF_EVENTS: ReadonlySet<Asked> = new Set([...EVENT_ONLY, 'when', 'date']);

const counted: Rule = (turn) => {
  if (!turn.read.isCount || turn.read.group || turn.subjects.length > 0 || !turn.context) return undefined;
  if (turn.limits.length === 0) return { kind: 'count' };
  const known = turn.context.question.limits.map((limit) => JSON.stringify(limit));
  if (turn.limits.every((limit) => known.includes(JSON.stringify(limit)))) return { kind: 'count' };
  return pointsAt(turn, 'within') || isMaterialCount(turn.limits)
    ? { kind: 'narrow', limits: turn.limits, isCount: true }
    : undefined;
};

/** もう5件, あと3つ: with a number behind it. */
const isFurther = ({ spans }: Turn): boolean => /^(?:もう|あと)$/.test(spans[0]?.text ?? '') && hasTag(spans[1], 'number');

const isMaterialCount = (limits: readonly Limit[]): boolean => limits.every(({ limit }) => limit === 'has');

/** 全部見せて, the full list; a list that says nothing of its own is the one that was shown. */
const all: Rule = (turn) => {
  const lists = turn.spans.filter((span) => tagOf(span, 'wish') === 'list');
  if (lists.length === 0 || !isBare(turn) || turn.hasNoun || turn.read.asked || !turn.context) return undefined;
  return lists.some(({ text }) => WHOLE.test(text)) ? { kind: 'all' } : { kind: 'again', isFirst: false, words: [], limits: [] };
};

const WHOLE = /全|ぜんぶ|すべて|洗いざらい|^list them|(?:^| )(?:all|every|everything|complete|full|whole)(?: |$)/;

/** 他にWasmの話ない？: others than those of the list. */
const othersAbout: Rule = (turn) => {
  const isMeant = pointsAt(turn, 'others') && turn.context && turn.subjects.length > 0 && turn.subjects.length <= 2;
  if (!isMeant || turn.limits.length > 0 || turn.read.asked || turn.places.length > 0) return undefined;
  return { kind: 'similar', topics: turn.read.topics };
};

const more: Rule = (turn) => {
  const isMore =
    pointsAt(turn, 'more') ||
    points(turn, 'more') ||
    isFurther(turn) ||
    (pointsAt(turn, 'others') && (!turn.hasNoun || isBare(turn)));
  const isPlace = turn.places.length > 0 && turn.spans.some((span) => hasTag(span, 'nth'));
  if (!isMore || turn.read.asked || isPlace || points(turn, 'details')) return undefined;
  if (isBare(turn)) return { kind: 'more', ...withoutUndefined({ n: numberIn(turn) }) };
  if (!turn.context || !isSameTopic(turn, turn.context)) return undefined;
  const isAllShown = turn.context.shown >= turn.context.sessions.length;
  return isAllShown && turn.subjects.length > 0 ? { kind: 'similar', topics: turn.read.topics } : { kind: 'more' };
};

/** Next five, もう5件. */
function numberIn({ spans }: Turn): number | undefined {
  const said = spans
    .map((span) => tagOf(span, 'number') ?? SMALL_NUMBERS[span.text] ?? span.text)
    .find((text) => /^\d{1,2}$/.test(text));
  return said === undefined || said === '0' ? undefined : Number(said);
}

const SMALL_NUMBERS: Readonly<Record<string, string>> = { two: '2', three: '3', four: '4', five: '5', ten: '10', twenty: '20' };

/** "Any more serverless ones" after a list about serverless. */
const isSameTopic = ({ subjects, limits }: Turn, { question }: AnswerContext): boolean => {
  const known = [...question.topics, ...question.limits.flatMap(({ values }) => values.map(String))].join(' ').toLowerCase();
  const named = [...subjects, ...limits.flatMap(({ values }) => values.map(String))];
  return named.every((name) => known.includes(name.toLowerCase()));
};

/** The oldest of those, 一番新しいのは？; the three newest, 新しい順に. */
const ordered: Rule = (turn) => {
  if (!isBare(turn) || turn.places.length > 0) return undefined;
  const ends = turn.spans.flatMap((span) => tagOf(span, 'order') ?? []);
  const isAll = turn.spans.some((span) => hasTag(span, 'by') || IN_ORDER.test(span.text));
  const n = numberIn(turn) ?? (isAll ? null : 1);
  const length = ends.find((order) => order === 'longest' || order === 'shortest');
  if (length) return { kind: 'ordered', order: { by: 'length', end: length === 'longest' ? 'last' : 'first', n } };
  const end = ends.find((order) => order === 'first' || order === 'last');
  const isEvents = turn.spans.some((span) => hasTag(span, 'eventNoun'));
  return end && !isEvents ? { kind: 'ordered', order: { by: 'time', end, n } } : undefined;
};

/** Words of a whole order, not of its end. */
const IN_ORDER = /順$|_first$|^(?:newest|latest|oldest|earliest|longest|shortest) first$/;

/** The Cilium one, Mercariのあれ, 2019年のそれ、資料ある？ */
const picked: Rule = (turn) => {
  const isMaterial = turn.limits.some(({ limit }) => limit === 'has') && turn.spans.at(-1)?.text !== 'のは';
  const isAsked = turn.read.asked !== undefined || isMaterial;
  const named = isMaterial ? turn.limits.filter(({ limit }) => limit !== 'has') : turn.limits;
  const isOccasion = namesOccasion(turn);
  const names = turn.subjects.length > 0 || named.some(({ limit }) => limit === 'company' || limit === 'speaker') || isOccasion;
  const isPick = (pointsAt(turn, 'pick') || turn.hasThing) && !pointsAt(turn, 'correct', 'within', 'again', 'back');
  if (!names || !isPick || turn.subjects.length > 2 || (turn.hasNoun && !isAsked)) return undefined;
  if (isOccasion && !(turn.context && (isAsked || points(turn, 'details')))) return undefined;
  if (!isAsked && !points(turn, 'details') && turn.spans.some((span) => tagOf(span, 'wish') === 'list')) return undefined;
  return { kind: 'pick', named: { limits: named, topics: turn.read.topics }, isAsked };
};

const asked: Rule = (turn) => {
  if (turn.subjects.length > 0 || pointsAt(turn, 'within') || isOnes(turn)) return undefined;
  const isMaterial = turn.limits.length > 0 && isMaterialAsked(turn);
  if (turn.limits.length > 0 && !isMaterial) return undefined;
  return turn.read.asked || isMaterial ? { kind: 'asked', ...at(turn) } : undefined;
};

/** "Slides?" of an answer asks for them; with a noun behind it, it is the condition that there are some. */
function isMaterialAsked({ limits, read, spans, alone }: Turn): boolean {
  if (!limits.every(({ limit, op }) => limit === 'has' && op === 'is') || read.isCount) return false;
  const last = spans.findLastIndex((span) => hasTag(span, 'has'));
  const isCondition = spans.some((span, at) => at < last && /^(?:with|having|that have|which have|only)$/.test(span.text));
  const after = spans.slice(last + 1);
  const isPlain = !/[?？]/.test(alone.text) && after.at(-1)?.text === 'の';
  const isNoun =
    isPlain ||
    after.some(
      (span) => hasTag(span, 'noun') || /^(?:の|のは|つき|付き)$/.test(span.text) || /^(?:あるの|つき|付き)/.test(span.text),
    );
  return !isCondition && !isNoun;
}

const detailed: Rule = (turn) => {
  if (turn.subjects.length > 0 || turn.limits.length > 0 || turn.read.asked) return undefined;
  const isShown =
    turn.hasPronoun && turn.spans.some((span) => hasTag(span, 'polite') || /^(?:open|show|内容|中身)/.test(span.text));
  return turn.places.length > 0 || points(turn, 'details') || isShown ? { kind: 'details', ...at(turn) } : undefined;
};

const points = ({ spans }: Turn, pointer: string): boolean => spans.some((span) => tagOf(span, 'pointer') === pointer);

const at = ({ places }: Turn): { readonly index?: number } => (places[0] === undefined ? {} : { index: places[0] });

/** In the order in which they are tried. */
const POINTING_RULES: readonly Rule[] = [
  why,
  leftOut,
  compared,
  widened,
  again,
  others,
  sameFacet,
  similar,
  shifted,
  counted,
  all,
  othersAbout,
  more,
  ordered,
  picked,
  asked,
  detailed,
];
