import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  checkCallback,
  checkChange,
  checkCommands,
  checkEdit,
  checkScheduledEvent,
  checkSentMessage,
  checkThread,
  checkWebhookMessage,
} from './discord/check-body.ts';
import { type FakeGateway, openFakeGateway } from './discord/gateway.ts';
import { createTrouble } from './discord/meet-trouble.ts';

export const BOT = '1000000000000000001';
export const GUILD = '2000000000000000001';
export const CHANNEL = '3000000000000000001';
export const DM = '3000000000000000002';
export const PERSON = '4000000000000000001';

type Json = Readonly<Record<string, unknown>>;

/** A message as people see it now. */
export interface ShownMessage {
  readonly id: string;
  readonly channel: string;
  readonly body: Json;
  readonly isPrivate: boolean;
  readonly repliesTo?: string;
  /** An interaction led to it: of replies to such messages Discord keeps the words back. */
  readonly isOfInteraction?: boolean;
}

/** What became of an interaction. */
export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly payload: Json;
  /** Types of the first answers that were accepted: one, if all is well. */
  readonly callbacks: number[];
  /** When it was sent, and when the first answer came, in milliseconds of `performance.now()`. */
  sentAt: number;
  answeredAt?: number;
  /** The messages it led to, in order. */
  readonly messages: string[];
  choices?: readonly { readonly name: string; readonly value: string }[];
  /** The message below whose button it is; what `@original` means once it is answered with an update. */
  original?: string;
  isDeferred: boolean;
  /** The window it opened. */
  window?: Json;
  /** Its fifteen minutes are over. */
  isOver?: boolean;
}

interface Refusal {
  readonly path: RegExp;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** Discord on loopback: its HTTP API and its gateway, as far as a bot of ours needs them; what it is sent is checked. */
export interface FakeDiscord {
  /** For `DISCORD_API_URL`. */
  readonly url: string;
  readonly gateway: FakeGateway;
  /** What was wrong with what was sent. */
  readonly faults: string[];
  /** Method and path of every call. */
  readonly calls: string[];
  readonly messages: ReadonlyMap<string, ShownMessage>;
  /** Messages in channels as they were sent, whatever became of them. */
  readonly sent: readonly { readonly channel: string; readonly body: Json }[];
  commands: readonly Json[];
  /** Those of one server alone. */
  readonly guildCommands: Map<string, readonly Json[]>;
  /** What stands among the events of the server. */
  readonly scheduledEvents: readonly Json[];
  /** Threads below messages, called as the messages are. */
  readonly threads: ReadonlyMap<string, Json>;
  /** Channels that other servers follow, and their messages that these were brought. */
  readonly announcements: Set<string>;
  readonly published: readonly string[];
  /** The servers that the bot is in. */
  guilds: readonly string[];
  /** How interactions come: over the gateway, unless a test brings them otherwise. */
  bring: (payload: Json) => void;
  /** Sends an interaction. */
  interact(given: Partial<Json>): FakeInteraction;
  /** Only makes it, to be sent some other way. */
  prepare(given: Partial<Json>): FakeInteraction;
  /** Somebody writes a message. */
  say(content: string, given?: Partial<Json>): string;
  /** Somebody changes a message of theirs. */
  edit(id: string, content: string, given?: Partial<Json>): void;
  /** A message is deleted. */
  unsay(id: string, given?: Partial<Json>): void;
  /** What was said to a message or an interaction, as JSON: replies, messages that are no promise any more, and words to the person alone. */
  answersTo(id: string, person: string): readonly string[];
  /** The next call that fits is refused. */
  refuse(refusal: Refusal): void;
  /** The next call that fits is done, and its response lost. */
  loseResponse(path: RegExp): void;
  close(): Promise<void>;
}

interface FakeOptions {
  /** Calls take up to so many milliseconds. */
  readonly slowestCall?: number;
  /** Interactions that nobody answers in so many milliseconds are forgotten: three seconds on a machine that is not busy with other tests. */
  readonly forgetsAfter?: number;
  /** This share of all calls meets trouble: 429, 5xx and broken connections, before the call is done or after. */
  readonly trouble?: number;
}

export async function openFakeDiscord({
  slowestCall = 0,
  forgetsAfter = Number.POSITIVE_INFINITY,
  trouble = 0,
}: FakeOptions = {}): Promise<FakeDiscord> {
  const faults: string[] = [];
  const calls: string[] = [];
  const messages = new Map<string, ShownMessage>();
  const sent: { channel: string; body: Json }[] = [];
  const nonces = new Map<string, string>();
  const interactions = new Map<string, FakeInteraction>();
  const refusals: Refusal[] = [];
  const losses: RegExp[] = [];
  const meetTrouble = createTrouble(trouble);
  const state = { commands: [] as readonly Json[], guilds: [GUILD] as readonly string[], bring: (_: Json): void => {} };
  const guildCommands = new Map<string, readonly Json[]>();
  const scheduledEvents: Json[] = [];
  const threads = new Map<string, Json>();
  const announcements = new Set<string>();
  const published: string[] = [];
  let ids = 0;
  const newId = (): string => String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + BigInt(++ids));
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = openFakeGateway(
    server,
    () => `ws://127.0.0.1:${port}`,
    BOT,
    () => [guild()],
  );

