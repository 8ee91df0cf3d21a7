import { isContentSpan } from './content-spans.ts';
import { addLimit, between, type Draft, neighbour } from './draft.ts';
import { createQuestionText } from './question-text.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** What is asked of an event, in words that ask it of talks as well. */
const ASKED: ReadonlySet<string | undefined> = new Set([
  'when',
  'where',
  'days',
  'format',
  'theme',
  'hashtag',
  'site',
  'tracks',
  'size',
]);
/** The one, the thing: a word that stands for whatever is spoken of. */
const VAGUE = /^の?(?:やつ|ヤツ|奴|ほう|方|もの|とき|時|年|ones?|thing)$/;
const MAX_PIECES = 30;

/** 2022のセキュリティのやつ、いつ; "when was the security one": where a fact of events is asked of "the one", its subject may be that of an event. */
export function readEventsBySubject(draft: Draft): void {
  const { spans, lexicon } = draft;
  if (spans.length > MAX_PIECES || !spans.some((span) => ASKED.has(tagOf(span, 'asked'))) || isOfTalks(spans)) return;
  const left = spans.flatMap((span, at) => (span.role === undefined && isContentSpan(span) ? [at] : []));
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined || last - first >= left.length) return;
  const one = spans[neighbour(draft, last, 1, 'particle')];
  if (!one || !VAGUE.test(one.text) || between(draft, spans[last], one).includes('、')) return;
  const subject = draft.text.slice(spans[first]?.start, spans[last]?.end);
  const named = lexicon.namesIn(
    createQuestionText(/[^\x00-\x7F]/.test(subject) ? `${subject}のイベント` : `${subject} conference`),
  );
  const event = named.find(({ start, end, limit }) => start === 0 && limit.limit === 'event' && end > subject.length);
  if (!event) return;
  addLimit(draft, event.limit, 'is');
  for (const at of left) (spans[at] as Span).role = 'limit';
}

const isOfTalks = (spans: readonly Span[]): boolean =>
  spans.some((span) => span.role !== 'limit' && hasTag(span, 'noun') && !hasTag(span, 'eventNoun') && !VAGUE.test(span.text));
