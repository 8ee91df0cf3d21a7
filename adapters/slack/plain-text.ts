import { numberedTitle, type Part, type Presentation } from '../../src/index.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import type { SlackMessage } from './render.ts';

/** A presentation without blocks: what it says, line by line, and where its links lead. */
export function plainText({ summary, parts, cut }: Presentation): SlackMessage {
  const lines = parts.flatMap(linesOf).filter((line) => line.trim() !== '');
  const text = escapeText((lines.length > 0 ? lines : [summary]).join('\n'), SLACK_LIMITS.fallback);
  return { text: text.trim() ? text : escapeText(cut, SLACK_LIMITS.fallback) };
}

function linesOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
    case 'note':
      return [part.text];
    case 'text':
      return [part.spans.map(({ text, url }) => (url && url !== text ? `${text} ${url}` : text)).join('')];
    case 'card':
      return [numberedTitle(part), part.url ?? '', ...part.facts, part.passage.map(({ text }) => text).join('')];
    case 'list':
      return part.items.flatMap((item) => [numberedTitle(item), item.facts, item.url ?? '']);
    default:
      return [];
  }
}
