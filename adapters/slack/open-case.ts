import type { Case, Handling, OpenCase, QueuePlace } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { handleAction } from './handle-action.ts';
import { handleChange } from './handle-change.ts';
import { handleCommand } from './handle-command.ts';
import { handleDigestSubmission } from './handle-digest-submission.ts';
import { handleHomeQuestion } from './handle-home-question.ts';
import { handleMessage } from './handle-message.ts';
import { handleShortcut } from './handle-shortcut.ts';
import { handleSubmission } from './handle-submission.ts';
import { incoming } from './incoming.ts';
import { DIGEST_MODAL } from './names.ts';
import { type MessageEvent, readOrigin } from './payloads.ts';

/** How Slack answers each kind of event. What is posted in a channel goes one after the other: Slack takes about one message a second there. */
export function createOpenCase(context: SlackContext): OpenCase {
  const workspace = (): string => context.identity().team;
  const inChannel = (channel: string, person: string, handling: Handling): Case => ({
    turn: { workspace: workspace(), channel, person, lane: channel, isUrgent: false },
    handling,
  });
  const privately = (turn: Pick<QueuePlace, 'channel' | 'person' | 'isUrgent'>, handling: Handling): Case => ({
    turn: { workspace: workspace(), ...turn },
    handling,
  });
  return (content) => {
    const read = incoming.safeParse(content);
    if (!read.success) return undefined;
    const { data } = read;
    switch (data.kind) {
      case 'message':
        return inChannel(data.event.channel, data.event.user ?? '', handleMessage(data.event, data.event, context));
      case 'change':
        return inChannel(data.event.channel, askerOf(data.event), handleChange(data.event, context));
      case 'command': {
        const { channel_id: channel, user_id: person } = data.body;
        return privately({ channel, person, isUrgent: false }, handleCommand(data.body, context));
      }
      case 'shortcut': {
        const { channel, user } = data.body;
        return privately({ channel: channel.id, person: user.id, isUrgent: false }, handleShortcut(data.body, context));
      }
      case 'action': {
        const { channel, user } = data.body;
        return privately({ channel: channel?.id ?? user.id, person: user.id, isUrgent: true }, handleAction(data.body, context));
      }
      case 'home-question':
        return inChannel(data.channel, data.user, handleHomeQuestion(data, context));
      case 'submission': {
        const { user, view } = data.body;
        const { channel = user.id } = readOrigin(view.private_metadata);
        const handle = view.callback_id === DIGEST_MODAL ? handleDigestSubmission : handleSubmission;
        return privately({ channel, person: user.id, isUrgent: false }, handle(data.body, context));
      }
    }
  };
}

const askerOf = ({ user, message, previous_message: previous }: MessageEvent): string =>
  message?.user ?? previous?.user ?? user ?? '';
