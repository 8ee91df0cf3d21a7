import { type Card, type ListItem, numberedTitle, type Part, type Presentation, type Span } from '../../src/index.ts';

/** A message as an assistant reads it: Markdown without anything to press. What would be read as markup is escaped. */
export const renderMarkdown = ({ parts }: Presentation): string =>
  parts
    .map(renderPart)
    .filter((text) => text !== '')
    .join('\n\n');

function renderPart(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `## ${plain(part.text)}`;
    case 'text':
      return spans(part.spans);
    case 'note':
      return `_${plain(part.text)}_`;
    case 'card':
      return card(part);
    case 'list':
      return part.items.map(item).join('\n');
    case 'buttons':
    case 'choice':
      return '';
  }
}

function card(shown: Card): string {
  const { id, url, facts, passage, links } = shown;
  const heading = `**${plain(numberedTitle(shown))}**${id ? ` (${id})` : ''}`;
  const quoted = spans(passage);
  const lines = [heading, ...facts.map(plain), ...(quoted ? [`> ${quoted}`] : []), ...linesOf(links, url)];
  return lines.join('\n');
}

function item(shown: ListItem): string {
  const { id, url, facts, links = [] } = shown;
  const line =
    `${shown.number === undefined ? '- ' : ''}${plain(numberedTitle(shown))}${id ? ` (${id})` : ''} ${plain(facts)}`.trimEnd();
  return [line, ...linesOf(links, url)].join('\n  ');
}

function linesOf(links: Card['links'], url: string | undefined): readonly string[] {
  const own = url !== undefined && !links.some((link) => link.url === url) ? [url] : [];
  return [...own, ...links.map((link) => `${plain(link.label)}: ${link.url}`)];
}

const spans = (all: readonly Span[]): string =>
  all.map(({ text, bold, url }) => (bold ? `**${plain(text)}**` : plain(text)) + (url ? ` ${url}` : '')).join('');

/** One line, and nothing in it is markup. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
