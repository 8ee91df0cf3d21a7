import { SETTING_NAMES } from '../../src/index.ts';
import type { CommandBody, OptionBody } from './command-body.ts';
import { discordMessages } from './messages/messages.ts';

/** Numbers of Discord's protocol. */
const TYPE = { slash: 1, subcommand: 1, string: 3, integer: 4, boolean: 5 } as const;
const MANAGE_SERVER = 1 << 5;
const LONGEST = 100;

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

/** `/digest`: to begin with for those who manage the server; whom else it is for, their settings say. */
export function digestCommandBody(): CommandBody {
  const names = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
  return {
    type: TYPE.slash,
    ...localized(english.command, japanese.command),
    options: names.map((name) => ({
      type: TYPE.subcommand,
      ...localized(english.subcommands[name], japanese.subcommands[name]),
      options: OPTIONS[name].map(optionBody),
    })),
    default_member_permissions: MANAGE_SERVER,
    integration_types: [0],
    contexts: [0],
  };
}

function optionBody(name: OptionName): OptionBody {
  const texts = localized(english.options[name], japanese.options[name]);
  if (name === 'number') return { type: TYPE.integer, ...texts, min_value: 1 };
  if (name === 'shared') return { type: TYPE.boolean, ...texts };
  const choices = CHOICES[name]?.map((value) => ({ name: value, value }));
  return {
    type: TYPE.string,
    ...texts,
    ...(choices ? { choices } : { max_length: LONGEST }),
    ...(COMPLETED.includes(name) && { autocomplete: true as const }),
  };
}
