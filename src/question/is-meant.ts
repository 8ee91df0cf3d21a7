import type { LimitName } from '../model/limit.ts';
import { SIGHT } from './content-spans.ts';
import { between, type Draft, isClauseEnd, neighbour } from './draft.ts';
import { isHeld } from './is-held.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** Whether a piece that can be a condition is one here. Names that are everyday words need words beside them that say so. */
export function isMeant(draft: Draft, at: number): boolean {
  const span = draft.spans[at] as Span;
  const limit = span.limit;
  if (!limit) return false;
  if (hasTag(span, 'callName')) return isCalled(draft, at);
  switch (limit.limit) {
    case 'event':
      return !limit.isUnsure || isSeriesBySeason(draft, at);
    case 'year':
    case 'date':
    case 'time':
    case 'month':
      return !limit.isUnsure || limit.limit !== 'time' ? true : hasTag(draft.spans[at + 1], 'from', 'to', 'before', 'fromPre');
    case 'speaker':
      return true;
    case 'company':
      return isCompany(draft, at);
    case 'companyClass':
      return isClass(draft, at);
    case 'tier':
      return sponsorBeside(draft, at);
    case 'place':
      return isPlace(draft, at);
    case 'format':
      return isFormat(draft, at);
    case 'language':
      return isLanguage(draft, at);
    case 'category':
      return isCategory(draft, at);
    case 'difficulty':
      return isLevel(draft, at);
    case 'length':
      return isLength(draft, at);
    case 'day':
      return !/^(?:operations?|ops|運用|オペレーション)/.test(next(draft, at)?.text ?? '');
    case 'season':
      return isSeason(draft, at);
    case 'weekday':
      return isWeekday(draft, at);
    case 'days':
      return isDays(draft, at);
    default:
      return hasTag(span, 'partName') ? isPart(draft, at) : !isInCompound(draft, at);
  }
}

const next = ({ spans }: Draft, at: number): Span | undefined => spans[at + 1];
/** カテゴリ, category: with or without the particle behind it. */
const isCategoryWord = (span: Span | undefined): boolean =>
  hasTag(span, 'categoryNoun') || /^(?:カテゴリ|分類|ジャンル|categor)/.test(span?.text ?? '');
const isContent = (span: Span | undefined): boolean =>
  (hasTag(span, 'content') && span?.role !== 'grammar') || (hasTag(span, 'callName') && span?.role === undefined);
const touches = (draft: Draft, at: number): boolean => between(draft, draft.spans[at], next(draft, at)) === '';

/** Part of a longer word: content goes on without a particle or a space. */
function isInCompound(draft: Draft, at: number): boolean {
  const span = draft.spans[at];
  const endsWord = !/\p{Script=Hiragana}$/u.test(span?.text ?? '') || /^\p{Script=Hiragana}+$/u.test(span?.text ?? '');
  return (
    (endsWord && isContent(next(draft, at)) && touches(draft, at)) ||
    (isContent(draft.spans[at - 1]) && touches(draft, at - 1) && isKatakanaOrKanji(draft, at))
  );
}

const isKatakanaOrKanji = ({ spans }: Draft, at: number): boolean =>
  /^[\p{Script=Katakana}\p{Script=Han}ー]/u.test(spans[at]?.text ?? '');

/** An English word goes on the phrase ("day 2 operations", "spring boot"). */
const isWordOfContent = (draft: Draft, at: number): boolean => {
  const span = draft.spans[at];
  const after = next(draft, at);
  return (
    /^[a-z]/.test(span?.text ?? '') &&
    /^[a-z]/.test(after?.text ?? '') &&
    isContent(after) &&
    !isClauseEnd(between(draft, span, after)) &&
    draft.lexicon.isPhrase(`${span?.text} ${after?.text}`)
  );
};

/** 太郎 in 京太郎さん: what stands before it without a gap is part of the name. */
function goesOnWithName(draft: Draft, at: number): boolean {
  const [before, name] = [draft.spans[at - 1], draft.spans[at]];
  if (!before || !name || before.role !== undefined || !touches(draft, at - 1)) return false;
  const isOneRun = HIRAGANA_END.test(before.text) && HIRAGANA_START.test(name.text) && before.limit !== undefined;
  return isOneRun || (hasTag(before, 'content', 'callName') && JAPANESE_END.test(before.text));
}

