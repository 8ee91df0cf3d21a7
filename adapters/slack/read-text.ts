import { SLACK_LIMITS } from './limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a person wrote, out of what Slack sends of it: links by their label, channels by their name, nobody's mention; the beginning of what is very long. */
export function readText(text: string): string {
  return text
    .replace(/<(?:mailto:|tel:)?([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) =>
      wordsOf(target, label),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .trim()
    .slice(0, SLACK_LIMITS.question);
}

function wordsOf(target: string, label: string | undefined): string {
  if (target.startsWith('@') || target.startsWith('!')) return ' ';
  if (target.startsWith('#')) return label ? `#${label}` : ' ';
  return label || target;
}
