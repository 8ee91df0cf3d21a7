import { clockOf } from './clock.ts';
import type { Messages } from './en.ts';
import { answer, session } from './ja/answers.ts';
import { chat } from './ja/chat.ts';
import { cli, evaluation } from './ja/cli.ts';
import { community } from './ja/community.ts';
import { digest } from './ja/digest.ts';
import { direct } from './ja/direct.ts';
import { doctor, service } from './ja/doctor.ts';
import { error, fault } from './ja/errors.ts';
import { fetching } from './ja/fetching.ts';
import { importing } from './ja/importing.ts';
import { GROUP_NAMES as groups, limitText as limit } from './ja/limits.ts';
import { timetables } from './ja/timetables.ts';
import { clock, day } from './ja/words.ts';

/** Everything people read, in Japanese. */
export const ja: Messages = {
  language: 'ja',
  fault,
  error,
  direct,
  limit,
  groups,
  date: day,
  clock: clockOf(clock),
  zoneOfTimes: (zone) => `時刻は${zone}`,
  day: (n) => `${n}日目`,
  dayUnknown: '日付不明',
  and: '、',
  speaker: (name, company) => (company ? `${name}（${company}）` : name),
  quote: (text) => `「${text}」`,
  session,
  answer,
  list: {
    sessions: (n) => `${n} セッション`,
    events: (n) => `${n} イベント`,
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
