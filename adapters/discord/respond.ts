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

export interface Timing {
  /** When the interaction arrived, in milliseconds of `performance.now()`. */
  readonly arrived: number;
  /** Milliseconds after that Discord is told that it takes longer. */
  readonly deferAfter: number;
}

export interface RespondOptions extends Timing {
  /** What is promised to Discord where the response takes longer. */
  readonly deferral: Deferral;
}

/** Answers an interaction once, in time: with the response if it comes soon, else with a promise that the response then fulfils. Gives the id of the message it became. */
export async function respond(
  api: DiscordApi,
  to: InteractionFrame,
  response: Promise<Response>,
  { deferral, arrived, deferAfter }: RespondOptions,
): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, deferAfter - (performance.now() - arrived)), 'late');
  });
  const first = await Promise.race([response, late]).finally(() => clearTimeout(timer));
  if (first !== 'late') return respondFirst(api, to, first);
  // A response that fails meanwhile is told below.
  response.catch(() => {});
  await api.defer(to, deferral);
  return respondLate(api, to, await response, deferral);
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
