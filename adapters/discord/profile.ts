import { type Environment, KikigakiError, type PlatformProfile } from '../../src/index.ts';
import type { DiscordMessages } from './messages/en.ts';
import { discordMessages } from './messages/messages.ts';
import { planLines } from './plan-lines.ts';
import { DISCORD } from './platform.ts';

/** Discord, as the service and the command line know it. */
export const discordProfile: PlatformProfile = {
  platform: DISCORD,
  settings: {
    token: 'DISCORD_TOKEN',
    names: ['DISCORD_TOKEN', 'DISCORD_MODE', 'DISCORD_PUBLIC_KEY', 'DISCORD_API_URL', 'DISCORD_GUILD_ID', 'DISCORD_NOTICE'],
    hint: { ja: discordMessages.ja.hint, en: discordMessages.en.hint },
    async read(environment) {
      const { readDiscordSettings } = await import('./settings.ts');
      const { settings, ...rest } = readDiscordSettings(environment);
      if (!settings) return rest;
      return {
        ...rest,
        connection: {
          adapter: async (parts) => (await import('./create.ts')).createDiscordAdapter(settings, parts),
          messenger: async () => (await import('./messenger.ts')).createDiscordMessenger(settings),
          probe: async (language) => (await import('./probe.ts')).probeDiscord(settings, discordMessages[language].doctor),
        },
      };
    },
  },
  commands: [
    {
      usage: 'discord-commands',
      texts: { ja: discordMessages.ja.registerCommand, en: discordMessages.en.registerCommand },
      async run({ options, language }, environment) {
        const texts = discordMessages[language].registration;
        const { readDiscordSettings } = await import('./settings.ts');
        const { settings, faults } = readDiscordSettings(environment);
        if (faults.length > 0) throw new KikigakiError({ code: 'settings-faults', faults });
        const isDryRun = options['dryRun'] === true;
        if (!settings && isDryRun) return { kind: 'done', lines: await allCommands(environment, texts) };
        if (!settings) return { kind: 'refused', why: texts.noToken };
        const { registerOnce } = await import('./register-once.ts');
        return { kind: 'done', lines: planLines(await registerOnce(settings, { isDryRun }), isDryRun, texts) };
      },
    },
  ],
  preview: async () => (await import('./preview.ts')).previewDiscord,
};

/** Without a token nobody says what Discord has: what there would be. */
async function allCommands(environment: Environment, texts: DiscordMessages['registration']): Promise<readonly string[]> {
  const [{ wholeRegistration }, { importsPages }] = await Promise.all([
    import('./register-commands.ts'),
    import('./settings.ts'),
  ]);
  return planLines(wholeRegistration({ hasImport: importsPages(environment) }), true, texts);
}
