import {
  type Action,
  type Card,
  type Choice,
  type ListItem,
  numberedTitle,
  type Part,
  type Presentation,
  type Span,
} from '../../src/index.ts';
import { cleanText } from './clean-text.ts';
import type { Style } from './terminal.ts';

/** What a number that is typed asks for. */
export interface Pressable {
  readonly action: Action;
  /** Of a list, what is chosen. */
  readonly chosen?: string;
}

export interface RenderedText {
  readonly text: string;
  /** By the number that is shown before its label, from 1. */
  readonly pressable: readonly Pressable[];
}

const INDENT = 4;
/** A space at which no line ends. */
const NO_BREAK = '\u00A0';

/** A message as a terminal shows it. What would be pressed elsewhere has a number that can be typed. Nothing in it steers the terminal. */
export function renderPresentation({ parts }: Presentation, style: Style): RenderedText {
  const pressable: Pressable[] = [];
  const numbered = (label: string, what: Pressable): string => {
    pressable.push(what);
    const shown = cleanText(label).replaceAll(' ', NO_BREAK);
    return `[${style.bold(String(pressable.length))}${NO_BREAK}${shown}]`;
  };
  const writer: Writer = { style, numbered };
  const text = parts
    .map((part) => renderPart(part, writer))
    .filter((shown) => shown.trim() !== '')
    .join('\n\n')
    .replaceAll(NO_BREAK, ' ');
  return { text, pressable };
}

interface Writer {
  readonly style: Style;
  /** A label with its number. */
  readonly numbered: (label: string, what: Pressable) => string;
}

function renderPart(part: Part, writer: Writer): string {
  const { style } = writer;
  switch (part.kind) {
    case 'heading':
      return style.paragraph(style.bold(cleanText(part.text)), 0);
    case 'text':
      return style.paragraph(spansText(part.spans, style), 0);
    case 'note':
      return style.paragraph(style.dim(cleanText(part.text)), 0);
    case 'card':
      return cardText(part, writer);
    case 'list':
      return part.items.map((item) => itemText(item, style)).join('\n');
    case 'buttons':
      return style.paragraph(buttonsText(part.buttons, writer), 0);
    case 'choice':
      return choiceText(part, writer);
  }
}

function cardText(card: Card, writer: Writer): string {
  const { id, facts, passage, links, buttons } = card;
  const { style } = writer;
  return [
    headText(numberedTitle(card), id, style),
    ...facts.map((fact) => style.paragraph(style.dim(cleanText(fact)), INDENT)),
    ...(passage.length > 0 ? [style.paragraph(spansText(passage, style).trimEnd(), INDENT)] : []),
    ...[...ownLinkOf(card), ...links].map((link) => linkLine(link, style)),
    ...(buttons.length > 0 ? [style.paragraph(buttonsText(buttons, writer), INDENT)] : []),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function itemText(item: ListItem, style: Style): string {
  const { id, facts, links = [] } = item;
  return [
    headText(numberedTitle(item), id, style),
    ...(facts === '' ? [] : [style.paragraph(style.dim(cleanText(facts)), INDENT)]),
    ...[...ownLinkOf(item), ...links].map((link) => linkLine(link, style)),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Where the title leads, unless a link says so. */
const ownLinkOf = ({ url, urlLabel = '', links = [] }: Pick<Card | ListItem, 'url' | 'urlLabel' | 'links'>) =>
  url === undefined || links.some((link) => link.url === url) ? [] : [{ label: urlLabel, url }];

/** The title, and what commands call it; what does not fit stands below its beginning. */
const headText = (title: string, id: string | undefined, style: Style): string =>
  style.paragraph([style.bold(cleanText(title)), ...(id === undefined ? [] : [style.dim(cleanText(id))])].join('  '), INDENT, 0);

const linkLine = (link: { readonly label: string; readonly url: string }, style: Style): string => {
  const shown = linkText(link, style);
  return shown && style.paragraph(style.accent(shown), INDENT);
};

/** Addresses of the web only; the address alone where it has no label. */
function linkText({ label, url }: { readonly label: string; readonly url: string }, style: Style): string {
  const shown = cleanText(label);
  const address = cleanText(url);
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return shown;
  return shown.trim() === '' ? address : style.link(shown, address);
}

const buttonsText = (buttons: readonly { readonly label: string; readonly action: Action }[], { numbered }: Writer): string =>
  buttons.map(({ label, action }) => numbered(label, { action })).join('  ');

const choiceText = ({ placeholder, action, options }: Choice, { style, numbered }: Writer): string =>
  options.length === 0
    ? ''
    : [
        style.dim(`${cleanText(placeholder)}:`),
        ...options.map(({ label, value }) => style.paragraph(numbered(label, { action, chosen: value }), INDENT)),
      ].join('\n');

const spansText = (spans: readonly Span[], style: Style): string =>
  spans
    .map(({ text, bold, url }) => {
      const shown = bold ? style.mark(cleanText(text)) : cleanText(text);
      return url === undefined ? shown : linkText({ label: text, url }, style);
    })
    .join('');
