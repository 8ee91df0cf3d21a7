import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The same page by a bare router: what `tests/bench/web.ts` compares with. Takes the file of the page; prints its address. */
const page = readFileSync(process.argv[2] ?? '', 'utf8');
const app = new Hono();
app.get('*', (context) => context.html(page));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`));
