import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Asked, Limit, LimitName } from '../model/limit.ts';
import { hasContent, isContentSpan } from './content-spans.ts';
import type { Draft } from './draft.ts';
import { isHeld } from './is-held.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import type { Base, Wish } from './wish.ts';

/** Events themselves, or a fact of them; `undefined` where sessions are meant. */
export function readEventsWish(draft: Draft, asked: Asked | undefined, base: Base): Wish | undefined {
  if (isNameAsked(draft)) return ownFact(draft, 'full-name', base);
  return readOfEvents(draft, asked, base);
}

/** いつどこで, "when and where", the name of the building: more than one word of asking says. */
export function withExactFact({ text }: Draft, wish: Wish): Wish {
  const { asked, of, intent } = wish;
  if ((of !== 'event' && intent !== 'events') || (asked !== 'when' && asked !== 'where')) return wish;
  if (WHEN_AND_WHERE.test(text)) return { ...wish, asked: 'when-where' };
  return asked === 'where' && BUILDING.test(text) ? { ...wish, asked: 'venue' } : wish;
}

const WHEN = '(?:いつ|何日|日程|日時|日付|開催日)';
const WHERE = '(?:どこ|場所|会場|開催地)';
const WHEN_AND_WHERE = new RegExp(
  `${WHEN}(?:に|、|,|と|で|・|＆|&|頃|ごろ|、それと|、あと| )?${WHERE}|${WHERE}(?:で|、|,|と|・|＆|&| )?${WHEN}|(?:when|dates?) (?:and|&|or) (?:the )?(?:where|venue|place|location)|(?:where|venue|place|location) (?:and|&) (?:the )?(?:when|dates?)`,
);
const BUILDING = /建物|ビルの?名|何(?:て|という)ビル|どのビル|どこのビル|building/;

const NAME_ASKED =
  /(?:何|なん)の(?:略|頭文字)|何を略|略さず|略さない|(?:正式な?|フル)(?:名称|名前|名|ネーム)|stands? for|short for|abbreviat|acronym|full name|official name|spell(?:ed|s)? out/;
/** What may be left of such a question: a letter of the name, the word itself. */
const LEFT_OF_NAME =
  /^(?:.{1,2}|.って|略.{0,2}|stand|short|letters?|spell|spelled|acronym|abbreviat.{2,4}|names?|full|official|正式名称|名前)$/;

/** CNDOのOって何の略, "what does CNDT stand for": an event's name in full. */
function isNameAsked({ spans, limits, text }: Draft): boolean {
  if (!NAME_ASKED.test(text) || !limits.some(({ limit, op }) => limit === 'event' && op === 'is') || !limits.every(isOfEvent))
    return false;
  return spans.every(
    (span) =>
      span.role === 'limit' ||
      !(isLeft(span) || span.role === 'content' || (hasTag(span, 'noun') && !hasTag(span, 'eventNoun'))) ||
      LEFT_OF_NAME.test(span.text),
  );
}

function readOfEvents(draft: Draft, asked: Asked | undefined, base: Base): Wish | undefined {
  const isNext =
    base.order !== undefined &&
    draft.spans.some(
      (span) => tagOf(span, 'order') === 'next' && (NEXT.test(span.text) || hasTag(span, 'nextOfFamily') || headOfEvents(draft)),
    );
  if (asked !== undefined && OF_EVENTS_ALONE.has(asked)) keepOfEvents(draft);
  if (!draft.limits.every((limit) => isOfEvent(limit) || (isNext && limit.limit === 'date'))) return undefined;
  const isNamed = draft.limits.some(({ limit, op }) => NAMING.has(limit) && op === 'is');
  const told = askedByValue(draft, asked, base);
  if (told) return told;
  if (isNamed && isTalksCounted(draft, base)) return undefined;
  if (isAboutWhat(draft) || (asked === undefined && isWhatItIs(draft)))
    return { ...base, intent: 'fact', asked: 'about', of: 'event' };
  if (isNamed && asked !== undefined && ITS_OWN.has(asked)) return ownFact(draft, asked, base);
  if (hasContent(draft)) return eventsAbout(draft, asked, base);
  const isOfSome = draft.limits.length > 0 || draft.spans.some((span) => hasTag(span, 'family'));
  const isTimes = base.isCount && isOfSome && draft.spans.some(({ text }) => TIMES.test(text));
  const isSeries = base.isCount && draft.spans.some(({ text, limit }) => limit?.isSeries && /(?:conferences|confs)$/.test(text));
  if (!isOfEvents(draft, base.order !== undefined) && asked !== 'event' && !isTimes && !isSeries && !isNext) return undefined;
  if (isNext) return { ...base, intent: 'events' };
  if (asked === 'event' && !base.order && !base.isCount && draft.limits.some(({ limit, op }) => limit === 'event' && op === 'is'))
    return { ...base, intent: 'fact', asked: 'about', of: 'event' };
  const isFact = asked !== undefined && EVENT_FACTS.has(asked) && draft.limits.length > 0 && base.order === undefined;
  if (isFact) return { ...base, intent: 'fact', asked: ofEvent(asked), of: 'event' };
  const isOfOne = base.order !== undefined && asked !== undefined && EVENT_FACTS.has(asked);
  return { ...base, intent: 'events', ...(isOfOne && { asked: ofEvent(asked) }) };
}

