import { between, type Draft, isClauseEnd, neighbour } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import type { Group } from './group.ts';

/** Words that belong to a name: さん, the noun in "track A talks", 向け. */
export function widen(draft: Draft, group: Group): void {
  const { spans } = draft;
  const last = spans[group.to];
  const next = spans[group.to + 1];
  if (!last || !next || next.role || isClauseEnd(between(draft, last, next))) return;
  const isPersons = last.limit?.limit === 'speaker' && hasTag(next, 'person');
  const isFirms = (last.limit?.limit === 'company' || last.limit?.limit === 'companyClass') && hasTag(next, 'firm', 'person');
  const isSponsor = last.limit?.limit === 'tier' && next.limit?.limit === 'kind';
  const isNoun =
    (last.limit?.limit === 'category' && isCategoryWord(next)) ||
    (last.limit?.limit === 'difficulty' && (hasTag(next, 'levelNoun', 'person') || /^レベル/.test(next.text))) ||
    (last.limit?.limit === 'room' && hasTag(next, 'trackNoun'));
  const beyond = spans[group.to + 2];
  if (isPersons || isFirms || isSponsor || isNoun) group.to += 1;
  else if (last.limit?.limit === 'category' && /^(?:の|系の|の系)$/.test(next.text) && beyond && isCategoryWord(beyond))
    group.to += 2;
  const before = spans[neighbour(draft, group.from, -1, 'particle', 'aux')];
  if (last.limit?.limit === 'category' && before && isCategoryWord(before)) group.from = spans.indexOf(before);
}

const isCategoryWord = (span: Span): boolean =>
  hasTag(span, 'categoryNoun') || /^(?:カテゴリ|分類|ジャンル|categor|トラック|tracks?$)/.test(span.text);
