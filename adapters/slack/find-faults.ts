import type { types } from '@slack/bolt';
import { SLACK_LIMITS } from './limits.ts';
import type { SlackMessage } from './render.ts';

/** Where a message is beyond Slack's limits; empty for one that Slack takes. */
export function findFaults({ text, blocks = [] }: SlackMessage): readonly string[] {
  const over = (place: string, size: number, limit: number): string[] => (size > limit ? [`${place}: ${size} > ${limit}`] : []);
  return [
    ...(text.trim() ? [] : ['text: empty']),
    ...over('text', text.length, SLACK_LIMITS.fallback),
    ...over('blocks', blocks.length, SLACK_LIMITS.messageBlocks),
    ...over('message', JSON.stringify(blocks).length, SLACK_LIMITS.message),
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
    case 'actions':
      return [['elements', block.elements.length, SLACK_LIMITS.actionElements], ...block.elements.flatMap(elementSizes)];
    default:
      return [];
  }
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