/** CNDT2022のテーマ、日本語のほう: no talk has one, so that what else is said limits no talks. */
function keepOfEvents(draft: Draft): void {
  const { limits } = draft;
  if (limits.some(isOfEvent) && !isOfTalks(draft)) limits.splice(0, limits.length, ...limits.filter(isOfEvent));
}

/** 札幌でやった回は何セッション: the number is one of talks, whatever else is spoken of. */
const isTalksCounted = ({ spans }: Draft, { isCount }: Base): boolean =>
  isCount && spans.some(({ text, role }) => role === 'wish' && /セッション|発表|トーク|講演|登壇|コマ|本/.test(text));

/** "What was CNDT2022 about?" */
const isAboutWhat = (draft: Draft): boolean =>
  /^what/.test(draft.spans[0]?.text ?? '') && draft.spans.at(-1)?.text === 'about' && isOfEventAlone(draft);

/** "What is CNDT2022?", クラウドネイティブ会議って何？ */
const isWhatItIs = (draft: Draft): boolean =>
  WHAT_IS_IT.test(draft.text.trim()) &&
  !isOfTalks(draft) &&
  draft.limits.some(({ limit, op }) => limit === 'event' && op === 'is') &&
  isOfEventAlone(draft);

const isOfEventAlone = (draft: Draft): boolean => !hasContent(draft) && draft.limits.length > 0 && draft.limits.every(isOfEvent);

const WHAT_IS_IT =
  /(?:って|とは|は)(?:いったい|そもそも)?(?:何|なに|なん)(?:ですか|でしたっけ|だっけ|なの|なんですか)?[?？。]?$|とは[?？]?$|^what(?:'s| is| was|'re| are) (?:the )?[^ ]{2,40}[?]?$/;
/** What events have and sessions do not: other words beside it say more of the same. */
const ITS_OWN: ReadonlySet<Asked> = new Set(['theme', 'hashtag', 'format', 'days']);
/** By what an event is named. */
const NAMING: ReadonlySet<LimitName> = new Set(['event', 'place', 'year', 'season']);

function ownFact({ spans }: Draft, asked: Asked, base: Base): Wish {
  for (const span of spans as Span[]) if (span.role === 'content' || isLeft(span)) span.role = 'grammar';
  return { ...base, intent: 'fact', asked: ofEvent(asked), of: 'event' };
}

