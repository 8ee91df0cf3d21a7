import type { AddressedReply } from '../model/reply.ts';
import type { Speaking } from '../model/speaking.ts';
import type { Chat } from '../ports/chat.ts';

/** A chat that answers only where it is allowed to; everywhere else it says so, to whoever asked. */
export function onlyIn(isAllowed: (place: Pick<Speaking, 'workspace' | 'channel'>) => boolean, chat: Chat): Chat {
  const elsewhere: AddressedReply = { kind: 'refused', detail: { code: 'not-here' }, audience: 'asker' };
  return {
    run: async (command, speaking) => (isAllowed(speaking) ? chat.run(command, speaking) : elsewhere),
    act: async (action, speaking, chosen) => (isAllowed(speaking) ? chat.act(action, speaking, chosen) : elsewhere),
    posted: (reply, speaking, posted) => chat.posted(reply, speaking, posted),
    answersTo: (question, speaking) => chat.answersTo(question, speaking),
  };
}