const HIRAGANA_START = /^\p{Script=Hiragana}/u;
const HIRAGANA_END = /\p{Script=Hiragana}$/u;
const JAPANESE_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

function isCalled(draft: Draft, at: number): boolean {
  const span = draft.spans[at] as Span;
  const after = next(draft, at);
  if (goesOnWithName(draft, at)) return false;
  if (hasTag(after, 'person') && !isClauseEnd(between(draft, span, after))) return true;
  if (draft.text[span.start - 1] === '@') return true;
  if (isAlone(draft, at)) return true;
  const isOne = span.end - span.start >= MIN_LATIN_NAME;
  const before = draft.spans[at - 1];
  if (isOne && isWrittenAsName(draft, span) && (hasTag(before, 'person') || TELLS_WHO.test(before?.text ?? ''))) return true;
  if (at === 0 && isOne && /^(?:on|about)$/.test(after?.text ?? '')) return true;
  if (isOne && hasTag(before, 'by') && before?.text !== 'from') return true;
  return isOne && /^'s (?:talk|session|presentation|keynote)/.test(draft.text.slice(span.end));
}

const MIN_LATIN_NAME = 4;
const ALONE = /^(?:\p{Script=Han}{2,}|[\p{Script=Hiragana}\p{Script=Katakana}ー]{3,}|[a-z]{4,})$/u;
/** In so few pieces a name may be all that is asked for; reading stays linear. */
const MAX_PIECES = 20;

/** A family name is all that is asked for: 望月の発表. */
const isAlone = ({ spans, lexicon }: Draft, at: number): boolean =>
  spans.length <= MAX_PIECES &&
  ALONE.test(spans[at]?.text ?? '') &&
  !lexicon.isPhrase(spans[at]?.text ?? '') &&
  spans.every((other, place) => place === at || !isContent(other));

const isWrittenAsName = (draft: Draft, { start, end }: Span): boolean => /^[A-Z][a-z]/.test(draft.written(start, end));
/** What stands before somebody's name: "what did Kusama talk about", "anything from Kusama". */
const TELLS_WHO = /^(?:by|from|did|does|has)$/;

/** A letter is a track's behind the word: tracks other than A. */
const isPart = (draft: Draft, at: number): boolean =>
  (!hasTag(draft.spans[at], 'article') || /^[A-Z]/.test(draft.written(draft.spans[at]?.start ?? 0, draft.spans[at]?.end ?? 0))) &&
  hasTag(draft.spans[neighbour(draft, at, -1, 'particle', 'neg', 'aux')], 'trackNoun');

/** What organisations are called by their last part in Japanese. */
const ORGANISATION =
  /(?:行|社|局|庁|省|大学|院|機関|業者|キャリア|メーカー|ベンダー?|団体|会|ゼネコン|スタジオ|スタートアップ|ベンチャー)$/;

/** A kind of company. A word that is a topic as well (AI, security) is one only with "company" or by and from beside it. */
function isClass(draft: Draft, at: number): boolean {
  const { spans, lexicon } = draft;
  const span = spans[at] as Span;
  if (endsCompanyName(draft, at)) return false;
  const isTopic =
    span.limit?.others !== undefined ||
    hasTag(span, 'content') ||
    lexicon.isPhrase(span.text) ||
    /^[a-z]{1,3}$/.test(span.text) ||
    hasTag(span, 'topic');
  const after = next(draft, at);
  const beyond = spans[neighbour(draft, at, 1, 'particle')];
  const isFirm =
    /会社|業界|企業|compan|firm|ベンダ|vendor/.test(span.text) ||
    hasTag(after, 'firm', 'person') ||
    (/^の/.test(after?.text ?? '') && hasTag(beyond, 'firm', 'member'));
  if (isFirm) return true;
  const before = spans[neighbour(draft, at, -1, 'article')];
  if (hasTag(before, 'by') || (/^(?:at|from)$/.test(spans[at - 1]?.text ?? '') && hasTag(spans[at - 2], 'member'))) return true;
  const isOrganisation = ORGANISATION.test(span.text);
  return (isOrganisation || (!isTopic && !/^[a-z]/.test(span.text))) && isSpeakingFirm(draft, at);
}

