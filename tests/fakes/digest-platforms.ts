import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A message that arrived, whoever heard of it. */
export interface ArrivedMessage {
  readonly platform: 'slack' | 'discord';
  readonly channel: string;
  readonly id: string;
  /** Slack's metadata, Discord's nonce. */
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: number;
}

/** What a platform does with the next posts to a channel. */
export type Misbehaviour =
  /** Answers with this error of its own. */
  | { readonly kind: 'error'; readonly code: string; readonly status?: number }
  | { readonly kind: 'rate-limit'; readonly seconds: number; readonly times: number }
  /** Answers so to messages with blocks. */
  | { readonly kind: 'refused-blocks'; readonly code: string }
  /** Takes the message and says nothing. */
  | { readonly kind: 'silence'; readonly times: number }
  /** Takes nothing and answers 500. */
  | { readonly kind: 'fault'; readonly times: number };

export interface DigestPlatforms {
  readonly slackUrl: string;
  readonly discordUrl: string;
  readonly messages: readonly ArrivedMessage[];
  /** Misbehaviour by channel. */
  readonly channels: Map<string, Misbehaviour>;
  /** Discord's channels that other servers follow, and the messages of theirs that were published. */
  readonly announcements: Set<string>;
  readonly published: string[];
  /** Channels whose history the bot may not read. */
  readonly secret: Set<string>;
  /** Longest time that a call takes, in milliseconds; half of it before the message arrives. */
  latency: number;
  /** The platforms' clock. */
  now: () => number;
  close(): Promise<void>;
}

/** Discord refuses a nonce twice for some minutes. */
const NONCE_REMEMBERED = 5 * 60_000;

