import type { Order } from '../../model/limit.ts';
import type { FollowUp } from '../../model/question.ts';

/** What a turn asks for with regard to the list before it, without the values that it names. The order is that of the weights. */
export const TURN_KINDS = [
  'new',
  'nth',
  'by-name',
  'details',
  'asked-slides',
  'asked-video',
  'asked-link',
  'asked-speaker',
  'asked-company',
  'asked-when',
  'asked-where',
  'asked-level',
  'asked-length',
  'asked-category',
  'asked-event',
  'more',
  'all',
  'again',
  'count',
  'newest',
  'oldest',
  'longest',
  'shortest',
  'sorted-newest',
  'sorted-oldest',
  'sorted-length',
  'similar',
  'person-others',
  'company-others',
  'year-earlier',
  'year-later',
  'event-earlier',
  'event-later',
  'at-event',
  'in-year',
  'other-value',
  'narrow',
  'drop',
  'widen',
  'left-out',
  'compare',
  'why',
  'correct-place',
  'correct-value',
  'thanks',
  'greeting',
] as const;

export type TurnKind = (typeof TURN_KINDS)[number];

/** The kind of turn that a way to refer is, or a name of its own where none of the kinds is that; `new` where it refers to nothing. */
export function kindOf(followUp: FollowUp | undefined): string {
  if (!followUp) return 'new';
  switch (followUp.kind) {
    case 'session':
      return 'new';
    case 'details':
      return followUp.index === undefined ? 'details' : 'nth';
    case 'pick':
      return 'by-name';
    case 'same-speaker':
      return 'person-others';
    case 'same-company':
      return 'company-others';
    case 'why-named':
      return 'why';
    case 'courtesy':
      return followUp.courtesy;
    case 'ordered':
      return kindOfOrder(followUp.order);
    case 'shift':
      return followUp.by === 0 ? 'there' : `${followUp.unit}-${followUp.by < 0 ? 'earlier' : 'later'}`;
    case 'replace':
      return kindOfReplaced(followUp);
    case 'narrow':
      return followUp.limits.some(({ op }) => op === 'not') ? 'drop' : 'narrow';
    default:
      return followUp.kind;
  }
}

function kindOfOrder({ by, end, n }: Order): string {
  if (n !== 1) return by === 'length' ? 'sorted-length' : end === 'first' ? 'sorted-oldest' : 'sorted-newest';
  if (by === 'length') return end === 'first' ? 'shortest' : 'longest';
  return end === 'first' ? 'oldest' : 'newest';
}

function kindOfReplaced({ named: { limits } }: Extract<FollowUp, { kind: 'replace' }>): string {
  if (limits.some(({ limit }) => limit === 'event')) return 'at-event';
  return limits.some(({ limit }) => limit === 'year') ? 'in-year' : 'other-value';
}
