import { type AddressedReply, type Handling, type Language, limitRefusal } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { privateTalk } from './private-talk.ts';
import { type Private, replyPrivately } from './reply-privately.ts';
import { reportFailure } from './report-failure.ts';
import { speakingAt } from './speaking-at.ts';

export interface PrivateAnswer {
  /** Works out what to say, and begins to look up in which language: nobody waits for Slack in turn. */
  readonly make: () => Promise<{ readonly reply: AddressedReply; readonly language: Promise<Language> }>;
  /** What an apology is written in where there is nothing else. */
  readonly language: Language;
  readonly to: Omit<Private, 'language' | 'isForAll' | 'isRepeat'>;
}

/** Answers one person, who alone sees it; a change of what the channel gets is said to all of it. Slack shows nobody what was said so: it cannot be looked up. */
export function handlePrivately({ make, language: otherwise, to }: PrivateAnswer, context: SlackContext): Handling {
  let made: Awaited<ReturnType<PrivateAnswer['make']>> | undefined;
  return {
    async make() {
      made = await make();
    },
    async post({ isRepeat }) {
      const speaker = { channel: to.channel, thread: privateTalk(to.person), person: to.person };
      if (!made) return { kind: 'refused', code: 'nothing-made' };
      const { reply } = made;
      const language = await made.language;
      if (limitRefusal(reply) === 'repeated') return { kind: 'told' };
      const isForAll = reply.audience === 'channel';
      const said = await replyPrivately(reply, { ...to, language, isForAll, isRepeat }, context);
      // Digests count as told when they were; an answer that one person saw has no message that others could reply to.
      if (said.kind === 'answered' && reply.kind === 'digest')
        await context.chat.posted(reply, speakingAt(context, speaker), { message: '' });
      return said;
    },
    find: async () => 'unknown',
    async reportFailure(how) {
      return reportFailure({ ...to, language: (await made?.language) ?? otherwise }, how, context);
    },
  };
}
