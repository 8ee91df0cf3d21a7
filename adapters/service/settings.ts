import { z } from 'zod';
import { isTimeZone, KikigakiError, parseDatabaseUrl, type SettingFault, type SettingFaultDetail } from '../../src/index.ts';
import { DEFAULT_DATABASE_URL, type Environment } from '../config.ts';

/** What `serve` and `doctor` take from the environment beside the settings of the command line. */
export interface ServiceSettings {
  readonly slack?: SlackSettings;
  readonly discord?: DiscordSettings;
  readonly databaseUrl: string;
  /** IANA name; what "today" means where a channel has no zone of its own. */
  readonly timeZone: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly metricsHost: string;
  readonly metricsPort: number;
  readonly logLevel?: LogLevel;
  readonly questionsPerMinute: number;
  /** So many seconds after work on it began a question is given up. */
  readonly answerSeconds: number;
  /** Whether those who may can import pages from a chat. */
  readonly importsPages: boolean;
  /** Values that must not get into a log. */
  readonly secrets: readonly string[];
}

type SlackSettings = { readonly botToken: string; readonly apiUrl?: string } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string }
);

interface DiscordSettings {
  readonly token: string;
  readonly mode: (typeof DISCORD_MODES)[number];
  /** Hexadecimal; there whenever the mode takes requests over HTTP. */
  readonly publicKey?: string;
  readonly apiUrl?: string;
  readonly guildId?: string;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const SLACK_MODES = ['socket', 'http'] as const;
const DISCORD_MODES = ['gateway', 'http', 'both'] as const;
const MAX_PORT = 65_535;
const DEFAULT_PORT = 3_000;
/** Where Prometheus exporters of Node services are usually looked for. */
const DEFAULT_METRICS_PORT = 9_464;
/** A person reads slower than this; a script does not. */
const DEFAULT_QUESTIONS_PER_MINUTE = 10;
const MAX_QUESTIONS_PER_MINUTE = 10_000;
/** Nobody guesses as much as 32 random characters; `openssl rand -hex 32` gives twice that. */
const MIN_SECRET = 32;
/** Answers take milliseconds; people wait for a chat some seconds, and Slack wants to be answered within three. */
const DEFAULT_ANSWER_SECONDS = 3;
/** Asking a model for a question's meaning may take one. */
const MIN_ANSWER_SECONDS = 2;
const MAX_ANSWER_SECONDS = 60;
const LOOPBACK = '127.0.0.1';

const schema = z.object({
  SLACK_BOT_TOKEN: beginning('xoxb-').optional(),
  SLACK_APP_TOKEN: beginning('xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_MODE: oneOf(SLACK_MODES).optional(),
  SLACK_API_URL: url().optional(),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_MODE: oneOf(DISCORD_MODES).default('gateway'),
  DISCORD_PUBLIC_KEY: z
    .string()
    .transform(fault({ code: 'not-a-public-key' }, (text) => /^[0-9a-f]{64}$/i.test(text)))
    .optional(),
  DISCORD_API_URL: url().optional(),
  DISCORD_GUILD_ID: z.string().optional(),
  DATABASE_URL: databaseUrl().default(DEFAULT_DATABASE_URL),
  KIKIGAKI_TIMEZONE: z
    .string()
    .transform(fault({ code: 'not-a-time-zone' }, isTimeZone))
    .default('Asia/Tokyo'),
  KIKIGAKI_QUESTIONS_PER_MINUTE: wholeNumber(1, MAX_QUESTIONS_PER_MINUTE).default(DEFAULT_QUESTIONS_PER_MINUTE),
  KIKIGAKI_ANSWER_SECONDS: wholeNumber(MIN_ANSWER_SECONDS, MAX_ANSWER_SECONDS).default(DEFAULT_ANSWER_SECONDS),
  KIKIGAKI_IMPORT: oneOf(['0', '1']).default('0'),
  HOST: z.string().default(LOOPBACK),
  PORT: wholeNumber(0, MAX_PORT).default(DEFAULT_PORT),
  METRICS_HOST: z.string().default(LOOPBACK),
  METRICS_PORT: wholeNumber(0, MAX_PORT).default(DEFAULT_METRICS_PORT),
  LOG_LEVEL: oneOf(LOG_LEVELS).optional(),
  EMBEDDINGS_KEY: z.string().optional(),
  KIKIGAKI_SECRET: z
    .string()
    .transform(fault({ code: 'too-short', shortest: MIN_SECRET }, (text) => text.length >= MIN_SECRET))
    .optional(),
});

type Read = z.infer<typeof schema>;

/** Reads the settings of the service. Throws `settings-faults` with all that is wrong, so that it can be mended in one go. */
export function readServiceSettings(environment: Environment): ServiceSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = schema.safeParse(given);
  const faults = [...(read.error?.issues ?? []).map(faultOf), ...slackFaults(environment), ...discordFaults(environment)];
  if (!read.success || faults.length > 0) throw new KikigakiError({ code: 'settings-faults', faults });
  const { data } = read;
  const slack = slackOf(data);
  const discord = discordOf(data);
  return {
    ...(slack && { slack }),
    ...(discord && { discord }),
    databaseUrl: data.DATABASE_URL,
    timeZone: data.KIKIGAKI_TIMEZONE,
    host: data.HOST,
    port: data.PORT,
    metricsHost: data.METRICS_HOST,
    metricsPort: data.METRICS_PORT,
    ...(data.LOG_LEVEL && { logLevel: data.LOG_LEVEL }),
    questionsPerMinute: data.KIKIGAKI_QUESTIONS_PER_MINUTE,
    answerSeconds: data.KIKIGAKI_ANSWER_SECONDS,
    importsPages: data.KIKIGAKI_IMPORT === '1',
    secrets: secretsOf(data),
  };
}

function slackOf(data: Read): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = data;
  if (!botToken) return undefined;
  const frame = { botToken, ...(data.SLACK_API_URL && { apiUrl: data.SLACK_API_URL }) };
  if (appToken && data.SLACK_MODE !== 'http') return { ...frame, mode: 'socket', appToken };
  return { ...frame, mode: 'http', signingSecret: signingSecret ?? '' };
}

