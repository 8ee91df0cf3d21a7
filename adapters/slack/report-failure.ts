import type { SlackContext } from './context.ts';
import { type Private, replyPrivately } from './reply-privately.ts';

/**
 * Asks one person to ask again, however often Slack does not say whether it was said; where a word of ours may be there
 * already, be it an answer or this, that is said. False where Slack does not take it.
 */
export async function reportFailure(
  to: Omit<Private, 'isRepeat'>,
  { isRepeat }: { readonly isRepeat: boolean },
  { calls, sayBest, people }: Pick<SlackContext, 'calls' | 'sayBest' | 'people'>,
): Promise<boolean> {
  const said = await replyPrivately({ kind: 'failed' }, { ...to, isRepeat }, { calls, sayBest, people });
  if (said.kind !== 'unknown') return said.kind === 'answered';
  const again = await replyPrivately({ kind: 'failed' }, { ...to, isRepeat: true }, { calls: calls.repeatable, sayBest, people });
  return again.kind === 'answered';
}
