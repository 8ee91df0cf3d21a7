import type { Limit } from '../model/limit.ts';
import type { FollowUp } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { isOnes, namesOccasion } from './follow-up-scope.ts';
import { hasTag, tagOf } from './span.ts';
import { actsOn, facetsOf, isBare, isSameTopic, points, pointsAt, type Turn } from './turn.ts';

type Rule = (turn: Turn) => FollowUp | undefined;

const at = ({ places }: Turn): { readonly index?: number } => (places[0] === undefined ? {} : { index: places[0] });

/** Why one of the list is there. */
export const why: Rule = (turn) => {
  if (!pointsAt(turn, 'why') || turn.read.unknown.length > 0 || turn.read.isCount) return undefined;
  if (isMissing(turn))
    return {
      kind: 'why-missing',
      named: { limits: turn.limits, topics: turn.subjects.length > 0 ? [turn.subjects.join(' ')] : [] },
      ...at(turn),
    };
  // "Why am I seeing this": no morning.
  const isBareWhy = turn.subjects.length === 0 && turn.limits.every(({ limit }) => limit === 'time');
  if (isBareWhy) return { kind: 'why', ...at(turn) };
  const isOfList = turn.spans.some((span) => hasTag(span, 'listNoun')) || pointsAt(turn, 'pick', 'within');
  if (!turn.context || !(isOfList || isSameTopic(turn, turn.context))) return undefined;
  return whyNamed(turn) ?? { kind: 'why', ...at(turn) };
};

/** 富士通のやつ、なんでここにあるの: why the one that is named is in the list. */
export const whyNamed: Rule = ({ limits, subjects, read, places, hasThing, pointers }) => {
  const named = limits.filter(({ limit, op }) => op === 'is' && limit !== 'time' && limit !== 'has');
  const isNamed = subjects.length > 0 || named.length > 0;
  return isNamed && places.length === 0 && (!hasThing || pointers.has('pick'))
    ? { kind: 'why-named', named: { limits: named, topics: subjects.length > 0 ? read.topics : [] } }
    : undefined;
};

/** "Why isn't the Karpenter one there?", 消えたのはどうして: of one that is not in the list. */
const isMissing = (turn: Turn): boolean =>
  turn.context !== undefined &&
  (pointsAt(turn, 'left-out') || actsOn(turn, 'gone', 'drop') || turn.spans.some((span) => hasTag(span, 'neg'))) &&
  turn.limits.every(({ limit }) => limit === 'company' || limit === 'speaker' || limit === 'topic');

/** その次のやつ, "the one before": beside the one of the list that was spoken of last. */
export const stepped: Rule = ({ context, alone }) => {
  const place = context?.focus === undefined ? -1 : context.sessions.indexOf(context.focus);
  const by = NEXT_ONE.test(alone.text.trim()) ? 1 : ONE_BEFORE.test(alone.text.trim()) ? -1 : undefined;
  const index = by === undefined ? -1 : place + by;
  return place >= 0 && index >= 0 && index < (context?.sessions.length ?? 0) ? { kind: 'details', index } : undefined;
};
const NEXT_ONE =
  /^(?:じゃあ?|では|and|ok|okay|so)?[、, ]*(?:その次の?|次の|ひとつ次の?|一つ次の?|the next|next|the following)(?: ?(?:やつ|もの|の|one))(?:は|を|も|って)?(?:見せて|詳しく|教えて)?(?:,? (?:please|pls))?[。.?？!！]*$|^(?:and )?the one after(?: (?:that|it))?[.?]?$|^その次(?:の)?(?:は)?[?？]?$/i;
const ONE_BEFORE =
  /^(?:じゃあ?|では|and|ok|okay|so)?[、, ]*(?:その前の|ひとつ前の?|一つ前の?|1つ前の?|the previous|previous|the preceding)(?: ?(?:やつ|もの|の|one))?(?:は|を|も|って)?(?:見せて|詳しく|教えて)?(?:,? (?:please|pls))?[。.?？!！]*$|^(?:and )?the one before(?: (?:that|it))?[.?]?$/i;

