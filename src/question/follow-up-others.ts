import { limitEntry } from '../corpus/limit-table.ts';
import type { Asked, Limit, LimitName } from '../model/limit.ts';
import type { FollowUp, Named } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { EVENT_ONLY } from './read-events-wish.ts';
import { hasTag, tagOf } from './span.ts';
import { isBare, isHeld, isSameTopic, isSpeakingElsewhere, namesElsewhere, points, pointsAt, type Turn } from './turn.ts';

type Rule = (turn: Turn) => FollowUp | undefined;

const at = ({ places }: Turn): { readonly index?: number } => (places[0] === undefined ? {} : { index: places[0] });

/** その人の他の話, that company's talks in 2023. */
export const others: Rule = (turn) => (turn.read.group || isLikeElsewhere(turn) ? undefined : othersOf(turn));

/** "Along those lines, from other companies": like it, not theirs. */
const isLikeElsewhere = (turn: Turn): boolean =>
  points(turn, 'similar') && pointsAt(turn, 'others') && !pointsAt(turn, 'person', 'company');

function othersOf(turn: Turn): FollowUp | undefined {
  const isJustThese = pointsAt(turn, 'person', 'company') && isBare(turn) && !turn.read.asked;
  const isExcept = isExceptThat(turn);
  const isOthers = pointsAt(turn, 'others') || isExcept || isJustThese || isElsewhere(turn);
  const isPerson = isOfPerson(turn, isOthers);
  const isCompany = pointsAt(turn, 'company') || (isOthers && (pointsAt(turn, 'there') || asksFor(turn, 'company')));
  const named = { limits: turn.limits, topics: turn.read.topics.filter(() => turn.subjects.length > 0) };
  const isNamed = turn.limits.length > 0 || turn.subjects.length > 0;
  const isOthersOf = pointsAt(turn, 'others') || isExcept || namesElsewhere(turn) || isToo(turn) || isRestOf(turn);
  if (isOthersOf && isOf(turn, 'speaker', 'company') && !isFactAsked(turn))
    return turn.context ? { kind: 'others-of', limits: turn.limits, ...at(turn) } : undefined;
  // "Who of that company was at CNDS2024?" asks for its talks there; "that person's company" does not.
  const isAsked = turn.read.asked !== undefined && !(turn.limits.length > 0 && turn.read.asked === 'speaker' && isCompany);
  if (!isOthers && (!isNamed || isAsked)) return undefined;
  const years = pointsAt(turn, 'that-year') ? 0 : yearsBetween(turn);
  const of = { ...pickedIn(turn, named), isOthers: isOthers && !isCountOfAll(turn), ...withoutUndefined({ years }), ...at(turn) };
  if (isCompany) return { kind: 'same-company', ...of };
  const isSpeaker = isPerson || (isOthers && (asksFor(turn, 'speaker') || isSpeaking(turn)));
  return isSpeaker ? { kind: 'same-speaker', ...of, ...withoutUndefined({ orCompany: orCompany(turn) }) } : undefined;
}

/** 障害訓練のほう、同じ会社の他の話: one of the list is named, not what the others are about. */
function pickedIn(turn: Turn, named: Named): { readonly named: Named; readonly of?: Named } {
  const isPicked = (pointsAt(turn, 'pick') || isOwner(turn)) && named.topics.length > 0;
  return isPicked ? { named: { ...named, topics: [] }, of: { limits: [], topics: named.topics } } : { named };
}

/** Pairsの会社, 責任境界のtalkの会社: who gave it is meant by what it is about. */
const isOwner = ({ alone, subjects }: Turn): boolean => {
  const last = subjects.at(-1);
  const at = last === undefined ? -1 : alone.text.toLowerCase().indexOf(last.toLowerCase());
  return at >= 0 && OWNER.test(alone.text.slice(at + (last?.length ?? 0)));
};
const OWNER =
  /^ ?の ?(?:(?:talk|トーク|発表|セッション|話|やつ) ?の ?)?(?:会社|企業|所属|登壇者|スピーカー|発表者|話者|人|方|speaker|company)(?! ?(?:が|は)? ?(?:いる|います))/i;

