import { expect } from 'vitest';
import { eventually } from '../../fixtures/eventually.ts';
import { CHANNEL, type FakeDiscord, type FakeInteraction, PERSON } from '../fake-discord.ts';

type Json = Readonly<Record<string, unknown>>;
type Options = Readonly<Record<string, string | number | boolean>>;
type Given = Readonly<Record<string, unknown>>;

/** A message as a person sees it. */
export interface Shown {
  readonly id: string;
  readonly text: string;
  /** Of buttons and lists, in order. */
  readonly ids: readonly string[];
  /** What lists offer. */
  readonly options: readonly { readonly list: string; readonly label: string; readonly value: string }[];
  readonly isPrivate: boolean;
  readonly repliesTo?: string;
  readonly body: Json;
}

interface Pressing {
  readonly person?: string;
  readonly chosen?: string;
  readonly permissions?: string;
  readonly given?: Given;
}

/** Somebody who uses Discord: commands, buttons, lists and windows, and what came of them. */
export interface DiscordPerson {
  use(name: string, options?: Options, given?: Given): FakeInteraction;
  /** With a subcommand. */
  useSub(name: string, subcommand: string, options?: Options, given?: Given): FakeInteraction;
  type(name: string, option: string, typed: string, others?: Options): FakeInteraction;
  /** Presses a button or takes an option of a list, by what its id or value begins with. */
  press(message: Shown, action: string, how?: Pressing): FakeInteraction;
  /** Fills in the window that an interaction opened, and sends it off. */
  submit(opened: FakeInteraction, fields: Readonly<Record<string, string | readonly string[]>>, given?: Given): FakeInteraction;
  /** The message that an interaction led to. */
  answerTo(interaction: FakeInteraction): Promise<Shown>;
  replyTo(message: string): Promise<Shown>;
  shown(id: string): Shown;
}

const TYPES: Readonly<Record<string, number>> = { string: 3, number: 4, boolean: 5 };
const optionsOf = (options: Options) =>
  Object.entries(options).map(([name, value]) => ({ name, value, type: TYPES[typeof value] }));
const command = (name: string, options: Options = {}) => ({ id: '1', name, type: 1, options: optionsOf(options) });

/** `settled` resolves when all that was asked is answered and remembered. */
export function createDiscordPerson(discord: () => FakeDiscord, settled: () => Promise<void>): DiscordPerson {
  const shown = (id: string): Shown => {
    const message = discord().messages.get(id);
    if (!message) throw new Error(`There is no message ${id}.`);
    return {
      id,
      isPrivate: message.isPrivate,
      ...(message.repliesTo && { repliesTo: message.repliesTo }),
      ...readBody(message.body),
    };
  };
  const interact = (given: Given): FakeInteraction => discord().interact(given);
  return {
    shown,
    use: (name, options = {}, given = {}) => interact({ data: command(name, options), ...given }),
    useSub(name, subcommand, options = {}, given = {}) {
      const sub = { name: subcommand, type: 1, options: optionsOf(options) };
      return interact({ data: { id: '1', name, type: 1, options: [sub] }, ...given });
    },
    type(name, option, typed, others = {}) {
      const data = command(name, others);
      return interact({
        type: 4,
        data: { ...data, options: [...data.options, { name: option, value: typed, type: 3, focused: true }] },
      });
    },
    press(message, action, { person = PERSON, chosen, permissions = '0', given = {} } = {}) {
      const begins = (id: string): boolean => id === action || id.startsWith(`${action}:`);
      const id = message.ids.find(begins);
      const option = message.options.find(({ value }) => begins(value));
      if (!id && !option)
        throw new Error(`There is no ${action} in ${message.ids} and ${message.options.map(({ value }) => value)}.`);
      const user = { id: person, username: 'other', discriminator: '0', avatar: null };
      const values = id === undefined ? [option?.value] : chosen === undefined ? undefined : [chosen];
      const data = { custom_id: id ?? option?.list, component_type: values ? 3 : 2, ...(values && { values }) };
      const below = {
        id: message.id,
        channel_id: CHANNEL,
        type: 0,
        content: '',
        author: user,
        flags: message.isPrivate ? 64 : 0,
      };
      const rest = { timestamp: new Date().toISOString(), attachments: [], embeds: [], mentions: [] };
      return interact({
        type: 3,
        data,
        member: { user, permissions, roles: [], flags: 0 },
        message: { ...below, ...rest, components: message.body['components'] ?? [] },
        ...given,
      });
    },
    submit(opened, fields, given = {}) {
      const { window } = opened;
      if (!window) throw new Error('No window was opened.');
      const components = (window['components'] as readonly { readonly component: Json }[]).map(({ component }) => {
        const { custom_id, type } = component;
        return { type: 18, component: { type, custom_id, ...filledIn(component, fields[String(custom_id)]) } };
      });
      const { message, channel_id, member } = opened.payload;
      const common = { ...(message ? { message } : {}), channel_id, ...(member ? { member } : {}) };
      return interact({ type: 5, data: { custom_id: window['custom_id'], components }, ...common, ...given });
    },
    async answerTo(interaction) {
      const id = await eventually(() => {
        expect(interaction.messages.length).toBeGreaterThan(0);
        return interaction.messages.at(-1) as string;
      });
      // An answer is remembered just after it was sent.
      await settled();
      return shown(id);
    },
    async replyTo(message) {
      const id = await eventually(() => {
        const reply = [...discord().messages.values()].find(({ repliesTo }) => repliesTo === message);
        expect(reply).toBeDefined();
        return reply?.id as string;
      });
      await settled();
      return shown(id);
    },
  };
}

/** What stands in a field: what was written or chosen, else what stood there. */
function filledIn(component: Json, given: string | readonly string[] | undefined): Json {
  if (component['type'] === 4) return { value: given ?? component['value'] ?? '' };
  const options = (component['options'] ?? []) as readonly { readonly value: string; readonly default?: boolean }[];
  return { values: given ?? options.filter((option) => option.default).map(({ value }) => value) };
}

function readBody(body: Json): Pick<Shown, 'text' | 'ids' | 'options' | 'body'> {
  const all = ((body['components'] ?? []) as readonly Json[]).flatMap(withInner);
  const lists = all.filter(({ type }) => type === 3);
  return {
    body,
    text: all.flatMap(({ content }) => (typeof content === 'string' ? content : [])).join('\n'),
    ids: all.flatMap(({ custom_id }) => (typeof custom_id === 'string' ? custom_id : [])),
    options: lists.flatMap(({ custom_id, options }) =>
      (options as readonly { readonly label: string; readonly value: string }[]).map((option) => ({
        list: String(custom_id),
        ...option,
      })),
    ),
  };
}

const withInner = (component: Json): readonly Json[] => [
  component,
  ...((component['components'] ?? []) as readonly Json[]).flatMap(withInner),
  ...(component['accessory'] ? withInner(component['accessory'] as Json) : []),
];