/** 三井住友銀行 is one bank, whether it is known or not; 大手銀行 is any. */
const endsCompanyName = (draft: Draft, at: number): boolean =>
  /^(?:銀行|証券|保険|電力|ガス|鉄道|航空|大学|病院)$/.test(draft.spans[at]?.text ?? '') &&
  isContent(draft.spans[at - 1]) &&
  touches(draft, at - 1) &&
  !/^(?:大手|地方|外資|外資系|国内|海外|有名|某|他|各|民間|ネット|信託)$/.test(draft.spans[at - 1]?.text ?? '');

/** Somebody speaks for it: 社, さん, の人, の発表, by, from, at. */
function isSpeakingFirm(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = next(draft, at);
  if (after && hasTag(after, 'firm', 'person') && !isClauseEnd(between(draft, spans[at], after))) return true;
  if (/会社|業界|企業|compan|firm/.test(spans[at]?.text ?? '')) return true;
  if (hasTag(after, 'agent') || isOfSpeakers(draft, at)) return true;
  if (tagOf(after, 'neg') === 'post' && /^(?:以外|を除|じゃ|では|抜)/.test(after?.text ?? '')) return true;
  if (hasTag(after, 'or') && spans[at + 2]?.limit?.limit === spans[at]?.limit?.limit) return true;
  return isNamedInEnglish(draft, at);
}

/** の人, の登壇者, の発表, のキーノート, が話した. */
function isOfSpeakers(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = next(draft, at);
  const beyond = spans[neighbour(draft, at, 1, 'particle')];
  if (/^が/.test(after?.text ?? '') && hasTag(beyond, 'verb', 'noun')) return true;
  if (/^(?:に|で)/.test(after?.text ?? '') && /^(?:勤め|所属|働い|在籍|属)/.test(beyond?.text ?? '')) return true;
  if (!hasTag(after, 'particle') || !/^(?:の|が|に|は|も|から)/.test(after?.text ?? '')) return false;
  if (hasTag(beyond, 'member') || beyond?.limit?.limit === 'kind') return true;
  if (/^(?:学生|院生|大学院生|speakers?|登壇者|スピーカー|発表者)/.test(beyond?.text ?? '')) return true;
  return hasTag(beyond, 'noun') && /^(?:発表|登壇|講演|セッション|トーク|ご|事例|プレゼン)/.test(beyond?.text ?? '');
}

function isNamedInEnglish(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = next(draft, at);
  const gap = between(draft, spans[at], after);
  const before = spans[neighbour(draft, at, -1, 'article')];
  if (
    hasTag(before, 'by') ||
    /^(?:people|folks|engineers|someone|anyone|team|speakers?) (?:at|from|of)$/.test(before?.text ?? '')
  )
    return true;
  const beyondBefore = spans[neighbour(draft, at, -1, 'particle', 'article')];
  if (hasTag(beyondBefore, 'member', 'firm') && /^(?:at|from|of)$/.test(spans[at - 1]?.text ?? '')) return true;
  if (/^(?:did|does|has|have)$/.test(before?.text ?? '') && hasTag(after, 'verb', 'member', 'noun')) return true;
  if (gap !== ' ' && gap !== '' && !gap.startsWith("'")) return false;
  if (
    hasTag(after, 'member', 'firm') ||
    /^(?:(?:people|folks|engineers|someone|anyone|speakers?) |(?:speakers?|presenters?)$)/.test(after?.text ?? '')
  )
    return true;
  if (/^(?:'s|s')$/.test(after?.text ?? ''))
    return hasTag(spans[at + 2], 'noun', 'member') || spans[at + 2]?.limit?.limit === 'kind';
  return (
    gap === ' ' &&
    (hasTag(after, 'noun')
      ? /^(?:talks?|sessions?|presentations?)/.test(after?.text ?? '')
      : hasTag(after, 'verb') && /^(?:give|gave|present|presented|talk|talked|spoke)/.test(after?.text ?? ''))
  );
}

