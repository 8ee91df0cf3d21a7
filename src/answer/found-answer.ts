import type { FoundAnswer, RankedNote } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { isSession } from '../model/search-document.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type AnswerParts, frameOf, type Page, ranked } from './answer-parts.ts';
import { directOf } from './direct-of.ts';
import { passageTerms } from './passage-terms.ts';
import type { Found } from './search-topics.ts';

/** What a found answer is made of; among the hits is a session. */
export interface Shown extends Pick<Found, 'hits' | 'terms' | 'evidence' | 'isCut'> {
  readonly notes: readonly RankedNote[];
  /** Words of the question that it leaves out. */
  readonly notFound: readonly string[];
}

/** The best sessions, each with the passage that answers. */
export function foundAnswer(
  question: Question,
  { hits, terms, notes, notFound, evidence }: Shown,
  page: Page,
  parts: AnswerParts,
): FoundAnswer {
  const sessions = hits.filter(({ document }) => isSession(document));
  const direct = directOf(question, sessions, evidence, parts);
  const ids = sessions.map(({ id }) => id);
  return {
    ...frameOf(question, ids, page, parts),
    kind: 'found',
    total: sessions.length,
    isDetailed: false,
    ...withoutUndefined({ direct, notFound: notFound.length > 0 ? notFound : undefined }),
    sessions: ranked(sessions, passageTerms(question, terms, parts.words), page, parts),
    notes,
  };
}
