import type { Card, ListItem } from '../model/presentation.ts';

/** A title with its number before it, where it has one: `2. Title`. */
export const numberedTitle = ({ number, title }: Pick<Card | ListItem, 'number' | 'title'>): string =>
  number === undefined ? title : `${number}. ${title}`;
