import type { DiscordMessages } from './messages/en.ts';
import type { RegistrationPlan } from './register-commands.ts';

/** What differs between the commands here and on Discord, a line each, and whether it was sent. */
export function planLines(
  { added, changed, removed, total, leftover }: RegistrationPlan,
  isDryRun: boolean,
  texts: DiscordMessages['registration'],
): readonly string[] {
  const lines = [
    ...added.map(texts.added),
    ...changed.map(texts.changed),
    ...removed.map(texts.removed),
    ...leftover.map(texts.leftover),
  ];
  if (lines.length === 0) return [texts.unchanged(total)];
  return [...lines, isDryRun ? texts.wouldSend : texts.sent];
}
