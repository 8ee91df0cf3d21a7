import type { Block } from './source-document.ts';

/** Joins the lines of paragraphs that were wrapped at a fixed width: one paragraph, one note. Where writers break lines as they like, nothing changes. */
export function joinWrappedLines(blocks: readonly Block[]): readonly Block[] {
  const width = wrapWidth(blocks);
  if (width === undefined) return blocks;
  const joined: Block[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before && last && goesOn(last, block) && isFull(last, block, width)) joined[joined.length - 1] = join(before, block);
    else joined.push(block);
    last = block;
  }
  return joined;
}

const NARROWEST = 50;
const MAX_WIDTH = 120;
/** Two full lines may be chance. */
const MIN_WRAPPED = 3;
/** Of the lines that go on below: how many have to be full. */
const MIN_SHARE = 0.75;
/** Editors wrap at words, and some keep a long one whole. */
const TOLERANCE = 4;

/** The width at which a text was wrapped, in columns; `undefined` where its lines end anywhere. */
function wrapWidth(blocks: readonly Block[]): number | undefined {
  const pairs = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return next && goesOn(block, next) ? [{ block, next }] : [];
  });
  const widths = pairs.map(({ block }) => columnsOf(block.text)).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)];
  if (width === undefined || pairs.length < MIN_WRAPPED || width < NARROWEST || width > MAX_WIDTH) return undefined;
  const full = pairs.filter(({ block, next }) => isFull(block, next, width)).length;
  return full >= pairs.length * MIN_SHARE ? width : undefined;
}

/** The next line of the same paragraph. */
const goesOn = (block: Block, next: Block): boolean =>
  next.kind === (block.kind === 'item' ? 'line' : block.kind) &&
  (next.kind === 'line' || next.kind === 'quote') &&
  !next.hasGap &&
  !block.isStrong &&
  !next.isStrong &&
  next.lines[0] === block.lines[1] + 1;

/** The first word of the next line would not have fitted into this one. */
const isFull = (block: Block, next: Block, width: number): boolean =>
  columnsOf(block.text) + 1 + columnsOf(firstWord(next.text)) > width - TOLERANCE;

/** A word up to a space; in Japanese a line may break behind any character. */
const firstWord = (text: string): string =>
  /^(?:[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+)/.exec(text)?.[0] ?? '';

const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\u9fff\uac00-\ud7af\uff01-\uff60]/.test(character) ? 2 : 1), 0);

function join(block: Block, next: Block): Block {
  const isWide = /[\u3000-\u9fff\uff00-\uffef]$/.test(block.text) && /^[\u3000-\u9fff\uff00-\uffef]/.test(next.text);
  return {
    ...block,
    text: `${block.text}${isWide ? '' : ' '}${next.text}`,
    lines: [block.lines[0], next.lines[1]],
    links: [...block.links, ...next.links],
  };
}
