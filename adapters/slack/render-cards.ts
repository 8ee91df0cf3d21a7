import type { types } from '@slack/bolt';
import { type Card, type Link, numberedTitle, type Part } from '../../src/index.ts';
import { LINK_ACTION } from './action-id.ts';
import { escapeText } from './escape-text.ts';
import { isLiteral } from './is-literal.ts';
import { SLACK_LIMITS } from './limits.ts';
import type { Pen } from './pen.ts';
import { buttonOf, plain } from './render-controls.ts';
import { isLink } from './render-spans.ts';

/** One beside nothing is no row. */
const MIN_SHOWN = 2;

/** The cards from a place on of which nothing is quoted, as many as stand in one row; none where there are too few. */
export function cardsInRow(parts: readonly Part[], from: number): readonly Card[] {
  const row: Card[] = [];
  for (const part of parts.slice(from, from + SLACK_LIMITS.carousel)) {
    if (part.kind !== 'card' || !fitsCard(part)) break;
    row.push(part);
  }
  return row.length < MIN_SHOWN ? [] : row;
}

/** Nothing is lost on a card: it has a title, quotes nothing and has three buttons. Slack reads markup there, and what it would read something into is shown otherwise. */
const fitsCard = ({ title, facts, passage, links, buttons }: Card): boolean =>
  title.trim() !== '' &&
  passage.length === 0 &&
  links.length + buttons.length <= SLACK_LIMITS.cardActions &&
  [title, ...facts].every(isLiteral);

/** Sessions of which there is little to tell, side by side: title, where and when, who, two buttons and where to read on. */
export const carouselOf = (cards: readonly Card[], pen: Pen): types.CarouselBlock => ({
  type: 'carousel',
  elements: cards.map((card) => cardOf(card, pen)),
});

function cardOf(card: Card, pen: Pen): types.CardBlock {
  const [subtitle = '', ...rest] = card.facts;
  const buttons = card.buttons.flatMap((button) => buttonOf(button, `${button.label}: ${card.title}`));
  const actions = [...buttons, ...card.links.flatMap((link) => linkOf(link, card.title))];
  return {
    type: 'card',
    title: literal(pen.escaped(numberedTitle(card), SLACK_LIMITS.cardTitle)),
    ...(subtitle.trim() && { subtitle: literal(pen.escaped(subtitle, SLACK_LIMITS.cardTitle)) }),
    ...(rest.length > 0 && { body: literal(pen.escaped(rest.join('\n'), SLACK_LIMITS.cardBody)) }),
    ...(actions.length > 0 && { actions }),
  };
}

const literal = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** A button that opens an address. */
function linkOf({ label, url }: Link, title: string): types.Button[] {
  const text = plain(escapeText(label, SLACK_LIMITS.buttonLabel));
  if (!isLink(url) || !text.text.trim()) return [];
  const accessibility_label = escapeText(`${label}: ${title}`, SLACK_LIMITS.buttonLabel);
  return [{ type: 'button', text, url, action_id: LINK_ACTION, accessibility_label }];
}
