import type { Report } from '../model/report.ts';

/** The ids of reports with another address than before: sessions are looked up by it, and do not hold it. */
export function movedReports(before: readonly Report[], now: readonly Report[]): ReadonlySet<string> {
  const [had, has] = [before, now].map((reports) => new Map(reports.map(({ id, url }) => [id, url])));
  return new Set([...before, ...now].map(({ id }) => id).filter((id) => had?.get(id) !== has?.get(id)));
}
