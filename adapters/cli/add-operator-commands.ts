import { Option } from 'commander';
import { platformNamed } from './platform-named.ts';
import type { AddCommand, ProgramParts } from './program-parts.ts';

/** `serve`, `mcp`, `doctor`, `feedback`, `forget`: the service, and what an operator does with it. */
export function addOperatorCommands(add: AddCommand, parts: ProgramParts): void {
  const { messages, contextFor, platforms, services, onExit } = parts;
  const { cli } = messages;
  const names = platforms.map(({ platform }) => platform.name);
  const json = new Option('--json', cli.json);
  add('serve', cli.serve).action(async (options) => onExit(await services.serve(await contextFor(options))));
  add('mcp', cli.mcp).action(async (options) => onExit(await services.mcp(await contextFor(options))));
  add('doctor', cli.doctor)
    .addOption(json)
    .action(async (options) => onExit(await services.doctor({ json: options.json === true }, await contextFor(options))));
  add('feedback', cli.feedback)
    .addOption(json)
    .action(async (options) => {
      const { runFeedback } = await import('./run-feedback.ts');
      onExit(await runFeedback({ json: options.json === true }, await contextFor(options)));
    });
  add('forget', cli.forget)
    .argument('<platform>', cli.platform(names))
    .argument('<workspace>', cli.forgetWorkspace)
    .addOption(json)
    .action(async (platform: string, workspace: string, options) => {
      platformNamed(platform, parts);
      const { runForget } = await import('./run-forget.ts');
      onExit(await runForget(platform, workspace, { json: options.json === true }, await contextFor(options)));
    });
}
