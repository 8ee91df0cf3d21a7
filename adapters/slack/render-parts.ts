import type { types } from '@slack/bolt';
import {
  type Button,
  type Card,
  type Choice,
  encodeAction,
  type Link,
  type ListItem,
  numberedTitle,
  type Part,
  type Span,
  withoutUndefined,
} from '../../src/index.ts';
import { actionIdOf, LINK_ACTION } from './action-id.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { createPen, type Pen } from './pen.ts';

/** How long a title or a fact may be; longer ones are somebody's joke. */
const TITLE = 300;
const FACT = 300;

type RichText = types.RichTextText | types.RichTextLink | types.RichTextChannelMention;
type Blocks = types.KnownBlock[];

/** Parts as blocks, one after the other; a passage is cut to the length given. Says whether any text had to be cut. */
export function renderParts(
  parts: readonly Part[],
  passageLength: number,
): { readonly blocks: Blocks; readonly hasCut: boolean } {
  const pen = createPen();
  const blocks: Blocks = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    for (const block of blocksOf(part, passageLength, pen)) {
      // A list to choose from stands beside the buttons before it.
      if (part.kind === 'choice' && last?.type === 'actions' && block.type === 'actions' && hasRoom(last)) {
        last.elements.push(...block.elements);
      } else blocks.push(block);
    }
  }
  return { blocks: numberActions(blocks), hasCut: pen.hasCut() };
}

function blocksOf(part: Part, passageLength: number, pen: Pen): Blocks {
  switch (part.kind) {
    case 'heading':
      return headerOf(part.text, pen);
    case 'text':
      return richText([{ type: 'rich_text_section', elements: spansOf(part.spans, SLACK_LIMITS.richText, pen) }]);
    case 'card':
      return cardOf(part, passageLength, pen);
    case 'list':
      return listOf(part.items, pen);
    case 'note':
      return noteOf([part.text], SLACK_LIMITS.text, pen);
    case 'buttons':
      return actionsOf(part.buttons.flatMap(buttonOf));
    case 'choice':
      return actionsOf(choiceOf(part));
  }
}

function headerOf(text: string, pen: Pen): Blocks {
  const shown = pen.escaped(text, SLACK_LIMITS.header);
  return shown.trim() ? [{ type: 'header', text: plain(shown) }] : [];
}

/** Title, facts in small print, the passage as a quotation, links and buttons. */
function cardOf(card: Card, passageLength: number, pen: Pen): Blocks {
  const title: RichText[] = spansOf(
    [withoutUndefined({ text: numberedTitle(card), bold: true, url: card.url || undefined })],
    TITLE,
    pen,
  );
  return [
    ...richText([{ type: 'rich_text_section', elements: title }]),
    ...noteOf(card.facts, FACT, pen),
    ...richText([{ type: 'rich_text_quote', elements: spansOf(card.passage, passageLength, pen) }]),
    ...actionsOf([...card.links.flatMap(linkOf), ...card.buttons.flatMap(buttonOf)]),
  ];
}

function listOf(items: readonly ListItem[], pen: Pen): Blocks {
  const lines = items.flatMap((item): types.RichTextSection[] => {
    const { url, facts, links = [] } = item;
    const others = links.filter((link) => link.url !== url && isLink(link.url));
    const elements = [
      ...spansOf([withoutUndefined({ text: numberedTitle(item), bold: true, url: url || undefined })], TITLE, pen),
      ...(facts ? spansOf([{ text: `\n${facts}` }], FACT, pen) : []),
      ...others.flatMap((link) => spansOf([{ text: ' · ' }, { text: link.label, url: link.url }], FACT, pen)),
    ];
    return elements.length > 0 ? [{ type: 'rich_text_section', elements }] : [];
  });
  return lines.length > 0
    ? [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: lines }] }]
    : [];
}

/** Small print, a line each, each at most so long. */
function noteOf(lines: readonly string[], length: number, pen: Pen): Blocks {
  const text = pen.escaped(lines.map((line) => pen.literal(line, length)).join('\n'), SLACK_LIMITS.text);
  return text.trim() ? [{ type: 'context', elements: [plain(text)] }] : [];
}

/** Spans as rich text, of which Slack takes every character literally; so many characters at most. */
function spansOf(spans: readonly Span[], length: number, pen: Pen): RichText[] {
  const elements: RichText[] = [];
  let room = length;
  for (const span of spans) {
    const text = pen.literal(span.text, room);
    room -= text.length;
    if (text === '') continue;
    if (span.channel !== undefined) {
      elements.push({ type: 'channel', channel_id: span.channel });
      continue;
    }
    const style = span.bold && { style: { bold: true } };
    if (span.url && isLink(span.url) && text.trim()) elements.push({ type: 'link', url: span.url, text, ...style });
    else elements.push({ type: 'text', text, ...style });
  }
  return elements;
}

/** Slack refuses rich text without a visible character. */
function richText(elements: readonly (types.RichTextSection | types.RichTextQuote)[]): Blocks {
  const filled = elements.filter((element) => element.elements.some((part) => 'text' in part && part.text?.trim()));
  return filled.length > 0 ? [{ type: 'rich_text', elements: filled }] : [];
}

function actionsOf(elements: readonly types.ActionsBlockElement[]): Blocks {
  return elements.length > 0 ? [{ type: 'actions', elements: elements.slice(0, SLACK_LIMITS.actionElements) }] : [];
}

const hasRoom = ({ elements }: types.ActionsBlock): boolean => elements.length < SLACK_LIMITS.actionElements;

function buttonOf({ label, action, isPrimary }: Button): types.Button[] {
  const text = plain(escapeText(label, SLACK_LIMITS.buttonLabel));
  if (!text.text.trim()) return [];
  return [withoutUndefined({ type: 'button', text, action_id: encodeAction(action), style: isPrimary ? 'primary' : undefined })];
}

/** Slack tells us of a click on a link too, hence the name. */
function linkOf({ label, url }: Link): types.Button[] {
  const text = plain(escapeText(label, SLACK_LIMITS.buttonLabel));
  return isLink(url) && text.text.trim() ? [{ type: 'button', text, url, action_id: LINK_ACTION }] : [];
}

function choiceOf({ placeholder, action, options }: Choice): types.StaticSelect[] {
  const choices = options
    .map(({ label, value }) => ({ text: plain(escapeText(label, SLACK_LIMITS.optionLabel)), value }))
    .filter(({ text, value }) => text.text.trim() && value && value.length <= SLACK_LIMITS.optionValue)
    .slice(0, SLACK_LIMITS.options);
  if (choices.length === 0) return [];
  const hint = escapeText(placeholder, SLACK_LIMITS.placeholder);
  return [
    withoutUndefined({
      type: 'static_select',
      action_id: encodeAction(action),
      options: choices,
      placeholder: hint.trim() ? plain(hint) : undefined,
    }),
  ];
}

/** Two elements of a message must not have the same id, and may mean the same. */
function numberActions(blocks: Blocks): Blocks {
  let count = 0;
  for (const block of blocks) {
    if (block.type !== 'actions') continue;
    for (const element of block.elements)
      if ('action_id' in element) element.action_id = actionIdOf(count++, element.action_id ?? '');
  }
  return blocks;
}

/** Text as it is: no `:emoji:` is made of it. */
const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const isLink = (url: string): boolean => url.length <= SLACK_LIMITS.url && /^https?:\/\//i.test(url) && URL.canParse(url);
