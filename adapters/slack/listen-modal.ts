import type { types } from '@slack/bolt';
import { languageOf } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { EVENT_CHOICE, QUESTION_INPUT } from './names.ts';
import { once } from './once.ts';
import { blockSuggestion, modalOrigin, modalSubmission } from './payloads.ts';
import { privateTalk } from './private-talk.ts';
import { sayPrivately } from './say-privately.ts';
import { speakingAt } from './speaking-at.ts';

/** Events by what was typed so far, from memory: Slack waits three seconds at most. */
export function suggestEvents(body: unknown, { names }: SlackContext): { readonly options: types.PlainTextOption[] } {
  const { value: typed } = blockSuggestion.parse(body);
  const options = names
    .events(typed, SLACK_LIMITS.options)
    .filter(({ label, value }) => label.trim() && value.length <= SLACK_LIMITS.optionValue)
    .map(({ label, value }) => ({
      text: { type: 'plain_text', text: escapeText(label, SLACK_LIMITS.optionLabel), emoji: false } as const,
      value,
    }));
  return { options };
}

/** The window was sent off: answered like `/kiku` with words, where that was typed. */
export async function hearModal(body: unknown, context: SlackContext): Promise<void> {
  const { user, view } = modalSubmission.parse(body);
  const { channel, responseUrl } = modalOrigin.parse(JSON.parse(view.private_metadata));
  const { values } = view.state;
  const text = values[QUESTION_INPUT]?.[QUESTION_INPUT]?.value ?? '';
  const event = values[EVENT_CHOICE]?.[EVENT_CHOICE]?.selected_option?.value;
  await once(context, `view:${view.id}`, async () => {
    const speaking = speakingAt(context, { channel, thread: privateTalk(user.id), person: user.id });
    const [reply, language] = await Promise.all([
      context.chat.run({ kind: 'ask', text, ...(event && { event }) }, speaking),
      context.findLanguage(user.id, languageOf(text)),
    ]);
    await sayPrivately(reply, { language, channel, person: user.id, responseUrl }, context);
  });
}