/** What the name of another company goes on with: ソニー銀行 is none of ソニー's, 大阪ガス no place. */
const GOES_ON_AS_COMPANY = /^(?:銀行|証券|生命|損保|ガス|電力|製薬|航空|電鉄|信金)/;
const goesOnAsCompany = ({ spans, text }: Draft, at: number): boolean => GOES_ON_AS_COMPANY.test(text.slice(spans[at]?.end ?? 0));

function isCompany(draft: Draft, at: number): boolean {
  if (isInCompoundOfCompany(draft, at) || goesOnAsCompany(draft, at)) return false;
  if (isBesideTopic(draft, at)) return false;
  const { spans } = draft;
  if (/^(?:の使い方|の使いかた|を使|の導入|とは|入門)/.test(draft.text.slice(spans[at]?.end ?? 0))) return false;
  if (isSpeakingFirm(draft, at)) return true;
  if (spans[at]?.limit?.isUnsure) return false;
  const after = next(draft, at);
  // What something was done with, or to: a product, not a speaker's company.
  if (
    /^(?:で|に|を|へ|と(?!か))/.test(after?.text ?? '') &&
    !hasTag(spans[at + 2], 'verb', 'noun') &&
    spans[at + 2]?.limit === undefined
  )
    return false;
  if (/^[a-z]/.test(after?.text ?? '') && isContent(after) && !isClauseEnd(between(draft, spans[at], after))) return false;
  // GitLabとかNutanixとか: the last of several.
  if (after?.text === 'とか' && hasTag(spans[at - 1], 'or') && spans[at - 2]?.limit?.limit === 'company') return true;
  return !(after?.text.startsWith('と') && !hasTag(spans[at + 2], 'limit')) && !/^(?:する|し[たて]|され)/.test(after?.text ?? '');
}

/** Keycloak or Auth0: one of several subjects. */
function isBesideTopic(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const isTopic = (span: Span | undefined): boolean => isContent(span) && span?.limit === undefined;
  const isJoined = (joint: number, other: number): boolean =>
    hasTag(spans[joint], 'or') && !/^と/.test(spans[joint]?.text ?? '') && isTopic(spans[other]);
  const isBeside = isJoined(at - 1, at - 2) || isJoined(at + 1, at + 2);
  return isBeside && !isSpeakingFirm(draft, at);
}

const isInCompoundOfCompany = (draft: Draft, at: number): boolean =>
  isContent(next(draft, at)) && touches(draft, at) && !/^(?:さん|社)/.test(next(draft, at)?.text ?? '');

/** A tier is a sponsor's where sponsors are spoken of at all. */
function sponsorBeside(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (/スポンサー|sponsor/.test(spans[at]?.text ?? '')) return true;
  if (isInCompound(draft, at)) return false;
  return spans
    .slice(Math.max(0, at - SPONSOR_REACH), at + SPONSOR_REACH)
    .some(({ limit }) => limit?.limit === 'kind' && limit.values.includes('sponsor'));
}

/** How far from its tier a sponsor may be named. */
const SPONSOR_REACH = 7;

/** Where something took place, not a part of another name. */
function isPlace(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = next(draft, at);
  const gap = between(draft, spans[at], after);
  if (isInCompound(draft, at) || goesOnAsCompany(draft, at)) return false;
  if (!after || isClauseEnd(gap)) return true;
  if (/^(?:in|at|from|outside|outside of|near)$/.test(spans[neighbour(draft, at, -1, 'article')]?.text ?? '')) return true;
  const beyond = spans[neighbour(draft, at, 1, 'particle')];
  if (hasTag(beyond, 'member', 'firm')) return false;
  if (hasTag(after, 'neg', 'eventNoun', 'noun', 'trackNoun', 'or', 'asked', 'which', 'has')) return true;
  if (after.limit) return true;
  return (
    /^(?:の|で|に|は|が|を|での|では|から|って|も|と|だと|だけ|のみ|限定|開催|大会|会場)/.test(after.text) ||
    (gap.includes(' ') && hasTag(after, 'noun', 'eventNoun'))
  );
}

