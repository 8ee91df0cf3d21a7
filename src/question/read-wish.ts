import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Asked, Group, Intent, Order } from '../model/limit.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { addLimit, between, claim, type Draft, isClauseEnd, neighbour } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** What a question wants. */
export interface Wish {
  readonly intent: Intent;
  /** A number is wanted, of sessions or of events. */
  readonly isCount: boolean;
  readonly asked?: Asked;
  readonly of?: 'session' | 'event';
  readonly order?: Order;
  readonly group?: Group;
  /** What the data cannot tell is asked for: the number of attendees. */
  readonly isUnknowable: boolean;
}

/** Reads what is wanted from the pieces that are no conditions, and takes their words out. */
export function readWish(draft: Draft): Wish {
  const group = readGroup(draft);
  const order = readOrder(draft);
  const wishes = readWishes(draft);
  const asked = readAsked(draft);
  const isUnknowable = claimUnknowable(draft, asked !== undefined || wishes.has('count'));
  const base: Base = withoutUndefined({ isUnknowable, order, isCount: wishes.has('count') });
  return (
    (wishes.has('compare') ? { ...base, intent: 'compare' } : undefined) ??
    ranking(draft, wishes, group, base) ??
    ofEvents(draft, asked, base) ??
    ofSessions(draft, wishes, asked, base)
  );
}

type Base = Omit<Wish, 'intent'>;

/** Who or what has most, or how many each has. */
function ranking(draft: Draft, wishes: ReadonlySet<string>, group: Group | undefined, base: Base): Wish | undefined {
  if (!group) return undefined;
  const end = wishes.has('most') ? 'last' : wishes.has('least') ? 'first' : undefined;
  if (end) return { ...base, intent: 'rank', group, order: { by: 'talks', end, n: numberIn(draft) ?? 1 } };
  if (wishes.has('count')) return { ...base, intent: 'count', group };
  return isPer(draft) ? { ...base, intent: 'rank', group } : undefined;
}

/** Events themselves, or a fact of them. */
function ofEvents(draft: Draft, asked: Asked | undefined, base: Base): Wish | undefined {
  if (hasContent(draft) || !draft.limits.every(isOfEvent)) return undefined;
  const isTimes = base.isCount && draft.spans.some(({ text }) => TIMES.test(text)) && draft.limits.length > 0;
  if (!isOfEvents(draft) && asked !== 'event' && !isTimes) return formatAsked(draft, asked, base);
  const isFact = asked !== undefined && EVENT_FACTS.has(asked) && draft.limits.length > 0 && base.order === undefined;
  return isFact ? { ...base, intent: 'fact', asked: ofEvent(asked), of: 'event' } : { ...base, intent: 'events' };
}

/** How often something was held is a number of events. */
const TIMES = /^(?:何回|何度|回数|how many times|how often)$/;

/** "Was it online or hybrid?" of an event that is named asks for its format. */
function formatAsked({ spans, limits }: Draft, asked: Asked | undefined, base: Base): Wish | undefined {
  const format = limits.findIndex(({ limit }) => limit === 'format');
  const isNamed = limits.some(({ limit }) => limit === 'event');
  const isBare = !spans.some((span) => span.role === undefined && hasTag(span, 'noun', 'eventNoun'));
  if (format < 0 || !isNamed || !isBare || (asked && asked !== 'format')) return undefined;
  limits.splice(format, 1);
  return { ...base, intent: 'fact', asked: 'format', of: 'event' };
}

/** Sessions: a fact, a number, all of them, the best. */
function ofSessions(draft: Draft, wishes: ReadonlySet<string>, asked: Asked | undefined, base: Base): Wish {
  for (const intent of ['recommend', 'overview', 'digest'] as const) if (wishes.has(intent)) return { ...base, intent };
  const isNumber = base.isCount && asked !== undefined && !MEASURED.has(asked);
  if (asked === undefined && base.isCount && isTracksCounted(draft)) return factOf(draft, 'tracks', base);
  if (asked === 'when' && base.order && hasContent(draft)) return { ...base, intent: 'find' };
  const alternative = askedByAlternatives(draft);
  if (alternative) return { ...base, intent: 'fact', asked: alternative, of: 'session' };
  if (isAboutWhat(draft)) return { ...base, intent: 'overview' };
  if (asked && !isNumber) return factOf(draft, asked, base);
  if (base.isCount) return { ...base, intent: 'count' };
  if (wishes.has('list')) return { ...base, intent: 'list' };
  if (hasContent(draft)) return { ...base, intent: 'find' };
  return { ...base, intent: draft.limits.length > 0 || base.order ? 'list' : 'help' };
}

