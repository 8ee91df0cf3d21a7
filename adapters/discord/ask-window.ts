import { type Language, withoutUndefined } from '../../src/index.ts';
import { LIMITS } from './limits.ts';
import { discordMessages } from './messages/messages.ts';
import { COMPONENT, INPUT_STYLE } from './protocol.ts';
import type { Window } from './window.ts';

const NAME = 'ask-on';
const QUESTION = 'question';

/** The window to ask on about an answer: a line to write in. */
export function askWindow(answer: string, language: Language): Window {
  const { askOn } = discordMessages[language];
  const component = {
    type: COMPONENT.input,
    custom_id: QUESTION,
    style: INPUT_STYLE.short,
    required: true,
    max_length: LIMITS.question,
    placeholder: askOn.placeholder,
  };
  return {
    custom_id: `${NAME}:${answer}`,
    title: askOn.title,
    components: [{ type: COMPONENT.label, label: askOn.label, description: askOn.description, component }],
  };
}

/** What was asked in such a window, and after which answer; undefined for any other. */
export function readAskWindow(
  customId: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): { readonly text: string; readonly after?: string } | undefined {
  const [name, answer] = customId.split(':');
  if (name !== NAME) return undefined;
  const text = fields[QUESTION];
  return { text: typeof text === 'string' ? text : '', ...withoutUndefined({ after: answer || undefined }) };
}
