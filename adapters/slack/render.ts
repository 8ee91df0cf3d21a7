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

/** Block Kit of a presentation within Slack's limits: long passages give way first, then the small things from the end; and it is said. */
export function render(presentation: Presentation): SlackMessage {
  const blocks = renderBlocks(presentation, SLACK_LIMITS.messageBlocks);
  const text = escapeText(presentation.summary, SLACK_LIMITS.fallback);
  return { text: text.trim() ? text : escapeText(presentation.cut, SLACK_LIMITS.fallback), blocks };
}

/** The same for the Home tab, which holds more blocks. */
export const renderHome = (presentation: Presentation): types.KnownBlock[] => renderBlocks(presentation, SLACK_LIMITS.viewBlocks);

function renderBlocks({ parts, cut }: Presentation, mostBlocks: number): types.KnownBlock[] {
  const note: Part = { kind: 'note', text: cut };
  const attempt = (tried: readonly Part[], length: number, isWhole: boolean): types.KnownBlock[] | undefined => {
    const { blocks, hasCut } = renderParts(tried, length);
    const told = isWhole && !hasCut ? blocks : renderParts([...tried, note], length).blocks;
    return told.length <= mostBlocks && JSON.stringify(told).length <= SLACK_LIMITS.message ? told : undefined;
  };
  for (const length of PASSAGE_LENGTHS) {
    const blocks = attempt(parts, length, true);
    if (blocks) return blocks;
  }
  const shortest = PASSAGE_LENGTHS.at(-1) ?? 0;
  for (let shorter = shortenParts(parts); shorter; shorter = shortenParts(shorter)) {
    const blocks = attempt(shorter, shortest, false);
    if (blocks) return blocks;
  }
  return renderParts([note], shortest).blocks;
}
