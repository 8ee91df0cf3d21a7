import { Argument, type Command } from 'commander';
import { LANGUAGES } from '../../src/index.ts';
import { completeWords } from './complete-words.ts';
import { COMPLETION_SCRIPTS, SHELLS, type Shell } from './completion-scripts.ts';
import { eventFiles } from './event-files.ts';
import { EXIT_CODE } from './exit-code.ts';
import type { AddCommand, ProgramParts } from './program-parts.ts';
import { UsageError } from './usage-error.ts';

/** `completion <shell>`, and `complete`, which its scripts call: what may stand where somebody types. */
export function addCompletion(program: Command, add: AddCommand, parts: ProgramParts): void {
  const { messages, contextFor, platforms, print, onExit } = parts;
  const { cli } = messages;
  add('completion', cli.completion)
    .addArgument(new Argument('<shell>', cli.completionShell(SHELLS)))
    .action((shell: string) => {
      if (!isShell(shell)) throw new UsageError(cli.badShell(SHELLS));
      print(COMPLETION_SCRIPTS[shell]);
      onExit(EXIT_CODE.answered);
    });
  add('complete', cli.completion, { isHidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const data = words.flatMap((word, at) => (words[at - 1] === '--data' ? [word] : []));
      const { settings } = await contextFor({ data });
      const found = completeWords(words, {
        program,
        languages: LANGUAGES,
        platforms: platforms.map(({ platform }) => platform.name),
        events: () => eventFiles(settings.dataFolders),
      });
      for (const { word, about } of found) print(about ? `${word}\t${about}` : word);
      onExit(EXIT_CODE.answered);
    });
}

const isShell = (name: string): name is Shell => Object.hasOwn(COMPLETION_SCRIPTS, name);
