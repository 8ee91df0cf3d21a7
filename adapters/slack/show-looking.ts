import { languageOf } from '../../src/index.ts';
import { slackMessages } from './messages/messages.ts';
import type { PlainMessage } from './payloads.ts';
import type { SlackCalls } from './slack-calls.ts';
import { SlackError } from './slack-error.ts';

/** Says in the agent view that an answer is being looked for; what it gives takes that away again. */
export type ShowLooking = (channel: string, message: PlainMessage, words: string) => () => Promise<void>;

/** Where there is no agent view, nobody is told for so long, in milliseconds. */
const ASK_AGAIN = 60 * 60 * 1_000;

/** The answer never waits for this: a workspace without the agent view, or a slow call, changes nothing. */
export function createShowLooking(calls: Pick<SlackCalls, 'call'>, now: () => number = Date.now): ShowLooking {
  let deniedUntil = 0;
  const tell = async (channel: string, { ts, thread_ts: thread = ts }: PlainMessage, status: string): Promise<boolean> => {
    if (now() < deniedUntil) return false;
    try {
      await calls.call('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status });
      return true;
    } catch (error) {
      if (error instanceof SlackError && error.kind === 'refused') deniedUntil = now() + ASK_AGAIN;
      return false;
    }
  };
  return (channel, message, words) => {
    const told = tell(channel, message, slackMessages[languageOf(words)].looking);
    return async () => {
      if (await told) await tell(channel, message, '');
    };
  };
}
