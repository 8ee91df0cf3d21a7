import { type Reply, type Semaphore, withDeadline } from '../../src/index.ts';
import type { Deferral, DiscordApi, Visibility } from './discord-api.ts';
import type { DiscordMessage } from './discord-message.ts';
import type { InteractionFrame } from './incoming-interaction.ts';

/** What is to become of an interaction. */
export type Response =
  | ({ readonly kind: 'message'; readonly message: DiscordMessage } & Visibility)
  /** The message whose button was pressed becomes this one. */
  | { readonly kind: 'update'; readonly message: DiscordMessage }
  /** The message whose button was pressed goes. */
  | { readonly kind: 'delete' };

/** What is to become of an interaction, with the reply that it shows. */
export interface Made {
  readonly reply: Reply;
  readonly response: Response;
}

export interface Timing {
  /** When the interaction arrived, in milliseconds of `performance.now()`. */
  readonly arrived: number;
  /** Milliseconds after that Discord is told that it takes longer; `at-once`: before anything else is done. */
  readonly deferAfter: number | 'at-once';
  /** When a response that Discord was told of at once is made. */
  readonly turns: Semaphore;
}

export interface RespondOptions extends Timing {
  /** What is promised to Discord where the response takes longer. */
  readonly deferral: Deferral;
}

export interface Responded {
  readonly reply: Reply;
  /** The id of the message that it became. */
  readonly message: string | undefined;
}

/** Answers an interaction once, in time: with the response if it comes soon, else with a promise that the response then fulfils. */
export async function respond(
  api: DiscordApi,
  to: InteractionFrame,
  make: () => Promise<Made>,
  { deferral, arrived, deferAfter, turns }: RespondOptions,
): Promise<Responded> {
  if (deferAfter === 'at-once') {
    await api.defer(to, deferral);
    const { reply, response } = await turns.run(make);
    return { reply, message: await respondLate(api, to, response, deferral) };
  }
  const making = make();
  const made = await withDeadline(making, deferAfter - (performance.now() - arrived), undefined);
  if (made) return { reply: made.reply, message: await respondFirst(api, to, made.response) };
  // If it fails meanwhile, that is told below.
  making.catch(() => {});
  await api.defer(to, deferral);
  const { reply, response } = await making;
  return { reply, message: await respondLate(api, to, response, deferral) };
}

async function respondFirst(api: DiscordApi, to: InteractionFrame, response: Response): Promise<string | undefined> {
  switch (response.kind) {
    case 'message':
      return api.reply(to, response.message, response);
    case 'update':
      await api.update(to, response.message);
      return undefined;
    case 'delete':
      await api.defer(to, { kind: 'update' });
      await api.remove(to);
      return undefined;
  }
}

async function respondLate(
  api: DiscordApi,
  to: InteractionFrame,
  response: Response,
  deferral: Deferral,
): Promise<string | undefined> {
  switch (response.kind) {
    case 'message':
      return deferral.kind === 'message' ? api.edit(to, response.message) : api.followUp(to, response.message, response);
    case 'update':
      await api.edit(to, response.message);
      return undefined;
    case 'delete':
      await api.remove(to);
      return undefined;
  }
}
