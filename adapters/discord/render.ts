import { type Card, cutText, numberedTitle, type Presentation, type Tone } from '../../src/index.ts';
import { asTyped, type CommandMentions } from './command-mentions.ts';
import type { BodyComponent, DiscordMessage } from './discord-message.ts';
import { NO_MENTIONS, type TopComponent } from './discord-message.ts';
import { findFaults } from './find-faults.ts';
import { LIMITS } from './limits.ts';
import { type Markdown, markdownOf } from './markdown.ts';
import { COMPONENT, MESSAGE_FLAG } from './protocol.ts';
import { renderButtons, renderChoice, renderMoves } from './render-buttons.ts';
import { type CardRoom, renderCard } from './render-card.ts';

/** A message of Components V2, with commands as `mentions` writes them: a frame with the colour of what it is, each session with its button beside it. */
export function renderMessage(presentation: Presentation, mentions: CommandMentions = asTyped): DiscordMessage {
  for (const room of roomsFor({ ...WHOLE, mentions })) {
    const message = renderIn(room, presentation);
    if (findFaults(message).length === 0) return message;
  }
  return messageOf([{ type: COMPONENT.text, content: cutText(presentation.cut, LIMITS.text) }], presentation.tone);
}

interface MessageRoom extends CardRoom {
  readonly parts: number;
}

const WHOLE: Omit<MessageRoom, 'mentions'> = {
  passage: LIMITS.text,
  line: 1_000,
  parts: LIMITS.components,
  items: 200,
  itemLinks: 200,
  hasLines: true,
  hasOwnText: true,
  hasLinkButtons: true,
  besides: LIMITS.components,
};
/** What is given up, in this order, until a message fits: lines between sessions, links as buttons, buttons beside sessions, links in lists, long passages, long titles and facts, the end of lists, the last parts. */
const LESS: readonly Partial<MessageRoom>[] = [
  { hasLines: false },
  { hasOwnText: false },
  { hasLinkButtons: false },
  ...[10, 6, 3, 0].map((itemLinks) => ({ itemLinks })),
  ...[2_000, 1_000, 600, 400, 300, 200, 120, 60].map((passage) => ({ passage })),
  ...[300, 150, 80].map((line) => ({ line })),
  ...[30, 20, 15, 10, 5, 2].map((items) => ({ items })),
  ...[10, 5, 0].map((besides) => ({ besides })),
  ...[30, 20, 12, 8, 6, 5, 4, 3, 2, 1].map((parts) => ({ parts })),
];

function* roomsFor(whole: MessageRoom): Generator<MessageRoom> {
  let room = whole;
  yield room;
  for (const less of LESS) {
    room = { ...room, ...less };
    yield room;
  }
}

function renderIn(room: MessageRoom, { parts, summary, cut, tone }: Presentation): DiscordMessage {
  const shown = parts.slice(0, room.parts);
  const cards = shown.filter((part): part is Card => part.kind === 'card');
  const body = createBody();
  let isCut = parts.length > room.parts;
  const write = ({ markdown, isCut: isShort }: Markdown): void => {
    isCut ||= isShort;
    body.text(markdown);
  };
  for (const [index, part] of shown.entries()) {
    if (part.kind === 'buttons') body.add(...renderButtons(part.buttons));
    else if (part.kind === 'choice') body.add(...renderChoice(part));
    else if (part.kind !== 'card') write(markdownOf(part, room));
    else {
      const isOnly = cards.length === 1;
      const { components, isCut: isShort } = renderCard(part, { room, isOnly, at: cards.indexOf(part) });
      isCut ||= isShort;
      body.add(...components);
      if (room.hasLines && !isOnly && shown[index + 1] !== undefined) body.add({ type: COMPONENT.separator });
    }
  }
  if (cards.length > 1) body.add(...renderMoves(movesOf(cards, room)));
  if (isCut) write(markdownOf({ kind: 'note', text: cut }, room));
  if (body.isEmpty()) body.text(markdownOf({ kind: 'note', text: summary }, room).markdown || '…');
  return messageOf(body.components(), tone);
}

/** The buttons of sessions side by side that do not stand beside them. */
const movesOf = (cards: readonly Card[], { besides }: MessageRoom) =>
  cards.flatMap((card, index) =>
    card.buttons.slice(index < besides ? 1 : 0).map(({ label, action }) => ({ label, action, of: numberedTitle(card) })),
  );

/** Components in order; texts that follow each other are one, because each counts. */
function createBody() {
  const components: BodyComponent[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    if (texts.length > 0) components.push({ type: COMPONENT.text, content: texts.join('\n') });
    texts = [];
  };
  return {
    text(markdown: string): void {
      if (markdown.trim() !== '') texts.push(markdown);
    },
    add(...added: readonly BodyComponent[]): void {
      for (const component of added) {
        if (component.type === COMPONENT.text) {
          texts.push(component.content);
          continue;
        }
        flush();
        components.push(component);
      }
    },
    isEmpty: () => components.length === 0 && texts.length === 0,
    components(): readonly BodyComponent[] {
      flush();
      return components;
    },
  };
}

/** By what an answer is, readers see it before they read it. */
const COLOURS: Readonly<Record<Tone, number>> = {
  sure: 0x2e_8b_57,
  perhaps: 0xe0_a3_00,
  list: 0x3b_6e_c8,
  nothing: 0x8a_8f_98,
  digest: 0x7a_4f_bf,
};

function messageOf(components: readonly BodyComponent[], tone: Tone | undefined): DiscordMessage {
  const framed: readonly TopComponent[] =
    tone === undefined ? components : [{ type: COMPONENT.container, accent_color: COLOURS[tone], components }];
  return { flags: MESSAGE_FLAG.componentsV2, components: framed, allowed_mentions: NO_MENTIONS };
}
