import { type Language, withDeadline } from '../../src/index.ts';
import { slackMessages } from './messages/messages.ts';
import type { PlainMessage } from './payloads.ts';
import type { SlackCalls } from './slack-calls.ts';
import { SlackError } from './slack-error.ts';

/** What is shown while an answer is looked for. */
export interface Looking {
  /** Whether the agent view shows it: then answers stand in threads, as Slack's other agents' do. Does not wait long. */
  isShown(): Promise<boolean>;
  /** Takes it away again. */
  end(): Promise<void>;
}

/** Says in the agent view that an answer is being looked for. */
export type ShowLooking = (channel: string, message: PlainMessage, language: Language) => Looking;

/** Where there is no agent view, nobody is told for so long, in milliseconds. */
const ASK_AGAIN = 60 * 60 * 1_000;
/** A slow call changes nothing: it is as it was the last time, in milliseconds. */
const MAX_WAIT = 300;

/** `now` in milliseconds. */
export function createShowLooking(calls: Pick<SlackCalls, 'call'>, now: () => number = Date.now): ShowLooking {
  let deniedUntil = 0;
  let wasShown = false;
  const tell = async (channel: string, { ts, thread_ts: thread = ts }: PlainMessage, status: string): Promise<boolean> => {
    if (now() < deniedUntil) return false;
    try {
      await calls.call('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status });
      wasShown = true;
    } catch (error) {
      if (error instanceof SlackError && error.kind === 'refused') deniedUntil = now() + ASK_AGAIN;
      wasShown = false;
    }
    return wasShown;
  };
  return (channel, message, language) => {
    const told = tell(channel, message, slackMessages[language].looking);
    return {
      isShown: () => withDeadline(told, MAX_WAIT, wasShown),
      async end() {
        if (await told) await tell(channel, message, '');
      },
    };
  };
}