  state.bring = (payload) => gateway.dispatch('INTERACTION_CREATE', payload);

  const taken = <Entry>(from: Entry[], fits: (entry: Entry) => boolean): Entry | undefined => {
    const at = from.findIndex(fits);
    return at < 0 ? undefined : from.splice(at, 1)[0];
  };
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const path = (request.url ?? '').replace(/^\/api\/v10/, '').split('?')[0] ?? '';
    const call = `${request.method} ${path}`;
    calls.push(call);
    const met = meetTrouble();
    if (slowestCall > 0) await sleep((Math.random() * slowestCall) / 2);
    const refusal = met.refusal ?? taken(refusals, (one) => one.path.test(call));
    const { status, body } = met.isCutBefore
      ? { status: 0, body: undefined }
      : (refusal ?? answer(call, text === '' ? undefined : JSON.parse(text)));
    if (slowestCall > 0) await sleep((Math.random() * slowestCall) / 2);
    const isLost = taken(losses, (one) => one.test(call)) !== undefined;
    if (isLost || met.isCutBefore || met.isCutAfter) {
      response.destroy();
      return;
    }
    response.writeHead(met.statusAfter ?? status, {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...refusal?.headers,
    });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  const ok = (body?: unknown) => ({ status: body === undefined ? 204 : 200, body });
  const error = (status: number, code: number, message: string) => ({ status, body: { code, message } });
  const routes: readonly (readonly [RegExp, (found: RegExpExecArray, body: Json) => { status: number; body?: unknown }])[] = [
    [/^GET \/gateway\/bot$/, () => ok(gatewayInformation(port))],
    [/^GET \/applications\/@me$/, () => ok({ id: BOT, name: 'Kikigaki', verify_key: '0'.repeat(64) })],
    [
      /^GET \/guilds\/(\d+)$/,
      ([, id = '']) => (state.guilds.includes(id) ? ok({ id, name: 'A community' }) : error(404, 10004, 'Unknown Guild')),
    ],
    [/^GET \/guilds\/\d+\/scheduled-events$/, () => ok(scheduledEvents)],
    [
      /^POST \/guilds\/\d+\/scheduled-events$/,
      (_, body) => {
        faults.push(...checkScheduledEvent(body));
        scheduledEvents.push({ id: newId(), ...body });
        return ok(scheduledEvents.at(-1));
      },
    ],
    [/^GET \/users\/@me\/guilds$/, () => ok(state.guilds.map((id) => ({ id, name: 'A community' })))],
    [/^GET \/applications\/\d+\/commands$/, () => ok(state.commands)],
    [/^GET \/applications\/\d+\/guilds\/(\d+)\/commands$/, ([, id = '']) => ok(guildCommands.get(id) ?? [])],
    [
      /^PUT \/applications\/\d+\/commands$/,
      (_, body) => {
        state.commands = registered(body as unknown as readonly Json[]);
        return ok(state.commands);
      },
    ],
    [
      /^PUT \/applications\/\d+\/guilds\/(\d+)\/commands$/,
      ([, id = ''], body) => {
        guildCommands.set(id, registered(body as unknown as readonly Json[]));
        return ok(guildCommands.get(id));
      },
    ],
    [/^POST \/interactions\/(\d+)\/([\w-]+)\/callback$/, ([, , token = ''], body) => callback(token, body)],
    [/^PATCH \/webhooks\/\d+\/([\w-]+)\/messages\/@original$/, ([, token = ''], body) => edit(token, body)],
    [/^GET \/webhooks\/\d+\/([\w-]+)\/messages\/@original$/, ([, token = '']) => original(token)],
    [/^DELETE \/webhooks\/\d+\/([\w-]+)\/messages\/@original$/, ([, token = '']) => remove(token)],
    [/^POST \/webhooks\/\d+\/([\w-]+)$/, ([, token = ''], body) => followUp(token, body)],
    [/^GET \/channels\/(\d+)\/messages$/, ([, channel = '']) => ok(history(channel))],
    [
      /^GET \/channels\/(\d+)$/,
      ([, id = '']) => ok({ id, type: announcements.has(id) ? 5 : id === DM ? 1 : 0, last_message_id: null }),
    ],
    [
      /^POST \/channels\/(\d+)\/messages\/(\d+)\/crosspost$/,
      ([, channel = '', id = '']) => {
        if (!announcements.has(channel)) return error(400, 50068, 'Invalid message type');
        published.push(id);
        return ok({ id });
      },
    ],
    [/^POST \/users\/@me\/channels$/, (_, body) => ok({ id: `9${body['recipient_id']}` })],
    [
      /^POST \/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      ([, , id = ''], body) => {
        faults.push(...checkThread(body));
        if (!messages.has(id) || messages.get(id)?.isPrivate) return gone();
        if (threads.has(id)) return error(400, 160004, 'A thread has already been created for this message');
        threads.set(id, body);
        return ok({ id });
      },
    ],
    [/^POST \/channels\/(\d+)\/messages$/, ([, channel = ''], body) => send(channel, body)],
    [/^PATCH \/channels\/\d+\/messages\/(\d+)$/, ([, id = ''], body) => change(id, body)],
    [/^DELETE \/channels\/\d+\/messages\/(\d+)$/, ([, id = '']) => (messages.delete(id) ? ok() : gone())],
  ];
  function answer(call: string, body: Json): { status: number; body?: unknown } {
    for (const [pattern, respond] of routes) {
      const found = pattern.exec(call);
      if (found) return respond(found, body);
    }
    faults.push(`unknown call ${call}`);
    return error(404, 0, 'Not Found');
  }

