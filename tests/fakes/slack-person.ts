import { randomUUID } from 'node:crypto';
import type { Delivered, Delivery } from './slack-delivery.ts';
import type { SlackFront } from './slack-front.ts';

type Json = Readonly<Record<string, unknown>>;

/** A message of the bot, as its call carried it. */
export interface BotMessage extends Json {
  readonly channel?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Json[];
}

export interface PressOptions {
  /** Only the person sees the message; where the button may be answered. */
  readonly isPrivate?: boolean;
  readonly chosen?: string;
  readonly channel?: string;
}

/** Somebody in a workspace, who asks, presses, edits; each method gives what came of the delivery. */
export interface SlackPerson {
  readonly user: string;
  mention(text: string, more?: Json): Promise<Delivered & { readonly ts: string }>;
  direct(text: string, more?: Json): Promise<Delivered & { readonly ts: string }>;
  edit(channel: string, ts: string, text: string, after?: number): Promise<Delivered>;
  remove(channel: string, ts: string): Promise<Delivered>;
  command(text: string): Promise<Delivered>;
  /** Presses the button, or chooses from the list, whose label contains the words. */
  press(message: BotMessage, label: string, options?: PressOptions): Promise<Delivered>;
  /** `more`: blocks, attachments. */
  shortcut(text: string, ts: string, more?: Json): Promise<Delivered>;
  suggest(typed: string): Promise<Delivered>;
  submit(view: Json, question: string, event?: string): Promise<Delivered>;
  /** Sends a digest's window off, filled in as it was opened but for what is given, field by field. */
  submitDigest(view: Json, fields?: Json): Promise<Delivered>;
  /** Presses a button, or chooses or enters, in a window or on the Home tab. */
  pressIn(view: Json, label: string, used?: Json, fields?: Json): Promise<Delivered>;
  /** Zones by what was typed. */
  suggestZones(typed: string): Promise<Delivered>;
}

let clock = 0;

/** Ids of messages, each later than the one before. */
export const newTs = (): string => `${Math.floor(Date.now() / 1_000)}.${String(++clock).padStart(6, '0')}`;

