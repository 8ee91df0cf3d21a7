import type { types } from '@slack/bolt';
import type { Part, Presentation } from '../../src/index.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { renderParts } from './render-parts.ts';
import { shortenParts } from './shorten-parts.ts';

/** A message as Slack takes it; nothing in it pings, links or formats by the words that were rendered. */
export interface SlackMessage {
  /** For notifications and screen readers. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** How long a passage may be, in characters: the first of these with which everything fits. */
const PASSAGE_LENGTHS = [SLACK_LIMITS.richText, 1_000, 400, 200];

/** Block Kit of a presentation within Slack's limits: long passages give way first, then the small things from the end. */
export function render(presentation: Presentation): SlackMessage {
  const text = escapeText(presentation.summary, SLACK_LIMITS.fallback);
  return { text, blocks: renderBlocks(presentation, SLACK_LIMITS.messageBlocks) };
}

/** The same for the Home tab, which holds more blocks. */
export const renderHome = (presentation: Presentation): types.KnownBlock[] => renderBlocks(presentation, SLACK_LIMITS.viewBlocks);

function renderBlocks({ parts, cut }: Presentation, mostBlocks: number): types.KnownBlock[] {
  const fits = (blocks: readonly types.KnownBlock[]): boolean =>
    blocks.length <= mostBlocks && JSON.stringify(blocks).length <= SLACK_LIMITS.message;
  let passage = 0;
  for (const length of PASSAGE_LENGTHS) {
    const blocks = renderParts(parts, length);
    if (fits(blocks)) return blocks;
    passage = length;
  }
  const note: Part = { kind: 'note', text: cut };
  let shorter: readonly Part[] | undefined = parts;
  while (shorter) {
    shorter = shortenParts(shorter);
    if (!shorter) break;
    const blocks = renderParts([...shorter, note], passage);
    if (fits(blocks)) return blocks;
  }
  return renderParts([note], passage);
}
