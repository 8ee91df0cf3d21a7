import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { Environment, Language, Messages, PlatformProfile } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './exit-code.ts';

/** What every command takes. */
export interface GlobalOptions {
  readonly data?: readonly string[];
  readonly lang?: Language;
}

interface Services {
  serve(context: CommandContext): Promise<ExitCode>;
  mcp(context: CommandContext): Promise<ExitCode>;
  site(options: { readonly folder: string; readonly url: string }, context: CommandContext): Promise<ExitCode>;
  doctor(options: { readonly json: boolean }, context: CommandContext): Promise<ExitCode>;
}

/** What the commands of the program need. */
export interface ProgramParts {
  readonly messages: Messages;
  readonly version: string;
  readonly isInteractive: boolean;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly contextFor: (options: GlobalOptions) => Promise<CommandContext>;
  readonly platforms: readonly PlatformProfile[];
  readonly environment: Environment;
  /** Commands that join more than the command line. */
  readonly services: Services;
  readonly onExit: (code: ExitCode) => void;
  readonly print: (text: string) => void;
}

/** Adds a command with the options that every command has. */
export type AddCommand = (name: string, description: string, how?: { readonly isHidden: boolean }) => Command;
