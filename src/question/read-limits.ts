import { limitEntry } from '../corpus/limit-table.ts';
import type { Event } from '../model/event.ts';
import type { Limit, LimitName, LimitOp, LimitValue } from '../model/limit.ts';
import { addLimit, between, claim, type Draft, isClauseEnd, neighbour } from './draft.ts';
import { isMeant } from './is-meant.ts';
import { hasTag, type Span, type SpanLimit, tagOf } from './span.ts';

/** Conditions of one kind that stand together: A or B, from A to B. */
interface Group {
  readonly members: readonly number[];
  /** The pieces that belong to it, words between and around the names included. */
  from: number;
  to: number;
}

/** Takes every condition out of a question, with what negates it, with its alternatives and ranges. */
export function readLimits(draft: Draft): void {
  resolveRelative(draft);
  readPlacedEditions(draft);
  let last: Settled | undefined;
  for (let at = 0; at < draft.spans.length; at++) {
    const span = draft.spans[at] as Span;
    if (isIncluded(draft, span)) span.role = 'grammar';
    if (!span.limit || span.role !== undefined || !chooseMeant(draft, at)) continue;
    const group = groupFrom(draft, at);
    const known = draft.limits.length;
    settle(draft, group);
    const settled: Settled = { group, added: draft.limits.slice(known) };
    if (last) negateBoth(draft, last, settled);
    last = settled;
    at = Math.max(at, group.members.at(-1) ?? at);
  }
  withoutContradiction(draft);
  claimAllDays(draft);
  claimOtherNames(draft);
}

/** 観測系カンファ(o11y): in brackets behind an event's name, a part of what it is called as well. */
function claimOtherNames(draft: Draft): void {
  const {
    spans,
    lexicon: { events },
  } = draft;
  for (let at = 1; at < spans.length; at++) {
    const [before, span] = [spans[at - 1] as Span, spans[at] as Span];
    if (before.role !== 'limit' || before.limit?.limit !== 'event' || span.role !== undefined) continue;
    if (!/^ ?[(（]$/.test(between(draft, before, span)) || !/^[)）]/.test(draft.text.slice(span.end))) continue;
    const named = events.filter(({ id }) => before.limit?.values.includes(id));
    if (
      named.some(({ id, name, aliases, hashtags }) =>
        [id, name, ...aliases, ...hashtags].join(' ').toLowerCase().includes(span.text),
      )
    )
      span.role = 'grammar';
  }
}

/** A place, with a year of its own or without one, or an event, as one of several that are joined. */
interface PlaceOrEvent {
  readonly span: Span;
  readonly year: Span | undefined;
}

/** Fukuoka 2023 or Sapporo, 福岡2023とCNDT2023: a year right behind one of several places is that place's alone, so that events are meant. */
function readPlacedEditions(draft: Draft): void {
  for (let at = 0; at < draft.spans.length; at++) {
    const { members, end } = joinedPlaces(draft, at);
    const hasOwnYear = members.slice(0, -1).some(({ year }) => year !== undefined);
    const hasEvent = members.some(({ span }) => span.limit?.limit === 'event');
    if (members.length > 1 && (hasOwnYear || hasEvent)) readAsEvents(draft, members);
    at = Math.max(at, end - 1);
  }
}

function joinedPlaces(draft: Draft, first: number): { members: PlaceOrEvent[]; end: number } {
  const { spans } = draft;
  const members: PlaceOrEvent[] = [];
  let at = first;
  while (isPlaceOrEvent(spans[at])) {
    const isDated = spans[at + 1]?.limit?.limit === 'year' && /^ ?$/.test(between(draft, spans[at], spans[at + 1]));
    members.push({ span: spans[at] as Span, year: isDated ? spans[at + 1] : undefined });
    at += isDated ? 2 : 1;
    if (hasTag(spans[at], 'or')) at += 1;
    else if (!isListMark(between(draft, spans[at - 1], spans[at]), 'place')) break;
  }
  return { members, end: at };
}

