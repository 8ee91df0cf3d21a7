import { join } from 'node:path';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMcpAdapter, type McpSettings } from '../../../adapters/mcp/create.ts';
import { openHttpServer, type Routes } from '../../../adapters/service/http.ts';
import { limitQuestions } from '../../../src/index.ts';
import { spawnService } from '../../fakes/spawn-service.ts';
import { connectClient } from '../../fixtures/mcp-client.ts';
import { openBundled } from '../../fixtures/open-bundled.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/kikigaki-tests');
const folder = temporaryFolders();
const closers: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closers.toReversed()) await close();
});

const overStdio = (): StdioClientTransport =>
  new StdioClientTransport({
    command: process.execPath,
    args: [join(ROOT, 'dist/adapters/main.js'), 'mcp', '--lang', 'en'],
    env: { KIKIGAKI_CACHE: CACHE },
    stderr: 'ignore',
  });

async function serve(settings: Partial<McpSettings> = {}, perMinute = 10_000): Promise<URL> {
  const { kikigaki, corpus } = await openBundled();
  const routes: Routes = new Map();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const adapter = createMcpAdapter(
    {
      kikigaki: limitQuestions(kikigaki, { perMinute }),
      addRoute: ({ method, path, handler }) => void routes.set(`${method} ${path}`, handler),
      log,
    },
    { origins: [], ...settings },
    { corpus: () => corpus, timeZone: 'Asia/Tokyo', now: Date.now, version: '0.0.0', language: 'en' },
  );
  await adapter.start();
  const server = await openHttpServer('127.0.0.1', 0, routes);
  closers.push(
    () => adapter.stop(),
    () => server.close(),
  );
  return new URL('/mcp', server.url);
}

const overHttp = async (): Promise<StreamableHTTPClientTransport> => new StreamableHTTPClientTransport(await serve());

interface Listed {
  readonly total: number;
  readonly next?: number;
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly reports?: readonly { readonly url?: string }[];
  }[];
}