/** How an event was held: beside an event, a verb of holding, or another format. */
function isFormat(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at)) return false;
  const after = spans[neighbour(draft, at, 1, 'particle', 'aux')];
  const before = spans[neighbour(draft, at, -1, 'particle', 'article', 'aux')];
  if (hasTag(next(draft, at), 'neg') || hasTag(before, 'neg')) return true;
  if (hasTag(after, 'eventNoun') || /^(?:開催|開か|開い|行わ|やっ|実施|held|only|event|の?回$)/.test(after?.text ?? ''))
    return true;
  if (hasTag(before, 'eventNoun') && !hasTag(after, 'noun')) return true;
  if (/^(?:held|were|was|only)$/.test(before?.text ?? '') || /^(?:were|was|held)$/.test(spans[at - 1]?.text ?? '')) return true;
  if (/^(?:only|-only)$/.test(next(draft, at)?.text ?? '')) return true;
  if (isSaidOfEvent(draft, at) || isOneOfTwo(draft, at)) return true;
  if (isAllThatIsSaid(draft, at)) return true;
  return [at + 1, at + 2].some(
    (place) => hasTag(spans[place], 'or') && spans.slice(place + 1, place + 3).some((span) => span.limit?.limit === 'format'),
  );
}

/** リモートでも見れたの？現地だけ？: two ways to hold an event, and no talk. */
const isOneOfTwo = ({ spans }: Draft, at: number): boolean =>
  spans.length <= SHORT &&
  spans.some((span, place) => place !== at && span.limit?.limit === 'format') &&
  !spans.some((span) => (isContent(span) && span.limit === undefined) || (hasTag(span, 'noun') && !hasTag(span, 'eventNoun')));

/** オンラインだけになったのはどの回: the whole of an event that is asked for; 2021年3月のオンラインで: an event of a time. */
function isSaidOfEvent({ spans, text }: Draft, at: number): boolean {
  const rest = text.slice(spans[at]?.end ?? 0);
  if (/^(?:だけ|のみ|オンリー)?(?:の|だった|開催の|になってから)?(?:とき|時代|時期|頃|ころ|の?回)/.test(rest)) return true;
  if (/開催/.test(spans[at]?.text ?? '')) return true;
  if (/^(?:だけ|のみ|オンリー)/.test(rest) && spans.some((span) => hasTag(span, 'eventNoun') || tagOf(span, 'asked') === 'event'))
    return true;
  const before = spans[at - 2]?.limit?.limit;
  return (
    /^の$/.test(spans[at - 1]?.text ?? '') &&
    (before === 'year' || before === 'month' || before === 'season') &&
    /^(?:で(?!す)|の(?:で|は|も|って)|は|では|でやっ|って)/.test(rest)
  );
}

/** A question of so many pieces may speak of nothing but an event; reading stays linear. */
const SHORT = 40;
/** By what an event is named. */
const NAMING: ReadonlySet<LimitName | undefined> = new Set(['event', 'place', 'season']);
const isTalk = (span: Span): boolean =>
  hasTag(span, 'noun') && !hasTag(span, 'eventNoun') && !/^(?:やつ|ヤツ|奴|もの|こと|ones?|things?)$/.test(span.text);

/** Nothing but an event and how it was held is spoken of: CNDT2021ってオンラインだった？現地あった？ */
const isAllThatIsSaid = ({ spans }: Draft, at: number): boolean =>
  (isHeld({ spans }) || spans.some((span) => NAMING.has(span.limit?.limit) || hasTag(span, 'eventNoun'))) &&
  spans.every((span, place) => place === at || span.limit !== undefined || !(isContent(span) || isTalk(span)));

