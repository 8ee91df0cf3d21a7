import { z } from 'zod';
import {
  type Environment,
  isTimeZone,
  KikigakiError,
  type Platform,
  type PlatformConnection,
  type PlatformProfile,
  parseDatabaseUrl,
  type SettingFault,
  type SettingFaultDetail,
  withoutUndefined,
} from '../../src/index.ts';
import { readSettings, setting } from '../../src/settings/index.ts';
import { DEFAULT_DATABASE_URL } from '../config.ts';
import { readMeaning } from '../read-meaning.ts';
import { readSearchEngine } from '../read-search-engine.ts';
import { usualTimeZone } from '../usual-time-zone.ts';

/** What `serve` and `doctor` take from the environment beside the settings of the command line. */
export interface ServiceSettings {
  /** Those that are set up. */
  readonly platforms: readonly ConnectedPlatform[];
  readonly databaseUrl: string;
  /** IANA name; what "today" means where a channel has no zone of its own. */
  readonly timeZone: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Whether people are answered on a web page. */
  readonly web: boolean;
  /** Where people reach this service from outside, without a slash at its end. */
  readonly publicUrl?: string;
  readonly metricsHost: string;
  readonly metricsPort: number;
  readonly logLevel?: LogLevel;
  readonly questionsPerMinute: number;
  /** So many seconds after work on it began a question is given up. */
  readonly answerSeconds: number;
  /** Whether those who may can import pages from a chat. */
  readonly importsPages: boolean;
  /** The named sources of the data folder are fetched again every so many hours; absent for never. */
  readonly fetchHours?: number;
  /** Whether assistants may ask over HTTP, and what they have to send for it. */
  readonly mcp?: { readonly token?: string };
  /** Ids of the workspaces, servers and channels where it answers; everywhere where there are none. */
  readonly allowed: ReadonlySet<string>;
  /** The address below which the files of the data lie, where people may correct them. */
  readonly sourceUrl?: string;
  /** Values that must not get into a log. */
  readonly secrets: readonly string[];
}

