import type { TableLimits } from '../model/platform.ts';
import type { ListItem } from '../model/presentation.ts';

/** As many rows from the first on as a table holds. */
export function fitRows(rows: readonly ListItem[], { rows: most, text }: TableLimits): readonly ListItem[] {
  let room = text;
  const end = rows.findIndex((row, at) => {
    room -= sizeOf(row);
    return at === most || room < 0;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

const sizeOf = ({ number, title, cells = [], links = [] }: ListItem): number =>
  [String(number ?? ''), title, ...cells, ...links.map(({ label }) => label)].reduce((sum, { length }) => sum + length, 0);
