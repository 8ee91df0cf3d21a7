import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

type Json = Readonly<Record<string, unknown>>;

/** Slack's end of Socket Mode. */
export interface SocketDoor {
  readonly connections: ReadonlySet<WebSocket>;
  /** Resolves when somebody is connected, who was not before. */
  connected(): Promise<void>;
  /** Resolves at the next ping; it is answered. */
  pinged(): Promise<void>;
  /** Sends an envelope to any one connection; undefined where it was not acknowledged in time. */
  send(type: string, payload: Json, retry?: number, envelope?: string): Promise<{ readonly payload: unknown } | undefined>;
  /** Cuts all connections without a word. */
  cut(): void;
  /** Asks all to connect again, as Slack does every few hours. */
  refresh(): void;
  /** Goes on holding the connections, and neither reads nor answers. */
  fallSilent(): void;
  close(): void;
}

/** In milliseconds; Slack waits for three seconds. */
const ACK_TIME = 3_000;

export function createSocketDoor(server: Server): SocketDoor {
  const door = new WebSocketServer({ server, path: '/link' });
  const connections = new Set<WebSocket>();
  const acks = new Map<string, (reply: { payload: unknown }) => void>();
  let greeted: (() => void)[] = [];
  let pinging: (() => void)[] = [];
  door.on('connection', (connection) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
    connection.on('ping', () => {
      for (const report of pinging.splice(0)) report();
    });
    connection.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload: unknown };
      acks.get(envelope_id)?.({ payload });
    });
    connection.send(
      JSON.stringify({ type: 'hello', num_connections: connections.size, connection_info: { app_id: 'A0KIKIGAKI' } }),
    );
    for (const tell of greeted.splice(0)) tell();
  });
  return {
    connections,
    connected: () =>
      new Promise((resolve) => {
        greeted = [...greeted, resolve];
      }),
    pinged: () =>
      new Promise((resolve) => {
        pinging = [...pinging, resolve];
      }),
    send(type, payload, retry = 0, envelope = randomUUID()) {
      const [connection] = connections;
      const answered = new Promise<{ payload: unknown } | undefined>((resolve) => {
        const timer = setTimeout(resolve, ACK_TIME, undefined);
        acks.set(envelope, (reply) => {
          clearTimeout(timer);
          resolve(reply);
        });
      });
      const retries = type === 'events_api' ? { retry_attempt: retry, retry_reason: retry ? 'timeout' : '' } : {};
      connection?.send(
        JSON.stringify({ envelope_id: envelope, type, payload, accepts_response_payload: type !== 'events_api', ...retries }),
      );
      return answered;
    },
    cut() {
      for (const connection of connections) connection.terminate();
    },
    refresh() {
      for (const connection of connections) connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    fallSilent() {
      for (const connection of connections) (connection as unknown as { _socket: Socket })._socket.pause();
    },
    close() {
      for (const connection of connections) connection.terminate();
      door.close();
    },
  };
}
