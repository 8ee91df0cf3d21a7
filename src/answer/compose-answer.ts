import { createHash } from 'node:crypto';
import type { Answer, Event, Question, RankedSession, Session } from '../model.ts';
import type { SearchResult } from '../ports.ts';
import { correctionsOf } from './corrections.ts';
import { type ExcerptTools, excerptOf } from './excerpt.ts';
import type { Library } from './library.ts';

export type AnswerTools = ExcerptTools;

/** Turns what the engine found into the answer to a question. */
export function composeAnswer(asked: Question, result: SearchResult, library: Library, tools: AnswerTools): Answer {
  const question: Question = { ...asked, corrections: correctionsOf(result.terms) };
  const frame = { answerId: answerIdOf(asked, library), question, dataAsOf: library.asOf };
  if (question.intent === 'help') return { ...frame, kind: 'help', suggestions: library.suggestions };
  const sessions = result.hits.flatMap((hit, index) => {
    const session = library.sessions.get(hit.session);
    return session ? [rankedSession(session, index + 1, hit.score, result, library, tools)] : [];
  });
  if (sessions.length === 0) return { ...frame, kind: 'nothing', suggestions: library.suggestions };
  return { ...frame, kind: 'found', total: result.total, sessions };
}

function rankedSession(
  session: Session,
  rank: number,
  score: number,
  { terms }: SearchResult,
  library: Library,
  tools: AnswerTools,
): RankedSession {
  const event = library.events.get(session.event) as Event;
  const excerpt = excerptOf(session, terms, tools);
  return { rank, score, session, event, reports: library.reportsOf(session), ...(excerpt && { excerpt }) };
}

const ID_LENGTH = 12;

/** The same question over the same data has the same id; the question cannot be read from it. */
const answerIdOf = (question: Question, library: Library): string =>
  createHash('sha256')
    .update(JSON.stringify([question, library.asOf]))
    .digest('base64url')
    .slice(0, ID_LENGTH);
