import { rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Service, type ServiceEnvironment, spawnLoopbackService, spawnService } from '../../fakes/spawn-service.ts';
import { runOnTerminal } from '../../fixtures/run-kikigaki.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const started: Service[] = [];
const noPath = 'postgres://kikigaki:wrong-password-7@127.0.0.1:1/none';

afterEach(async () => {
  for (const service of started.splice(0)) {
    service.signal('SIGKILL');
    await service.ended();
  }
});

async function environment(more: ServiceEnvironment = {}): Promise<ServiceEnvironment & { readonly KIKIGAKI_DATA: string }> {
  const [data, own] = [await folder(SMALL_DATA), await folder()];
  return { KIKIGAKI_DATA: data, KIKIGAKI_CACHE: join(own, 'cache'), DATABASE_URL: `file:${join(own, 'state.db')}`, ...more };
}

async function start(more: ServiceEnvironment = {}): Promise<{ service: Service; data: string }> {
  const env = await environment(more);
  const service = spawnLoopbackService(env);
  started.push(service);
  await service.ready();
  return { service, data: env.KIKIGAKI_DATA };
}

const get = async (service: Service, path: string): Promise<Response> => fetch(`${await service.url()}${path}`);

const newReport = (passage: string): string => `---
event: umi2023
title: 二日目の記録
---

## Backups that really restore
session: umi2023/102

- ${passage}
`;

/** As an editor that takes care does it: whole or not at all. */
async function put(data: string, text: string): Promise<void> {
  await writeFile(join(data, '.new'), text);
  await rename(join(data, '.new'), join(data, 'reports/umi2023/second-day.md'));
}

describe('a running service', () => {
  it('says that it lives, whether it is ready, and how it does', async () => {
    const { service } = await start();
    expect((await get(service, '/livez')).status).toBe(200);
    const ready = await get(service, '/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, checks: { index: true, answers: true, state: true, started: true, loopback: true } },
    ]);
    await service.ask({ text: 'Ciliumの話' });
    await service.ask({ text: 'ブロックチェーンの味噌汁' });
    const { metricsUrl } = await service.line('listening');
    const metrics = await (await fetch(`${metricsUrl}/metrics`)).text();
    expect(metrics).toContain('kikigaki_questions_total{platform="loopback",kind="found"} 1');
    expect(metrics).toContain('kikigaki_answer_seconds_count{platform="loopback"} 2');
    expect(metrics).toContain('kikigaki_index_sessions 5');
    expect((await get(service, '/')).status).toBe(404);
  });

  it('keeps metrics from being seen where health is', async () => {
    const { service } = await start({ HOST: '0.0.0.0' });
    expect((await get(service, '/metrics')).status).toBe(404);
    const metricsUrl = String((await service.line('listening'))['metricsUrl']);
    expect(metricsUrl).toContain('127.0.0.1');
    expect((await fetch(`${metricsUrl}/metrics`)).status).toBe(200);
    expect((await fetch(`${metricsUrl}/livez`)).status).toBe(404);
  });

  it('answers at most ten questions a minute and person, and says when to try again', async () => {
    const { service } = await start();
    for (let n = 1; n <= 10; n++) expect(await service.ask({ text: 'Cilium', person: 'U1' })).toHaveProperty('kind', 'found');
    const { refused } = (await service.ask({ text: 'Cilium', person: 'U1' })) as { refused: { code: string; seconds: number } };
    expect(refused.code).toBe('too-many-questions');
    expect(refused.seconds).toBeGreaterThan(30);
    expect(await service.ask({ text: 'Cilium', person: 'U2' })).toHaveProperty('kind', 'found');
  });

  it('logs who asked and what kind of answer came, and never the words', async () => {
    const { service } = await start();
    await service.ask({ text: 'Ciliumの秘密の質問', person: 'U77' });
    const line = await service.line('question answered');
    expect(line).toMatchObject({ platform: 'loopback', workspace: 'W1', person: 'U77', requestId: expect.any(String) });
    expect(JSON.stringify(service.log)).not.toMatch(/Cilium|秘密/);
  });
});