export function slackPerson(user: string, front: SlackFront, delivery: Delivery): SlackPerson {
  const { ids } = front;
  const team = { id: ids.team, domain: 'kikigaki' };
  const said = async (event: Json): Promise<Delivered & { ts: string }> => {
    const ts = String(event['ts']);
    return { ...(await delivery.event(event)), ts };
  };
  const base = (type: string, text: string): Json => ({ type, user, text, ts: newTs(), team: ids.team });
  return {
    user,
    mention: (text, more = {}) => said({ ...base('app_mention', `<@${ids.bot}> ${text}`), channel: ids.channel, ...more }),
    direct: (text, more = {}) => said({ ...base('message', text), channel: ids.direct, channel_type: 'im', ...more }),
    edit: (channel, ts, text, after = 5) => {
      const isDirect = channel === ids.direct;
      const changed = { user, text, ts, edited: { user, ts: `${Number(ts.split('.')[0]) + after}.000000` } };
      if (!isDirect) return delivery.event({ type: 'app_mention', channel, ...changed });
      return delivery.event({
        type: 'message',
        subtype: 'message_changed',
        channel,
        channel_type: 'im',
        ts: newTs(),
        hidden: true,
        message: { type: 'message', ...changed },
        previous_message: { type: 'message', user, ts, text: 'before' },
      });
    },
    remove: (channel, ts) =>
      delivery.event({
        type: 'message',
        subtype: 'message_deleted',
        channel,
        channel_type: channel === ids.direct ? 'im' : 'channel',
        ts: newTs(),
        deleted_ts: ts,
        hidden: true,
        previous_message: { type: 'message', user, ts, text: 'before' },
      }),
    command: (text) =>
      delivery.command({
        command: '/kiku',
        text,
        user_id: user,
        user_name: 'nagisa',
        channel_id: ids.channel,
        channel_name: 'sessions',
        team_id: ids.team,
        team_domain: 'kikigaki',
        api_app_id: 'A0KIKIGAKI',
        trigger_id: randomUUID(),
        response_url: front.responseUrl(),
        is_enterprise_install: 'false',
      }),
    press: (message, label, { isPrivate = false, chosen, channel = ids.channel } = {}) => {
      const used = usedOf(message, label);
      const ts = message.ts ?? newTs();
      const thread = message.thread_ts ? { thread_ts: message.thread_ts } : {};
      const option =
        chosen === undefined ? {} : { selected_option: { text: { type: 'plain_text', text: chosen }, value: chosen } };
      return delivery.interaction({
        type: 'block_actions',
        user: { id: user, team_id: ids.team },
        team,
        channel: { id: channel, name: 'sessions' },
        api_app_id: 'A0KIKIGAKI',
        trigger_id: randomUUID(),
        response_url: front.responseUrl(),
        container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isPrivate, ...thread },
        ...(isPrivate
          ? {}
          : { message: { type: 'message', ts, text: message['text'] ?? '', blocks: message.blocks ?? [], ...thread } }),
        actions: [{ ...used, block_id: 'b', action_ts: newTs(), ...option }],
      });
    },
    shortcut: (text, ts, more = {}) =>
      delivery.interaction({
        type: 'message_action',
        callback_id: 'kiku-find-sessions',
        trigger_id: randomUUID(),
        response_url: front.responseUrl(),
        user: { id: user },
        team,
        channel: { id: ids.channel },
        message: { type: 'message', ts, text, user, ...more },
        message_ts: ts,
      }),
    suggest: (typed) =>
      delivery.interaction({
        type: 'block_suggestion',
        user: { id: user },
        team,
        action_id: 'kiku-event',
        block_id: 'kiku-event',
        value: typed,
        api_app_id: 'A0KIKIGAKI',
        container: { type: 'view', view_id: 'V1' },
      }),
    submitDigest: (view, fields = {}) =>
      delivery.interaction({
        type: 'view_submission',
        user: { id: user, name: 'nagisa' },
        team,
        api_app_id: 'A0KIKIGAKI',
        trigger_id: randomUUID(),
        view: { ...view, id: `V${randomUUID()}`, hash: '1.1', state: { values: valuesOf(view, fields) } },
      }),
    pressIn: (view, label, used = {}, fields = {}) =>
      delivery.interaction({
        type: 'block_actions',
        user: { id: user, name: 'nagisa', team_id: ids.team },
        team,
        api_app_id: 'A0KIKIGAKI',
        trigger_id: randomUUID(),
        container: { type: 'view', view_id: 'V1' },
        view: { id: 'V1', ...view, state: { values: valuesOf(view, fields) } },
        actions: [{ ...usedOf(view as BotMessage, label), block_id: 'b', action_ts: newTs(), ...used }],
      }),
    suggestZones: (typed) =>
      delivery.interaction({
        type: 'block_suggestion',
        user: { id: user },
        team,
        action_id: 'kiku-digest-zone',
        block_id: 'kiku-digest-zone',
        value: typed,
        api_app_id: 'A0KIKIGAKI',
        container: { type: 'view', view_id: 'V1' },
      }),
    submit: (view, question, event) =>
      delivery.interaction({
        type: 'view_submission',
        user: { id: user },
        team,
        api_app_id: 'A0KIKIGAKI',
        trigger_id: randomUUID(),
        view: {
          ...view,
          id: `V${randomUUID()}`,
          hash: '1.1',
          state: {
            values: {
              'kiku-question': { 'kiku-question': { type: 'plain_text_input', value: question } },
              'kiku-event': { 'kiku-event': { type: 'external_select', selected_option: event ? { value: event } : null } },
            },
          },
        },
      }),
  };
}

/** What stands in a window's fields: what it was opened with, but for what is given. */
function valuesOf({ blocks = [] }: Json, fields: Json): Json {
  const inputs = (blocks as readonly Json[]).filter(({ type, block_id }) => type === 'input' && block_id !== undefined);
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => {
      const id = String(block_id);
      return [id, { [id]: { ...initialOf(element as Json), ...(fields[id] as Json | undefined) } }];
    }),
  );
}

const initialOf = (element: Json): Json => ({
  type: element['type'],
  value: element['initial_value'] ?? null,
  selected_option: element['initial_option'] ?? null,
  selected_options: element['initial_options'] ?? [],
  selected_time: element['initial_time'] ?? null,
  selected_conversation: element['initial_conversation'] ?? null,
});

/** What Slack says was used of the button, list, entry of a menu or thumb with these words; throws where there is none. */
function usedOf(message: BotMessage, label: string): Json {
  const elements = (message.blocks ?? []).flatMap(({ type, elements: list, element }) => {
    if (type === 'carousel') return (list as Json[]).flatMap(({ actions }) => (actions ?? []) as Json[]);
    return type === 'actions' || type === 'context_actions' ? (list as Json[]) : type === 'input' ? [element as Json] : [];
  });
  for (const element of elements) {
    const { type, options, positive_button: good, negative_button: bad, action_id } = element;
    const entry = type === 'overflow' ? (options as Json[]).find((option) => isCalled(option['text'], label)) : undefined;
    if (entry) return { type, action_id, selected_option: entry };
    const thumb = [good, bad].find((button) => isCalled((button as Json | undefined)?.['text'], label)) as Json | undefined;
    if (thumb) return { type, action_id, ...thumb };
    if (isCalled(element['text'] ?? element['placeholder'], label)) return element;
  }
  throw new Error(`No "${label}" in: ${JSON.stringify(elements)}`);
}

const isCalled = (text: unknown, label: string): boolean => String((text as Json | undefined)?.['text'] ?? '').includes(label);
