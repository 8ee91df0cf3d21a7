import { createHmac, randomUUID } from 'node:crypto';
import { type SlackFront, TOKENS } from './slack-front.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Delivered {
  /** How often it was sent until it was acknowledged. */
  readonly tries: number;
  readonly isAcknowledged: boolean;
  /** What the acknowledgement carried. */
  readonly reply: unknown;
}

/** How Slack brings the bot what happens: by its socket, or by signed requests. */
export interface Delivery {
  readonly mode: 'socket' | 'http';
  /** Again up to three times where it is not acknowledged. */
  event(event: Json, eventId?: string): Promise<Delivered>;
  /** Buttons, windows, shortcuts: once. */
  interaction(payload: Json): Promise<Delivered>;
  command(fields: Readonly<Record<string, string>>): Promise<Delivered>;
}

const RETRIES = 3;

export function deliverBySocket({ socket, ids }: SlackFront): Delivery {
  const told = (reply: { readonly payload: unknown } | undefined, tries: number): Delivered => ({
    tries,
    isAcknowledged: reply !== undefined,
    reply: reply?.payload,
  });
  return {
    mode: 'socket',
    async event(event, eventId = newEventId()) {
      for (let tries = 1; ; tries++) {
        const reply = await socket.send('events_api', envelopeOf(ids.team, event, eventId), tries - 1);
        if (reply || tries > RETRIES) return told(reply, tries);
      }
    },
    interaction: async (payload) => told(await socket.send('interactive', payload), 1),
    command: async (fields) => told(await socket.send('slash_commands', fields), 1),
  };
}

export function deliverByHttp({ ids }: SlackFront, url: string): Delivery {
  const send = async (body: string, type: string, headers: Readonly<Record<string, string>> = {}): Promise<Delivered> => {
    const response = await postSigned(url, body, { 'content-type': type, ...headers });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { tries: 1, isAcknowledged: response.ok, reply: isJson ? JSON.parse(text) : text };
  };
  const form = 'application/x-www-form-urlencoded';
  return {
    mode: 'http',
    async event(event, eventId = newEventId()) {
      const body = JSON.stringify(envelopeOf(ids.team, event, eventId));
      for (let tries = 1; ; tries++) {
        const retry = tries > 1 ? { 'x-slack-retry-num': String(tries - 1), 'x-slack-retry-reason': 'http_error' } : {};
        const delivered = await send(body, 'application/json', retry);
        if (delivered.isAcknowledged || tries > RETRIES) return { ...delivered, tries };
      }
    },
    interaction: (payload) => send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form),
    command: (fields) => send(new URLSearchParams(fields).toString(), form),
  };
}

/** A request as Slack signs it; `signing` changes what is signed with, and when. */
export function postSigned(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signing: { readonly secret?: string; readonly at?: number } = {},
): Promise<Response> {
  const timestamp = String(Math.floor((signing.at ?? Date.now()) / 1_000));
  const digest = createHmac('sha256', signing.secret ?? TOKENS.secret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  const signed = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
  return fetch(url, { method: 'POST', body, headers: { ...signed, ...headers } });
}

const newEventId = (): string => `Ev${randomUUID().replaceAll('-', '')}`;

const envelopeOf = (team: string, event: Json, eventId: string): Json => ({
  type: 'event_callback',
  team_id: team,
  api_app_id: 'A0KIKIGAKI',
  event_id: eventId,
  event_time: Math.floor(Date.now() / 1_000),
  event,
  authorizations: [{ team_id: team, user_id: 'U0KIKIGAKI', is_bot: true, is_enterprise_install: false }],
});