/** Winter 2024 is an event as well as a season. */
const seriesOf = (span: Span | undefined): SpanLimit | undefined => span?.limit?.others?.find(({ limit }) => limit === 'event');
const isPlaceOrEvent = (span: Span | undefined): boolean =>
  span?.limit?.limit === 'place' || span?.limit?.limit === 'event' || seriesOf(span) !== undefined;

function readAsEvents({ lexicon: { events } }: Draft, members: readonly PlaceOrEvent[]): void {
  const read = members.map(({ span, year }) => {
    if (span.limit?.limit === 'event') return { span, year: undefined, values: span.limit.values };
    const isThen = (date: string | undefined): boolean =>
      year === undefined || date?.startsWith(String(year.limit?.values[0])) === true;
    const series = seriesOf(span)?.values;
    const isThere = ({ id, places }: Event): boolean =>
      series ? series.includes(id) : span.limit?.values.some((one) => places.includes(String(one))) === true;
    const values = events.filter((event) => isThere(event) && isThen(event.dates[0])).map(({ id }) => id);
    return { span, year, values };
  });
  if (read.some(({ values }) => values.length === 0)) return;
  for (const { span, year, values } of read) {
    if (span.limit?.limit !== 'event') Object.assign(span, { limit: { limit: 'event', values } });
    if (year) year.role = 'limit';
  }
}

/** 2日目は見たので2日目以外: what is left out is not wanted, whatever else is said of it. */
function withoutContradiction({ limits }: Draft): void {
  const unwanted = limits.filter(({ op }) => op === 'not');
  const isUnwanted = (limit: LimitName, value: LimitValue): boolean =>
    unwanted.some((one) => one.limit === limit && one.values.includes(value));
  const kept = limits.flatMap((limit): Limit[] => {
    if (limit.op !== 'is') return [limit];
    const values = limit.values.filter((value) => !isUnwanted(limit.limit, value));
    return values.length === limit.values.length ? [limit] : values.length > 0 ? [{ ...limit, values }] : [];
  });
  limits.splice(0, limits.length, ...kept);
}

/** 2日間で何本: all the days of an event that is named, no condition. */
function claimAllDays({ spans, limits, text }: Draft): void {
  if (!limits.some(({ limit }) => limit === 'event' || limit === 'place')) return;
  for (const span of spans)
    if (
      span.role === undefined &&
      span.limit?.limit === 'days' &&
      /^(?:で|とも|通し|を通|合わせ|の合計|トータル)/.test(text.slice(span.end))
    )
      span.role = 'grammar';
}

/** キーノートも入れて: what belongs to it anyway is no condition. */
const isIncluded = ({ text }: Draft, { limit, end }: Span): boolean =>
  (limit?.limit === 'kind' || limit?.limit === 'difficulty') &&
  /^(?:も|まで)(?:入れ|いれ|含め|ふくめ|込み|こみ|カウント)/.test(text.slice(end));

interface Settled {
  readonly group: Group;
  readonly added: readonly Limit[];
}

/** Conditions of two kinds that are joined are negated together: keynotes and online events are left out; キーノートと監視カテゴリ以外. */
function negateBoth(draft: Draft, first: Settled, second: Settled): void {
  const { limits, spans } = draft;
  const joint = spans.slice(first.group.to + 1, second.group.from);
  const isJoined = joint.length === 1 && joint.every((span) => /^(?:と|や|および|and|or|nor)$/.test(span.text));
  if (!isJoined || first.added.length !== 1 || second.added.length !== 1) return;
  const [one, other] = [first.added[0] as Limit, second.added[0] as Limit];
  const isJapanese = /[^\x00-\x7F]/.test(joint[0]?.text ?? '');
  const changed =
    isJapanese && other.op === 'not' && one.op === 'is'
      ? one
      : !isJapanese && one.op === 'not' && other.op === 'is'
        ? other
        : undefined;
  const at = changed ? limits.indexOf(changed) : -1;
  if (changed && at >= 0) limits[at] = { ...changed, op: 'not' };
}

