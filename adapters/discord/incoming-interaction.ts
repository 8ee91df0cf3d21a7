import { z } from 'zod';
import { LANGUAGES, type Language, messagesIn, withoutUndefined } from '../../src/index.ts';
import { messageWords } from './message-words.ts';
import { COMMAND_TYPE, INSTALLED_BY, INTERACTION, MESSAGE_FLAG, RIGHT } from './protocol.ts';
import { snowflake } from './snowflake.ts';

/** Values of options by name, as they came: typed by a person, checked by the client only. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** Somebody used a command, pressed a button or is typing into an option; the same whether it came over the gateway or over HTTP. */
export type IncomingInteraction = InteractionFrame & InteractionContent;

export interface InteractionFrame {
  readonly id: string;
  readonly applicationId: string;
  /** The right to answer it, for fifteen minutes. */
  readonly token: string;
  readonly person: string;
  /** How the person is called where they are, for what is told of them there. */
  readonly callName?: string;
  /** Absent in private talks. */
  readonly guild?: string;
  readonly channel: string;
  readonly locale: string;
  /** Discord says that the person manages the server. */
  readonly isManager: boolean;
  /** Whether the person may manage the server; of commands, which Discord itself keeps from others, nothing is said. */
  readonly mayManage?: boolean;
  /** False where the bot is no member of the server, or may not write in the channel: it can answer, and nothing else. */
  readonly mayPost?: boolean;
  /** Both the person and the bot may create events of the server. */
  readonly mayAddEvents?: true;
}

export type InteractionContent =
  | { readonly kind: 'command'; readonly name: string; readonly subcommand?: string; readonly options: OptionValues }
  | { readonly kind: 'message-command'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'autocomplete';
      readonly name: string;
      readonly options: OptionValues;
      readonly focused: { readonly name: string; readonly typed: string };
    }
  | {
      readonly kind: 'component';
      readonly customId: string;
      readonly chosen?: string;
      readonly message: MessageBelow;
    }
  | {
      /** A window was sent off; its fields by their ids. */
      readonly kind: 'window';
      readonly customId: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
      /** The message whose button opened it. */
      readonly message?: MessageBelow;
    };

/** The message below which a button stands. */
export interface MessageBelow {
  readonly id: string;
  readonly isPrivate: boolean;
  /** The message whose button led to it. */
  readonly cameFrom?: string;
  /** The language it is written in, where its buttons tell. */
  readonly language?: Language;
}

const MANAGES = RIGHT.administrator | RIGHT.manageServer;

const withId = z.object({ id: snowflake });
const user = withId.extend({ global_name: z.string().nullish(), username: z.string().optional() });
const bits = z.string().regex(/^\d{1,20}$/);
const frame = z.object({
  id: snowflake,
  application_id: snowflake,
  type: z.number(),
  token: z.string().min(1),
  guild_id: snowflake.optional(),
  channel_id: snowflake.optional(),
  channel: withId.optional(),
  member: z
    .object({
      user,
      nick: z.string().nullish(),
      permissions: bits.optional(),
    })
    .optional(),
  user: user.optional(),
  locale: z.string().default('en-US'),
  app_permissions: bits.optional().catch(undefined),
  authorizing_integration_owners: z.record(z.string(), z.unknown()).optional().catch(undefined),
  data: z.unknown().optional(),
  message: z.unknown().optional(),
});
const value = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
/** A subcommand has options of its own. */
const option = value.extend({ options: z.array(value).optional() });
const commandData = z.object({
  name: z.string(),
  type: z.number().default(COMMAND_TYPE.slash),
  options: z.array(option).default([]),
  target_id: z.string().optional(),
  resolved: z.object({ messages: z.record(z.string(), z.unknown()).default({}) }).optional(),
});
const componentData = z.object({ custom_id: z.string(), values: z.array(z.string()).optional() });
const message = z.object({
  id: snowflake,
  flags: z.number().default(0),
  components: z.array(z.unknown()).catch([]),
  interaction_metadata: z.object({ interacted_message_id: z.string().optional() }).optional().catch(undefined),
});
const field = z.object({
  custom_id: z.string(),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});
const windowData = z.object({
  custom_id: z.string(),
  components: z.array(z.object({ component: field.optional().catch(undefined) })).default([]),
});

