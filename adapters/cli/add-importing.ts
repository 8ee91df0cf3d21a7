import { Option } from 'commander';
import { foldersBeside } from './folders-beside.ts';
import type { AddCommand, ProgramParts } from './program-parts.ts';

/** `import` and `import-event`: other people's pages and timetables as drafts. */
export function addImporting(add: AddCommand, { messages, isInteractive, contextFor, environment, onExit }: ProgramParts): void {
  const { cli } = messages;
  const json = new Option('--json', cli.json);
  add('import', cli.import)
    .argument('<source...>', cli.importSources)
    .option('--out <folder>', cli.importOut)
    .option('--event <id>', cli.askEvent)
    .option('--no-timetable', cli.importNoTimetable)
    .option('--explain', cli.importExplain)
    .option('--dry-run', cli.importDryRun)
    .option('--allow-private', cli.importAllowPrivate)
    .addOption(json)
    .action(async (sources: string[], options) => {
      const { runImport } = await import('./run-import.ts');
      const isChosen = options.data !== undefined || Boolean(environment['KIKIGAKI_DATA']);
      const context = await contextFor(options);
      const folders = foldersBeside(options.out, isChosen ? context.settings.dataFolders : []);
      onExit(
        await runImport(
          sources,
          { ...options, ...flags(options), isInteractive, explain: options.explain === true },
          folders ? await contextFor({ ...options, data: folders }) : context,
        ),
      );
    });
  add('import-event', cli.importEvent)
    .argument('<source>', cli.importEventSource)
    .option('--out <folder>', cli.importEventOut)
    .option('--event <id>', cli.importEventId)
    .option('--timezone <zone>', cli.importEventZone)
    .option('--dry-run', cli.importDryRun)
    .option('--allow-private', cli.importAllowPrivate)
    .addOption(json)
    .action(async (source: string, options) => {
      const { runImportEvent } = await import('./run-import-event.ts');
      onExit(await runImportEvent(source, { ...options, ...flags(options) }, await contextFor(options)));
    });
}

const flags = (options: Readonly<Record<string, unknown>>) => ({
  json: options['json'] === true,
  dryRun: options['dryRun'] === true,
  allowPrivate: options['allowPrivate'] === true,
});
