import { kindsOf, materialOf, statusOf } from '../corpus/session-facts.ts';
import { nameKey } from '../language/company-key.ts';
import type { Limits } from '../model/question.ts';
import type { Session, Speaker } from '../model/session.ts';

/** Whether a session meets limits, without the index: for sessions that were found before. */
export function meets(session: Session | undefined, limits: Partial<Limits>): boolean {
  if (!session) return false;
  const { event, date, day, speakers, category, track } = session;
  const isAmong = <T>(wanted: readonly T[] = [], has: readonly T[]): boolean =>
    wanted.length === 0 || wanted.some((value) => has.includes(value));
  return (
    isAmong(limits.events, [event]) &&
    isAmong(limits.years, date ? [Number(date.slice(0, 4))] : []) &&
    isAmong(limits.days, day === undefined ? [] : [day]) &&
    isAmong(
      limits.people,
      speakers.map(({ name }) => name),
    ) &&
    isOfOne(limits.companies, speakers) &&
    isAmong(limits.categories, category ? [category] : []) &&
    isAmong(limits.tracks, track ? [track] : []) &&
    isAmong(limits.kinds, kindsOf(session)) &&
    isAmong(limits.statuses, [statusOf(session)]) &&
    (limits.having ?? []).every((material) => materialOf(session).includes(material))
  );
}

const isOfOne = (companies: readonly string[] = [], speakers: readonly Speaker[]): boolean =>
  companies.length === 0 ||
  companies.some((wanted) => speakers.some(({ company = '' }) => nameKey(company).includes(nameKey(wanted))));
