import { JSDOM } from 'jsdom';
import type { LineRange } from '../../model/import-result.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { type Chrome, findChrome } from './find-chrome.ts';
import { findContentRoot } from './find-content-root.ts';
import type { Block, LeftOutLines, Link, SourceDocument } from './source-document.ts';

/** Reads a page: its facts from the head, its blocks from the part that holds the article, each with its lines in the source. */
export function readHtml(source: string): SourceDocument {
  const dom = parsed(source);
  const { document } = dom.window;
  const root = findContentRoot(document);
  const chrome = findChrome(root);
  const blocks = readBlocks(dom, root, chrome);
  const leftOut: LeftOutLines[] = [...chrome].flatMap(([element, why]) => {
    const location = dom.nodeLocation(element);
    return location ? [{ lines: [location.startLine, location.endLine], why }] : [];
  });
  return { ...readFacts(document), blocks, leftOut };
}

/** Of a table that is broken in certain ways the parser cannot say where its nodes stand, and throws: then nobody knows the lines. */
function parsed(source: string): JSDOM {
  try {
    return new JSDOM(source, { includeNodeLocations: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return Object.assign(new JSDOM(source), { nodeLocation: () => undefined });
  }
}

function readFacts(document: Document): Omit<SourceDocument, 'blocks' | 'leftOut'> {
  const meta = (name: string): string | undefined =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() || undefined;
  const onlyHeading = document.querySelectorAll('h1').length === 1 ? document.querySelector('h1')?.textContent : undefined;
  const title = (meta('og:title') ?? onlyHeading ?? document.title).replace(/\s+/g, ' ').trim();
  const author =
    meta('author') ?? meta('article:author') ?? document.querySelector('[rel=author], [itemprop=author]')?.textContent?.trim();
  const url = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta('og:url');
  const stamp = meta('article:published_time') ?? document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
  const published = /^\d{4}-\d{2}-\d{2}/.exec(stamp)?.[0];
  const language = document.documentElement.lang.slice(0, 2).toLowerCase();
  return withoutUndefined({
    title: title || undefined,
    author: author && !author.startsWith('http') ? author : undefined,
    url: url && /^https?:\/\//.test(url) ? url : undefined,
    published: published || undefined,
    language: language || undefined,
  });
}

const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON SELECT TEXTAREA HEAD CANVAS OBJECT'.split(' '));
const IS_EMPHASIS: ReadonlySet<string> = new Set(['EM', 'I', 'CITE', 'B', 'STRONG']);
const BORDERED = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV UL OL LI DL DT DD TABLE TR THEAD TBODY BLOCKQUOTE PRE FIGURE FIGCAPTION H1 H2 H3 H4 H5 H6 HR DETAILS SUMMARY FORM BODY'.split(
    ' ',
  ),
);

interface Open {
  readonly kind: Block['kind'];
  readonly level: number;
  /** Where the element that gives the kind begins; absent for running text. */
  readonly start?: number;
  readonly end?: number;
}

/** Walks the tree in order and cuts its text at the borders of block elements and at line breaks. */
function readBlocks(dom: JSDOM, root: Element, chrome: Chrome): Block[] {
  const writer = createBlockWriter(dom);
  const walk = (node: Node, open: Open, isStrong: boolean): void => {
    if (node.nodeType === TEXT_NODE) writer.addText(node, isStrong);
    if (node.nodeType !== ELEMENT_NODE) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (SKIPPED.has(tag) || chrome.has(element) || isHidden(element)) return;
    if (tag === 'BR') writer.endLine(open);
    else if (tag === 'HR') writer.addRule();
    else if (tag === 'TR') writer.addRow(element, open);
    else if (tag === 'IFRAME' || tag === 'EMBED') writer.addLink(element, element.getAttribute('src'), '');
    else walkInto(element, tag, open, isStrong || tag === 'STRONG' || tag === 'B');
  };
  const walkInto = (element: Element, tag: string, open: Open, isStrong: boolean): void => {
    const isBorder = BORDERED.has(tag);
    const inner = isBorder ? openFor(dom, element, tag, open) : open;
    if (isBorder) writer.endParagraph(open);
    if (IS_EMPHASIS.has(tag)) writer.addEmphasis(element.textContent ?? '');
    if (tag === 'A') writer.addLink(element, element.getAttribute('href'), element.textContent ?? '');
    for (const child of element.childNodes) walk(child, inner, isStrong);
    if (isBorder) writer.endParagraph(inner);
  };
  walk(root, RUNNING_TEXT, false);
  writer.endParagraph(RUNNING_TEXT);
  return writer.blocks;
}

/** Nobody who reads the page sees it. */
const isHidden = (element: Element): boolean =>
  /display\s?:\s?none|visibility\s?:\s?hidden/i.test(element.getAttribute('style') ?? '');

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const RUNNING_TEXT: Open = { kind: 'line', level: 0 };

/** The text of each cell; lines of one are parted by a slash, and a cell that reaches down from a row above counts here, too. */
function readCells(row: Element): string[] {
  const cells = [...row.children].map(cellText);
  let above: Element | null = row.previousElementSibling;
  for (let steps = 1; above && steps <= MAX_ROWS_DOWN; steps++, above = above.previousElementSibling)
    [...above.children].forEach((cell, column) => {
      if (Number(cell.getAttribute('rowspan') ?? 1) > steps) cells.splice(column, 0, cellText(cell));
    });
  return cells;
}

/** As far as a cell reaches in the programmes that people write. */
const MAX_ROWS_DOWN = 8;

