import { between, type Draft, isClauseEnd } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** Greetings, thanks and "please" ask for nothing. */
export function claimCourtesy({ spans }: Draft): void {
  let isOpening = true;
  for (const span of spans as Span[]) {
    if (span.role !== undefined) continue;
    const isGreeting = hasTag(span, 'greet', 'thanks');
    if (isGreeting && (isOpening || hasTag(span, 'thanks') || !hasTag(span, 'noun'))) span.role = 'grammar';
    else if (hasTag(span, 'polite') && !hasTag(span, 'verb', 'noun')) span.role = 'grammar';
    else if (hasTag(span, 'family')) span.role = 'grammar';
    else if (!hasTag(span, 'aux', 'particle', 'person')) isOpening = false;
  }
}

/** Whether there is nothing in a question but courtesy, or a call for help. */
export function isOnlyCourtesy(draft: Draft): boolean {
  const { spans } = draft;
  if (spans.length === 0) return true;
  if (spans.some((span) => hasTag(span, 'asked', 'nth', 'limit') && !hasTag(span, 'greet', 'thanks'))) return false;
  const isHelp = spans.some((span) => tagOf(span, 'wish') === 'help');
  const others = spans.filter(
    (span) => !hasTag(span, 'greet', 'thanks', 'aux', 'particle', 'polite', 'article') && tagOf(span, 'wish') !== 'help',
  );
  const isGreeting = spans.some((span) => hasTag(span, 'greet', 'thanks'));
  if (others.length > 0)
    return (
      isHelp &&
      others.every((span) => hasTag(span, 'noun', 'verb', 'which', 'pointer', 'polite', 'member')) &&
      !isClauseEnd(between(draft, spans[0], spans[1]))
    );
  return isHelp || isGreeting || spans.every((span) => hasTag(span, 'aux', 'particle'));
}
