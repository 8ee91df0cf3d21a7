import { z } from 'zod';
import type { Environment, PlatformSetUp, SettingFault } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import { readSettings, setting } from '../../src/settings/index.ts';

export type SlackSettings = { readonly botToken: string; readonly apiUrl?: string } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string }
);

const schema = z.object({
  SLACK_BOT_TOKEN: setting.beginning('xoxb-').optional(),
  SLACK_APP_TOKEN: setting.beginning('xapp-').optional(),
  SLACK_SIGNING_SECRET: setting.text().optional(),
  SLACK_MODE: setting.oneOf(['socket', 'http']).optional(),
  SLACK_API_URL: setting.url().optional(),
});

/** Reads the settings of Slack; none where it is not set up. */
export function readSlackSettings(
  environment: Environment,
): Pick<PlatformSetUp, 'faults' | 'secrets'> & { readonly settings?: SlackSettings } {
  const { data, faults } = readSettings(schema, environment);
  const all = [...faults, ...missing(environment)];
  if (!data || all.length > 0) return { faults: all, secrets: [] };
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = data;
  const secrets = [SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET].filter((secret) => secret !== undefined);
  const settings = settingsOf(data);
  return withoutUndefined({ faults: [], secrets, settings });
}

function settingsOf(data: z.infer<typeof schema>): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = data;
  if (!botToken) return undefined;
  const frame = withoutUndefined({ botToken, apiUrl: data.SLACK_API_URL || undefined });
  if (appToken && data.SLACK_MODE !== 'http') return { ...frame, mode: 'socket', appToken };
  return { ...frame, mode: 'http', signingSecret: signingSecret ?? '' };
}

/** What Slack needs to be whole; looked at beside the schema, so that a fault in one value hides none of these. */
function missing(environment: Environment): readonly SettingFault[] {
  const has = (name: string): boolean => Boolean(environment[name]?.trim());
  const isEmpty = (name: string): boolean => environment[name] !== undefined && !has(name);
  const parts = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'];
  if (!has('SLACK_BOT_TOKEN')) return parts.filter(has).map((name) => needs(name, 'SLACK_BOT_TOKEN'));
  const mode = environment['SLACK_MODE']?.trim() || (has('SLACK_APP_TOKEN') ? 'socket' : undefined);
  if (mode === 'socket') return has('SLACK_APP_TOKEN') ? [] : [needs('SLACK_MODE', 'SLACK_APP_TOKEN')];
  if (has('SLACK_SIGNING_SECRET')) return [];
  if (isEmpty('SLACK_SIGNING_SECRET')) return [{ setting: 'SLACK_SIGNING_SECRET', detail: { code: 'empty' } }];
  if (mode === 'http') return [needs('SLACK_MODE', 'SLACK_SIGNING_SECRET')];
  return [{ setting: 'SLACK_BOT_TOKEN', detail: { code: 'needs-one-of', others: parts } }];
}

const needs = (name: string, ...others: readonly string[]): SettingFault => ({
  setting: name,
  detail: { code: 'needs', others },
});