function isLanguage(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at)) return false;
  const after = next(draft, at);
  if (/^(?:in|in the)$/.test(spans[at - 1]?.text ?? '')) return true;
  if (after && isClauseEnd(between(draft, spans[at], after))) return at > 0;
  const beyond = spans[neighbour(draft, at, 1, 'particle')];
  if (hasTag(after, 'noun', 'neg', 'or') || after?.limit?.limit === 'kind') return true;
  if (!after) return at > 0;
  return (
    /^(?:の|で|だけ|のみ|での|による|だった|だっけ)/.test(after.text) &&
    (!beyond || hasTag(beyond, 'noun', 'verb', 'exists', 'wish', 'aux') || beyond.limit !== undefined || !isContent(beyond))
  );
}

/** 組織論のセッション: the name of a category as the data writes it, of all talks that are asked for. */
function isOwnName({ spans }: Draft, at: number): boolean {
  const { text = '', limit } = spans[at] ?? {};
  if (!/^\p{Script=Han}/u.test(text) || limit?.values.length !== 1 || String(limit.values[0]) !== text) return false;
  const isOfTalks = /^の$/.test(spans[at + 1]?.text ?? '') && hasTag(spans[at + 2], 'noun');
  return isOfTalks && spans.every((span, place) => place === at || !isContent(span) || place > at + SHORT);
}

/** A category is meant where the word "category" stands by it, or where its name as written is no word of its own. */
function isCategory(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (spans[at]?.text.includes('/') && !draft.lexicon.isPhrase(spans[at]?.text ?? '')) return true;
  if (spans[at]?.text.includes(' / ') || /カテゴリ|categor/.test(spans[at]?.text ?? '')) return true;
  if (isOwnName(draft, at)) return true;
  const near = [neighbour(draft, at, 1, 'particle'), at + 1];
  if (near.some((place) => isCategoryWord(spans[place]) || /^枠/.test(spans[place]?.text ?? ''))) return true;
  if (/^(?:トラック|tracks?$)/.test(spans[at + 1]?.text ?? '')) return true;
  if (hasTag(spans[at + 1], 'neg') && isCategoryWord(spans[at + 2])) return true;
  if (isCategoryBehindList(draft, at)) return true;
  const before = neighbour(draft, at, -1, 'particle', 'aux', 'neg', 'or', 'article');
  if (isCategoryWord(spans[before])) return true;
  // A list of categories after the word: "category A or B".
  return spans[before]?.limit?.limit === 'category' && spans[before]?.role === 'limit';
}

/** So many categories may be named before the word. */
const MAX_CATEGORIES = 4;

/** "CI/CD or Security category", ストレージ/DBカテゴリ: the word stands behind the last of them. */
function isCategoryBehindList({ spans, text }: Draft, at: number): boolean {
  const isOne = (span: Span | undefined): boolean =>
    [span?.limit, ...(span?.limit?.others ?? [])].some((limit) => limit?.limit === 'category');
  for (let last = at, count = 1; count < MAX_CATEGORIES; count++) {
    const joint = text.slice(spans[last]?.end, spans[last + 1]?.start);
    const next = hasTag(spans[last + 1], 'or') ? last + 2 : /^ ?[/・,、&] ?$/.test(joint) ? last + 1 : -1;
    if (next < 0 || !isOne(spans[next])) return false;
    if (/カテゴリ|categor/.test(spans[next]?.text ?? '')) return true;
    if (
      [spans[next + 1], spans[next + 2]].some(
        (span, place) => isCategoryWord(span) && (place === 0 || /^の/.test(spans[next + 1]?.text ?? '')),
      )
    )
      return true;
    last = next;
  }
  return false;
}

function isLevel(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at)) return false;
  const span = spans[at] as Span;
  const after = next(draft, at);
  if (/^[a-z]/.test(span.text)) return !isWordOfContent(draft, at);
  if (!after || isClauseEnd(between(draft, span, after))) return true;
  if (
    after.limit?.limit === 'difficulty' ||
    hasTag(after, 'levelNoun', 'noun', 'neg', 'or', 'from', 'to', 'person', 'member', 'wish', 'order', 'which', 'both')
  )
    return true;
  if (/^レベル/.test(after.text)) return true;
  if (/^(?:って|しか|ok|可|歓迎|大丈夫|対応|対象|レベル)$/.test(after.text)) return true;
  return (
    /^(?:向け|むけ|向き|むき|の|でも|に|は|用|以上|以下|限定|だけ|のみ|枠|が|で)/.test(after.text) || after.limit !== undefined
  );
}

