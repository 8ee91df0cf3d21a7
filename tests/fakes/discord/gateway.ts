import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

interface Packet {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number | null;
  readonly t?: string | null;
}

interface Session {
  readonly id: string;
  /** All that was dispatched, in order; its sequence is its place from 1. */
  readonly sent: Packet[];
  socket: WebSocket | undefined;
}

/** Discord's gateway, one shard: hello, identify, heartbeat, dispatch, resume, and the ways in which it breaks off. */
export interface FakeGateway {
  /** How often clients began anew, and how often they went on. */
  readonly counts: { identify: number; resume: number };
  /** What the last client said of itself. */
  readonly identity: () => { readonly intents: number; readonly shard: readonly number[] } | undefined;
  dispatch(type: string, data: unknown): void;
  /** Whether an event with this id was written to a connection that stood, at once or when the client went on. */
  wasDelivered(id: string): boolean;
  /** Cuts the connection, as a network does; what is dispatched until the client is back waits for it. */
  cut(): void;
  /** Says "reconnect" (7) or "invalid session" (9). */
  send(op: 7 | 9, data: unknown): void;
  /** Closes the connection with one of Discord's numbers, and each further one as soon as it says who it is. */
  refuse(code: number): void;
  isConnected(): boolean;
  close(): void;
}

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, hello: 10, heartbeatAck: 11, invalidSession: 9 } as const;
const HEARTBEAT_INTERVAL = 41_250;

export function openFakeGateway(server: Server, url: () => string, bot: string, guilds: () => readonly object[]): FakeGateway {
  const sockets = new WebSocketServer({ server });
  const counts = { identify: 0, resume: 0 };
  let identity: { readonly intents: number; readonly shard: readonly number[] } | undefined;
  let session: Session | undefined;

  const delivered = new Set<string>();

  const write = (socket: WebSocket | undefined, packet: Packet): void => {
    if (socket?.readyState !== socket?.OPEN) return;
    socket?.send(JSON.stringify(packet));
    const id: unknown = typeof packet.d === 'object' && packet.d !== null ? Reflect.get(packet.d, 'id') : undefined;
    if (packet.op === OP.dispatch && typeof id === 'string') delivered.add(id);
  };
  const dispatch = (type: string, data: unknown): void => {
    if (!session) return;
    const packet = { op: OP.dispatch, d: data, s: session.sent.length + 1, t: type };
    session.sent.push(packet);
    write(session.socket, packet);
  };
  let refused: number | undefined;
  const begin = (socket: WebSocket, given: typeof identity): void => {
    counts.identify++;
    if (refused !== undefined) {
      socket.close(refused);
      return;
    }
    identity = given;
    session = { id: `session-${counts.identify}`, sent: [], socket };
    dispatch('READY', {
      v: 10,
      user: { id: bot, username: 'kikigaki', discriminator: '0', avatar: null, bot: true },
      guilds: guilds().map((guild) => ({ id: Reflect.get(guild, 'id'), unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      application: { id: bot, flags: 0 },
      shard: [0, 1],
    });
    for (const guild of guilds()) dispatch('GUILD_CREATE', guild);
  };
  const goOn = (socket: WebSocket, { session_id, seq }: { readonly session_id: string; readonly seq: number }): void => {
    if (session?.id !== session_id) {
      write(socket, { op: OP.invalidSession, d: false });
      return;
    }
    counts.resume++;
    session.socket = socket;
    for (const packet of session.sent.slice(seq)) write(socket, packet);
    dispatch('RESUMED', {});
  };
  sockets.on('connection', (socket) => {
    write(socket, { op: OP.hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL } });
    socket.on('message', (data) => {
      const packet = JSON.parse(String(data)) as Packet;
      if (packet.op === OP.heartbeat) write(socket, { op: OP.heartbeatAck });
      if (packet.op === OP.identify) begin(socket, packet.d as typeof identity);
      if (packet.op === OP.resume) goOn(socket, packet.d as Parameters<typeof goOn>[1]);
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined;
    });
  });
  return {
    counts,
    dispatch,
    wasDelivered: (id) => delivered.has(id),
    identity: () => identity,
    cut() {
      session?.socket?.terminate();
      if (session) session.socket = undefined;
    },
    send(op, data) {
      const socket = session?.socket;
      if (op === 9 && data === false) session = undefined;
      write(socket, { op, d: data });
    },
    refuse(code) {
      refused = code;
      session?.socket?.close(code);
      session = undefined;
    },
    isConnected: () => session?.socket !== undefined,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
