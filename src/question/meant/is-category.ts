import type { LimitValue } from '../../model/limit.ts';
import { type Draft, neighbour } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import { SHORT } from './only-event-said.ts';
import { isContent } from './surroundings.ts';

/** A category is meant where the word "category" stands by it, or where its name as written is no word of its own. */
export function isCategory(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (/[/・]/.test(spans[at]?.text ?? '') && !draft.lexicon.isPhrase(spans[at]?.text ?? '')) return true;
  if (spans[at]?.text.includes(' / ') || /カテゴリ|categor/.test(spans[at]?.text ?? '')) return true;
  if (isOwnName(draft, at) || isAlone(draft, at) || isJoinedToItself(draft, at)) return true;
  const near = [neighbour(draft, at, 1, 'particle'), at + 1];
  if (near.some((place) => isCategoryWord(spans[place]) || /^枠/.test(spans[place]?.text ?? ''))) return true;
  if (/^(?:トラック|tracks?$)/.test(spans[at + 1]?.text ?? '')) return true;
  if (hasTag(spans[at + 1], 'neg') && isCategoryWord(spans[at + 2])) return true;
  if (isCategoryBehindList(draft, at) || isJoinedToCategory(draft, at)) return true;
  const before = neighbour(draft, at, -1, 'particle', 'aux', 'neg', 'or', 'article');
  if (isCategoryWord(spans[before])) return true;
  // A list of categories after the word: "category A or B".
  return spans[before]?.limit?.limit === 'category' && spans[before]?.role === 'limit';
}

/** 組織論のセッション: the name of a category as the data writes it, of all talks that are asked for. */
function isOwnName({ spans }: Draft, at: number): boolean {
  const { text = '', limit } = spans[at] ?? {};
  if (!/^\p{Script=Han}/u.test(text) || limit?.values.length !== 1 || String(limit.values[0]) !== text) return false;
  const isOfTalks = /^の$/.test(spans[at + 1]?.text ?? '') && hasTag(spans[at + 2], 'noun');
  return isOfTalks && spans.every((span, place) => place === at || !isContent(span) || place > at + SHORT);
}

/** Networking: the name of a category and nothing else. Said in a conversation it goes on with what was spoken of. */
const isAlone = ({ spans, lexicon }: Draft, at: number): boolean =>
  spans.length === 1 && lexicon.words !== lexicon.turnWords && isWholeName(spans[at]);

/** Ops/monitoring/logging: parts of the name of one category, with a stroke between them. */
function isJoinedToItself({ spans, text }: Draft, at: number): boolean {
  const span = spans[at];
  return [spans[at - 1], spans[at + 1]].some((other) => {
    if (!span || !other) return false;
    const gap = text.slice(Math.min(span.end, other.end), Math.max(span.start, other.start));
    const value = categoryOf(span);
    return /^ ?[/・] ?$/.test(gap) && value !== undefined && value === categoryOf(other);
  });
}

const categoryOf = (span: Span): LimitValue | undefined =>
  [span.limit, ...(span.limit?.others ?? [])].find((limit) => limit?.limit === 'category')?.values[0];

/** カテゴリ, category: with or without the particle behind it. */
const isCategoryWord = (span: Span | undefined): boolean =>
  hasTag(span, 'categoryNoun') || /^(?:カテゴリ|分類|ジャンル|categor)/.test(span?.text ?? '');

/** Runtime か Storage / Database: names of categories as the data writes them, one behind "or". */
function isJoinedToCategory({ spans }: Draft, at: number): boolean {
  const other = [at + 2, at - 2].find(
    (place) =>
      hasTag(spans[(at + place) / 2], 'or') &&
      !/^(?:と|and)$/.test(spans[(at + place) / 2]?.text ?? '') &&
      isWholeName(spans[place]),
  );
  return other !== undefined && isWholeName(spans[at]);
}

const isWholeName = (span: Span | undefined): boolean =>
  [span?.limit, ...(span?.limit?.others ?? [])].some(
    (limit) => limit?.limit === 'category' && limit.values.some((value) => String(value).toLowerCase() === span?.text),
  );

/** So many categories may be named before the word. */
const MAX_CATEGORIES = 4;

/** "CI/CD or Security category", ストレージ/DBカテゴリ: the word stands behind the last of them. */
function isCategoryBehindList({ spans, text }: Draft, at: number): boolean {
  const isOne = (span: Span | undefined): boolean =>
    [span?.limit, ...(span?.limit?.others ?? [])].some((limit) => limit?.limit === 'category');
  for (let last = at, count = 1; count < MAX_CATEGORIES; count++) {
    const joint = text.slice(spans[last]?.end, spans[last + 1]?.start);
    const next = hasTag(spans[last + 1], 'or') ? last + 2 : /^ ?[/・,、&] ?$/.test(joint) ? last + 1 : -1;
    if (next < 0 || !isOne(spans[next])) return false;
    if (/カテゴリ|categor/.test(spans[next]?.text ?? '')) return true;
    if (
      [spans[next + 1], spans[next + 2]].some(
        (span, place) => isCategoryWord(span) && (place === 0 || /^の/.test(spans[next + 1]?.text ?? '')),
      )
    )
      return true;
    last = next;
  }
  return false;
}
