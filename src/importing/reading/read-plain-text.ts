import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Block, Link, SourceDocument } from './source-document.ts';

/** Reads plain text: each line is a block, bullets and numbers make it an item. */
export function readPlainText(text: string): SourceDocument {
  const blocks: Block[] = [];
  let hasGap = true;
  let hasRule = false;
  text.split('\n').forEach((line, index) => {
    if (RULE.test(line)) hasRule = true;
    if (line.trim() === '' || RULE.test(line)) hasGap = true;
    else {
      blocks.push({
        ...readLine(line),
        lines: [index + 1, index + 1],
        hasGap,
        ...withoutUndefined({ hasRule: hasRule || undefined }),
      });
      hasGap = false;
      hasRule = false;
    }
  });
  return {
    blocks: blocks.map((block, index) =>
      isNumberedHeading(block, blocks[index - 1], blocks[index + 1]) ? { ...block, kind: 'line' } : block,
    ),
    leftOut: [],
  };
}

const RULE = /^\s*([-=*_─━―~＝]\s?){4,}\s*$/;
const NUMBERED = /^\d{1,2}[.)]\s/;

/** A number before a line that stands alone counts a chapter, not an item of a list. */
function isNumberedHeading(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  const isNumbered = (other: Block | undefined): boolean => other?.kind === 'item' && NUMBERED.test(other.text);
  return isNumbered(block) && block.level === 0 && block.hasGap && !isNumbered(before) && !(isNumbered(after) && !after?.hasGap);
}

const BULLET = /^([ \t\u3000]*)(?:[•‣◦▪▸・○*+\-–](?=[\s\u3000])|[•‣◦・](?=\S)|(\d{1,2}[.)])(?=\s))(.+)$/su;
/** Two columns are one level of nesting in the lists people type. */
const COLUMNS_A_LEVEL = 2;

function readLine(line: string): Omit<Block, 'lines' | 'hasGap'> {
  const links = linksIn(line);
  const bullet = BULLET.exec(line);
  if (bullet)
    return {
      kind: 'item',
      level: indentOf(bullet[1] ?? ''),
      text: `${bullet[2] ? `${bullet[2]} ` : ''}${(bullet[3] ?? '').trim()}`,
      links,
      isStrong: false,
    };
  const quote = /^\s*[>＞](.+)$/s.exec(line);
  if (quote) return { kind: 'quote', level: 0, text: (quote[1] ?? '').trim(), links, isStrong: false };
  const space = /^[ \t\u3000]*/.exec(line)?.[0] ?? '';
  // One space is enough to say that a line belongs to the one above.
  const level = space === '' ? 0 : Math.max(1, indentOf(space));
  return { kind: 'line', level, text: line.trim(), links, isStrong: false };
}

const indentOf = (space: string): number => Math.floor(space.replace(/[\t\u3000]/g, '  ').length / COLUMNS_A_LEVEL);

const linksIn = (line: string): Link[] =>
  [...line.matchAll(/https?:\/\/[^\s<>"'「」『』（）()]+/g)].map(([url]) => ({ text: url, url }));
