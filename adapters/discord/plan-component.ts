import { type Action, decodeAction } from '../../src/index.ts';
import { type DiscordContext, languageFor, speakingIn } from './context.ts';
import type { Deferral } from './discord-api.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import type { Plan } from './plan.ts';

type ComponentUse = Extract<IncomingInteraction, { kind: 'component' }>;

/** Does what a button says: with a new message where there is more to read, in place where a list is turned or a question is done. */
export function planComponent(used: ComponentUse, { chat }: DiscordContext): Plan {
  const action = decodeAction(used.customId);
  return {
    language: languageFor(used.locale),
    deferral: deferralOf(action, used),
    run: async () => (action ? chat.act(action, speakingIn(used, used.message.id), used.chosen) : { kind: 'expired' }),
    show(reply) {
      if (reply.kind === 'deleted') return { kind: 'delete' };
      const isInPlace =
        (reply.kind === 'sessions' && used.message.isPrivate) || (reply.kind === 'thanks' && action?.kind === 'reason');
      if (isInPlace) return { kind: 'update' };
      return { kind: 'message', isPrivate: reply.kind === 'answer' ? isAnswerPrivate(action, used) : true };
    },
    at: (message) => speakingIn(used, message),
  };
}

/** Discord is told before the reply is known whether a new message comes, and who will see it. */
function deferralOf(action: Action | undefined, used: ComponentUse): Deferral {
  switch (action?.kind) {
    case 'delete':
    case 'reason':
      return { kind: 'update' };
    case 'sessions':
      return used.message.isPrivate ? { kind: 'update' } : { kind: 'message', isPrivate: true };
    case 'more':
    case 'details':
    case 'similar':
    case 'at-event':
    case 'share':
    case 'digest-ask':
      return { kind: 'message', isPrivate: isAnswerPrivate(action, used) };
    default:
      return { kind: 'message', isPrivate: true };
  }
}

/** What follows a private answer is private, until it is shared. */
const isAnswerPrivate = (action: Action | undefined, { message }: ComponentUse): boolean =>
  message.isPrivate && action?.kind !== 'share';