/** Events by what is said of them beside limits: their theme, their venue. The answer looks for sessions where no event has the words. */
function eventsAbout(draft: Draft, asked: Asked | undefined, base: Base): Wish | undefined {
  const isOfTheme = draft.spans.some(({ text }) => THEME.test(text));
  const isQuoted = QUOTE.test(draft.text) && !isOfTalks(draft) && !/^(?:at |in )?(?:which|what)/.test(draft.text);
  if (asked === 'hashtag' && !isOfTalks(draft)) return { ...base, intent: 'fact', asked, of: 'event' };
  const isAsked = asked === 'theme' || (asked === 'event' && (isOfTheme || isQuoted || !(isOfTalks(draft) || isTold(draft))));
  const isOfVenue = draft.spans.some(({ text }) => /^(?:会場|開催地|開催場所|venue)/.test(text));
  // テーマがPassionだった回は何年: a fact of the event that has the theme.
  if (isOfTheme && !isOfTalks(draft) && asked !== undefined && asked !== 'theme' && EVENT_FACTS.has(asked))
    return { ...base, intent: 'fact', asked: ofEvent(asked), of: 'event' };
  if (isAsked || ((isOfTheme || isOfVenue) && !isOfTalks(draft) && isAskedFor(draft)))
    return { ...base, intent: 'fact', asked: 'event', of: 'event' };
  const isEdition = draft.spans.some((span) => span.role === undefined && /^の?回$/.test(span.text));
  const isVague = draft.spans.some((span) => span.role === undefined && VAGUE.test(span.text));
  // "containerd at the spring event": in English the event is where something else took place.
  const isEnglish = /^[\x00-\x7F]*$/.test(draft.text);
  if (asked || (isEnglish && !/^(?:which|what)/.test(draft.text))) return undefined;
  return !isOfTalks(draft) && !isVague && (headOfEvents(draft) || (isHeld(draft) && (isEdition || isAskedWhich(draft))))
    ? { ...base, intent: 'events' }
    : undefined;
}

/** アクロス福岡でやったのは？ */
const isAskedWhich = ({ text }: Draft): boolean =>
  /(?:やった|開催した|開催された|開かれた|行われた)のは?[?？]?$/.test(text.trimEnd());

