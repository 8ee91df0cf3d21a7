import { reportJson, type SessionDetails, sessionJson, withoutUndefined } from '../../src/index.ts';
import { DETAILS } from './shapes.ts';

/** So much of what reports tell fits into a window beside other things; in UTF-16 units. */
const MAX_TOLD = 12_000;

/** A session with its abstract and what each report tells about it, each passage with its source. */
export function sessionDetails({ session, event, reports }: SessionDetails) {
  let left = MAX_TOLD;
  const notes = session.notes.flatMap(({ report: id, heading, passages, mentionOnly }) => {
    const report = reports.find((one) => one.id === id);
    if (!report || mentionOnly) return [];
    const kept = passages.filter(({ length }) => {
      left -= length;
      return left >= 0;
    });
    return [{ heading, passages: kept, report: reportJson(report) }];
  });
  return DETAILS.parse({
    ...sessionJson(session, event),
    ...withoutUndefined({ abstract: session.abstract?.slice(0, MAX_TOLD) }),
    notes,
    reports: reports.map(reportJson),
  });
}
