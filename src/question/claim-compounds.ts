import { between, type Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';

/** Words of asking that are parts of other words as well. */
const NOUNS = ['noun', 'eventNoun', 'has', 'asked', 'trackNoun', 'member', 'firm', 'wish', 'categoryNoun', 'levelNoun', 'verb'];
const ENGLISH_NOUN = /^(?:session|event|speaker|track|video|slide|talk|company|team|room|level|link|page|report)$/;

/** All of something: no part of the word behind it. */
const ADVERB = /^(?:全部|ぜんぶ|全て|すべて)$/;

/** 動画配信, イベント駆動, session affinity: a word of asking with content right behind it is content itself. */
export function claimCompounds(draft: Draft): void {
  const { spans } = draft;
  claimCompoundVerbs(draft);
  for (let at = spans.length - 2; at >= 0; at--) {
    const span = spans[at] as Span;
    const next = spans[at + 1] as Span;
    if (ADVERB.test(span.text) && next.limit?.limit === 'format') continue;
    if (span.role !== undefined || span.limit !== undefined || !isContent(next) || !hasTag(span, ...NOUNS)) continue;
    const gap = between(draft, span, next);
    const isJoined =
      gap === '' &&
      /[\p{Script=Han}\p{Script=Katakana}ー]$/u.test(span.text) &&
      /^[\p{Script=Han}\p{Script=Katakana}]/u.test(next.text);
    const isEnglish = gap === ' ' && ENGLISH_NOUN.test(span.text) && /^[a-z]/.test(next.text) && next.limit?.limit !== 'format';
    if (isJoined || isEnglish) span.role = 'content';
  }
}

/** 乗っ取る, 取り出す: two verbs in one word tell what a talk is about, whatever each of them says alone. */
function claimCompoundVerbs({ spans }: Draft): void {
  for (let at = 0; at + 1 < spans.length; at++) {
    const [first, second] = [spans[at] as Span, spans[at + 1] as Span];
    if (first.end === second.start && isStem(first) && isVerb(second)) for (const span of [first, second]) span.role = 'content';
  }
}

const isVerb = (span: Span): boolean =>
  span.role === undefined &&
  /^\p{Script=Han}/u.test(span.text) &&
  hasTag(span, 'verb') &&
  !hasTag(span, 'polite', 'wish', 'noun', 'exists');
const isStem = (span: Span): boolean => isVerb(span) && /[いきぎしじちにびみりっ]$/.test(span.text);

const isContent = (span: Span): boolean =>
  span.role === 'content' ||
  (span.role === undefined && (hasTag(span, 'content', 'unknowable') || span.limit?.limit === 'format'));
