import { type Command, Option } from 'commander';
import { addAsk } from './add-ask.ts';
import { addBrowsing } from './add-browsing.ts';
import { addCommunity } from './add-community.ts';
import { addCompletion } from './add-completion.ts';
import { addDataCommands } from './add-data-commands.ts';
import { addDigestCommands } from './add-digest-commands.ts';
import { addImporting } from './add-importing.ts';
import { addMeaning } from './add-meaning.ts';
import { addOperatorCommands } from './add-operator-commands.ts';
import { addPlatformCommand } from './add-platform-command.ts';
import { addSite } from './add-site.ts';
import { createCommand } from './create-command.ts';
import type { AddCommand, ProgramParts } from './program-parts.ts';

/** The command line: names, options and help in the user's language. What a command does is loaded when it is called. */
export function createProgram(parts: ProgramParts): Command {
  const { messages, version, platforms, print } = parts;
  const { cli } = messages;
  const program = createCommand('kikigaki', messages, print)
    .description(cli.description)
    .version(version, '-V, --version', cli.version)
    .helpCommand('help [command]', cli.helpCommand);
  const add: AddCommand = (name, description, { isHidden } = { isHidden: false }) => {
    const command = createCommand(name, messages, print).description(description).allowExcessArguments(false);
    command.addOption(
      new Option('--data <folder>', cli.data).argParser<string[]>((folder, folders = []) => [...folders, folder]),
    );
    command.addOption(new Option('--lang <language>', cli.lang));
    program.addCommand(command, { hidden: isHidden });
    return command;
  };
  addAsk(add, parts);
  addBrowsing(add, parts);
  addDataCommands(add, parts);
  addOperatorCommands(add, parts);
  addDigestCommands(add, parts);
  for (const { commands } of platforms)
    for (const command of commands) addPlatformCommand(command, command.texts[messages.language], add, parts);
  addCommunity(add, parts);
  addImporting(add, parts);
  addMeaning(add, parts);
  addSite(add, parts);
  addCompletion(program, add, parts);
  return program;
}
