import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A page by its path: its text as HTML, or whatever a handler does. */
export type Pages = Record<string, string | Handler>;

/** A web server on loopback with some pages. */
export interface PageServer {
  /** Its address, without a slash at the end. */
  readonly url: () => string;
  readonly port: () => number;
  /** The paths that were asked for since the last look, in order. */
  asked(): string[];
  /** What it serves from now on. */
  serve(pages: Pages): void;
}

/** To be called at the top of a test file. */
export function servePages(): PageServer {
  let pages: Pages = {};
  let asked: string[] = [];
  let port = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages[path] ?? pages[path.split('?')[0] ?? ''];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end('not here');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return {
    url: () => `http://127.0.0.1:${port}`,
    port: () => port,
    asked: () => asked.splice(0),
    serve: (more) => {
      pages = more;
      asked = [];
    },
  };
}
