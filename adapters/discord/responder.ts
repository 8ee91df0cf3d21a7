import { DiscordAPIError } from 'discord.js';
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

/** Answers one interaction, in time: with the response if it comes soon, else with a promise that the response then fulfils. */
export interface Responder {
  /** Rejects as `REST` does; the result is the id of the message that it became. */
  respond(response: Response): Promise<string | undefined>;
  /** What became of it in another process: answered, promised, or nothing. */
  look(): Promise<'found' | 'none' | 'unknown'>;
  /** Promises nothing any more: somebody else answers. */
  cancel(): void;
}

export interface ResponderOptions {
  /** What is promised to Discord where the response takes longer. */
  readonly deferral: Deferral;
  /** In so many milliseconds; 0 for at once. Absent where another process had it before. */
  readonly deferIn?: number;
  /** The promise could not be made. */
  readonly failed: (error: unknown) => void;
}

/** Numbers of Discord's protocol. */
const ALREADY_ACKNOWLEDGED = 40060;
const LOADING = 1 << 7;

export function createResponder(
  api: DiscordApi,
  to: InteractionFrame,
  { deferral, deferIn, failed }: ResponderOptions,
): Responder {
  let isAcknowledged = false;
  let refused: unknown;
  let deferring: Promise<void> | undefined;
  const defer = async (): Promise<void> => {
    try {
      await api.defer(to, deferral);
      isAcknowledged = true;
    } catch (error) {
      if (isAlready(error)) isAcknowledged = true;
      else refused = error;
      failed(error);
    }
  };
  const timer = deferIn === undefined ? undefined : setTimeout(() => (deferring = defer()), Math.max(0, deferIn));
  const late = (response: Response): Promise<string | undefined> => respondLate(api, to, response, deferral);
  return {
    async respond(response) {
      clearTimeout(timer);
      await deferring;
      if (refused !== undefined) throw refused;
      if (isAcknowledged) return late(response);
      try {
        const message = await respondFirst(api, to, response);
        isAcknowledged = true;
        return message;
      } catch (error) {
        // Another process promised it, or our own first call got through although its connection broke.
        if (!isAlready(error)) throw error;
        isAcknowledged = true;
        failed(error);
        return late(response);
      }
    },
    async look() {
      try {
        const { flags = 0 } = await api.original(to);
        isAcknowledged = true;
        if (deferral.kind === 'update') return 'unknown';
        return (flags & LOADING) === 0 ? 'found' : 'none';
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || error.status !== 404) return 'unknown';
        // Never acknowledged, and by now it cannot be.
        refused = error;
        return 'none';
      }
    },
    cancel: () => clearTimeout(timer),
  };
}

const isAlready = (error: unknown): boolean => error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED;

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
    case 'message': {
      if (deferral.kind === 'update') return api.followUp(to, response.message, response);
      if (response.isPrivate === deferral.isPrivate || !response.isPrivate) return api.edit(to, response.message);
      // Promised to everybody, and for one person after all: the promise goes.
      await api.remove(to);
      return api.followUp(to, response.message, response);
    }
    case 'update':
      await api.edit(to, response.message);
      return undefined;
    case 'delete':
      await api.remove(to);
      return undefined;
  }
}
