import type { Part } from '../../src/index.ts';

/** The parts without their least important thing; undefined when nothing is left to give up. Buttons of cards go first, then links in lists, then lines of lists, then cards, then whole parts, always from the end. */
export function shortenParts(parts: readonly Part[]): readonly Part[] | undefined {
  return (
    withoutCardButtons(parts) ?? withoutItemLinks(parts) ?? withoutListItem(parts) ?? withoutCard(parts) ?? withoutLast(parts)
  );
}

/** Lines given up at a time: a list that is too long is far too long. */
const LINES = 3;

function withoutCardButtons(parts: readonly Part[]): readonly Part[] | undefined {
  const at = parts.findLastIndex((part) => part.kind === 'card' && part.buttons.length > 0);
  const card = parts[at];
  return card?.kind === 'card' ? parts.with(at, { ...card, buttons: [] }) : undefined;
}

/** The titles lead on all the same. */
function withoutItemLinks(parts: readonly Part[]): readonly Part[] | undefined {
  const at = parts.findLastIndex((part) => part.kind === 'list' && part.items.some(({ links = [] }) => links.length > 0));
  const list = parts[at];
  return list?.kind === 'list'
    ? parts.with(at, { ...list, items: list.items.map((item) => ({ ...item, links: [] })) })
    : undefined;
}

function withoutListItem(parts: readonly Part[]): readonly Part[] | undefined {
  const at = parts.findLastIndex((part) => part.kind === 'list' && part.items.length > 1);
  const list = parts[at];
  if (list?.kind !== 'list') return undefined;
  return parts.with(at, { ...list, items: list.items.slice(0, Math.max(1, list.items.length - LINES)) });
}

function withoutCard(parts: readonly Part[]): readonly Part[] | undefined {
  if (parts.filter(({ kind }) => kind === 'card').length < 2) return undefined;
  return parts.toSpliced(
    parts.findLastIndex(({ kind }) => kind === 'card'),
    1,
  );
}

const withoutLast = (parts: readonly Part[]): readonly Part[] | undefined => (parts.length > 1 ? parts.slice(0, -1) : undefined);