const ALTERNATIVES: Readonly<Record<string, Asked>> = {
  language: 'language',
  difficulty: 'level',
  kind: 'kind',
  track: 'track',
  day: 'day',
};

/** "Is it beginner or advanced?": two values of one limit in a question of yes or no ask which it is. */
function askedByAlternatives({ spans, limits }: Draft): Asked | undefined {
  if (!/^(?:is|was|are|were|was it|is it)$/.test(spans[0]?.text ?? '') || !spans.some(({ role }) => role === 'content'))
    return undefined;
  const at = limits.findIndex(({ limit, op, values }) => op === 'is' && values.length > 1 && ALTERNATIVES[limit] !== undefined);
  const [found] = at < 0 ? [] : limits.splice(at, 1);
  return found && ALTERNATIVES[found.limit];
}

/** "What is CNDT2022 about?" */
const isAboutWhat = (draft: Draft): boolean =>
  /^what/.test(draft.spans[0]?.text ?? '') &&
  draft.spans.at(-1)?.text === 'about' &&
  !hasContent(draft) &&
  draft.limits.length > 0;

/** What "how many" and "how much" are asked of, beside talks. */
const MEASURED: ReadonlySet<Asked> = new Set(['days', 'tracks', 'level', 'length', 'when', 'time']);

const isTracksCounted = ({ spans }: Draft): boolean =>
  spans.some((span) => span.role === undefined && /^(?:トラック|tracks?)$/.test(span.text));

/** What no data tells, where nothing else is looked for: how many people came, which speakers are women. */
function claimUnknowable(draft: Draft, isAsked: boolean): boolean {
  const left = draft.spans.filter((span) => span.role === undefined && isContentSpan(span));
  const isMeant = left.length > 0 && left.every((span) => hasTag(span, 'unknowable')) && (isAsked || draft.limits.length > 0);
  if (isMeant) for (const span of left) span.role = 'wish';
  return isMeant;
}

/** How many pieces before and behind a word are looked at: reading stays linear, and what is farther away belongs to another sentence. */
const SIGHT = 40;

const EVENT_FACTS: ReadonlySet<Asked> = new Set([
  'when',
  'where',
  'theme',
  'format',
  'days',
  'size',
  'tracks',
  'hashtag',
  'site',
  'about',
  'date',
  'room',
  'link',
]);
const EVENT_ONLY: ReadonlySet<Asked> = new Set([
  'where',
  'theme',
  'format',
  'days',
  'size',
  'tracks',
  'hashtag',
  'site',
  'about',
]);

/** What is asked of an event in the words that ask the same of a session. */
const ofEvent = (asked: Asked): Asked =>
  asked === 'date' ? 'when' : asked === 'room' ? 'where' : asked === 'link' ? 'site' : asked;
const OF_SESSION: Readonly<Partial<Record<Asked, Asked>>> = {
  where: 'event',
  days: 'date',
  about: 'event',
  site: 'link',
  tracks: 'track',
};

function factOf(draft: Draft, asked: Asked, base: Base): Wish {
  const isWhole = !hasContent(draft) && draft.limits.length > 0 && draft.limits.every(isOfEvent);
  if (isWhole && EVENT_FACTS.has(asked)) return { ...base, intent: 'fact', asked: ofEvent(asked), of: 'event' };
  if (!hasContent(draft) && draft.limits.length === 0)
    return { ...base, intent: EVENT_ONLY.has(asked) ? 'events' : 'help', asked };
  if (!hasContent(draft) && (asked === 'slides' || asked === 'video')) {
    addLimit(draft, { limit: 'has', values: [asked] }, 'is');
    return { ...base, intent: 'list' };
  }
  const isWhose =
    asked === 'where' && draft.spans.some(({ text, role }) => role === 'wish' && /^(?:どこ|どちら|どこだった)$/.test(text));
  return { ...base, intent: 'fact', asked: isWhose ? 'company' : (OF_SESSION[asked] ?? asked), of: 'session' };
}

