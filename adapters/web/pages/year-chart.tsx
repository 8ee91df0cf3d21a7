import type { Reader } from '../page.ts';

export interface YearRow {
  readonly year: string;
  readonly count: number;
  readonly events: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

const [BAR, GAP, HEIGHT, LABEL] = [36, 12, 120, 20];

/** A bar a year, and the same in a table with the events: who cannot see the bars reads that. */
export function yearChart(title: string, rows: readonly YearRow[], reader: Reader) {
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ count }) => count));
  const width = rows.length * (BAR + GAP);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT + 2 * LABEL}`} width={width} height={HEIGHT + 2 * LABEL} role="img" aria-label={title}>
        {rows.map(({ year, count }, at) => {
          const tall = Math.round((HEIGHT * count) / most);
          const left = at * (BAR + GAP) + GAP / 2;
          return (
            <>
              <rect x={left} y={LABEL + HEIGHT - tall} width={BAR} height={tall} />
              <text x={left + BAR / 2} y={LABEL + HEIGHT - tall - 5}>
                {count}
              </text>
              <text x={left + BAR / 2} y={LABEL + HEIGHT + 15}>
                {year}
              </text>
            </>
          );
        })}
      </svg>
      <figcaption>{title}</figcaption>
      <YearTable rows={rows} reader={reader} />
    </figure>
  );
}

function YearTable({ rows, reader: { links, texts } }: { rows: readonly YearRow[]; reader: Reader }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.year}</th>
          <th scope="col">{texts.talksOf}</th>
          <th scope="col">{texts.events}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ count }) => count > 0)
          .map(({ year, count, events }) => (
            <tr>
              <th scope="row">{year}</th>
              <td>{count}</td>
              <td>
                {events.map(({ id, name, count }) => (
                  <>
                    <a href={links.to(`/e/${id}`)}>{name}</a> ({count}){' '}
                  </>
                ))}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
