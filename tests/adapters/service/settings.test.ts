import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../adapters/platforms.ts';
import { readServiceSettings } from '../../../adapters/service/settings.ts';
import { readSlackSettings } from '../../../adapters/slack/settings.ts';
import { KikigakiError, messagesIn } from '../../../src/index.ts';

const KEY = 'ab'.repeat(32);

/** `SETTING code` for each fault. */
async function faultsOf(environment: Record<string, string>): Promise<readonly string[]> {
  try {
    await readServiceSettings(environment, PLATFORMS);
    return [];
  } catch (error) {
    if (!(error instanceof KikigakiError) || error.detail.code !== 'settings-faults') throw error;
    return error.detail.faults.map(({ setting, detail }) => `${setting} ${detail.code}`);
  }
}

describe('settings of the service', () => {
  it('have defaults that work without any platform', async () => {
    const settings = await readServiceSettings({}, PLATFORMS);
    expect(settings).toMatchObject({
      databaseUrl: 'file:./var/kikigaki.db',
      host: '127.0.0.1',
      port: 3000,
      timeZone: 'Asia/Tokyo',
    });
    expect(settings.platforms).toEqual([]);
  });

  it('take an empty value for none', async () => {
    expect(await faultsOf({ PORT: '', SLACK_BOT_TOKEN: ' ', SLACK_SIGNING_SECRET: '', KIKIGAKI_TIMEZONE: '' })).toEqual([]);
  });

  it('choose how Slack is connected by the secrets that are there', () => {
    const both = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' };
    expect(readSlackSettings({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).settings?.mode).toBe('socket');
    expect(readSlackSettings({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }).settings?.mode).toBe('http');
    expect(readSlackSettings(both).settings?.mode).toBe('socket');
    expect(readSlackSettings({ ...both, SLACK_MODE: 'http' }).settings?.mode).toBe('http');
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN needs-one-of']],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_APP_TOKEN needs']],
    [{ SLACK_SIGNING_SECRET: 's' }, ['SLACK_SIGNING_SECRET needs']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_MODE: 'socket', SLACK_SIGNING_SECRET: 's' }, ['SLACK_MODE needs']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: ' ' }, ['SLACK_SIGNING_SECRET empty']],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_MODE: 'http', SLACK_SIGNING_SECRET: '' },
      ['SLACK_SIGNING_SECRET empty'],
    ],
    [{ DISCORD_TOKEN: 't', DISCORD_MODE: 'http' }, ['DISCORD_MODE needs']],
    [{ DISCORD_TOKEN: 't', DISCORD_MODE: 'both', DISCORD_PUBLIC_KEY: '' }, ['DISCORD_PUBLIC_KEY empty']],
    [{ DISCORD_PUBLIC_KEY: KEY }, ['DISCORD_PUBLIC_KEY needs']],
  ])('refuse a platform that is set up by half: %o', async (environment, faults) => {
    expect(await faultsOf(environment as Record<string, string>)).toEqual(faults);
  });

  it('name every fault at once, and no value', async () => {
    const wrong = {
      SLACK_BOT_TOKEN: 'xapp-secret',
      SLACK_API_URL: 'ftp://x',
      DISCORD_MODE: 'web',
      DISCORD_PUBLIC_KEY: 'secret',
      DATABASE_URL: 'mysql://u:secret@h/d',
      KIKIGAKI_TIMEZONE: 'Mars',
      PORT: '70000',
      LOG_LEVEL: 'loud',
    };
    const faults = await faultsOf(wrong);
    expect(faults).toHaveLength(10);
    try {
      await readServiceSettings(wrong, PLATFORMS);
    } catch (error) {
      const { detail } = error as KikigakiError;
      for (const language of ['ja', 'en'] as const) expect(messagesIn(language).error(detail)).not.toContain('secret');
    }
  });

  it('keep the password of the database out of logs', async () => {
    const url = 'postgres://me:hunter2@db/kikigaki';
    expect((await readServiceSettings({ DATABASE_URL: url }, PLATFORMS)).secrets).toEqual([url, 'hunter2']);
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');
  const shown = parseEnv(text.replace(/^#(?=[A-Z_]+=)/gm, ''));
  const folders = PLATFORMS.map(({ platform }) => platform.name);
  const files = ['service/settings.ts', 'config.ts', 'read-meaning.ts', ...folders.map((folder) => `${folder}/settings.ts`)];
  const read = files.map((file) => readFileSync(`adapters/${file}`, 'utf8')).join('');

  it('names settings that exist, and all of them', () => {
    for (const name of Object.keys(shown)) expect(read).toContain(name);
    const known = [...read.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(15);
    expect(Object.keys(shown)).toEqual(expect.arrayContaining(known));
  });

  it("names what the platforms' profiles name", () => {
    const named = PLATFORMS.flatMap(({ settings }) => settings.names);
    expect(named.length).toBeGreaterThan(5);
    expect(
      Object.keys(shown)
        .filter((name) => /^(SLACK|DISCORD)_/.test(name))
        .sort(),
    ).toEqual([...named].sort());
  });

  it('sets nothing as it is', () => {
    expect(parseEnv(text)).toEqual({});
  });
});