/** Sessions like one of the list, or like it and about something. */
export const similar: Rule = (turn) => {
  if (isLike(turn)) return { kind: 'similar', ...at(turn) };
  if (!points(turn, 'similar') && !(pointsAt(turn, 'pick') && LIKE.test(turn.alone.text))) return undefined;
  // "In the vein of the Cilium one": of the list the one that is named.
  if (pointsAt(turn, 'pick') && !isBare(turn) && turn.context && turn.places.length === 0)
    return { kind: 'similar', of: { limits: turn.limits, topics: turn.subjects.length > 0 ? turn.read.topics : [] } };
  if (turn.limits.length > 0 && (turn.subjects.length > 0 || turn.hasNoun || !turn.context)) return undefined;
  const isElsewhere = pointsAt(turn, 'others') && turn.spans.some((span) => OF_COMPANY.some((tag) => hasTag(span, tag)));
  const topics = turn.subjects.length > 0 ? turn.read.topics : [];
  // "Something like Cilium" and Ciliumに似た話 name what it is like; Ciliumで似た話 is about that as well.
  const isBeside = turn.spans.some((span, index) => span.text === 'で' && tagOf(turn.spans[index + 1], 'pointer') === 'similar');
  if (topics.length > 0 && ((turn.hasNoun && !isBeside) || !turn.context)) return undefined;
  return {
    kind: 'similar',
    ...withoutUndefined({
      topics: topics.length > 0 ? topics : undefined,
      limits: turn.limits.length > 0 ? turn.limits : undefined,
      isElsewhere: isElsewhere || undefined,
    }),
    ...at(turn),
  };
};

const OF_COMPANY = ['firm', 'limitName'];

/** 3番目みたいなの, "more like the first": a place of the list, and that others are to be like it. */
const isLike = (turn: Turn): boolean =>
  isBare(turn) && turn.context !== undefined && turn.places.length === 1 && LIKE.test(turn.alone.text) && !turn.read.asked;