/** Words that are to be searched. */
const hasContent = ({ spans }: Draft): boolean =>
  spans.some((span) => span.role === undefined && isContentSpan(span)) || spans.some(({ role }) => role === 'content');

export const isContentSpan = (span: Span): boolean =>
  hasTag(span, 'content', 'callName', 'unknowable') ||
  (span.limit !== undefined && span.role === undefined && !hasTag(span, 'article') && !hasTag(span, 'relative', 'daypart'));

/** A piece that stands in no compound and before no content of its own: "best practices" is content. */
function isFree(draft: Draft, at: number): boolean {
  const span = draft.spans[at];
  const after = draft.spans[at + 1];
  if (!after || !span || !isContentSpan(after) || after.role !== undefined) return true;
  const gap = between(draft, span, after);
  if (isClauseEnd(gap)) return true;
  return gap === '' ? !/[\p{Script=Han}\p{Script=Katakana}a-z]$/u.test(span.text) : !/^[a-z]/.test(after.text);
}

const GROUPS: readonly (readonly [Group, RegExp])[] = [
  ['year', /^(?:年|どの年|何年|year|years|years?|annual)$/],
  [
    'event',
    /^(?:イベント|カンファレンス|大会|回|どのイベント|event|events|conference|conferences|editions?|which event|which conference)$/,
  ],
  [
    'company',
    /^(?:会社|企業|社|どの会社|どの企業|どこの会社|company|companies|firms?|which company|what company|which companies|organizations?)$/,
  ],
  ['speaker', /^(?:人|登壇者|スピーカー|発表者|誰|だれ|方|話者|speakers?|people|person|who|presenters?|somebody)$/],
  ['category', /^(?:カテゴリー?|分類|ジャンル|分野|どのカテゴリー?|category|categories|which category|topics?)$/],
  ['track', /^(?:トラック|どのトラック|tracks?|which track)$/],
  ['difficulty', /^(?:難易度|レベル|levels?|difficulty|which level)$/],
  ['kind', /^(?:種類|種別|kinds?|types?)$/],
];