/** Of all that a word names, takes what the words around it mean. */
function chooseMeant(draft: Draft, at: number): boolean {
  const span = draft.spans[at] as Span;
  const named = span.limit && [span.limit, ...(span.limit.others ?? [])];
  const isKind = (named ?? []).some(({ limit }) => limit === 'kind');
  const ordered = (named ?? []).toSorted((a, b) => turnOf(a) - turnOf(b));
  for (const { others: _, ...limit } of ordered) {
    // キーノート枠 is a kind of talk.
    if (isKind && limit.limit === 'category' && /^枠/.test(draft.spans[at + 1]?.text ?? '')) continue;
    Object.assign(span, { limit });
    if (isMeant(draft, at)) return true;
  }
  if (named) Object.assign(span, { limit: named[0] });
  return false;
}

/** Where the word "category" stands beside it, a category is meant before anything else; a series by its name before a season. */
const turnOf = ({ limit }: SpanLimit): number => (limit === 'category' ? 0 : limit === 'event' ? 1 : 2);

/** Last year, yesterday, in the morning: pieces that say a condition in words of time. */
function resolveRelative({ spans, now }: Draft): void {
  for (const [at, span] of (spans as Span[]).entries()) {
    const after = spans[at + 1] as Span | undefined;
    if (tagOf(span, 'order') === 'last' && after?.limit?.limit === 'season') {
      Object.assign(after, { limit: lastSeason(after.limit, now) });
      span.role = 'limit';
    }
    const limit = span.limit ?? relativeLimit(span, now) ?? dayPart(span);
    if (limit && !span.limit) Object.assign(span, { limit });
  }
}

/** The season that was last: of this year where it is over, else of the year before. */
function lastSeason(season: SpanLimit, now: Date): SpanLimit {
  const over: Readonly<Record<string, number>> = { spring: 6, summer: 9, autumn: 12, winter: 13 };
  const isOver = now.getUTCMonth() + 1 >= (over[String(season.values[0])] ?? 13);
  return { ...season, also: { limit: 'year', values: [now.getUTCFullYear() - (isOver ? 0 : 1)] } };
}

const DAY_MS = 86_400_000;

function relativeLimit(span: Span, now: Date): SpanLimit | undefined {
  const [unit, ago] = (tagOf(span, 'relative') ?? '').split('=');
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (unit === 'year') return { limit: 'year', values: [year - Number(ago)] };
  if (unit === 'date')
    return { limit: 'date', values: [new Date(now.getTime() - Number(ago) * DAY_MS).toISOString().slice(0, 10)] };
  if (unit === 'week') return weekOf(now, Number(ago));
  if (unit !== 'month') return undefined;
  const then = new Date(Date.UTC(year, month - Number(ago), 1));
  return { limit: 'month', values: [then.getUTCMonth() + 1], also: { limit: 'year', values: [then.getUTCFullYear()] } };
}

/** The week so many weeks ago, from Monday to Sunday. */
function weekOf(now: Date, ago: number): SpanLimit {
  const monday = now.getTime() - ((now.getUTCDay() + 6) % 7) * DAY_MS - ago * 7 * DAY_MS;
  const dayAt = (days: number): string => new Date(monday + days * DAY_MS).toISOString().slice(0, 10);
  return { limit: 'date', values: [dayAt(0)], op: 'from', also: { limit: 'date', values: [dayAt(6)], op: 'to' } };
}

const NOON = '12:00';
const EVENING = '16:00';

