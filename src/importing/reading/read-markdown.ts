import type { Html, List, ListItem, Nodes, Paragraph, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseMarkdown } from '../../corpus/parse-markdown.ts';
import { trimEndWhere } from '../../language/trim-where.ts';
import type { LineRange } from '../../model/import-result.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { resolveReferences } from './resolve-references.ts';
import type { Block, Link, SourceDocument } from './source-document.ts';
import { splitMarkdown } from './split-markdown.ts';
import { translateComponents } from './translate-components.ts';

/** Reads Markdown with front matter, GFM and the extras of Zenn, Qiita and Hatena. */
export function readMarkdown(source: string): SourceDocument {
  const blocks: Block[] = [];
  let facts: ReturnType<typeof readFrontMatter> = {};
  for (const { text, offset } of splitMarkdown(rewriteExtras(source))) {
    const part = readPart(text);
    if (offset === 0) facts = part.facts;
    for (const block of part.blocks) blocks.push({ ...block, lines: [block.lines[0] + offset, block.lines[1] + offset] });
  }
  return { ...facts, blocks, leftOut: [] };
}

interface Footnote {
  readonly identifier: string;
  readonly blocks: readonly Block[];
}

/** Notes at the foot, by name: each is told where it is referred to, for there it says something. */
function readFootnotes(tree: Root): Map<string, Footnote> {
  const notes = tree.children.flatMap((node): Footnote[] => {
    if (node.type !== 'footnoteDefinition') return [];
    const blocks: Block[] = [];
    for (const child of node.children) pushNode(child, 1, 'line', blocks);
    return [{ identifier: node.identifier, blocks }];
  });
  return new Map(notes.map((note) => [note.identifier, note]));
}

/** The names of the notes that a piece of text refers to. */
function footnotesOf(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node && node.type !== 'footnoteDefinition' ? node.children.flatMap(footnotesOf) : [];
}

function readPart(text: string): { readonly facts: ReturnType<typeof readFrontMatter>; readonly blocks: readonly Block[] } {
  const tree = parseMarkdown(text);
  resolveReferences(tree);
  const footnotes = readFootnotes(tree);
  const told = new Set(tree.children.flatMap(footnotesOf));
  const blocks: Block[] = [];
  let isAfterRule = false;
  let facts: ReturnType<typeof readFrontMatter> = {};
  for (const node of tree.children) {
    if (node.type === 'yaml') facts = readFrontMatter(node.value, 'yaml');
    else if ((node as { type: string }).type === 'toml') facts = readFrontMatter((node as { value: string }).value, 'toml');
    else if (node.type !== 'footnoteDefinition' || !told.has(node.identifier)) {
      const start = blocks.length;
      pushNode(node, 0, 'line', blocks);
      for (const note of footnotesOf(node)) blocks.push(...broughtTo(blocks.at(-1), footnotes.get(note)?.blocks ?? []));
      const first = blocks[start];
      if (isAfterRule && first) blocks[start] = { ...first, hasRule: true };
      if (blocks.length > start) isAfterRule = false;
      if (node.type === 'thematicBreak') isAfterRule = true;
    }
  }
  return { facts, blocks };
}

/** Notes from the foot stand below the text that refers to them, and count as its line. */
const broughtTo = (above: Block | undefined, notes: readonly Block[]): Block[] =>
  above ? notes.map((note) => ({ ...note, lines: [above.lines[1], above.lines[1]], hasGap: false })) : [...notes];

/** Notation that Markdown does not know: `:::message` fences, `@[card](…)`, Hatena's `[https://…:title=…]`. Lines stay where they are. */
function rewriteExtras(source: string): string {
  return translateComponents(source)
    .replace(/^:::\s*details\s+(\S.*)$/gm, '$1')
    .replace(/^:::.*$/gm, '')
    .replace(/^\[:contents\]$|^\[\[?toc\]?\]$/gim, '')
    .replace(/\[(https?:\/\/[^[\]\n]+)\]/g, (whole, inside: string) => hatenaLink(inside) ?? whole);
}

/** What stands in brackets, as a Markdown link: `https://…:title=…`, or an address that ends in `:embed:cite` and the like. */
function hatenaLink(inside: string): string | undefined {
  const [address = '', ...titles] = inside.split(':title=');
  if (/\s/.test(address)) return undefined;
  if (titles.length > 0) return `[${titles.join(':title=')}](${address})`;
  const options = inside.slice(trimEndWhere(inside, /[:\w]/).length);
  const start = options.search(/:(?:embed|title|cite|bookmark)/);
  return start < 0 ? undefined : `<${inside.slice(0, inside.length - options.length + start)}>`;
}

const linesOf = (node: Nodes): LineRange => [node.position?.start.line ?? 1, node.position?.end.line ?? 1];

