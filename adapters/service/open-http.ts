import { withoutUndefined } from '../../src/index.ts';
import { addHealthRoutes, addMetricsRoute, type Checks } from './health.ts';
import { openHttpServer, type Routes } from './http.ts';
import type { Metrics } from './metrics.ts';
import { reasonOf } from './reason-of.ts';
import type { Running } from './running.ts';
import type { ServiceSettings } from './settings.ts';

/** Health and what platforms call on `HOST:PORT`; metrics on `METRICS_HOST:METRICS_PORT`, whatever the other is. */
export async function openHttp(
  { host, port, metricsHost, metricsPort }: ServiceSettings,
  metrics: Metrics,
  { log, closers }: Pick<Running, 'log' | 'closers'>,
  checks: () => Checks,
): Promise<Routes> {
  const open = async (on: string, at: number, routes: Routes): Promise<string> => {
    const server = await openHttpServer(on, at, routes);
    closers.push(() => server.close());
    return server.url;
  };
  const routes: Routes = new Map();
  const isSame = host === metricsHost && port === metricsPort && port !== 0;
  const forMetrics: Routes = isSame ? routes : new Map();
  addHealthRoutes(routes, checks, (part, isWell, reason) => {
    if (isWell) log.info({ part }, 'ready again');
    else log.warn(withoutUndefined({ part, reason: reason !== undefined ? reasonOf(reason) : undefined }), 'not ready');
  });
  addMetricsRoute(forMetrics, metrics);
  const url = await open(host, port, routes);
  const metricsUrl = forMetrics === routes ? url : await open(metricsHost, metricsPort, forMetrics);
  log.info({ url, metricsUrl }, 'listening');
  return routes;
}
