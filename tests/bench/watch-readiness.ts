import { setTimeout as delay } from 'node:timers/promises';
import type { Service } from '../fakes/spawn-service.ts';

/** What `/readyz` said, each answer once until it said another, with the seconds since the beginning. */
export function watchReadiness(service: Service) {
  const began = performance.now();
  const said: string[] = [];
  let last = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { status } = await fetch(`${await service.url()}/readyz`);
      if (status !== last) said.push(`at ${((performance.now() - began) / 1_000).toFixed(1)} s ${status}`);
      last = status;
      await delay(100);
    }
  })();
  return {
    async stop(): Promise<string> {
      isOver = true;
      await watching;
      return said.join(', ');
    },
  };
}
