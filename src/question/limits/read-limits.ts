import type { Limit, LimitName, LimitValue } from '../../model/limit.ts';
import { between, type Draft } from '../draft.ts';
import type { Span } from '../span.ts';
import { chooseMeant } from './choose-meant.ts';
import { readEndTimes } from './end-times.ts';
import { readEventRelations } from './event-relations.ts';
import { type Group, groupFrom } from './group.ts';
import { readNamedAfter } from './named-after.ts';
import { readOpenTimes } from './open-times.ts';
import { readPlacedEditions } from './placed-editions.ts';
import { resolveRelative } from './relative-times.ts';
import { settle } from './settle.ts';

/** Takes every condition out of a question, with what negates it, with its alternatives and ranges. */
export function readLimits(draft: Draft): void {
  resolveRelative(draft);
  readEndTimes(draft);
  readOpenTimes(draft);
  readPlacedEditions(draft);
  readNamedAfter(draft);
  readEventRelations(draft);
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

interface Settled {
  readonly group: Group;
  readonly added: readonly Limit[];
}

/** Conditions of two kinds that are joined are negated together: keynotes and online events are left out; キーノートと監視カテゴリ以外. */
function negateBoth(draft: Draft, first: Settled, second: Settled): void {
  const { limits, spans } = draft;
  const joint = spans.slice(first.group.to + 1, second.group.from);
  const isJoined = joint.length === 1 && joint.every((span) => /^(?:と|や|および|でも|and|or|nor)$/.test(span.text));
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

/** キーノートも入れて: what belongs to it anyway is no condition. */
const isIncluded = ({ text }: Draft, { limit, end }: Span): boolean =>
  (limit?.limit === 'kind' || limit?.limit === 'difficulty') &&
  /^(?:(?:も|まで)(?:入れ|いれ|含め|ふくめ|込み|こみ|カウント|数え)|を?(?:混ぜ|まぜ|込み|こみで))/.test(text.slice(end));

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
