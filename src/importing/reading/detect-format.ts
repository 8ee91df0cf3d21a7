export type Format = 'markdown' | 'hatena' | 'html' | 'rst' | 'org' | 'asciidoc' | 'hiki' | 'text';

/** Which notation a source is written in: by the end of its name where that says so, else by its text. */
export function detectFormat(name: string, text: string): Format {
  const head = text.slice(0, SAMPLE_CHARACTERS);
  const stated = ENDINGS.find(({ ending }) => ending.test(name))?.format;
  if (stated === 'markdown') return beginsAsHtml(head) ? 'html' : looksLikeHatena(head) ? 'hatena' : 'markdown';
  if (stated) return stated;
  if (beginsAsHtml(head) || isMadeOfTags(head)) return 'html';
  if (looksLikeHatena(head)) return 'hatena';
  if (/^#\+title:/im.test(head)) return 'org';
  if (looksLikeMarkdown(head)) return 'markdown';
  if (looksLikeAsciidoc(head)) return 'asciidoc';
  return looksLikeRst(head) ? 'rst' : 'text';
}

/** What people call such files. HTML inside makes none of them a page: tweets and players are pasted as tags everywhere. */
const ENDINGS: readonly { readonly ending: RegExp; readonly format: Format }[] = [
  { ending: /\.x?html?$/i, format: 'html' },
  { ending: /\.(md|mdx|markdown|mkd|mdown)$/i, format: 'markdown' },
  { ending: /\.(rst|rest)$/i, format: 'rst' },
  { ending: /\.org$/i, format: 'org' },
  { ending: /\.(adoc|asciidoc|asc)$/i, format: 'asciidoc' },
  { ending: /\.hatena$/i, format: 'hatena' },
  { ending: /\.hiki$/i, format: 'hiki' },
];

/** The notation shows within the first pages. */
const SAMPLE_CHARACTERS = 50_000;

const beginsAsHtml = (head: string): boolean => /^\s*(<!doctype html|<html[\s>]|<\?xml[^>]{0,200}>\s*<!doctype html)/i.test(head);

/** A page without its frame: five blocks or more, and hardly a line without a tag. */
function isMadeOfTags(head: string): boolean {
  if ((head.match(/<(p|div|h[1-6]|li|article|section)[\s>]/gi)?.length ?? 0) < 5) return false;
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => /<\/?[a-z][^<>]*>/i.test(line)).length > lines.length / 2;
}

/** Headings of Hatena's own notation: `*見出し`, without the space that makes it a list item in Markdown. */
const looksLikeHatena = (head: string): boolean =>
  (head.match(/^\*{1,3}(?![*\s])[^*\n]{2,}$/gm)?.length ?? 0) >= 2 && !/^#{1,6} /m.test(head);

const looksLikeMarkdown = (head: string): boolean =>
  /^---\n[\s\S]{1,2000}?\n---\n/.test(head) || (head.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2;

const looksLikeAsciidoc = (head: string): boolean => (head.match(/^={1,5} \S[^\n=]*$/gm)?.length ?? 0) >= 2;

/** A line and below it one of adornment characters of about its length. */
function looksLikeRst(head: string): boolean {
  const lines = head.split('\n');
  const isAdorned = (line: string, index: number): boolean => line.length >= 2 && ADORNMENT.test(lines[index + 1] ?? '');
  return lines.filter(isAdorned).length >= 2;
}

const ADORNMENT = /^([=\-~^"'`#*+])\1{3,}$/;