/** これ以外の, この講演以外に, "apart from that": all but the one that is spoken of. */
const isExceptThat = ({ spans }: Turn): boolean =>
  spans.some(
    (span, place) =>
      tagOf(span, 'pointer') === 'that' &&
      (tagOf(spans[hasTag(spans[place + 1], 'noun') ? place + 2 : place + 1], 'neg') === 'post' ||
        (tagOf(spans[place - 1], 'neg') === 'pre' && EXCEPT.test(spans[place - 1]?.text ?? ''))),
  );
const EXCEPT = /^(?:apart from|except|besides|other than|aside from)/;

const isElsewhere = (turn: Turn): boolean =>
  isSpeakingElsewhere(turn) ||
  (pointsAt(turn, 'widen-occasion') && (pointsAt(turn, 'person', 'company', 'there') || isBareCompany(turn)));

/** "Did the company appear at other events?" */
const isBareCompany = (turn: Turn): boolean =>
  isBare(turn) && turn.context?.focus !== undefined && /\bthe (?:company|firm)\b/i.test(turn.alone.text);

/** "They" may be the company. */
const orCompany = ({ alone }: Turn): true | undefined => (/\b(?:they|them|their)\b/i.test(alone.text) ? true : undefined);

/** 他にどこで話してる？ asks for other talks. */
const isFactAsked = (turn: Turn): boolean =>
  turn.read.asked !== undefined && !(turn.read.asked === 'where' && pointsAt(turn, 'others'));

/** その人は通算で何回？: the one that is spoken of as well. */
const isCountOfAll = (turn: Turn): boolean => turn.read.isCount === true && !pointsAt(turn, 'others', 'widen-occasion');

const isOfPerson = (turn: Turn, isOthers: boolean): boolean =>
  pointsAt(turn, 'person') ||
  isSpeakingElsewhere(turn) ||
  turn.spans.some((span) => tagOf(span, 'pointer') === 'speaker' || (isOthers && hasTag(span, 'member')));

/** 他に何か話してる？ of the talk that is spoken of. */
const isSpeaking = (turn: Turn): boolean =>
  isBare(turn) && !turn.read.asked && turn.spans.some((span) => hasTag(span, 'presents'));

/** 横田さんのトークも見たい: beside the one that was spoken of. */
const isToo = ({ spans, hasNoun }: Turn): boolean =>
  hasNoun && spans.some((span, place) => span.text === 'も' && hasTag(spans[place - 1], 'noun'));

/** "The remaining Bitkey talks" after a list that is not theirs. */
const isRestOf = (turn: Turn): boolean =>
  pointsAt(turn, 'remaining') &&
  turn.hasNoun &&
  turn.context !== undefined &&
  (turn.context.focus !== undefined || !isSameTopic(turn, turn.context));

/** ほかの会社は？, "other tracks?": all but the values that the list is limited by. */
export const otherValues: Rule = (turn) => {
  const { context, spans } = turn;
  if (!context || !isBare(turn) || turn.hasNoun || turn.hasPronoun || pointsAt(turn, 'person', 'company')) return undefined;
  const names = spans.flatMap((span, place) =>
    hasTag(spans[place - 1], 'turn') && isOther(spans[place - 1]) ? namesOf(span) : [],
  );
  const given = context.question.limits.find(({ limit, op }) => op === 'is' && names.includes(limit));
  return given && { kind: 'replace', named: { limits: [{ ...given, op: 'not' }], topics: [] } };
};

const isOther = (span: Turn['spans'][number] | undefined): boolean =>
  tagOf(span, 'turn') === 'others' || /^(?:他の?|ほかの?|別の|other)$/.test(span?.text ?? '');
const namesOf = ({ tags }: Turn['spans'][number]): string[] =>
  tags.flatMap(({ name, value }) => (name === 'limitName' || name === 'asked' ? [value] : []));

