import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Service, spawnService } from '../../fakes/spawn-service.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const started: Service[] = [];

afterEach(async () => {
  for (const service of started.splice(0)) {
    service.signal('SIGKILL');
    await service.ended();
  }
});

async function start(more: Readonly<Record<string, string>>): Promise<Service> {
  const own = await folder();
  const env = {
    KIKIGAKI_DATA: await folder(SMALL_DATA),
    KIKIGAKI_CACHE: join(own, 'cache'),
    DATABASE_URL: `file:${join(own, 'state.db')}`,
  };
  const service = spawnService({ ...env, ...more }, own);
  started.push(service);
  await service.ready();
  return service;
}

it('where no platform is set up, the service answers on a page, and logs neither words nor addresses', async () => {
  const service = await start({});
  const response = await fetch(`${await service.url()}/q?q=Cilium%E3%81%AE%E8%A9%B1`);
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Ciliumを千台で運用した一年')]);
  expect(await service.line('question answered')).toMatchObject({ platform: 'web', kind: 'found' });
  expect(JSON.stringify(service.log.filter(({ msg }) => msg === 'question answered'))).not.toMatch(/Cilium|127\.0\.0\.1/);
  expect((await fetch(`${await service.url()}/livez`)).status).toBe(200);
});

it('KIKIGAKI_WEB=off takes the page away', async () => {
  const service = await start({ KIKIGAKI_WEB: 'off' });
  expect((await fetch(`${await service.url()}/`)).status).toBe(404);
});
