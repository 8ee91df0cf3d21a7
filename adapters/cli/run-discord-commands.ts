import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';

interface Plan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly total: number;
}

/** `kikigaki discord-commands [--dry-run]`: what differs between the commands here and on Discord, a line each. */
export async function runDiscordCommands(
  register: () => Promise<Plan>,
  { dryRun }: { readonly dryRun: boolean },
  { messages, print }: Pick<CommandContext, 'messages' | 'print'>,
): Promise<ExitCode> {
  const { registration: texts } = messages.discord;
  const { added, changed, removed, total } = await register();
  const lines = [...added.map(texts.added), ...changed.map(texts.changed), ...removed.map(texts.removed)];
  for (const line of lines) print(line);
  if (lines.length === 0) print(texts.unchanged(total));
  else print(dryRun ? texts.wouldSend : texts.sent);
  return EXIT_CODE.answered;
}
