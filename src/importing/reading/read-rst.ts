import { withoutUndefined } from '../../model/without-undefined.ts';
import { readPlainText } from './read-plain-text.ts';
import type { Block, Link, SourceDocument } from './source-document.ts';

/** Reads reStructuredText as far as headings, lists, links, fields and directives go. */
export function readRst(source: string): SourceDocument {
  const lines = source.split('\n');
  const headings = findHeadings(lines);
  const targets = new Map(
    [...source.matchAll(/^\.\. _`?([^`:\r\n\u2028\u2029]+)`?:[ \t]+(\S+)/gm)].map(([, name, url]) => [name ?? '', url ?? '']),
  );
  const adorned = new Set(
    [...headings].flatMap(([index, { first, last }]) => range(first, last).filter((line) => line !== index)),
  );
  const body = withoutDirectives(lines.map((line, index) => (adorned.has(index) ? '' : line)));
  const footnotes = readFootnotes(lines);
  const blocks = readPlainText(body.join('\n')).blocks.flatMap((block): Block[] => {
    const notes = [...block.text.matchAll(REFERENCE)].flatMap(([, label = '']) => footnotes.get(label) ?? []);
    return [readBlock(block, headings, targets), ...notes.map((note) => readNote(note, block, targets))];
  });
  return { ...readFields(lines), blocks: blocks.filter(({ text }) => text !== ''), leftOut: [] };
}

function readBlock(block: Block, headings: ReadonlyMap<number, Heading>, targets: ReadonlyMap<string, string>): Block {
  const heading = headings.get(block.lines[0] - 1);
  const { text, links } = readInline(block.text, targets);
  const isStrong = /^\*\*.+\*\*$/.test(block.text);
  const own = block.links.filter(({ url }) => !links.some((link) => link.url === url));
  if (!heading) return { ...block, text, links: [...links, ...own], isStrong };
  const { level, first, last } = heading;
  return { ...block, kind: 'heading', level, text, links, lines: [first + 1, last + 1], hasGap: true };
}

/** A note from the foot stands below the text that refers to it, and counts as its line. */
const readNote = (note: string, { lines }: Block, targets: ReadonlyMap<string, string>): Block => ({
  kind: 'line',
  level: 1,
  lines,
  hasGap: false,
  isStrong: false,
  ...readInline(note, targets),
});

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

interface Heading {
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

const ADORNMENT = /^([=\-`:.'"~^_*+#<>])\1{2,}\s*$/;

/** Two lines between two of the same adornment: a title and who gave it. */
function findFramed(lines: readonly string[]): ReadonlySet<number> {
  const isRule = (line: string | undefined): boolean => line !== undefined && ADORNMENT.test(line);
  return new Set(
    lines.flatMap((line, index) => {
      const [over, second, under] = [lines[index - 1], lines[index + 1], lines[index + 2]];
      const isText = line.trim() !== '' && !isRule(line) && (second ?? '').trim() !== '' && !isRule(second);
      return isText && isRule(over) && over === under ? [index] : [];
    }),
  );
}

/** Headings by the line of their text: underlined or between two lines; a style's level is the order in which styles appear. */
function findHeadings(lines: readonly string[]): Map<number, Heading> {
  const found = new Map<number, Heading>();
  const styles: string[] = [];
  const framed = findFramed(lines);
  lines.forEach((line, index) => {
    if (framed.has(index - 1)) return;
    if (framed.has(index)) {
      const style = `framed ${lines[index - 1]?.charAt(0)}`;
      if (!styles.includes(style)) styles.push(style);
      found.set(index, { level: styles.indexOf(style) + 1, first: index - 1, last: index });
      return;
    }
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

/**
 * Directives of the page's make-up and comments are blanked, with what is indented below them; lines stay where they are.
 * What notes, tips and the like say is text, and what is embedded is a link.
 */
function withoutDirectives(lines: readonly string[]): string[] {
  let inside: DirectiveKind | undefined;
  return lines.map((line) => {
    const directive = /^\.\.(?:\s|$)/.test(line) ? readDirective(line.slice(2).trim()) : undefined;
    if (directive) inside = directive.kind;
    if (directive) return directive.text;
    if (inside && line.trim() !== '' && !/^\s/.test(line)) inside = undefined;
    if (inside) return insideOf(inside, line);
    const speaker = SPEAKER_FIELD.exec(line)?.[1];
    if (speaker) return `Speaker: ${speaker}`;
    if (line.startsWith('| ')) return line.slice(2);
    return /^:[\w -]+:(\s|$)/.test(line) ? '' : line.replace(/::$/, ':');
  });
}

const SPEAKER_FIELD = /^:(?:speakers?|presenters?|by|who|登壇者?|発表者|講演者|話者):[ \t]+(\S.*)$/i;

type DirectiveKind = 'text' | 'embed' | 'dropped';

/** What a directive is, and what its own line says. */
function readDirective(directive: string): { readonly kind: DirectiveKind; readonly text: string } {
  const [name = '', words = ''] = splitAt(directive, '::');
  if (name === 'youtube') return { kind: 'dropped', text: words && `https://www.youtube.com/watch?v=${words}` };
  if (HOLDS_TEXT.has(name)) return { kind: 'text', text: words };
  return { kind: name === 'raw' ? 'embed' : 'dropped', text: '' };
}

function insideOf(kind: DirectiveKind, line: string): string {
  if (kind === 'dropped' || /^\s*:[\w-]+:/.test(line)) return '';
  return kind === 'embed' ? addressesIn(line).join(' ') : line.trimStart();
}

/** Directives whose content is part of the text. */
const HOLDS_TEXT: ReadonlySet<string> = new Set(
  'note tip hint important attention caution warning danger admonition seealso epigraph pull-quote highlights topic sidebar rubric details collapse'.split(
    ' ',
  ),
);

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length).trim()];
}

const addressesIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)=["'](https?:\/\/[^"'\s]+)["']/g)].map(([, url]) => url ?? '');

/** Notes at the foot by their labels: each is told where it is referred to. */
function readFootnotes(lines: readonly string[]): Map<string, string> {
  const notes = new Map<string, string>();
  let label: string | undefined;
  for (const line of lines) {
    const begins = /^\.\. \[([#*]?[\w-]{0,40})\] (\S.*)$/.exec(line);
    if (begins) label = begins[1] ?? '';
    if (begins) notes.set(label ?? '', begins[2] ?? '');
    else if (label !== undefined && /^\s+\S/.test(line)) notes.set(label, `${notes.get(label)} ${line.trim()}`);
    else label = undefined;
  }
  return notes;
}

const REFERENCE = / ?\[([#*]?[\w-]{0,40})\]_/g;

function readInline(text: string, targets: ReadonlyMap<string, string>): { text: string; links: Link[] } {
  const links: Link[] = [];
  const plain = text
    .replace(REFERENCE, '')
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
