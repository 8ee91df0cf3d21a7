import { type Card, withoutUndefined } from '../../src/index.ts';
import type { BodyComponent, Section, TextDisplay } from './discord-message.ts';
import { cardBody, cardHead, type Room } from './markdown.ts';
import { COMPONENT } from './protocol.ts';
import { actionButton, renderCardButtons } from './render-buttons.ts';
import { thumbnailOf } from './thumbnail-of.ts';

export interface CardRoom extends Room {
  /** A line between sessions. */
  readonly hasLines: boolean;
  /** All but the title in a text of its own below, as wide as the screen. */
  readonly hasOwnText: boolean;
  /** The links of a session that is alone. */
  readonly hasLinkButtons: boolean;
  /** How many sessions have a button beside them, from the first on. */
  readonly besides: number;
}

interface CardPlace {
  readonly room: CardRoom;
  /** It is the only one of the message: all its buttons stand below it, and a picture beside it. */
  readonly isOnly: boolean;
  /** Which one of the message it is, from 0. */
  readonly at: number;
}

/** A session: its title, with its first button or a picture beside it, and what is told of it. */
export function renderCard(
  card: Card,
  { room, isOnly, at }: CardPlace,
): { readonly components: readonly BodyComponent[]; readonly isCut: boolean } {
  const head = cardHead(card, room);
  const hasLinkButtons = isOnly && room.hasLinkButtons;
  const body = cardBody(card, room, hasLinkButtons);
  const [button] = card.buttons;
  const beside = isOnly ? thumbnailOf(card) : button && at < room.besides ? actionButton(button) : undefined;
  const rows = isOnly ? renderCardButtons(card, hasLinkButtons) : [];
  const texts = [head.markdown, body.markdown].filter((text) => text.trim() !== '');
  const isCut = head.isCut || body.isCut;
  const [first, ...rest] = room.hasOwnText ? texts : [texts.join('\n')].filter(Boolean);
  if (first === undefined) return { components: rows, isCut };
  const section: Section | TextDisplay = beside
    ? { type: COMPONENT.section, components: [textOf(first)], accessory: beside }
    : textOf(first);
  return withoutUndefined({ components: [section, ...rest.map(textOf), ...rows], isCut });
}

const textOf = (content: string): TextDisplay => ({ type: COMPONENT.text, content });
