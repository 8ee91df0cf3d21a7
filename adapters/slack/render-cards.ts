import type { types } from '@slack/bolt';
import { type Card, numberedTitle, type Part } from '../../src/index.ts';
import { LINK_ACTION } from './action-id.ts';
import { escapeText } from './escape-text.ts';
import { isLiteral } from './is-literal.ts';
import { SLACK_LIMITS } from './limits.ts';
import type { Pen } from './pen.ts';
import { buttonOf, plain } from './render-controls.ts';
import { isLink } from './render-spans.ts';

/** One beside nothing is no row. */
const LEAST = 2;

/** The cards from a place on of which nothing is quoted, as many as stand in one row; none where there are too few. */
export function cardsInRow(parts: readonly Part[], from: number): readonly Card[] {
  const row: Card[] = [];
  for (const part of parts.slice(from, from + SLACK_LIMITS.carousel)) {
    if (part.kind !== 'card' || !fitsCard(part)) break;
    row.push(part);
  }
  return row.length < LEAST ? [] : row;
}

/** Slack reads markup in cards and lets nobody switch that off: what it would read something into is shown otherwise. */
const fitsCard = ({ title, facts, passage }: Card): boolean => passage.length === 0 && [title, ...facts].every(isLiteral);

/** Sessions of which there is little to tell, side by side: title, where and when, who, two buttons and where to read on. */
export const carouselOf = (cards: readonly Card[], pen: Pen): types.CarouselBlock => ({
  type: 'carousel',
  elements: cards.map((card) => cardOf(card, pen)),
});

function cardOf(card: Card, pen: Pen): types.CardBlock {
  const [subtitle = '', ...rest] = card.facts;
  const actions = [...card.buttons.flatMap((button) => buttonOf(button, `${button.label}: ${card.title}`)), ...linkOf(card)];
  return {
    type: 'card',
    title: literal(pen.escaped(numberedTitle(card), SLACK_LIMITS.cardTitle)),
    ...(subtitle.trim() && { subtitle: literal(pen.escaped(subtitle, SLACK_LIMITS.cardTitle)) }),
    ...(rest.length > 0 && { body: literal(pen.escaped(rest.join('\n'), SLACK_LIMITS.cardBody)) }),
    ...(actions.length > 0 && { actions: actions.slice(0, SLACK_LIMITS.cardActions) }),
  };
}

const literal = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** Where the title leads. */
function linkOf({ links, url, title }: Card): types.Button[] {
  const own = links.find((link) => link.url === url) ?? links[0];
  if (!own || !isLink(own.url)) return [];
  const accessibility_label = escapeText(`${own.label}: ${title}`, SLACK_LIMITS.buttonLabel);
  const text = plain(escapeText(own.label, SLACK_LIMITS.buttonLabel));
  return [{ type: 'button', text, url: own.url, action_id: LINK_ACTION, accessibility_label }];
}
