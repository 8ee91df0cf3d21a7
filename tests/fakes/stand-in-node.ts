import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What stands in for a node of a search cluster, on loopback. */
export interface StandInNode {
  readonly url: string;
  /** The requests that came, as `GET /path?query`. */
  readonly asked: readonly string[];
  /** What came with them. */
  readonly bodies: readonly string[];
  close(): void;
}

export interface StandInRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** What it answers; undefined for nothing at all: the connection stays open. */
export type StandInReply = (request: StandInRequest) => readonly [status: number, body: object] | undefined;

/** Starts one; with a certificate it speaks TLS. */
export async function startStandInNode(
  reply: StandInReply,
  tls?: { readonly key: string; readonly cert: string },
): Promise<StandInNode> {
  const [asked, bodies]: [string[], string[]] = [[], []];
  const listener: RequestListener = async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    bodies.push(body);
    const url = new URL(request.url ?? '/', 'http://node');
    asked.push(`${request.method} ${request.url}`);
    const { authorization } = request.headers;
    const { method = 'GET' } = request;
    const answer = reply({ method, path: url.pathname, query: url.searchParams, authorization, body });
    if (answer) response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]));
  };
  const server: Server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    bodies,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
