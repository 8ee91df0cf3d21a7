import type { Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';

/** Of the talks of an event those that stand in a relation to one of them: held at the same time, the next to begin, the last before it. */
export function talksBeside(
  one: Session,
  all: readonly Session[],
  relation: NonNullable<Question['relation']>,
): readonly Session[] {
  const others = all.filter(
    ({ id, date, day, start }) => id !== one.id && date === one.date && day === one.day && start !== undefined,
  );
  if (!one.start) return [];
  if (relation === 'parallel') return others.filter((other) => overlaps(one, other));
  return relation === 'next' ? nextTo(one, others) : before(one, others);
}

/** Whether two talks have a minute in common. A talk whose end is not known counts by its beginning. */
const overlaps = (a: Session, b: Session): boolean => beginOf(a) < endOf(b) && beginOf(b) < endOf(a);

/** All that begin first of those that begin when a talk is over. */
function nextTo(one: Session, others: readonly Session[]): readonly Session[] {
  const later = others.filter((other) => beginOf(other) >= endOf(one));
  const first = later.map(beginOf).toSorted()[0];
  return later.filter((other) => beginOf(other) === first);
}

/** All that began last of those that were over when a talk began. */
function before(one: Session, others: readonly Session[]): readonly Session[] {
  const earlier = others.filter((other) => endOf(other) <= beginOf(one));
  const last = earlier.map(beginOf).toSorted().at(-1);
  return earlier.filter((other) => beginOf(other) === last);
}

const beginOf = ({ start = '' }: Session): string => start;
/** A moment after the beginning, where the end is not known. */
const endOf = ({ start = '', end }: Session): string => end ?? `${start}~`;
