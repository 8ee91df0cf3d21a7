import { copyFile, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { safeLine } from '../../adapters/cli/clean-text.ts';
import { createLog } from '../../adapters/service/log.ts';
import { countRefusals } from '../../src/concurrency/count-refusals.ts';
import { checkDatabase } from '../../src/state/check-database.ts';
import { openState } from '../../src/state/open-state.ts';
import { type Handler, servePages } from '../fakes/serve-pages.ts';
import { type Service, type ServiceEnvironment, spawnService } from '../fakes/spawn-service.ts';
import { smallCommandLine } from '../fixtures/small-command-line.ts';

// What an attack on the program found; S1 to S5 have tests of their own (patterns, fair turns, inbox, the reader's child, the clock guard).

const { kikigaki, makeFolder, data } = smallCommandLine();
const server = servePages();
const started: Service[] = [];
afterEach(async () => {
  for (const service of started.splice(0)) {
    service.signal('SIGKILL');
    await service.ended();
  }
});

const PLACE = { platform: 'slack', workspace: 'T1', channel: 'C0BYTES' };

/** A state with rows about a channel, in a file of its own. */
async function stateWithRows() {
  const file = join(await makeFolder(), 'state.db');
  const state = await openState(`file:${file}`);
  for (let at = 0; at < 200; at++) await state.channelDefaults.set({ ...PLACE, channel: `C0BYTES${at}` }, 'cndt2022');
  return { file, state };
}

async function start(more: ServiceEnvironment = {}): Promise<Service> {
  const own = await makeFolder();
  const env = {
    KIKIGAKI_DATA: data(),
    KIKIGAKI_CACHE: join(own, 'cache'),
    DATABASE_URL: `file:${join(own, 'state.db')}`,
    ...more,
  };
  const service = spawnService(env, own);
  started.push(service);
  await service.ready();
  return service;
}

describe('S6: data do not control the terminal', () => {
  const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
  const HOSTILE = 'x \u001b]0;FEED\u0007\u001b[2J\u001b]52;c;eA==\u0007\u009b31m\u202e y';
  const feed: Handler = (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(
        `<rss version="2.0"><channel><title>${HOSTILE}</title><item><title>${HOSTILE}</title><link>/a</link></item></channel></rss>`,
      );

  it('a feed’s titles and a page’s are printed clean, as text and as JSON', async () => {
    server.serve({ '/feed': feed, '/page': `<title>${HOSTILE}</title><h1>${HOSTILE}</h1><p>umi2023 ${HOSTILE}</p>` });
    for (const path of ['/feed', '/page'])
      for (const more of [[], ['--json'], ['--explain']]) {
        const { stdout, stderr } = await kikigaki(['import', server.url() + path, '--dry-run', '--allow-private', ...more]);
        expect([path, more, STEERING.exec(stdout.replaceAll('\n', '')), STEERING.exec(stderr.replaceAll('\n', ''))]).toEqual([
          path,
          more,
          null,
          null,
        ]);
      }
  });

  it('names, titles and notes of a data folder are printed clean, and refused by check', async () => {
    const yaml = `id: nm1\nname: "NM \\e]0;x\\a"\ndates: [2024-11-28]\nsessions:\n  - { id: nm1/1, title: "T \\e[2J \\u202e", speakers: [{ name: "S \\e[31m" }] }\n`;
    const folder = await makeFolder({
      'events/nm1.yaml': yaml,
      'reports/nm1/a.md': '---\nevent: nm1\ntitle: A\n---\n\n## T\nsession: nm1/1\n\n- 要\u001b[2J点\n',
    });
    for (const args of [['events'], ['sessions', 'nm1'], ['show', 'nm1/1'], ['ask', '要点'], ['show', 'nm1/1', '--json']]) {
      const { stdout } = await kikigaki([...args, '--data', folder]);
      expect([args, STEERING.exec(stdout.replaceAll('\n', ''))]).toEqual([args, null]);
    }
    const { code, stderr } = await kikigaki(['check', '--data', folder]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /nm1\.yaml:2.*control character[\s\S]*nm1\.yaml:5.*control character[\s\S]*a\.md:9.*control character/,
    );
  });

  it('a line keeps our own colours and links, and nothing else', () => {
    expect(safeLine('\u001b[1mA\u001b[22m \u001b]8;;https://example.com/\u0007B\u001b]8;;\u0007')).toContain(
      '\u001b[1mA\u001b[22m',
    );
    expect(safeLine('\u001b]8;;javascript:x\u0007B')).not.toContain('\u001b');
    expect(safeLine('a\u001b[2Jb\u009b1mc\u202ed')).toBe('a[2Jb1mcd');
    expect(JSON.parse(safeLine(JSON.stringify({ a: '\u009b\u202e' })))).toEqual({ a: '\u009b\u202e' });
  });
});

describe('S8 and S10: the state', () => {
  it('is whole in one file after a clean stop, so that a copy is a backup', async () => {
    const { file, state } = await stateWithRows();
    await state.close();
    const copy = join(await makeFolder(), 'copy.db');
    await copyFile(file, copy);
    const opened = await openState(`file:${copy}`);
    expect(await opened.channelDefaults.get({ ...PLACE, channel: 'C0BYTES7' })).toBe('cndt2022');
    await opened.close();
  });

  it('can be backed up while it is in use, as docs/reliability.md says', async () => {
    const { file, state } = await stateWithRows();
    const { default: Libsql } = await import('libsql');
    const copy = join(await makeFolder(), 'backup.db');
    const reader = new Libsql(file);
    reader.exec(`vacuum into '${copy}'`);
    reader.close();
    const opened = await openState(`file:${copy}`);
    expect(await opened.channelDefaults.get({ ...PLACE, channel: 'C0BYTES7' })).toBe('cndt2022');
    await opened.close();
    await state.close();
  });

  it.each([
    ['the last pages', (size: number) => [size - 8_192, 8_192]],
    ['pages 3 to 6', () => [2 * 4_096, 4 * 4_096]],
    ['all but the first page', (size: number) => [4_096, size - 4_096]],
  ])('is refused at the start with a message where %s are damaged', async (_, range) => {
    const { file, state } = await stateWithRows();
    await state.close();
    const [from = 0, length = 0] = range((await stat(file)).size);
    const handle = await open(file, 'r+');
    await handle.write(Buffer.alloc(length, 0xa5), 0, length, from);
    await handle.close();
    await expect(checkDatabase(`file:${file}`)).rejects.toMatchObject({ detail: { code: 'database-damaged', database: file } });
    const own = await makeFolder();
    const service = spawnService({ KIKIGAKI_DATA: data(), KIKIGAKI_CACHE: join(own, 'c'), DATABASE_URL: `file:${file}` }, own);
    const { code, stderr } = await service.ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(/is damaged/);
  });

  it('is not ready where its file was deleted, replaced, or takes nothing more', async () => {
    const { file, state } = await stateWithRows();
    await state.probe();
    await rename(file, `${file}.gone`);
    await expect(state.probe()).rejects.toMatchObject({ detail: { code: 'database-gone' } });
    await writeFile(file, '');
    await expect(state.probe()).rejects.toMatchObject({ detail: { code: 'database-gone' } });
    await state.close();
  });
});

describe('S9: privacy', () => {
  it('what is forgotten is gone from the bytes of the file and of what lies beside it', async () => {
    const { file, state } = await stateWithRows();
    const bytes = async (): Promise<string> =>
      (await Promise.all([file, `${file}-wal`].map((path) => readFile(path, 'latin1').catch(() => '')))).join('');
    expect(await bytes()).toContain('C0BYTES7');
    await state.forget(PLACE);
    expect(await bytes()).not.toContain('C0BYTES');
    await state.close();
    expect(await bytes()).not.toContain('C0BYTES');
  });

  it('state and cache are for their owner only', async () => {
    const { file, state } = await stateWithRows();
    for (const path of [file, `${file}-wal`]) expect([path, (await stat(path)).mode & 0o077]).toEqual([path, 0]);
    await state.close();
    const cache = join(await makeFolder(), 'new');
    await kikigaki(['ask', 'Cilium'], { KIKIGAKI_CACHE: cache });
    const { readdir } = await import('node:fs/promises');
    for (const name of ['.', ...(await readdir(cache))])
      expect([name, (await stat(join(cache, name))).mode & 0o077]).toEqual([name, 0]);
  });
});

describe('S11: secrets', () => {
  it('a password in EMBEDDINGS_URL is sent as one and told to nobody', async () => {
    const asked: (string | undefined)[] = [];
    const service = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(500).end();
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const { port } = service.address() as AddressInfo;
    const env = { MEANING: 'service', EMBEDDINGS_URL: `http://user:geheim99@127.0.0.1:${port}/v1`, EMBEDDINGS_MODEL: 'm' };
    for (const args of [['doctor'], ['ask', 'Cilium']]) {
      const { stdout, stderr } = await kikigaki(args, { ...env, DATABASE_URL: `file:${join(await makeFolder(), 's.db')}` });
      expect(stdout + stderr).not.toContain('geheim99');
    }
    service.closeAllConnections();
    service.close();
    expect(asked).toContain(`Basic ${btoa('user:geheim99')}`);
  });

  it('a short secret breaks no line, and is warned of', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', secrets: ['1', 'level', 'a-long-secret-1'], write: (line) => lines.push(line) });
    log.info({ n: 11, level2: 'level' }, 'one a-long-secret-1');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 40, secrets: 2 },
      { level: 30, n: 11, level2: 'level', msg: 'one [secret]' },
    ]);
  });
});

