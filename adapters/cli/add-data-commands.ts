import { Option } from 'commander';
import type { AddCommand, ProgramParts } from './program-parts.ts';

/** `check`, `index`, `eval`: what is wrong with the data, and how well questions about them are answered. */
export function addDataCommands(add: AddCommand, { messages, contextFor, onExit }: ProgramParts): void {
  const { cli } = messages;
  const json = new Option('--json', cli.json);
  add('check', cli.check)
    .option('--people', cli.checkPeople)
    .action(async (options) => {
      const { runCheck } = await import('./run-check.ts');
      onExit(await runCheck({ people: options['people'] === true }, await contextFor(options)));
    });
  add('index', cli.index).action(async (options) => {
    const { runIndex } = await import('./run-index.ts');
    onExit(await runIndex(await contextFor(options)));
  });
  add('eval', cli.eval)
    .argument('<file>', cli.evalFile)
    .addOption(json)
    .action(async (file: string, options) => {
      const { runEval } = await import('./run-eval.ts');
      onExit(await runEval(file, { json: options.json === true }, await contextFor(options)));
    });
}