function dayPart(span: Span): SpanLimit | undefined {
  switch (tagOf(span, 'daypart')) {
    case 'morning':
      return { limit: 'time', values: [NOON], op: 'to' };
    case 'afternoon':
      return { limit: 'time', values: [NOON], op: 'from' };
    case 'evening':
      return { limit: 'time', values: [EVENING], op: 'from' };
    case 'noon':
      return { limit: 'time', values: [NOON], isUnsure: true };
    default:
      return undefined;
  }
}

const JOINING = ['or', 'upTo'];
/** What may stand between a name and the word that joins it to the next. */
const BESIDE = ['noun', 'person', 'member', 'firm', 'eventNoun', 'article'];

/** The conditions of the same kind that follow, joined by "or", "and", "to" or a mark. */
function groupFrom(draft: Draft, first: number): Group {
  const members = [first];
  const kind = draft.spans[first]?.limit?.limit;
  for (let last = first; ; ) {
    const next = nextMember(draft, last, kind);
    if (next === undefined) break;
    members.push(next);
    last = next;
  }
  return { members, from: first, to: members.at(-1) ?? first };
}

function nextMember(draft: Draft, last: number, kind: SpanLimit['limit'] | undefined): number | undefined {
  const { spans } = draft;
  let at = last + 1;
  let joined = isListMark(between(draft, spans[last], spans[at]), kind);
  for (let steps = 0; steps < 4 && at < spans.length; steps++, at++) {
    const span = spans[at] as Span;
    readAlike(draft, last, span, kind);
    if (span.limit && span.limit.limit === kind && span.role === undefined)
      return joined && (chooseMeant(draft, at) || hasTag(span, 'partName') || span.limit.isUnsure) ? at : undefined;
    if (span.limit || span.role) return undefined;
    if (hasTag(span, ...JOINING)) joined = true;
    else if (hasTag(span, 'neg:post', 'neg')) return undefined;
    else if (!hasTag(span, 'particle', 'aux', ...BESIDE)) return undefined;
    if (isListMark(between(draft, span, spans[at + 1]), kind)) joined = true;
  }
  return undefined;
}

/** A word that names several things, or a year behind an event: read as what it is joined to. */
function readAlike(draft: Draft, last: number, span: Span, kind: SpanLimit['limit'] | undefined): void {
  const other = span.limit?.others?.find(({ limit }) => limit === kind);
  if (other) Object.assign(span, { limit: other });
  if (kind === 'event' && isListMark(between(draft, draft.spans[last], span), kind)) readAsEdition(draft, last, span);
  else if (kind === 'event' && hasTag(draft.spans[last + 1], ...JOINING)) readAsEdition(draft, last, span);
}

/** A year behind the edition of another year names one of the same series: CNDT 2020, 2021. */
function readAsEdition({ spans, lexicon: { events } }: Draft, last: number, span: Span): void {
  const like = spans[last]?.limit;
  if (span.limit?.limit !== 'year' || span.role !== undefined || like?.values.length !== 1) return;
  const year = span.limit.values[0];
  const series = events.find(({ id }) => id === like.values[0])?.series;
  const edition = events.find((event) => event.series === series && Number(event.dates[0]?.slice(0, 4)) === year);
  if (edition && series !== undefined) Object.assign(span, { limit: { limit: 'event', values: [edition.id] } });
}

