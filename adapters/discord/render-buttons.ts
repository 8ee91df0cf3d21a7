import { type Action, type Button, type Card, type Choice, cutText, encodeAction } from '../../src/index.ts';
import type { ActionButton, ActionRow, LinkButton, RowComponent } from './discord-message.ts';
import { cleanText } from './escape-markdown.ts';
import { LIMITS } from './limits.ts';
import { moveId } from './move-id.ts';
import { BUTTON_STYLE, COMPONENT } from './protocol.ts';
import { safeUrl } from './safe-url.ts';

/** Buttons in rows of five. */
export function renderButtons(buttons: readonly Button[]): ActionRow[] {
  return rowsOf(buttons.map(actionButton));
}

/** A card's buttons, then its links where they are buttons. */
export function renderCardButtons({ buttons, links }: Card, hasLinkButtons: boolean): ActionRow[] {
  const linkButtons = hasLinkButtons ? links.flatMap(({ label, url }) => linkButton(label, url) ?? []) : [];
  return rowsOf([...buttons.map(actionButton), ...linkButtons]);
}

/** A list to choose one of; nothing where there is none. */
export function renderChoice({ placeholder, action, options }: Choice): ActionRow[] {
  const values = new Set<string>();
  const shown = options.flatMap(({ label, value }) => {
    if (value === '' || value.length > LIMITS.option || values.has(value)) return [];
    values.add(value);
    return [{ label: labelOf(label, LIMITS.option), value }];
  });
  if (shown.length === 0) return [];
  const select = {
    type: COMPONENT.select,
    custom_id: encodeAction(action),
    placeholder: labelOf(placeholder, LIMITS.placeholder),
    options: shown.slice(0, LIMITS.options),
  };
  return [{ type: COMPONENT.row, components: [select] }];
}

/** What can be done with one of several things: what it is called, what is done, and with which. */
export interface Move {
  readonly label: string;
  readonly action: Action;
  readonly of: string;
}

/** A list to choose from for each label that moves have: which thing it is done with. */
export function renderMoves(moves: readonly Move[]): ActionRow[] {
  const labels = [...new Set(moves.map(({ label }) => label))];
  return labels.map((label, index) => {
    const options = moves
      .filter((move) => move.label === label)
      .slice(0, LIMITS.options)
      .map(({ of, action }) => ({ label: labelOf(of, LIMITS.option), value: encodeAction(action) }));
    const placeholder = labelOf(`${label} …`, LIMITS.placeholder);
    return { type: COMPONENT.row, components: [{ type: COMPONENT.select, custom_id: moveId(index), placeholder, options }] };
  });
}

/** Whether a link can be a button. */
export const linkButton = (label: string, url: string): LinkButton | undefined => {
  const href = safeUrl(url);
  if (href === undefined || href.length > LIMITS.linkUrl) return undefined;
  return { type: COMPONENT.button, style: BUTTON_STYLE.link, label: labelOf(label, LIMITS.label), url: href };
};

export const actionButton = ({ label, action, isPrimary }: Button): ActionButton => ({
  type: COMPONENT.button,
  style: isPrimary ? BUTTON_STYLE.primary : BUTTON_STYLE.secondary,
  label: labelOf(label, LIMITS.label),
  custom_id: encodeAction(action),
});

function rowsOf(components: readonly RowComponent[]): ActionRow[] {
  const rows: ActionRow[] = [];
  for (let at = 0; at < components.length; at += LIMITS.rowButtons) {
    rows.push({ type: COMPONENT.row, components: components.slice(at, at + LIMITS.rowButtons) });
  }
  return rows;
}

/** Discord refuses an empty label, and one of spaces. */
const labelOf = (label: string, longest: number): string => cutText(cleanText(label).replace(/\s+/g, ' ').trim() || '…', longest);
