import type { FollowUp, Question } from '../model/question.ts';
import type { Lexicon } from './lexicon.ts';
import { draftOf } from './read-question.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/**
 * Recognises a question that refers to the answer before it: pieces that point, over the same pieces that the question was
 * read from. `undefined` for one that stands alone. `read` is the question as read by itself.
 */
export function readFollowUp(read: Question, hasSessions: boolean, lexicon: Lexicon, now: Date): FollowUp | undefined {
  if (!hasSessions || read.intent === 'show' || read.unknown.length > 0) return undefined;
  const { spans } = draftOf(read.text, lexicon, now);
  if (spans.length === 0 || isCourtesy(spans)) return undefined;
  const points = (pointer: string): boolean => spans.some((span) => tagOf(span, 'pointer') === pointer);
  const place = indexIn(spans);
  const index = place ?? 0;
  const isBare = read.subjects.length === 0;
  if (isSameSpeaker(spans) && read.subjects.length <= 1) return { kind: 'same-speaker', index };
  if (!isBare) return undefined;
  if (points('more') && read.limits.length === 0 && place === undefined && !points('details') && !read.asked)
    return { kind: 'more' };
  if (isInEnglish(read)) return { kind: 'in-english' };
  if (points('similar')) return { kind: 'similar', index };
  if (read.limits.length > 0 && !isAskedOnly(read))
    return read.isCount || read.of === 'event' ? undefined : { kind: 'narrow', limits: read.limits };
  if (read.asked) return { kind: 'asked', index };
  return place !== undefined || points('details') || isShowingThat(spans) ? { kind: 'details', index } : undefined;
}

const isCourtesy = (spans: readonly Span[]): boolean =>
  spans.every((span) => hasTag(span, 'greet', 'thanks', 'aux', 'particle') && !hasTag(span, 'pointer', 'nth'));

/** Which session of the answer is meant, from 0; -1 for the last. */
function indexIn(spans: readonly Span[]): number | undefined {
  for (const span of spans) {
    const nth = tagOf(span, 'nth');
    if (nth !== undefined) return Number(nth) > 0 ? Number(nth) - 1 : Number(nth);
  }
  if (spans.length <= 2 && /^[1-9]$/.test(spans[0]?.text ?? '')) return Number(spans[0]?.text) - 1;
  const order = spans.find((span) => hasTag(span, 'order'));
  const end = tagOf(order, 'order');
  return end === 'first' ? 0 : end === 'last' ? -1 : undefined;
}

/** その登壇者の他の話, other talks by the same speaker, what else did she present. */
function isSameSpeaker(spans: readonly Span[]): boolean {
  if (spans.some((span) => tagOf(span, 'pointer') === 'speaker' && /same|同じ/.test(span.text))) return true;
  const isOther = spans.some(
    (span) => tagOf(span, 'pointer') === 'other' || /^(?:what else|more|anything else|others?)$/.test(span.text),
  );
  const isPerson = spans.some(
    (span) =>
      tagOf(span, 'pointer') === 'speaker' ||
      tagOf(span, 'asked') === 'speaker' ||
      hasTag(span, 'member') ||
      /^(?:he|she|they|him|her|them)$/.test(span.text),
  );
  return isOther && isPerson;
}

const isInEnglish = ({ limits }: Question): boolean =>
  limits.length === 1 && limits[0]?.limit === 'language' && limits[0].op === 'is' && limits[0].values.includes('en');

/** "Slides?" of an answer asks for them; it is not the condition that there are some. */
const isAskedOnly = ({ limits, text }: Question): boolean =>
  limits.length === 1 && limits[0]?.limit === 'has' && !/ある|あり|with|have|only|だけ|のみ|一覧|なし|ない/.test(text);

/** "Open it", "show me that", その内容は: what is pointed at, as a whole. */
const isShowingThat = (spans: readonly Span[]): boolean =>
  spans.some((span) => tagOf(span, 'pointer') === 'that') &&
  spans.some((span) => hasTag(span, 'polite') || /^(?:open|show|内容|中身)/.test(span.text));
