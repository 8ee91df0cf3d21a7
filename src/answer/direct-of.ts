import type { Direct } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { AnswerParts } from './answer-parts.ts';
import { isFirstSure } from './certainty.ts';
import { directReply } from './direct-reply.ts';
import type { Evidence } from './evidence.ts';
import { type AnswerHit, sessionsOf } from './look-up.ts';

/** A question of more subjects is a sentence, and its first session the one that is asked about. */
const MAX_NAMED = 2;
/** So many people fit into a line. */
const MAX_SPEAKERS = 12;

/** The reply to what is asked: of the first of a sentence's sessions, else of all that qualify; who gave 40 keynotes is no line. */
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
  const isOfAll = hits.length > 1 && subjects.length <= MAX_NAMED;
  if (!isOfAll) return directReply(asked, first, event);
  if (asked !== 'speaker' && asked !== 'company')
    return evidence && isFirstSure(evidence) ? directReply(asked, first, event) : undefined;
  const all = sessionsOf(hits).flatMap(({ speakers }) => speakers);
  const speakers = [...new Map(all.map((speaker) => [speaker.name, speaker])).values()];
  return speakers.length <= MAX_SPEAKERS ? { asked, speakers } : undefined;
}
