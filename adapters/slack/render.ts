import type { types } from '@slack/bolt';
import type { Part, Presentation } from '../../src/index.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { type BlockForm, renderParts } from './render-parts.ts';
import { shortenParts } from './shorten-parts.ts';
import { sizeOfBlocks } from './size-of-blocks.ts';

/** A message as Slack takes it; nothing in it pings, links or formats by the words that were rendered. */
export interface SlackMessage {
  /** For notifications and screen readers. */
  readonly text: string;
  /** Absent where all of it is in the text. */
  readonly blocks?: types.KnownBlock[];
}

type WithBlocks = Required<SlackMessage>;

/** What a message or a page may hold. */
interface Room {
  readonly blocks: number;
  /** Characters of all blocks as JSON. */
  readonly characters: number;
}

const MESSAGE: Room = { blocks: SLACK_LIMITS.messageBlocks, characters: SLACK_LIMITS.message };
/** For a workspace that does not take the whole: a third of it. */
const BRIEF: Room = { blocks: Math.floor(SLACK_LIMITS.messageBlocks / 3), characters: SLACK_LIMITS.message / 3 };
/** Slack counts the characters of messages only. */
const VIEW: Room = { blocks: SLACK_LIMITS.viewBlocks, characters: SLACK_LIMITS.view };

/** How long a passage may be, in characters: the first of these with which everything fits. */
const PASSAGE_LENGTHS = [SLACK_LIMITS.richText, 1_000, 400, 200];

/** Block Kit of a presentation within Slack's limits: long passages give way first, then the small things from the end; and it is said. */
export const render = (presentation: Presentation, form: BlockForm = 'native'): WithBlocks =>
  messageOf(presentation, form, MESSAGE);

/** The same in a third of the room. */
export const renderBriefly = (presentation: Presentation): WithBlocks => messageOf(presentation, 'classic', BRIEF);

/** The same for windows and the Home tab, which hold more. */
export const renderView = (presentation: Presentation, form: BlockForm = 'classic'): types.KnownBlock[] =>
  renderBlocks(presentation, form, VIEW);

function messageOf(presentation: Presentation, form: BlockForm, room: Room): WithBlocks {
  const text = escapeText(presentation.summary, SLACK_LIMITS.fallback);
  const shown = text.trim() ? text : escapeText(presentation.cut, SLACK_LIMITS.fallback);
  const { parts, whole = parts } = presentation;
  return { text: shown, blocks: renderBlocks({ ...presentation, parts: form === 'native' ? whole : parts }, form, room) };
}

function renderBlocks({ parts, cut }: Presentation, form: BlockForm, room: Room): types.KnownBlock[] {
  const note: Part = { kind: 'note', text: cut };
  const attempt = (tried: readonly Part[], passageLength: number, isWhole: boolean): types.KnownBlock[] | undefined => {
    const { blocks, hasCut } = renderParts(tried, { passageLength, form });
    const told = isWhole && !hasCut ? blocks : renderParts([...tried, note], { passageLength, form }).blocks;
    return told.length <= room.blocks && sizeOfBlocks(told) <= room.characters ? told : undefined;
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
  return renderParts([note], { passageLength: shortest, form }).blocks;
}
