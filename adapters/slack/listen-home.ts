import { cutText, type Language, messagesIn, type Part, type Presentation, present } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { SLACK_LIMITS } from './limits.ts';
import { slackMessages } from './messages/messages.ts';
import { homeEvent, memberEvent } from './payloads.ts';
import { SLACK } from './platform.ts';
import { renderView } from './render.ts';
import { replyPublicly } from './reply-publicly.ts';
import { speakingAt } from './speaking-at.ts';

/** Slack shows about so much of a suggestion's title. */
const PROMPT_TITLE = 60;

/** Somebody opened the bot's own page: the Home tab, or the direct channel, which gets suggestions. */
export async function showHome(event: unknown, context: SlackContext): Promise<void> {
  const { user, channel, tab } = homeEvent.parse(event);
  const language = await context.people.language(user);
  if (tab === 'messages') {
    if (channel) await suggest(channel, language, user, context);
    return;
  }
  const blocks = renderView(await homeOf(user, language, context));
  await context.calls.call('views.publish', { user_id: user, view: { type: 'home', blocks } }).catch(() => {});
}

/** The bot was added to a channel: what it does, in three lines. */
export async function welcome(event: unknown, context: SlackContext): Promise<void> {
  const { user, channel, inviter } = memberEvent.parse(event);
  if (user !== context.identity().botUser) return;
  const spot = { channel, thread: channel, person: inviter ?? user };
  const language = await context.people.language(inviter ?? user);
  await replyPublicly(await context.chat.run({ kind: 'welcome' }, speakingAt(context, spot)), { spot, language }, context);
}

/** What the bot can do, the person's digests, how much it knows and since when, and the events. */
async function homeOf(person: string, language: Language, context: SlackContext): Promise<Presentation> {
  const speaking = speakingAt(context, { channel: person, thread: person, person });
  const { chat: said } = context;
  const [help, status, events, digests] = await Promise.all([
    said.run({ kind: 'help' }, speaking),
    said.run({ kind: 'status' }, speaking),
    said.run({ kind: 'events' }, speaking),
    said.run({ kind: 'digest', command: { kind: 'mine' } }, speaking),
  ]);
  const { chat, answer, date } = messagesIn(language);
  const show = (reply: typeof help) => present(reply, { language, platform: SLACK }).parts;
  const known: readonly Part[] =
    status.kind === 'status'
      ? [
          { kind: 'heading', text: chat.status.heading },
          { kind: 'text', spans: [{ text: chat.status.data(status.sessions, status.events) }] },
          { kind: 'note', text: answer.asOf(date(status.dataAsOf.slice(0, 10))) },
        ]
      : show(status);
  return { summary: chat.help.heading, parts: [...show(help), ...show(digests), ...known, ...show(events)], cut: chat.cut };
}

/** Questions to begin with: talks that are told about, then what the manifest suggests. */
async function suggest(channel: string, language: Language, person: string, context: SlackContext): Promise<void> {
  const { examples: usual } = slackMessages[language];
  const help = await context.chat.run({ kind: 'help' }, speakingAt(context, { channel, thread: channel, person }));
  // Titles are Japanese: whoever reads English gets questions in English.
  const examples = usual.length > 0 || help.kind !== 'help' ? usual : help.examples;
  const prompts = [
    ...examples.map((message) => ({ title: cutText(message, PROMPT_TITLE), message })),
    ...slackMessages[language].manifest.prompts,
  ].slice(0, SLACK_LIMITS.prompts);
  await context.calls.call('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts }).catch(() => {});
}