describe('data that change while it runs', () => {
  it('are answered from without a restart, with their date', async () => {
    const { service, data } = await start();
    const before = await service.ask({ text: 'スナップショットの世代管理' });
    await put(data, newReport('スナップショットの世代管理を毎晩たしかめている。'));
    await service.line('index swapped');
    const after = await service.ask({ text: 'スナップショットの世代管理' });
    expect(after).toMatchObject({ kind: 'found', sessions: ['umi2023/102'] });
    expect(String(after['dataAsOf']) > String(before['dataAsOf'])).toBe(true);
  });

  it('are refused as a whole when a file has a fault; the old index goes on answering', async () => {
    const { service, data } = await start();
    await put(data, newReport('よい文章').replace('session: umi2023/102', 'session: umi2023/999'));
    const refusal = await service.line('data refused, the old index stays');
    expect(refusal['faults']).toMatchObject([{ file: expect.stringContaining('second-day.md'), line: 6 }]);
    expect(await service.ask({ text: 'Ciliumの話' })).toMatchObject({ kind: 'found' });
    expect((await get(service, '/readyz')).status).toBe(200);
    await put(data, newReport('スナップショットの世代管理'));
    await service.line('index swapped');
    expect(await service.ask({ text: 'スナップショットの世代管理' })).toMatchObject({ sessions: ['umi2023/102'] });
  });

  it('are read again on SIGHUP where no change was noticed', async () => {
    const { service, data } = await start({ CHOKIDAR_USEPOLLING: '1', CHOKIDAR_INTERVAL: '600000' });
    await put(data, newReport('スナップショットの世代管理'));
    service.signal('SIGHUP');
    await service.line('index swapped');
  });
});

describe('the end of a service', () => {
  it('comes on SIGTERM when what is under way is answered, with code 0', async () => {
    const { service } = await start();
    const asked = Promise.all(['Cilium', 'etcd', '監視'].map((text) => service.ask({ text })));
    await service.line('question answered');
    service.signal('SIGTERM');
    expect(await asked).toHaveLength(3);
    expect((await service.ended()).code).toBe(0);
    expect(service.log.at(-1)).toMatchObject({ msg: 'stopped', clean: true });
  });

  it('comes at once on a second signal, whatever is still under way', async () => {
    const { service } = await start();
    const { port } = new URL(await service.url());
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
    socket.write('POST /ask HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n');
    await service.ask({ text: 'Cilium' });
    service.signal('SIGTERM');
    await service.line('stopping');
    service.signal('SIGTERM');
    expect((await service.ended()).code).toBe(1);
    socket.destroy();
  });

  it('comes with code 1 and a log line after a rejection that nobody handled', async () => {
    const { service } = await start();
    await service.ask({ text: 'throw' }).catch(() => {});
    expect((await service.ended()).code).toBe(1);
    expect(service.log.at(-1)).toMatchObject({ level: 60, kind: 'unhandled rejection' });
    expect(JSON.stringify(service.log)).not.toContain('to see what becomes of it');
  });
});

describe('a service that cannot start', () => {
  const ended = async (more: ServiceEnvironment) => {
    const service = spawnService(await environment(more), await folder());
    started.push(service);
    return { ...(await service.ended()), log: service.log };
  };

  it('says so where its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await ended({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`127.0.0.1:${port} cannot be listened on (EADDRINUSE)`);
  });

  it('says so where the database cannot be reached, without its password', async () => {
    const { code, stderr, log } = await ended({ DATABASE_URL: noPath });
    expect(code).toBe(1);
    expect(stderr).toContain('postgres://127.0.0.1:1/none cannot be opened');
    expect(stderr + JSON.stringify(log)).not.toContain('wrong-password-7');
  });

  it('names all faults of its settings at once', async () => {
    const { code, stderr } = await ended({ PORT: 'x', SLACK_BOT_TOKEN: 'xoxb-very-secret' });
    expect(code).toBe(1);
    expect(stderr).toContain('2 faults');
    expect(stderr).not.toContain('very-secret');
  });
});

describe('a service without any token', () => {
  it('answers on the terminal, if there is one, and ends with the conversation', async () => {
    const env = { ...(await environment()), LANG: 'C', PORT: '0' };
    const { code, stdout } = await runOnTerminal(['serve'], { env, cwd: await folder(), input: 'Ciliumの話\n\n' });
    expect(stdout).toContain('SLACK_BOT_TOKEN');
    expect(stdout).toContain('Ciliumを千台で運用した一年');
    expect(code).toBe(0);
  });

  it('tells how to connect Slack and Discord and runs', async () => {
    const cwd = await folder({ '.env': 'LOG_LEVEL=info\nKIKIGAKI_QUESTIONS_PER_MINUTE=3\n' });
    const service = spawnService(await environment(), cwd);
    started.push(service);
    await service.ready();
    service.signal('SIGTERM');
    const { code, stderr } = await service.ended();
    expect(code).toBe(0);
    expect(stderr).toContain('SLACK_BOT_TOKEN');
    expect(stderr).toContain('DISCORD_TOKEN');
  });
});
