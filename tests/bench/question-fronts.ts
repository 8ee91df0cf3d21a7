import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDeadline } from '../../src/concurrency/with-deadline.ts';
import { messagesIn } from '../../src/index.ts';
import { type FakeDiscord, type FakeInteraction, GUILD, openFakeDiscord } from '../fakes/fake-discord.ts';
import { postSigned } from '../fakes/slack-delivery.ts';
import { createSocketDoor } from '../fakes/slack-socket.ts';

/** A question as the platform knows it. */
export interface Sent {
  readonly platform: string;
  readonly workspace: string;
  /** As the adapter names it in the inbox. */
  readonly event: string;
  /** Under which the front knows its answers. */
  readonly name: string;
  /** Whether it was acknowledged; settles when the platform delivers it no more. */
  readonly acknowledged: Promise<boolean>;
}

/** How far a command of Discord's got: Discord itself says of the first two that the application did not respond. */
export type Fate = 'undelivered' | 'unacknowledged' | 'acknowledged';

/** A way by which Discord's questions come, which knows how far each got. */
export interface DiscordFront extends Front {
  fateOf(sent: Sent): Fate;
}

/** One way by which questions reach the service, with what was said to them. */
export interface Front {
  readonly env: Readonly<Record<string, string>>;
  live(process: number, url: string): void;
  dead(process: number): void;
  ask(): Sent;
  answersTo(name: string): { readonly count: number; readonly unmarked: number };
  /** How many messages stand in a channel that answer no question: digests. */
  postsIn(channel: string): number;
  /** What the service did about a question, call by call, for whoever looks for the cause of a fault; empty where it is not kept. */
  trail(name: string): readonly string[];
  close(): Promise<void>;
}

/** In milliseconds: a call takes up to this long, so that kills fall into it. */
const SLOWEST_CALL = 250;
/** Slack delivers again at once, after one minute, after five; here sooner. */
const AGAIN_AFTER = [1_000, 5_000, 15_000, 30_000];
const SIGNING_SECRET = 'bench-signing-secret';
const TEAM = 'T1';
/** Where an answer to a command goes. */
const RESPOND = 'respond/';
/** In milliseconds: whoever asks has gone by then. */
const ACKNOWLEDGED_IN = 3_000;
/** Each takes its messages one after the other. */
const CHANNELS = 50;
const TOPICS = ['Cilium', 'Kubernetes', 'OpenTelemetry', 'Argo CD', 'eBPF', 'Istio', 'Terraform', 'SLO', 'Backstage', 'Falco'];
const REPEATED = [messagesIn('ja').chat.repeated, messagesIn('en').chat.repeated];

/** Discord as it is on its worst day: this share of calls meets trouble, and late answers come too late. */
const CHAOS = { trouble: 0.1, forgetsAfter: 3_000 };
/** In milliseconds, how often the connection breaks then. */
const BREAKS_EVERY = 3_000;

/** The same for Slack: this share of its calls. */
const SLACK_TROUBLE = 0.2;
/** What Slack's API does then; `cut` before a call was carried out, `arrives` after it was. */
const SLACK_FAULTS = [
  { status: 429, headers: { 'retry-after': '1' }, body: {} },
  { status: 429, headers: {}, body: {} },
  { status: 200, headers: { 'content-type': 'application/json' }, body: { ok: false, error: 'ratelimited' } },
  { status: 503, headers: {}, body: {} },
  { status: 500, headers: {}, body: {} },
  'cut',
  'arrives',
] as const;

export const FRONTS = {
  'slack-http': () => openSlack('http'),
  'slack-socket': () => openSlack('socket'),
  'slack-http-chaos': () => openSlack('http', SLACK_TROUBLE),
  'slack-socket-chaos': () => openSlack('socket', SLACK_TROUBLE),
  'discord-gateway': () => openDiscord('gateway'),
  'discord-http': () => openDiscord('http'),
  'discord-gateway-chaos': () => openDiscord('gateway', CHAOS),
  'discord-http-chaos': () => openDiscord('http', CHAOS),
} satisfies Record<string, () => Promise<Front>>;
export type FrontName = keyof typeof FRONTS;

