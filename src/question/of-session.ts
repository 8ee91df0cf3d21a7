import type { Asked, LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { isThing } from './is-thing.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** "Which event was it?", "is it in English?": asked of the session that is spoken of, not a search for such events or sessions. */
export function ofSession(read: Question, spans: readonly Span[]): Question {
  const isBareQuestion = read.limits.length === 0 && read.topics.length === 0;
  if (isBareQuestion && !read.isCount && !read.order && spans.some((span) => tagOf(span, 'turn') === 'that-event')) {
    const asked = spans.map((span) => tagOf(span, 'asked')).find((name) => name !== undefined) as Asked | undefined;
    return { ...read, intent: 'find', asked: asked ?? 'event' };
  }
  if (read.asked === 'link' && !read.limits.length && spans.some(isNextPage)) {
    const { asked: _, ...rest } = read;
    return rest;
  }
  if (isPlaceAsked(read)) return { ...read, asked: 'where' };
  const isOfCompany =
    read.asked === 'speaker' &&
    spans.some(
      (span) =>
        tagOf(span, 'asked') === 'company' || (tagOf(span, 'turn') === 'company' && /employer|affiliation/.test(span.text)),
    );
  if (isOfCompany || (read.asked === 'where' && spans.some(({ text }) => /from$|^work|^employ/.test(text))))
    return { ...read, intent: 'find', asked: 'company' };
  const material = spans.map((span) => tagOf(span, 'has')).find((name) => name === 'slides' || name === 'video');
  if (material && read.asked && material !== read.asked && MATERIALS.has(read.asked)) return { ...read, asked: material };
  if (isBareQuestion && !read.asked && !read.isCount && material && spans.some(isThing))
    return { ...read, intent: 'find', asked: material === 'video' ? 'video' : 'slides' };
  if (isBareQuestion && !read.asked && isWhoSpoke(spans)) return { ...read, intent: 'find', asked: 'speaker' };
  if (read.intent === 'events' && !read.order && isBareQuestion && isEventAsked(spans))
    return { ...read, intent: 'find', asked: 'event' };
  const [limit] = read.limits;
  const asked = limit && OF_SESSION[limit.limit];
  const isOfThing = asked !== undefined && read.limits.length === 1 && limit?.op === 'is' && isAskedOfThing(read, spans);
  return isOfThing ? { ...read, intent: 'find', limits: [], asked } : read;
}

/** "Is it in English?", それ英語？ */
function isAskedOfThing({ text }: Question, spans: readonly Span[]): boolean {
  const isYesNo = /^(?:is|was)$/.test(spans[0]?.text ?? '') || tagOf(spans.at(-1), 'aux') !== undefined;
  const isBare = spans[0] !== undefined && isThing(spans[0]) && spans.length <= 3 && /[?？]\s*$/.test(text);
  return isBare || (isYesNo && spans.some(isThing));
}

/** "The satellite one, at what venue?", モノリスの話は、会場はどちら: no event and no company is asked for. */
const isPlaceAsked = ({ asked, text }: Question): boolean =>
  (asked === 'event' || asked === 'company') && WHERE.test(text) && !WORKS.test(text);
const WHERE =
  /会場|開催地|開催場所|どこで(?:開催|やっ|やり|やる|あっ|行わ)|どの?(?:街|都市|city)|\bvenue\b|\b(?:which|what) (?:city|town|place)\b|\bwhere (?:was|were|did|is) (?:it|that|this|they|the)\b/i;
const WORKS = /勤|所属|会社|\b(?:work|works|working|worked|employ|employer|from)\b/i;

/** The page of 次のページ is no link. */
const isNextPage = (span: Span, at: number, spans: readonly Span[]): boolean =>
  /^(?:page|ページ)$/.test(span.text) && spans.slice(0, at).some((before) => tagOf(before, 'turn') === 'more');

/** Which event it was; どちらの会場で asks for the place. */
const isEventAsked = (spans: readonly Span[]): boolean =>
  spans.some((span) => tagOf(span, 'asked') === 'event') && !spans.some((span) => tagOf(span, 'asked') === 'where');

const MATERIALS: ReadonlySet<Asked> = new Set(['slides', 'video', 'link', 'where']);

/** 登壇したのは？ */
const isWhoSpoke = (spans: readonly Span[]): boolean =>
  (spans.length === 1 && /^(?:登壇|登壇は|発表者|講演者)$/.test(spans[0]?.text ?? '')) || isWhoSpokeSaid(spans);

const isWhoSpokeSaid = (spans: readonly Span[]): boolean =>
  spans.some((span) => hasTag(span, 'presents')) &&
  /^(?:の|のは|って|は)$/.test(spans.at(-1)?.text ?? '') &&
  !spans.some((span) => hasTag(span, 'which', 'asked', 'order', 'content') || tagOf(span, 'wish') === 'listed');

const OF_SESSION: Readonly<Partial<Record<LimitName, Asked>>> = { language: 'language', difficulty: 'level', kind: 'kind' };