/** 会社は, who's: the noun with what hangs on it. */
const groupNamed = (text: string): Group | undefined =>
  GROUPS.find(([, words]) => words.test(text.replace(/は(?:どこ)?$|って$|'s$/, '').replace(/ of$/, '')))?.[0];

/** What is counted apart: the noun of a ranking or of "per". */
function readGroup(draft: Draft): Group | undefined {
  const { spans } = draft;
  const isRanking = spans.some(
    (span) => span.role === undefined && (tagOf(span, 'wish') === 'most' || tagOf(span, 'wish') === 'least'),
  );
  const per = spans.findIndex((span) => span.role === undefined && hasTag(span, 'per'));
  if (!isRanking && per < 0) return undefined;
  const named = spans.flatMap((span, at) => {
    if (span.role !== undefined) return [];
    const group = groupNamed(span.text);
    return group ? [{ group, at }] : [];
  });
  const byPer = named.find(({ at }) => at === per - 1 || at === per + 1 || at === per + 2);
  const own =
    /^by (year|event|company|speaker|category|track|level|difficulty)$/.exec(spans[per]?.text ?? '')?.[1] ??
    (/^年別/.test(spans[per]?.text ?? '') ? 'year' : undefined);
  if (own) return own === 'level' ? 'difficulty' : (own as Group);
  const found = byPer ?? named[0];
  if (!found || (per >= 0 && !isRanking && !byPer)) return undefined;
  claim(draft, found.at, found.at, 'wish');
  return found.group;
}

const isPer = ({ spans }: Draft): boolean => spans.some((span) => span.role === undefined && hasTag(span, 'per'));

function numberIn(draft: Draft): number | undefined {
  const span = draft.spans.find((one) => one.role !== 'limit' && hasTag(one, 'number'));
  return span && Number(tagOf(span, 'number'));
}

/** First, last, newest, longest, beside a noun. */
function readOrder(draft: Draft): Order | undefined {
  const { spans } = draft;
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Span;
    const end = span.role === undefined ? tagOf(span, 'order') : undefined;
    if (
      end === undefined ||
      (!isFree(draft, at) &&
        !/^(?:newest|latest|most recent|oldest|earliest|the newest|the latest|first|last|the first|the last)$/.test(span.text))
    )
      continue;
    const order = orderOf(draft, at, end);
    if (!order) continue;
    claim(draft, at, at, 'wish');
    return order;
  }
  return undefined;
}

function orderOf(draft: Draft, at: number, end: string): Order | undefined {
  const n = countBeside(draft, at);
  if (end === 'longest' || end === 'shortest') return { by: 'length', end: end === 'longest' ? 'last' : 'first', n };
  const direction = end === 'first' || end === 'next' ? 'first' : 'last';
  if (end !== 'next' && /順/.test(draft.spans[at]?.text ?? ''))
    return { by: 'time', end: direction, n: hasNumber(draft) ? n : null };
  if (!isOrderMeant(draft, at, end)) return undefined;
  if (end === 'next') addLimit(draft, { limit: 'date', values: [draft.now.toISOString().slice(0, 10)] }, 'from');
  return { by: 'time', end: direction, n };
}

const NEWEST = /^(?:newest|latest|most recent|oldest|earliest|the newest|the latest)$/;
const SUPERLATIVE = /^(?:一番|いちばん|最も|もっとも|最古|最新|最初|最後|the|oldest|newest|latest|earliest|most recent)/;

/** Beside a noun, at the end behind one, or with a verb: the first talk, 発表は最後, first mentioned. */
function isOrderMeant(draft: Draft, at: number, end: string): boolean {
  const { spans } = draft;
  const text = spans[at]?.text ?? '';
  if (NEWEST.test(text) && spans.slice(at + 1, at + REACH).some((span) => hasTag(span, 'noun', 'eventNoun'))) return true;
  if (/^(?:first|最初に|初めて|はじめて)$/.test(text) && hasTag(spans[at + 1], 'verb')) return true;
  const beyond = neighbour(draft, at, 1, 'particle', 'article', 'number', 'superlative', 'verb', 'aux');
  const after = spans[beyond];
  const crosses = crossesClause(draft, at, beyond);
  if (after && !crosses && (hasTag(after, 'noun', 'eventNoun', 'asked') || after.limit !== undefined)) return true;
  const before = spans[neighbour(draft, at, -1, 'particle', 'aux', 'article')];
  if (SUPERLATIVE.test(text) && (after === undefined || crosses) && hasTag(before, 'noun', 'eventNoun')) return true;
  return end === 'next' && after === undefined;
}

/** How many pieces the noun may stand behind "latest". */
const REACH = 5;
const hasNumber = ({ spans }: Draft): boolean => spans.some((span) => hasTag(span, 'number'));

function crossesClause(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, draft.spans.length - 1); at++)
    if (isClauseEnd(between(draft, draft.spans[at], draft.spans[at + 1]))) return true;
  return false;
}

function countBeside(draft: Draft, at: number): number {
  const { spans } = draft;
  for (const place of [at + 1, at + 2, at + 3, at + 4, at - 1]) {
    const span = spans[place];
    const number =
      tagOf(span, 'number') ?? (hasTag(span, 'content') && /^\d{1,2}$/.test(span?.text ?? '') ? span?.text : undefined);
    if (number === undefined || span?.role !== undefined) continue;
    claim(draft, place, place, 'wish');
    return Math.max(1, Number(number));
  }
  const own = tagOf(spans[at], 'number');
  return own ? Number(own) : 1;
}

/** The wishes that are meant, by name. */
function readWishes(draft: Draft): ReadonlySet<string> {
  const { spans } = draft;
  const found = new Set<string>();
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Span;
    const wish = span.role === undefined ? tagOf(span, 'wish') : undefined;
    if (wish === undefined || !isWishMeant(draft, at, wish)) continue;
    found.add(wish);
    claim(draft, at, at, 'wish');
  }
  return found;
}

