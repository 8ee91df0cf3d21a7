import type { Evidence } from './evidence.ts';
import type { SectionRole } from './section-role.ts';
import { WEIGHTS as W } from './weights.ts';

/** What the part of the report says in which a line stands; a keynote's notes stand below 基調講演 as well as its title. */
export function weighRegion(region: SectionRole | undefined, hasDay: boolean, mayBeKeynote: boolean): Evidence[] {
  if (region === 'keynotes' && !mayBeKeynote) return [];
  const known = region && REGION_WEIGHTS[region];
  if (known) return [{ why: known[0], weight: known[1] }];
  return hasDay ? [{ why: 'under-day', weight: W.underDay }] : [];
}

const REGION_WEIGHTS: Readonly<Partial<Record<SectionRole, readonly [string, number]>>> = {
  sessions: ['under-sessions', W.underSessions],
  keynotes: ['under-keynotes', W.underKeynotes],
  'own-talks': ['under-own-talks', W.underSessions],
  'watch-later': ['to-watch-later', W.underSessions],
  day: ['under-day', W.underDay],
  timetable: ['under-timetable', W.underTimetable],
  intro: ['under-intro', W.underIntro],
  'about-event': ['under-intro', W.underIntro],
  impressions: ['under-impressions', W.underImpressions],
  venue: ['under-venue', W.underVenue],
  closing: ['under-closing', W.underClosing],
  'other-matters': ['under-other-matters', W.underVenue],
  'next-event': ['under-next-event', W.underClosing],
  'table-of-contents': ['table-of-contents', W.underChrome],
  'page-chrome': ['page-chrome', W.underChrome],
};