const topic = (n: number): string => TOPICS[n % TOPICS.length] ?? '';
const isMarked = (body: string): boolean => REPEATED.some((words) => body.includes(words));

/** What needs no memory. */
function fixedReply(method: string, port: number): object | undefined {
  if (method === 'auth.test') return { ok: true, team_id: TEAM, user_id: 'U0BOT', bot_id: 'B0BOT' };
  if (method === 'users.info') return { ok: false, error: 'missing_scope' };
  return method === 'apps.connections.open' ? { ok: true, url: `ws://127.0.0.1:${port}/link` } : undefined;
}

/** What goes wrong with a call; mostly nothing. */
const troubleOf = (share: number): (typeof SLACK_FAULTS)[number] | undefined =>
  Math.random() < share ? SLACK_FAULTS[Math.floor(Math.random() * SLACK_FAULTS.length)] : undefined;

function refuse(response: ServerResponse, wrong: Exclude<(typeof SLACK_FAULTS)[number], 'arrives'>): void {
  if (wrong === 'cut') response.destroy();
  else response.writeHead(wrong.status, wrong.headers).end(JSON.stringify(wrong.body));
}

interface SlackAnswer {
  readonly ts: string;
  readonly metadata: unknown;
  readonly text: string;
  readonly isMarked: boolean;
}

/** What was said to each question, and the calls that led there. */
function createSaid() {
  const [answers, trails] = [new Map<string, SlackAnswer[]>(), new Map<string, string[]>()];
  /** Each question is somebody else's, so that what is said to a person alone is known to be the answer to it. */
  const names = new Map<string, string>();
  const began = performance.now();
  const nameOf = (method: string, fields: URLSearchParams): string =>
    method.startsWith(RESPOND)
      ? method.slice(RESPOND.length)
      : fields.get('thread_ts') || fields.get('ts') || (names.get(fields.get('user') ?? fields.get('channel') ?? '') ?? '');
  const note = (method: string, fields: URLSearchParams, what: string): void => {
    const name = nameOf(method, fields);
    const at = ((performance.now() - began) / 1_000).toFixed(1);
    trails.set(name, [...(trails.get(name) ?? []), `${at} s ${method} ${what}`]);
  };
  return {
    note,
    asks: (person: string, name: string): void => void names.set(person, name),
    add(method: string, fields: URLSearchParams, answer: SlackAnswer): void {
      const name = nameOf(method, fields);
      answers.set(name, [...(answers.get(name) ?? []), answer]);
      note(method, fields, `${answer.isMarked ? 'says again' : 'says'} ${answer.text.slice(0, 60)}`);
    },
    answersTo: (name: string): readonly SlackAnswer[] => answers.get(name) ?? [],
    trail: (name: string): readonly string[] => trails.get(name) ?? [],
  };
}