  function registered(commands: readonly Json[]): readonly Json[] {
    faults.push(...checkCommands(commands));
    // As Discord gives them back: with fields of its own.
    return commands.map((command, index) => ({
      id: String(index + 1),
      application_id: BOT,
      version: '1',
      dm_permission: null,
      nsfw: false,
      name_localizations: null,
      ...command,
      default_member_permissions: command['default_member_permissions'] ? String(command['default_member_permissions']) : null,
    }));
  }
  function callback(token: string, body: Json) {
    const interaction = interactions.get(token);
    const isLate = interaction !== undefined && interaction.sentAt > 0 && performance.now() - interaction.sentAt > forgetsAfter;
    if (!interaction || (isLate && interaction.callbacks.length === 0)) return error(404, 10062, 'Unknown interaction');
    if (interaction.callbacks.length > 0) return error(400, 40060, 'Interaction has already been acknowledged.');
    const found = checkCallback(body);
    faults.push(...found);
    if (found.length > 0) return error(400, 50035, 'Invalid Form Body');
    const type = Number(body['type']);
    // A window opens no second one.
    if (type === 9 && interaction.payload['type'] === 5) return error(400, 50035, 'Invalid Form Body');
    const data = (body['data'] ?? {}) as Json;
    interaction.callbacks.push(type);
    interaction.answeredAt = performance.now();
    if (type === 4) {
      const message = show(interaction, data);
      interaction.original = message.id;
      return ok({ interaction: { id: interaction.id }, resource: { type, message } });
    }
    if (type === 5) {
      interaction.original = show(interaction, data).id;
      interaction.isDeferred = true;
    }
    if (type === 6) interaction.isDeferred = true;
    if (type === 7) show(interaction, data, interaction.original);
    if (type === 9) interaction.window = data;
    if (type === 8) interaction.choices = data['choices'] as NonNullable<FakeInteraction['choices']>;
    return ok({ interaction: { id: interaction.id }, resource: { type } });
  }
  function edit(token: string, body: Json) {
    const interaction = interactions.get(token);
    if (interaction?.isOver) return error(401, 50027, 'Invalid Webhook Token');
    if (!interaction || interaction.callbacks.length === 0) return error(404, 10015, 'Unknown Webhook');
    faults.push(...checkEdit(body));
    return ok({ id: show(interaction, body, interaction.original).id });
  }
  function original(token: string) {
    const interaction = interactions.get(token);
    const shown = messages.get(interaction?.original ?? '');
    if (!interaction || interaction.callbacks.length === 0) return error(404, 10015, 'Unknown Webhook');
    const isPromised = shown !== undefined && Object.keys(shown.body).every((key) => key === 'flags');
    return ok({ id: shown?.id, flags: isPromised ? 128 : 0 });
  }
  function history(channel: string) {
    const ours = [...messages.values()].filter((message) => message.channel === channel);
    const shown = ours.map(({ id, repliesTo }) => ({
      id,
      author: { id: BOT, bot: true },
      message_reference: { message_id: repliesTo },
    }));
    return [...shown, { id: '1', author: { id: PERSON } }];
  }
  function remove(token: string) {
    const interaction = interactions.get(token);
    if (!interaction?.isDeferred || !messages.delete(interaction.original ?? '')) return error(404, 10008, 'Unknown Message');
    return ok();
  }
  function followUp(token: string, body: Json) {
    const interaction = interactions.get(token);
    if (interaction?.isOver) return error(401, 50027, 'Invalid Webhook Token');
    if (!interaction?.isDeferred) return error(404, 10015, 'Unknown Webhook');
    faults.push(...checkWebhookMessage(body));
    return ok({ id: show(interaction, body).id });
  }
  function send(channel: string, body: Json) {
    faults.push(...checkSentMessage(body));
    sent.push({ channel, body });
    const nonce = body['nonce'] === undefined ? newId() : String(body['nonce']);
    const known = nonces.get(nonce);
    if (known) return ok({ id: known });
    const id = newId();
    nonces.set(nonce, id);
    const reference = body['message_reference'] as { readonly message_id: string } | undefined;
    messages.set(id, { id, channel, body, isPrivate: false, ...(reference && { repliesTo: reference.message_id }) });
    return ok({ id, channel_id: channel });
  }
  const gone = () => error(404, 10008, 'Unknown Message');
  function change(id: string, body: Json) {
    const before = messages.get(id);
    if (!before) return gone();
    faults.push(...checkChange(body));
    messages.set(id, { ...before, body });
    return ok({ id });
  }
  function show(interaction: FakeInteraction, body: Json, id = newId()): { readonly id: string } {
    const channel = String(interaction.payload['channel_id']);
    const before = messages.get(id);
    const isPrivate = before ? before.isPrivate : (Number(body['flags'] ?? 0) & 64) !== 0;
    messages.set(id, { id, channel, body, isPrivate, isOfInteraction: before ? before.isOfInteraction === true : true });
    if (!interaction.messages.includes(id)) interaction.messages.push(id);
    return { id };
  }
  const placeOf = (given: Partial<Json>): Json =>
    given['channel_id'] === DM ? { channel_id: DM } : { guild_id: GUILD, channel_id: CHANNEL };
  /** As a bot without the right to read along gets it: words only where it is named, replied to or alone with the person; never of replies to what an interaction led to. */
  function messageOf(id: string, content: string, given: Partial<Json>): Json {
    const referenced = given['referenced_message'] as
      | { readonly id: string; readonly author: { readonly id: string } }
      | undefined;
    const repliesToUs = referenced?.author.id === BOT;
    const isOfInteraction = repliesToUs && messages.get(referenced.id)?.isOfInteraction === true;
    const isNamed = content.includes(`<@${BOT}>`);
    const pings = (given['mentions'] as readonly { readonly id: string }[] | undefined) ?? (isNamed ? [{ id: BOT }] : []);
    const isPing = pings.some((one) => one.id === BOT);
    const isHeard = given['channel_id'] === DM || isNamed || (repliesToUs && !isOfInteraction && isPing);
    const withheld = isHeard ? {} : { content: '', embeds: [], attachments: [], components: [] };
    const metadata = isOfInteraction ? { referenced_message: { ...referenced, interaction_metadata: { id: '1', type: 2 } } } : {};
    const common = { id, type: 0, content, author: user, mentions: pings, timestamp: new Date().toISOString() };
    return { ...common, ...placeOf(given), attachments: [], embeds: [], ...given, ...metadata, ...withheld };
  }
  function prepare(given: Partial<Json>): FakeInteraction {
    const id = newId();
    const token = `token-${id}`;
    const member = { user, permissions: '0', roles: [], joined_at: '2024-01-01T00:00:00Z', flags: 0, deaf: false, mute: false };
    const isDm = given['channel_id'] === DM;
    const place = isDm ? { user, channel: { id: DM, type: 1 } } : { guild_id: GUILD, member, channel: { id: CHANNEL, type: 0 } };
    const common = {
      id,
      application_id: BOT,
      token,
      version: 1,
      locale: 'ja',
      channel_id: CHANNEL,
      entitlements: [],
      authorizing_integration_owners: { 0: isDm ? '0' : GUILD },
      context: isDm ? 1 : 0,
      app_permissions: String((1 << 10) | (1 << 11)),
      attachment_size_limit: 10_485_760,
    };
    const payload: Json = { ...common, ...place, type: 2, ...given };
    const below = (payload['message'] as { readonly id: string } | undefined)?.id;
    const interaction: FakeInteraction = { id, token, payload, callbacks: [], messages: [], isDeferred: false, sentAt: 0 };
    if (below) interaction.original = below;
    interactions.set(token, interaction);
    return interaction;
  }
  return {
    url: `http://127.0.0.1:${port}/api`,
    gateway,
    faults,
    calls,
    messages,
    sent,
    get commands() {
      return state.commands;
    },
    set commands(commands) {
      state.commands = commands;
    },
    guildCommands,
    scheduledEvents,
    threads,
    announcements,
    published,
    get bring() {
      return state.bring;
    },
    set bring(bring) {
      state.bring = bring;
    },
    get guilds() {
      return state.guilds;
    },
    set guilds(guilds) {
      state.guilds = guilds;
    },
    prepare,
    interact(given) {
      const interaction = prepare(given);
      interaction.sentAt = performance.now();
      state.bring(interaction.payload);
      return interaction;
    },
    say(content, given = {}) {
      const id = newId();
      gateway.dispatch('MESSAGE_CREATE', messageOf(id, content, given));
      return id;
    },
    edit(id, content, given = {}) {
      gateway.dispatch('MESSAGE_UPDATE', messageOf(id, content, { edited_timestamp: new Date().toISOString(), ...given }));
    },
    unsay(id, given = {}) {
      gateway.dispatch('MESSAGE_DELETE', { id, ...placeOf(given), ...given });
    },
    answersTo(id, person) {
      const interaction = [...interactions.values()].find((one) => one.id === id);
      const shown = (interaction?.messages ?? []).flatMap((message) => messages.get(message) ?? []);
      const all = [...messages.values()];
      const replies = all.filter(({ repliesTo }) => repliesTo === id);
      // Only who was not answered at all is told alone, and then somewhere else.
      const alone = shown.length + replies.length > 0 ? [] : all.filter(({ channel }) => channel === `9${person}`).slice(0, 1);
      const said = [...shown.filter(({ body }) => Object.keys(body).some((key) => key !== 'flags')), ...replies, ...alone];
      return said.map(({ body }) => JSON.stringify(body));
    },
    refuse: (refusal) => void refusals.push(refusal),
    loseResponse: (path) => void losses.push(path),
    close() {
      gateway.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const user: Json = { id: PERSON, username: 'someone', global_name: null, discriminator: '0', avatar: null };

const gatewayInformation = (port: number): Json => ({
  url: `ws://127.0.0.1:${port}`,
  shards: 1,
  session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
});

const guild = (): Json => ({
  id: GUILD,
  name: 'A community',
  owner_id: PERSON,
  preferred_locale: 'ja',
  joined_at: '2024-01-01T00:00:00Z',
  system_channel_id: CHANNEL,
  roles: [],
  emojis: [],
  features: [],
  members: [],
  threads: [],
  presences: [],
  channels: [{ id: CHANNEL, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
  unavailable: false,
  large: false,
  member_count: 3,
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
});