/** A platform with what connects it. */
export interface ConnectedPlatform {
  readonly platform: Platform;
  readonly connection: PlatformConnection;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
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
/** Once an hour at most: the sources are other people's. */
const MAX_FETCH_HOURS = 24 * 7;
const LOOPBACK = '127.0.0.1';

/** What the service reads beside the settings of platforms and of the command line, with defaults. */
export const SERVICE_SCHEMA = z.object({
  DATABASE_URL: databaseUrl().default(DEFAULT_DATABASE_URL),
  KIKIGAKI_TIMEZONE: setting.accepted({ code: 'not-a-time-zone' }, isTimeZone).default(usualTimeZone),
  KIKIGAKI_QUESTIONS_PER_MINUTE: setting.wholeNumber(1, MAX_QUESTIONS_PER_MINUTE).default(DEFAULT_QUESTIONS_PER_MINUTE),
  KIKIGAKI_ANSWER_SECONDS: setting.wholeNumber(MIN_ANSWER_SECONDS, MAX_ANSWER_SECONDS).default(DEFAULT_ANSWER_SECONDS),
  KIKIGAKI_IMPORT: setting.oneOf(['0', '1']).default('0'),
  KIKIGAKI_FETCH_HOURS: setting.wholeNumber(1, MAX_FETCH_HOURS).optional(),
  KIKIGAKI_MCP: setting.oneOf(['on', 'off']).default('off'),
  KIKIGAKI_MCP_TOKEN: setting
    .accepted({ code: 'too-short', shortest: MIN_SECRET }, (text) => text.length >= MIN_SECRET)
    .optional(),
  KIKIGAKI_WEB: setting.oneOf(['on', 'off']).optional(),
  PUBLIC_URL: setting.url().optional(),
  KIKIGAKI_SOURCE_URL: setting.url().optional(),
  KIKIGAKI_ALLOWED: z.string().default(''),
  HOST: z.string().default(LOOPBACK),
  PORT: setting.wholeNumber(0, MAX_PORT).default(DEFAULT_PORT),
  METRICS_HOST: z.string().default(LOOPBACK),
  METRICS_PORT: setting.wholeNumber(0, MAX_PORT).default(DEFAULT_METRICS_PORT),
  LOG_LEVEL: setting.oneOf(LOG_LEVELS).optional(),
  EMBEDDINGS_KEY: z.string().optional(),
  KIKIGAKI_CATALOGUE: setting.oneOf(['memory', 'database']).default('memory'),
  OPENSEARCH_URL: z.string().default(''),
  OPENSEARCH_API_KEY: z.string().optional(),
  OPENSEARCH_CA: z.string().optional(),
  KIKIGAKI_SECRET: setting.accepted({ code: 'too-short', shortest: MIN_SECRET }, (text) => text.length >= MIN_SECRET).optional(),
});

type Read = z.infer<typeof SERVICE_SCHEMA>;

/** Reads the settings of the service and of the platforms. Throws `settings-faults` with all that is wrong, so that it can be put right in one go. */
export async function readServiceSettings(
  environment: Environment,
  platforms: readonly PlatformProfile[],
): Promise<ServiceSettings> {
  const setUps = await Promise.all(
    platforms.map(async ({ platform, settings }) => ({ platform, ...(await settings.read(environment)) })),
  );
  const own = readSettings(SERVICE_SCHEMA, environment);
  const read = [() => readMeaning(environment, ''), () => readSearchEngine(environment)];
  const faults = [...setUps.flatMap((setUp) => setUp.faults), ...read.flatMap(faultsIn), ...own.faults];
  if (!own.data || faults.length > 0) throw new KikigakiError({ code: 'settings-faults', faults });
  const { data } = own;
  const connected = setUps.flatMap(({ platform, connection }) => (connection ? [{ platform, connection }] : []));
  return withoutUndefined({
    platforms: connected,
    web: data.KIKIGAKI_WEB === undefined ? connected.length === 0 || data.PUBLIC_URL !== undefined : data.KIKIGAKI_WEB === 'on',
    publicUrl: data.PUBLIC_URL?.replace(/\/$/, ''),
    sourceUrl: data.KIKIGAKI_SOURCE_URL?.replace(/\/$/, ''),
    allowed: new Set(data.KIKIGAKI_ALLOWED.split(/[\s,]+/).filter(Boolean)),
    databaseUrl: data.DATABASE_URL,
    timeZone: data.KIKIGAKI_TIMEZONE,
    host: data.HOST,
    port: data.PORT,
    metricsHost: data.METRICS_HOST,
    metricsPort: data.METRICS_PORT,
    logLevel: data.LOG_LEVEL,
    questionsPerMinute: data.KIKIGAKI_QUESTIONS_PER_MINUTE,
    answerSeconds: data.KIKIGAKI_ANSWER_SECONDS,
    importsPages: data.KIKIGAKI_IMPORT === '1',
    fetchHours: data.KIKIGAKI_FETCH_HOURS,
    mcp: data.KIKIGAKI_MCP === 'on' ? withoutUndefined({ token: data.KIKIGAKI_MCP_TOKEN }) : undefined,
    secrets: [...setUps.flatMap((setUp) => setUp.secrets), ...secretsOf(data)],
  });
}

/** What is wrong with settings that commands read too. */
function faultsIn(read: () => unknown): readonly SettingFault[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof KikigakiError) || error.detail.code !== 'settings-faults') throw error;
    return error.detail.faults;
  }
}

/** Tokens, keys, and the passwords in addresses, alone and within them. */
function secretsOf(data: Read): readonly string[] {
  const { EMBEDDINGS_KEY, KIKIGAKI_SECRET, KIKIGAKI_MCP_TOKEN, OPENSEARCH_API_KEY } = data;
  const secrets = [EMBEDDINGS_KEY, KIKIGAKI_SECRET, KIKIGAKI_MCP_TOKEN, OPENSEARCH_API_KEY];
  const addresses = [data.DATABASE_URL, ...data.OPENSEARCH_URL.split(/[\s,]+/)];
  const withPasswords = addresses.flatMap((address) => {
    const password = URL.canParse(address) ? new URL(address).password : '';
    return password ? [address, password] : [];
  });
  return [...secrets.filter((secret) => secret !== undefined), ...withPasswords];
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