/** The same category at CNDW2024, 同じレベルのKubernetesの話. */
export const sameFacet: Rule = (turn) => {
  const facet = turn.spans.map((span) => tagOf(span, 'facet')).find((name) => name !== undefined) as LimitName | undefined;
  if (!facet || turn.limits.some(({ limit }) => limit === facet)) return undefined;
  // "Same category, one Winter earlier": the list, at another event.
  if (pointsAt(turn, 'earlier-event', 'later-event') && turn.context?.question.limits.some(({ limit }) => limit === facet))
    return undefined;
  const years = yearsBetween(turn);
  return {
    kind: 'same-facet',
    facet,
    named: { limits: turn.limits, topics: turn.subjects.length > 0 ? turn.read.topics : [] },
    ...withoutUndefined({ years }),
  };
};

/** Whether it names people or companies and nothing else. */
const isOf = ({ limits, subjects }: Turn, ...names: readonly LimitName[]): boolean =>
  subjects.length === 0 && limits.length > 0 && limits.every(({ limit, op }) => op === 'is' && names.includes(limit));

/** Whether a word for a speaker or a company is said; 別の会社 is another one. */
const asksFor = ({ spans }: Turn, asked: string): boolean =>
  spans.some(
    (span, place) =>
      (tagOf(span, 'asked') === asked || (asked === 'company' && hasTag(span, 'firm'))) && !isOtherKind(spans[place - 1]),
  );
const isOtherKind = (span: Turn['spans'][number] | undefined): boolean =>
  /^(?:他の|ほかの|別の|よその|other|another|different)$/.test(span?.text ?? '');

/** By how many years "the year before" and その2年後 move on. */
function yearsBetween(turn: Turn): number | undefined {
  const years = turn.spans.map((span) => tagOf(span, 'shift')).find((by) => by !== undefined);
  if (years !== undefined) return Number(years);
  return pointsAt(turn, 'earlier-year') ? -1 : pointsAt(turn, 'later-year') ? 1 : yearsSaid(turn);
}

/** 一年前は？ and "next year?" after an event or a year are counted from there. */
function yearsSaid({ spans, limits, subjects, hasNoun, context }: Turn): number | undefined {
  const hasOccasion = context?.question.limits.some(({ limit }) => limitEntry(limit).isOccasion === true) === true;
  if (!hasOccasion || subjects.length > 0 || hasNoun || limits.length !== 1 || limits[0]?.limit !== 'year') return undefined;
  return yearsIn({ spans });
}

function yearsIn({ spans }: Pick<Turn, 'spans'>): number | undefined {
  for (const { text } of spans) {
    const years = YEARS_BEFORE.exec(text)?.[1];
    if (years !== undefined) return -(KANJI.indexOf(years) >= 0 ? KANJI.indexOf(years) + 1 : Number(years));
    if (NEXT_YEAR.test(text)) return 1;
  }
  return undefined;
}

const KANJI = '一二三四五';
const YEARS_BEFORE = /^([1-5一二三四五]) ?年前の?$/;
const NEXT_YEAR = /^(?:next year|来年)$/;