const LIKE =
  /(?:みたいな|っぽい|に近い|に似|と似|(?<!ど)のような|系の)|(?:more|others?|something|anything|stuff|talks|sessions|ones) like (?:the|number|no|#|\d)|(?:similar|related|close|akin) to (?:the|number|no|#|\d)/i;

/** The Cilium one, Mercariのあれ, 2019年のそれ、資料ある？ */
export const picked: Rule = (turn) => {
  const isMaterial = turn.limits.some(({ limit }) => limit === 'has') && turn.spans.at(-1)?.text !== 'のは';
  const isAsked = turn.read.asked !== undefined || isMaterial;
  const named = isMaterial ? turn.limits.filter(({ limit }) => limit !== 'has') : turn.limits;
  const isOccasion = namesOccasion(turn);
  const isNamed = ({ limit }: Limit): boolean =>
    limit === 'company' || limit === 'speaker' || (limit === 'kind' && isAsked && pointsAt(turn, 'pick'));
  const names = turn.subjects.length > 0 || named.some(isNamed) || isOccasion;
  // "Except the CircleCI one": all but that.
  if (turn.limits.some(({ op }) => op === 'not')) return undefined;
  const isOfNames = turn.limits.every(({ limit }) => limit === 'company' || limit === 'speaker');
  const isOneOfThese = pointsAt(turn, 'pick') && (isOfNames || (isOccasion && isAsked));
  const isCorrected = pointsAt(turn, 'correct') && !isOneOfThese;
  const isSummed = isSummaryOf(turn);
  const isPick =
    (pointsAt(turn, 'pick') || turn.hasThing || isSummed || isOfPerson(turn) || isOfOccasion(turn) || isThatTalk(turn)) &&
    !isCorrected &&
    !pointsAt(turn, 'within', 'again', 'back');
  if (!names || !isPick || turn.subjects.length > 2 || (turn.hasNoun && !isAsked && !isSummed)) return undefined;
  if (isOccasion && !(turn.context && (isAsked || points(turn, 'details')))) return undefined;
  if (!isAsked && !points(turn, 'details') && turn.spans.some((span) => tagOf(span, 'wish') === 'list')) return undefined;
  const facets = facetsOf(turn);
  return {
    kind: 'pick',
    named: { limits: named, topics: pointedName(turn) ?? turn.read.topics },
    isAsked,
    ...withoutUndefined({ facets: facets.length > 0 ? facets : undefined }),
  };
};

/** "Slides for that Vault talk?", あのサーバーレスの話の資料: what is pointed at has a name. */
const isThatTalk = ({ context, spans, subjects, read }: Turn): boolean =>
  (context?.sessions.length ?? 0) > 0 &&
  subjects.length > 0 &&
  read.asked !== undefined &&
  spans.some(
    (span, place) =>
      tagOf(span, 'pointer') === 'that' &&
      spans.slice(place + 1, place + MAX_NAMED).some(({ text }) => subjects.some((subject) => subject.includes(text))),
  );
const MAX_NAMED = 4;

/** "Feature flag" in "that feature flag talk": all the words of the name, also those that elsewhere say nothing. */
function pointedName({ spans, subjects }: Turn): readonly string[] | undefined {
  const from = spans.findIndex((span) => tagOf(span, 'pointer') === 'that' && /^[a-z]/.test(span.text));
  const to = spans.findIndex((span, place) => place > from && hasTag(span, 'noun') && !subjects.includes(span.text));
  const name = from < 0 || to < 0 ? [] : spans.slice(from + 1, to);
  const isName = name.length > 1 && name.length < MAX_NAMED && subjects.some((subject) => name.at(-1)?.text === subject);
  return isName ? [name.map(({ text }) => text).join(' ')] : undefined;
}

/** "Slides for the 2019 talk?", 2022年の録画のURLは？: nothing but when it was, and what is asked of it. */
const isOfOccasion = ({ limits, read, subjects, context, spans }: Turn): boolean =>
  (context?.sessions.length ?? 0) > 0 &&
  subjects.length === 0 &&
  !read.isCount &&
  (read.asked === 'slides' || read.asked === 'video' || read.asked === 'link') &&
  limits.every(({ limit, op }) => op === 'is' && (limit === 'year' || limit === 'event' || limit === 'has')) &&
  !spans.some((span) => tagOf(span, 'wish') === 'list' || hasTag(span, 'quantity', 'which'));

/** "What did he say at CNDT2022?" after a list of somebody's talks: the one there. */
const isOfPerson = ({ context, read, limits, pointers }: Turn): boolean =>
  pointers.has('person') &&
  !pointers.has('others') &&
  context?.question.limits.some(({ limit }) => limit === 'speaker') === true &&
  (read.asked !== undefined || limits.some(({ limit }) => limit === 'has'));

/** "Not that one, the other", もう片方のほう: of two that were shown the one that was not spoken of. */
export const otherOne: Rule = (turn) => {
  const { context, spans } = turn;
  if (context?.sessions.length !== 2 || !pointsAt(turn, 'others') || !pointsAt(turn, 'pick') || turn.read.asked) return undefined;
  const isRefused = pointsAt(turn, 'correct') || spans.some((span) => hasTag(span, 'neg'));
  const isOfList = turn.limits.every((limit) => context.question.limits.some((one) => one.limit === limit.limit));
  if (!isRefused || !isOfList || turn.subjects.length > 2) return undefined;
  return { kind: 'details', index: (context.focus ?? context.sessions[0]) === context.sessions[0] ? 1 : 0 };
};

/** A summary of the Stargz talk: of one of the list. */
const isSummaryOf = (turn: Turn): boolean =>
  turn.context !== undefined &&
  turn.subjects.length === 1 &&
  turn.limits.length === 0 &&
  points(turn, 'details') &&
  turn.spans.some((span) => tagOf(span, 'wish') === 'overview') &&
  turn.spans.some((span) => /^(?:talk|session|トーク|発表|話)$/.test(span.text));

/** A fact of one of the list: its speaker, slides, date. What it is about is all that is known of it. */
export const asked: Rule = (turn) => {
  if (turn.subjects.length > 0 || (pointsAt(turn, 'within') && turn.places.length === 0) || isOnes(turn)) return undefined;
  const isMaterial = turn.limits.length > 0 && (isMaterialAsked(turn) || isFormatAsked(turn));
  if ((turn.limits.length > 0 && !isMaterial) || turn.spans.some((span) => hasTag(span, 'family'))) return undefined;
  if (turn.read.asked === 'about') return turn.context ? { kind: 'details', ...at(turn) } : undefined;
  return turn.read.asked || isMaterial ? { kind: 'asked', ...at(turn) } : undefined;
};

/** 会場でしたか、それともオンライン？, "in person or virtual?": a form that is offered as one of two. */
export const isFormatAsked = ({ limits, read, spans }: Turn): boolean =>
  limits.length > 0 &&
  limits.every(({ limit }) => limit === 'format') &&
  (limits.some(({ values }) => values.length > 1) || (read.asked === 'where' && spans.some((span) => hasTag(span, 'or'))));

/** "Slides?" of an answer asks for them; with a noun behind it, it is the condition that there are some. */
function isMaterialAsked({ limits, read, spans, alone, hasThing }: Turn): boolean {
  const isOne = limits.every(({ limit, op }) => limit === 'has' && op === 'is');
  if (!isOne || read.isCount || spans.some((span) => tagOf(span, 'act') === 'drop')) return false;
  // "Does that one come with slides?"
  if (hasThing) return true;
  const last = spans.findLastIndex((span) => hasTag(span, 'has'));
  const isCondition = spans.some((span, at) => at < last && /^(?:with|having|that have|which have|only)$/.test(span.text));
  const after = spans.slice(last + 1);
  const isPlain = !/[?？]/.test(alone.text) && after.at(-1)?.text === 'の';
  const isOnesAsked =
    /^(?:あり|有り|有)$/.test(after.at(-2)?.text ?? '') && /^(?:は|の|のは|だと)$/.test(after.at(-1)?.text ?? '');
  const isThere = isOnesAsked || (!/[?？]/.test(alone.text) && /^(?:あり|有り|有)$/.test(after.at(-1)?.text ?? ''));
  const isNoun =
    isPlain ||
    isThere ||
    after.some(
      (span) => hasTag(span, 'noun') || /^(?:の|のは|つき|付き)$/.test(span.text) || /^(?:あるの|つき|付き)/.test(span.text),
    );
  return !isCondition && !isNoun;
}

/** "Tell me a bit more", もっと教えて of the one that is spoken of; what it is like. */
export const described: Rule = (turn) => {
  if (!isBare(turn) || turn.read.asked || !turn.context) return undefined;
  const isOfOne = turn.context.focus !== undefined || turn.hasThing || turn.context.sessions.length === 1;
  const isTold = turn.spans.some((span) => TELLING.test(span.text)) && (pointsAt(turn, 'more') || points(turn, 'more'));
  const isLike = turn.spans.some((span) => /^(?:どんな|どういう|どういった|どのような|what)$/.test(span.text));
  const isSaid = turn.spans.some((span) => hasTag(span, 'presents', 'noun') || /^(?:about|said|say|talk)/.test(span.text));
  const isSummary = turn.spans.some((span) => tagOf(span, 'wish') === 'overview') || isAbout(turn);
  const isWhat = (isLike || turn.spans.some((span) => /^(?:何|なに)/.test(span.text))) && isSaid;
  return isOfOne && (isTold || isWhat || isSummary) ? { kind: 'details', ...at(turn) } : undefined;
};

const TELLING = /^(?:教え|おしえ|知り|知る|聞|きき|きか|tell|know|hear|learn|explain)/;

/** "Everything about it." */
const isAbout = ({ spans, hasPronoun }: Turn): boolean => hasPronoun && spans.some(({ text }) => text === 'about');

/** All that is known of one of the list. */
export const detailed: Rule = (turn) => {
  if (turn.subjects.length > 0 || turn.limits.length > 0 || turn.read.asked) return undefined;
  const isShown =
    turn.hasPronoun &&
    turn.spans.some((span) => hasTag(span, 'polite') || pointsAt(turn, 'more') || /^(?:open|show|内容|中身)/.test(span.text));
  return turn.places.length > 0 || points(turn, 'details') || isShown ? { kind: 'details', ...at(turn) } : undefined;
};
