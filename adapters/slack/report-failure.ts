import type { SlackContext } from './context.ts';
import { type Private, replyPrivately } from './reply-privately.ts';

/**
 * Asks one person to ask again, however often Slack does not say whether it was said; where a word of ours may be there
 * already, be it an answer or this, that is said. False where Slack does not take it.
 */
export async function reportFailure(
  to: Omit<Private, 'isRepeat'>,
  { isRepeat }: { readonly isRepeat: boolean },
  { calls, sayBest }: Pick<SlackContext, 'calls' | 'sayBest'>,
): Promise<boolean> {
  const said = await replyPrivately({ kind: 'failed' }, { ...to, isRepeat }, { calls, sayBest });
  if (said.kind !== 'unknown') return said.kind === 'answered';
  const again = await replyPrivately({ kind: 'failed' }, { ...to, isRepeat: true }, { calls: calls.repeatable, sayBest });
  return again.kind === 'answered';
}
