import { type Command, Option } from 'commander';
import type { Messages } from '../../src/index.ts';
import type { AddCommand, ProgramParts } from './program-parts.ts';

/** `new`, `add`, `publish`, `unpublish`: a community's own folder. */
export function addCommunity(add: AddCommand, { messages, isInteractive, contextFor, onExit }: ProgramParts): void {
  const { community, cli } = messages;
  addNewOptions(add('new', community.cli.new), messages).action(async (folder: string, options) => {
    const { runNew } = await import('./run-new.ts');
    const asks = isInteractive && options.yes !== true;
    onExit(await runNew(folder, { ...options, asks, allowPrivate: options.allowPrivate === true }, contextFor));
  });
  add('add', community.cli.add)
    .argument('[report...]', community.cli.addReports)
    .option('--event <id>', community.cli.event)
    .option('--timetable <source>', community.cli.addTimetable)
    .option('--timezone <zone>', cli.importEventZone)
    .option('--allow-private', cli.importAllowPrivate)
    .action(async (reports: string[], options) => {
      const { runAdd } = await import('./run-add.ts');
      const wishes = { ...options, allowPrivate: options.allowPrivate === true };
      onExit(await runAdd(reports, wishes, await contextFor(options)));
    });
  for (const [name, status] of [
    ['publish', 'published'],
    ['unpublish', 'draft'],
  ] as const)
    add(name, community.cli[name])
      .argument('<report...>', community.cli.reports)
      .action(async (names: string[], options) => {
        const { runPublish } = await import('./run-publish.ts');
        onExit(await runPublish(names, status, await contextFor(options)));
      });
}

function addNewOptions(
  command: Command,
  { community: { cli: texts }, cli: { importAllowPrivate: allowPrivate } }: Messages,
): Command {
  const several = (value: string, values: readonly string[] = []): string[] => [...values, value];
  return command
    .argument('<folder>', texts.folder)
    .option('--name <name>', texts.name)
    .addOption(new Option('--hashtag <tag>', texts.hashtag).argParser(several))
    .option('--timezone <zone>', texts.timezone)
    .option('--languages <codes>', texts.languages)
    .option('--timetable <source>', texts.timetable)
    .option('--event <id>', texts.event)
    .addOption(new Option('--date <day>', texts.date).argParser(several))
    .option('--yes', texts.yes)
    .option('--example', texts.example)
    .option('--allow-private', allowPrivate);
}