/** Words that say what is done with a whole answer stand at its edges, or before nouns and conditions; in a sentence they are content. */
function isWishMeant(draft: Draft, at: number, wish: string): boolean {
  const { spans } = draft;
  const span = spans[at] as Span;
  if (!isFree(draft, at))
    return /^(?:list|list all|list of|how many|number of|the number of|count|show|summarize|summarise|vs\.?|versus|overview of|summary of|compare|recap of|recommend)/.test(
      span.text,
    );
  const after = neighbour(draft, at, 1, 'particle', 'aux', 'polite', 'verb', 'article', 'noun');
  const isLast = after >= spans.length;
  switch (wish) {
    case 'compare':
      return !isTold(draft, at);
    case 'overview':
    case 'recommend':
      if (
        /^[^a-z]/.test(span.text) &&
        isContentSpan(spans[at + 1] ?? span) &&
        spans[at + 1]?.role === undefined &&
        spans[at + 1] !== undefined
      )
        return false;
      return isLast || /^[a-z]/.test(span.text) || !isTold(draft, at);
    case 'count':
      return isLast || /^(?:how many|number|count|the number)/.test(span.text) || !hasLaterContent(draft, at);
    case 'most':
    case 'least':
      return spans.some((one) => groupNamed(one.text) !== undefined) && (/^[a-z]/.test(span.text) || !hasLaterContent(draft, at));
    case 'list':
      if (/^(?:全部|ぜんぶ|全て|すべて|全件)$/.test(span.text))
        return isLast || /^の/.test(spans[at + 1]?.text ?? '') || !hasLaterContent(draft, at);
      return !/^(?:all|every|everything)$/.test(span.text) || !hasTag(spans[at + 1], 'aux');
    default:
      return true;
  }
}

/** 比較した話, まとめた枠: a verb in the past with a noun behind it tells what a session did. */
function isTold(draft: Draft, at: number): boolean {
  const rest = draft.text.slice(draft.spans[at]?.end ?? 0);
  return (
    /^(?:を|も)?(?:し|する)?(?:てい|て)?(?:た|る)(?=[^?？。、!！\s])/.test(rest) || /^(?:した|してた|する|している)/.test(rest)
  );
}

const hasLaterContent = ({ spans }: Draft, at: number): boolean =>
  spans.slice(at + 1, at + SIGHT).some((span) => span.role === undefined && hasTag(span, 'content'));

/** What is asked of what was found: a question word or the thing itself, with nothing but grammar between it and the end. */
function readAsked(draft: Draft): Asked | undefined {
  const { spans } = draft;
  for (let at = spans.length - 1; at >= 0; at--) {
    const span = spans[at] as Span;
    if (span.role !== undefined) continue;
    const asked = (tagOf(span, 'asked') ?? materialAsked(span)) as Asked | undefined;
    if (asked === undefined || isNamed(draft, at) || !isAskedHere(draft, at)) continue;
    claim(draft, at, at, 'wish');
    return better(draft, at, asked);
  }
  return undefined;
}

const materialAsked = (span: Span): string | undefined => {
  const material = tagOf(span, 'has');
  return material === 'slides' || material === 'video' ? material : undefined;
};

/** どこの会社 is asked before どこ; the link of slides is the slides. */
function better(draft: Draft, at: number, asked: Asked): Asked {
  if (asked !== 'link' && asked !== 'where' && asked !== 'when') return asked;
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const span = draft.spans[before] as Span;
    if (span.role !== undefined) break;
    const other = (tagOf(span, 'asked') ?? materialAsked(span)) as Asked | undefined;
    if (other) {
      claim(draft, before, before, 'wish');
      return other;
    }
    if (!hasTag(span, 'particle', 'aux', 'noun', 'article')) break;
  }
  return asked;
}