function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const border of copy.querySelectorAll('br')) border.replaceWith(' / ');
  for (const block of copy.querySelectorAll('p + p, div + div, li + li')) block.prepend(' / ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A row of a table; none where all its cells are empty. */
function rowBlock(row: Element, dom: JSDOM): Omit<Block, 'hasGap'> | undefined {
  const location = dom.nodeLocation(row);
  const cells = readCells(row);
  if (!location || cells.every((cell) => cell === '')) return undefined;
  const links = [...row.querySelectorAll('a[href^=http]')].map((a) => ({
    text: a.textContent?.trim() ?? '',
    url: a.getAttribute('href') ?? '',
  }));
  const isColumnNames = [...row.children].every(({ tagName }) => tagName === 'TH');
  const lines: LineRange = [location.startLine, location.endLine];
  return { kind: 'row', level: 0, text: cells.filter(Boolean).join(' '), cells, lines, links, isStrong: false, isColumnNames };
}

/** A line of running text, of an item, of a heading; none where it is empty. Code keeps its own lines. */
function lineBlock(line: OpenLine, { kind, level, start, end }: Open): Omit<Block, 'hasGap'> | undefined {
  const { links, strong, first, last, emphasis } = line;
  const text = kind === 'code' ? line.text.replace(/^\n/, '').trimEnd() : line.text.replace(/\s+/g, ' ').trim();
  if (text === '' && links.length === 0) return undefined;
  const lead = line.lead.replace(/\s+/g, ' ').trim();
  const isStrong = text !== '' && strong >= text.length - 2;
  const begins = start ?? first ?? 1;
  return {
    kind: text ? kind : 'line',
    level,
    text,
    lines: [begins, Math.max(begins, end ?? last ?? begins)],
    links,
    isStrong,
    ...withoutUndefined({
      lead: !isStrong && lead ? lead : undefined,
      emphasis: emphasis.length > 0 ? emphasis : undefined,
    }),
  };
}

/** Collects text, links and rows in reading order and cuts them into blocks. */
function createBlockWriter(dom: JSDOM) {
  const blocks: Block[] = [];
  let line = emptyLine();
  let hasGap = true;
  let hasRule = false;

  const push = (block: Omit<Block, 'hasGap'>): void => {
    blocks.push({ ...block, hasGap, ...withoutUndefined({ hasRule: hasRule || undefined }) });
    hasGap = false;
    hasRule = false;
  };
  const endLine = (open: Open): void => {
    const block = lineBlock(line, open);
    line = emptyLine();
    if (block) push(block);
  };
  const endParagraph = (open: Open): void => {
    endLine(open);
    hasGap = true;
  };
  const addText = (node: Node, isStrong: boolean): void => {
    const value = node.nodeValue ?? '';
    if (value.trim() === '') {
      line = { ...line, text: `${line.text} ` };
      return;
    }
    const first = (dom.nodeLocation(node)?.startLine ?? line.first ?? 1) + newlines(/^\s*/.exec(value)?.[0] ?? '');
    const last = first + newlines(value.trim());
    line = {
      ...line,
      text: line.text + value,
      first: line.first ?? first,
      last,
      strong: line.strong + (isStrong ? value.trim().length : 0),
      lead: isStrong && line.text.trim() === line.lead.trim() ? line.lead + value : line.lead,
    };
  };
  const addLink = (element: Element, url: string | null, text: string): void => {
    if (!url || !/^https?:\/\//.test(url)) return;
    const at = dom.nodeLocation(element)?.startLine;
    line = {
      ...line,
      links: [...line.links, { text: text.replace(/\s+/g, ' ').trim(), url }],
      first: line.first ?? at,
      last: line.last ?? at,
    };
  };
  const addEmphasis = (text: string): void => {
    line = { ...line, emphasis: [...line.emphasis, text.replace(/\s+/g, ' ').trim()] };
  };
  const addRow = (row: Element, open: Open): void => {
    endParagraph(open);
    const block = rowBlock(row, dom);
    if (block) push(block);
  };
  const addRule = (): void => {
    hasRule = true;
  };
  return { blocks, endLine, endParagraph, addText, addLink, addEmphasis, addRow, addRule };
}

interface OpenLine {
  readonly text: string;
  readonly links: readonly Link[];
  readonly strong: number;
  readonly lead: string;
  readonly emphasis: readonly string[];
  readonly first: number | undefined;
  readonly last: number | undefined;
}

const emptyLine = (): OpenLine => ({
  text: '',
  links: [],
  strong: 0,
  lead: '',
  emphasis: [],
  first: undefined,
  last: undefined,
});

const newlines = (text: string): number => text.split('\n').length - 1;

/** What text inside an element is: a heading, an item, quoted, or running text. */
function openFor(dom: JSDOM, element: Element, tag: string, around: Open): Open {
  const location = dom.nodeLocation(element);
  if (/^H[1-6]$/.test(tag) && location)
    return { kind: 'heading', level: Number(tag[1]), start: location.startLine, end: location.endLine };
  if (tag === 'DT' || tag === 'SUMMARY')
    return {
      kind: 'heading',
      level: 6,
      ...withoutUndefined({ start: location?.startLine, end: location?.endLine }),
    };
  if (tag === 'LI') return { kind: 'item', level: listDepth(element), ...withoutUndefined({ start: location?.startLine }) };
  if (tag === 'BLOCKQUOTE') return { kind: 'quote', level: 0 };
  if (tag === 'PRE') return { kind: 'code', level: 0 };
  if (tag === 'P' && (around.kind === 'quote' || around.kind === 'item')) return around;
  return { kind: around.kind === 'quote' ? 'quote' : 'line', level: 0 };
}

function listDepth(item: Element): number {
  let depth = -1;
  for (let at: Element | null = item; at; at = at.parentElement) if (at.tagName === 'UL' || at.tagName === 'OL') depth++;
  return Math.max(0, depth);
}
