import * as spec from 'discord-api-spec/zod';

type Json = Readonly<Record<string, unknown>>;

const COMPONENTS_V2 = 1 << 15;
const CALLBACKS: Readonly<Record<number, { safeParse: typeof spec.MessageCreateRequestSchema.safeParse }>> = {
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
};

/** What is wrong with a first answer to an interaction, by Discord's published schema and by the rules it does not hold. */
export function checkCallback(body: Json): readonly string[] {
  const schema = CALLBACKS[Number(body['type'])];
  if (!schema) return [`callback type ${body['type']}`];
  const data = (body['data'] ?? {}) as Json;
  const isMessage = body['type'] === 4 || body['type'] === 7;
  const isWindow = body['type'] === 9;
  return [
    ...bySchema(schema, body),
    ...(isMessage ? checkMessageRules(data) : []),
    ...(isWindow ? checkWindow(data) : []),
    ...checkChoices(data),
  ];
}

export const checkSentMessage = (body: Json): readonly string[] => [
  ...bySchema(spec.MessageCreateRequestSchema, body),
  ...checkMessageRules(body),
];

export const checkWebhookMessage = (body: Json): readonly string[] => [
  ...bySchema(spec.IncomingWebhookInteractionRequestSchema, body),
  ...checkMessageRules(body),
];

export const checkEdit = (body: Json): readonly string[] => [
  ...bySchema(spec.IncomingWebhookUpdateRequestPartialSchema, body),
  ...checkMessageRules(body),
];

export const checkChange = (body: Json): readonly string[] => [
  ...bySchema(spec.MessageEditRequestPartialSchema, body),
  ...checkMessageRules(body),
];

export const checkThread = (body: Json): readonly string[] => bySchema(spec.CreateTextThreadWithMessageRequestSchema, body);

export const checkScheduledEvent = (body: Json): readonly string[] => [
  ...bySchema(spec.ExternalScheduledEventCreateRequestSchema, body),
  ...(Date.parse(String(body['scheduled_start_time'])) > Date.now() ? [] : ['an event that has begun']),
  ...(Date.parse(String(body['scheduled_end_time'])) > Date.parse(String(body['scheduled_start_time']))
    ? []
    : ['an event that ends before it begins']),
];

export const checkCommands = (commands: readonly Json[]): readonly string[] => [
  ...commands.flatMap((command) => bySchema(spec.ApplicationCommandUpdateRequestSchema, command)),
  ...commands
    .flatMap((command) => namesOf(command).filter((name) => !/^[-_'\p{L}\p{N}]{1,32}$/u.test(name)))
    .map((name) => `name ${name}`),
];

function bySchema(schema: typeof spec.MessageCreateRequestSchema, body: Json): readonly string[] {
  const { error } = schema.safeParse(body);
  return (error?.issues ?? []).map((issue) => JSON.stringify(issue));
}

/** Every message says that nobody is pinged, and fits. */
function checkMessageRules(body: Json): readonly string[] {
  const components = (body['components'] ?? []) as readonly Json[];
  const all = components.flatMap(withInner);
  const text = all.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0);
  const isV2 = (Number(body['flags'] ?? 0) & COMPONENTS_V2) !== 0;
  const mentions = body['allowed_mentions'] as
    | { readonly parse?: readonly string[]; readonly replied_user?: boolean }
    | undefined;
  return [
    ...(mentions?.parse?.length === 0 && !mentions.replied_user ? [] : ['allowed_mentions does not forbid all mentions']),
    ...(isV2 && (body['content'] || body['embeds']) ? ['content beside components'] : []),
    ...(components.length === 0 && !body['content'] ? ['empty message'] : []),
    ...(!isV2 && components.some(({ type }) => type !== 1) ? ['components without their flag'] : []),
    ...(all.length > 40 ? [`${all.length} components`] : []),
    ...repeated(all.flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []))),
    ...(text > 4_000 ? [`${text} characters`] : []),
  ];
}

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `custom_id ${id} twice`);

/** At most five fields, each with a name of its own. */
function checkWindow({ components = [], title }: { readonly components?: unknown; readonly title?: unknown }): readonly string[] {
  const fields = components as readonly Json[];
  const ids = fields.map(({ component }) => (component as Json | undefined)?.['custom_id']);
  return [
    ...(fields.length < 1 || fields.length > 5 ? [`${fields.length} fields`] : []),
    ...(new Set(ids).size < ids.length ? ['custom_id twice in a window'] : []),
    ...(String(title).length > 45 ? ['title of a window'] : []),
    ...fields.filter(({ label }) => String(label).length > 45).map(({ label }) => `label ${label}`),
    ...fields.filter(({ description }) => String(description ?? '').length > 100).map(({ label }) => `description of ${label}`),
  ];
}

const withInner = (component: Json): readonly Json[] => [
  component,
  ...((component['components'] ?? []) as readonly Json[]).flatMap(withInner),
  ...(component['accessory'] ? withInner(component['accessory'] as Json) : []),
];

function checkChoices({ choices = [] }: { readonly choices?: unknown }): readonly string[] {
  return (choices as readonly { readonly name: string; readonly value: string }[]).flatMap(({ name, value }) => [
    ...(/^[#@]/.test(name) ? [`choice ${name}`] : []),
    ...(name.length < 1 || name.length > 100 || value.length > 100 ? ['choice too long'] : []),
  ]);
}

function namesOf(command: Json): readonly string[] {
  if (command['type'] === 3) return [];
  const own = [command['name'], ...Object.values((command['name_localizations'] ?? {}) as Json)].map(String);
  return [...own, ...((command['options'] ?? []) as readonly Json[]).flatMap(namesOf)];
}
