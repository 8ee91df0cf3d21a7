import type { Presentation } from '../../src/index.ts';
import { checkMessage } from './check-message.ts';
import { cutText } from './cut-text.ts';
import { COMPONENT, type DiscordMessage, MESSAGE_FLAG, NO_MENTIONS, type TopComponent } from './discord-message.ts';
import { LIMITS } from './limits.ts';
import { markdownOf, type Room } from './markdown.ts';
import { renderButtons, renderCardButtons, renderChoice } from './render-buttons.ts';

/**
 * A message of Components V2. They let each session carry its own buttons and hold 4,000 characters;
 * embeds stand below all others of a message, their buttons in five rows at its end, too few for five sessions.
 */
export function renderMessage(presentation: Presentation): DiscordMessage {
  for (const room of roomsFor(presentation)) {
    const message = renderIn(room, presentation);
    if (checkMessage(message).length === 0) return message;
  }
  return messageOf([{ type: COMPONENT.text, content: cutText(presentation.cut, LIMITS.text) }]);
}

const WHOLE: Room = { linkButtons: 0, passage: LIMITS.text, line: 1_000, parts: LIMITS.components, items: 200 };
/** What is given up, in this order, until a message fits: long passages, long titles and facts, the end of lists, the last parts. */
const PASSAGES = [2_000, 1_000, 600, 400, 300, 200, 120, 60];
const LINES = [300, 150, 80];
const ITEMS = [30, 20, 15, 10, 5, 2];
const PARTS = [30, 20, 12, 8, 6, 5, 4, 3, 2, 1];

/** Ever less room: first for links as buttons (they are links in the text then), which is no loss; then for content. */
function* roomsFor({ parts }: Presentation): Generator<Room> {
  const cards = parts.filter(({ kind }) => kind === 'card').length;
  for (let linkButtons = cards; linkButtons >= 0; linkButtons--) yield { ...WHOLE, linkButtons };
  let room = WHOLE;
  const steps: readonly Partial<Room>[] = [
    ...PASSAGES.map((passage) => ({ passage })),
    ...LINES.map((line) => ({ line })),
    ...ITEMS.map((items) => ({ items })),
    ...PARTS.map((kept) => ({ parts: kept })),
  ];
  for (const step of steps) {
    room = { ...room, ...step };
    yield room;
  }
}

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

function rowsOf(part: Presentation['parts'][number], hasLinkButtons: boolean): TopComponent[] {
  if (part.kind === 'card') return renderCardButtons(part, hasLinkButtons);
  if (part.kind === 'buttons') return renderButtons(part.buttons);
  return part.kind === 'choice' ? renderChoice(part) : [];
}

const messageOf = (components: readonly TopComponent[]): DiscordMessage => ({
  ...{ flags: MESSAGE_FLAG.componentsV2, components, allowed_mentions: NO_MENTIONS },
});
