import { addLimit, between, claim, type Draft, isClauseEnd, neighbour } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** Takes "with slides", "without a video", 動画がある, 資料なし out of a question. What only asks for them is left. */
export function readMaterials(draft: Draft): void {
  for (let at = 0; at < draft.spans.length; at++) {
    const span = draft.spans[at] as Span;
    if (span.role !== undefined || !hasTag(span, 'has')) continue;
    const last = lastOfPair(draft, at);
    const values = draft.spans.slice(at, last + 1).flatMap((one) => tagOf(one, 'has') ?? []);
    const found = japanese(draft, last) ?? english(draft, at, last);
    if (!found) continue;
    addLimit(draft, { limit: 'has', values }, found.isNegated ? 'not' : 'is');
    claim(draft, found.from ?? at, found.to ?? last, 'limit');
    at = Math.max(last, found.to ?? last);
  }
}

interface Found {
  readonly isNegated: boolean;
  readonly from?: number;
  readonly to?: number;
}

/** スライドと動画, slides and video: the last of several materials in a row. */
function lastOfPair({ spans }: Draft, at: number): number {
  const isJoint =
    hasTag(spans[at + 1], 'or', 'particle') && spans[at + 1]?.text !== 'but' && hasTag(spans[at + 2], 'has', 'article');
  if (isJoint && hasTag(spans[at + 2], 'has')) return at + 2;
  return isJoint && hasTag(spans[at + 3], 'has') ? at + 3 : at;
}

/** What the material must be followed by to be a condition on sessions rather than what is asked for. */
function japanese(draft: Draft, at: number): Found | undefined {
  const { spans } = draft;
  const bothAt =
    hasTag(spans[at + 1], 'particle') && hasTag(spans[at + 2], 'both') ? at + 2 : hasTag(spans[at + 1], 'both') ? at + 1 : at;
  const isAttached = between(draft, spans[at], spans[at + 1]) === '' && bothAt === at;
  if (!/[^\x00-\x7F]/.test(draft.text.slice(spans[at]?.start ?? 0))) return undefined;
  const verbAt = neighbour(draft, bothAt, 1, 'particle', 'both', 'aux');
  const negationAt = neighbour(draft, bothAt, 1, 'particle', 'both', 'aux', 'verb');
  const isNegated = (place: number): boolean => tagOf(spans[place], 'neg') !== undefined && tagOf(spans[place], 'neg') !== 'pre';
  const firstNegation = [at + 1, verbAt, negationAt].find(isNegated);
  // がまだ + 上がってない: one negation in two words.
  const negation = firstNegation !== undefined && isNegated(firstNegation + 1) ? firstNegation + 1 : firstNegation;
  if (
    negation !== undefined &&
    (isFollowed(draft, negation) ||
      tagOf(spans[negation], 'neg') === 'post' ||
      /なし|無し|やつ$|もの$/.test(spans[negation]?.text ?? ''))
  )
    return { isNegated: true, to: negation };
  if (isListed(draft, at)) return { isNegated: false };
  const exists = [at + 1, verbAt].find((place) => hasTag(spans[place], 'exists'));
  if (exists === undefined || clauseEnds(draft, at, exists)) return undefined;
  const end = endOfVerb(draft, exists);
  const later = negationAfter(draft, end);
  if (later !== undefined) return { isNegated: true, to: later };
  if (isAttached && exists === at + 1 && /^(?:あり|有り|付き|つき|公開)/.test(spans[exists]?.text ?? '') && !isAsking(draft, end))
    return { isNegated: false, to: end };
  return isFollowed(draft, end) ? { isNegated: false, to: end } : undefined;
}

/** 動画一覧: a list of what has one. */
const isListed = ({ spans }: Draft, at: number): boolean => tagOf(spans[neighbourOf(spans, at)], 'wish') === 'list';
const neighbourOf = (spans: readonly Span[], at: number): number => (/^の$/.test(spans[at + 1]?.text ?? '') ? at + 2 : at + 1);

function clauseEnds(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isClauseEnd(between(draft, draft.spans[at], draft.spans[at + 1]))) return true;
  return false;
}

