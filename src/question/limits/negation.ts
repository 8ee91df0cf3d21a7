import type { LimitName } from '../../model/limit.ts';
import { type Draft, neighbour } from '../draft.ts';
import { isTalkInHiragana } from '../read-unwanted.ts';
import { hasTag, tagOf } from '../span.ts';
import { isClauseBetween } from './clause-between.ts';
import type { Group } from './group.ts';

/** Whether a group is negated, by what follows it in Japanese or by what stands before it in English; takes the word in. */
export function negationOf(draft: Draft, group: Group): boolean {
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
    'turn',
  );
  const direct = spans[group.to + 1];
  for (const at of [group.to + 1, neighbour(draft, group.to, 1, 'particle'), after]) {
    const span = spans[at];
    if (tagOf(span, 'neg') !== 'post' || isFarther(draft, group.to, at) || isTalkInHiragana(draft, at)) continue;
    group.to = at;
    return true;
  }
  // 対面をやめて: of a subject it is told that it was given up, of the way to hold an event that it is no longer so.
  if (LACKED.has(spans[group.to]?.limit?.limit) && GIVEN_UP.test(draft.text.slice(spans[group.to]?.end))) return true;
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

const GIVEN_UP = /^(?:開催)?を(?:やめ|止め|取りやめ|とりやめ)/;
/** What an event is said to be without: 中止なし, 配信なし. */
const LACKED: ReadonlySet<LimitName | undefined> = new Set(['status', 'format']);

/** Between a group and its negation there is no other condition and no end of a clause. */
function isFarther(draft: Draft, from: number, to: number): boolean {
  return to - from > 4 || isClauseBetween(draft, from, to);
}