describe('S12: HTTP', () => {
  it('an unknown path is answered at once, and its body not read', async () => {
    const url = new URL(await (await start()).url());
    const socket = connect(Number(url.port), url.hostname);
    socket.on('error', () => {});
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.write('POST /nowhere HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    let sent = 0;
    const send = setInterval(() => {
      if (socket.destroyed) return;
      socket.write(chunk);
      sent += chunk.length;
    }, 1);
    await new Promise((closed) => socket.once('close', closed));
    clearInterval(send);
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('metrics are at their own address, whatever HOST is', async () => {
    const service = await start({ HOST: '127.0.0.1', METRICS_HOST: '127.0.0.1' });
    const [url, metricsUrl] = [await service.url(), String((await service.line('listening'))['metricsUrl'])];
    expect(metricsUrl).not.toBe(url);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch(`${metricsUrl}/metrics`)).status).toBe(200);
  });

  it('refused requests are counted, and told once a minute', () => {
    const told: unknown[] = [];
    let now = 0;
    const refuse = countRefusals(
      (counts) => told.push(counts),
      () => now,
    );
    for (let at = 0; at < 1_000; at++) refuse(at % 2 === 0 ? 'unsigned' : 'stale');
    now = 60_000;
    refuse('bad-signature');
    expect(told).toEqual([{ unsigned: 1 }, { unsigned: 499, stale: 500, 'bad-signature': 1 }]);
  });
});