/** The verb with its endings: 公開 + されて + いる. */
function endOfVerb({ spans }: Draft, at: number): number {
  let end = at;
  while (
    hasTag(spans[end + 1], 'exists', 'aux') &&
    !hasTag(spans[end + 1], 'noun', 'wish') &&
    !/^(?:か|の|です|ます|でしょう|ん|よね|かな|っけ)/.test(spans[end + 1]?.text ?? '')
  )
    end += 1;
  return end;
}

const negationAfter = (draft: Draft, end: number): number | undefined => {
  const at = [end + 1].find((place) => hasTag(draft.spans[place], 'neg') && tagOf(draft.spans[place], 'neg') !== 'pre');
  return at !== undefined && isFollowed(draft, at) ? at : undefined;
};

const isAsking = (draft: Draft, end: number): boolean =>
  /^(?:ます|か|[?？]|の[?？])/.test(draft.text.slice(draft.spans[end]?.end ?? 0));

/** A noun, another condition or the end of the clause stands behind: what has it is meant, not the thing itself. */
function isFollowed(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = spans[at + 1];
  const gap = between(draft, spans[at], after);
  if (!after) return false;
  if (/[?？。!]/.test(gap)) return false;
  if (/[、,]/.test(gap)) return true;
  if (hasTag(after, 'noun', 'wish', 'member', 'which', 'eventNoun', 'has') || after.limit) return true;
  if (/^の(?:は|が|を|だけ|も|って|一覧|リスト|、|どれ|どの|ある|あり|全部|ぜんぶ|で|に)/.test(draft.text.slice(after.start)))
    return true;
  if (/^(?:もの|やつ|のを|ものは)/.test(draft.text.slice(after.start))) return true;
  if (WANTED.test(draft.text.slice(after.start))) return true;
  return hasTag(after, 'content');
}

/** 動画があるの教えて: the ones that have it are wanted. */
const WANTED =
  /^の(?:教え|おしえ|出し|だし|見せ|みせ|見た|知り|ほし|欲し|ちょうだい|頂戴|くれ|お願い|おねがい|ください|下さい|並べ|全部|ぜんぶ|とか|限定|探し|何|なん|いくつ|どれくらい|どれだけ|どのくらい)/;

/** "With", "that have", "no", "without" before it, "available" behind it. */
function english(draft: Draft, at: number, last: number): Found | undefined {
  const { spans } = draft;
  const before = neighbour(draft, at, -1, 'article', 'both');
  if (WHETHER_THERE.test(draft.text.slice(0, spans[at]?.start))) return undefined;
  const negation = tagOf(spans[before], 'neg') === 'pre' ? before : undefined;
  if (negation !== undefined && before >= 0 && !clauseEnds(draft, before, at))
    return { isNegated: true, from: startOfWith(draft, before), to: last };
  if (/^recorded$/.test(spans[at]?.text ?? ''))
    return hasTag(spans[at + 1], 'noun') || /^(?:were|was|are|is|that|which)/.test(spans[at - 1]?.text ?? '')
      ? { isNegated: false }
      : undefined;
  const isNamed = hasTag(spans[before], 'exists') && /w\/|with|whose|hav|has|includ/.test(spans[before]?.text ?? '');
  if (isNamed && !(before === 0 || isQuestionVerb(draft, before))) return { isNegated: false, from: before, to: last };
  const isThere = /^(?:available|publicly available|public|online|up|downloadable)$/.test(spans[last + 1]?.text ?? '');
  if (isThere && !/^(?:are|is|were|was|any)/.test(spans[0]?.text ?? '')) return { isNegated: false, to: last + 1 };
  if (isNamed && /^(?:w\/|with|whose)/.test(spans[before]?.text ?? '')) return { isNegated: false, from: before, to: last };
  return undefined;
}

/** "do not have": the negation begins before. */
const startOfWith = ({ spans }: Draft, at: number): number => (hasTag(spans[at - 1], 'exists') ? at - 1 : at);
/** "Do you have the slides of …": they are asked for. */
const WHETHER_THERE = /(?:you|we|they|anyone|anybody) (?:happen to |still |also )?(?:have|got) (?:the |any |a )?$/;

/** "Has X slides?" asks; "that has slides" limits. */
const isQuestionVerb = ({ spans }: Draft, at: number): boolean =>
  /^(?:do|does|did)$/.test(spans[at - 1]?.text ?? '') && at - 1 === 0;
