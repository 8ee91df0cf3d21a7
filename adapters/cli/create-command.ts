import { Command } from 'commander';
import type { Messages } from '../../src/index.ts';

/** Commander's own words in the user's language; its faults are thrown, so that one place tells them. */
export function createCommand(name: string, { cli }: Messages, print: (text: string) => void): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': cli.usage,
    'Options:': cli.options,
    'Global Options:': cli.globalOptions,
    'Commands:': cli.commands,
    'Arguments:': cli.arguments,
  };
  return new Command(name)
    .exitOverride()
    .helpOption('-h, --help', cli.help)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: () => undefined, outputError: () => undefined });
}
