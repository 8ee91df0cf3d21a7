import { between, type Draft, isClauseEnd, neighbour } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import type { Group } from './group.ts';

/** Words that belong to a name: さん, the noun in "track A talks", 向け. */
export function widen(draft: Draft, group: Group): void {
  const { spans } = draft;
  const last = spans[group.to];
  const next = spans[group.to + 1];
  if (!last || !next || next.role || isClauseEnd(between(draft, last, next))) return;
  const year = last.limit?.limit === 'format' ? yearBehind(draft, group.to) : undefined;
  if (year !== undefined) group.to = year;
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

/** So many pieces may stand between a format and the year, the time of which it is said. */
const REACH = 4;

/** オンラインでやった年の, 現地だった頃の: the place of the word for the occasion. */
function yearBehind({ spans }: Draft, at: number): number | undefined {
  for (let place = at + 1; place <= at + REACH; place++) {
    const span = spans[place];
    if (/^(?:年|年度|とき|時|頃)$/.test(span?.text ?? '')) return place > at + 1 ? place : undefined;
    if (!hasTag(span, 'particle', 'aux', 'verb', 'eventNoun')) return undefined;
  }
  return undefined;
}
