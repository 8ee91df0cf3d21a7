import { sectionRole } from '../finding/section-role.ts';
import { readPath } from '../reading/read-path.ts';
import type { Block, SourceDocument } from '../reading/source-document.ts';

/** The title of a report: what the page states, else its first heading, else its file's name in a folder of notes, else the line at its top that reads like one. */
export function findPageTitle({ title, blocks, path }: SourceDocument): string {
  if (title) return title;
  const [first] = blocks;
  const tops = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  const heading = blocks.slice(0, TOP_BLOCKS).find((block) => block.kind === 'heading' && block.level === 1);
  if (heading && tops.length === 1) return heading.text;
  const named = path === undefined ? undefined : readPath(path);
  if (named?.event && named.title && tops.length === 0) return named.title;
  const top = blocks
    .slice(0, TOP_BLOCKS)
    .filter(({ text, kind }) => (kind === 'line' || kind === 'heading') && text.length >= 6 && text.length <= MAX_TITLE);
  const chosen = top.find(({ text }) => REPORT_WORDS.test(text)) ?? (first && saysWhatItIs(first) ? first : undefined);
  return chosen?.text.slice(0, MAX_TITLE) ?? named?.title ?? first?.text.slice(0, MAX_TITLE) ?? '';
}

/** The name of a section, a date or an address is no title. */
const saysWhatItIs = ({ text }: Block): boolean =>
  sectionRole(text) === undefined && !/^https?:/.test(text) && /\p{L}{2}/u.test(text);

const TOP_BLOCKS = 8;
const MAX_TITLE = 150;
const REPORT_WORDS =
  /^(?!.*[。]|先日|先週|こんにちは|みなさん|皆さん|はじめまして).*(参加(しま|して|した|レポ|記|メモ|報告)|レポート|レポ$|まとめ|聴講|行って(き|み)|振り返り|report|recap|20\d\d|カンファレンス|days|conf)/i;