const QUESTION_WORD =
  /^(?:who|whom|by whom|whose|when|where|which|what|how|at which|at what|in which|in what|on which|on what|who's)/;

function isAskedHere(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const span = spans[at] as Span;
  if (!isFree(draft, at))
    return (
      /^[a-z]/.test(span.text) &&
      QUESTION_WORD.test(span.text) &&
      !spans.slice(Math.max(0, at - SIGHT), at).some(isUnclaimedContent)
    );
  const isEnglish = /^[a-z]/.test(span.text);
  const restIsGrammar = !laterInClause(draft, at).some(isUnclaimedContent);
  if (isEnglish) {
    const earlier = spans.slice(Math.max(0, at - SIGHT), at).some(isUnclaimedContent);
    if (QUESTION_WORD.test(span.text)) return !earlier || restIsGrammar;
    if (hasTag(spans[neighbour(draft, at, -1, 'article')], 'exists') || /^(?:about|on)$/.test(spans[at - 1]?.text ?? ''))
      return false;
    return (
      (!earlier && /^(?:of|for|to|from|about|at|in|on|is|was|are|were|and|'s)$/.test(spans[at + 1]?.text ?? '')) || restIsGrammar
    );
  }
  if (restIsGrammar) return !isModifier(draft, at) && !modifiesNoun(draft, at);
  return (
    /^(?:誰|だれ|どなた)$/.test(span.text) &&
    at === 0 &&
    /^が/.test(spans[at + 1]?.text ?? '') &&
    hasTag(spans[at + 2], 'verb', 'noun')
  );
}

const isUnclaimedContent = (span: Span): boolean => span.role === undefined && isContentSpan(span);

/** What follows up to the end of the clause. */
function laterInClause(draft: Draft, at: number): Span[] {
  const { spans } = draft;
  const later: Span[] = [];
  for (let next = at + 1; next < Math.min(spans.length, at + SIGHT); next++) {
    if (/[?？。!！\n]/.test(between(draft, spans[next - 1], spans[next]))) break;
    later.push(spans[next] as Span);
  }
  return later;
}

/** What a limit is asked by, followed by its value: level: intermediate. */
const NAMED_BY: Readonly<Record<string, string>> = {
  level: 'difficulty',
  category: 'category',
  track: 'track',
  room: 'room',
  language: 'language',
};
const isNamed = ({ spans }: Draft, at: number): boolean => {
  const limit = NAMED_BY[tagOf(spans[at], 'asked') ?? ''];
  return limit !== undefined && [spans[at + 1], spans[at + 2]].some((span) => span?.limit?.limit === limit);
};

/** 登壇者の他の…, どこの…: something else is asked of it. */
const isModifier = (draft: Draft, at: number): boolean =>
  /^の(?:他|ほか|別)/.test(draft.text.slice(draft.spans[at]?.end ?? 0)) ||
  (hasTag(draft.spans[at], 'has') && /^を?(?:使|作|管理)/.test(draft.text.slice(draft.spans[at]?.end ?? 0)));

/** 会場での発表: the word tells of a noun behind it. */
function modifiesNoun({ spans, text }: Draft, at: number): boolean {
  const span = spans[at] as Span;
  const isNoun = !/^(?:誰|だれ|どなた|どこ|どの|どちら|いつ|何|なん|どんな|どう)/.test(span.text);
  return (
    isNoun &&
    /^(?:での|の|で|から)/.test(text.slice(span.end)) &&
    spans.slice(at + 1, at + 4).some((one) => (hasTag(one, 'noun') && !hasTag(one, 'has', 'asked')) || one.limit !== undefined)
  );
}

/** Whether events themselves are meant: the last noun of a Japanese question, the first of an English one. */
function isOfEvents({ spans }: Draft): boolean {
  const nouns = spans.filter(
    (span) => (hasTag(span, 'noun', 'eventNoun') || span.limit?.limit === 'kind') && span.role !== 'wish',
  );
  const counted = nouns.filter(
    (span) => !/^(?:開催|回|内容|テーマの話|こと|件|会議)$/.test(span.text) || hasTag(span, 'eventNoun') === false,
  );
  const isEnglish = /^[\x00-\x7F]*$/.test(counted.map(({ text }) => text).join(''));
  const head = isEnglish ? counted[0] : counted.at(-1);
  return head !== undefined && hasTag(head, 'eventNoun') && head.limit === undefined;
}
