import type { types } from '@slack/bolt';
import type { Card, Link, List, Part } from '../../src/index.ts';
import { numberedTitle, withoutUndefined } from '../../src/index.ts';
import { actionIdOf } from './action-id.ts';
import { SLACK_LIMITS } from './limits.ts';
import { createPen, type Pen } from './pen.ts';
import { cardsInRow, carouselOf } from './render-cards.ts';
import { cardControls, choiceOf, plain, suggestionsOf } from './render-controls.ts';
import { footOf } from './render-foot.ts';
import { isLink, type RichText, richText, spansOf } from './render-spans.ts';
import { tableOf } from './render-table.ts';

/** How long a title or a fact may be; longer ones are somebody's joke. */
const TITLE = 300;
const FACT = 300;
/** In lists each row has its place: a page shows all of its rows. */
const ROW_TITLE = 120;
const ROW_FACT = 160;

type Blocks = types.KnownBlock[];

/** Which blocks are used: those that every workspace takes, or the newest. */
export type BlockForm = 'native' | 'classic';

export interface PartOptions {
  /** A passage is cut to this length. */
  readonly passageLength: number;
  readonly form: BlockForm;
}

/** Parts as blocks, one after the other. Says whether any text had to be cut. */
export function renderParts(parts: readonly Part[], options: PartOptions): { readonly blocks: Blocks; readonly hasCut: boolean } {
  const pen = createPen();
  const blocks: Blocks = [];
  let before: Part | undefined;
  for (let at = 0; at < parts.length; ) {
    const row = options.form === 'native' ? cardsInRow(parts, at) : [];
    const part = parts[at] as Part;
    const made = row.length > 0 ? [carouselOf(row, pen)] : blocksOf(part, options, pen);
    if (part.kind === 'card' && before?.kind === 'card' && made.length > 0) blocks.push({ type: 'divider' });
    if (part.kind === 'choice') putBesideButtons(made, blocks);
    else blocks.push(...made);
    before = part;
    at += Math.max(row.length, 1);
  }
  return { blocks: numberActions(blocks), hasCut: pen.hasCut() };
}

/** A list to choose from stands in the row of buttons before it, and before thumbs. */
function putBesideButtons(made: Blocks, blocks: Blocks): void {
  const end = blocks.at(-1)?.type === 'context_actions' ? blocks.length - 1 : blocks.length;
  const row = blocks[end - 1];
  for (const block of made) {
    if (row?.type === 'actions' && block.type === 'actions' && hasRoom(row)) row.elements.push(...block.elements);
    else blocks.splice(end, 0, block);
  }
}

function blocksOf(part: Part, { passageLength, form }: PartOptions, pen: Pen): Blocks {
  switch (part.kind) {
    case 'heading':
      return headerOf(part.text, pen);
    case 'text':
      return richText([{ type: 'rich_text_section', elements: spansOf(part.spans, SLACK_LIMITS.richText, pen) }]);
    case 'card':
      return cardOf(part, passageLength, pen);
    case 'list':
      return form === 'native' && part.table ? tableOf(part, pen) : listOf(part, pen);
    case 'note':
      return noteOf([part.text], SLACK_LIMITS.text, pen);
    case 'buttons':
      return footOf(part.buttons, form);
    case 'choice':
      // What is suggested is pressed where it stands.
      return part.action.kind === 'ask-about' ? [] : actionsOf(choiceOf(part));
  }
}

function headerOf(text: string, pen: Pen): Blocks {
  const shown = pen.escaped(text, SLACK_LIMITS.header);
  return shown.trim() ? [{ type: 'header', text: plain(shown) }] : [];
}

/** Title, facts in small print, the passage as a quotation, links as such, one button and one menu. */
function cardOf(card: Card, passageLength: number, pen: Pen): Blocks {
  const title = spansOf(
    [withoutUndefined({ text: numberedTitle(card), bold: true as const, url: card.url || undefined })],
    TITLE,
    pen,
  );
  return [
    ...richText([{ type: 'rich_text_section', elements: title }]),
    ...noteOf(card.facts, FACT, pen),
    ...richText([
      { type: 'rich_text_quote', elements: spansOf(card.passage, passageLength, pen) },
      { type: 'rich_text_section', elements: linksOf(card.links, pen) },
    ]),
    ...actionsOf(cardControls(card)),
  ];
}

/** Where to read on. */
function linksOf(links: readonly Link[], pen: Pen, before = ''): RichText[] {
  return links
    .filter(({ url }) => isLink(url))
    .flatMap(({ label, url }, i) => [
      ...(i > 0 || before ? spansOf([{ text: i > 0 ? ' · ' : before }], FACT, pen) : []),
      ...spansOf([{ text: label, url }], FACT, pen),
    ]);
}

function listOf({ items }: List, pen: Pen): Blocks {
  if (items.length > 0 && items.every(({ asks }) => asks !== undefined)) return actionsOf(suggestionsOf(items));
  // What has a number of its own needs no bullet.
  const isNumbered = items.every(({ number }) => number !== undefined);
  const lines = items.flatMap((item): types.RichTextSection[] => {
    const { url, facts, links = [] } = item;
    const elements = [
      ...spansOf([withoutUndefined({ text: numberedTitle(item), bold: true as const, url: url || undefined })], ROW_TITLE, pen),
      ...(facts ? spansOf([{ text: `\n${facts}` }], isNumbered ? ROW_FACT : FACT, pen) : []),
      ...linksOf(
        links.filter((link) => link.url !== url),
        pen,
        ' · ',
      ),
    ];
    return elements.length > 0 ? [{ type: 'rich_text_section', elements }] : [];
  });
  if (lines.length === 0) return [];
  if (isNumbered) return [{ type: 'rich_text', elements: lines.map(endingLine) }];
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: lines }] }];
}

const endingLine = (line: types.RichTextSection, index: number, all: readonly types.RichTextSection[]): types.RichTextSection =>
  index === all.length - 1 ? line : { ...line, elements: [...line.elements, { type: 'text', text: '\n' }] };

/** Small print, a line each, each at most so long. */
function noteOf(lines: readonly string[], length: number, pen: Pen): Blocks {
  const text = pen.escaped(lines.map((line) => pen.literal(line, length)).join('\n'), SLACK_LIMITS.text);
  return text.trim() ? [{ type: 'context', elements: [plain(text)] }] : [];
}

function actionsOf(elements: readonly types.ActionsBlockElement[]): Blocks {
  return elements.length > 0 ? [{ type: 'actions', elements: elements.slice(0, SLACK_LIMITS.actionElements) }] : [];
}

const hasRoom = ({ elements }: types.ActionsBlock): boolean => elements.length < SLACK_LIMITS.actionElements;

/** Two elements of a message must not have the same id, and may mean the same. */
function numberActions(blocks: Blocks): Blocks {
  let count = 0;
  for (const element of blocks.flatMap<object>(pressedIn))
    if ('action_id' in element) element.action_id = actionIdOf(count++, String(element.action_id ?? ''));
  return blocks;
}

function pressedIn(block: types.KnownBlock): readonly object[] {
  if (block.type === 'carousel') return block.elements.flatMap(({ actions = [] }) => actions);
  return block.type === 'actions' || block.type === 'context_actions' ? block.elements : [];
}