/** Every fourth question is `/kiku`, which Slack brings once; the others are mentions, which it brings until they are acknowledged. */
async function openSlack(mode: 'http' | 'socket', trouble = 0): Promise<Front> {
  const said = createSaid();
  /** What stands in channels outside threads, the newest first. */
  const inChannels = new Map<string, readonly { readonly ts: string; readonly metadata: unknown }[]>();
  let clock = 0;
  const newTs = (): string => `${Math.floor(Date.now() / 1_000)}.${String(++clock).padStart(6, '0')}`;
  const carryOut = (method: string, text: string): object => {
    const fixed = fixedReply(method, port());
    if (fixed) return fixed;
    const fields = new URLSearchParams(text);
    if (method === 'conversations.history') return { ok: true, messages: inChannels.get(fields.get('channel') ?? '') ?? [] };
    if (method === 'conversations.replies') return { ok: true, messages: said.answersTo(fields.get('ts') ?? '') };
    if (!['chat.postMessage', 'chat.postEphemeral'].includes(method) && !method.startsWith(RESPOND)) return { ok: true };
    const ts = newTs();
    const metadata: unknown = JSON.parse(fields.get('metadata') ?? 'null');
    if (method === 'chat.postMessage' && !fields.get('thread_ts')) {
      const channel = fields.get('channel') ?? '';
      inChannels.set(channel, [{ ts, metadata }, ...(inChannels.get(channel) ?? [])]);
    }
    said.add(method, fields, {
      ts,
      metadata,
      text: fields.get('text') || text,
      isMarked: isMarked(fields.get('blocks') || text),
    });
    return { ok: true, ts };
  };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const method = (request.url ?? '').replace(/^\/(?:api\/)?/, '');
    await sleep((Math.random() * SLOWEST_CALL) / 2);
    const wrong = method === 'auth.test' ? undefined : troubleOf(trouble);
    if (wrong) said.note(method, new URLSearchParams(text), typeof wrong === 'string' ? wrong : JSON.stringify(wrong));
    if (wrong && wrong !== 'arrives') return refuse(response, wrong);
    const reply = carryOut(method, text);
    await sleep((Math.random() * SLOWEST_CALL) / 2);
    // It was carried out, and nobody hears of it.
    if (wrong === 'arrives') return void response.destroy();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  const door = createSocketDoor(server);
  const breaking = trouble > 0 && mode === 'socket' ? setInterval(() => door.cut(), BREAKS_EVERY) : undefined;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = (): number => (server.address() as AddressInfo).port;
  const processes = liveProcesses();
  let asked = 0;
  const deliver = async (type: 'events_api' | 'slash_commands', payload: Readonly<Record<string, unknown>>): Promise<boolean> => {
    if (mode === 'socket') return (await door.send(type, payload)) !== undefined;
    const isForm = type === 'slash_commands';
    const body = isForm ? new URLSearchParams(payload as Record<string, string>).toString() : JSON.stringify(payload);
    const form = { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' };
    return isAcknowledged((url) => postSigned(`${url}/slack/events`, body, form, { secret: SIGNING_SECRET }), processes.any());
  };
  const command = (n: number): Sent => {
    const name = newTs();
    said.asks(`U${n}`, name);
    const payload = {
      command: '/kiku',
      text: `${topic(n)}の話`,
      team_id: TEAM,
      user_id: `U${n}`,
      channel_id: `C${n % CHANNELS}`,
      trigger_id: name,
      response_url: `http://127.0.0.1:${port()}/${RESPOND}${name}`,
    };
    const acknowledged = deliver('slash_commands', payload);
    return { platform: 'slack', workspace: TEAM, event: `command:${name}`, name, acknowledged };
  };
  return {
    env: {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_API_URL: `http://127.0.0.1:${port()}/api/`,
      SLACK_MODE: mode,
      ...(mode === 'http' ? { SLACK_SIGNING_SECRET: SIGNING_SECRET } : { SLACK_APP_TOKEN: 'xapp-bench' }),
    },
    live: processes.live,
    dead: processes.dead,
    ask() {
      const n = ++asked;
      if (n % 4 === 0) return command(n);
      const [ts, channel] = [newTs(), `C${n % CHANNELS}`];
      said.asks(`U${n}`, ts);
      const event = { type: 'app_mention', user: `U${n}`, text: `<@U0BOT> ${topic(n)}の話`, ts, channel };
      const payload = { type: 'event_callback', team_id: TEAM, event_id: `Ev${randomUUID()}`, event };
      const acknowledged = (async () => {
        for (const wait of [0, ...AGAIN_AFTER]) {
          await sleep(wait);
          if (await deliver('events_api', payload)) return true;
        }
        return false;
      })();
      return { platform: 'slack', workspace: TEAM, event: `message:${channel}:${ts}`, name: ts, acknowledged };
    },
    answersTo: (ts) => countOf(said.answersTo(ts)),
    postsIn: (channel) => inChannels.get(channel)?.length ?? 0,
    trail: said.trail,
    async close() {
      clearInterval(breaking);
      door.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

const countOf = (answers: readonly { readonly isMarked: boolean }[]) => ({
  count: answers.length,
  unmarked: answers.filter((one) => !one.isMarked).length,
});

/** Where the platform finds the processes that live. */
function liveProcesses() {
  const urls = new Map<number, string>();
  return {
    live: (process: number, url: string): void => void urls.set(process, url),
    dead: (process: number): void => void urls.delete(process),
    any: (): string | undefined => [...urls.values()].toSorted(() => Math.random() - 0.5)[0],
  };
}

/** Whether a process that lives takes a request in time. */
async function isAcknowledged(request: (url: string) => Promise<Response>, url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  const response = await withDeadline(request(url), ACKNOWLEDGED_IN, undefined).catch(() => undefined);
  return response?.ok === true;
}

/** Over the gateway every other question is a mention where nothing is wrong; all others are `/ask`. Discord brings each once. */
async function openDiscord(
  mode: 'gateway' | 'http',
  chaos?: { readonly trouble: number; readonly forgetsAfter: number },
): Promise<DiscordFront> {
  const discord = await openFakeDiscord({ slowestCall: SLOWEST_CALL, ...chaos });
  const breaking = chaos ? setInterval(() => breakConnection(discord), BREAKS_EVERY) : undefined;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const processes = liveProcesses();
  const interactions = new Map<string, FakeInteraction>();
  const reached = new Set<string>();
  let asked = 0;
  const deliver = ({ id, payload }: FakeInteraction): Promise<boolean> => {
    const [body, timestamp] = [JSON.stringify(payload), String(Math.floor(Date.now() / 1_000))];
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    const headers = { 'x-signature-timestamp': timestamp, 'x-signature-ed25519': signature };
    const request = (url: string): Promise<Response> => {
      const response = fetch(`${url}/discord/interactions`, { method: 'POST', body, headers });
      // Whoever refuses the connection was not reached; whoever breaks it may have been.
      response.then(
        () => reached.add(id),
        ({ cause }: { readonly cause?: { readonly code?: string } }) => cause?.code === 'ECONNREFUSED' || reached.add(id),
      );
      return response;
    };
    return isAcknowledged(request, processes.any());
  };
  return {
    env: {
      DISCORD_TOKEN: 'a.b.c',
      DISCORD_API_URL: discord.url,
      DISCORD_MODE: mode,
      ...(mode === 'http' && {
        DISCORD_PUBLIC_KEY: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
      }),
    },
    live: processes.live,
    dead: processes.dead,
    ask() {
      const n = ++asked;
      const person = `4${String(n).padStart(18, '0')}`;
      const user = { id: person, username: 'nagisa' };
      const channel_id = `3${String(n % CHANNELS).padStart(18, '0')}`;
      const sent = (event: string, acknowledged: Promise<boolean>): Sent => ({
        platform: 'discord',
        workspace: GUILD,
        event,
        name: `${event} ${person}`,
        acknowledged,
      });
      if (mode === 'gateway' && !chaos && n % 2 === 0) {
        const event = discord.say(`<@1000000000000000001> ${topic(n)}の話`, { channel_id, author: user });
        return sent(event, Promise.resolve(false));
      }
      const given = {
        channel_id,
        member: { user, permissions: '0' },
        data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: topic(n) }] },
      };
      const interaction = mode === 'gateway' ? discord.interact(given) : discord.prepare(given);
      interactions.set(interaction.id, interaction);
      interaction.sentAt = performance.now();
      return sent(interaction.id, mode === 'gateway' ? Promise.resolve(false) : deliver(interaction));
    },
    fateOf({ event }) {
      if ((interactions.get(event)?.callbacks.length ?? 0) > 0) return 'acknowledged';
      return reached.has(event) || discord.gateway.wasDelivered(event) ? 'unacknowledged' : 'undelivered';
    },
    answersTo(name) {
      const [id = '', person = ''] = name.split(' ');
      return countOf(discord.answersTo(id, person).map((body) => ({ isMarked: isMarked(body) })));
    },
    postsIn: () => 0,
    trail: () => [],
    close() {
      clearInterval(breaking);
      return discord.close();
    },
  };
}

/** The line is cut, Discord asks to connect again, or says that the session is over. */
function breakConnection({ gateway }: FakeDiscord): void {
  const ways = [() => gateway.cut(), () => gateway.send(7, null), () => gateway.send(9, true), () => gateway.send(9, false)];
  ways[Math.floor(Math.random() * ways.length)]?.();
}
