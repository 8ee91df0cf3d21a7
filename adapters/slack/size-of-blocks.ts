import type { types } from '@slack/bolt';

/** Characters of blocks as JSON, as Slack's limit of a message is counted here; what stands in tables has a limit of its own. */
export const sizeOfBlocks = (blocks: readonly types.KnownBlock[]): number =>
  JSON.stringify(blocks.filter(({ type }) => type !== 'data_table')).length;
