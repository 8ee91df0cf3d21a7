import {
  type AddressedReply,
  type Handling,
  type Language,
  type Posted,
  type Presentation,
  present,
  type Reply,
  withoutUndefined,
} from '../../src/index.ts';
import type { DiscordContext } from './context.ts';
import type { DiscordMessage } from './discord-message.ts';
import type { AnsweredInteraction } from './incoming.ts';
import { discordMessages } from './messages/messages.ts';
import type { Plan } from './plan.ts';
import { planCommand } from './plan-command.ts';
import { planComponent } from './plan-component.ts';
import { planWindow } from './plan-window.ts';
import { DISCORD } from './platform.ts';
import { renderMessage } from './render.ts';
import type { Responder, Response } from './responder.ts';
import { saidBy } from './said-by.ts';
import { type SharedInThread, shareInThread } from './share-in-thread.ts';
import { createdAt } from './snowflake.ts';
import { unlessRefused } from './unless-refused.ts';

export async function planOf(interaction: AnsweredInteraction, context: DiscordContext): Promise<Plan> {
  switch (interaction.kind) {
    case 'component':
      return planComponent(interaction, context);
    case 'window':
      return planWindow(interaction, context);
    default:
      return planCommand(interaction, context);
  }
}

/** Answers a command or a button, once. */
export function handleInteraction(to: AnsweredInteraction, plan: Plan, responder: Responder, context: DiscordContext): Handling {
  const { api, chat, mention, timeZone: zone } = context;
  const { language, told, below } = plan;
  const presented = (reply: Reply, isPrivate: boolean, isRepeat = false): Presentation =>
    present(reply, { language, zone, platform: DISCORD, isPrivate, isRepeat, ...(isPrivate ? {} : told), ...calendarOf(to) });
  const render = (presentation: Presentation): DiscordMessage => renderMessage(presentation, mention);
  const inThread = async (presentation: Presentation): Promise<SharedInThread | undefined> => {
    const { threadBelow } = plan;
    if (threadBelow === undefined) return undefined;
    const sharing = { channel: to.channel, below: threadBelow, presentation, message: render(presentation), nonce: to.id };
    const shared = await shareInThread(api, sharing);
    if (shared) await responder.respond({ kind: 'message', message: render(sharedIn(shared, language)), isPrivate: true });
    return shared;
  };
  let reply: AddressedReply | undefined;
  return {
    async make() {
      reply = await plan.run();
    },
    async post({ isRepeat }) {
      const said = reply;
      if (!said) return { kind: 'refused', code: 'nothing-made' };
      const shown = plan.show(said);
      const responseWith = (message: DiscordMessage): Response =>
        shown.kind === 'message'
          ? { ...shown, message }
          : shown.kind === 'update'
            ? { kind: 'update', message }
            : { kind: 'delete' };
      return saidBy(
        async () => {
          const isPrivate = shown.kind === 'message' ? shown.isPrivate : to.kind === 'component';
          const presentation = presented(said, isPrivate, isRepeat);
          const shared = isPrivate ? undefined : await inThread(presentation);
          const message =
            shared?.message ?? (await unlessRefused(render(presentation), (one) => responder.respond(responseWith(one))));
          if (message === undefined) return;
          const at = { ...plan.at(message), ...withoutUndefined({ channel: shared?.thread }) };
          await chat.posted(said, at, { message, ...withoutUndefined({ below }) } satisfies Posted);
        },
        to.id,
        context,
      );
    },
    find: async () => responder.look(),
    async reportFailure({ isRepeat }) {
      const message = render(presented({ kind: 'failed' }, true, isRepeat));
      const said = await saidBy(() => responder.respond({ kind: 'message', message, isPrivate: true }), to.id, context);
      if (said.kind === 'answered') return true;
      return (await saidBy(() => api.direct(to.person, message), to.id, context)).kind === 'answered';
    },
  };
}

/** Who shared it is shown where. */
function sharedIn({ thread }: SharedInThread, language: Language): Presentation {
  const text = discordMessages[language].sharedIn;
  return { summary: text, parts: [{ kind: 'text', spans: [{ text }, { text: '#', channel: thread }] }], cut: '' };
}

/** Where the person and the bot may put events into the server's calendar: those from the day on that was yesterday somewhere. */
function calendarOf({ id, mayAddEvents }: AnsweredInteraction): { readonly calendarFrom?: string } {
  const now = createdAt(id);
  return mayAddEvents && now !== undefined ? { calendarFrom: new Date(now - DAY).toISOString().slice(0, 10) } : {};
}

const DAY = 24 * 60 * 60_000;
