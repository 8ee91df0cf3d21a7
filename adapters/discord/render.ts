import { type Card, cutText, type Part, type Presentation } from '../../src/index.ts';
import { type ActionRow, type DiscordMessage, NO_MENTIONS, type TopComponent } from './discord-message.ts';
import { findFaults } from './find-faults.ts';
import { LIMITS } from './limits.ts';
import { markdownOf, type Room } from './markdown.ts';
import { COMPONENT, MESSAGE_FLAG } from './protocol.ts';
import { renderButtons, renderCardButtons, renderChoice } from './render-buttons.ts';

/**
 * A message of Components V2. They let each session carry its own buttons and hold 4,000 characters;
 * embeds stand below all others of a message, their buttons in five rows at its end, too few for five sessions.
 */
export function renderMessage(presentation: Presentation): DiscordMessage {
  for (const room of roomsFor(presentation)) {
    const message = renderIn(room, presentation);
    if (findFaults(message).length === 0) return message;
  }
  return messageOf([{ type: COMPONENT.text, content: cutText(presentation.cut, LIMITS.text) }]);
}

const WHOLE: Room = { linkButtons: 0, passage: LIMITS.text, line: 1_000, parts: LIMITS.components, items: 200, itemLinks: 200 };
/** What is given up, in this order, until a message fits: links in lists, long passages, long titles and facts, the end of lists, the last parts. */
const LESS: readonly Partial<Room>[] = [
  ...[10, 6, 3, 0].map((itemLinks) => ({ itemLinks })),
  ...[2_000, 1_000, 600, 400, 300, 200, 120, 60].map((passage) => ({ passage })),
  ...[300, 150, 80].map((line) => ({ line })),
  ...[30, 20, 15, 10, 5, 2].map((items) => ({ items })),
  ...[30, 20, 12, 8, 6, 5, 4, 3, 2, 1].map((parts) => ({ parts })),
];

function* roomsFor({ parts }: Presentation): Generator<Room> {
  let room = { ...WHOLE, linkButtons: cardsWithLinkButtons(parts) };
  yield room;
  room = { ...room, linkButtons: 0 };
  for (const less of LESS) {
    room = { ...room, ...less };
    yield room;
  }
}

/** How many cards, from the first on, can have their links as buttons; those of the others stand in the text, which is no loss. */
function cardsWithLinkButtons(parts: readonly Part[]): number {
  const cards = parts.filter((part) => part.kind === 'card').slice(0, LIMITS.components);
  const others = parts.filter((part) => part.kind !== 'card').slice(0, LIMITS.components);
  const sizeOf = (card: Card, hasLinkButtons: boolean): number => 1 + sizeOfRows(renderCardButtons(card, hasLinkButtons));
  let size = others.reduce((sum, part) => sum + (sizeOfRows(rowsOf(part, false)) || 1), 0);
  size += cards.reduce((sum, card) => sum + sizeOf(card, false), 0);
  let count = 0;
  for (const card of cards) {
    size += sizeOf(card, true) - sizeOf(card, false);
    if (size > LIMITS.components) break;
    count++;
  }
  return count;
}

const sizeOfRows = (rows: readonly ActionRow[]): number => rows.reduce((sum, row) => sum + 1 + row.components.length, 0);

function renderIn(room: Room, { parts, summary, cut }: Presentation): DiscordMessage {
  const components: TopComponent[] = [];
  let texts: string[] = [];
  let isCut = parts.length > room.parts;
  let cardsBefore = 0;
  const flush = (): void => {
    if (texts.length > 0) components.push({ type: COMPONENT.text, content: texts.join('\n') });
    texts = [];
  };
  for (const part of parts.slice(0, room.parts)) {
    const hasLinkButtons = part.kind === 'card' && cardsBefore++ < room.linkButtons;
    const text = markdownOf(part, { ...room, hasLinkButtons });
    isCut ||= text.isCut;
    if (text.markdown) texts.push(text.markdown);
    const rows = rowsOf(part, hasLinkButtons);
    if (rows.length > 0) flush();
    components.push(...rows);
  }
  if (isCut) texts.push(...markdownOf({ kind: 'note', text: cut }, room).markdown.split('\n'));
  flush();
  if (components.length === 0) texts.push(markdownOf({ kind: 'note', text: summary }, room).markdown || '…');
  flush();
  return messageOf(components);
}

function rowsOf(part: Part, hasLinkButtons: boolean): ActionRow[] {
  if (part.kind === 'card') return renderCardButtons(part, hasLinkButtons);
  if (part.kind === 'buttons') return renderButtons(part.buttons);
  return part.kind === 'choice' ? renderChoice(part) : [];
}

const messageOf = (components: readonly TopComponent[]): DiscordMessage => ({
  flags: MESSAGE_FLAG.componentsV2,
  components,
  allowed_mentions: NO_MENTIONS,
});
