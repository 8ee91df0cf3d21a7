import type { types } from '@slack/bolt';
import type { SlackContext } from './context.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { blockSuggestion } from './payloads.ts';

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
