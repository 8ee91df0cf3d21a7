import type { CommandTexts, PlatformCommand } from '../../src/index.ts';
import { EXIT_CODE } from './exit-code.ts';
import type { AddCommand, GlobalOptions, ProgramParts } from './program-parts.ts';
import { UsageError } from './usage-error.ts';

/** A command that a platform brings along, such as `manifest slack`. */
export function addPlatformCommand(
  { usage, run }: PlatformCommand,
  { about, arguments: meanings, options }: CommandTexts,
  add: AddCommand,
  { contextFor, environment, onExit, print }: ProgramParts,
): void {
  const [name = '', ...words] = usage.split(' ');
  const command = add(name, about);
  for (const [index, word] of words.entries()) command.argument(word, meanings[index]);
  for (const [flags, meaning] of Object.entries(options)) command.option(flags, meaning);
  command.action(async () => {
    const given = command.opts<GlobalOptions & Record<string, unknown>>();
    const { language } = (await contextFor(given)).settings;
    const outcome = await run({ words: command.args, options: given, language }, environment);
    if (outcome.kind === 'refused') throw new UsageError(outcome.why);
    for (const line of outcome.lines) print(line);
    onExit(EXIT_CODE.answered);
  });
}
