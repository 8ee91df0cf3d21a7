import type { ServerResponse } from 'node:http';
import { withDeadline } from '../../src/index.ts';
import type { Routes } from './http.ts';
import type { Metrics } from './metrics.ts';

/** A part of readiness by its name: resolves when all is well with it. */
export type Checks = Readonly<Record<string, () => Promise<boolean>>>;

/** A probe is answered within this many milliseconds, also by a database that does not answer at all. */
const MAX_CHECK = 2_000;

/** `GET /livez`: the process answers. `GET /readyz`: questions would be answered; says which part is not ready. */
export function addHealthRoutes(routes: Routes, checks: () => Checks): void {
  routes.set('GET /livez', (_, response) => sendJson(response, 200, { live: true }));
  routes.set('GET /readyz', async (_, response) => {
    const names = Object.entries(checks());
    const results = await Promise.all(names.map(async ([name, check]) => [name, await holds(check)] as const));
    const ready = results.every(([, isWell]) => isWell);
    sendJson(response, ready ? 200 : 503, { ready, checks: Object.fromEntries(results) });
  });
}

/** `GET /metrics`, for Prometheus. */
export function addMetricsRoute(routes: Routes, metrics: Metrics): void {
  routes.set('GET /metrics', async (_, response) => {
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
  });
}

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await withDeadline(check(), MAX_CHECK, false);
  } catch {
    return false;
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
