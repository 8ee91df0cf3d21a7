import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Asked, Group, LimitName } from '../model/limit.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { claimWhichIsMore } from './claim-which-is-more.ts';
import { hasContent, isContentSpan } from './content-spans.ts';
import { addLimit, type Draft } from './draft.ts';
import { readAsked } from './read-asked.ts';
import { EVENT_FACTS, EVENT_ONLY, ofEvent, readEventsWish, withExactFact } from './read-events-wish.ts';
import { groupNamed, isPer, numberIn, readGroup } from './read-group.ts';
import { readOrder } from './read-order.ts';
import { readWishes } from './read-wishes.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import type { Base, Wish } from './wish.ts';

/** Reads what is wanted from the pieces that are no conditions, and takes their words out. */
export function readWish(draft: Draft): Wish {
  const group = readGroup(draft);
  const order = readOrder(draft);
  const wishes = readWishes(draft);
  const asked = readAsked(draft);
  if (claimWhichIsMore(draft)) return { isCount: false, isUnknowable: false, intent: 'compare' };
  const isUnknowable = claimUnknowable(draft, asked !== undefined || wishes.has('count'));
  const base: Base = withoutUndefined({ isUnknowable, order, isCount: wishes.has('count') });
  return (
    (wishes.has('compare') && !isFactOfEach(draft, asked) ? { ...base, intent: 'compare' } : undefined) ??
    ranking(draft, wishes, group, base) ??
    withExactFact(draft, readEventsWish(draft, asked, base) ?? ofSessions(draft, wishes, asked, base))
  );
}

/** The themes of two events, to be compared by whoever asks: the fact of each is wanted. */
const isFactOfEach = (draft: Draft, asked: Asked | undefined): boolean =>
  asked !== undefined &&
  asked !== 'size' &&
  asked !== 'about' &&
  EVENT_ONLY.has(asked) &&
  !hasContent(draft) &&
  draft.limits.every(isOfEvent);

/** Who or what has most, or how many each has. */
function ranking(draft: Draft, wishes: ReadonlySet<string>, group: Group | undefined, base: Base): Wish | undefined {
  if (!group) return undefined;
  const end = wishes.has('least') ? 'first' : wishes.has('most') ? 'last' : undefined;
  if (end) return { ...base, intent: 'rank', group, order: { by: 'talks', end, n: numberIn(draft) ?? 1 } };
  if (wishes.has('count')) return { ...base, intent: 'count', group };
  return isPer(draft) ? { ...base, intent: 'count', group } : undefined;
}

/** Sessions: a fact, a number, all of them, the best. */
function ofSessions(draft: Draft, wishes: ReadonlySet<string>, asked: Asked | undefined, base: Base): Wish {
  if (wishes.has('digest')) withoutWeek(draft);
  for (const intent of ['recommend', 'overview', 'digest'] as const) if (wishes.has(intent)) return { ...base, intent };
  const isNumber = base.isCount && asked !== undefined && !MEASURED.has(asked);
  if (asked === undefined && (base.isCount ? isTracksCounted(draft) : isTracksAlone(draft))) return factOf(draft, 'tracks', base);
  if (asked === 'when' && base.order && hasContent(draft)) return { ...base, intent: 'find' };
  const alternative = askedByAlternatives(draft);
  if (alternative) return { ...base, intent: 'fact', asked: alternative, of: 'session' };
  const all = allOf(draft, wishes, asked, base);
  if (all) return all;
  if (asked && !isNumber) return factOf(draft, asked, asked === 'size' ? { ...base, isCount: false } : base);
  if (base.isCount) return { ...base, intent: 'count', ...withoutUndefined({ asked: membersCounted(draft) }) };
  if (wishes.has('list')) return { ...base, intent: 'list' };
  if (hasContent(draft)) return { ...base, intent: 'find' };
  return { ...base, intent: draft.limits.length > 0 || base.order ? 'list' : 'help' };
}

/** 登壇者は何人, 何社: people or companies are counted, not talks. */
function membersCounted({ text }: Draft): Asked | undefined {
  if (/何人|何名|how many (?:different |distinct |unique )?(?:speakers?|people|persons|presenters)\b/.test(text))
    return 'speaker';
  return /何社|how many (?:different |distinct |unique )?(?:companies|firms|organi[sz]ations)\b/.test(text)
    ? 'company'
    : undefined;
}

/** What is counted, where all of a kind are asked for and nothing says of which talks. */
const COUNTED: Readonly<Partial<Record<Asked, Group>>> = {
  speaker: 'speaker',
  company: 'company',
  category: 'category',
  level: 'difficulty',
  kind: 'kind',
};
const ALL = /全|一覧|リスト|すべて|ぜんぶ|みんな|\b(?:all|every|list|complete|full)\b/;

