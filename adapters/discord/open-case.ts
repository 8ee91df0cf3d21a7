import { z } from 'zod';
import type { OpenCase } from '../../src/index.ts';
import type { DiscordContext } from './context.ts';
import { handleInteraction, planOf } from './handle-interaction.ts';
import { handleMessage } from './handle-message.ts';
import type { Incoming } from './incoming.ts';
import { createResponder, type Responder } from './responder.ts';

/** Read when it arrived and sealed since: what kind it is says the rest. */
const frame = z.object({ kind: z.enum(['message', 'interaction']) }).loose();

/**
 * How Discord answers each kind of event. Messages of a channel go one after the other: Discord limits them there.
 * `responders` are those of interactions that arrived here; one from another process is begun anew.
 */
export function createOpenCase(context: DiscordContext, responders: Map<string, Responder>): OpenCase {
  return (content, attempt) => {
    if (!frame.safeParse(content).success) return undefined;
    const given = content as Incoming;
    if (given.kind === 'message') {
      const { channel, person, guild = channel } = given.message;
      const turn = { workspace: guild, channel, person, lane: channel, isUrgent: false };
      return { turn, handling: handleMessage(given.message, context) };
    }
    const { interaction } = given;
    const { id, channel, person, guild = channel, kind } = interaction;
    const plan = planOf(interaction, context);
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
      handling: { ...handling, post: (how) => ending(handling.post(how)), reportFailure: () => ending(handling.reportFailure()) },
    };
  };
}
