import { join, resolve } from 'node:path';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it } from 'vitest';
import { spawnService } from '../fakes/spawn-service.ts';
import { connectClient } from '../fixtures/mcp-client.ts';
import { runKikigaki } from '../fixtures/run-kikigaki.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/kikigaki-tests');
const folder = temporaryFolders();

interface Newcomer {
  readonly lang: string;
  readonly question: string;
  readonly found: string;
  /** Words in which only this language labels what it shows. */
  readonly label: RegExp;
  readonly digest: RegExp;
}

const NEWCOMERS: readonly Newcomer[] = [
  {
    lang: 'ja_JP.UTF-8',
    question: '大規模環境でCiliumを運用して何に困った？',
    found: 'cndw2024/2422',
    label: /レポート|資料/,
    digest: /1日目/,
  },
  {
    lang: 'en_GB.UTF-8',
    question: 'Who talked about Palworld?',
    found: 'Kazunari Sasa',
    label: /Report by|Slides/,
    digest: /day 1/,
  },
];

describe.each(NEWCOMERS)('who comes new, with $lang', ({ lang, question, found, label, digest }) => {
  const run = async (...args: string[]) => {
    const home = await folder();
    return runKikigaki(args, { env: { HOME: home, LANG: lang, KIKIGAKI_CACHE: CACHE }, cwd: home });
  };

  it('asks', async () => {
    const { code, stdout } = await run('ask', question);
    expect([code, stdout]).toEqual([0, expect.stringContaining(found)]);
    expect(stdout).toMatch(label);
  });

  it.each(['slack', 'discord'])('sees what %s would be sent', async (platform) => {
    const { code, stdout } = await run('preview', platform, 'ask', question);
    expect(code).toBe(0);
    expect(stdout).toMatch(label);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('reads a digest, and sees what a channel would be sent', async () => {
    const [terminal, channel] = [
      await run('digest', '--event', 'cndt2022', '--date', '2022-11-21'),
      await run('preview', 'slack', 'digest', '--event', 'cndt2022', '--date', '2022-11-21'),
    ];
    expect([terminal.code, channel.code]).toEqual([0, 0]);
    expect(terminal.stdout).toMatch(digest);
    expect(channel.stdout).toMatch(digest);
  });

  it('asks on the web page', async () => {
    const home = await folder();
    const service = spawnService({ HOME: home, LANG: lang, KIKIGAKI_CACHE: CACHE }, home);
    try {
      await service.ready();
      const asked = `${await service.url()}/q?${new URLSearchParams({ q: question })}`;
      const response = await fetch(asked, { headers: { 'accept-language': lang.slice(0, 2) } });
      const page = await response.text();
      expect(response.status).toBe(200);
      expect(page).toContain(found);
      expect(page).toMatch(label);
      expect(page).toContain(`<html lang="${lang.slice(0, 2)}"`);
    } finally {
      service.signal('SIGTERM');
      await service.ended();
    }
  });

  it('lets an assistant ask', async () => {
    const { call, client } = await connectClient(
      new StdioClientTransport({
        command: process.execPath,
        args: [join(ROOT, 'dist/adapters/main.js'), 'mcp'],
        env: { KIKIGAKI_CACHE: CACHE, LANG: lang },
        cwd: await folder(),
        stderr: 'ignore',
      }),
    );
    expect((await call('search_sessions', { question })).text).toMatch(label);
    expect((await call('digest', { event: 'cndt2022', date: '2022-11-21' })).text).toMatch(digest);
    await client.close();
  });

  it('is told how the set-up does', async () => {
    const { code, stdout, stderr } = await run('doctor');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Slack');
  });
});
