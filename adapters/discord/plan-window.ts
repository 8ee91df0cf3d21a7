import { type Command, expectedAudience, type Speaking, withoutUndefined } from '../../src/index.ts';
import { readAskWindow } from './ask-window.ts';
import { type DiscordContext, ownThread, speakingIn } from './context.ts';
import { readDigestWindow } from './digest-window.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import { languageFor } from './language.ts';
import type { Plan } from './plan.ts';
import { spokenWords } from './spoken-words.ts';

type WindowUse = Extract<IncomingInteraction, { kind: 'window' }>;

/** Answers what was written into a window: a follow-up where the answer it is about was seen, a digest that was ordered or changed. */
export function planWindow(used: WindowUse, context: DiscordContext): Plan {
  const command = commandOf(used);
  const speaking: Speaking = {
    ...speakingIn(used, ownThread(used)),
    asked: used.message?.isPrivate && command.kind === 'ask' ? 'privately' : 'unseen',
  };
  return {
    language: languageFor(used.locale, command.kind === 'ask' ? command.text : ''),
    deferral: { kind: 'message', isPrivate: expectedAudience(command, speaking) === 'asker' },
    ...(command.kind === 'ask' ? { told: { asked: command.text }, ...withoutUndefined({ below: command.after }) } : {}),
    run: () => context.chat.run(command, speaking),
    show: ({ audience }) => ({ kind: 'message', isPrivate: audience === 'asker' }),
    at: (message) => ({ ...speakingIn(used, message), also: ownThread(used) }),
  };
}

function commandOf({ customId, fields }: WindowUse): Command {
  const digest = readDigestWindow(customId, fields);
  if (digest) return { kind: 'digest', command: digest };
  const asked = readAskWindow(customId, fields);
  return asked ? { kind: 'ask', ...asked, text: spokenWords(asked.text) || asked.text } : { kind: 'help' };
}
