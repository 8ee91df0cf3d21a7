import { present, withDeadline } from '../../src/index.ts';
import { actionCodeOf } from './action-id.ts';
import type { SlackContext } from './context.ts';
import { digestModal } from './digest-modal.ts';
import { findSubscription, newDigestForm } from './find-subscription.ts';
import { slackMessages } from './messages/messages.ts';
import { DIGEST_PREVIEW, HOME_DIGEST, HOME_QUESTION, HOME_SUBSCRIBE } from './names.ts';
import { type BlockActions, readOrigin } from './payloads.ts';
import { SLACK } from './platform.ts';
import { privateTalk } from './private-talk.ts';
import { readDigestForm } from './read-digest-form.ts';
import { renderView } from './render.ts';
import { plain } from './render-controls.ts';
import { saidBy } from './said-by.ts';
import { speakingAt } from './speaking-at.ts';
import { usedAction } from './used-action.ts';

/** Slack opens windows for three seconds after something was pressed, in milliseconds. */
const WINDOW_TIME = 2_500;

/** Opens the window that was asked for, at once, or takes in what was asked on the Home tab; false for anything else, and where Slack opens none. */
export async function openWindowOf(body: BlockActions, context: SlackContext): Promise<boolean> {
  const [used] = body.actions;
  switch (used.action_id) {
    case HOME_QUESTION:
      return takeHomeQuestion(body, context);
    case HOME_SUBSCRIBE:
      return openNew(body, context);
    case HOME_DIGEST:
      return openSettings(body, used.selected_option?.value ?? '', context);
    case DIGEST_PREVIEW:
      return pushPreview(body, context);
    default: {
      const action = actionCodeOf(used.action_id) === undefined ? undefined : usedAction(body)?.action;
      if (action?.kind === 'ask-about' && body.view?.type === 'home') return takeHomeQuestion(body, context);
      return action?.kind === 'digest-settings' ? openSettings(body, action.subscription, context) : false;
    }
  }
}

async function takeHomeQuestion({ user, view, actions: [used] }: BlockActions, context: SlackContext): Promise<boolean> {
  const { channel } = readOrigin(view?.private_metadata ?? '');
  const text = used.value ?? '';
  if (!channel || text.trim() === '') return true;
  const content = { kind: 'home-question', user: user.id, channel, text, ts: used.action_ts } as const;
  await context.receive({ event: `home:${user.id}:${used.action_ts}`, content, isRedelivered: false });
  return true;
}

async function openNew(body: BlockActions, context: SlackContext): Promise<boolean> {
  const language = await context.people.language(body.user.id);
  // A new one from the Home tab goes to the channel that is chosen.
  return open('views.open', body, digestModal(language, newDigestForm(language), {}), context);
}

async function openSettings(body: BlockActions, subscription: string, context: SlackContext): Promise<boolean> {
  const channel = body.channel?.id;
  const speaking = speakingAt(context, {
    channel: channel ?? body.user.id,
    thread: privateTalk(body.user.id),
    person: body.user.id,
  });
  const [language, form] = await Promise.all([
    context.people.language(body.user.id),
    findSubscription(subscription, speaking, channel === undefined, context),
  ]);
  if (!form) return false;
  return open('views.open', body, digestModal(language, form, { channel: form.channel }), context);
}

/** What would come first, as it is filled in. */
async function pushPreview(body: BlockActions, context: SlackContext): Promise<boolean> {
  const { user, view } = body;
  const words = readDigestForm(view?.state?.values ?? {});
  const speaking = speakingAt(context, { channel: user.id, thread: privateTalk(user.id), person: user.id, asked: 'privately' });
  const [language, reply] = await Promise.all([
    context.people.language(user.id),
    context.chat.run({ kind: 'digest', command: { kind: 'sample', words } }, speaking),
  ]);
  const { digestModal: texts } = slackMessages[language];
  const blocks = renderView(withoutControls(present(reply, { language, platform: SLACK })));
  return open('views.push', body, { type: 'modal', title: plain(texts.preview), close: plain(texts.back), blocks }, context);
}

/** Nothing can be done with a digest that nobody was told. */
const withoutControls = (presentation: ReturnType<typeof present>): ReturnType<typeof present> => ({
  ...presentation,
  parts: presentation.parts
    .filter(({ kind }) => kind !== 'buttons' && kind !== 'choice')
    .map((part) => (part.kind === 'card' ? { ...part, buttons: [] } : part)),
});

async function open(method: string, { trigger_id }: BlockActions, view: object, { calls }: SlackContext): Promise<boolean> {
  if (trigger_id === undefined) return false;
  const opened = await withDeadline(
    saidBy(() => calls.call(method, { trigger_id, view })),
    WINDOW_TIME,
    undefined,
  );
  return opened?.kind === 'answered';
}
