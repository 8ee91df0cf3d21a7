import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { withoutUndefined } from '../../src/index.ts';
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
  /** The same for what may be said twice: it is tried again also where nobody knows whether it was carried out. */
  readonly repeatable: SlackCalls;
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
/** The same for answers, which wait their turn in a busy channel: somebody still reads them. */
const MAX_WAIT_TO_POST = 5 * 60_000;
/** Before the second try, in milliseconds; doubled each time up to the longest. */
const FIRST_PAUSE = 300;
const MAX_PAUSE = 10_000;
/** Where Slack asks to wait and does not say for how long. */
const USUAL_WAIT_SECONDS = 5;
/** In characters; what is longer Slack did not write. */
const MAX_REFUSAL = 10_000;

/** Calls to Slack's Web API with our own policy of retries; `wait` takes milliseconds. */
export function createSlackCalls(
  { botToken, apiUrl, failed }: SlackCallsParts,
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): SlackCalls {
  const client = new webApi.WebClient(
    botToken,
    withoutUndefined({
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: TIMEOUT,
      logger: quietLogger,
    }),
  );
  /** What Slack asks to wait is waited, and what passes is tried again, for so long and not so often. */
  const patiently = async <T>(method: string, mayRepeat: boolean, attempt: () => Promise<T>): Promise<T> => {
    const patience = isPost(method) ? MAX_WAIT_TO_POST : MAX_WAIT;
    let waited = 0;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, MAX_PAUSE)) {
      try {
        return await attempt();
      } catch (error) {
        const { failure, retryAfter = pause } = readFailure(error);
        const mayTry = failure.kind === 'passing' || (failure.kind === 'unsure' && mayRepeat);
        if (!mayTry || waited + retryAfter > patience) {
          failed(failure, method);
          throw failure;
        }
        waited += retryAfter;
        await wait(retryAfter);
      }
    }
  };
  const callsOf = (mayRepeat: (method: string) => boolean): Omit<SlackCalls, 'repeatable'> => ({
    call: (method, parameters = {}) =>
      patiently(method, mayRepeat(method), async () => (await client.apiCall(method, { ...parameters })) as Result),
    respond: (url, body) => patiently('response_url', mayRepeat('response_url'), () => postJson(url, body)),
  });
  const repeatable: SlackCalls = {
    ...callsOf(() => true),
    get repeatable() {
      return repeatable;
    },
  };
  return { ...callsOf((method) => !isPost(method)), repeatable };
}

/** A message posted twice does harm, where the first call may have got through. */
const isPost = (method: string): boolean => ['chat.postMessage', 'chat.postEphemeral', 'response_url'].includes(method);

async function postJson(url: string, body: Arguments): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const told = await response.text();
  if (response.ok) {
    const error = refusalIn(told);
    if (error !== undefined) throw new webApi.WebAPIPlatformError({ ok: false, error });
    return;
  }
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  if (response.status === 429) throw new webApi.WebAPIRateLimitedError(Number.isNaN(seconds) ? USUAL_WAIT_SECONDS : seconds);
  throw new SlackError(
    `http_${response.status}`,
    response.status === 503 ? 'passing' : response.status >= 500 ? 'unsure' : 'refused',
  );
}

const refusal = z.object({ ok: z.literal(false), error: z.string().catch('') });

/** What Slack refuses it may say in a body that comes with 200; one that it takes it answers with a word. */
function refusalIn(body: string): string | undefined {
  if (!body.startsWith('{') || body.length > MAX_REFUSAL) return undefined;
  try {
    return refusal.safeParse(JSON.parse(body)).data?.error;
  } catch {
    return undefined;
  }
}
