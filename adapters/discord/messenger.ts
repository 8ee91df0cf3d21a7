import { DiscordAPIError, HTTPError, RateLimitError, REST } from 'discord.js';
import type {
  APIMessage,
  APITextChannel,
  RESTGetAPIChannelMessagesResult,
  RESTPostAPIChannelMessageResult,
  RESTPostAPICurrentUserCreateDMChannelResult,
} from 'discord-api-types/v10';
import type { FindOutcome, Messenger, PostFault, PostOutcome, Presentation } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import type { DiscordMessage } from './discord-message.ts';
import { inPlaceOf, inPlaceOfLine, noticeLine } from './notice-line.ts';
import { DISCORD } from './platform.ts';
import { MESSAGE_FLAG } from './protocol.ts';
import { publish } from './publish.ts';
import { renderMessage } from './render.ts';

export interface DiscordMessengerSettings {
  readonly token: string;
  readonly apiUrl?: string;
  readonly notice?: 'none' | 'line';
}

/** Whoever waits longer will not hear. */
const TIMEOUT = 10_000;
const PAGE = 100;
/** More messages than a channel sees between a post and the next attempt. */
const MAX_PAGES = 10;

/** Posts to Discord without being asked: each call once, and a rate limit is told, not waited out. */
export function createDiscordMessenger({ token, apiUrl, notice }: DiscordMessengerSettings): Messenger {
  const client = new REST(
    withoutUndefined({
      version: '10',
      retries: 0,
      timeout: TIMEOUT,
      rejectOnRateLimit: () => true,
      api: apiUrl !== undefined ? apiUrl.replace(/\/{1,9}$/, '') : undefined,
    }),
  );
  // Refused once, the client forgets the token; it may be right again later.
  const rest = () => client.setToken(token);
  const others = new Set<string>();
  return {
    platform: DISCORD,
    async post({ channel, presentation, key, isSilent }) {
      const message = rendered(presentation);
      // Nothing was sent, and trying again gives the same.
      if (!message) return refused('invalid-message', true);
      try {
        const flags = message.flags | (isSilent ? MESSAGE_FLAG.silent : 0);
        const whole = { ...message, flags };
        const first = notice === 'line' ? inPlaceOf(whole, noticeLine(presentation), MESSAGE_FLAG.silent) : whole;
        const body = { ...first, nonce: key, enforce_nonce: true };
        const place = `/channels/${channel.channel}/messages` as const;
        const posted = (await rest().post(place, { body })) as Partial<RESTPostAPIChannelMessageResult>;
        if (notice === 'line' && posted.id) await rest().patch(`${place}/${posted.id}`, { body: inPlaceOfLine(message) });
        if (!posted.id) return { kind: 'unknown', reason: 'platform-error' };
        await publish(rest(), others, channel.channel, posted.id);
        return { kind: 'posted', message: posted.id };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async find({ channel }, key, since) {
      try {
        const found = await findIn(rest(), channel, key, since);
        // Whoever posted it may have died before it was published.
        if (found.kind === 'found' && !found.isPublished) await publish(rest(), others, channel, found.message);
        return found.kind === 'found' ? { kind: 'found', message: found.message } : found;
      } catch (error) {
        return error instanceof DiscordAPIError ? { kind: 'not-allowed' } : { kind: 'unknown' };
      }
    },
    async notify({ person }, presentation) {
      try {
        const { id } = (await rest().post('/users/@me/channels', {
          body: { recipient_id: person },
        })) as RESTPostAPICurrentUserCreateDMChannelResult;
        await rest().post(`/channels/${id}/messages`, { body: renderMessage(presentation) });
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** A fault in what is to be told must not be taken for one of the connection. */
function rendered(presentation: Presentation): DiscordMessage | undefined {
  try {
    return renderMessage(presentation);
  } catch {
    return undefined;
  }
}

/**
 * Looks from the newest message back; the key stands in the nonce or in a button. Without the right to read history
 * Discord gives an empty list, which proves nothing unless the channel says that it never had a message.
 */
async function findIn(rest: REST, channel: string, key: string, since: number): Promise<Found> {
  let before: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams(withoutUndefined({ limit: String(PAGE), before: before || undefined }));
    const messages = (await rest.get(`/channels/${channel}/messages`, { query })) as RESTGetAPIChannelMessagesResult;
    // A line alone is what came before a message that is still to come.
    const found = messages.find((message) => JSON.stringify(message).includes(key) && isWhole(message));
    if (found) return { kind: 'found', message: found.id, isPublished: ((found.flags ?? 0) & MESSAGE_FLAG.published) !== 0 };
    const oldest = messages.at(-1);
    if (!oldest) return page === 0 && (await hasMessages(rest, channel)) ? { kind: 'not-allowed' } : { kind: 'none' };
    if (messages.length < PAGE || Date.parse(oldest.timestamp) < since) return { kind: 'none' };
    before = oldest.id;
  }
  return { kind: 'not-allowed' };
}

type Found = Exclude<FindOutcome, { kind: 'found' }> | { kind: 'found'; message: string; isPublished: boolean };

const isWhole = ({ components, content }: APIMessage): boolean => (components?.length ?? 0) > 0 || !content;

async function hasMessages(rest: REST, channel: string): Promise<boolean> {
  const { last_message_id: last } = (await rest.get(`/channels/${channel}`)) as APITextChannel;
  return last !== null && last !== undefined;
}

const refused = (reason: PostFault, permanent: boolean): PostOutcome => ({ kind: 'refused', reason, permanent });

/** Discord's own numbers for what it refuses. */
const REFUSED: Readonly<Record<string, PostFault>> = {
  10003: 'channel-gone',
  10004: 'channel-gone',
  50001: 'channel-gone',
  50083: 'channel-archived',
  50013: 'no-permission',
  160005: 'no-permission',
  40001: 'token-refused',
  50014: 'token-refused',
};
/** A connection that was never made carried nothing. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function outcomeOf(error: unknown): PostOutcome {
  if (error instanceof RateLimitError)
    return { kind: 'retry-after', milliseconds: Math.max(error.retryAfter, error.timeToReset, 0) };
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const { status } = error;
    if (status >= 500) return { kind: 'unknown', reason: 'platform-error' };
    const known = 'code' in error ? REFUSED[error.code] : undefined;
    if (known) return refused(known, true);
    if (status === 401) return refused('token-refused', true);
    if (status === 403) return refused('no-permission', true);
    return refused(status === 404 ? 'channel-gone' : 'invalid-message', true);
  }
  return NOT_SENT.has(codeOf(error)) ? refused('unreachable', false) : { kind: 'unknown', reason: 'timed-out' };
}

function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return '';
}
