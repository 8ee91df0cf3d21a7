import type { Part, Presentation, Span } from '../../src/index.ts';
import type { Style } from './terminal.ts';

const INDENT = 4;

/** A message as a terminal shows it: without what would be pressed there, but for how much more there is. */
export function renderPresentation({ parts }: Presentation, style: Style): string {
  return parts
    .map((part) => renderPart(part, style))
    .filter((text) => text !== '')
    .join('\n\n');
}

function renderPart(part: Part, style: Style): string {
  switch (part.kind) {
    case 'heading':
      return style.bold(part.text);
    case 'text':
      return spansText(part.spans, style);
    case 'note':
      return style.dim(part.text);
    case 'card': {
      const links = part.links.map(({ label, url }) => style.link(label, url));
      const lines = [
        part.url ? style.link(style.bold(part.title), part.url) : style.bold(part.title),
        ...part.facts.map((fact) => style.paragraph(style.dim(fact), INDENT)),
        ...(part.passage.length > 0 ? [style.paragraph(spansText(part.passage, style), INDENT)] : []),
        ...links.map((link) => style.paragraph(style.accent(link), INDENT)),
      ];
      return lines.join('\n');
    }
    case 'list':
      return part.items
        .map(({ title, facts }) => `${style.bold(title)}${facts ? `\n${style.paragraph(style.dim(facts), INDENT)}` : ''}`)
        .join('\n');
    case 'buttons': {
      const pages = part.buttons.filter(({ action }) => action.kind === 'digest-page');
      return pages.map(({ label }) => style.dim(label)).join('\n');
    }
    case 'choice':
      return '';
  }
}

const spansText = (spans: readonly Span[], style: Style): string =>
  spans
    .map(({ text, bold, url }) => {
      const shown = bold ? style.mark(text) : text;
      return url ? style.link(shown, url) : shown;
    })
    .join('');
