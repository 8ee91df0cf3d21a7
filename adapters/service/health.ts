import type { ServerResponse } from 'node:http';
import { withDeadline } from '../../src/index.ts';
import type { Routes } from './http.ts';
import type { Metrics } from './metrics.ts';

/** A part of readiness by its name: resolves when all is well with it; rejects with the reason why not. */
export type Checks = Readonly<Record<string, () => Promise<boolean>>>;

/** Told of a part that is not well any more, once, and of one that is again. */
export type Changed = (part: string, isWell: boolean, reason?: unknown) => void;

/** A probe is answered within this many milliseconds, also by a database that does not answer at all. */
const MAX_CHECK = 2_000;
/** So long a look is good, in milliseconds: no probe comes sooner, but a flood does. */
const FRESH = 250;

/** `GET /livez`: the process answers. `GET /readyz`: questions would be answered; says which part is not ready. */
export function addHealthRoutes(
  routes: Routes,
  checks: () => Checks,
  changed: Changed,
  monotonic: () => number = () => performance.now(),
): void {
  const reportChange = onlyOnChange(changed);
  const look = async (): Promise<Readonly<Record<string, boolean>>> => {
    const results = Object.entries(checks()).map(
      async ([name, check]) => [name, await holds(check, (isWell, reason) => reportChange(name, isWell, reason))] as const,
    );
    return Object.fromEntries(await Promise.all(results));
  };
  const lookOnce = shareFor(FRESH, look, monotonic);
  routes.set('GET /livez', async (_, response) => sendJson(response, 200, { live: true }));
  routes.set('GET /readyz', async (_, response) => {
    const results = await lookOnce();
    const ready = Object.values(results).every(Boolean);
    sendJson(response, ready ? 200 : 503, { ready, checks: results });
  });
}

/** `GET /metrics`, for Prometheus. */
export function addMetricsRoute(routes: Routes, metrics: Metrics): void {
  routes.set('GET /metrics', async (_, response) => {
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
  });
}

async function holds(check: () => Promise<boolean>, report: (isWell: boolean, reason?: unknown) => void): Promise<boolean> {
  try {
    const isWell = await withDeadline(check(), MAX_CHECK, 'late' as const);
    report(isWell === true, isWell === 'late' ? new Error(`no answer within ${MAX_CHECK} ms`) : undefined);
    return isWell === true;
  } catch (error) {
    report(false, error);
    return false;
  }
}

/** A fault is told when it begins, not at every look, and its end when it is over. */
function onlyOnChange(changed: Changed): Changed {
  const faulty = new Set<string>();
  return (part, isWell, reason) => {
    if (isWell !== faulty.has(part)) return;
    if (isWell) faulty.delete(part);
    else faulty.add(part);
    changed(part, isWell, reason);
  };
}

/** What several ask for within so many milliseconds is looked up once: probes write, and anybody may send them. */
function shareFor<T>(milliseconds: number, look: () => Promise<T>, monotonic: () => number): () => Promise<T> {
  let shared: { readonly at: number; readonly result: Promise<T> } | undefined;
  return () => {
    if (!shared || monotonic() - shared.at >= milliseconds) shared = { at: monotonic(), result: look() };
    return shared.result;
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
