import { bundledDataFolder } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './usage-error.ts';

/** The folder that a command may write into: the last data folder that is somebody's own. Throws where there is none. */
export function ownFolder({ settings, messages }: Pick<CommandContext, 'settings' | 'messages'>): string {
  const folder = settings.dataFolders.findLast((one) => one !== bundledDataFolder());
  if (folder === undefined) throw new UsageError(messages.community.noOwnFolder);
  return folder;
}
