import type { types } from '@slack/bolt';
import type { List, ListItem } from '../../src/index.ts';
import { SLACK_LIMITS } from './limits.ts';
import type { Pen } from './pen.ts';
import { isLink, type RichText, richText, spansOf } from './render-spans.ts';

type Cell = types.DataTableBlock['rows'][number][number];

/** How long a cell may be; longer ones are somebody's joke. */
const CELL = 200;
/** What stands in a cell of which nothing is known: Slack takes no empty ones. */
const NOTHING = '–';

/** A list as Slack's own table, which turns its pages, sorts and filters; nothing for one without a head or rows. */
export function tableOf({ items, table }: List, pen: Pen): types.DataTableBlock[] {
  if (!table || items.length === 0) return [];
  const isNumbered = items.every(({ number }) => number !== undefined);
  const hasLinks = items.some(({ links = [] }) => links.length > 0);
  const head = [...(isNumbered ? [table.number] : []), table.title, ...table.cells, ...(hasLinks ? [table.links] : [])];
  const rows = items.map((item) => [
    ...(isNumbered ? [numberOf(item.number ?? 0)] : []),
    titleOf(item, pen),
    ...table.cells.map((_, at) => textOf(item.cells?.[at] ?? '', pen)),
    ...(hasLinks ? [linksOf(item, pen)] : []),
  ]);
  return [
    {
      type: 'data_table',
      caption: pen.literal(table.caption, SLACK_LIMITS.caption),
      page_size: SLACK_LIMITS.tablePage,
      row_header_column_index: isNumbered ? 1 : 0,
      rows: [head.map((text) => textOf(text, pen)), ...rows],
    },
  ];
}

const numberOf = (value: number): Cell => ({ type: 'raw_number', value, text: String(value) });

function textOf(text: string, pen: Pen): Cell {
  const shown = pen.literal(text, CELL);
  return { type: 'raw_text', text: shown.trim() ? shown : NOTHING };
}

const titleOf = ({ title, url }: ListItem, pen: Pen): Cell => richOf(spansOf([{ text: title, ...(url && { url }) }], CELL, pen));

function linksOf({ links = [] }: ListItem, pen: Pen): Cell {
  const shown = links.filter(({ url }) => isLink(url));
  return richOf(
    shown.flatMap(({ label, url }, at) => spansOf([...(at > 0 ? [{ text: ' ' }] : []), { text: label, url }], CELL, pen)),
  );
}

const richOf = (elements: RichText[]): Cell =>
  richText([{ type: 'rich_text_section', elements }])[0] ?? { type: 'raw_text', text: NOTHING };
