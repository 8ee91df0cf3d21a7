import type { App } from '@slack/bolt';
import type { SlackContext } from './context.ts';
import { onAction } from './listen-actions.ts';
import { faultOfSubmission, onMessageShortcut, onSlashCommand, onSubmission } from './listen-commands.ts';
import { showHome, welcome } from './listen-home.ts';
import { onMessage as onMessageAt } from './listen-messages.ts';
import {
  ASK_MODAL,
  type BOT_EVENTS,
  DIGEST_FIELDS,
  DIGEST_MODAL,
  EVENT_CHOICE,
  LINK_EVENT,
  SHORTCUT,
  SLASH_COMMAND,
} from './names.ts';
import { once } from './once.ts';
import { revokedEvent } from './payloads.ts';
import { SLACK } from './platform.ts';
import { suggestEvents, suggestZones } from './suggest-events.ts';
import { unfurlLinks } from './unfurl-links.ts';

type BotEvent = (typeof BOT_EVENTS)[number];
type Listen = (event: unknown, eventId: string) => Promise<void>;

/** Maps all that Slack tells to what is done about it. */
export function registerListeners(app: App, context: SlackContext): void {
  for (const [name, listen] of Object.entries(eventListeners(context))) {
    app.event(name.split('.')[0] ?? name, ({ event, body }) => listen(event, body.event_id));
  }
  app.command(SLASH_COMMAND, async ({ body, ack }) => {
    await onSlashCommand(body, context);
    await ack();
  });
  app.shortcut(SHORTCUT, async ({ body, ack }) => {
    await onMessageShortcut(body, context);
    await ack();
  });
  app.action(/^kiku[:-]/, async ({ body, ack }) => {
    await onAction(body, context);
    await ack();
  });
  app.options(DIGEST_FIELDS.zone, async ({ body, ack }) => {
    await ack(suggestZones(body));
  });
  app.options(new RegExp(`^(?:${EVENT_CHOICE}|${DIGEST_FIELDS.events})$`), async ({ body, ack }) => {
    await ack(await suggestEvents(body, context));
  });
  app.view(DIGEST_MODAL, async ({ body, ack }) => {
    await onSubmission(body, context);
    await ack();
  });
  app.view(ASK_MODAL, async ({ body, ack }) => {
    const fault = await faultOfSubmission(body, context);
    if (fault) return ack({ response_action: 'errors', errors: fault });
    await onSubmission(body, context);
    await ack();
  });
}

/** One for each event that the manifest subscribes to: the type holds the two together. */
function eventListeners(context: SlackContext): Readonly<Record<BotEvent | typeof LINK_EVENT, Listen>> {
  const onMessage: Listen = (event) => onMessageAt(event, context);
  const gone: Listen = () => leave(context);
  return {
    [LINK_EVENT]: (event, id) => once(context, `event:${id}`, () => unfurlLinks(event, context)),
    app_mention: onMessage,
    'message.im': onMessage,
    app_home_opened: (event, id) => once(context, `event:${id}`, () => showHome(event, context)),
    member_joined_channel: (event, id) => once(context, `event:${id}`, () => welcome(event, context)),
    app_uninstalled: gone,
    tokens_revoked: async (event, id) => {
      if (revokedEvent.parse(event).tokens?.bot?.length) await gone(event, id);
    },
  };
}

/** The workspace does not want us any more: nothing of it is kept. */
async function leave({ state, identity, revoked, log }: SlackContext): Promise<void> {
  const workspace = identity().team;
  await state.forget({ platform: SLACK.name, workspace });
  log.info({ workspace }, 'the workspace removed the bot; all that was kept of it is deleted');
  revoked('app_uninstalled');
}
