import type { LimitName } from '../model/limit.ts';
import { isContentSpan } from './content-spans.ts';
import { between, claim, type Draft } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** Takes "in parallel with", 裏番組, 同じ時間に out of a question: what is wanted are the talks beside those that it names. */
export function readRelation(draft: Draft): 'parallel' | undefined {
  const at = draft.spans.findIndex((span) => span.role === undefined && tagOf(span, 'relation') !== undefined);
  if (at < 0 || isPartOfPhrase(draft, at)) return undefined;
  claim(draft, at, at, 'wish');
  return namesOthers(draft, at) ? 'parallel' : undefined;
}

/** 並行処理, parallel query: content goes on right behind it, or with a word that is no talk. */
function isPartOfPhrase(draft: Draft, at: number): boolean {
  const span = draft.spans[at] as Span;
  const after = draft.spans[at + 1];
  if (!after || !isContentSpan(after) || after.limit) return false;
  const gap = between(draft, span, after);
  return gap === '' && !/\p{Script=Hiragana}$/u.test(span.text) && !/with|as|to$/.test(span.text);
}

/** By what talks are named, beside words; a time alone names all that is held then. */
const NAMING: ReadonlySet<LimitName | undefined> = new Set(['speaker', 'company', 'kind', 'track', 'room', 'title', 'tier']);

/** Something is named whose neighbours are wanted. */
const namesOthers = ({ spans }: Draft, at: number): boolean =>
  spans.some(
    (span, place) =>
      place !== at && (span.limit === undefined ? isContentSpan(span) : NAMING.has(span.limit.limit) || hasTag(span, 'callName')),
  );
