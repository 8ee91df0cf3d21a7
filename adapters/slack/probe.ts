import type { PlatformProbe, TokenState } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import type { SlackMessages } from './messages/en.ts';
import { SLACK } from './platform.ts';

export interface SlackProbeSettings {
  readonly botToken: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
}

const SLACK_API = 'https://slack.com/api/';
/** Without these the bot cannot answer at all. */
const NEEDED_SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];
/** Posting to channels without an invitation, checking channels, the agent view. */
const WISHED_SCOPES = ['assistant:write', 'channels:read', 'chat:write.public'];
/** `doctor` is waited for. */
const TIMEOUT = 5_000;

interface Reply {
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

type Texts = SlackMessages['doctor'];

/** Asks Slack about tokens, scopes and channels. */
export function probeSlack(settings: SlackProbeSettings, texts: Texts): PlatformProbe {
  const base = `${(settings.apiUrl ?? SLACK_API).replace(/\/{1,9}$/, '')}/`;
  const call = async (method: string, token: string, parameters: Record<string, string> = {}): Promise<Reply> => {
    const response = await fetch(new URL(method, base), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(parameters),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return { body: (await response.json()) as Reply['body'], headers: response.headers };
  };
  const appTokenFault = async (): Promise<readonly string[]> => {
    if (!settings.appToken) return [];
    const { body } = await call('apps.connections.open', settings.appToken);
    return body['ok'] === true ? [] : [texts.appTokenRefused(String(body['error']))];
  };
  return {
    platform: SLACK,
    async token() {
      try {
        const reply = await call('auth.test', settings.botToken);
        if (reply.body['ok'] !== true) return { kind: 'refused', code: String(reply.body['error']) };
        return accepted(reply, await appTokenFault(), texts);
      } catch (error) {
        return { kind: 'unreachable', reason: reasonOf(error) };
      }
    },
    async channelFault(channel) {
      try {
        const { body } = await call('conversations.info', settings.botToken, { channel });
        return body['ok'] === true ? undefined : String(body['error']);
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

function accepted({ body, headers }: Reply, appFaults: readonly string[], texts: Texts): TokenState {
  const granted = headers.get('x-oauth-scopes')?.split(/,\s*/);
  const lacking = (scopes: readonly string[]): string[] => (granted ? scopes.filter((scope) => !granted.includes(scope)) : []);
  const missing = lacking(NEEDED_SCOPES);
  const date = headers.get('date');
  return {
    kind: 'accepted',
    name: String(body['user']),
    place: String(body['team']),
    wishedScopes: lacking(WISHED_SCOPES),
    faults: [...(missing.length > 0 ? [texts.scopesMissing(missing)] : []), ...appFaults],
    ...withoutUndefined({ platformTime: date ? Date.parse(date) : undefined }),
  };
}

/** `fetch` says why in the cause. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
};
