import { isContentSpan } from './content-spans.ts';
import { addLimit, between, claim, type Draft, isClauseEnd, neighbour } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** Takes what a question does not want to hear of out of it: Kubernetes以外の, talks not about Kubernetes. Of a talk "without Kubernetes" nothing is said. */
export function readUnwanted(draft: Draft): void {
  for (let at = 0; at < draft.spans.length; at++) {
    const negation = tagOf(draft.spans[at], 'neg');
    if (negation === undefined || draft.spans[at]?.role !== undefined || isTalkInHiragana(draft, at)) continue;
    const words = negation === 'post' ? before(draft, at) : negation === 'pre' ? behind(draft, at) : undefined;
    if (!words) continue;
    const [from, to] = words;
    const first = negation === 'post' ? alternativeBefore(draft, from) : undefined;
    addLimit(draft, { limit: 'topic', values: [...(first ? [textOf(draft, first)] : []), textOf(draft, words)] }, 'not');
    claim(draft, Math.min(first?.[0] ?? from, at), Math.max(to, at), 'limit');
    for (let place = first?.[0] ?? from; place <= to; place++) (draft.spans[place] as Span).role = 'limit';
  }
}

/** Wasmのはなし: a talk, not the want of one. */
export const isTalkInHiragana = ({ spans, text }: Draft, at: number): boolean =>
  spans[at]?.text === 'はなし' && text[(spans[at]?.start ?? 0) - 1] === 'の';

type Run = readonly [number, number];

const textOf = ({ text, spans }: Draft, [from, to]: Run): string => text.slice(spans[from]?.start, spans[to]?.end).trim();

/** The words before that are joined to these: IstioやCilium以外. */
function alternativeBefore(draft: Draft, at: number): Run | undefined {
  const isJoined = hasTag(draft.spans[at - 1], 'or') && isWord(draft.spans[at - 2]) && !crosses(draft, at - 2, at);
  return isJoined ? runUpTo(draft, at - 2) : undefined;
}

function runUpTo(draft: Draft, last: number): Run {
  let first = last;
  while (last - first < MAX_LENGTH && isWord(draft.spans[first - 1]) && isJoined(draft, first - 1)) first -= 1;
  return [first, last];
}

/** What is told of a thing, not of a choice among talks, where no noun follows: Kubernetesではない. */
const TELLING = /^(?:じゃ|では|で)/;
const MAX_LENGTH = 4;
const NOUNS = ['particle', 'noun', 'aux', 'member'] as const;

/** Kubernetes以外, Kubernetesの話を除いて, Kubernetesじゃないやつ. */
function before(draft: Draft, at: number): Run | undefined {
  const { spans } = draft;
  const span = spans[at] as Span;
  if (isTold(draft, at)) return undefined;
  if (TELLING.test(span.text) && !hasTag(spans[at + 1], 'noun', 'member') && !/やつ$/.test(span.text)) return undefined;
  const last = neighbour(draft, at, -1, ...NOUNS);
  if (!isWord(spans[last]) || crosses(draft, last, at)) return undefined;
  return runUpTo(draft, last);
}

/** Where something was done is told, nothing is chosen: 自社主催以外で登壇するのは初めて. Who did it is asked: AWS以外で登壇したのは誰. */
function isTold(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const [span, act, verb, made] = spans.slice(at, at + 4);
  if (!span || !/^以外[でに]$/.test(span.text) || !hasTag(act, 'noun') || !/^(?:する|した)$/.test(verb?.text ?? '')) return false;
  const next = spans[neighbour(draft, at + 3, 1, 'particle')];
  return made?.text === 'の' && next !== undefined && !hasTag(next, 'noun', 'member', 'which', 'asked');
}

const CHOOSING =
  /^(?:except|excluding|exclude|other than|apart from|aside from|besides|but not|everything but|all but|anything but|minus|not including|leaving out|ignoring|omitting|sans|skip|skipping|bar|barring|ignore|omit|not counting|anything other than|leave out)/;
const NOT_ABOUT = /^(?:not|isn't|aren't|wasn't|weren't|nothing|that isn't|that aren't)$/;

/** "Except Kubernetes", "not about Kubernetes". */
function behind(draft: Draft, at: number): Run | undefined {
  const { spans } = draft;
  const span = spans[at] as Span;
  const isAbout = NOT_ABOUT.test(span.text) && /^(?:about|on|related to|regarding|concerning)$/.test(spans[at + 1]?.text ?? '');
  if (!CHOOSING.test(span.text) && !isAbout && !/^nothing (?:on|about)$/.test(span.text)) return undefined;
  const first = neighbour(draft, at, 1, 'particle', 'article', 'by');
  if (!isWord(spans[first]) || crosses(draft, at, first)) return undefined;
  let last = first;
  while (last - first < MAX_LENGTH && isWord(spans[last + 1]) && isJoined(draft, last)) last += 1;
  return [first, last];
}

const isWord = (span: Span | undefined): boolean =>
  span !== undefined && (span.role === undefined || span.role === 'content') && (span.role === 'content' || isContentSpan(span));
const isJoined = (draft: Draft, at: number): boolean => /^[ /&+-]?$/.test(between(draft, draft.spans[at], draft.spans[at + 1]));

function crosses(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isClauseEnd(between(draft, draft.spans[at], draft.spans[at + 1]))) return true;
  return false;
}