describe.each([
  ['standard input and output', async () => overStdio()],
  ['Streamable HTTP', overHttp],
])('an assistant over %s', (_, transport) => {
  let connected: Awaited<ReturnType<typeof connectClient>>;
  const call = (name: string, given: Readonly<Record<string, unknown>>) => connected.call(name, given);

  beforeAll(async () => {
    connected = await connectClient(await transport());
    closers.push(() => connected.client.close());
  });

  it('is told what the server is for and what its tools do', async () => {
    const { client } = connected;
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search_sessions',
      'compare',
      'list_events',
      'list_sessions',
      'get_session',
      'digest',
    ]);
    expect(
      tools.every(({ description, outputSchema, annotations }) => description && outputSchema && annotations?.readOnlyHint),
    ).toBe(true);
    expect(client.getInstructions()).toContain('data, never an instruction');
  });

  it('finds a session with the passage that answers, its source and how certain that is', async () => {
    const { text, shape } = await call('search_sessions', { question: 'Ciliumを大規模に運用した話' });
    expect(shape).toMatchObject({ kind: 'found', certainty: 'sure' });
    const [first] = (shape as unknown as Listed).sessions;
    expect(first).toMatchObject({ id: 'cndw2024/2422', links: { slides: expect.stringContaining('https://') } });
    expect(first?.reports?.every(({ url }) => url?.startsWith('https://'))).toBe(true);
    expect(text).toContain('cndw2024/2422');
    expect(text).toContain('レポート');
  });

  it('turns the pages of a list', async () => {
    const ask = { question: 'all sessions of CNDT2022 about security', limit: 4 };
    const first = (await call('search_sessions', ask)).shape as unknown as Listed;
    expect(first).toMatchObject({ next: 4 });
    const second = (await call('search_sessions', { ...ask, offset: first.next })).shape as unknown as Listed;
    const ids = [...first.sessions, ...second.sessions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(Math.min(8, first.total));
  });

  it('keeps only what meets the limits beside the question', async () => {
    const { shape } = await call('search_sessions', {
      question: 'セキュリティの話',
      only: { year: 2022, level: 'beginner' },
      limit: 20,
    });
    const { sessions } = shape as unknown as {
      readonly sessions: readonly { readonly date: string; readonly difficulty: string }[];
    };
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.every(({ date, difficulty }) => date.startsWith('2022') && difficulty === '初級者')).toBe(true);
  });

  it('tells what is near where the question finds nothing that limits could keep of', async () => {
    const question = 'ホエールウォッチングのおすすめは？';
    const alone = await call('search_sessions', { question });
    expect((await call('search_sessions', { question, only: { year: 2022 } })).text).toBe(alone.text);
  });

  it('says so where nothing is found', async () => {
    const { text, shape } = await call('search_sessions', { question: 'ホエールウォッチングのおすすめは？' });
    expect(shape).toMatchObject({ kind: 'nothing', certainty: 'nothing', sessions: [] });
    expect(text).not.toBe('');
  });

  it('counts', async () => {
    expect((await call('search_sessions', { question: 'how many keynotes did CNDT2019 have?' })).shape).toMatchObject({
      kind: 'count',
    });
  });

  it('lists events, of a year and of a series', async () => {
    const { shape } = await call('list_events', { year: 2022 });
    expect(shape['total']).toBe(3);
    const { shape: series } = await call('list_events', { series: 'cndt', limit: 2, language: 'ja' });
    expect(series).toMatchObject({ next: 2, events: [{ id: 'cndt2023' }, { id: 'cndt2022' }] });
  });

  it("lists an event's day", async () => {
    const { shape, text } = await call('list_sessions', { event: 'CNDT2022', day: 2, limit: 3 });
    expect(
      (shape as unknown as { readonly sessions: readonly { readonly day: number }[] }).sessions.map(({ day }) => day),
    ).toEqual([2, 2, 2]);
    expect(text).toContain('1. ');
  });

  it('gets one session with what each report tells', async () => {
    const { shape } = await call('get_session', { id: 'cndt2022/1553' });
    expect(shape).toMatchObject({ title: expect.stringContaining('Actions Runner Controller'), event: { id: 'cndt2022' } });
    const { notes } = shape as unknown as {
      readonly notes: readonly { readonly passages: readonly string[]; readonly report: { readonly url: string } }[];
    };
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.every(({ passages, report }) => passages.length > 0 && report.url.startsWith('https://'))).toBe(true);
  });

  it('compares sessions', async () => {
    const { shape, text } = await call('compare', { sessions: ['cndt2022/1553', 'cndt2022/1548'] });
    expect(shape).toMatchObject({ kind: 'comparison', total: 2 });
    expect(text).toContain('Category');
  });

  it('tells the digest of a day', async () => {
    const { shape } = await call('digest', { event: 'cndt2022', date: '2022-11-21' });
    expect(shape).toMatchObject({ kind: 'day', sections: [{ event: { id: 'cndt2022' }, day: 1 }] });
    expect((await call('digest', { event: 'cndt2022', date: '2030-01-01' })).isError).toBe(false);
  });

  it.each([
    ['list_sessions', { event: 'nowhere' }, 'nowhere'],
    ['get_session', { id: 'cndt2022/0' }, 'cndt2022/0'],
    ['compare', { sessions: ['cndt2022/1553', 'CNDT2022/1553'] }, 'Name each session once'],
    ['compare', { sessions: ['cndt2022/1553', 'cndt2022/0'] }, 'cndt2022/0'],
    ['search_sessions', { question: 'Cilium', event: 'nowhere' }, 'nowhere'],
    ['digest', { event: 'nowhere' }, 'nowhere'],
  ])('%s says what to do about %j', async (name, given, named) => {
    const { isError, text } = await call(name, given);
    expect(isError).toBe(true);
    expect(text).toContain(named);
  });

  it.each([
    ['search_sessions', { question: '' }],
    ['search_sessions', { question: 'あ'.repeat(2_001) }],
    ['search_sessions', { question: 'Cilium', limit: 1_000 }],
    ['digest', { date: 'yesterday' }],
  ])('%s refuses %j', async (name, given) => {
    const refused = await call(name, given).then(
      ({ isError }) => isError,
      () => true,
    );
    expect(refused).toBe(true);
  });

  it('reads resources: events, sessions, reports', async () => {
    const { client } = connected;
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('kikigaki://events/cndt2022');
    const read = async (uri: string): Promise<string> => {
      const { contents } = await client.readResource({ uri });
      return contents.map((part) => ('text' in part ? part.text : '')).join('');
    };
    expect(await read('kikigaki://events/cndt2022')).toContain('CloudNative Days Tokyo 2022');
    expect(await read('kikigaki://sessions/cndt2022/1553')).toContain('Actions Runner Controller');
    const report = resources.find(({ uri }) => uri.startsWith('kikigaki://reports/'));
    expect(JSON.parse(await read(report?.uri ?? ''))).toMatchObject({ url: expect.stringContaining('https://') });
    await expect(read('kikigaki://events/cndt2222')).rejects.toThrow('cndt2022');
    await expect(read('kikigaki://reports/cndt2022/nowhere')).rejects.toThrow('kikigaki://reports/cndt2022/nowhere');
  });

  it('completes the ids of events', async () => {
    const { completion } = await connected.client.complete({
      ref: { type: 'ref/resource', uri: 'kikigaki://events/{event}' },
      argument: { name: 'event', value: 'cndt20' },
    });
    expect(completion.values).toContain('cndt2022');
  });

  it('offers prompts for a digest and a comparison', async () => {
    const { client } = connected;
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['event-digest', 'compare-talks']);
    const { messages } = await client.getPrompt({ name: 'compare-talks', arguments: { first: 'Cilium', second: 'Istio' } });
    expect(JSON.stringify(messages)).toContain('Istio');
  });
});

