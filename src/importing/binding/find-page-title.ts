import type { SourceDocument } from '../reading/source-document.ts';

/** The title of a report: what the page states, else its first heading, else the line at its top that reads like one. */
export function findPageTitle({ title, blocks }: SourceDocument): string {
  if (title) return title;
  const [first] = blocks;
  const heading = blocks.slice(0, TOP_BLOCKS).find(({ kind, level }) => kind === 'heading' && level === 1);
  if (heading && blocks.filter(({ kind, level }) => kind === 'heading' && level === 1).length === 1) return heading.text;
  const top = blocks
    .slice(0, TOP_BLOCKS)
    .filter(({ text, kind }) => (kind === 'line' || kind === 'heading') && text.length >= 6 && text.length <= MAX_TITLE);
  return (top.find(({ text }) => REPORT_WORDS.test(text)) ?? first)?.text.slice(0, MAX_TITLE) ?? '';
}

const TOP_BLOCKS = 8;
const MAX_TITLE = 150;
const REPORT_WORDS =
  /^(?!.*[。]|先日|先週|こんにちは|みなさん|皆さん|はじめまして).*(参加(しま|して|した|レポ|記|メモ|報告)|レポート|レポ$|まとめ|聴講|行って(き|み)|振り返り|report|recap|20\d\d|カンファレンス|days|conf)/i;
