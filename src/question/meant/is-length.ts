import { type Draft, neighbour } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import { SHORT } from './only-event-said.ts';
import { isContent, next } from './surroundings.ts';

/** So many minutes are those of a talk where a talk is spoken of. */
export function isLength(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const span = spans[at] as Span;
  if (!span.limit?.isUnsure) return true;
  const after = next(draft, at);
  if (/枠$|もの$/.test(span.text) || !after || hasTag(spans[at - 1], 'fromPre', 'toPre')) return true;
  if (hasTag(after, 'noun', 'from', 'to', 'before', 'after', 'neg', 'or', 'upTo') || after.limit) return true;
  if (/^で/.test(after.text) && /^(?:終わ|おわ|話し切)/.test(spans[at + 2]?.text ?? '')) return true;
  if (/^(?:だけ|って|は|が|のみ)/.test(after.text) && isOfNamedEvent(draft, at)) return true;
  if (!/^(?:の|だけ|くらい|ぐらい|ほど|程度|枠|より|ちょうど)/.test(after.text)) return false;
  const beyond = spans[neighbour(draft, at, 1, 'particle', 'aux', 'exact')];
  return (
    beyond === undefined || hasTag(beyond, 'noun', 'from', 'to', 'wish', 'asked', 'has', 'turn') || beyond.limit !== undefined
  );
}

/** An event is named before it, and nothing that could take so long. */
const isOfNamedEvent = ({ spans }: Draft, at: number): boolean =>
  spans.length <= SHORT &&
  spans.slice(0, at).some(({ limit }) => limit?.limit === 'event' || limit?.limit === 'place' || limit?.limit === 'day') &&
  !spans.some((span) => isContent(span) && span.limit === undefined);
