import { webApi } from '@slack/bolt';
import type { FindOutcome, Messenger, PostFault, PostOutcome } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import { SLACK } from './platform.ts';
import { quietLogger } from './quiet-logger.ts';
import { render } from './render.ts';

export interface SlackMessengerSettings {
  readonly botToken: string;
  readonly apiUrl?: string;
}

/** Whoever waits longer will not hear. */
const TIMEOUT = 10_000;
/** What the key is kept under in a message's metadata. */
const EVENT_TYPE = 'kikigaki_digest';
const PAGE = 200;
/** More messages than a channel sees between a post and the next attempt. */
const MAX_PAGES = 5;

/** Posts to Slack without being asked: each call once, without the client's own retries, which would post a digest hours late. */
export function createSlackMessenger({ botToken, apiUrl }: SlackMessengerSettings): Messenger {
  const client = new webApi.WebClient(
    botToken,
    withoutUndefined({
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: TIMEOUT,
      logger: quietLogger,
      slackApiUrl: apiUrl !== undefined ? `${apiUrl.replace(/\/{1,9}$/, '')}/` : undefined,
    }),
  );
  return {
    platform: SLACK,
    async post({ channel, presentation, key }) {
      try {
        const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
        const quiet = { unfurl_links: false, unfurl_media: false };
        const posted = await client.chat.postMessage({ channel: channel.channel, ...render(presentation), ...quiet, metadata });
        return posted.ts ? { kind: 'posted', message: posted.ts } : { kind: 'unknown', reason: 'platform-error' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async find({ channel }, key, since) {
      try {
        let cursor: string | undefined;
        for (let page = 0; page < MAX_PAGES; page++) {
          const range = { channel, oldest: (since / 1000).toFixed(6), limit: PAGE, include_all_metadata: true };
          const read = await client.conversations.history({ ...range, ...withoutUndefined({ cursor: cursor || undefined }) });
          const found = read.messages?.find((message) => JSON.stringify(message).includes(key));
          if (found?.ts) return { kind: 'found', message: found.ts };
          cursor = read.response_metadata?.next_cursor;
          if (!cursor) return { kind: 'none' };
        }
        return { kind: 'not-allowed' };
      } catch (error) {
        return findFault(error);
      }
    },
    async notify({ person }, presentation) {
      try {
        // A person's id for a channel is their private talk with the bot.
        return (await client.chat.postMessage({ channel: person, ...render(presentation), unfurl_links: false })).ok;
      } catch {
        return false;
      }
    },
  };
}

const refused = (reason: PostFault, permanent: boolean): PostOutcome => ({ kind: 'refused', reason, permanent });

/** Slack's own words for what it refuses; what is not here was refused for a reason that only a change of ours can mend. */
const REFUSED: Readonly<Record<string, PostFault>> = {
  channel_not_found: 'channel-gone',
  is_archived: 'channel-archived',
  not_in_channel: 'not-in-channel',
  restricted_action: 'no-permission',
  missing_scope: 'no-permission',
  no_permission: 'no-permission',
  restricted_action_read_only_channel: 'no-permission',
  ekm_access_denied: 'no-permission',
  team_access_not_granted: 'no-permission',
  access_denied: 'no-permission',
  not_allowed_token_type: 'no-permission',
  invalid_auth: 'token-refused',
  not_authed: 'token-refused',
  token_revoked: 'token-refused',
  account_inactive: 'token-refused',
  token_expired: 'token-refused',
  org_login_required: 'token-refused',
};
/** After these nobody knows what was done. */
const UNSURE = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);
/** A connection that was never made carried nothing. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function outcomeOf(error: unknown): PostOutcome {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'retry-after', milliseconds: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = error.data.error;
    return UNSURE.has(code) ? { kind: 'unknown', reason: 'platform-error' } : refused(REFUSED[code] ?? 'invalid-message', true);
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return error.statusCode >= 500 ? { kind: 'unknown', reason: 'platform-error' } : refused('platform-error', false);
  }
  return NOT_SENT.has(codeOf(error)) ? refused('unreachable', false) : { kind: 'unknown', reason: 'timed-out' };
}

function findFault(error: unknown): FindOutcome {
  return error instanceof webApi.WebAPIPlatformError && !UNSURE.has(error.data.error)
    ? { kind: 'not-allowed' }
    : { kind: 'unknown' };
}

/** `fetch` says why in the cause of the cause. */
function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = 'original' in cause ? cause.original : cause.cause)
    if ('code' in cause && typeof cause.code === 'string' && /^(E[A-Z]|UND_)/.test(cause.code)) return cause.code;
  return '';
}
