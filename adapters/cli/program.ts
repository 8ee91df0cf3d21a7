import { Command, CommanderError, Option } from 'commander';
import type { CommandTexts, Environment, Language, Messages, PlatformCommand, PlatformProfile } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

export interface GlobalOptions {
  readonly data?: readonly string[];
  readonly lang?: Language;
}

interface Services {
  serve(context: CommandContext): Promise<ExitCode>;
  doctor(options: { readonly json: boolean }, context: CommandContext): Promise<ExitCode>;
}

export interface ProgramParts {
  readonly messages: Messages;
  readonly version: string;
  readonly isInteractive: boolean;
  readonly contextFor: (options: GlobalOptions) => Promise<CommandContext>;
  readonly platforms: readonly PlatformProfile[];
  readonly environment: Environment;
  /** Commands that join more than the command line. */
  readonly services: Services;
  readonly onExit: (code: ExitCode) => void;
  readonly print: (text: string) => void;
}

const MAX_LIMIT = 10_000;
const DEFAULT_ZONE = 'Asia/Tokyo';

/** The command line: names, options and help in the user's language. What a command does is loaded when it is called. */
export function createProgram(parts: ProgramParts): Command {
  const { messages, version, isInteractive, contextFor, platforms, services, onExit, print } = parts;
  const { cli } = messages;
  const names = platforms.map(({ platform }) => platform.name);
  const platformNamed = (name: string): PlatformProfile => {
    const found = platforms.find(({ platform }) => platform.name === name);
    if (!found) throw new UsageError(cli.badPlatform(names));
    return found;
  };
  const program = localized(new Command('kikigaki'), messages, print)
    .description(cli.description)
    .version(version, '-V, --version', cli.version)
    .helpCommand('help [command]', cli.helpCommand);
  const add = (name: string, description: string): Command => {
    const command = localized(new Command(name), messages, print).description(description).allowExcessArguments(false);
    command.addOption(
      new Option('--data <folder>', cli.data).argParser<string[]>((folder, folders = []) => [...folders, folder]),
    );
    command.addOption(new Option('--lang <language>', cli.lang));
    program.addCommand(command);
    return command;
  };
  const json = new Option('--json', cli.json);

  add('ask', cli.ask)
    .argument('[question...]', cli.askQuestion)
    .option('--event <id>', cli.askEvent)
    .addOption(new Option('--limit <n>', cli.askLimit).argParser(wholeNumber(cli.badLimit, MAX_LIMIT, 0)))
    .addOption(new Option('--all', cli.askAll).implies({ limit: 0 }))
    .option('--batch <file>', cli.askBatch)
    .addOption(json)
    .action(async (words: string[], options) => {
      const text = words.join(' ');
      const context = await contextFor(options);
      if (options.batch !== undefined) {
        if (text) throw new UsageError(cli.batchWithQuestion);
        if (!options.json) throw new UsageError(cli.batchNeedsJson);
        const { runBatch } = await import('./run-batch.ts');
        onExit(await runBatch(options.batch, options, context));
      } else if (text) {
        const { runAsk } = await import('./run-ask.ts');
        onExit(await runAsk(text, { ...options, json: options.json === true }, context));
      } else {
        if (!isInteractive || options.json) throw new UsageError(cli.noQuestion);
        const { runConversation } = await import('./run-conversation.ts');
        onExit(await runConversation(options, context));
      }
    });
  add('events', cli.events)
    .addOption(json)
    .action(async (options) => {
      const { runEvents } = await import('./run-browse.ts');
      onExit(await runEvents({ json: options.json === true }, await contextFor(options)));
    });
  add('sessions', cli.sessions)
    .argument('<event>', cli.sessionsEvent)
    .addOption(new Option('--day <n>', cli.sessionsDay).argParser(wholeNumber(cli.badDay)))
    .addOption(json)
    .action(async (event: string, options) => {
      const { runSessions } = await import('./run-browse.ts');
      onExit(await runSessions(event, { ...options, json: options.json === true }, await contextFor(options)));
    });
  add('show', cli.show)
    .argument('<session>', cli.showSession)
    .addOption(json)
    .action(async (session: string, options) => {
      const { runShow } = await import('./run-browse.ts');
      onExit(await runShow(session, { json: options.json === true }, await contextFor(options)));
    });
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
  add('serve', cli.serve).action(async (options) => onExit(await services.serve(await contextFor(options))));
  add('doctor', cli.doctor)
    .addOption(json)
    .action(async (options) => onExit(await services.doctor({ json: options.json === true }, await contextFor(options))));
  add('forget', cli.forget)
    .argument('<platform>', cli.platform(names))
    .argument('<workspace>', cli.forgetWorkspace)
    .addOption(json)
    .action(async (platform: string, workspace: string, options) => {
      platformNamed(platform);
      const { runForget } = await import('./run-forget.ts');
      onExit(await runForget(platform, workspace, { json: options.json === true }, await contextFor(options)));
    });
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
      const profile = platformNamed(platform);
      const [{ runPreview }, preview] = await Promise.all([import('./run-preview.ts'), profile.preview()]);
      const shown = { platform: profile.platform, preview };
      onExit(await runPreview({ kind, words }, options, shown, await contextFor(options)));
    });
  for (const { commands } of platforms)
    for (const command of commands) addPlatformCommand(command, command.texts[messages.language], add, parts);
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
      onExit(
        await runImport(
          sources,
          { ...options, ...flags(options), isInteractive, explain: options.explain === true },
          await contextFor(options),
        ),
      );
    });
  add('import-event', cli.importEvent)
    .argument('<source>', cli.importEventSource)
    .option('--out <folder>', cli.importEventOut)
    .option('--event <id>', cli.importEventId)
    .addOption(new Option('--timezone <zone>', cli.importEventZone).default(DEFAULT_ZONE))
    .option('--dry-run', cli.importDryRun)
    .option('--allow-private', cli.importAllowPrivate)
    .addOption(json)
    .action(async (source: string, options) => {
      const { runImportEvent } = await import('./run-import-event.ts');
      onExit(await runImportEvent(source, { ...options, ...flags(options) }, await contextFor(options)));
    });
  return program;
}