/** Reads what Discord sent; undefined for kinds of interactions that we do not offer, and for what is none. */
export function readInteraction(payload: unknown): IncomingInteraction | undefined {
  const read = frame.safeParse(payload);
  if (!read.success) return undefined;
  const { data } = read;
  const person = data.member?.user ?? data.user;
  const name = data.member?.nick ?? person?.global_name ?? person?.username;
  const channel = data.channel_id ?? data.channel?.id;
  const content = readContent(data);
  if (person === undefined || channel === undefined || content === undefined) return undefined;
  return {
    id: data.id,
    applicationId: data.application_id,
    token: data.token,
    person: person.id,
    ...withoutUndefined({ callName: name || undefined }),
    channel,
    locale: data.locale,
    ...withoutUndefined({
      guild: data.guild_id,
      mayPost: mayPost(data),
      mayAddEvents: mayAddEvents(data) ? (true as const) : undefined,
    }),
    isManager: manages(data.member?.permissions),
    ...withoutUndefined({
      mayManage: PRESSED.has(content.kind) && data.guild_id !== undefined ? manages(data.member?.permissions) : undefined,
    }),
    ...content,
  };
}

/** Commands Discord itself keeps from those who may not. */
const PRESSED: ReadonlySet<string> = new Set(['component', 'window']);

/** In private talks the bot may write. Where Discord does not say, it may be tried. */
function mayPost({
  guild_id,
  app_permissions,
  authorizing_integration_owners: owners,
}: z.infer<typeof frame>): false | undefined {
  if (guild_id === undefined) return undefined;
  if (owners !== undefined && !(String(INSTALLED_BY.server) in owners)) return false;
  if (app_permissions === undefined) return undefined;
  const rights = BigInt(app_permissions);
  const mayWrite = (rights & RIGHT.administrator) !== 0n || (rights & WRITES) === WRITES;
  return mayWrite ? undefined : false;
}

/** Each alone may be enough: whoever may change all events, and whoever may create some. */
const mayAddEvents = ({ guild_id, member, app_permissions }: z.infer<typeof frame>): boolean =>
  guild_id !== undefined && [member?.permissions, app_permissions].every((bits) => (BigInt(bits ?? '0') & ADDS_EVENTS) !== 0n);

const ADDS_EVENTS = RIGHT.administrator | RIGHT.manageEvents | RIGHT.createEvents;
const WRITES = RIGHT.viewChannel | RIGHT.sendMessages;

const manages = (permissions = '0'): boolean => (BigInt(permissions) & MANAGES) !== 0n;

function readContent(given: z.infer<typeof frame>): InteractionContent | undefined {
  if (given.type === INTERACTION.component) return readComponent(given.data, given.message);
  if (given.type === INTERACTION.modal) return readWindow(given.data, given.message);
  const read = commandData.safeParse(given.data);
  if (!read.success) return undefined;
  const { name, type, target_id, resolved } = read.data;
  const subcommand = read.data.options.find(({ options }) => options !== undefined);
  const options = subcommand?.options ?? read.data.options;
  if (given.type === INTERACTION.command && type === COMMAND_TYPE.message)
    return { kind: 'message-command', name, text: messageWords(resolved?.messages[target_id ?? '']) };
  const values = Object.fromEntries(options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  const sub = subcommand && { subcommand: subcommand.name };
  if (given.type === INTERACTION.command) return { kind: 'command', name, ...sub, options: values };
  const focused = options.find((one) => one.focused);
  if (given.type !== INTERACTION.autocomplete || !focused) return undefined;
  return { kind: 'autocomplete', name, options: values, focused: { name: focused.name, typed: String(focused.value ?? '') } };
}

function readComponent(data: unknown, under: unknown): InteractionContent | undefined {
  const read = componentData.safeParse(data);
  const below = readBelow(under);
  if (!read.success || !below) return undefined;
  const [chosen] = read.data.values ?? [];
  return { kind: 'component', customId: read.data.custom_id, ...withoutUndefined({ chosen }), message: below };
}

function readWindow(data: unknown, under: unknown): InteractionContent | undefined {
  const read = windowData.safeParse(data);
  if (!read.success) return undefined;
  const fields = read.data.components.flatMap(({ component }) =>
    component ? [[component.custom_id, component.values ?? component.value ?? ''] as const] : [],
  );
  return {
    kind: 'window',
    customId: read.data.custom_id,
    fields: Object.fromEntries(fields),
    ...withoutUndefined({ message: readBelow(under) }),
  };
}

function readBelow(under: unknown): MessageBelow | undefined {
  const { data } = message.safeParse(under);
  if (!data) return undefined;
  const language = languageOfLabels(data.components);
  const cameFrom = data.interaction_metadata?.interacted_message_id;
  return { id: data.id, isPrivate: (data.flags & MESSAGE_FLAG.ephemeral) !== 0, ...withoutUndefined({ language, cameFrom }) };
}

/** Which language the bot wrote a message in, by the words on the buttons that all such messages have. */
function languageOfLabels(components: readonly unknown[]): Language | undefined {
  const all = JSON.stringify(components);
  return LANGUAGES.find((language) => {
    const { chat, digest } = messagesIn(language);
    return [chat.button.good, digest.button.settings].some((label) => all.includes(JSON.stringify(label)));
  });
}
