import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KikigakiError, type RequestHandler } from '../../src/index.ts';

/** Handlers by method and path: `GET /livez`; `*` for what is no other's. More may be added while the server runs. */
export type Routes = Map<string, RequestHandler>;

export interface HttpServer {
  /** `http://host:port`, with the port that was free where 0 was asked for. */
  readonly url: string;
  /** Takes no more connections and resolves when the open ones are done, or cut. */
  close(): Promise<void>;
}

/** Adapters have answered what is theirs before; a connection that still sends nothing after this many milliseconds is cut. */
const GRACE = 1_000;

/** Listens. Throws `address-unavailable`. */
export async function openHttpServer(host: string, port: number, routes: Routes): Promise<HttpServer> {
  const server = createServer((request, response) => handle(request, response, routes));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new KikigakiError({ code: 'address-unavailable', address: `${host}:${port}`, reason: error.code ?? error.message }));
    });
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}

function handle(request: IncomingMessage, response: ServerResponse, routes: Routes): void {
  const path = (request.url ?? '').split('?')[0];
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const handler = routes.get(`${method} ${path}`) ?? routes.get('*');
  response.once('finish', () => endUnread(request));
  if (!handler) return void response.writeHead(404, { connection: 'close' }).end();
  handler(request, response).catch(() => {
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  });
}

/** Who was answered before all was read may go on sending for minutes: nobody reads it, the connection ends. */
function endUnread(request: IncomingMessage): void {
  if (request.complete) return;
  const { socket } = request;
  // Destroyed at once it could lose the answer on its way.
  socket.end();
  setTimeout(() => socket.destroy(), ANSWER_ARRIVES).unref();
}

/** In milliseconds. */
const ANSWER_ARRIVES = 500;