/** 登壇者全員教えて, 会社一覧: whoever and whatever there is, each with its number of talks. */
function allOf(draft: Draft, wishes: ReadonlySet<string>, asked: Asked | undefined, base: Base): Wish | undefined {
  if (base.isCount || hasContent(draft) || draft.limits.length > 0 || draft.unknown.length > 0) return undefined;
  if (!wishes.has('list') && !(asked && ALL.test(draft.text))) return undefined;
  const isOfCompanies = draft.spans.some((span) => span.role === undefined && groupNamed(span.text) === 'company');
  const group = asked ? COUNTED[asked] : isOfCompanies ? 'company' : undefined;
  const members = group === 'speaker' || group === 'company' ? group : undefined;
  return group && { ...base, isCount: false, intent: 'count', group, ...withoutUndefined({ asked: members }) };
}

/** "This week's digest" is the digest that would be posted now. */
function withoutWeek({ limits }: Draft): void {
  limits.splice(0, limits.length, ...limits.filter(({ limit, op }) => limit !== 'date' || (op !== 'from' && op !== 'to')));
}

const ALTERNATIVES: Readonly<Record<string, Asked>> = {
  language: 'language',
  difficulty: 'level',
  kind: 'kind',
  track: 'track',
  day: 'day',
};

/** "Is it beginner or advanced?", 初日？2日目？: two values of one limit in a question of yes or no ask which it is. */
function askedByAlternatives(draft: Draft): Asked | undefined {
  const { spans, limits } = draft;
  const isNamed =
    hasContent(draft) || limits.some(({ limit, op }) => op === 'is' && (limit === 'speaker' || limit === 'company'));
  if (!isNamed) return undefined;
  const told = valueAsked(draft);
  if (told) return told;
  const isEnglish = /^(?:is|was|are|were|was it|is it)$/.test(spans[0]?.text ?? '');
  const at = limits.findIndex(({ limit, op, values }) => op === 'is' && values.length === 2 && ALTERNATIVES[limit] !== undefined);
  if (at < 0 || !(isEnglish || isEitherAsked(draft, limits[at]?.limit))) return undefined;
  const [found] = limits.splice(at, 1);
  return found && ALTERNATIVES[found.limit];
}

/** How a Japanese question ends that asks whether something is so: 英語だった？ */
const IS_SO =
  /^(?:の(?:発表|セッション|トーク|講演|回)|向け|の人向け)?(?:だった|でした|だっけ|っけ|ですか|なの)(?:っけ|か|の|よね)?(?:[?？。、\s]|$)/;

/** "Was the Cilium talk in English?": what is asked is which language, whatever the value. */
function valueAsked({ spans, limits, text }: Draft): Asked | undefined {
  const at = limits.findIndex(({ limit, op, values }) => op === 'is' && values.length === 1 && YES_OR_NO.has(limit));
  const name = limits[at]?.limit;
  const last = spans.findLast(({ role, limit }) => role === 'limit' && limit?.limit === name);
  if (!last || name === undefined) return undefined;
  const rest = text.slice(last.end);
  const isEnglish =
    /^(?:is|was) (?!there|it |this |that )/.test(text) && /^(?:s|ers?| talk| session| one)?[^\p{L}]*$/u.test(rest);
  if (!isEnglish && !IS_SO.test(rest)) return undefined;
  limits.splice(at, 1);
  return ALTERNATIVES[name];
}

const YES_OR_NO: ReadonlySet<LimitName> = new Set(['language', 'difficulty', 'kind', 'day']);

/** 初日だっけ、2日目だっけ; 初級か中級かどっち. */
function isEitherAsked({ spans, text }: Draft, name: LimitName | undefined): boolean {
  const [first, second] = spans.filter(({ role, limit }) => role === 'limit' && limit?.limit === name);
  if (!first || !second) return false;
  const joint = text.slice(first.end, second.start);
  return (
    /[?？]|っけ|それとも|^か|or/.test(joint) &&
    /^(?:か)?(?:だった|だっけ|っけ|です|でした|どっち|どちら|なの|[?？])/.test(text.slice(second.end))
  );
}

/** What "how many" and "how much" are asked of, beside talks. */
const MEASURED: ReadonlySet<Asked> = new Set(['days', 'size', 'tracks', 'track', 'level', 'length', 'when', 'time']);

