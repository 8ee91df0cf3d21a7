import type { AddCommand, ProgramParts } from './program-parts.ts';
import { UsageError } from './usage-error.ts';

/** `meaning install NAME` and `meaning try QUESTION`: a model to search by meaning with. */
export function addMeaning(add: AddCommand, { messages, contextFor, onExit }: ProgramParts): void {
  const { cli } = messages;
  add('meaning', cli.meaning)
    .argument('<action>', cli.meaningAction)
    .argument('<words...>', cli.meaningWords)
    .action(async (action: string, words: readonly string[], options) => {
      if (action !== 'install' && action !== 'try') throw new UsageError(cli.badMeaningAction);
      const context = await contextFor(options);
      if (action === 'try') {
        const { runMeaningTry } = await import('./run-meaning-try.ts');
        return onExit(await runMeaningTry(words.join(' '), context));
      }
      const [name, ...others] = words;
      if (name === undefined || others.length > 0) throw new UsageError(cli.excessArguments);
      const { runMeaningInstall } = await import('./run-meaning-install.ts');
      onExit(await runMeaningInstall(name, context));
    });
}
