import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type LoopbackServer, listenOnLoopback } from './listen-on-loopback.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A host of files as there are many: `index.html` of folders, and nothing clever. */
export function serveFolder(folder: string): Promise<LoopbackServer> {
  return listenOnLoopback(async (request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const content = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
}
