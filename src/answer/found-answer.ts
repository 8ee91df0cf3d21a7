import type { FoundAnswer, RankedNote } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { isSession } from '../model/search-document.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type AnswerParts, frameOf, type Page, ranked } from './answer-parts.ts';
import { directOf } from './direct-of.ts';
import { withOutlines } from './look-up.ts';
import { passageTerms } from './passage-terms.ts';
import type { Found } from './search-topics.ts';

/** What a found answer is made of; among the hits is a session. */
export interface Shown extends Pick<Found, 'hits' | 'rest' | 'terms' | 'evidence' | 'isCut'> {
  readonly notes: readonly RankedNote[];
  /** Words of the question that it leaves out. */
  readonly notFound: readonly string[];
}

/** The best sessions, each with the passage that answers. */
export async function foundAnswer(
  question: Question,
  { hits, rest = [], terms, notes, notFound, evidence }: Shown,
  page: Page,
  parts: AnswerParts,
): Promise<FoundAnswer> {
  const sessions = hits.filter(({ document }) => isSession(document));
  const direct = directOf(question, sessions, evidence, parts);
  const ids = [...sessions, ...rest].map(({ id }) => id);
  const more = Math.max(0, page.offset + page.limit - sessions.length);
  const read = [...sessions, ...(await withOutlines(rest.slice(0, more), parts))];
  return {
    ...frameOf(question, ids, page, parts),
    kind: 'found',
    total: ids.length,
    isDetailed: false,
    ...withoutUndefined({ direct, notFound: notFound.length > 0 ? notFound : undefined }),
    sessions: await ranked(read, passageTerms(question, terms, parts.words), page, parts),
    notes,
  };
}
