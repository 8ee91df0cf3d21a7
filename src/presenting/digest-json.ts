import type { Digest, DigestSection } from '../model/digest.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { reportJson, sessionJson } from './session-json.ts';

/** A digest in the shape that `--json` promises. */
export const digestJson = ({ date, kind, sections, waiting }: Digest) => ({
  date,
  kind,
  waiting,
  sections: sections.map(sectionJson),
});

const sectionJson = ({ event, day, entries }: DigestSection) => ({
  event: { id: event.id, name: event.name },
  ...(day && withoutUndefined({ day: day.number, date: day.date || undefined, yearsAgo: day.yearsAgo || undefined })),
  total: entries.length,
  sessions: entries.map(({ session, line }) => ({
    ...sessionJson(session, event),
    ...withoutUndefined({ line: line?.text, report: line ? reportJson(line.report) : undefined }),
  })),
});
