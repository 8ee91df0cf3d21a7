import type { RESTGetCurrentApplicationResult } from 'discord-api-types/v10';
import { KikigakiError, withoutUndefined } from '../../src/index.ts';
import { openRest } from './open-rest.ts';
import { planRegistration, type RegistrationPlan, registerCommands } from './register-commands.ts';
import { codeOf } from './report-failure.ts';

interface RegistrationSettings {
  readonly token: string;
  readonly apiUrl?: string;
  readonly guildId?: string;
  readonly hasImport: boolean;
}

/** Registers the commands, or says what would change; without a running bot. Throws `platform-unreachable`. */
export async function registerOnce(
  settings: RegistrationSettings,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<RegistrationPlan> {
  const { bot } = openRest(settings);
  const { guildId, hasImport } = settings;
  try {
    const { id } = (await bot.get('/applications/@me')) as RESTGetCurrentApplicationResult;
    const place = withoutUndefined({ applicationId: id, guildId, hasImport });
    return isDryRun ? await planRegistration(bot, place) : (await registerCommands(bot, place)).plan;
  } catch (error) {
    throw new KikigakiError({ code: 'platform-unreachable', platform: 'Discord', reason: codeOf(error) });
  }
}
