import type { Card, ListItem, Presentation } from '../../src/index.ts';

/** Where an entry of a message leads, by its number, or by its place where the entries have none; undefined where there is none or it leads nowhere. */
export function addressOf({ parts }: Presentation, number: number): string | undefined {
  const entries = parts.flatMap((part): readonly (Card | ListItem)[] =>
    part.kind === 'card' ? [part] : part.kind === 'list' ? part.items : [],
  );
  const numbered = entries.filter((entry) => entry.number !== undefined);
  const entry = numbered.length > 0 ? numbered.find((one) => one.number === number) : entries[number - 1];
  return entry?.url ?? entry?.links?.[0]?.url;
}
