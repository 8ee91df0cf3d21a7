import { withoutUndefined } from '../../src/index.ts';
import type { CommandBody, OptionBody } from './command-body.ts';
import { digestCommandBody } from './digest-command.ts';
import { LIMITS } from './limits.ts';
import { discordMessages } from './messages/messages.ts';
import { COMMAND_TYPE, CONTEXT, INSTALLED_BY, OPTION_TYPE, RIGHT } from './protocol.ts';

/** What a command's options are; their names and descriptions in each language stand in `messages.discord.commands`. */
interface OptionData {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly isRequired?: true;
  readonly hasAutocomplete?: true;
  readonly maxLength?: number;
  readonly minValue?: number;
}

interface CommandData {
  readonly options: Readonly<Record<string, OptionData>>;
  /** Who may use it is for the server's administrators to say; to begin with, those who manage the server. */
  readonly isForManagers?: true;
}

/** Longer ones are not fetched. */
const MAX_ADDRESS = 2_000;

const event = { type: 'string', hasAutocomplete: true, maxLength: 100 } as const;

/** The slash commands. */
export const COMMANDS = {
  ask: {
    options: {
      question: { type: 'string', isRequired: true, maxLength: LIMITS.question },
      event,
      private: { type: 'boolean' },
    },
  },
  session: { options: { session: { type: 'string', isRequired: true, hasAutocomplete: true, maxLength: 200 }, event } },
  event: { options: { event, day: { type: 'integer', minValue: 1 } } },
  status: { options: {} },
  help: { options: {} },
  default: { options: { event }, isForManagers: true },
  import: {
    options: { address: { type: 'string', isRequired: true, maxLength: MAX_ADDRESS }, event },
    isForManagers: true,
  },
} as const satisfies Readonly<Record<string, CommandData>>;

export type CommandName = keyof typeof COMMANDS;

interface ValueTypes {
  readonly string: string;
  readonly integer: number;
  readonly boolean: boolean;
}

/** The options of a command as a person gave them; those that need not be given may be missing. */
export type OptionsOf<Name extends CommandName> = {
  readonly [Option in keyof (typeof COMMANDS)[Name]['options']]?: (typeof COMMANDS)[Name]['options'][Option] extends {
    readonly type: infer Type extends keyof ValueTypes;
  }
    ? ValueTypes[Type]
    : never;
};

/** As Discord takes it here: a number. */
const MANAGE_SERVER = Number(RIGHT.manageServer);

const everywhere = {
  integration_types: [INSTALLED_BY.server, INSTALLED_BY.person],
  contexts: [CONTEXT.server, CONTEXT.botDm, CONTEXT.privateChannel],
};
const inServers = { integration_types: [INSTALLED_BY.server], contexts: [CONTEXT.server] };

const english = discordMessages.en;
const japanese = discordMessages.ja;

/** The name of the message command, which Discord sends in English in every language. */
export const FIND_RELATED = english.findRelated;

/** All commands as they are registered; that of importing only where it does something. */
export function commandBodies({ hasImport }: { readonly hasImport: boolean }): readonly CommandBody[] {
  return [
    ...Object.entries(COMMANDS)
      .filter(([name]) => name !== 'import' || hasImport)
      .map(([name, data]) => slashCommand(name as CommandName, data)),
    digestCommandBody(),
    {
      type: COMMAND_TYPE.message,
      name: FIND_RELATED,
      name_localizations: { ja: japanese.findRelated },
      ...everywhere,
    },
  ];
}

type Texts = { readonly name: string; readonly description: string };

function slashCommand(name: CommandName, { options, isForManagers }: CommandData): CommandBody {
  const [en, ja] = [english.commands[name], japanese.commands[name]];
  const textsOf = (from: object, option: string): Texts => (from as Readonly<Record<string, Texts>>)[option] as Texts;
  return {
    type: COMMAND_TYPE.slash,
    ...localized(en, ja),
    options: Object.entries(options).map(([option, data]) =>
      optionBody(data, localized(textsOf(en.options, option), textsOf(ja.options, option))),
    ),
    ...(isForManagers ? { ...inServers, default_member_permissions: MANAGE_SERVER } : everywhere),
  };
}

const localized = (en: Texts, ja: Texts) => ({
  name: en.name,
  name_localizations: { ja: ja.name },
  description: en.description,
  description_localizations: { ja: ja.description },
});

const optionBody = (
  { type, isRequired, hasAutocomplete, maxLength, minValue }: OptionData,
  texts: ReturnType<typeof localized>,
): OptionBody => ({
  type: OPTION_TYPE[type],
  ...texts,
  ...withoutUndefined({
    required: isRequired || undefined,
    autocomplete: hasAutocomplete || undefined,
    max_length: maxLength,
    min_value: minValue,
  }),
});
