import type { Direct } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { Session, Speaker } from '../model/session.ts';
import type { AnswerParts } from './answer-parts.ts';
import { isFirstSure } from './certainty.ts';
import { directReply } from './direct-reply.ts';
import type { Evidence } from './evidence.ts';
import { type AnswerHit, sessionsOf } from './look-up.ts';

/** A question of more subjects is a sentence, and its first session the one that is asked about. */
const MAX_NAMED = 2;
/** So many people or companies fit into a line. */
const MAX_NAMES = 12;

/** The reply to what is asked: of the first of a sentence's sessions, else of all that qualify. */
export function directOf(
  question: Question,
  hits: readonly AnswerHit[],
  evidence: Evidence | undefined,
  { library }: AnswerParts,
): Direct | undefined {
  const { asked, subjects } = question;
  const [first] = sessionsOf(hits.slice(0, 1));
  const event = library.events.get(first?.event ?? '');
  if (!asked || !first || !event) return undefined;
  const isOfAll = question.intent === 'count' || (hits.length > 1 && subjects.length <= MAX_NAMED);
  if (!isOfAll) return directReply(asked, first, event);
  if (asked !== 'speaker' && asked !== 'company')
    return evidence && isFirstSure(evidence) ? directReply(asked, first, event) : undefined;
  return membersOf(asked, question, sessionsOf(hits));
}

/** All people, or all companies, of sessions: as many as fit into a line, and how many they are. */
function membersOf(asked: 'speaker' | 'company', { intent, limits }: Question, sessions: readonly Session[]): Direct {
  const of = limits.flatMap(({ limit, op, values }) => (limit === 'company' && op === 'is' ? values : []));
  const isTheirs = (speaker: Speaker): boolean => of.length === 0 || companiesOf(speaker).some((name) => of.includes(name));
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
