import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEmulator } from 'emulate';
import { checkBlocks } from './check-blocks.ts';
import { createSocketDoor, type SocketDoor } from './slack-socket.ts';

export const TOKENS = { bot: 'xoxb-loopback-token', app: 'xapp-loopback-token', secret: 'loopback-signing-secret' };

type Json = Readonly<Record<string, unknown>>;

/** A call that the bot made: of a Web API method, or `response_url` with what was posted there. */
export interface Call {
  readonly method: string;
  readonly body: Json;
  readonly reply: Json;
  /** When it came, in milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface Forced {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Json;
  /** This instead of the body: a page of something in between. */
  readonly text?: string;
  /** The call is cut instead: nobody knows what became of it. */
  readonly isCut?: true;
  /** The answer comes only after this. */
  readonly after?: Promise<void>;
}

/** Slack on loopback: the Web API of `emulate`, and in front of it what that lacks. */
export interface SlackFront {
  readonly apiUrl: string;
  readonly socket: SocketDoor;
  readonly ids: {
    readonly team: string;
    readonly bot: string;
    readonly person: string;
    readonly other: string;
    readonly channel: string;
    readonly direct: string;
  };
  readonly calls: readonly Call[];
  /** What Slack would have refused in the bot's payloads. */
  readonly faults: readonly string[];
  /** The calls of a method, once there are so many. */
  called(method: string, count?: number): Promise<readonly Call[]>;
  /** The next call of the method is answered with this instead. */
  force(method: string, ...replies: readonly Forced[]): void;
  /** Locales of people, as `users.info` tells them. */
  readonly locales: Map<string, string>;
  /** Their time zones, where `users.info` tells who they are. */
  readonly zones: Map<string, string>;
  /** Admins of the workspace, as `users.info` tells them. */
  readonly admins: Set<string>;
  /** Blocks that this workspace refuses, by type: of a plan that lacks them, or all. */
  readonly refusedBlocks: Set<string>;
  /** The bot is in these channels; it may post in no others, and see them not at all where they are private. */
  readonly members: Set<string>;
  /** Whether the workspace's plan has it. */
  readonly agentView: { isOn: boolean };
  /** Resolves when the bot has not called for a moment: nothing of what was before is still to come. */
  quiet(): Promise<void>;
  /** Where an interaction may be answered five times. */
  responseUrl(): string;
  close(): Promise<void>;
}

const PATIENCE = 120_000;
const RESPONSES = 5;
const MOMENT = 60;
const WITH_BLOCKS = /^(chat\.(postMessage|postEphemeral|update)|views\.(open|publish|push|update)|response_url)$/;

/** Starts it. */
export async function startSlackFront(): Promise<SlackFront> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: seed() });
  const calls: Call[] = [];
  const faults: string[] = [];
  const forced = new Map<string, Forced[]>();
  const locales = new Map<string, string>();
  const zones = new Map<string, string>();
  const admins = new Set<string>();
  const refusedBlocks = new Set<string>();
  const members = new Set<string>();
  const agentView = { isOn: false };
  const responses = new Map<string, number>();
  const waiting = new Set<() => void>();
  const upstream = async (method: string, body: Json): Promise<Json> => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${TOKENS.bot}`, 'content-type': 'application/json' },
    });
    return (await response.json()) as Json;
  };
  const server = createServer((request, response) => void serve(request, response));
  const socket = createSocketDoor(server);

  const replyTo = async (method: string, body: Json, token: string): Promise<Json> => {
    if (method === 'apps.connections.open') {
      if (token !== TOKENS.app) return { ok: false, error: 'invalid_auth' };
      return { ok: true, url: `${origin().replace('http', 'ws')}/link` };
    }
    if (token !== TOKENS.bot) return { ok: false, error: 'invalid_auth' };
    if (WITH_BLOCKS.test(method)) {
      const found = faultsOf(method, body);
      faults.push(...found);
      if (found.length > 0 || isRefused(body)) return { ok: false, error: 'invalid_blocks' };
    }
    const own = ownReply(method, body);
    if (own) return own;
    const reply = await upstream(method, await withTrigger(method, body));
    return method === 'users.info' ? withProfile(reply, String(body['user'])) : reply;
  };
  /** What the emulator does not know, or takes too kindly. */
  const ownReply = (method: string, body: Json): Json | undefined => {
    const channel = String(body['channel'] ?? '');
    const isIn = members.has(channel) || channel.startsWith('U');
    if (POSTS.has(method) && !isIn) return { ok: false, error: 'not_in_channel' };
    if (method === 'conversations.info') return infoOf(channel, members.has(channel));
    if (method === 'assistant.threads.setStatus' && !agentView.isOn)
      return { ok: false, error: 'method_not_supported_for_channel_type' };
    return method.startsWith('assistant.threads.') || method === 'chat.unfurl' ? { ok: true } : undefined;
  };
  /** Without the scope nobody's profile is told; the names that are set say that it is there. */
  const withProfile = (reply: Json, person: string): Json => {
    const locale = locales.get(person);
    const isAdmin = admins.has(person);
    if (!locale && !isAdmin) return { ok: false, error: 'missing_scope' };
    const tz = zones.get(person);
    const told = { ...(locale && { locale }), ...(tz && { tz }), ...(isAdmin && { is_admin: true }) };
    return { ...reply, user: { ...(reply['user'] as Json), ...told } };
  };
  /** A trigger of ours becomes one of the emulator's, good for one window. */
  const withTrigger = async (method: string, body: Json): Promise<Json> => {
    if (method !== 'views.open' && method !== 'views.push') return body;
    const { trigger_id } = await upstream('views.generateTriggerId', {});
    return { ...body, trigger_id };
  };
  const isRefused = (body: Json): boolean =>
    ((body['blocks'] ?? []) as readonly Json[]).some(({ type }) => refusedBlocks.has(String(type)));
  const respond = (path: string, body: Json): Forced => {
    const uses = (responses.get(path) ?? 0) + 1;
    responses.set(path, uses);
    if (uses > RESPONSES) return { status: 404, body: { ok: false, error: 'used_url' } };
    const found = body['delete_original'] === true ? [] : faultsOf('response_url', body);
    faults.push(...found);
    return found.length > 0 || isRefused(body)
      ? { status: 400, body: { ok: false, error: 'invalid_blocks' } }
      : { body: { ok: true } };
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = performance.now();
    const path = request.url ?? '';
    const method = path.startsWith('/api/') ? path.slice('/api/'.length) : 'response_url';
    const body = await bodyOf(request);
    const token = String(request.headers.authorization ?? '').replace('Bearer ', '');
    const answer =
      forced.get(method)?.shift() ??
      (method === 'response_url' ? respond(path, body) : { body: await replyTo(method, body, token) });
    await answer.after;
    if (answer.isCut) response.destroy();
    else
      response
        .writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
        .end(answer.text ?? JSON.stringify(answer.body));
    calls.push({ method, body, reply: answer.body, at });
    for (const look of waiting) look();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ids = await idsOf(upstream);
  for (const channel of [ids.channel, ids.direct]) members.add(channel);
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${origin()}/api/`,
    socket,
    calls,
    faults,
    locales,
    zones,
    admins,
    refusedBlocks,
    members,
    agentView,
    ids,
    called: (method, count = 1) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`${method} was not called ${count} times but: ${calls.map((call) => call.method).join(', ')}`));
        }, PATIENCE);
        const look = (): void => {
          const found = calls.filter((call) => call.method === method);
          if (found.length < count) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    force: (method, ...replies) => void forced.set(method, [...(forced.get(method) ?? []), ...replies]),
    async quiet() {
      for (let before = -1; before !== calls.length; ) {
        before = calls.length;
        await sleep(MOMENT);
      }
    },
    responseUrl: () => `${origin()}/response/${responses.size}-${Math.random()}`,
    async close() {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  };
}

