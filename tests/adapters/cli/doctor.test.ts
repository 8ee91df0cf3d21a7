import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openState } from '../../../src/state/open-state.ts';
import { startFakeEmbeddings } from '../../fakes/fake-embeddings.ts';
import { runKikigaki } from '../../fixtures/run-kikigaki.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const KEY = 'cd'.repeat(32);
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

interface Finding {
  readonly check: string;
  readonly level: string;
  readonly message: string;
}

type Reply = readonly [status: number, body: object, headers?: Record<string, string>];

/** A platform's HTTP interface on loopback. */
async function platform(reply: (path: string, headers: IncomingHttpHeaders, body: string) => Reply): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const [status, json, headers] = reply(request.url ?? '', request.headers, body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

async function environment(more: Record<string, string> = {}) {
  const own = await folder();
  return {
    LANG: 'C',
    KIKIGAKI_DATA: await folder(SMALL_DATA),
    KIKIGAKI_CACHE: join(own, 'cache'),
    DATABASE_URL: `file:${join(own, 'state.db')}`,
    ...more,
  };
}

async function doctor(env: Record<string, string>) {
  const { code, stdout, stderr } = await runKikigaki(['doctor', '--json'], { env, cwd: await folder() });
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: readonly Finding[] };
  const of = (check: string): readonly string[] =>
    findings.filter((finding) => finding.check === check).map(({ level, message }) => `${level}: ${message}`);
  return { code, ok, of, stdout, stderr };
}

/** What a running service tells of itself. */
const METRICS = [
  '# HELP kikigaki_meaning_questions_total Questions',
  'kikigaki_meaning_questions_total{outcome="answered"} 41',
  'kikigaki_meaning_questions_total{outcome="late"} 3',
  'kikigaki_meaning_questions_total{outcome="skipped"} 7',
  'kikigaki_meaning_pauses_total 1',
].join('\n');

const SCOPES = 'app_mentions:read,chat:write,commands,im:history,assistant:write,channels:read,chat:write.public';

