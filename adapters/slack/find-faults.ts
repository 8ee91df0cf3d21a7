import type { types } from '@slack/bolt';
import { SLACK_LIMITS } from './limits.ts';
import type { SlackMessage } from './render.ts';
import { sizeOfBlocks } from './size-of-blocks.ts';

/** Where a message is beyond Slack's limits; empty for one that Slack takes. */
export function findFaults({ text, blocks = [] }: SlackMessage): readonly string[] {
  const over = (place: string, size: number, limit: number): string[] => (size > limit ? [`${place}: ${size} > ${limit}`] : []);
  return [
    ...(text.trim() ? [] : ['text: empty']),
    ...over('text', text.length, SLACK_LIMITS.fallback),
    ...over('blocks', blocks.length, SLACK_LIMITS.messageBlocks),
    ...over('message', sizeOfBlocks(blocks), SLACK_LIMITS.message),
    ...over(
      'tables',
      blocks.reduce((sum, block) => sum + textInTable(block), 0),
      SLACK_LIMITS.tableText,
    ),
    ...blocks.flatMap((block, index) =>
      sizesOf(block).flatMap(([name, size, limit]) => over(`blocks[${index}].${name}`, size, limit)),
    ),
  ];
}

type Size = readonly [name: string, size: number, limit: number];

function sizesOf(block: types.KnownBlock): readonly Size[] {
  switch (block.type) {
    case 'header':
      return [['text', block.text.text.length, SLACK_LIMITS.header]];
    case 'context':
      return [
        ['elements', block.elements.length, SLACK_LIMITS.contextElements],
        ...block.elements.map((element): Size => ['text', 'text' in element ? element.text.length : 0, SLACK_LIMITS.text]),
      ];
    case 'context_actions':
      return [['elements', block.elements.length, SLACK_LIMITS.contextActions]];
    case 'data_table':
      return [['rows', block.rows.length - 1, SLACK_LIMITS.tableRows]];
    case 'carousel':
      return [['cards', block.elements.length, SLACK_LIMITS.carousel], ...block.elements.flatMap(cardSizes)];
    case 'actions':
      return [['elements', block.elements.length, SLACK_LIMITS.actionElements], ...block.elements.flatMap(elementSizes)];
    default:
      return [];
  }
}

const cardSizes = ({ title, subtitle, body, actions = [] }: types.CardBlock): readonly Size[] => [
  ['title', title?.text.length ?? 0, SLACK_LIMITS.cardTitle],
  ['subtitle', subtitle?.text.length ?? 0, SLACK_LIMITS.cardTitle],
  ['body', body?.text.length ?? 0, SLACK_LIMITS.cardBody],
  ['actions', actions.length, SLACK_LIMITS.cardActions],
  ...actions.flatMap(elementSizes),
];

/** Characters that are read in the cells of a table. */
function textInTable(block: types.KnownBlock): number {
  if (block.type !== 'data_table') return 0;
  return block.rows.flat().reduce((sum, cell) => sum + lengthOf(cell), 0);
}

function lengthOf(cell: types.DataTableBlock['rows'][number][number]): number {
  if (cell.type !== 'rich_text') return cell.text.length;
  const parts = cell.elements.flatMap((section) => (section.type === 'rich_text_section' ? section.elements : []));
  return parts.reduce((sum, part) => sum + ('text' in part ? (part.text?.length ?? 0) : 0), 0);
}

function elementSizes(element: types.ActionsBlockElement): readonly Size[] {
  const id: Size = ['action_id', 'action_id' in element ? (element.action_id?.length ?? 0) : 0, SLACK_LIMITS.actionId];
  if (element.type === 'button') {
    return [
      id,
      ['label', element.text.text.length, SLACK_LIMITS.buttonLabel],
      ['url', element.url?.length ?? 0, SLACK_LIMITS.url],
    ];
  }
  if (element.type === 'overflow') return [id, ['options', element.options.length, SLACK_LIMITS.menuOptions]];
  if (element.type !== 'static_select') return [id];
  const options = element.options ?? [];
  return [
    id,
    ['options', options.length, SLACK_LIMITS.options],
    ...options.map(({ text }): Size => ['option', text.text.length, SLACK_LIMITS.optionLabel]),
    ...options.map(({ value }): Size => ['value', value?.length ?? 0, SLACK_LIMITS.optionValue]),
  ];
}