function addPlatformCommand(
  { usage, run }: PlatformCommand,
  { about, arguments: meanings, options }: CommandTexts,
  add: (name: string, description: string) => Command,
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

const flags = (options: Readonly<Record<string, unknown>>) => ({
  json: options['json'] === true,
  dryRun: options['dryRun'] === true,
  allowPrivate: options['allowPrivate'] === true,
});

/** What to tell about a command that was called wrongly, and the exit code; help and version are no faults. */
export function usageFault(
  error: unknown,
  { cli }: Messages,
): { readonly code: ExitCode; readonly message?: string } | undefined {
  if (error instanceof UsageError) return { code: EXIT_CODE.usage, message: error.message };
  if (!(error instanceof CommanderError)) return undefined;
  if (error.exitCode === 0) return { code: EXIT_CODE.answered };
  if (error.code === 'commander.help') return { code: EXIT_CODE.usage, message: cli.unknownCommand(process.argv[3] ?? '') };
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const texts: Readonly<Record<string, string>> = {
    'commander.unknownOption': cli.unknownOption(named),
    'commander.unknownCommand': cli.unknownCommand(named),
    'commander.missingArgument': cli.missingArgument(named),
    'commander.optionMissingArgument': cli.missingValue(named.split(' ')[0] ?? named),
    'commander.excessArguments': cli.excessArguments,
  };
  return { code: EXIT_CODE.usage, message: texts[error.code] ?? error.message };
}

/** Commander's own words in the user's language; its faults are thrown, so that one place tells them. */
function localized(command: Command, { cli }: Messages, print: (text: string) => void): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': cli.usage,
    'Options:': cli.options,
    'Global Options:': cli.globalOptions,
    'Commands:': cli.commands,
    'Arguments:': cli.arguments,
  };
  return command
    .exitOverride()
    .helpOption('-h, --help', cli.help)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: () => undefined, outputError: () => undefined });
}

function wholeNumber(fault: string, highest = Number.MAX_SAFE_INTEGER, lowest = 1): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < lowest || number > highest) throw new UsageError(fault);
    return number;
  };
}
