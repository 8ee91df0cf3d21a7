import { type Command, LANGUAGES, type NameChoices, withoutUndefined } from '../../src/index.ts';
import type { CommandName, OptionsOf } from './commands.ts';
import type { OptionValues } from './incoming-interaction.ts';
import { discordMessages } from './messages/messages.ts';

/** The value of the choice that means no event. */
export const NO_EVENT = 'none';

/** What a slash command asks for. Texts count whether they were picked or typed, and a choice's name counts as its value: clients send either. */
export async function readOptions(name: string, values: OptionValues, choices: NameChoices): Promise<Command | undefined> {
  const eventOf = async (text: string): Promise<string> => (await choices.eventNamed(text))?.id ?? text;
  /** The name of the choice that means none, in any language. */
  const isNone = (text: string): boolean => LANGUAGES.some((language) => discordMessages[language].allEvents === text);
  switch (name as CommandName) {
    case 'ask': {
      const { question = '', event } = values as OptionsOf<'ask'>;
      return {
        kind: 'ask',
        text: question,
        ...withoutUndefined({ event: event !== undefined ? await eventOf(event) : undefined }),
      };
    }
    case 'session': {
      const { session = '', event } = values as OptionsOf<'session'>;
      const known = await choices.sessionNamed(session);
      if (known) return { kind: 'session', session: known.id };
      return {
        kind: 'ask',
        text: session,
        ...withoutUndefined({ event: event !== undefined ? await eventOf(event) : undefined }),
      };
    }
    case 'event': {
      const { event, day } = values as OptionsOf<'event'>;
      if (event === undefined && day === undefined) return { kind: 'events' };
      return { kind: 'sessions', ...withoutUndefined({ event: event !== undefined ? await eventOf(event) : undefined, day }) };
    }
    case 'default': {
      const { event } = values as OptionsOf<'default'>;
      const named = event !== undefined && isNone(event) ? NO_EVENT : event;
      return { kind: 'default-event', ...withoutUndefined({ event: named !== undefined ? await eventOf(named) : undefined }) };
    }
    case 'import': {
      const { address = '', event } = values as OptionsOf<'import'>;
      return { kind: 'import', address, ...withoutUndefined({ event: event !== undefined ? await eventOf(event) : undefined }) };
    }
    case 'status':
    case 'help':
      return { kind: name as 'status' | 'help' };
    default:
      return undefined;
  }
}