function pushNode(node: Nodes, depth: number, kind: 'line' | 'quote', into: Block[]): void {
  if (node.type === 'heading') {
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    if (text)
      into.push({
        kind: 'heading',
        level: node.depth,
        text,
        lines: linesOf(node),
        links: linksOf(node),
        isStrong: false,
        hasGap: true,
      });
  } else if (node.type === 'paragraph') into.push(...readParagraph(node, kind, depth));
  else if (node.type === 'list') pushList(node, depth, into);
  else if (node.type === 'table') into.push(...readTable(node));
  else if (node.type === 'html') into.push(...readInlineHtml(node));
  else if (node.type === 'code')
    into.push({ kind: 'code', level: depth, text: node.value, lines: linesOf(node), links: [], isStrong: false, hasGap: true });
  else if (node.type === 'blockquote') for (const child of node.children) pushNode(child, depth, 'quote', into);
  else if (node.type === 'footnoteDefinition') for (const child of node.children) pushNode(child, 1, kind, into);
}

function pushList(list: List, depth: number, into: Block[]): void {
  for (const item of list.children) pushItem(item, depth, into);
}

function pushItem(item: ListItem, depth: number, into: Block[]): void {
  item.children.forEach((child, index) => {
    if (child.type === 'list') pushList(child, depth + 1, into);
    else if (child.type === 'paragraph' && index === 0) {
      const [first, ...rest] = readParagraph(child, 'line', depth + 1);
      if (first) into.push({ ...first, kind: 'item', level: depth }, ...rest);
    } else pushNode(child, depth + 1, 'line', into);
  });
}

/** A paragraph, line by line: on most blogs a line break in the source is one on the page. */
function readParagraph(paragraph: Paragraph, kind: 'line' | 'quote', level: number): Block[] {
  const lines = new Map<number, { text: string; strong: string; lead: string; links: Link[]; emphasis: string[] }>();
  const lineAt = (number: number) => {
    const line = lines.get(number) ?? { text: '', strong: '', lead: '', links: [], emphasis: [] };
    lines.set(number, line);
    return line;
  };
  const walk = (node: Nodes, isStrong: boolean): void => {
    const start = node.position?.start.line ?? 1;
    if (node.type === 'emphasis' || node.type === 'strong') lineAt(start).emphasis.push(textOf(node));
    if (node.type === 'link') lineAt(start).links.push({ text: textOf(node), url: node.url });
    if (node.type === 'image') lineAt(start).text += '';
    else if ('value' in node && node.type !== 'html') {
      node.value.split('\n').forEach((part, index) => {
        const line = lineAt(start + index);
        if (isStrong && line.text.trim() === line.lead.trim()) line.lead += part;
        line.text += part;
        if (isStrong) line.strong += part;
      });
    } else if (node.type === 'html') {
      for (const url of urlsInHtml(node.value)) lineAt(start).links.push({ text: url, url });
      if (/^<br\b/i.test(node.value)) lineAt(start).text += ' ';
    } else if ('children' in node) for (const child of node.children) walk(child, isStrong || node.type === 'strong');
  };
  walk(paragraph, false);
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([number, { text, strong, lead, links, emphasis }]) => ({
      number,
      text: text.trim(),
      strong: strong.trim(),
      lead: lead.trim(),
      links,
      emphasis,
    }))
    .filter(({ text, links }) => text !== '' || links.length > 0)
    .map(({ number, text, strong, lead, links, emphasis }, index): Block => {
      const last = number;
      const isStrong = strong !== '' && strong.length >= text.length - 2;
      return {
        kind,
        level,
        text,
        lines: [number, last],
        links,
        isStrong,
        ...withoutUndefined({
          lead: !isStrong && lead ? lead : undefined,
          emphasis: emphasis.length > 0 ? emphasis : undefined,
        }),
        hasGap: index === 0,
      };
    });
}

function linksOf(node: Nodes): Link[] {
  if (node.type === 'link') return [{ text: textOf(node), url: node.url }];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}

const readTable = (table: Table): Block[] =>
  table.children.map((row, index): Block => {
    const cells = row.children.map((cell) => textOf(cell).replace(/\s+/g, ' ').trim());
    return {
      kind: 'row',
      level: 0,
      text: cells.filter(Boolean).join(' '),
      cells,
      lines: linesOf(row),
      links: linksOf(row),
      isStrong: false,
      hasGap: index === 0,
      isColumnNames: index === 0,
    };
  });

/** HTML inside Markdown: headings stay headings, other tags are dropped, what they point to stays as a link. */
function readInlineHtml(node: Html): Block[] {
  const first = linesOf(node)[0];
  return node.value.split('\n').flatMap((line, index): Block[] => {
    const text = line
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const links = urlsInHtml(line).map((url) => ({ text: text || url, url }));
    const heading = /<(?:h([1-6])|summary)\b/i.exec(line);
    if (text === '' && links.length === 0) return [];
    const level = Number(heading?.[1] ?? 4);
    return [
      {
        kind: heading && text ? 'heading' : 'line',
        level: heading ? level : 0,
        text,
        lines: [first + index, first + index],
        links,
        isStrong: false,
        hasGap: index === 0,
      },
    ];
  });
}

const urlsInHtml = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)=["'](https?:\/\/[^"'\s]+)["']/gi)].map(([, url]) => url ?? '');
