import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandBodies } from '../../../adapters/discord/commands.ts';
import { discordProfile } from '../../../adapters/discord/profile.ts';
import type { Language } from '../../../src/index.ts';
import { type FakeDiscord, openFakeDiscord } from '../../fakes/fake-discord.ts';

let discord: FakeDiscord;
beforeEach(async () => {
  discord = await openFakeDiscord();
});
afterEach(async () => {
  expect(discord.faults).toEqual([]);
  await discord.close();
});

async function discordCommands(dryRun: boolean, { guildId, language = 'en' }: { guildId?: string; language?: Language } = {}) {
  const [command] = discordProfile.commands;
  const environment = { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: discord.url, ...(guildId && { DISCORD_GUILD_ID: guildId }) };
  const outcome = await command?.run({ words: [], options: { dryRun }, language }, environment);
  return outcome?.kind === 'done' ? outcome.lines : [];
}
const puts = (): readonly string[] => discord.calls.filter((call) => call.startsWith('PUT'));

describe('kikigaki discord-commands', () => {
  it('shows what it would register, and sends nothing', async () => {
    expect(await discordCommands(true)).toEqual([
      ...commandBodies({ hasImport: false }).map(({ name }) => `+ ${name}`),
      'Nothing was sent (--dry-run).',
    ]);
    expect(puts()).toEqual([]);
  });

  it('registers what differs, once', async () => {
    expect((await discordCommands(false)).at(-1)).toBe('Registered.');
    expect(await discordCommands(false)).toEqual([
      `All ${commandBodies({ hasImport: false }).length} commands are registered as they are; nothing was sent.`,
    ]);
    expect(puts()).toHaveLength(1);
  });

  it('sees every kind of difference', async () => {
    await discordCommands(false);
    discord.commands = [
      ...discord.commands.filter(({ name }) => name !== 'help').map((command) => changed(command)),
      { ...discord.commands[0], name: 'old', id: '99' },
    ];
    const lines = await discordCommands(true, { language: 'ja' });
    expect(lines).toEqual(['+ help', '~ ask', '~ event', '~ default', '- old', '何も送っていません（--dry-run）。']);
  });

  it('registers in one server where one is named', async () => {
    await discordCommands(false, { guildId: '2000000000000000001' });
    expect(puts()).toEqual(['PUT /applications/1000000000000000001/guilds/2000000000000000001/commands']);
    expect(await discordCommands(true, { guildId: '2000000000000000001' })).toHaveLength(1);
  });

  it('says what to do when Discord refuses', async () => {
    discord.refuse({ path: /applications/, status: 401, body: { code: 0, message: '401: Unauthorized' } });
    await expect(discordCommands(true)).rejects.toMatchObject({
      detail: { code: 'platform-unreachable', platform: 'Discord', reason: 'HTTP 401' },
    });
  });
});

/** Somebody changed it on Discord's side. */
function changed(command: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const options = command['options'] as readonly Readonly<Record<string, unknown>>[] | undefined;
  if (command['name'] === 'ask') return { ...command, description_localizations: { ja: '古い説明' } };
  if (command['name'] === 'event') return { ...command, options: options?.map((option) => ({ ...option, required: true })) };
  return command['name'] === 'default' ? { ...command, default_member_permissions: null } : command;
}
