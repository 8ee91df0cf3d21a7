import { isContentSpan } from './content-spans.ts';
import { between, claim, type Draft, isClauseEnd, neighbour } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** Takes "with X in the title", タイトルにXが入っている, Xと名前に付くもの out of a question. "A talk titled X" is searched. */
export function readTitles(draft: Draft): void {
  for (let at = 0; at < draft.spans.length; at++) {
    const span = draft.spans[at] as Span;
    if (span.role === 'limit' || !TITLE.test(span.text)) continue;
    const found = japanese(draft, at) ?? english(draft, at);
    if (!found) continue;
    const [from, to] = found.words;
    const text = draft.text.slice(draft.spans[from]?.start, draft.spans[to]?.end).trim();
    draft.limits.push({ limit: 'title', op: found.isNegated ? 'not' : 'is', values: [text] });
    claim(draft, Math.min(from, at), found.end, 'limit');
    for (let place = from; place <= to; place++) (draft.spans[place] as Span).role = 'limit';
    at = found.end;
  }
}

const TITLE =
  /^(?:タイトル|題名|題|演題|名前|名前に|題名に|タイトルに|セッション名|titles?|names?|in the titles?|session titles?)$/;

interface Found {
  /** The first and the last piece of the words that titles have. */
  readonly words: readonly [number, number];
  /** The last piece that belongs to it. */
  readonly end: number;
  readonly isNegated: boolean;
}

const HOLDS =
  /^(?:入っ|入る|はいっ|はいる|含|ふく|付い|付く|つい|つく|ある|あり|使っ|出て|出る|載っ|ついた|掲げ|冠|謳|うた|つけ|付け|名乗|持っ|持つ)/;
const HOLDS_NOT = /^(?:ない|なし|無い|入ってない|入っていない|含まない|含まれない|含まれていない)/;
/** How far words and what is said of them stand from "title". */
const REACH = 8;

/** タイトルにXが入って, タイトルがXを含む; Xがタイトルに入って. */
function japanese(draft: Draft, at: number): Found | undefined {
  const { spans } = draft;
  const isWhole = /に$/.test(spans[at]?.text ?? '');
  if (!isWhole && !/^(?:に|の中に|が|で)/.test(spans[at + 1]?.text ?? '')) return undefined;
  const behind = isWhole ? at + 1 : at + 2;
  const words = HOLDS.test(draft.text.slice(spans[behind]?.start)) ? undefined : runFrom(draft, behind);
  if (words) {
    const verb = verbAfter(draft, words[1] + 1);
    return verb && { words, ...verb };
  }
  const verb = verbAfter(draft, behind);
  const last = neighbour(draft, at, -1, 'particle', 'aux', 'noun');
  const before = verb && runUpTo(draft, last);
  return before && { words: before, ...verb };
}

function verbAfter(draft: Draft, from: number): Omit<Found, 'words'> | undefined {
  const { spans, text } = draft;
  for (let at = from; at < Math.min(spans.length, from + REACH); at++) {
    const span = spans[at] as Span;
    if (HOLDS.test(text.slice(span.start)) || HOLDS_NOT.test(text.slice(span.start))) {
      const after = spans[at + 1];
      const isNegated = HOLDS_NOT.test(text.slice(span.start)) || (hasTag(after, 'neg') && tagOf(after, 'neg') !== 'pre');
      return { end: isNegated && hasTag(after, 'neg') ? at + 1 : at, isNegated };
    }
    if (!hasTag(span, 'particle', 'aux', 'noun', 'exists') || isClauseEnd(withoutQuotes(between(draft, spans[at - 1], span))))
      return undefined;
  }
  return undefined;
}

const withoutQuotes = (gap: string): string => gap.replace(/[「」『』"”]/g, '');

/** X in the title; titles containing X. */
function english(draft: Draft, at: number): Found | undefined {
  const { spans } = draft;
  if (!/[a-z]/.test(spans[at]?.text ?? '')) return undefined;
  const verb = spans[at + 1];
  const verbs = draft.text.slice(verb?.start ?? draft.text.length);
  const holds = /^(?:that |which )?(?:contain|includ|mention|with|hav|has |featur|say)[a-z]*(?: the words?| the term)?/.exec(
    verbs,
  )?.[0];
  if (holds) {
    const first = spans.findIndex((span, place) => place > at && span.start >= (verb?.start ?? 0) + holds.length);
    const words = first < 0 ? undefined : runFrom(draft, first);
    return words && { words, end: words[1], isNegated: false };
  }
  if (!/(?:\bin|within) (?:the |its |their |a |it's )?(?:session |talk )?$/.test(draft.text.slice(0, spans[at]?.start)))
    return undefined;
  const last = neighbour(draft, at, -1, 'particle', 'article', 'noun');
  const words = runUpTo(draft, last);
  if (!words) return undefined;
  const before = spans[neighbour(draft, words[0], -1, 'article', 'exists')];
  return { words, end: at, isNegated: tagOf(before, 'neg') === 'pre' };
}

const isWord = (span: Span | undefined): span is Span =>
  span !== undefined && (span.role === undefined || span.role === 'content') && (isContentSpan(span) || span.role === 'content');

function runFrom(draft: Draft, first: number): readonly [number, number] | undefined {
  if (!isWord(draft.spans[first])) return undefined;
  let last = first;
  while (
    isWord(draft.spans[last + 1]) &&
    last - first < REACH &&
    !isClauseEnd(between(draft, draft.spans[last], draft.spans[last + 1]))
  )
    last += 1;
  return [first, last];
}

function runUpTo(draft: Draft, last: number): readonly [number, number] | undefined {
  if (!isWord(draft.spans[last])) return undefined;
  let first = last;
  while (
    isWord(draft.spans[first - 1]) &&
    last - first < REACH &&
    !isClauseEnd(between(draft, draft.spans[first - 1], draft.spans[first]))
  )
    first -= 1;
  return [first, last];
}