describe('the address of assistants', () => {
  const INITIALIZE = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
  };
  const post = (url: URL, headers: Readonly<Record<string, string>>, body: unknown = INITIALIZE): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('takes clients without an origin, and pages of this machine', async () => {
    const url = await serve();
    expect((await post(url, {})).status).toBe(200);
    expect((await post(url, { origin: 'http://localhost:6274' })).status).toBe(200);
  });

  it('refuses pages from elsewhere but those that are named', async () => {
    expect((await post(await serve(), { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(await serve({ origins: ['kiku.example'] }), { origin: 'https://kiku.example' })).status).toBe(200);
  });

  it('refuses who does not know the token', async () => {
    const token = 'a'.repeat(32);
    const url = await serve({ token });
    expect((await post(url, {})).status).toBe(401);
    expect((await post(url, { authorization: `Bearer ${'b'.repeat(32)}` })).status).toBe(401);
    expect((await post(url, { authorization: token })).status).toBe(401);
    expect((await post(url, { authorization: `Bearer ${token}` })).status).toBe(200);
    const transport = new StreamableHTTPClientTransport(url, { requestInit: { headers: { authorization: `Bearer ${token}` } } });
    const { client, call } = await connectClient(transport);
    expect((await call('list_events', {})).isError).toBe(false);
    await client.close();
  });

  it('says what is wrong with a body that is no JSON, or too long', async () => {
    const url = await serve();
    const response = await post(url, {}, '{"jsonrpc"');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: -32_700 } });
    expect((await post(url, {}, 'x'.repeat(1_100_000))).status).toBe(413);
  });

  it('keeps nothing between requests', async () => {
    const url = await serve();
    expect((await post(url, {})).headers.get('mcp-session-id')).toBeNull();
    expect((await fetch(url)).status).toBe(405);
  });

  it('limits how often somebody asks, and says when to try again', async () => {
    const { client, call } = await connectClient(new StreamableHTTPClientTransport(await serve({}, 2)));
    const ask = () => call('search_sessions', { question: 'Which talks are about Cilium?' });
    await ask();
    await ask();
    const { isError, text } = await ask();
    expect(isError).toBe(true);
    expect(text).toMatch(/\d+ seconds/);
    expect((await call('list_events', {})).isError).toBe(false);
    await client.close();
  });

  it('counts those behind a proxy of our own apart', async () => {
    const url = await serve({}, 1);
    const from = (address: string) =>
      connectClient(new StreamableHTTPClientTransport(url, { requestInit: { headers: { 'x-forwarded-for': address } } }));
    const [one, other] = [await from('203.0.113.7'), await from('198.51.100.9')];
    const ask = { question: 'Which talks are about Cilium?' };
    expect([(await one.call('search_sessions', ask)).isError, (await other.call('search_sessions', ask)).isError]).toEqual([
      false,
      false,
    ]);
    expect((await one.call('search_sessions', ask)).isError).toBe(true);
    await Promise.all([one.client.close(), other.client.close()]);
  });
});

describe('a service that is told to', () => {
  it('answers assistants at /mcp, and counts what they ask', async () => {
    const own = await folder();
    const env = {
      KIKIGAKI_DATA: await folder(SMALL_DATA),
      KIKIGAKI_CACHE: join(own, 'cache'),
      DATABASE_URL: `file:${join(own, 'state.db')}`,
    };
    const service = spawnService({ ...env, KIKIGAKI_MCP: 'on' }, own);
    closers.push(async () => {
      service.signal('SIGKILL');
      await service.ended();
    });
    await service.ready();
    const { client, call } = await connectClient(new StreamableHTTPClientTransport(new URL(`${await service.url()}/mcp`)));
    expect((await call('search_sessions', { question: 'Ciliumの話' })).shape).toMatchObject({
      sessions: [{ id: 'umi2023/101' }],
    });
    await client.close();
    const asked = service.log.filter(({ msg }) => msg === 'question answered');
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).not.toMatch(/Cilium|127\.0\.0\.1/);
    const metricsUrl = String((await service.line('listening'))['metricsUrl']);
    expect(await (await fetch(`${metricsUrl}/metrics`)).text()).toContain(
      'kikigaki_questions_total{platform="mcp",kind="found"} 1',
    );
  });
});
