import type { Facts } from '../corpus/facts.ts';
import type { CorpusFilter } from '../corpus/filter-corpus.ts';
import type { AnswerContext, Certainty, RankedSession } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { isSession } from '../model/search-document.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { TextSearch } from '../ports/text-search.ts';
import type { WeighedTerm, WordKnowledge } from '../ports/word-knowledge.ts';
import type { Hit } from '../search/hit.ts';
import { type ExcerptTools, excerptOf } from './excerpt.ts';
import type { KnownDocuments } from './known-documents.ts';
import { withDocuments } from './look-up.ts';

/** What answers are composed with. */
export interface AnswerParts {
  readonly words: WordKnowledge;
  readonly texts: TextSearch;
  readonly catalogue: Catalogue;
  readonly documents: KnownDocuments;
  readonly library: Facts;
  readonly filter: Pick<CorpusFilter, 'eventsMeeting' | 'valuesOf'>;
  readonly tools: ExcerptTools;
  /** A short code of a text, from which the text cannot be read. */
  readonly codeOf: (text: string) => string;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** What every answer carries; it is sure unless somebody says otherwise. The same question over the same data has the same id. */
export function frameOf(
  question: Question,
  sessions: readonly string[],
  { offset, limit }: Page,
  { library, codeOf }: AnswerParts,
) {
  const context: AnswerContext = { question, sessions, shown: Math.min(sessions.length, offset + limit) };
  const answerId = codeOf(JSON.stringify([question, offset, library.asOf]));
  return { answerId, certainty: 'sure' as Certainty, question, context, dataAsOf: library.asOf };
}

/** No words were searched for. */
export const NO_TERMS: readonly WeighedTerm[] = [];

/** A page of hits as sessions, each with the passage that answers; only these are read whole. */
export async function ranked(
  hits: readonly Hit[],
  terms: readonly WeighedTerm[],
  { offset, limit }: Page,
  parts: AnswerParts,
): Promise<RankedSession[]> {
  const { library, tools } = parts;
  const shown = await withDocuments(hits.slice(offset, offset + limit), parts);
  return shown.flatMap(({ score, document: session, nearestPassage }, index): RankedSession[] => {
    const event = library.events.get(session.event);
    if (!isSession(session) || !event) return [];
    const excerpt = excerptOf(session, terms, tools, nearestPassage);
    return [withoutUndefined({ rank: offset + index + 1, score, session, event, reports: library.reportsOf(session), excerpt })];
  });
}
