import { titleKey } from '../../language/title-key.ts';
import type { Block, Link } from '../reading/source-document.ts';
import { isSpeakerLine } from './is-speaker-line.ts';
import type { Place } from './outline.ts';

/** Links that stand on lines of their own directly below the title of a talk: to its page, its slides. A list of other titles that are links introduces nothing. */
export function linksBelow(places: readonly Place[], at: number, title: string): Link[] {
  const head = places[at]?.block;
  const links: Link[] = [];
  for (let i = at + 1; i <= at + INTRODUCTION_BLOCKS; i++) {
    const block = places[i]?.block;
    if (!block || block.kind === 'heading' || block.kind === 'row' || isSibling(head, block) || isOtherTitle(block, title)) break;
    const isIntroduction = block.links.length > 0 && block.text.length <= MAX_CHARACTERS;
    if (!isIntroduction && !isSpeakerLine(block.text)) break;
    links.push(...block.links);
  }
  return links;
}

/** How far below a title its links still introduce the talk. */
const INTRODUCTION_BLOCKS = 3;
const MAX_CHARACTERS = 200;

/** Items of one list: the next one's links are the next one's. */
const isSibling = (head: Block | undefined, block: Block): boolean =>
  head?.kind === 'item' && block.kind === 'item' && block.level <= head.level;

/** An item that is a link and nothing else, whose words are neither an address nor what links to material are called. */
function isOtherTitle({ kind, text, links }: Block, title: string): boolean {
  const [link] = links;
  if (kind !== 'item' || !link || link.text.length < MIN_TITLE || link.text.length < text.length - MARKS) return false;
  return !/^https?:/.test(link.text) && !MATERIAL.test(link.text) && titleKey(link.text) !== titleKey(title);
}

const MIN_TITLE = 6;
/** Brackets, bullets, a full stop. */
const MARKS = 4;
const MATERIAL =
  /(資料|スライド|動画|録画|映像|アーカイブ|ページ|詳細|リンク|slides?\b|slide ?deck|deck\b|video|recording|youtube|speaker ?deck|talk page|abstract|website|folien|aufzeichnung|diapos|vidéo|github|repo)/i;
