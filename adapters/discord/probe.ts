import type { PlatformProbe } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import type { DiscordMessages } from './messages/en.ts';
import { DISCORD } from './platform.ts';

export interface DiscordProbeSettings {
  readonly token: string;
  readonly publicKey?: string;
  readonly apiUrl?: string;
}

const DISCORD_API = 'https://discord.com/api';
/** `doctor` is waited for. */
const TIMEOUT = 5_000;

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** Asks Discord about the token, the public key and channels. */
export function probeDiscord(
  { token, publicKey, apiUrl }: DiscordProbeSettings,
  texts: DiscordMessages['doctor'],
): PlatformProbe {
  const base = `${(apiUrl ?? DISCORD_API).replace(/\/{1,9}$/, '')}/v10`;
  const get = async (path: string): Promise<Reply> => {
    const headers = { authorization: `Bot ${token}` };
    const response = await fetch(`${base}${path}`, { headers, signal: AbortSignal.timeout(TIMEOUT) });
    return { status: response.status, body: (await response.json()) as Reply['body'], headers: response.headers };
  };
  return {
    platform: DISCORD,
    async token() {
      try {
        const { status, body, headers } = await get('/applications/@me');
        if (status !== 200) return { kind: 'refused', code: `HTTP ${status}` };
        const differs = publicKey !== undefined && body['verify_key'] !== publicKey.toLowerCase();
        const date = headers.get('date');
        return {
          kind: 'accepted',
          name: String(body['name']),
          wishedScopes: [],
          faults: differs ? [texts.publicKeyDiffers] : [],
          ...withoutUndefined({ platformTime: date ? Date.parse(date) : undefined }),
        };
      } catch (error) {
        return { kind: 'unreachable', reason: reasonOf(error) };
      }
    },
    async channelFault(channel) {
      try {
        const { status } = await get(`/channels/${encodeURIComponent(channel)}`);
        return status === 200 ? undefined : `HTTP ${status}`;
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

/** `fetch` says why in the cause. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
};
