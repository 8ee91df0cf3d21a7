import type { types } from '@slack/bolt';
import { type Option, zoneChoices } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { blockSuggestion } from './payloads.ts';

/** Events by what was typed so far: Slack waits three seconds at most. */
export async function suggestEvents(
  body: unknown,
  { names }: SlackContext,
): Promise<{ readonly options: types.PlainTextOption[] }> {
  const { value: typed } = blockSuggestion.parse(body);
  return { options: optionsOf(await names.events(typed, SLACK_LIMITS.options)) };
}

/** The same for time zones. */
export function suggestZones(body: unknown): { readonly options: types.PlainTextOption[] } {
  const { value: typed } = blockSuggestion.parse(body);
  return { options: optionsOf(zoneChoices(typed, SLACK_LIMITS.options)) };
}

const optionsOf = (found: readonly Option[]): types.PlainTextOption[] =>
  found
    .filter(({ label, value }) => label.trim() && value.length <= SLACK_LIMITS.optionValue)
    .map(({ label, value }) => ({
      text: { type: 'plain_text', text: escapeText(label, SLACK_LIMITS.optionLabel), emoji: false } as const,
      value,
    }));