function discordOf(data: Read): DiscordSettings | undefined {
  const { DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey, DISCORD_API_URL: apiUrl, DISCORD_GUILD_ID: guildId } = data;
  if (!token) return undefined;
  return {
    token,
    mode: data.DISCORD_MODE,
    ...(publicKey && { publicKey }),
    ...(apiUrl && { apiUrl }),
    ...(guildId && { guildId }),
  };
}

/** What a platform needs to be whole; looked at beside the schema, so that a fault in one value hides none of these. */
function slackFaults(environment: Environment): readonly SettingFault[] {
  const has = (name: string): boolean => Boolean(environment[name]?.trim());
  const isEmpty = (name: string): boolean => environment[name] !== undefined && !has(name);
  const parts = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'];
  if (!has('SLACK_BOT_TOKEN')) return parts.filter(has).map((setting) => needs(setting, 'SLACK_BOT_TOKEN'));
  const mode = environment['SLACK_MODE']?.trim() || (has('SLACK_APP_TOKEN') ? 'socket' : undefined);
  if (mode === 'socket') return has('SLACK_APP_TOKEN') ? [] : [needs('SLACK_MODE', 'SLACK_APP_TOKEN')];
  if (has('SLACK_SIGNING_SECRET')) return [];
  if (isEmpty('SLACK_SIGNING_SECRET')) return [{ setting: 'SLACK_SIGNING_SECRET', detail: { code: 'empty' } }];
  if (mode === 'http') return [needs('SLACK_MODE', 'SLACK_SIGNING_SECRET')];
  return [{ setting: 'SLACK_BOT_TOKEN', detail: { code: 'needs-one-of', others: parts } }];
}

function discordFaults(environment: Environment): readonly SettingFault[] {
  const has = (name: string): boolean => Boolean(environment[name]?.trim());
  if (!has('DISCORD_TOKEN')) return has('DISCORD_PUBLIC_KEY') ? [needs('DISCORD_PUBLIC_KEY', 'DISCORD_TOKEN')] : [];
  const takesRequests = ['http', 'both'].includes(environment['DISCORD_MODE']?.trim() ?? '');
  if (!takesRequests || has('DISCORD_PUBLIC_KEY')) return [];
  if (environment['DISCORD_PUBLIC_KEY'] !== undefined) return [{ setting: 'DISCORD_PUBLIC_KEY', detail: { code: 'empty' } }];
  return [needs('DISCORD_MODE', 'DISCORD_PUBLIC_KEY')];
}

const needs = (setting: string, ...others: readonly string[]): SettingFault => ({ setting, detail: { code: 'needs', others } });

/** Tokens, keys, and the password of the database, alone and within its address. */
function secretsOf(data: Read): readonly string[] {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, DISCORD_TOKEN, EMBEDDINGS_KEY, KIKIGAKI_SECRET, DATABASE_URL } =
    data;
  const password = URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL).password : '';
  const secrets = [SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, DISCORD_TOKEN, EMBEDDINGS_KEY, KIKIGAKI_SECRET];
  return [...secrets, ...(password ? [DATABASE_URL, password] : [])].filter((secret) => secret !== undefined);
}

/** A step that refuses a text with a fault of ours. */
function fault(detail: SettingFaultDetail, isRight: (text: string) => boolean) {
  return (text: string, context: z.core.$RefinementCtx<string>): string => {
    if (!isRight(text.trim())) context.issues.push({ code: 'custom', params: { detail }, input: text });
    return text.trim();
  };
}

const faultOf = (issue: z.core.$ZodIssue): SettingFault => ({
  setting: issue.path.join('.'),
  detail: (issue as z.core.$ZodIssueCustom).params?.['detail'] as SettingFaultDetail,
});

function beginning(start: string) {
  return z.string().transform(fault({ code: 'wrong-start', start }, (text) => text.startsWith(start)));
}

function oneOf<const T extends string>(allowed: readonly T[]) {
  const isAllowed = (text: string): boolean => (allowed as readonly string[]).includes(text);
  return z
    .string()
    .transform(fault({ code: 'not-one-of', allowed }, isAllowed))
    .transform((text) => text as T);
}

function wholeNumber(lowest: number, highest: number) {
  const isRight = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= lowest && Number(text) <= highest;
  return z
    .string()
    .transform(fault({ code: 'not-in-range', lowest, highest }, isRight))
    .transform(Number);
}

function url() {
  const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return z.string().transform(fault({ code: 'not-a-url' }, isWeb));
}

function databaseUrl() {
  return z.string().transform((text, context) => {
    try {
      parseDatabaseUrl(text);
    } catch (error) {
      if (!(error instanceof KikigakiError) || error.detail.code !== 'database-url-invalid') throw error;
      const detail: SettingFaultDetail = { code: 'not-a-database-url', fault: error.detail.fault };
      context.issues.push({ code: 'custom', params: { detail }, input: text });
    }
    return text.trim();
  });
}
