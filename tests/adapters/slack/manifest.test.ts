import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { App, type Receiver } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SlackContext } from '../../../adapters/slack/context.ts';
import { registerListeners } from '../../../adapters/slack/listen.ts';
import { manifest } from '../../../adapters/slack/manifest.ts';
import { LANGUAGES } from '../../../src/index.ts';

const FILE = resolve(import.meta.dirname, '../../../adapters/slack/manifest.yaml');

interface Manifest {
  readonly display_information: { readonly name: string; readonly description: string; readonly long_description: string };
  readonly features: {
    readonly agent_view: { readonly agent_description: string; readonly suggested_prompts: readonly object[] };
    readonly bot_user: { readonly display_name: string };
    readonly shortcuts: readonly { readonly name: string; readonly description: string; readonly callback_id: string }[];
    readonly slash_commands: readonly { readonly command: string; readonly description: string; readonly usage_hint: string }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[]; readonly bot_optional: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[]; readonly request_url?: string };
    readonly socket_mode_enabled: boolean;
  };
}

describe('the manifest', () => {
  it('in the repository is what the program prints', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(manifest({ language: 'ja' }));
  });

  it.each(LANGUAGES)('keeps to the lengths that Slack takes (%s)', (language) => {
    const { display_information: shown, features } = parse(manifest({ language })) as Manifest;
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(175);
    expect(shown.long_description.length).toBeLessThanOrEqual(4_000);
    expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const { command, description, usage_hint } of features.slash_commands) {
      expect(command).toMatch(/^\/\S{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('gives the reason for each scope, and asks for no scope twice', () => {
    const text = manifest({ language: 'en' });
    const { bot, bot_optional } = (parse(text) as Manifest).oauth_config.scopes;
    for (const scope of [...bot, ...bot_optional]) expect(text).toMatch(new RegExp(`- ${scope} # \\S`));
    expect(new Set([...bot, ...bot_optional]).size).toBe(bot.length + bot_optional.length);
  });

  it('names the addresses of HTTP mode', () => {
    const { settings } = parse(manifest({ language: 'en', url: 'https://kiku.example' })) as Manifest;
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: 'https://kiku.example/slack/events' },
    });
  });

  it('asks to unfurl links only where domains are named', () => {
    const unfurling = parse(manifest({ language: 'en', domains: ['talks.example'] })) as Manifest;
    expect(unfurling.features).toMatchObject({ unfurl_domains: ['talks.example'] });
    expect(unfurling.oauth_config.scopes.bot).toEqual(expect.arrayContaining(['links:read', 'links:write']));
    expect(manifest({ language: 'en' })).not.toMatch(/links:|link_shared|unfurl/);
  });

  it('subscribes to what the program listens to, and to nothing else', () => {
    const { features, settings } = parse(manifest({ language: 'ja', domains: ['talks.example'] })) as Manifest;
    const listening = listened();
    expect(listening.event).toEqual(settings.event_subscriptions.bot_events.map((name) => name.split('.')[0]).toSorted());
    expect(listening.command).toEqual(features.slash_commands.map(({ command }) => command));
    expect(listening.shortcut).toEqual(features.shortcuts.map(({ callback_id }) => callback_id));
  });
});

/** What the listeners register with Bolt, by kind. */
function listened(): Readonly<Record<'event' | 'command' | 'shortcut', readonly string[]>> {
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new App({ receiver, token: 'xoxb-1', tokenVerificationEnabled: false });
  const names = { event: [] as string[], command: [] as string[], shortcut: [] as string[] };
  for (const kind of ['event', 'command', 'shortcut'] as const)
    app[kind] = ((name: string) => void names[kind].push(name)) as never;
  registerListeners(app, {} as SlackContext);
  return { ...names, event: names.event.toSorted() };
}
