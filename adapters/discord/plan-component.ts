import {
  type Action,
  type AddressedReply,
  type CalendarReply,
  decodeAction,
  doerOf,
  expectedAudience,
  type Speaking,
} from '../../src/index.ts';
import { type DiscordContext, ownThread, speakingIn } from './context.ts';
import type { Deferral } from './discord-api.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import { languageFor } from './language.ts';
import { isMove } from './move-id.ts';
import type { Plan } from './plan.ts';
import type { ServerCalendar } from './server-calendar.ts';
import { createdAt } from './snowflake.ts';

export type ComponentUse = Extract<IncomingInteraction, { kind: 'component' }>;

/** Does what a button says: with a new message where there is more to read, in place where a list is turned or a question is done. */
export function planComponent(used: ComponentUse, { chat, calendar }: DiscordContext): Plan {
  const action = actionOf(used);
  const speaking: Speaking = {
    ...speakingIn(used, used.message.id),
    asked: used.message.isPrivate || (action && isOwnInterest(action)) ? 'privately' : 'unseen',
  };
  return {
    language: used.message.language ?? languageFor(used.locale),
    deferral: deferralOf(action, used, speaking),
    ...(action?.kind === 'share' ? { told: { sharedBy: doerOf(speaking) }, ...threadFor(used) } : {}),
    ...(action && 'answer' in action ? { below: action.answer } : {}),
    async run() {
      if (!action) return { kind: 'expired', audience: 'asker' };
      const reply = await chat.act(action, speaking, used.chosen);
      return reply.kind === 'calendar' ? addedTo(calendar, used, reply) : reply;
    },
    show(reply) {
      if (reply.kind === 'deleted') return { kind: 'delete' };
      const isTurned = TURNED.has(action?.kind ?? '') && isPage(reply) && used.message.isPrivate;
      const isInPlace = isTurned || (reply.kind === 'thanks' && action?.kind === 'reason');
      return isInPlace ? { kind: 'update' } : { kind: 'message', isPrivate: reply.audience === 'asker' };
    },
    at: (message) => ({ ...speakingIn(used, message), also: ownThread(used) }),
  };
}

/** What is shared of a digest stands below the digest: there it is what people talk about, and the channel stays short. */
const threadFor = ({ guild, mayPost, message: { cameFrom } }: ComponentUse): Pick<Plan, 'threadBelow'> =>
  guild !== undefined && mayPost !== false && cameFrom !== undefined ? { threadBelow: cameFrom } : {};

/** Done here, because only the platform has a calendar. */
async function addedTo(
  calendar: ServerCalendar,
  { id, guild, mayAddEvents }: ComponentUse,
  reply: CalendarReply & { readonly audience: 'channel' | 'asker' },
): Promise<AddressedReply> {
  const now = createdAt(id);
  if (guild === undefined || !mayAddEvents || now === undefined) return { ...reply, outcome: { kind: 'not-allowed' } };
  return { ...reply, outcome: await calendar.add(guild, reply, now) };
}

/** Pages of lists, which are turned in place where only one person looks at them. */
const TURNED: ReadonlySet<string> = new Set(['sessions', 'events', 'page']);
const isPage = ({ kind }: AddressedReply): boolean => kind === 'sessions' || kind === 'events' || kind === 'answer';

/** What a button or a list asks for; of some lists that is what was chosen. */
export const actionOf = ({ customId, chosen = '' }: Pick<ComponentUse, 'customId' | 'chosen'>): Action | undefined =>
  decodeAction(isMove(customId) ? chosen : customId);

/** A digest is read by many: what one of them wants to know more about would be one more message for all. Who wants to shares it. */
const isOwnInterest = ({ kind }: Action): boolean => kind === 'digest-ask' || kind === 'digest-page';

/** Discord is told before the reply is known whether a new message comes, and who will see it. */
function deferralOf(action: Action | undefined, { message }: ComponentUse, speaking: Speaking): Deferral {
  if (!action) return { kind: 'message', isPrivate: true };
  const isInPlace = action.kind === 'delete' || action.kind === 'reason' || (TURNED.has(action.kind) && message.isPrivate);
  return isInPlace ? { kind: 'update' } : { kind: 'message', isPrivate: expectedAudience(action, speaking) === 'asker' };
}
