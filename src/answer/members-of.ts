import type { Direct } from '../model/answer.ts';
import type { LimitName, LimitValue } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Session, Speaker } from '../model/session.ts';

/** So many people or companies fit into a line. */
const MAX_NAMES = 12;

/** All people, or all companies, of sessions: as many as fit into a line, and how many they are. */
export function membersOf(asked: 'speaker' | 'company', { intent, limits }: Question, sessions: readonly Session[]): Direct {
  const named = (kind: LimitName): readonly LimitValue[] =>
    limits.flatMap(({ limit, op, values }) => (limit === kind && op === 'is' ? values : []));
  const [people, companies] = [named('speaker'), named('company')];
  // Who speaks beside the one that is asked for is nobody that is asked for.
  const isTheirs = (speaker: Speaker): boolean =>
    (people.length === 0 || [speaker.name, ...speaker.otherNames].some((name) => people.includes(name))) &&
    (companies.length === 0 || companiesOf(speaker).some((name) => companies.includes(name)));
  const members = new Map<string, Speaker>();
  for (const speaker of sessions.flatMap(({ speakers }) => speakers).filter(isTheirs))
    for (const name of asked === 'speaker' ? [personOf(speaker)] : companiesOf(speaker))
      if (!members.has(name)) members.set(name, speaker);
  const speakers = [...members.values()];
  const isSaid = intent === 'count' || speakers.length > MAX_NAMES;
  return { asked, speakers: speakers.slice(0, MAX_NAMES), ...(isSaid && { total: speakers.length }) };
}

/** One person, whichever of the names a timetable prints. */
const personOf = ({ name, otherNames }: Speaker): string => [name, ...otherNames].sort()[0] ?? name;

const companiesOf = ({ company, companyNames }: Speaker): readonly string[] => companyNames ?? (company ? [company] : []);
