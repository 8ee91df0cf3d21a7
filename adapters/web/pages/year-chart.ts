import { html } from 'hono/html';
import type { Reader } from '../page.ts';

export interface YearRow {
  readonly year: string;
  readonly count: number;
  readonly events: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

const [BAR, GAP, HEIGHT, LABEL] = [36, 12, 120, 20];

/** A bar a year, and the same in a table with the events: who cannot see the bars reads that. */
export function yearChart(title: string, rows: readonly YearRow[], { links, texts }: Reader) {
  const most = Math.max(...rows.map(({ count }) => count));
  const [width, height] = [rows.length * (BAR + GAP), HEIGHT + 2 * LABEL];
  const bar = ({ year, count }: YearRow, at: number) => {
    const [tall, left] = [Math.round((HEIGHT * count) / most), at * (BAR + GAP) + GAP / 2];
    const [top, middle] = [LABEL + HEIGHT - tall, left + BAR / 2];
    return html`<rect x="${left}" y="${top}" width="${BAR}" height="${tall}"/><text x="${middle}" y="${top - 5}">${count}</text>
<text x="${middle}" y="${LABEL + HEIGHT + 15}">${year}</text>`;
  };
  const row = ({ year, count, events }: YearRow) => html`<tr><th scope="row">${year}</th><td>${count}</td>
<td>${events.map(({ id, name, count }) => html`<a href="${links.to(`/e/${id}`)}">${name}</a> (${count}) `)}</td></tr>`;
  return html`<figure class="chart">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">${rows.map(bar)}</svg>
<figcaption>${title}</figcaption>
<table><thead><tr><th scope="col">${texts.year}</th><th scope="col">${texts.talksOf}</th><th scope="col">${texts.events}</th></tr></thead>
<tbody>${rows.filter(({ count }) => count > 0).map(row)}</tbody></table></figure>`;
}
