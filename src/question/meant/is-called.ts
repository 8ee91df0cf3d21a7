import { between, type Draft, isClauseEnd } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import { isContent, next, touches } from './surroundings.ts';

/** A family name, a given name or a short account is somebody's where the words around it say so. */
export function isCalled(draft: Draft, at: number): boolean {
  const span = draft.spans[at] as Span;
  const after = next(draft, at);
  if (goesOnWithName(draft, at)) return false;
  if (hasTag(after, 'person') && !isClauseEnd(between(draft, span, after))) return true;
  if (draft.text[span.start - 1] === '@') return true;
  if (isAlone(draft, at)) return true;
  const isOne = span.end - span.start >= MIN_LATIN_NAME;
  const before = draft.spans[at - 1];
  if (isOne && isWrittenAsName(draft, span) && (hasTag(before, 'person') || TELLS_WHO.test(before?.text ?? ''))) return true;
  if (at === 0 && isOne && /^(?:on|about)$/.test(after?.text ?? '')) return true;
  if (isOne && hasTag(before, 'by') && before?.text !== 'from') return true;
  return isOne && /^'s (?:talk|session|presentation|keynote)/.test(draft.text.slice(span.end));
}

/** 太郎 in 京太郎さん: what stands before it without a gap is part of the name. */
function goesOnWithName(draft: Draft, at: number): boolean {
  const [before, name] = [draft.spans[at - 1], draft.spans[at]];
  if (!before || !name || before.role !== undefined || !touches(draft, at - 1)) return false;
  const isOneRun = HIRAGANA_END.test(before.text) && HIRAGANA_START.test(name.text) && before.limit !== undefined;
  return isOneRun || (hasTag(before, 'content', 'callName') && JAPANESE_END.test(before.text));
}

const HIRAGANA_START = /^\p{Script=Hiragana}/u;
const HIRAGANA_END = /\p{Script=Hiragana}$/u;
const JAPANESE_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const MIN_LATIN_NAME = 4;
const ALONE = /^(?:\p{Script=Han}{2,}|[\p{Script=Hiragana}\p{Script=Katakana}ー]{3,}|[a-z]{4,})$/u;

/** In so few pieces a name may be all that is asked for; reading stays linear. */
const MAX_PIECES = 20;

/** A family name is all that is asked for: 望月の発表. */
const isAlone = ({ spans, lexicon }: Draft, at: number): boolean =>
  spans.length <= MAX_PIECES &&
  ALONE.test(spans[at]?.text ?? '') &&
  !lexicon.isPhrase(spans[at]?.text ?? '') &&
  spans.every((other, place) => place === at || !isContent(other));

const isWrittenAsName = (draft: Draft, { start, end }: Span): boolean => /^[A-Z][a-z]/.test(draft.written(start, end));

/** What stands before somebody's name: "what did Kusama talk about", "anything from Kusama". */
const TELLS_WHO = /^(?:by|from|did|does|has)$/;
