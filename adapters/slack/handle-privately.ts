import { type AddressedReply, type Handling, type Language, limitRefusal } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { type Private, sayPrivately } from './say-privately.ts';

export interface PrivateAnswer {
  /** Works out what to say. */
  readonly make: () => Promise<{ readonly reply: AddressedReply; readonly language: Language }>;
  /** What an apology is written in where there is nothing else. */
  readonly language: Language;
  readonly to: Omit<Private, 'language' | 'isForAll' | 'isRepeat'>;
}

/** Answers one person, who alone sees it; a change of what the channel gets is said to all of it. Slack shows nobody what was said so: it cannot be looked up. */
export function handlePrivately({ make, language, to }: PrivateAnswer, context: SlackContext): Handling {
  let made: Awaited<ReturnType<PrivateAnswer['make']>> | undefined;
  return {
    async make() {
      made = await make();
    },
    async post({ isRepeat }) {
      if (!made) return { kind: 'refused', code: 'nothing-made' };
      const { reply } = made;
      if (limitRefusal(reply) === 'repeated') return { kind: 'told' };
      return sayPrivately(reply, { ...to, language: made.language, isForAll: reply.audience === 'channel', isRepeat }, context);
    },
    find: async () => 'unknown',
    async tell() {
      return (
        (await sayPrivately({ kind: 'failed' }, { ...to, language: made?.language ?? language }, context)).kind === 'answered'
      );
    },
  };
}