/** Slack's and Discord's HTTP APIs on loopback, as far as posting digests needs them. */
export async function startDigestPlatforms(): Promise<DigestPlatforms> {
  const messages: ArrivedMessage[] = [];
  const channels = new Map<string, Misbehaviour>();
  const secret = new Set<string>();
  const announcements = new Set<string>();
  const published: string[] = [];
  const platforms = { messages, channels, announcements, published, secret, latency: 0, now: () => Date.now() };
  let counter = 0;
  const arrive = (message: Omit<ArrivedMessage, 'id' | 'at'>): ArrivedMessage => {
    counter++;
    const id =
      message.platform === 'slack'
        ? `${Math.floor(platforms.now() / 1000)}.${String(counter).padStart(6, '0')}`
        : `${10n ** 17n + BigInt(counter)}`;
    const arrived = { ...message, id, at: platforms.now() };
    messages.push(arrived);
    return arrived;
  };
  const pause = () => delay((Math.random() * platforms.latency) / 2);

  const misbehave = (message: Omit<ArrivedMessage, 'id' | 'at'>, response: ServerResponse): boolean => {
    const { platform, channel } = message;
    const wrong = channels.get(channel);
    if (!wrong || wrong.kind === 'refused-blocks' || ('times' in wrong && wrong.times <= 0)) return false;
    if ('times' in wrong) channels.set(channel, { ...wrong, times: wrong.times - 1 });
    if (wrong.kind === 'error') {
      const body = platform === 'slack' ? { ok: false, error: wrong.code } : { code: Number(wrong.code), message: 'refused' };
      send(response, wrong.status ?? (platform === 'slack' ? 200 : 403), body);
    } else if (wrong.kind === 'rate-limit') {
      const headers = { 'retry-after': String(wrong.seconds), 'x-ratelimit-scope': 'user' };
      send(response, 429, { retry_after: wrong.seconds, global: false, message: 'slower' }, headers);
    } else if (wrong.kind === 'fault') {
      send(response, 500, { message: 'fault' });
    } else {
      arrive(message);
      response.destroy();
    }
    return true;
  };
  const refuseBlocks = ({ body }: Pick<ArrivedMessage, 'body'>, error: string, response: ServerResponse): boolean => {
    const hasBlocks = JSON.stringify(body['blocks'] ?? []) !== '[]';
    if (hasBlocks) send(response, 200, { ok: false, error });
    return hasBlocks;
  };
  const post = async (
    message: Omit<ArrivedMessage, 'id' | 'at'>,
    response: ServerResponse,
    answer: (id: string) => object,
  ): Promise<void> => {
    const wrong = channels.get(message.channel);
    if (wrong?.kind === 'refused-blocks' ? refuseBlocks(message, wrong.code, response) : misbehave(message, response)) return;
    const { platform, key } = message;
    await pause();
    const same =
      platform === 'slack'
        ? undefined
        : messages.find((known) => known.key === key && platforms.now() - known.at < NONCE_REMEMBERED);
    const arrived = same ?? arrive(message);
    await pause();
    send(response, 200, answer(arrived.id));
  };

  const slack = async (method: string, form: URLSearchParams, response: ServerResponse): Promise<void> => {
    const channel = form.get('channel') ?? '';
    if (method === 'chat.postMessage') {
      const metadata = JSON.parse(form.get('metadata') ?? '{}') as { event_payload?: { key?: string } };
      const body = {
        text: form.get('text'),
        blocks: JSON.parse(form.get('blocks') ?? '[]') as unknown,
        unfurl_links: form.get('unfurl_links'),
      };
      return post({ platform: 'slack', channel, key: metadata.event_payload?.key ?? '', body }, response, (ts) => ({
        ok: true,
        channel,
        ts,
      }));
    }
    if (method === 'conversations.history') {
      if (secret.has(channel)) return send(response, 200, { ok: false, error: 'missing_scope' });
      const found = messages.filter((one) => one.channel === channel && Number(one.id) >= Number(form.get('oldest') ?? 0));
      const shown = found
        .toReversed()
        .map(({ id, key, body }) => ({ ts: id, ...body, metadata: { event_type: 'kikigaki_digest', event_payload: { key } } }));
      return send(response, 200, { ok: true, messages: shown, has_more: false });
    }
    return send(response, 200, { ok: false, error: 'unknown_method' });
  };

  const discord = async (path: string, method: string, text: string, response: ServerResponse): Promise<void> => {
    const alone = /\/channels\/([^/]+)$/.exec(path)?.[1];
    if (alone && method === 'GET') {
      const last = messages.findLast((one) => one.channel === alone);
      return send(response, 200, { id: alone, type: announcements.has(alone) ? 5 : 0, last_message_id: last?.id ?? null });
    }
    const crossposted = /\/channels\/[^/]+\/messages\/([^/]+)\/crosspost$/.exec(path)?.[1];
    if (crossposted) {
      published.push(crossposted);
      return send(response, 200, { id: crossposted });
    }
    const channel = /\/channels\/([^/]+)\/messages/.exec(path)?.[1];
    if (path.endsWith('/users/@me/channels')) {
      return send(response, 200, { id: `dm-${(JSON.parse(text) as { recipient_id: string }).recipient_id}` });
    }
    if (!channel) return send(response, 404, { code: 10003, message: 'Unknown Channel' });
    if (method === 'POST') {
      const body = JSON.parse(text) as Record<string, unknown>;
      return post({ platform: 'discord', channel, key: String(body['nonce'] ?? ''), body }, response, (id) => ({
        id,
        channel_id: channel,
      }));
    }
    const found = secret.has(channel) ? [] : messages.filter((one) => one.channel === channel).toReversed();
    return send(
      response,
      200,
      found.map(({ id, body, at }) => ({ id, timestamp: new Date(at).toISOString(), components: body['components'] })),
    );
  };

  const server = createServer((request, response) => {
    void readAll(request)
      .then((text) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (url.pathname.startsWith('/slack/'))
          return slack(url.pathname.slice('/slack/'.length), new URLSearchParams(text), response);
        return discord(url.pathname, request.method ?? 'GET', text, response);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(platforms, {
    slackUrl: `http://127.0.0.1:${port}/slack/`,
    discordUrl: `http://127.0.0.1:${port}/discord`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

function send(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
