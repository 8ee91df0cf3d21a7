import { z } from 'zod';
import type { OpenCase } from '../../src/index.ts';
import type { DiscordContext } from './context.ts';
import { handleEdit } from './handle-edit.ts';
import { handleInteraction, planOf } from './handle-interaction.ts';
import { handleMessage } from './handle-message.ts';
import type { Incoming } from './incoming.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { createResponder, type Responder } from './responder.ts';

/** Read when it arrived and sealed since: what kind it is says the rest. */
const frame = z.object({ kind: z.enum(['message', 'edit', 'interaction']) }).loose();

interface CaseParts {
  /** Those of interactions that arrived here; one from another process is begun anew. */
  readonly responders: Map<string, Responder>;
  /** Takes a message in as a question. */
  readonly receive: (message: IncomingMessage) => Promise<unknown>;
}

/** How Discord answers each kind of event. Messages of a channel go one after the other: Discord limits them there. */
export function createOpenCase(context: DiscordContext, { responders, receive }: CaseParts): OpenCase {
  return async (content, attempt) => {
    if (!frame.safeParse(content).success) return undefined;
    const given = content as Incoming;
    if (given.kind !== 'interaction') {
      const { message } = given;
      const { channel, person, guild = channel } = message;
      const turn = { workspace: guild, channel, person, lane: channel, isUrgent: false };
      const handling =
        given.kind === 'message' ? handleMessage(message, context) : handleEdit(message, context, () => receive(message));
      return { turn, handling };
    }
    const { interaction } = given;
    const { id, channel, person, guild = channel, kind } = interaction;
    const plan = await planOf(interaction, context);
    const arrived = attempt === 1 ? responders.get(id) : undefined;
    const responder = arrived ?? createResponder(context.api, interaction, { deferral: plan.deferral, failed: () => {} });
    const turn = { workspace: guild, channel, person, isUrgent: kind === 'component' };
    const handling = handleInteraction(interaction, plan, responder, context);
    /** Nothing more is to be done about it. */
    const ending = async <T>(saying: Promise<T>): Promise<T> => {
      const said = await saying;
      responders.delete(id);
      return said;
    };
    return {
      turn,
      handling: {
        ...handling,
        post: (how) => ending(handling.post(how)),
        reportFailure: (how) => ending(handling.reportFailure(how)),
      },
    };
  };
}
