import type { types } from '@slack/bolt';
import { type Button, type Card, type Choice, cutText, encodeAction, type ListItem, withoutUndefined } from '../../src/index.ts';
import { LINK_ACTION, PICK_ACTION } from './action-id.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { isLink } from './render-spans.ts';

/** A menu with one entry is a button that has to be pressed twice. */
const MIN_OPTIONS = 2;

/** What can be done with one session: its first button, and a menu of the rest with where its title leads. */
export function cardControls({ buttons, title, url, links }: Card): types.ActionsBlockElement[] {
  const [first, ...rest] = buttons;
  const own = links.find((link) => link.url === url) ?? links[0];
  const options = [
    ...rest.map((button) => ({ text: labelOf(button.label), value: encodeAction(button.action) })),
    ...(own && isLink(own.url) ? [{ text: labelOf(own.label), url: own.url, value: LINK_ACTION }] : []),
  ].filter(({ text, value }) => text.text.trim() && value.length <= SLACK_LIMITS.optionValue);
  const main = first ? buttonOf(first, `${first.label}: ${title}`) : [];
  if (rest.length === 0) return main;
  if (options.length < MIN_OPTIONS) return [...main, ...rest.flatMap((button) => buttonOf(button, `${button.label}: ${title}`))];
  return [...main, { type: 'overflow', action_id: PICK_ACTION, options: options.slice(0, SLACK_LIMITS.menuOptions) }];
}

/** Suggestions, each a button that asks for it. */
export function suggestionsOf(items: readonly ListItem[]): types.Button[] {
  return items.flatMap(({ title, asks = '' }) => {
    const text = labelOf(title);
    if (!text.text.trim() || !asks.trim()) return [];
    return [{ type: 'button', text, value: cutText(asks, SLACK_LIMITS.value), action_id: encodeAction({ kind: 'ask-about' }) }];
  });
}

/** A button; `description` is what a screen reader says, where several have the same label. */
export function buttonOf({ label, action, isPrimary, confirm }: Button, description?: string): types.Button[] {
  const text = labelOf(label);
  if (!text.text.trim()) return [];
  return [
    withoutUndefined({
      type: 'button' as const,
      text,
      action_id: encodeAction(action),
      style: isPrimary ? ('primary' as const) : undefined,
      accessibility_label: description === undefined ? undefined : escapeText(description, SLACK_LIMITS.buttonLabel),
      confirm: confirm && {
        title: plain(escapeText(label, SLACK_LIMITS.confirmTitle)),
        text: plain(escapeText(confirm.question, SLACK_LIMITS.confirmText)),
        confirm: plain(escapeText(confirm.yes, SLACK_LIMITS.confirmButton)),
        deny: plain(escapeText(confirm.no, SLACK_LIMITS.confirmButton)),
      },
    }),
  ];
}

/** A list to choose from. */
export function choiceOf({ placeholder, action, options }: Choice): types.StaticSelect[] {
  const choices = options
    .map(({ label, value }) => ({ text: plain(escapeText(label, SLACK_LIMITS.optionLabel)), value }))
    .filter(({ text, value }) => text.text.trim() && value && value.length <= SLACK_LIMITS.optionValue)
    .slice(0, SLACK_LIMITS.options);
  if (choices.length === 0) return [];
  const hint = escapeText(placeholder, SLACK_LIMITS.placeholder);
  return [
    withoutUndefined({
      type: 'static_select' as const,
      action_id: encodeAction(action),
      options: choices,
      placeholder: hint.trim() ? plain(hint) : undefined,
    }),
  ];
}

/** Text as it is: no `:emoji:` is made of it. */
export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const labelOf = (label: string): types.PlainTextElement => plain(escapeText(label, SLACK_LIMITS.buttonLabel));
