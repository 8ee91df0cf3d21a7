import { isOfCalendar, withoutRefused } from '../places.ts';
import { hasTag, type Span } from '../span.ts';
import type { Turn } from '../turn.ts';
import type { TurnKind } from './turn-kind.ts';

/** Kinds of turns that name a place of the list, or two. */
const OF_PLACES: ReadonlySet<TurnKind> = new Set(['nth', 'compare', 'similar', 'why', 'correct-place', 'details']);

/** A turn of a kind that names places, with the numbers in it as such, also where they stand beside other words. */
export function withLoosePlaces(turn: Turn, kind: TurnKind): Turn {
  const size = turn.context?.sessions.length ?? 0;
  const isOfPlace = OF_PLACES.has(kind) || kind.startsWith('asked-') || kind.endsWith('-others');
  if (!isOfPlace || turn.places.length > (kind === 'compare' ? 1 : 0)) return turn;
  const places =
    topOf(turn) ??
    withoutRefused(turn.spans)
      .filter((span, at, spans) => !isOfCalendar(span, spans[at + 1]) && !isThing(spans, at))
      .flatMap(placeIn)
      .filter((place) => place < size);
  if (places.length === 0 && turn.places.length === 0) places.push(...endOf(turn));
  const subjects = turn.subjects.filter(
    (subject) => !END.test(subject) && !turn.spans.some((span) => span.text === subject && placeIn(span).length > 0),
  );
  return places.length > turn.places.length ? { ...turn, places, subjects } : turn;
}

/** "The one at the end", しんがりのやつ: an end of the list in other words than its place. */
function endOf({ alone: { text } }: Turn): number[] {
  if (BOTTOM.test(text)) return [-1];
  return TOP.test(text) ? [0] : [];
}
const BOTTOM = /\b(?:bottom|tail[- ]end|at the (?:very )?end|very end|last)\b|末尾|どん尻|しんがり|おしりの|最後尾|どん詰まり/i;
const TOP = /\b(?:top(?:most)?|upper ?most|most upper|pole position|number uno|opener)\b|先頭|てっぺん|トップバッター|あたまの/i;
const END = /^(?:bottom|tail|end|top|topmost|upper|uppermost|pole position|uno|opener|末尾|先頭|てっぺん)$/;

/** "The oldest one": no number, as in "number one", "one or three". */
function isThing(spans: readonly Span[], at: number): boolean {
  const text = (place: number): string => spans[place]?.text ?? '';
  const isNumber = (place: number): boolean => spans[place] !== undefined && placeIn(spans[place] as Span).length > 0;
  const isJoined = (isJoint(text(at + 1)) && isNumber(at + 2)) || (isJoint(text(at - 1)) && isNumber(at - 2));
  return text(at) === 'one' && !/^(?:number|no|nr|no\.)$/.test(text(at - 1)) && !isJoined;
}
const isJoint = (text: string): boolean => /^(?:and|or|vs\.?|versus|against|to|with)$/.test(text);

/** "The top three": the first three. */
function topOf({ spans }: Turn): number[] | undefined {
  const at = spans.findIndex(({ text }) => /^(?:top|上位|上から)$/.test(text));
  const count =
    at < 0 ? undefined : NUMBERS.indexOf(spans[at + 1]?.text ?? '') + 1 || Number(/^\d/.exec(spans[at + 1]?.text ?? ''));
  return count && count > 1 ? Array.from({ length: count }, (_, place) => place) : undefined;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function placeIn(span: Span): number[] {
  if (span.limit || hasTag(span, 'quantity')) return [];
  const [, digits] = /^#?(\d{1,2})(?:st|nd|rd|th|番|番目|つめ|こめ)?$/.exec(span.text) ?? [];
  const said = digits === undefined ? Math.max(NUMBERS.indexOf(span.text), ORDINALS.indexOf(span.text)) : Number(digits) - 1;
  return said >= 0 ? [said] : [];
}