describe('kikigaki doctor', () => {
  it('tells how often the running service had no vector for a question', async () => {
    const service = createServer((_, response) => response.end(METRICS)).listen(0, '127.0.0.1');
    await new Promise((resolve) => service.once('listening', resolve));
    closers.push(() => service.close());
    const embeddings = await startFakeEmbeddings();
    closers.push(() => embeddings.close());
    const meaning = { MEANING: 'service', EMBEDDINGS_URL: embeddings.url, EMBEDDINGS_MODEL: 'made-up' };
    const { of, ok } = await doctor(await environment({ ...meaning, PORT: String((service.address() as AddressInfo).port) }));
    expect(ok).toBe(true);
    expect(of('meaning')).toEqual([
      expect.stringMatching(/^ok: made-up gives the vector/),
      'warning: in the running service: 41 questions with a vector, 3 too late, 0 failed, 7 not asked; the model was left alone 1 time',
    ]);
  });

  it('finds nothing wrong with a set-up without platforms', async () => {
    const { code, ok, of } = await doctor(await environment());
    expect([code, ok]).toEqual([0, true]);
    expect(of('data')[0]).toMatch(/^ok: 2 events, 5 sessions/);
    expect(of('slack')).toEqual(['ok: not set up']);
  });

  it('tells each thing in a line, in Japanese too', async () => {
    const env = { ...(await environment()), LANG: 'ja_JP.UTF-8' };
    const { code, stdout } = await runKikigaki(['doctor'], { env, cwd: await folder() });
    expect(code).toBe(0);
    expect(stdout).toContain('[正常] 保存先: つながっています');
  });

  it('goes on after a fault and ends with 1', async () => {
    const broken = { ...SMALL_DATA, 'events/umi2023.yaml': 'id: umi2023\nname: [' };
    const env = { ...(await environment()), KIKIGAKI_DATA: await folder(broken), PORT: 'x' };
    const { code, of } = await doctor(env);
    expect(code).toBe(1);
    expect([of('settings')[0], of('data')[0]].map((line) => line?.slice(0, 6))).toEqual(['fault:', 'fault:']);
    expect(of('state')[0]).toMatch(/^ok/);
  });

  it('asks Slack about tokens, scopes, its clock and the channels of subscriptions', async () => {
    const url = await platform((path, { authorization }, body) => {
      const date = new Date(Date.now() - 600_000).toUTCString();
      if (path === '/api/auth.test' && authorization === 'Bearer xoxb-right')
        return [200, { ok: true, user: 'kikigaki', team: 'みなと' }, { 'x-oauth-scopes': SCOPES.replace('commands,', ''), date }];
      if (path === '/api/apps.connections.open') return [200, { ok: false, error: 'not_allowed_token_type' }];
      if (path === '/api/conversations.info' && body.includes('C404')) return [200, { ok: false, error: 'channel_not_found' }];
      return [200, { ok: true }];
    });
    const env = await environment({ SLACK_BOT_TOKEN: 'xoxb-right', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: url });
    const state = await openState(env['DATABASE_URL'] as string);
    const subscription = { platform: 'slack', workspace: 'T1', subscriber: 'U1', settings: {}, nextDueAt: 1 };
    await state.subscriptions.create({ ...subscription, channel: 'C1' });
    const { id } = await state.subscriptions.create({ ...subscription, channel: 'C404' });
    await state.schedule.plan({ subscription: id, dueAt: 1, localDate: '2026-05-01', nextDueAt: 2, skipped: 'too late' });
    await state.health.markBroken(id, 'channel_not_found');
    await state.close();

    const { code, of, stdout } = await doctor(env);
    expect(code).toBe(1);
    expect(of('slack')).toEqual([
      "ok: the token is kikigaki's in みなと",
      expect.stringMatching(/^fault: the token lacks commands\./),
      expect.stringMatching(/^fault: Slack rejects SLACK_APP_TOKEN \(not_allowed_token_type\)/),
    ]);
    expect(of('clock')[0]).toMatch(/^fault: differs from Slack's by (59[5-9]|60\d|61\d) seconds/);
    expect(of('channels')).toEqual([expect.stringMatching(/^fault: slack C404 cannot be read \(channel_not_found\)/)]);
    expect(of('deliveries')).toEqual([
      expect.stringMatching(/^fault: .* cannot be delivered/),
      expect.stringMatching(/^ok: .*: 2026-05-01 skipped \(too late\)/),
    ]);
    expect(stdout).not.toContain('xoxb-right');
  });

  it('asks Discord about the token and the public key', async () => {
    const url = await platform((path, { authorization }) =>
      path === '/api/v10/applications/@me' && authorization === 'Bot right'
        ? [200, { name: 'Kikigaki', verify_key: KEY }]
        : [401, {}],
    );
    const http = { DISCORD_MODE: 'http', DISCORD_API_URL: url };
    const right = await doctor(await environment({ ...http, DISCORD_TOKEN: 'right', DISCORD_PUBLIC_KEY: KEY }));
    expect([right.code, right.of('discord')]).toEqual([0, ["ok: the token is Kikigaki's"]]);
    const other = await doctor(await environment({ ...http, DISCORD_TOKEN: 'right', DISCORD_PUBLIC_KEY: 'ef'.repeat(32) }));
    expect(other.of('discord')[1]).toMatch(/^fault: the public key differs/);
    const wrong = await doctor(await environment({ ...http, DISCORD_TOKEN: 'wrong', DISCORD_PUBLIC_KEY: KEY }));
    expect(wrong.of('discord')).toEqual([expect.stringMatching(/^fault: the platform rejects the token \(HTTP 401\)/)]);
  });

  it('says so where a platform cannot be reached', async () => {
    const { of } = await doctor(await environment({ DISCORD_TOKEN: 't', DISCORD_API_URL: 'http://127.0.0.1:1' }));
    expect(of('discord')[0]).toMatch(/^fault: the platform cannot be reached/);
  });
});

describe('kikigaki forget', () => {
  it('removes all of one workspace and nothing of another', async () => {
    const env = await environment();
    const state = await openState(env['DATABASE_URL'] as string);
    for (const workspace of ['T1', 'T2']) {
      const place = { platform: 'slack', workspace, channel: 'C1', thread: '1.0' };
      await state.conversations.save(place, { id: `a-${workspace}`, filters: {}, sessions: ['umi2023/101'] });
    }
    await state.close();
    const forget = async (...args: readonly string[]) => runKikigaki(['forget', ...args], { env, cwd: await folder() });
    expect(await forget('slack', 'T1')).toMatchObject({ code: 0, stderr: 'Removed: 1 entry.\n' });
    expect(await forget('slack', 'T1')).toMatchObject({ code: 3, stderr: 'Nothing was stored about it.\n' });
    expect((await forget('irc', 'T1')).code).toBe(2);
    const again = await openState(env['DATABASE_URL'] as string);
    expect(await again.conversations.byAnswer({ platform: 'slack', workspace: 'T2' }, 'a-T2')).toBeDefined();
    await again.close();
  });
});
