import type { DocumentFilter } from '../ports/generations.ts';
import {
  MAX_LISTED,
  MAX_PAGE,
  type SearchPage,
  type SearchRequest,
  type TextHit,
  type TextSearch,
} from '../ports/text-search.ts';
import { allWords, matchedWords } from './matched-words.ts';
import type { DocumentNumbers, OramaEngine } from './orama-engine.ts';
import { createScorer, NO_SCORES, type Scores } from './score.ts';
import type { SetAside } from './set-aside.ts';
import type { TextIndex } from './text-index.ts';

/** What a search looks into. */
export interface SearchedParts {
  readonly orama: OramaEngine;
  readonly text: TextIndex;
  readonly setAside: SetAside;
  /** Which documents meet limits. */
  readonly meeting: DocumentFilter;
}

/** A page's place in what was found: all of it, so that the next pages need no search, or nothing where only the first page was looked for. */
interface Cursor {
  readonly scores?: Scores;
  readonly at: number;
}

/** The search of the engine: what may be found, scores, and pages of them. */
export function createSearch({ orama, text, setAside, meeting }: SearchedParts): TextSearch['search'] {
  const score = createScorer(text);
  const scoresOf = async (request: SearchRequest, allowed: Allowed, limit: number): Promise<Scores> => {
    let scores = NO_SCORES;
    await orama.search(request.words.text, (documentCount) => {
      const { leastCoverageShare } = request;
      const wanted = { documentCount, limit, leastCoverageShare, ...inNumbers(allowed, orama.numbers) };
      scores = score(request.words, wanted, text.documentLimit());
      return pairsOf(scores);
    });
    return scores;
  };
  return async (request) => {
    const { scores: known, at } = (request.after ?? { at: 0 }) as Cursor;
    if (known) return pageOf(known, { ...request, at, isAll: true }, orama.numbers);
    // Meaning alone is asked for, which is looked for elsewhere.
    if (request.words.terms.length === 0) return { total: 0, hits: [] };
    const allowed = await allowedBy(request, meeting, setAside);
    // Who leaves out what covers little is about to page through the rest.
    const isAll = at > 0 || request.leastCoverageShare !== undefined;
    const scores = await scoresOf(request, allowed, isAll ? MAX_LISTED : Math.min(request.limit, MAX_PAGE));
    return pageOf(scores, { ...request, at, isAll }, orama.numbers);
  };
}

/** What a request may find. */
interface Allowed {
  /** Only these; everything where not given. */
  readonly ids: ReadonlySet<string> | undefined;
  /** These are left out. */
  readonly except: readonly string[];
  /** And these, by their numbers. */
  readonly setAside: ReadonlySet<number>;
}

async function allowedBy(request: SearchRequest, meeting: DocumentFilter, setAside: SetAside): Promise<Allowed> {
  const { limits, among, except = [], withEventNotes = false } = request;
  const met = await meeting(limits);
  const ids = among ? new Set(met ? among.filter((id) => met.has(id)) : among) : met;
  return { ids, except, setAside: setAside.excluded(ids !== undefined, withEventNotes) };
}

const inNumbers = ({ ids, except, setAside }: Allowed, numbers: DocumentNumbers) => ({
  allowed: ids && new Set([...ids].map(numbers.of).filter((number) => number > 0)),
  excluded: except.length > 0 ? new Set([...setAside, ...except.map(numbers.of)]) : setAside,
});

function* pairsOf({ documents, scores }: Scores): Generator<readonly [number, number]> {
  for (let at = 0; at < documents.length; at++) yield [documents[at] as number, scores[at] as number];
}

/** Which page of the scores is wanted; `isAll`: they are all that there are, not those of the first page. */
interface PageRequest {
  readonly at: number;
  readonly limit: number;
  readonly isAll: boolean;
}

function pageOf(scores: Scores, { at, limit: wanted, isAll }: PageRequest, { idOf }: DocumentNumbers): SearchPage {
  const { documents, sums, hasAll, words, total } = scores;
  const limit = Math.min(wanted, MAX_PAGE);
  const end = at + limit;
  const all = allWords(words);
  const hits: TextHit[] = [];
  for (let place = at; place < Math.min(end, documents.length); place++) {
    const document = documents[place] as number;
    const matched = hasAll[place] ? all : matchedWords(document, words);
    hits.push({ id: idOf(document), score: sums[place] as number, matched });
  }
  const hasMore = isAll ? documents.length > end : limit > 0 && documents.length === limit;
  return { total, hits, ...(hasMore && { next: { at: end, ...(isAll && { scores }) } satisfies Cursor }) };
}
