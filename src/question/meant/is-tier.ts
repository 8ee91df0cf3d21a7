import type { Draft } from '../draft.ts';
import { isInCompound } from './surroundings.ts';

/** A tier is a sponsor's where sponsors are spoken of at all. */
export function sponsorBeside(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (/スポンサー|sponsor/.test(spans[at]?.text ?? '')) return true;
  if (isInCompound(draft, at)) return false;
  return spans
    .slice(Math.max(0, at - SPONSOR_REACH), at + SPONSOR_REACH)
    .some(({ limit }) => limit?.limit === 'kind' && limit.values.includes('sponsor'));
}

/** How far from its tier a sponsor may be named. */
const SPONSOR_REACH = 7;
