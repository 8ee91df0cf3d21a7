import type { Direct } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { AnswerParts } from './answer-parts.ts';
import { isFirstSure } from './certainty.ts';
import { directReply } from './direct-reply.ts';
import type { Evidence } from './evidence.ts';
import { type AnswerHit, sessionsOf } from './look-up.ts';
import { membersOf } from './members-of.ts';

/** A question of more subjects is a sentence, and its first session the one that is asked about. */
const MAX_NAMED = 2;

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