const POSTS: ReadonlySet<string> = new Set(['chat.postMessage', 'chat.update', 'chat.delete']);

/** A channel as the bot sees it; a private one that it is not in is not seen at all. */
const infoOf = (id: string, isMember: boolean): Json =>
  isMember || id.startsWith('C')
    ? { ok: true, channel: { id, is_member: isMember, is_im: id.startsWith('D'), is_private: false } }
    : { ok: false, error: 'channel_not_found' };

const seed = () => ({
  slack: {
    team: { name: 'Kikigaki', domain: 'kikigaki' },
    users: [{ name: 'nagisa' }, { name: 'minato' }],
    channels: [{ name: 'sessions' }],
    oauth_apps: [
      {
        app_id: 'A0KIKIGAKI',
        client_id: '1.1',
        client_secret: 'x',
        name: 'kikigaki',
        redirect_uris: [],
        scopes: ['chat:write'],
        bot_id: 'B0KIKIGAKI',
        bot_user_id: 'U0KIKIGAKI',
        bot_name: 'kikigaki',
      },
    ],
    tokens: [
      {
        token: TOKENS.bot,
        type: 'bot',
        user_id: 'U0KIKIGAKI',
        app_id: 'A0KIKIGAKI',
        bot_id: 'B0KIKIGAKI',
        bot_user_id: 'U0KIKIGAKI',
      },
    ],
  },
});

async function idsOf(upstream: (method: string, body: Json) => Promise<Json>): Promise<SlackFront['ids']> {
  const auth = await upstream('auth.test', {});
  const { members } = (await upstream('users.list', {})) as { members: readonly { id: string; name: string }[] };
  const { channels } = (await upstream('conversations.list', {})) as { channels: readonly { id: string; name: string }[] };
  const idOf = (list: readonly { id: string; name: string }[], name: string): string =>
    list.find((item) => item.name === name)?.id ?? '';
  const person = idOf(members, 'nagisa');
  const { channel } = (await upstream('conversations.open', { users: person })) as { channel: { id: string } };
  return {
    team: String(auth['team_id']),
    bot: String(auth['user_id']),
    person,
    other: idOf(members, 'minato'),
    channel: idOf(channels, 'sessions'),
    direct: channel.id,
  };
}

function faultsOf(method: string, body: Json): readonly string[] {
  const view = body['view'] as Json | undefined;
  const found = view ? checkBlocks(view, view['type'] === 'home' ? 'home' : 'modal') : checkBlocks(body);
  const unfurls = !view && (isOn(body['unfurl_links']) || isOn(body['unfurl_media'])) ? ['unfurls'] : [];
  return [...found, ...unfurls].map((fault) => `${method}: ${fault}`);
}

const isOn = (value: unknown): boolean => value !== false && value !== 'false';

/** Slack takes forms, in which objects are JSON, and JSON. */
async function bodyOf(request: IncomingMessage): Promise<Json> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  if (!String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded'))
    return text ? (JSON.parse(text) as Json) : {};
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}
