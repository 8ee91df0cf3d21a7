import type { Language } from '../model/language.ts';
import { clockOf } from './clock.ts';
import { answer, session } from './en/answers.ts';
import { chat } from './en/chat.ts';
import { cli, evaluation } from './en/cli.ts';
import { community } from './en/community.ts';
import { digest } from './en/digest.ts';
import { direct } from './en/direct.ts';
import { doctor, service } from './en/doctor.ts';
import { error, fault } from './en/errors.ts';
import { fetching } from './en/fetching.ts';
import { importing } from './en/importing.ts';
import { GROUP_NAMES as groups, limitText as limit } from './en/limits.ts';
import { timetables } from './en/timetables.ts';
import { clock, count, day } from './en/words.ts';

/** Everything people read, in English. */
export const en = {
  language: 'en' as Language,
  fault,
  error,
  direct,
  limit,
  groups,
  date: day,
  clock: clockOf(clock),
  zoneOfTimes: (zone: string): string => `All times: ${zone}`,
  day: (n: number): string => `day ${n}`,
  dayUnknown: 'day not known',
  and: ', ',
  speaker: (name: string, company: string | undefined): string => (company ? `${name} (${company})` : name),
  quote: (text: string): string => `“${text}”`,
  session,
  answer,
  list: {
    sessions: (n: number): string => count(n, 'session'),
    events: (n: number): string => count(n, 'event'),
  },
  evaluation,
  service,
  doctor,
  fetching,
  timetables,
  chat,
  digest,
  importing,
  community,
  cli,
};

/** What each language has to say. */
export type Messages = typeof en;