/** What is said again in brackets: 山口さん (ymotongpoo), 午後 (13時台). */
const SAID_AGAIN: ReadonlySet<LimitName | undefined> = new Set(['speaker', 'company', 'event', 'time']);
const isListMark = (gap: string, kind: LimitName | undefined): boolean =>
  /^\s*[、,/・&~〜–-]\s*$/.test(gap) || (SAID_AGAIN.has(kind) && /^\s*[(（]\s*$/.test(gap));

/** Decides what a group says: these, none of these, from, to. */
function settle(draft: Draft, group: Group): void {
  const limits = group.members.flatMap((at) => draft.spans[at]?.limit ?? []);
  const [first, second] = limits;
  if (!first) return;
  widen(draft, group);
  // 昼すぎ (13時台): the hour says more than the part of the day.
  const hours = limits.filter(({ op, also }) => op === 'from' && also?.op === 'to');
  const negation = negationOf(draft, group);
  const editions = limits.length === 2 && second && isTied(draft, group) ? editionsBetween(draft, first, second) : [];
  if (editions.length > 0) {
    addLimit(draft, { limit: 'event', values: editions }, negation ? 'not' : 'is');
  } else if (!negation && hours.length > 0) {
    addLimit(draft, spanning(hours), 'is');
  } else if (negation && limits.length === 1 && first.op && !first.also) {
    // Not in the afternoon is before it.
    addLimit(draft, { ...first, op: first.op === 'from' ? 'to' : 'from' }, 'is');
  } else if (limits.length === 2 && second && !negation && isRange(draft, group)) {
    addLimit(draft, { ...first, op: 'from' }, 'from');
    addLimit(draft, { ...second, op: 'to' }, 'to');
  } else {
    const isOwn = first.limit === 'kind' && isRightBehindKind(draft, group.from);
    const merged: SpanLimit = { ...first, values: limits.flatMap(({ values }) => values), ...(isOwn && { isOwn }) };
    const range = limits.length === 1 && !first.op && isOrdered(first) ? rangeOf(draft, group) : undefined;
    addLimit(draft, range?.values ? { ...merged, values: range.values } : merged, negation ? 'not' : (range?.op ?? 'is'));
  }
  claim(draft, group.from, group.to, 'limit');
}

/** A kind right behind another: sponsor keynotes are both. */
const isRightBehindKind = (draft: Draft, at: number): boolean =>
  draft.spans[at - 1]?.limit?.limit === 'kind' &&
  draft.spans[at - 1]?.role === 'limit' &&
  /^ ?$/.test(between(draft, draft.spans[at - 1], draft.spans[at]));

/** Hours that follow each other, as one: 13時台と14時台. */
function spanning(limits: readonly SpanLimit[]): SpanLimit {
  const [first = limits[0] as SpanLimit] = limits;
  const ends = limits.flatMap(({ also }) => also?.values ?? []).toSorted();
  const begins = limits.flatMap(({ values }) => values).toSorted();
  return { ...first, values: begins.slice(0, 1), ...(first.also && { also: { ...first.also, values: ends.slice(-1) } }) };
}

const isCategoryWord = (span: Span): boolean =>
  hasTag(span, 'categoryNoun') || /^(?:カテゴリ|分類|ジャンル|categor|トラック|tracks?$)/.test(span.text);

/** Words that belong to a name: さん, the noun in "track A talks", 向け. */
function widen(draft: Draft, group: Group): void {
  const { spans } = draft;
  const last = spans[group.to];
  const next = spans[group.to + 1];
  if (!last || !next || next.role || isClauseEnd(between(draft, last, next))) return;
  const isPersons = last.limit?.limit === 'speaker' && hasTag(next, 'person');
  const isFirms = (last.limit?.limit === 'company' || last.limit?.limit === 'companyClass') && hasTag(next, 'firm', 'person');
  const isSponsor = last.limit?.limit === 'tier' && next.limit?.limit === 'kind';
  const isNoun =
    (last.limit?.limit === 'category' && isCategoryWord(next)) ||
    (last.limit?.limit === 'difficulty' && (hasTag(next, 'levelNoun', 'person') || /^レベル/.test(next.text))) ||
    (last.limit?.limit === 'room' && hasTag(next, 'trackNoun'));
  const beyond = spans[group.to + 2];
  if (isPersons || isFirms || isSponsor || isNoun) group.to += 1;
  else if (last.limit?.limit === 'category' && /^(?:の|系の|の系)$/.test(next.text) && beyond && isCategoryWord(beyond))
    group.to += 2;
  const before = spans[neighbour(draft, group.from, -1, 'particle', 'aux')];
  if (last.limit?.limit === 'category' && before && isCategoryWord(before)) group.from = spans.indexOf(before);
}

/** Whether a group is negated, by what follows it in Japanese or by what stands before it in English; takes the word in. */
function negationOf(draft: Draft, group: Group): boolean {
  const { spans } = draft;
  const after = neighbour(
    draft,
    group.to,
    1,
    'particle',
    'noun',
    'member',
    'eventNoun',
    'verb',
    'aux',
    'trackNoun',
    'firm',
    'levelNoun',
  );
  const direct = spans[group.to + 1];
  for (const at of [group.to + 1, neighbour(draft, group.to, 1, 'particle'), after]) {
    const span = spans[at];
    if (tagOf(span, 'neg') !== 'post' || isFarther(draft, group.to, at)) continue;
    group.to = at;
    return true;
  }
  if (tagOf(direct, 'neg') === 'nai' && !hasTag(direct, 'wish') && LACKED.has(draft.spans[group.to]?.limit?.limit)) {
    group.to += 1;
    return true;
  }
  const before = neighbour(
    draft,
    group.from,
    -1,
    'particle',
    'article',
    'aux',
    'verb',
    'by',
    'noun',
    'levelNoun',
    'member',
    'fromPre',
  );
  if (tagOf(spans[before], 'neg') !== 'pre' || isClauseBetween(draft, before, group.from)) return false;
  group.from = before;
  return true;
}

/** What an event is said to be without: 中止なし, 配信なし. */
const LACKED: ReadonlySet<LimitName | undefined> = new Set(['status', 'format']);

/** Between a group and its negation there is no other condition and no end of a clause. */
function isFarther(draft: Draft, from: number, to: number): boolean {
  return to - from > 4 || isClauseBetween(draft, from, to);
}

function isClauseBetween(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const gap = between(draft, draft.spans[at], draft.spans[at + 1]);
    if (isClauseEnd(gap) && !CLOSING.test(gap)) return true;
  }
  return false;
}

