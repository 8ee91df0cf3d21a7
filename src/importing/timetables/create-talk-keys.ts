import { createHash } from 'node:crypto';
import { trimEndWhere } from '../../language/trim-where.ts';
import type { TimetableWarning } from '../../model/imported-event.ts';

/** Makes the keys of one timetable's talks: what the timetable calls a talk, else a mark of its title; no two alike. */
export function createTalkKeys(
  warnings: TimetableWarning[],
): (number: string | undefined, title: string, place: string) => string {
  const taken = new Set<string>();
  return (number, title, place) => {
    const written = (number ?? '')
      .normalize('NFKC')
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '');
    const own = trimEndWhere(written, /-/).slice(0, MAX_KEY);
    if (own === '') warnings.push({ code: 'no-number', place });
    const key = own || markOf(title);
    if (taken.has(key)) {
      warnings.push({ code: 'same-number', place, key });
      return unlike(`${key}-${markOf(title)}`, taken);
    }
    taken.add(key);
    return key;
  };
}

const MAX_KEY = 60;

const markOf = (title: string): string => `t-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`;

function unlike(key: string, taken: Set<string>): string {
  let own = key;
  for (let count = 2; taken.has(own); count++) own = `${key}-${count}`;
  taken.add(own);
  return own;
}
