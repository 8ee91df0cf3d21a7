import { Option } from 'commander';
import { platformNamed } from './platform-named.ts';
import type { AddCommand, ProgramParts } from './program-parts.ts';

/** `digest`, `subscriptions`, and `preview` of what a platform would be sent. */
export function addDigestCommands(add: AddCommand, parts: ProgramParts): void {
  const { messages, contextFor, platforms, onExit } = parts;
  const { cli } = messages;
  const names = platforms.map(({ platform }) => platform.name);
  const json = new Option('--json', cli.json);
  add('digest', messages.digest.cli.digest)
    .option('--event <id>', cli.askEvent)
    .option('--date <day>', messages.digest.cli.date)
    .addOption(json)
    .action(async (options) => {
      const { runDigest } = await import('./run-digest.ts');
      onExit(await runDigest({ ...options, json: options.json === true }, await contextFor(options)));
    });
  add('subscriptions', messages.digest.cli.subscriptions)
    .addOption(json)
    .action(async (options) => {
      const { runSubscriptions } = await import('./run-subscriptions.ts');
      onExit(await runSubscriptions({ json: options.json === true }, await contextFor(options)));
    });
  add('preview', cli.preview)
    .argument('<platform>', cli.platform(names))
    .argument('<kind>', cli.previewKind)
    .argument('[words...]', cli.askQuestion)
    .option('--event <id>', cli.askEvent)
    .option('--date <day>', messages.digest.cli.date)
    .action(async (platform: string, kind: string, words: string[], options) => {
      const profile = platformNamed(platform, parts);
      const [{ runPreview }, preview] = await Promise.all([import('./run-preview.ts'), profile.preview()]);
      const shown = { platform: profile.platform, preview };
      onExit(await runPreview({ kind, words }, options, shown, await contextFor(options)));
    });
}