/** What no talk has: where talks are not spoken of, an event is meant by whatever words. */
const OF_EVENTS_ALONE: ReadonlySet<Asked> = new Set(['hashtag', 'theme']);
const QUOTE = /[「『"“]/;
/** Xをテーマにしてたのは, どれのテーマ. */
const isAskedFor = ({ spans, text }: Draft): boolean =>
  /(?:のは|回は?|イベントは?|大会は?)[?？]?$/.test(text.trimEnd()) || spans.some((span) => hasTag(span, 'which'));
const THEME = /^を?(?:テーマ|掲げ|スローガン|キャッチ|themes?|slogan|tag ?line|motto)/;

/** The next of which nothing but an event can be meant. */
const NEXT = /イベント|開催|大会|カンファ|次回/;

/** How often something was held is a number of events. */
const TIMES = /^(?:何回|何度|回数|how many times|how often)$/;

/** What is asked where an event that is named is asked to be something: was it online, was it a Saturday, was it in Tokyo? */
const ASKED_BY: readonly (readonly [LimitName, Asked])[] = [
  ['format', 'format'],
  ['weekday', 'when'],
  ['days', 'days'],
  ['place', 'where'],
];
const IS_ASKED = /(?:だった|でした|です|だっけ|っけ|かな|なの|た|ん|だけ|[?？])(?:か|の|よね|かな|っけ)?[^\p{L}]{0,40}$/u;

function askedByValue({ spans, limits, text }: Draft, asked: Asked | undefined, base: Base): Wish | undefined {
  const [name, fact] = ASKED_BY.find(([one]) => limits.some(({ limit }) => limit === one)) ?? [];
  const isNamed =
    limits.some(({ limit, op }) => limit === 'event' && op === 'is') || (name !== 'place' && isNamedOtherwise(limits, text));
  const isBare = !spans.some(
    (span) =>
      (span.role === undefined && hasTag(span, 'noun') && !hasTag(span, 'eventNoun') && !VAGUE.test(span.text)) || isLeft(span),
  );
  const isAsked = name === 'format' || IS_ASKED.test(text) || /^(?:was|is|were|did)/.test(text);
  const isHow = fact === undefined && /^how (?:was|were|is|did)/.test(text) && isHeld({ spans });
  if (isHow && isNamed && isBare && !asked && !base.isCount) return { ...base, intent: 'fact', asked: 'format', of: 'event' };
  if (
    !fact ||
    !isNamed ||
    !isBare ||
    !isAsked ||
    base.isCount ||
    (asked && asked !== fact && !(fact === 'format' && asked === 'where'))
  )
    return undefined;
  limits.splice(0, limits.length, ...limits.filter(({ limit }) => limit !== name));
  return { ...base, intent: 'fact', asked: fact, of: 'event' };
}

/** 関西2019は現地開催でしたか: a place and a year name an event where it is asked how it was held. */
const isNamedOtherwise = (limits: readonly Limit[], text: string): boolean =>
  limits.some(({ limit, op }) => op === 'is' && (limit === 'place' || limit === 'season')) &&
  (IS_ASKED.test(text) || /^(?:was|were|did)/.test(text));

const isLeft = (span: Span): boolean => span.role === undefined && isContentSpan(span);

/** What can be asked of events alone. */
export const EVENT_ONLY: ReadonlySet<Asked> = new Set([
  'where',
  'theme',
  'format',
  'days',
  'size',
  'tracks',
  'hashtag',
  'site',
  'about',
  'when-where',
  'venue',
  'full-name',
]);
/** What can be asked of an event as a whole. */
export const EVENT_FACTS: ReadonlySet<Asked> = new Set([...EVENT_ONLY, 'when', 'date', 'room', 'link', 'track', 'length']);

const SAID_ALIKE: Readonly<Partial<Record<Asked, Asked>>> = {
  date: 'when',
  room: 'where',
  link: 'site',
  track: 'tracks',
  length: 'days',
};

/** What is asked of an event in the words that ask the same of a session. */
export const ofEvent = (asked: Asked): Asked => SAID_ALIKE[asked] ?? asked;

/** Words that mean events only where no talk is spoken of. */
const UNSURE_NOUN = /^(?:開催|回|の回|内容|テーマの話|こと|件|会議)$/;

/** Whether talks are spoken of. */
const isOfTalks = ({ spans }: Draft): boolean =>
  spans.some(
    (span) => (hasTag(span, 'noun') && !hasTag(span, 'eventNoun') && !VAGUE.test(span.text)) || span.limit?.limit === 'kind',
  );
/** Whether somebody told or showed something there. */
const isTold = ({ spans }: Draft): boolean => spans.some((span) => hasTag(span, 'verb') && !isHeld({ spans: [span] }));
/** The one, the thing: whatever is spoken of. */
const VAGUE = /^(?:やつ|ヤツ|奴|もの|もん|物|こと|事|件|名前|名|ones?|things?|stuff|something|anything)$/;

/** 初回, 第1回. */
const isEditionByNumber = (span: Span): boolean => hasTag(span, 'order') && /回|開催/.test(span.text);

/** Talks are given, events are opened. */
const EVENTS_ALONE = /開催(?:し|さ|され)|開かれ/;

/** Whether events themselves are meant: the last noun of a Japanese question, the first of an English one; or what was held. */
function isOfEvents(draft: Draft, isOrdered: boolean): boolean {
  const { spans } = draft;
  const head = headOfEvents(draft);
  if (head !== undefined) return head;
  if (spans.some((span) => hasTag(span, 'related')) && !isOfTalks(draft)) return true;
  const isEdition = spans.some((span) => (span.role === undefined && /^の?回$/.test(span.text)) || isEditionByNumber(span));
  // 福岡でやったやつ: talks are meant, of which nothing more is said.
  if (!isEdition && !EVENTS_ALONE.test(draft.text) && spans.some((span) => span.role === undefined && VAGUE.test(span.text)))
    return false;
  return (
    (draft.limits.length > 0 || isOrdered) &&
    (isEdition || isHeld(draft) || isByManner(draft, isOrdered)) &&
    !draft.limits.some(({ limit }) => limit === 'event')
  );
}

/** The first online one, the years in which all was online: how events were held is said, and one of them or the year is asked for. */
const isByManner = ({ limits, text }: Draft, isOrdered: boolean): boolean =>
  limits.some(({ limit }) => limit === 'format' || limit === 'days') && (isOrdered || YEAR_ASKED.test(text));
const YEAR_ASKED = /年(?:は|って|はいつ|はどれ|はどの年)?[?？。]?$|^(?:which|what) years?(?![a-z])/;

/** Whether the noun that counts is one of events; `undefined` where there is none. */
function headOfEvents({ spans }: Draft): boolean | undefined {
  const nouns = spans.filter(
    (span) =>
      (hasTag(span, 'noun', 'eventNoun') || span.limit?.limit === 'kind') && span.role !== 'wish' && !VAGUE.test(span.text),
  );
  const counted = nouns.filter((span) => !UNSURE_NOUN.test(span.text) || !hasTag(span, 'eventNoun'));
  const isEnglish = /^[\x00-\x7F]*$/.test(counted.map(({ text }) => text).join(''));
  const head = isEnglish ? counted[0] : counted.at(-1);
  return head && hasTag(head, 'eventNoun') && head.limit === undefined;
}
