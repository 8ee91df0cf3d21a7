import { SETTING_NAMES, withoutUndefined } from '../../src/index.ts';
import type { CommandBody, OptionBody } from './command-body.ts';
import { discordMessages } from './messages/messages.ts';
import { COMMAND_TYPE, CONTEXT, INSTALLED_BY, OPTION_TYPE, RIGHT } from './protocol.ts';

const MANAGE_SERVER = Number(RIGHT.manageServer);
const MAX_LENGTH = 100;

/** The options that each subcommand takes, in this order. */
const OPTIONS = {
  subscribe: SETTING_NAMES,
  list: [],
  edit: ['number', ...SETTING_NAMES],
  preview: ['number'],
  now: ['number', 'shared'],
  pause: ['number'],
  resume: ['number'],
  unsubscribe: ['number'],
} as const;

type OptionName = (typeof OPTIONS)[keyof typeof OPTIONS][number];

/** Words that are the only ones an option takes. */
const CHOICES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  format: ['full', 'compact'],
  lang: ['ja', 'en'],
  quiet: ['pick', 'skip'],
  holidays: ['post', 'skip'],
  sound: ['off', 'on'],
};
const COMPLETED: readonly OptionName[] = ['events', 'zone'];

const english = discordMessages.en.digest;
const japanese = discordMessages.ja.digest;

type Texts = { readonly name: string; readonly description: string };

const localized = (en: Texts, ja: Texts) => ({
  name: en.name,
  name_localizations: { ja: ja.name },
  description: en.description,
  description_localizations: { ja: ja.description },
});

/** `/digest`: in servers to begin with for those who manage them; whom else it is for, their settings say. Alone with the bot for everybody. */
export function digestCommandBody(): CommandBody {
  const names = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
  return {
    type: COMMAND_TYPE.slash,
    ...localized(english.command, japanese.command),
    options: names.map((name) => ({
      type: OPTION_TYPE.subcommand,
      ...localized(english.subcommands[name], japanese.subcommands[name]),
      options: OPTIONS[name].map(optionBody),
    })),
    default_member_permissions: MANAGE_SERVER,
    integration_types: [INSTALLED_BY.server, INSTALLED_BY.person],
    contexts: [CONTEXT.server, CONTEXT.botDm],
  };
}

function optionBody(name: OptionName): OptionBody {
  const texts = localized(english.options[name], japanese.options[name]);
  if (name === 'number') return { type: OPTION_TYPE.integer, ...texts, min_value: 1 };
  if (name === 'shared') return { type: OPTION_TYPE.boolean, ...texts };
  const choices = CHOICES[name]?.map((value) => ({ name: value, value }));
  return {
    type: OPTION_TYPE.string,
    ...texts,
    ...(choices ? { choices } : { max_length: MAX_LENGTH }),
    ...withoutUndefined({ autocomplete: COMPLETED.includes(name) ? (true as const) : undefined }),
  };
}
