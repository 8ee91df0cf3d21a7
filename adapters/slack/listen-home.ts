import { cutText, type Language } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { viewsOf } from './find-subscription.ts';
import { type HomeContent, type HomeReport, homeView } from './home-view.ts';
import { SLACK_LIMITS } from './limits.ts';
import { slackMessages } from './messages/messages.ts';
import { homeEvent, memberEvent } from './payloads.ts';
import { replyPublicly } from './reply-publicly.ts';
import { CONTENT_REFUSALS, saidBy } from './said-by.ts';
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
  const content = await homeOf(user, channel, context);
  for (const form of ['native', 'classic'] as const) {
    const view = homeView(language, content, form);
    const said = await saidBy(() => context.calls.call('views.publish', { user_id: user, view }));
    if (said.kind !== 'refused' || !CONTENT_REFUSALS.has(said.code)) return;
  }
}

/** The bot was added to a channel: what it does, in three lines. */
export async function welcome(event: unknown, context: SlackContext): Promise<void> {
  const { user, channel, inviter } = memberEvent.parse(event);
  if (user !== context.identity().botUser) return;
  const spot = { channel, thread: channel, person: inviter ?? user };
  const language = await context.people.language(inviter ?? user);
  await replyPublicly(await context.chat.run({ kind: 'welcome' }, speakingAt(context, spot)), { spot, language }, context);
}

/** Asked for at the same time: the tab is there in the time of one. */
async function homeOf(person: string, channel: string | undefined, context: SlackContext): Promise<HomeContent> {
  const speaking = speakingAt(context, { channel: channel ?? person, thread: person, person });
  const { chat } = context;
  const [help, status, events, digests] = await Promise.all([
    chat.run({ kind: 'help' }, speaking),
    chat.run({ kind: 'status' }, speaking),
    chat.run({ kind: 'events' }, speaking),
    viewsOf('mine', speaking, chat),
  ]);
  return { channel, help, status, events, digests, reports: await recentReports(context) };
}

/** The reports that tell about the newest events. */
async function recentReports({ kikigaki: { programme } }: SlackContext): Promise<readonly HomeReport[]> {
  const found = new Map<string, HomeReport>();
  for (const { event } of (await programme.events()).toReversed()) {
    const { sessions } = await programme.sessions(event.id);
    const told = sessions.filter(({ notes }) => notes.length > 0);
    const details = await Promise.all(told.map(({ id }) => programme.show(id)));
    for (const report of details.flatMap(({ reports }) => reports)) found.set(report.id, report);
    if (found.size >= RECENT_REPORTS) break;
  }
  return [...found.values()].slice(0, RECENT_REPORTS);
}

const RECENT_REPORTS = 5;

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
