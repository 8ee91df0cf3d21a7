import type { DiscordContext } from './context.ts';
import { planOf } from './handle-interaction.ts';
import type { AnsweredInteraction, Incoming } from './incoming.ts';
import { windowFor } from './open-window.ts';
import { reportFailure } from './report-failure.ts';
import { createResponder, type Responder } from './responder.ts';

/** Where so many are under way, an answer will take longer: Discord is told at once. */
const MANY = 20;
/** An interaction can be answered for a quarter of an hour, in milliseconds. */
const FORGOTTEN_AFTER = 15 * 60_000;

interface RespondParts {
  /** Of the interactions that are under way, by their ids. */
  readonly responders: Map<string, Responder>;
  /** Takes an event in; false where another process has it. */
  readonly receive: (event: string, workspace: string, content: Incoming) => Promise<boolean>;
}

/** Sees to it that an interaction is answered: with a window at once, else when its turn comes; Discord is told in time, whatever the state does meanwhile. Rejects where it will not be answered. */
export function createRespond(
  context: DiscordContext,
  { responders, receive }: RespondParts,
): (interaction: AnsweredInteraction) => Promise<void> {
  const answer = async (interaction: AnsweredInteraction): Promise<void> => {
    const { id, channel, guild = channel } = interaction;
    const deferIn = responders.size > MANY ? 0 : context.deferAfter;
    const failed = (error: unknown): void => reportFailure(error, id, 'an answer could not be promised', context);
    const { deferral } = await planOf(interaction, context);
    const responder = createResponder(context.api, interaction, { deferral, deferIn, failed });
    responders.set(id, responder);
    const forget = setTimeout(() => responders.delete(id), FORGOTTEN_AFTER);
    forget.unref();
    const promiseNothing = (): void => {
      responder.cancel();
      responders.delete(id);
    };
    try {
      const isOurs = await receive(id, guild, { kind: 'interaction', interaction });
      // Another process answers it.
      if (!isOurs) promiseNothing();
    } catch (error) {
      promiseNothing();
      throw error;
    }
  };
  // A window is the answer itself, and kept nowhere: what is lost is asked for again by another press.
  return async (interaction) => {
    const window = await windowFor(interaction, context);
    if (window) await context.api.openWindow(interaction, window);
    else await answer(interaction);
  };
}
