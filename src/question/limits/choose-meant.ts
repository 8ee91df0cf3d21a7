import type { Draft } from '../draft.ts';
import { isMeant } from '../meant/is-meant.ts';
import type { Span, SpanLimit } from '../span.ts';

/** Of all that a word names, takes what the words around it mean. */
export function chooseMeant(draft: Draft, at: number): boolean {
  const span = draft.spans[at] as Span;
  if (!span.limit?.others) return isMeant(draft, at);
  const named = [span.limit, ...span.limit.others];
  const isKind = named.some(({ limit }) => limit === 'kind');
  const ordered = named.toSorted((a, b) => turnOf(a) - turnOf(b));
  for (const { others: _, ...limit } of ordered) {
    // キーノート枠 is a kind of talk.
    if (isKind && limit.limit === 'category' && /^枠/.test(draft.spans[at + 1]?.text ?? '')) continue;
    Object.assign(span, { limit });
    if (isMeant(draft, at)) return true;
  }
  Object.assign(span, { limit: named[0] });
  return false;
}

/** Where the word "category" stands beside it, a category is meant before anything else; a series by its name before a season. */
const turnOf = ({ limit }: SpanLimit): number => (limit === 'category' ? 0 : limit === 'event' ? 1 : 2);