/** The end of what stands in brackets before a word: 「NM2024」以外. */
const CLOSING = /^[)）」』】"]$/;

const isOrdered = ({ limit }: SpanLimit): boolean => limitEntry(limit).isOrdered === true;

/** Two values with "from … to …", "between … and …", "〜" between or around them. */
function isRange(draft: Draft, group: Group): boolean {
  const { spans } = draft;
  if (!isOrdered(spans[group.members[0] ?? 0]?.limit as SpanLimit)) return false;
  const [before, after] = [spans[group.from - 1], spans[group.to + 1]];
  if (!isTied(draft, group) && !hasTag(before, 'between')) return false;
  if (hasTag(before, 'between', 'fromPre')) claim(draft, group.from - 1, group.from - 1, 'limit');
  if (hasTag(after, 'to')) claim(draft, group.to + 1, group.to + 1, 'limit');
  return true;
}

/** "To", から or a dash stands between two values. */
function isTied(draft: Draft, { members: [first = 0, second = 0] }: Group): boolean {
  const { spans } = draft;
  const gaps = between(draft, spans[second - 1], spans[second]) + between(draft, spans[first], spans[first + 1]);
  const joint = spans.slice(first + 1, second);
  return joint.some((span) => span.text !== 'and' && hasTag(span, 'upTo', 'from', 'fromPre', 'toPre')) || /[~〜–-]/.test(gaps);
}

/** The editions of a series from one to another: CNDT2019〜2021. */
function editionsBetween({ lexicon: { events } }: Draft, first: SpanLimit, second: SpanLimit): LimitValue[] {
  if (first.limit !== 'event' || first.values.length !== 1 || second.values.length !== 1) return [];
  const dateOf = (id: LimitValue | undefined): string => events.find((event) => event.id === id)?.dates[0] ?? '';
  const seriesOf = (id: LimitValue | undefined): string | undefined => events.find((event) => event.id === id)?.series;
  const series = seriesOf(first.values[0]);
  if (series === undefined || series !== seriesOf(second.values[0])) return [];
  const [from = '', to = ''] = [dateOf(first.values[0]), dateOf(second.values[0])].sort();
  return events.filter(({ dates: [date = ''], series: of }) => of === series && date >= from && date <= to).map(({ id }) => id);
}

