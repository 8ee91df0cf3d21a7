import type { Event } from '../model/event.ts';
import type { Limit, LimitName, LimitOp, LimitValue } from '../model/limit.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import { eventAsSession } from './event-as-session.ts';
import { isOfEvent } from './filter-corpus.ts';
import { LIMIT_NAMES, type LimitContext, limitEntry } from './limit-table.ts';

/** One condition of a limit, for an engine that keeps the values that `limitKeysOf` gives and knows nothing else of limits. */
export interface LimitCondition {
  readonly limit: LimitName;
  /** How one of a document's values has to compare with one of these: be it, have it as a part, not come before it, not come after it, come before it. */
  readonly is: 'one-of' | 'with-part' | 'at-least' | 'at-most' | 'below';
  readonly values: readonly LimitValue[];
  /** Whether it is met where no value compares so. */
  readonly negated: boolean;
}

/** Limits as conditions, all of which have to hold. */
export const limitConditions = (limits: readonly Limit[], context: LimitContext): LimitCondition[] =>
  limits.flatMap(({ limit, op, values }) => {
    const { keyOf, needsAll } = limitEntry(limit);
    const keys = values.map((value) => keyOf?.(value, context) ?? value);
    if (needsAll && op === 'is') return keys.map((key): LimitCondition => ({ ...compared(limit, op, [key]), negated: false }));
    return [{ ...compared(limit, op, keys), negated: op === 'not' }];
  });

function compared(limit: LimitName, op: LimitOp, keys: readonly LimitValue[]): Omit<LimitCondition, 'negated'> {
  const { scale, endsBefore, isPart } = limitEntry(limit);
  if (isPart) return { limit, is: 'with-part', values: keys };
  if (op === 'is' || op === 'not') return { limit, is: 'one-of', values: keys };
  if (!scale) return { limit, is: op === 'from' ? 'at-least' : endsBefore ? 'below' : 'at-most', values: keys };
  const places = keys.map((key) => scale.indexOf(key));
  const met = (at: number): boolean =>
    places.some((place) => (op === 'from' ? at >= place : endsBefore ? at < place : at <= place));
  return { limit, is: 'one-of', values: scale.filter((_, at) => met(at)) };
}

/** What limits compare of a document, by limit; of a note about an event only what holds for events. */
export function limitKeysOf(
  document: SearchDocument,
  event: Event,
  context: LimitContext,
): readonly (readonly [LimitName, readonly LimitValue[]])[] {
  const session = isSession(document) ? document : eventAsSession(event);
  const names = isSession(document) ? LIMIT_NAMES : LIMIT_NAMES.filter((limit) => isOfEvent({ limit, op: 'is', values: [] }));
  return names.flatMap((name) => {
    const { valuesOf, keyOf } = limitEntry(name);
    const values = valuesOf(session, event, context).map((value) => keyOf?.(value, context) ?? value);
    return values.length > 0 ? [[name, [...new Set(values)]] as const] : [];
  });
}