function isLength(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const span = spans[at] as Span;
  if (!span.limit?.isUnsure) return true;
  const after = next(draft, at);
  if (/枠$|もの$/.test(span.text) || !after || hasTag(spans[at - 1], 'fromPre', 'toPre')) return true;
  if (hasTag(after, 'noun', 'from', 'to', 'before', 'after', 'neg', 'or', 'upTo') || after.limit) return true;
  if (/^で/.test(after.text) && /^(?:終わ|おわ|話し切)/.test(spans[at + 2]?.text ?? '')) return true;
  if (/^(?:だけ|って|は|が|のみ)/.test(after.text) && isOfNamedEvent(draft, at)) return true;
  if (!/^(?:の|だけ|くらい|ぐらい|ほど|程度|枠|より|ちょうど)/.test(after.text)) return false;
  const beyond = spans[neighbour(draft, at, 1, 'particle', 'aux')];
  return (
    beyond === undefined || hasTag(beyond, 'noun', 'from', 'to', 'wish', 'asked', 'has', 'turn') || beyond.limit !== undefined
  );
}

/** An event is named before it, and nothing that could take so long. */
const isOfNamedEvent = ({ spans }: Draft, at: number): boolean =>
  spans.length <= SHORT &&
  spans.slice(0, at).some(({ limit }) => limit?.limit === 'event' || limit?.limit === 'place' || limit?.limit === 'day') &&
  !spans.some((span) => isContent(span) && span.limit === undefined);

function isSeason(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at) || isWordOfContent(draft, at)) return false;
  const span = spans[at] as Span;
  if (!/^[a-z]/.test(span.text)) return true;
  const before = spans[neighbour(draft, at, -1, 'article')];
  const after = next(draft, at);
  if (before?.limit?.limit === 'year' || after?.limit?.limit === 'year' || before?.limit?.limit === 'season') return true;
  if (!after || /^[のにはっで]/.test(after.text)) return true;
  if (hasTag(after, 'or') && spans[at + 2]?.limit?.limit === 'season') return true;
  return (
    /^(?:in|last|this|the|of|held|during|from|previous|since|for|or|and)$/.test(before?.text ?? spans[at - 1]?.text ?? '') ||
    hasTag(after, 'eventNoun', 'noun')
  );
}

/** Winter, the series: not "in winter", "last summer", which are times. */
const isSeriesBySeason = (draft: Draft, at: number): boolean =>
  isSeason(draft, at) &&
  isHeldInYear(draft, at) &&
  !/^(?:in|during|this|last|every|each|next|late|early|mid|previous)$/.test(
    draft.spans[neighbour(draft, at, -1, 'article')]?.text ?? '',
  );

/** Whether a series took place in a year that is named near it; a season of any other year is no series. */
function isHeldInYear({ spans, lexicon }: Draft, at: number): boolean {
  const ids = spans[at]?.limit?.values ?? [];
  const year = spans.slice(Math.max(0, at - SIGHT), at + SIGHT).find((span) => span.limit?.limit === 'year')?.limit?.values[0];
  return year === undefined || lexicon.events.some(({ id, dates }) => ids.includes(id) && dates[0]?.startsWith(String(year)));
}

/** A day of the week; "Black Friday" is a name. */
function isWeekday(draft: Draft, at: number): boolean {
  const before = draft.spans[at - 1];
  const isName =
    /^[a-z]/.test(draft.spans[at]?.text ?? '') && isContent(before) && between(draft, before, draft.spans[at]) === ' ';
  return !isName && !isInCompound(draft, at);
}

/** So many days are an event's where events are spoken of, or how they were held. */
function isDays(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at) || spans.length > SHORT) return false;
  const isOfEvent = (span: Span): boolean => hasTag(span, 'eventNoun') || tagOf(span, 'asked') === 'event';
  return (
    /開催/.test(spans[at]?.text ?? '') ||
    spans.some((span, place) => place !== at && isOfEvent(span)) ||
    isHeld(draft) ||
    isAllThatIsSaid(draft, at)
  );
}
