import { type Card, cutText, type Link, type ListItem, type Part, type Span } from '../../src/index.ts';
import type { CommandMentions } from './command-mentions.ts';
import { escapeLabel } from './escape-label.ts';
import { cleanText, escapeMarkdown, WORD_JOINER } from './escape-markdown.ts';
import { linkButton } from './render-buttons.ts';
import { safeUrl } from './safe-url.ts';

/** How much of a message is shown; lengths before escaping. */
export interface Room {
  /** How commands are mentioned, by how they are typed. */
  readonly mentions: CommandMentions;
  readonly passage: number;
  readonly line: number;
  readonly items: number;
  /** How many items of a list show more links than their titles, from the first on. */
  readonly itemLinks: number;
}

export interface Markdown {
  readonly markdown: string;
  /** Whether something had to be left out. */
  readonly isCut: boolean;
}

/** A part's text in Discord's Markdown; empty for buttons and choices. A card's links stand in it unless they are buttons. */
export function markdownOf(part: Part, room: Room): Markdown {
  const writer = createWriter(room);
  return { markdown: write(part, writer, room), isCut: writer.isCut() };
}

/** A card's title, with its number. */
export function cardHead({ number, title, url }: Card, room: Room): Markdown {
  const writer = createWriter(room);
  const shown = writer.link(title, url);
  const markdown = shown === '' ? '' : `### ${number === undefined ? '' : `${number}. `}${shown}`;
  return { markdown, isCut: writer.isCut() };
}

/** What a card says: its facts in small print, the passage, and its links unless they are buttons. */
export function cardBody({ facts, passage, links }: Card, room: Room, hasLinkButtons: boolean): Markdown {
  const writer = createWriter(room);
  const inText = links.filter((link) => !(hasLinkButtons && linkButton(link.label, link.url)));
  const lines = [
    ...facts.map((fact) => prefixed('-# ', writer.line(fact))),
    prefixed('> ', writer.spans(passage, room.passage)),
    inText.map((link: Link) => writer.link(link.label, link.url)).join(' · '),
  ];
  return { markdown: lines.filter(Boolean).join('\n'), isCut: writer.isCut() };
}

function write(part: Part, writer: Writer, room: Room): string {
  switch (part.kind) {
    case 'heading':
      return prefixed('## ', writer.line(part.text));
    case 'text':
      return writer.spans(part.spans, room.passage);
    case 'list':
      return writeList(part.items, writer, room);
    case 'note':
      return prefixed('-# ', part.spans ? writer.spans(part.spans, room.line) : writer.line(part.text));
    case 'card':
    case 'buttons':
    case 'choice':
      return '';
  }
}

function writeList(items: readonly ListItem[], writer: Writer, room: Room): string {
  const shown = items.slice(0, room.items);
  if (shown.length < items.length) writer.markCut();
  return shown
    .map(({ number, title, url, facts, factSpans, links = [] }, index) => {
      const others = index < room.itemLinks ? links.filter((link) => link.url !== url) : [];
      const shownFacts = factSpans ? writer.spans(factSpans, room.line) : writer.line(facts);
      const told = [shownFacts, ...others.map((link) => writer.link(link.label, link.url))].filter((text) => text !== '');
      const small = prefixed('-# ', told.join(' · '));
      const head = writer.link(title, url);
      if (number !== undefined) return [`**${number}.** ${head}`, small].filter(Boolean).join('\n');
      return small ? `${head}\n${small}` : `- ${head}`;
    })
    .join('\n');
}

/** Each line behind the mark that says what it is; nothing for an empty text. */
const prefixed = (mark: string, text: string): string => (text === '' ? '' : text.replace(/^/gm, mark));

interface Writer {
  /** One line, whatever the text has. */
  line(text: string): string;
  link(label: string, url: string | undefined): string;
  spans(spans: readonly Span[], longest: number): string;
  markCut(): void;
  isCut(): boolean;
}

/** Cuts and escapes, and remembers whether it had to cut. */
function createWriter(room: Room): Writer {
  let isCut = false;
  const cut = (text: string, longest: number): string => {
    isCut ||= text.length > longest;
    return cutText(text, longest);
  };
  const line = (text: string): string => escapeMarkdown(cut(oneLine(text), room.line));
  const link = (label: string, url: string | undefined): string => {
    const href = url === undefined ? undefined : safeUrl(url);
    // A label that is an address itself would make no link.
    const named = label === url ? label.replace(/^https?:\/\//i, '') : label;
    return href === undefined ? line(label) : `[${escapeLabel(cut(oneLine(named), room.line))}](${href})`;
  };
  const spans = (all: readonly Span[], longest: number): string => {
    let left = longest;
    let markdown = '';
    for (const span of all) {
      if (left <= 0) isCut ||= span.text.trim() !== '';
      if (left <= 0) break;
      if (span.channel !== undefined) {
        markdown += `<#${span.channel}>`;
        continue;
      }
      if (span.at !== undefined) {
        markdown += `<t:${Math.floor(span.at / 1_000)}:f>`;
        continue;
      }
      const text = cut(cleanText(span.text), left);
      left = text.length < span.text.length && text.endsWith('…') ? 0 : left - text.length;
      // Two pairs of asterisks side by side would end nothing.
      if (span.bold && markdown.endsWith('**')) markdown += WORD_JOINER;
      const shown = spanOf(text, span, { link, before: markdown.slice(markdown.lastIndexOf('\n') + 1) });
      markdown += span.commands ? room.mentions(shown) : shown;
    }
    return markdown.replace(/\n{2,}/g, '\n').trim();
  };
  return {
    line,
    link,
    spans,
    markCut: () => {
      isCut = true;
    },
    isCut: () => isCut,
  };
}

function spanOf(text: string, { bold, url }: Span, { link, before }: Pick<Writer, 'link'> & { readonly before: string }): string {
  const shown = url === undefined ? escapeMarkdown(text, before) : link(text, url);
  const words = shown.trim();
  const open = shown.slice(0, shown.length - shown.trimStart().length);
  const close = shown.slice(shown.trimEnd().length);
  return bold && words !== '' ? `${open}**${words.replace(/\n/g, ' ')}**${close}` : shown;
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
