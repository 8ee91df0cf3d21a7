import {
  isOfEvent,
  type LimitCondition,
  type LimitContext,
  limitConditions,
  type SearchRequest,
  withStatus,
} from '../../src/search/index.ts';

/** A query, as OpenSearch takes it. */
export type Query = Readonly<Record<string, unknown>>;

/** So many ids a list may hold that OpenSearch compares with. */
const MAX_IDS = 65_000;

/** What a request may find: sessions that meet its limits, notes about events where they are wanted and nothing but the event is limited. */
export function allowedBy(
  request: SearchRequest,
  context: LimitContext,
): { readonly filter: Query[]; readonly must_not: Query[] } {
  const { limits, among, except = [], withEventNotes = false } = request;
  // A list that was shown may hold what was cancelled.
  const ofSessions = among && limits.length === 0 ? [] : withStatus(limits);
  const met = (kind: string, some: typeof limits): Query => ({
    bool: { filter: [{ term: { kind } }, ...limitConditions(some, context).map(filterOf)] },
  });
  const kinds = [met('session', ofSessions)];
  if (withEventNotes && limits.every(isOfEvent)) kinds.push(met('note', limits));
  return {
    filter: [anyOf(kinds), ...(among ? [anyOf(inParts(among))] : [])],
    must_not: inParts(except),
  };
}

const anyOf = (should: Query[]): Query => ({ bool: { should, minimum_should_match: 1 } });

/** Lists of ids; one that is empty for none, so that nothing is found among no documents. */
function inParts(ids: readonly string[]): Query[] {
  const parts: Query[] = [];
  for (let at = 0; at === 0 || at < ids.length; at += MAX_IDS) parts.push({ terms: { id: ids.slice(at, at + MAX_IDS) } });
  return parts;
}

const RANGES = { 'at-least': 'gte', 'at-most': 'lte', below: 'lt' } as const;

function filterOf({ limit, is, values, negated }: LimitCondition): Query {
  const met = values.map((value): Query => {
    const field = typeof value === 'number' ? `numbers.${limit}` : `texts.${limit}`;
    if (is === 'one-of') return { term: { [field]: value } };
    if (is === 'with-part') return { wildcard: { [`texts.${limit}`]: { value: `*${escaped(String(value))}*` } } };
    return { range: { [field]: { [RANGES[is]]: value } } };
  });
  return negated ? { bool: { must_not: met } } : anyOf(met);
}

const escaped = (part: string): string => part.replace(/[\\*?]/g, '\\$&');
