import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { quietLogger } from './quiet-logger.ts';
import { readFailure } from './read-failure.ts';
import { SlackError } from './slack-error.ts';

export type Arguments = Readonly<Record<string, unknown>>;
export type Result = webApi.WebAPICallResult & Arguments;

/** Calls to Slack, with patience: a rate limit is waited out, a passing fault tried again. Throws SlackError. */
export interface SlackCalls {
  call(method: string, parameters?: Arguments): Promise<Result>;
  /** Answers where Slack told us to (`response_url`): at most five times within half an hour. */
  respond(url: string, body: Arguments): Promise<void>;
}

export interface SlackCallsParts {
  readonly botToken: string;
  readonly apiUrl?: string;
  /** A call failed for good. */
  readonly failed: (error: SlackError, method: string) => void;
}

/** In milliseconds. */
const TIMEOUT = 10_000;
/** Longest that one call waits in all, in milliseconds: whoever asked has gone by then. The SDK's own policy would wait half an hour. */
const MAX_WAIT = 60_000;
const MAX_TRIES = 5;
/** Before the second try, in milliseconds; doubled each time. */
const FIRST_PAUSE = 300;

/** Calls to Slack's Web API with our own policy of retries. */
export function createSlackCalls({ botToken, apiUrl, failed }: SlackCallsParts): SlackCalls {
  const client = new webApi.WebClient(botToken, {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    logger: quietLogger,
  });
  const patiently = async <T>(method: string, attempt: () => Promise<T>): Promise<T> => {
    let waited = 0;
    for (let tries = 1; ; tries++) {
      try {
        return await attempt();
      } catch (error) {
        const { failure, retryAfter } = readFailure(error);
        const pause = retryAfter ?? FIRST_PAUSE * 2 ** (tries - 1);
        const mayTry = failure.isPassing && tries < MAX_TRIES && waited + pause <= MAX_WAIT;
        if (!mayTry || (failure.code === 'no_answer' && !isRepeatable(method))) {
          failed(failure, method);
          throw failure;
        }
        waited += pause;
        await sleep(pause);
      }
    }
  };
  return {
    call: (method, parameters = {}) => patiently(method, async () => (await client.apiCall(method, { ...parameters })) as Result),
    respond: (url, body) => patiently('response_url', () => postJson(url, body)),
  };
}

/** Whether a second call, where the first may have got through, does no harm: a message posted twice does. */
const isRepeatable = (method: string): boolean => !['chat.postMessage', 'chat.postEphemeral', 'response_url'].includes(method);

async function postJson(url: string, body: Arguments): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (response.ok) return;
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  if (response.status === 429 && !Number.isNaN(seconds)) throw new webApi.WebAPIRateLimitedError(seconds);
  throw new SlackError(`http_${response.status}`, response.status >= 500);
}
