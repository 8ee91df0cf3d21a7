import { withoutUndefined } from '../../model/without-undefined.ts';
import { readPlainText } from './read-plain-text.ts';
import type { Block, Link, SourceDocument } from './source-document.ts';

/** Reads reStructuredText as far as headings, lists, links, fields and directives go. */
export function readRst(source: string): SourceDocument {
  const lines = source.split('\n');
  const headings = findHeadings(lines);
  const targets = new Map(
    [...source.matchAll(/^\.\. _`?([^`:\r\n]+)`?:[ \t]+(\S+)/gm)].map(([, name, url]) => [name ?? '', url ?? '']),
  );
  const adorned = new Set(
    [...headings].flatMap(([index, { first, last }]) => range(first, last).filter((line) => line !== index)),
  );
  const body = withoutDirectives(lines.map((line, index) => (adorned.has(index) ? '' : line)));
  const blocks = readPlainText(body.join('\n')).blocks.map((block): Block => {
    const heading = headings.get(block.lines[0] - 1);
    const { text, links } = readInline(block.text, targets);
    const isStrong = /^\*\*.+\*\*$/.test(block.text);
    if (!heading)
      return {
        ...block,
        text,
        links: [...links, ...block.links.filter(({ url }) => !links.some((link) => link.url === url))],
        isStrong,
      };
    return {
      ...block,
      kind: 'heading',
      level: heading.level,
      text,
      links,
      lines: [heading.first + 1, heading.last + 1],
      hasGap: true,
    };
  });
  return { ...readFields(lines), blocks: blocks.filter(({ text }) => text !== ''), leftOut: [] };
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

interface Heading {
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

const ADORNMENT = /^([=\-`:.'"~^_*+#<>])\1{2,}\s*$/;

/** Headings by the line of their text: underlined or between two lines; a style's level is the order in which styles appear. */
function findHeadings(lines: readonly string[]): Map<number, Heading> {
  const found = new Map<number, Heading>();
  const styles: string[] = [];
  lines.forEach((line, index) => {
    const under = ADORNMENT.exec(lines[index + 1] ?? '');
    if (!under || line.trim() === '' || ADORNMENT.test(line) || /^\s*(\.\.|:\w)/.test(line)) return;
    const over = ADORNMENT.exec(lines[index - 1] ?? '')?.[1] === under[1] && (lines[index - 1] ?? '') !== '';
    if (!over && /^\s/.test(line)) return;
    const style = `${over ? under[1] : ''}${under[1]}`;
    if (!styles.includes(style)) styles.push(style);
    found.set(index, { level: styles.indexOf(style) + 1, first: over ? index - 1 : index, last: index + 1 });
  });
  return found;
}

/** Directives of the page's make-up and comments are blanked, with what is indented below them; lines stay where they are. */
function withoutDirectives(lines: readonly string[]): string[] {
  let isInside = false;
  return lines.map((line) => {
    if (/^\.\.(\s|$)/.test(line)) {
      isInside = true;
      return '';
    }
    if (isInside && line.trim() !== '' && !/^\s/.test(line)) isInside = false;
    if (isInside) return '';
    return /^:[\w -]+:(\s|$)/.test(line) ? '' : line.replace(/::\s*$/, ':');
  });
}

function readInline(text: string, targets: ReadonlyMap<string, string>): { text: string; links: Link[] } {
  const links: Link[] = [];
  const plain = text
    .replace(/ ?\[[#*]?[\w-]{0,40}\]_/g, '')
    .replace(/`([^`<]+)<([^>`]+)>`__?/g, (_, name: string, url: string) => {
      links.push({ text: name.trim(), url });
      return name.trim();
    })
    .replace(/`([^`]+)`_|(?<![\w-])([\w-]+)_(?=\s|$)/g, (whole, quoted: string | undefined, word: string | undefined) => {
      const name = quoted ?? word ?? '';
      const url = targets.get(name);
      if (url) links.push({ text: name, url });
      return url || quoted ? name : whole;
    })
    .replace(/``([^`]+)``/g, '$1')
    .replace(/:\w+:`([^`<]+)(?:<[^>`]*>)?`/g, (_, name: string) => name.trim())
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\*([^*\s][^*]*)\*/g, '$1');
  return { text: plain.trim(), links };
}

function readFields(lines: readonly string[]): Partial<Pick<SourceDocument, 'author' | 'published' | 'url' | 'language'>> {
  const field = (names: string): string | undefined => {
    const pattern = new RegExp(`^:(?:${names}):(.+)$`, 'is');
    return lines
      .slice(0, 40)
      .map((line) => pattern.exec(line)?.[1]?.trim())
      .find(Boolean);
  };
  const author = field('author|著者');
  const published = /\d{4}-\d{2}-\d{2}/.exec(field('date|日付') ?? '')?.[0];
  const url = field('url|canonical');
  const language = field('lang|language');
  return withoutUndefined({
    author: author || undefined,
    published: published || undefined,
    url: url || undefined,
    language: language || undefined,
  });
}
