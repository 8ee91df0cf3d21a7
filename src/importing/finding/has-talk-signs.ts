import type { Candidate } from './candidate.ts';
import type { Evidence } from './evidence.ts';

/** What stands at hardly anything but talks; a heading's level, notes below it and wording stand at everything. */
const SIGNS: ReadonlySet<string> = new Set([
  'timetable-title',
  'timetable-code',
  'timetable-url',
  'timetable-speaker',
  'timetable-company',
  'talk-link',
  'link-below',
  'slides-link',
  'by-speaker',
  'speaker-below',
  'speaker-before',
  'speaker-column',
  'title-column',
  'talk-code',
  'handle',
  'track',
  'kind-before',
  'said-to-be-talk',
  'under-sessions',
  'under-keynotes',
  'under-own-talks',
  'to-watch-later',
  'under-timetable',
]);
/** What stands at other things, too, but at talks where the page reports an event. */
const SIGNS_OF_A_REPORT: ReadonlySet<string> = new Set(['time', 'under-day', 'quoted-title', 'speaker-first']);

/** Whether a page tells about talks at all: one of its likely talks bears a sign of one. Essays and travels have headings and lists like reports. */
export function hasTalkSigns(candidates: readonly Candidate[], page: Evidence): boolean {
  const isReport = page.weight > 0;
  if (page.why === 'report-of-an-event' && candidates.length >= MIN_TITLES) return true;
  const titles = candidates.filter(({ evidence }) => evidence.some(({ why }) => why === 'title-wording'));
  if (isReport && titles.length >= MIN_TITLES) return true;
  return candidates.some(({ evidence }) =>
    evidence.some(({ why, weight }) => weight > 0 && (SIGNS.has(why) || (isReport && SIGNS_OF_A_REPORT.has(why)))),
  );
}

/** Two headings are enough on a page whose title says that it is a report; on one that may be, two that are worded as titles. */
const MIN_TITLES = 2;
