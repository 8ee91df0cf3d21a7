import { tmpdir, userInfo } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import envPaths from 'env-paths';
import {
  bundledDataFolder,
  type CataloguePlace,
  type EngineModule,
  type Environment,
  LANGUAGES,
  type Language,
  type MeaningSettings,
  withoutUndefined,
} from '../src/index.ts';
import { PLATFORMS } from './platforms.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readMeaning } from './read-meaning.ts';
import { readSearchEngine } from './read-search-engine.ts';
import { usualTimeZone } from './usual-time-zone.ts';

/** What the command line takes from the environment. Commands read settings from here, never from `process.env`. */
export interface CommandSettings {
  readonly dataFolders: readonly string[];
  readonly cacheFolder: string;
  readonly language: Language;
  /** What `--lang` says: answers are in it, whatever language is asked in. */
  readonly chosenLanguage?: Language;
  /** Where conversations, feedback and subscriptions are kept. */
  readonly databaseUrl: string;
  /** What rows about people are encrypted with, by platform: `KIKIGAKI_SECRET`, else the platform's token, so that every process has the same. */
  readonly secretOf: (platform: string) => string | undefined;
  /** IANA name, as it was given: what "today" means. */
  readonly timeZone: string;
  /** Where installed models lie. */
  readonly modelsFolder: string;
  /** Where they are fetched from. */
  readonly hubEndpoint: string;
  /** Where sessions are searched by meaning too: by what. Throws `settings-faults`. */
  readonly meaning: () => MeaningSettings | undefined;
  /** By what texts are searched, where that is another engine than the embedded one. Throws `settings-faults`. */
  readonly searchEngine: (searchMilliseconds?: number) => EngineModule | undefined;
  /** Where sessions lie, where that is not in memory. Throws `settings-faults`. */
  readonly catalogue: () => CataloguePlace | undefined;
}

/** The word that names the data folder of the package, in `KIKIGAKI_DATA` and `--data`. */
const BUNDLED = 'bundled';

export const DEFAULT_DATABASE_URL = 'file:./var/kikigaki.db';

const DEFAULT_HUB = 'https://huggingface.co';

/** Reads the settings of the command line; `data` and `language` from the command line go before the environment. */
export function readCommandSettings(
  environment: Environment,
  given: { readonly data?: readonly string[]; readonly language?: Language } = {},
): CommandSettings {
  const fromEnvironment = (environment['KIKIGAKI_DATA'] ?? '').split(delimiter).filter(Boolean);
  const folders = given.data?.length ? given.data : fromEnvironment;
  const cacheFolder = environment['KIKIGAKI_CACHE'] || usualCacheFolder();
  const modelsFolder = join(cacheFolder, 'models');
  return {
    dataFolders: (folders.length > 0 ? folders : [BUNDLED]).map(folderOf),
    cacheFolder,
    language: given.language ?? localeLanguage(environment),
    ...withoutUndefined({ chosenLanguage: given.language }),
    databaseUrl: environment['DATABASE_URL']?.trim() || DEFAULT_DATABASE_URL,
    secretOf: (platform) => environment['KIKIGAKI_SECRET']?.trim() || environment[tokenOf(platform) ?? '']?.trim() || undefined,
    timeZone: environment['KIKIGAKI_TIMEZONE']?.trim() || usualTimeZone(),
    modelsFolder,
    hubEndpoint: (environment['HF_ENDPOINT']?.trim() || DEFAULT_HUB).replace(/\/$/, ''),
    meaning: () => readMeaning(environment, modelsFolder),
    catalogue: () => readCatalogue(environment, DEFAULT_DATABASE_URL),
    searchEngine: (searchMilliseconds) => readSearchEngine(environment, searchMilliseconds),
  };
}

/** The user's cache folder; where `HOME` is empty, one below the home that the system knows of. */
function usualCacheFolder(): string {
  const { cache } = envPaths('kikigaki', { suffix: '' });
  return isAbsolute(cache) ? cache : join(systemHome() || tmpdir(), '.cache', 'kikigaki');
}

function systemHome(): string {
  try {
    return userInfo().homedir;
  } catch {
    // A user without an entry, as containers have.
    return '';
  }
}

const tokenOf = (name: string): string | undefined => PLATFORMS.find(({ platform }) => platform.name === name)?.settings.token;

const folderOf = (name: string): string => (name === BUNDLED ? bundledDataFolder() : resolve(name));

/** The first of the variables that POSIX looks at decides; English where none names a language we speak. */
function localeLanguage(environment: Environment): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}
