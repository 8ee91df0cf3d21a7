import { type Action, decodeAction, present, type Reply } from '../../src/index.ts';
import { type DiscordContext, languageFor, speakingIn } from './context.ts';
import type { Deferral } from './discord-api.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import { DISCORD } from './platform.ts';
import { renderMessage } from './render.ts';
import { type Made, type Response, respond, type Timing } from './respond.ts';

type ComponentUse = Extract<IncomingInteraction, { kind: 'component' }>;

/** Does what a button says: with a new message where there is more to read, in place where a list is turned or a question is done. */
export async function onComponent(used: ComponentUse, timing: Timing, parts: DiscordContext): Promise<void> {
  const { api, chat } = parts;
  const action = decodeAction(used.customId);
  const speaking = speakingIn(used, used.message.id);
  const make = async (): Promise<Made> => {
    const reply: Reply = action ? await chat.act(action, speaking, used.chosen) : { kind: 'expired' };
    return { reply, response: responseOf(reply, action, used) };
  };
  const { reply, message } = await respond(api, used, make, { deferral: deferralOf(action, used), ...timing });
  if (message !== undefined) await chat.posted(reply, speakingIn(used, message), { message });
}

function responseOf(reply: Reply, action: Action | undefined, used: ComponentUse): Response {
  if (reply.kind === 'deleted') return { kind: 'delete' };
  const isPrivate = reply.kind === 'answer' ? isAnswerPrivate(action, used) : true;
  const message = renderMessage(present(reply, { language: languageFor(used.locale), platform: DISCORD, isPrivate }));
  const isInPlace =
    (reply.kind === 'sessions' && used.message.isPrivate) || (reply.kind === 'thanks' && action?.kind === 'reason');
  return isInPlace ? { kind: 'update', message } : { kind: 'message', message, isPrivate };
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