/** The same in the year or at the event of the series before or after; something else in that year or at that event. */
export const shifted: Rule = (turn) => {
  const named = { limits: turn.limits, topics: turn.subjects.length > 0 ? turn.read.topics : [] };
  const isThere = pointsAt(turn, 'that-year', 'that-event') || isAtLastEvent(turn);
  // 同じ年の夏は？: another event of that year.
  const isOfSeries = turn.limits.length > 0 && turn.limits.every(({ limit, op }) => limit === 'event' && op === 'is');
  if (pointsAt(turn, 'that-year') && isOfSeries && turn.subjects.length === 0 && !turn.hasNoun) return { kind: 'replace', named };
  if (isThere) return there(turn, named);
  // "That category, from the CND Tokyo the year after", 1年前のCNDTの: of the series that is named, the event of that year.
  const ofSeries = turn.limits.find(({ limit, op, values }) => limit === 'event' && op === 'is' && values.length > 1);
  const years = yearsBetween(turn) ?? (ofSeries && turn.context ? yearsIn(turn) : undefined);
  const counted = years === undefined ? undefined : yearCounted(turn, years);
  if (counted) return { kind: 'replace', named: { ...named, limits: [counted] } };
  if (years !== undefined && isOf(turn, 'speaker', 'company', 'season', 'month'))
    return { kind: 'shift', unit: 'year', by: years, named };
  if (years !== undefined && ofSeries && turn.context)
    return {
      kind: 'shift',
      unit: 'event',
      by: years,
      named: { ...named, topics: [], limits: turn.limits.filter((one) => one !== ofSeries && one.limit !== 'year') },
    };
  // 同じTokyoで1年さかのぼると: what the list has already is said again.
  const held = turn.limits.filter((limit) => limit.limit !== 'year' && limit.limit !== 'event' && isHeld(limit, turn.context));
  const isOwn = yearsSaid(turn) === undefined && turn.limits.length > held.length;
  if (isOwn || turn.subjects.length > 2) return undefined;
  if (years !== undefined) return { kind: 'shift', unit: 'year', by: years, named: { ...named, limits: held } };
  const isEvent = pointsAt(turn, 'earlier-event', 'later-event') && turn.subjects.length === 0;
  if (!isEvent) return undefined;
  const by = pointsAt(turn, 'earlier-event') ? -1 : 1;
  return { kind: 'shift', unit: isOfYear(turn) ? 'year' : 'event', by, named };
};

/** In that year, at that event: something else there, a fact of it, how many. */
function there(turn: Turn, named: Named): FollowUp | undefined {
  const isFact = pointsAt(turn, 'that-event') && turn.read.asked !== undefined && FACTS_OF_EVENTS.has(turn.read.asked);
  if (isBare(turn) && !isFact && !turn.read.isCount) return undefined;
  return { kind: 'shift', unit: pointsAt(turn, 'that-year') ? 'year' : 'event', by: 0, named };
}

/** 2021年の次の年: counted from the year that is named. */
function yearCounted(turn: Turn, years: number): Limit | undefined {
  const [own] = turn.limits;
  const isCounted = own?.limit === 'year' && own.op === 'is' && turn.limits.length === 1 && !isYearSaidTwice(turn);
  return isCounted && yearsSaid(turn) === undefined
    ? { ...own, values: own.values.map((year) => Number(year) + years) }
    : undefined;
}

/** 翌々年の2022年: the year is said twice; 2021年の次の年 and "the year after 2021" are counted from it. */
const isYearSaidTwice = ({ spans }: Turn): boolean =>
  spans.some(
    (span, place) =>
      span.limit?.limit === 'year' &&
      spans
        .slice(Math.max(0, place - 2), place)
        .some((before) => (hasTag(before, 'shift') || /year/.test(tagOf(before, 'turn') ?? '')) && !/[a-z]/.test(before.text)),
  );

/** そこのキーノート after a question where or when an event was: of that one. */
const isAtLastEvent = (turn: Turn): boolean =>
  pointsAt(turn, 'there') &&
  turn.context?.last?.of === 'event' &&
  turn.context.last.intent === 'fact' &&
  turn.context.last.limits.some(({ limit, op }) => limit === 'event' && op === 'is') &&
  !turn.limits.some((limit) => limitEntry(limit.limit).isOccasion === true);

/** "The one before that" of a list that a year limits, and no event: the year before. */
function isOfYear({ context }: Turn): boolean {
  const limits = (context?.last ?? context?.question)?.limits ?? [];
  return limits.some(({ limit }) => limit === 'year') && !limits.some(({ limit }) => limit === 'event');
}

/** "A year before, at CNDT": of a series, counted from the list that was shown. */
export const countsYears = (turn: Turn): boolean =>
  turn.context !== undefined &&
  yearsIn(turn) !== undefined &&
  turn.limits.some(({ limit, op, values }) => limit === 'event' && op === 'is' && values.length > 1);

/** What "that event" can be asked for. */
const FACTS_OF_EVENTS: ReadonlySet<Asked> = new Set([...EVENT_ONLY, 'when', 'date']);
