import { describe, expect, it } from 'vitest';
import { addHealthRoutes, type Checks } from '../../../adapters/service/health.ts';
import { openHttpServer, type Routes } from '../../../adapters/service/http.ts';

let time = 0;

async function serving(checks: () => Checks) {
  const routes: Routes = new Map();
  const changes: unknown[][] = [];
  addHealthRoutes(
    routes,
    checks,
    (...change) => changes.push(change),
    () => time,
  );
  const server = await openHttpServer('127.0.0.1', 0, routes);
  return { changes, server, ready: async () => (await fetch(`${server.url}/readyz`)).json() };
}

describe('readiness', () => {
  it('tells the reason of a fault once, and its end', async () => {
    let disk = 'full';
    const write = async () => {
      if (disk === 'full') throw new Error('database or disk is full');
      return true;
    };
    const { changes, server, ready } = await serving(() => ({ state: write, index: async () => true }));
    expect(await ready()).toEqual({ ready: false, checks: { state: false, index: true } });
    time += 1_000;
    await ready();
    disk = 'empty';
    time += 1_000;
    expect(await ready()).toEqual({ ready: true, checks: { state: true, index: true } });
    expect(changes.map(([part, isWell, reason]) => [part, isWell, reason instanceof Error ? reason.message : reason])).toEqual([
      ['state', false, 'database or disk is full'],
      ['state', true, undefined],
    ]);
    await server.close();
  });

  it('looks once for many who ask at the same moment: anybody may ask, and a look writes', async () => {
    let looks = 0;
    const { server, ready } = await serving(() => ({ state: async () => ++looks > 0 }));
    await Promise.all(Array.from({ length: 20 }, ready));
    expect(looks).toBe(1);
    await server.close();
  });
});
