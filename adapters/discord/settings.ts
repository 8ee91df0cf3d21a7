import { z } from 'zod';
import type { Environment, PlatformSetUp, SettingFault } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import { readSettings, setting } from '../../src/settings/index.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Over which way interactions come; messages come over the gateway only. */
  readonly mode: (typeof MODES)[number];
  /** Hexadecimal; there whenever the mode takes requests over HTTP. */
  readonly publicKey?: string;
  readonly apiUrl?: string;
  readonly guildId?: string;
  /** Whether messages that nobody asked for by a command begin as a line of plain text, which notifications show. */
  readonly notice: (typeof NOTICES)[number];
  /** Whether pages can be imported from a chat, which the service's own setting says. */
  readonly hasImport: boolean;
}

const MODES = ['gateway', 'http', 'both'] as const;
const NOTICES = ['none', 'line'] as const;

const schema = z.object({
  DISCORD_TOKEN: setting.text().optional(),
  DISCORD_MODE: setting.oneOf(MODES).default('gateway'),
  DISCORD_PUBLIC_KEY: setting.accepted({ code: 'not-a-public-key' }, (text) => /^[0-9a-f]{64}$/i.test(text)).optional(),
  DISCORD_API_URL: setting.url().optional(),
  DISCORD_GUILD_ID: setting.text().optional(),
  DISCORD_NOTICE: setting.oneOf(NOTICES).default('none'),
});

/** Reads the settings of Discord; none where it is not set up. */
export function readDiscordSettings(
  environment: Environment,
): Pick<PlatformSetUp, 'faults' | 'secrets'> & { readonly settings?: DiscordSettings } {
  const { data, faults } = readSettings(schema, environment);
  const all = [...faults, ...missing(environment)];
  if (!data || all.length > 0) return { faults: all, secrets: [] };
  const { DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey, DISCORD_API_URL: apiUrl, DISCORD_GUILD_ID: guildId } = data;
  if (!token) return { faults: [], secrets: [] };
  const settings = withoutUndefined({
    token,
    mode: data.DISCORD_MODE,
    publicKey: publicKey || undefined,
    apiUrl: apiUrl || undefined,
    guildId: guildId || undefined,
    hasImport: importsPages(environment),
    notice: data.DISCORD_NOTICE,
  });
  return { faults: [], secrets: [token], settings };
}

/** Read and checked by the service. */
export const importsPages = (environment: Environment): boolean => environment['KIKIGAKI_IMPORT']?.trim() === '1';

/** What Discord needs to be whole; looked at beside the schema, so that a fault in one value hides none of these. */
function missing(environment: Environment): readonly SettingFault[] {
  const has = (name: string): boolean => Boolean(environment[name]?.trim());
  if (!has('DISCORD_TOKEN')) return has('DISCORD_PUBLIC_KEY') ? [needs('DISCORD_PUBLIC_KEY', 'DISCORD_TOKEN')] : [];
  const takesRequests = ['http', 'both'].includes(environment['DISCORD_MODE']?.trim() ?? '');
  if (!takesRequests || has('DISCORD_PUBLIC_KEY')) return [];
  if (environment['DISCORD_PUBLIC_KEY'] !== undefined) return [{ setting: 'DISCORD_PUBLIC_KEY', detail: { code: 'empty' } }];
  return [needs('DISCORD_MODE', 'DISCORD_PUBLIC_KEY')];
}

const needs = (name: string, ...others: readonly string[]): SettingFault => ({
  setting: name,
  detail: { code: 'needs', others },
});
