import { between, type Draft, isClauseEnd, neighbour } from '../draft.ts';
import { hasTag } from '../span.ts';
import { goesOnAsCompany } from './goes-on-as-company.ts';
import { isInCompound, next } from './surroundings.ts';

/** Where something took place, not a part of another name. */
export function isPlace(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = next(draft, at);
  const gap = between(draft, spans[at], after);
  if (isInCompound(draft, at) || goesOnAsCompany(draft, at)) return false;
  if (!after || isClauseEnd(gap) || JOINING_MARK.test(gap)) return true;
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

/** 沖縄+Security+上級者: key words in a row. */
const JOINING_MARK = /^ ?[+/&|×] ?$/;
