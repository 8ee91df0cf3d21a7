import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HttpServer, openHttpServer, type Routes } from '../../adapters/service/http.ts';
import { readServiceSettings } from '../../adapters/service/settings.ts';
import { createChat } from '../../src/chat/index.ts';
import { createDeliverer, createDigestDesk } from '../../src/digest/index.ts';
import type { Route, State } from '../../src/index.ts';
import { openState } from '../../src/state/index.ts';
import { receptionsOf } from '../fakes/receptions-of.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { type Letter, pigeonPost } from './third-platform/pigeon-post.ts';

const makeFolder = temporaryFolders();
const log = { info: () => {}, warn: () => {}, error: () => {} };
const sent: Letter[] = [];
let now = Date.parse('2024-06-14T00:00:00Z');
let state: State;
let server: HttpServer;
let deliver: () => Promise<void>;

/** As the service does: settings, core, each platform that is set up, digests. */
beforeAll(async () => {
  const folder = await makeFolder();
  const settings = await readServiceSettings({ PIGEON_LOFT: 'minato' }, [pigeonPost(sent)]);
  const { kikigaki, corpus } = await openBundled();
  state = await openState(`file:${folder}/state.db`, () => now);
  const desk = createDigestDesk({
    corpus: () => corpus,
    events: () => corpus.events,
    state,
    now: () => now,
    timeZone: settings.timeZone,
  });
  const routes: Routes = new Map();
  const adapterParts = {
    kikigaki,
    state,
    log,
    timeZone: 'Asia/Tokyo',
    chat: createChat({ kikigaki, state, log, digests: desk }),
    countPlatformError: () => {},
    createReception: receptionsOf(state, log).createReception,
    addRoute: ({ method, path, handler }: Route) => void routes.set(`${method} ${path}`, handler),
  };
  for (const { connection } of settings.platforms) await (await connection.adapter(adapterParts)).start();
  const messengers = await Promise.all(settings.platforms.map(({ connection }) => connection.messenger()));
  const clocks = { now: () => now, monotonic: () => now, clockSteadyFor: () => now };
  const deliverer = createDeliverer({ corpus: () => corpus, state, log, owner: 'A', messengers, ...clocks });
  deliver = () => deliverer.deliverDue();
  server = await openHttpServer('127.0.0.1', 0, routes);
});
afterAll(() => Promise.all([server.close(), state.close()]));

async function write(letter: Readonly<Record<string, string>>): Promise<Letter> {
  const body = JSON.stringify({ person: 'nagisa', channel: 'harbour', ...letter });
  return (await fetch(`${server.url}/pigeons`, { method: 'POST', body })).json() as Promise<Letter>;
}

it('is set up by its own settings alone', async () => {
  expect((await readServiceSettings({}, [pigeonPost([])])).platforms).toEqual([]);
  expect(await (await fetch(`${server.url}/pigeons`)).text()).toBe('open');
});

it('asks, and turns the page', async () => {
  const first = await write({ words: 'Kubernetesの運用' });
  expect(first.to).toBe('harbour');
  expect(first.lines.join('\n')).toMatch(/^1\. .*Kubernetes/ms);
  const next = await write({ code: first.codes['More'] ?? '' });
  expect(next.lines.join('\n')).toMatch(/^6\. /m);
  expect(next.lines.join('\n')).not.toMatch(/^1\. /m);
});

it('is told in its own words how to say something', async () => {
  expect((await write({ words: 'help' })).lines).toContain('Write a question on a slip of paper.');
  expect((await write({ words: 'digest list' })).lines.join()).toContain('digest subscribe');
});

it('subscribes, and gets a digest that fits into a letter', async () => {
  expect((await write({ words: 'digest subscribe all at 09:00' })).lines.join()).toContain('subscribed');
  await deliver();
  expect(sent).toEqual([]);
  now += 24 * 60 * 60 * 1_000;
  await deliver();
  expect(sent).toMatchObject([{ to: 'harbour' }]);
  expect(sent[0]?.lines.length).toBeGreaterThan(3);
  expect(sent[0]?.lines.join('').length).toBeLessThanOrEqual(1_000);
  expect(Object.keys(sent[0]?.codes ?? {})).toContain('設定');
});