interface Range {
  readonly op: LimitOp;
  /** Other values where the words leave the value itself out: before 2016 is up to 2015. */
  readonly values?: readonly LimitValue[];
}

/** "Since", "before", 以降, まで: which way a value is open; takes the words in. */
function rangeOf(draft: Draft, group: Group): Range | undefined {
  const { spans } = draft;
  const limit = spans[group.members.at(-1) ?? group.from]?.limit as SpanLimit;
  const following = [group.to + 1, group.to + 2].find(
    (at) => hasTag(spans[at], 'from', 'to', 'before', 'after') && isNear(draft, group.to, at),
  );
  const next = following === undefined ? undefined : spans[following];
  if (next && following !== undefined && !isStartOnly(limit, next, draft, following)) {
    group.to = following;
    const isExclusive = hasTag(next, 'before', 'after');
    return rangeWith(limit, hasTag(next, 'from', 'after') ? 'from' : 'to', isExclusive);
  }
  const preceding = neighbour(draft, group.from, -1, 'article', 'particle');
  const before = spans[preceding];
  if (!before || before.role === 'limit' || isClauseBetween(draft, preceding, group.from)) return undefined;
  if (!hasTag(before, 'fromPre', 'toPre') || isByPerson(limit, before)) return undefined;
  if (before.text === 'from' && !isOpenEnd(draft, group.to)) return limit.limit === 'time' ? { op: 'from' } : undefined;
  group.from = preceding;
  return rangeWith(limit, hasTag(before, 'fromPre') ? 'from' : 'to', hasTag(before, 'afterPre', 'beforePre'));
}

/** "From 2021 on", "from 2021 onward": not "from 2021 on day 2". */
function isOpenEnd(draft: Draft, last: number): boolean {
  const { spans } = draft;
  const next = spans[last + 1];
  const text = next?.text ?? '';
  const endsThere = spans[last + 2] === undefined || isClauseEnd(between(draft, next, spans[last + 2]));
  return /^(?:onwards?|and|to)/.test(text) || (text === 'on' && endsThere);
}

const isNear = (draft: Draft, from: number, to: number): boolean => {
  const gap = between(draft, draft.spans[from], draft.spans[to]);
  const words = draft.spans.slice(from + 1, to);
  return (
    !isClauseEnd(gap) &&
    words.every((span) => span.limit === undefined && hasTag(span, 'noun', 'levelNoun', 'particle', 'aux', 'person'))
  );
};

/** 18:40から is when a talk begins, not a range; a year's から is one. */
const isStartOnly = ({ limit }: SpanLimit, next: Span, draft: Draft, at: number): boolean =>
  limit === 'time' && next.text === 'から' && !hasTag(draft.spans[at + 1], 'after');

const isByPerson = ({ limit }: SpanLimit, before: Span): boolean =>
  before.text === 'by' && limit !== 'date' && limit !== 'year' && limit !== 'time';

function rangeWith(limit: SpanLimit, op: LimitOp, isExclusive: boolean): Range {
  const [value] = limit.values;
  if (!isExclusive || limit.limit === 'time' || value === undefined) return { op };
  if (typeof value === 'number') return { op, values: [op === 'from' ? value + 1 : value - 1] };
  if (limit.limit !== 'date') return { op };
  const next = new Date(`${value}T00:00:00Z`).getTime() + (op === 'from' ? DAY_MS : -DAY_MS);
  return Number.isNaN(next) ? { op } : { op, values: [new Date(next).toISOString().slice(0, 10)] };
}
