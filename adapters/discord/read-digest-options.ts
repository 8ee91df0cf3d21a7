import { type DigestCommand, type NameChoices, SETTING_NAMES, type SettingsWords, withoutUndefined } from '../../src/index.ts';
import type { OptionValues } from './incoming-interaction.ts';

/** What `/digest <subcommand>` asks for. */
export async function readDigestOptions(
  subcommand: string | undefined,
  values: OptionValues,
  choices: NameChoices,
): Promise<DigestCommand> {
  const number = typeof values['number'] === 'number' ? { number: values['number'] } : {};
  switch (subcommand) {
    case 'subscribe':
      return { kind: subcommand, words: await wordsOf(values, choices) };
    case 'edit':
      return { kind: subcommand, ...number, words: await wordsOf(values, choices) };
    case 'list':
      return { kind: subcommand };
    case 'now':
      return { kind: subcommand, ...number, isShared: values['shared'] === true };
    case 'preview':
    case 'pause':
    case 'resume':
    case 'unsubscribe':
      return { kind: subcommand, ...number };
    default:
      return { kind: 'usage' };
  }
}

/** A choice's name counts as its value: clients send either. */
async function wordsOf(values: OptionValues, choices: NameChoices): Promise<SettingsWords> {
  const given = SETTING_NAMES.flatMap((name) => (values[name] === undefined ? [] : [[name, String(values[name])] as const]));
  const words: Record<string, string> = Object.fromEntries(given);
  const event = words['events'] === undefined ? undefined : await choices.eventNamed(words['events']);
  return { ...words, ...withoutUndefined({ events: event?.id }) };
}
