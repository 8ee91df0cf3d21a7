import type { Draft } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

const PAIRS: Readonly<Record<string, string>> = { '「': '」', '『': '』', '"': '"', '“': '”', '【': '】' };
const OPENING = /[「『"“【]/;
const MAX_QUOTE = 300;
/** So long a piece in quotation marks is a part of a theme, even if it is grammar elsewhere: 「ともに」. */
const MIN_THEME = 3;

/** What stands in quotation marks is a title or a phrase and is searched whole; a name alone in them stays a name. */
export function claimQuotes(draft: Draft): void {
  for (const [from, to] of quotesIn(draft.text)) {
    const within = draft.spans.filter(({ start, end }) => start >= from && end <= to);
    const isPartOfTheme = to - from >= MIN_THEME && draft.spans.some((span) => tagOf(span, 'asked') === 'theme');
    if (within.length === 0 || (isOneName(within) && !isPartOfTheme)) continue;
    for (const span of within) span.role = 'content';
  }
}

const isOneName = (spans: readonly Span[]): boolean => {
  if (spans.every((span) => hasTag(span, 'greet', 'polite', 'thanks', 'aux', 'particle'))) return true;
  if (spans.some((span) => span.limit === undefined && /^[a-z]/.test(span.text) && hasTag(span, 'particle', 'aux'))) return false;
  const telling = spans.filter((span) => !hasTag(span, 'particle', 'aux', 'noun') || span.limit !== undefined);
  return telling.every((span) => span.limit !== undefined && !hasTag(span, 'callName', 'partName'));
};

function quotesIn(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = text.search(OPENING); at >= 0 && at < text.length; at++) {
    const close = PAIRS[text[at] ?? ''];
    const end = close === undefined ? -1 : text.slice(at + 1, at + 1 + MAX_QUOTE).indexOf(close);
    if (end < 0) continue;
    found.push([at + 1, at + 1 + end]);
    at += end + 1;
  }
  return found;
}
