import { webApi } from '@slack/bolt';
import type { FindOutcome, Messenger, PostFault, PostOutcome, Presentation } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import { SLACK } from './platform.ts';
import { quietLogger } from './quiet-logger.ts';
import { type Failure, readFailure } from './read-failure.ts';
import { saidBy } from './said-by.ts';
import { createSayBest } from './say-best.ts';

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
  const sayBest = createSayBest();
  const post = async (
    place: { readonly channel: string; readonly metadata?: object },
    presentation: Presentation,
  ): Promise<PostOutcome> => {
    let outcome: PostOutcome = { kind: 'unknown', reason: 'platform-error' };
    await sayBest(presentation, (payload) =>
      saidBy(async () => {
        try {
          const { ts } = (await client.apiCall('chat.postMessage', { ...place, ...payload })) as { readonly ts?: unknown };
          outcome = typeof ts === 'string' ? { kind: 'posted', message: ts } : { kind: 'unknown', reason: 'platform-error' };
        } catch (error) {
          const read = readFailure(error);
          outcome = outcomeOf(read);
          throw read.failure;
        }
      }),
    );
    return outcome as PostOutcome;
  };
  return {
    platform: SLACK,
    async post({ channel: { channel }, presentation, key }) {
      const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
      return post({ channel, metadata }, presentation);
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
    // A person's id for a channel is their private talk with the bot.
    notify: async ({ person }, presentation) => (await post({ channel: person }, presentation)).kind === 'posted',
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

function outcomeOf({ failure: { code, kind }, retryAfter }: Failure): PostOutcome {
  if (retryAfter !== undefined) return { kind: 'retry-after', milliseconds: retryAfter };
  if (kind === 'unsure') return { kind: 'unknown', reason: code === 'no_answer' ? 'timed-out' : 'platform-error' };
  if (kind === 'passing') return refused(code === 'unreachable' ? 'unreachable' : 'platform-error', false);
  return code.startsWith('http_') ? refused('platform-error', false) : refused(REFUSED[code] ?? 'invalid-message', true);
}

function findFault(error: unknown): FindOutcome {
  return readFailure(error).failure.kind === 'refused' ? { kind: 'not-allowed' } : { kind: 'unknown' };
}
