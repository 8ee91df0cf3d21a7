import type { SettingFault } from '../model/kikigaki-error.ts';
import type { Language } from '../model/language.ts';
import type { Platform } from '../model/platform.ts';
import type { PreviewPayload } from '../model/presentation.ts';
import type { Adapter, AdapterParts } from './adapter.ts';
import type { Messenger } from './messenger.ts';
import type { PlatformProbe } from './platform-probe.ts';

/**
 * A platform, as its folder offers it: all that the service and the command line have to know of it. Every command loads
 * all profiles, so that what takes long to load (SDKs, schemas) is loaded where it is called for.
 */
export interface PlatformProfile {
  readonly platform: Platform;
  readonly settings: PlatformSettings;
  readonly commands: readonly PlatformCommand[];
  /** How it renders. */
  preview(): Promise<PreviewPayload>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface PlatformSettings {
  /** Names of the environment that are read. */
  readonly names: readonly string[];
  /** The one of them that every process has: rows about people are encrypted with it where no secret is set for that. */
  readonly token: string;
  /** Which of them connect the bot, and where they come from: a line. */
  readonly hint: Readonly<Record<Language, string>>;
  read(environment: Environment): Promise<PlatformSetUp>;
}

/** What the environment says of a platform. */
export interface PlatformSetUp {
  readonly faults: readonly SettingFault[];
  /** Values that must not get into a log. */
  readonly secrets: readonly string[];
  /** Absent where the platform is not set up, or has faults. */
  readonly connection?: PlatformConnection;
}

/** A platform with its tokens; nothing is opened before it is called for. */
export interface PlatformConnection {
  adapter(parts: AdapterParts): Promise<Adapter>;
  /** What posts digests. */
  messenger(): Promise<Messenger>;
  /** What `doctor` asks; what it finds is told in the language given. */
  probe(language: Language): Promise<PlatformProbe>;
}

/** A command of the command line that only this platform needs. */
export interface PlatformCommand {
  /** Name and arguments: `manifest <platform>`. */
  readonly usage: string;
  readonly texts: Readonly<Record<Language, CommandTexts>>;
  run(given: CommandGiven, environment: Environment): Promise<CommandOutcome>;
}

export interface CommandTexts {
  readonly about: string;
  /** What each argument is, in order. */
  readonly arguments: readonly string[];
  /** What each option does, by how it is written: `--url <url>`. */
  readonly options: Readonly<Record<string, string>>;
}

export interface CommandGiven {
  readonly words: readonly string[];
  /** By their names in camel case. */
  readonly options: Readonly<Record<string, unknown>>;
  /** In which people are answered. */
  readonly language: Language;
}

/** Lines to print, or why it was called wrongly. */
export type CommandOutcome =
  | { readonly kind: 'done'; readonly lines: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };
