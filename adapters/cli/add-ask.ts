import { Option } from 'commander';
import type { AddCommand, ProgramParts } from './program-parts.ts';
import { UsageError } from './usage-error.ts';
import { wholeNumber } from './whole-number.ts';

const MAX_LIMIT = 10_000;

/** `ask`: one question, a file of them, or a conversation. */
export function addAsk(add: AddCommand, { messages, isInteractive, input, contextFor, onExit }: ProgramParts): void {
  const { cli } = messages;
  const json = new Option('--json', cli.json);
  add('ask', cli.ask)
    .argument('[question...]', cli.askQuestion)
    .option('--event <id>', cli.askEvent)
    .addOption(new Option('--limit <n>', cli.askLimit).argParser(wholeNumber(cli.badLimit, MAX_LIMIT, 0)))
    .addOption(new Option('--all', cli.askAll).implies({ limit: 0 }))
    .option('--batch <file>', cli.askBatch)
    .addOption(new Option('--open <n>', cli.askOpen).argParser(wholeNumber(cli.badOpen)))
    .addOption(json)
    .action(async (words: string[], options) => {
      const text = words.join(' ');
      const context = await contextFor(options);
      if (options.batch !== undefined) {
        if (text) throw new UsageError(cli.batchWithQuestion);
        if (!options.json) throw new UsageError(cli.batchNeedsJson);
        const { runBatch } = await import('./run-batch.ts');
        onExit(await runBatch({ file: options.batch, input }, options, context));
      } else if (text !== '' && text !== '-') {
        const { runAsk } = await import('./run-ask.ts');
        onExit(await runAsk(text, { ...options, json: options.json === true }, context));
      } else if (text === '-' || !input.isTTY) {
        const { runPiped } = await import('./run-piped.ts');
        onExit(await runPiped(input, { ...options, json: options.json === true }, context));
      } else {
        if (!isInteractive || options.json) throw new UsageError(cli.noQuestion);
        const { runConversation } = await import('./run-conversation.ts');
        onExit(await runConversation(options, context));
      }
    });
}
