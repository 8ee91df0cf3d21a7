import type { CommandContext } from '../../adapters/cli/command-context.ts';
import { runAsk } from '../../adapters/cli/run-ask.ts';
import { runDigest } from '../../adapters/cli/run-digest.ts';
import { coloursFor, styleFor } from '../../adapters/cli/terminal.ts';
import { readCommandSettings } from '../../adapters/config.ts';
import { bundledDataFolder, messagesIn, type OpenedKikigaki, openKikigaki } from '../../src/index.ts';
import type { Picture } from './pictures.ts';

/** Gives what the command line prints for a picture on a terminal so wide, with its escape sequences. The bundled data are indexed once. */
export function terminalSays(cacheFolder: string): (picture: Picture) => Promise<string> {
  let opened: Promise<OpenedKikigaki> | undefined;
  const open = (): Promise<OpenedKikigaki> => {
    opened ??= openKikigaki({ folders: [bundledDataFolder()], cacheFolder });
    return opened;
  };
  return async ({ language, columns, command }) => {
    const lines: string[] = [];
    const terminal = { isTTY: true, columns };
    const context: CommandContext = {
      settings: readCommandSettings({}, { language }),
      messages: messagesIn(language),
      style: await styleFor(terminal, {}),
      errorStyle: coloursFor(terminal, {}),
      print: (line) => void lines.push(line),
      report: (line) => void lines.push(line),
      show: () => undefined,
      open,
    };
    const [name, first, date] = command;
    if (name === 'ask') await runAsk(first, { json: false }, context);
    else if (date !== undefined) await runDigest({ event: first, date, json: false }, context);
    return `${lines.join('\n')}\n`;
  };
}
