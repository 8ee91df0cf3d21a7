import { isContentSpan } from './content-spans.ts';
import { between, type Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';

/** What is left of a question to be searched. */
export interface Content {
  /** The subjects, each as it stands in the question. */
  readonly subjects: readonly string[];
  /** The stretch of the question from the first word to the last, grammar within it included. */
  readonly text: string;
  /** The texts of alternatives, each searched on its own, where a question names nothing else: Keycloak or Auth0. */
  readonly alternatives: readonly string[];
}

/** セッション, talk: what every session is. */
const isNoun = (span: Span): boolean =>
  span.role === undefined && span.limit === undefined && hasTag(span, 'noun') && !hasTag(span, 'content', 'verb');

/** Collects what no rule took: only this is searched. Grammar within stays, because phrases are searched as such. */
export function readContent(draft: Draft): Content {
  const { spans } = draft;
  const isLeft = (span: Span): boolean => span.role === 'content' || (span.role === undefined && isContentSpan(span));
  const first = spans.findIndex(isLeft);
  if (first < 0) return { subjects: [], text: '', alternatives: [] };
  const last = spans.findLastIndex(isLeft);
  let text = '';
  const subjects: string[] = [];
  for (let at = first; at <= last; at++) {
    const span = spans[at] as Span;
    const gap = at > first ? between(draft, spans[at - 1], span) : '';
    const isGone =
      span.role === 'limit' ||
      span.role === 'wish' ||
      span.role === 'pointer' ||
      (span.role === 'grammar' && hasTag(span, 'greet', 'thanks', 'polite')) ||
      isNoun(span);
    text += isGone ? ' ' : gap + span.text;
    if (!isLeft(span)) continue;
    const before = spans[at - 1];
    const goesOn =
      at > first &&
      before !== undefined &&
      isLeft(before) &&
      (/^[ /&+-]?$/.test(gap) || isWithinQuotes(before, span, gap)) &&
      subjects.length > 0;
    if (goesOn) subjects[subjects.length - 1] += gap + span.text;
    else subjects.push(span.text);
  }
  return { subjects, text: text.replaceAll(/\s+/g, ' ').trim(), alternatives: alternativesOf(draft, isLeft) };
}

/** What joins alternatives. Things that are joined by と or "and" are looked for together. */
const OR = /^(?:か|または|もしくは|あるいは|或いは|又は|や|とか|とか、|か、|or|and\/or|でも)$/;
const MAX_ALTERNATIVES = 5;

/** The content of a question cut at its "or", where every cut is one; none where words are joined in any other way. */
function alternativesOf(draft: Draft, isLeft: (span: Span) => boolean): string[] {
  const { spans, text } = draft;
  const runs: { from: number; to: number }[] = [];
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Span;
    if (!isLeft(span)) continue;
    const last = runs.at(-1);
    const gap = last && between(draft, spans[last.to], span);
    if (last && last.to === at - 1 && gap !== undefined && (/^[ &+-]?$/.test(gap) || isWithinQuotes(spans[last.to], span, gap)))
      last.to = at;
    else runs.push({ from: at, to: at });
  }
  if (runs.length < 2 || runs.length > MAX_ALTERNATIVES) return [];
  const isCut = runs.every(({ from }, at) => at === 0 || isAlternative(draft, runs[at - 1]?.to ?? 0, from));
  return isCut ? runs.map(({ from, to }) => text.slice(spans[from]?.start, spans[to]?.end)) : [];
}

/** Both stand in the same quotation: a comma is a part of the title. */
const isWithinQuotes = (before: Span | undefined, span: Span, gap: string): boolean =>
  before?.role === 'content' && span.role === 'content' && !/[」』"”】]/.test(gap);

/** Whether nothing but an "or", a mark or nouns stand between two pieces. */
function isAlternative(draft: Draft, from: number, to: number): boolean {
  const joint = draft.spans.slice(from + 1, to);
  if (joint.some((span) => !OR.test(span.text) && !isNoun(span) && !SUFFIX.test(span.text))) return false;
  return (
    joint.some(({ text }) => OR.test(text)) || /[、,/・|]/.test(draft.text.slice(draft.spans[from]?.end, draft.spans[to]?.start))
  );
}

/** What may follow each of several alternatives: Argo系とかFlux系. */
const SUFFIX = /^(?:系|系の|関連|周り|まわり|either|the)$/;
