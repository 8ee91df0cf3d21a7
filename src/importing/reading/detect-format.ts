export type Format = 'markdown' | 'hatena' | 'html' | 'rst' | 'text';

/** Which notation a source is written in: by the end of its name where that says so, else by its text. */
export function detectFormat(name: string, text: string): Format {
  const head = text.slice(0, SAMPLE_CHARACTERS);
  if (/\.x?html?$/i.test(name) || looksLikeHtml(head)) return 'html';
  if (/\.(md|mdx|markdown)$/i.test(name)) return looksLikeHatena(head) ? 'hatena' : 'markdown';
  if (/\.(rst|rest)$/i.test(name)) return 'rst';
  if (/\.hatena$/i.test(name) || looksLikeHatena(head)) return 'hatena';
  if (looksLikeMarkdown(head)) return 'markdown';
  return looksLikeRst(head) ? 'rst' : 'text';
}

/** The notation shows within the first pages. */
const SAMPLE_CHARACTERS = 50_000;

const looksLikeHtml = (head: string): boolean =>
  /^\s*(<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<!doctype html)/i.test(head) ||
  (head.match(/<(p|div|h[1-6]|li|article|section)[\s>]/gi)?.length ?? 0) >= 5;

/** Headings of Hatena's own notation: `*見出し`, without the space that makes it a list item in Markdown. */
const looksLikeHatena = (head: string): boolean =>
  (head.match(/^\*{1,3}(?![*\s])[^*\n]{2,}$/gm)?.length ?? 0) >= 2 && !/^#{1,6} /m.test(head);

const looksLikeMarkdown = (head: string): boolean =>
  /^---\n[\s\S]{1,2000}?\n---\n/.test(head) || (head.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2;

/** A line and below it one of adornment characters of about its length. */
function looksLikeRst(head: string): boolean {
  const lines = head.split('\n');
  const isAdorned = (line: string, index: number): boolean => line.length >= 2 && ADORNMENT.test(lines[index + 1] ?? '');
  return lines.filter(isAdorned).length >= 2;
}

const ADORNMENT = /^([=\-~^"'`#*+])\1{3,}$/;