/** "Tracks at CNDT2019?": nothing else is spoken of. */
const isTracksAlone = (draft: Draft): boolean =>
  /^(?:トラック|tracks)$/.test(draft.spans.find(({ role }) => role === undefined)?.text ?? '') &&
  !hasContent(draft) &&
  draft.limits.length > 0 &&
  draft.limits.every(isOfEvent) &&
  !draft.spans.some((span) => hasTag(span, 'noun'));

const isTracksCounted = ({ spans }: Draft): boolean =>
  spans.some((span) => span.role === undefined && /^(?:トラック|tracks?)$/.test(span.text));

/** How many came, watched or registered. */
const CROWD =
  /(?:何人|何名|(?:どれ|どの)(?:くらい|ぐらい)の人|どれだけの人)(?:くらい|ぐらい|ほど)?(?:の人)?[がも]?(?:来|きた|きて|集ま|参加|訪れ|入っ|入り|いた|いま|見に|観|見て|視聴)|how many (?:(?:people |persons |folks |guests |visitors |of us )?(?:came|come|attended|attend|show(?:ed)? up|joined|watched|registered|participated|visited)|(?:people|persons|folks|guests|visitors|of us) were there)|(?:来|きた|参加し|集まっ|訪れ|入っ|入場し|来場し|観|見)(?:て(?:い|くれ)?)?た?(?:人|方|客|お客さん)(?:たち)?(?:は|って|が|の数は)[^、。]{0,8}(?:何人|何名|どれくらい|どれだけ|どのくらい)/;

const SPEAKING = /登壇|発表|講演|話|スピーカー|しゃべ|喋|speak|spoke|present|talk/;

/** What no data tells, where nothing else is looked for: how many people came, which speakers are women. */
function claimUnknowable(draft: Draft, isAsked: boolean): boolean {
  if (CROWD.test(draft.text) && !SPEAKING.test(draft.text) && !hasContent(draft)) return true;
  const left = draft.spans.filter((span) => span.role === 'content' || (span.role === undefined && isContentSpan(span)));
  const isSure = left.some((span) => tagOf(span, 'unknowable') === 'sure');
  const isOfNothingElse = left.length > 0 && left.every((span, at) => hasTag(span, 'unknowable') || isPartOf(left[at + 1], span));
  const isMeant = isOfNothingElse && (isAsked || isSure || draft.limits.length > 0);
  if (isMeant) for (const span of left) span.role = 'wish';
  return isMeant;
}

/** 運営 of 運営予算: the first half of what cannot be told. */
const isPartOf = (whole: Span | undefined, span: Span): boolean =>
  hasTag(whole, 'unknowable') && whole?.start === span.end && /^\p{Script=Han}+$/u.test(span.text);

/** CNDT2022の2日目は何日: the dates of the event tell. */
const isDateOfDay = (draft: Draft, asked: Asked): boolean =>
  (asked === 'date' || asked === 'when') &&
  !hasContent(draft) &&
  draft.limits.some(({ limit }) => limit === 'day') &&
  draft.limits.some(isOfEvent) &&
  draft.limits.every((limit) => isOfEvent(limit) || limit.limit === 'day') &&
  !draft.spans.some((span) => span.role === undefined && hasTag(span, 'noun'));

const OF_SESSION: Readonly<Partial<Record<Asked, Asked>>> = {
  where: 'event',
  days: 'date',
  about: 'event',
  site: 'link',
  tracks: 'track',
};

function factOf(draft: Draft, asked: Asked, base: Base): Wish {
  const isWhole = !hasContent(draft) && draft.limits.length > 0 && draft.limits.every(isOfEvent);
  if (isDateOfDay(draft, asked)) {
    draft.limits.splice(0, draft.limits.length, ...draft.limits.filter(({ limit }) => limit !== 'day'));
    return { ...base, intent: 'fact', asked: 'when', of: 'event' };
  }
  const isOfTalk = asked === 'length' && draft.spans.some((span) => hasTag(span, 'noun') || /分|minute/.test(span.text));
  if (isWhole && EVENT_FACTS.has(asked) && !isOfTalk) return { ...base, intent: 'fact', asked: ofEvent(asked), of: 'event' };
  if (!hasContent(draft) && draft.limits.length === 0)
    return { ...base, intent: EVENT_ONLY.has(asked) ? 'events' : 'help', asked };
  if (!hasContent(draft) && (asked === 'slides' || asked === 'video')) {
    addLimit(draft, { limit: 'has', values: [asked] }, 'is');
    return { ...base, intent: 'list', asked };
  }
  const isWhose =
    asked === 'where' && draft.spans.some(({ text, role }) => role === 'wish' && /^(?:どこ|どちら|どこだった)$/.test(text));
  return { ...base, intent: 'fact', asked: isWhose ? 'company' : (OF_SESSION[asked] ?? asked), of: 'session' };
}
