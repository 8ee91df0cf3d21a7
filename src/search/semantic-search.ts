import { statusOf } from '../corpus/session-facts.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { EmbedQuestion } from '../ports/embedder.ts';
import type { DocumentFilter } from '../ports/generations.ts';
import type { SearchRequest, TextSearch } from '../ports/text-search.ts';
import type { MeaningSearch } from './meaning/create-meaning-search.ts';

export interface SemanticParts {
  readonly texts: TextSearch;
  readonly embedQuestion: EmbedQuestion;
  readonly meaning: MeaningSearch;
  readonly documents: readonly SearchDocument[];
  readonly meeting: DocumentFilter;
}

/** How many of the nearest are told. */
const MAX_NEAR = 50;

/**
 * A search for texts that tells what is near in meaning too, whatever engine searches the words. A question whose vector cannot be
 * had is answered by its words alone.
 */
export function createSemanticSearch({ texts, embedQuestion, meaning, documents, meeting }: SemanticParts): TextSearch {
  const vectorOf = rememberingLast((text) => embedQuestion(text).catch(() => undefined));
  const allowedBy = createAllowed(documents, meeting);
  const vectorFor = async ({ meaning: question, like }: SearchRequest): Promise<ArrayLike<number> | undefined> =>
    like !== undefined ? meaning.vectorOf(like) : question === undefined ? undefined : vectorOf(question);
  return {
    async search(request) {
      const asked = request.after === undefined ? vectorFor(request) : undefined;
      const [page, vector] = await Promise.all([texts.search(request), asked]);
      if (!vector) return page;
      const also = new Set(page.hits.map(({ id }) => id));
      return { ...page, near: meaning.near(vector, { isAllowed: await allowedBy(request), limit: MAX_NEAR, also }) };
    },
  };
}

/** The searches for one question, with all of its limits and with fewer, need its vector once; what could not be had is asked for again. */
function rememberingLast<T>(ask: (text: string) => Promise<T | undefined>): (text: string) => Promise<T | undefined> {
  let last: { readonly text: string; readonly answer: Promise<T | undefined> } | undefined;
  return async (text) => {
    if (last?.text !== text) last = { text, answer: ask(text) };
    const answer = await last.answer;
    if (answer === undefined && last.text === text) last = undefined;
    return answer;
  };
}

/** Whether a request allows a document, by the rules of `SearchRequest`. */
function createAllowed(documents: readonly SearchDocument[], meeting: DocumentFilter) {
  const idsOf = (some: readonly SearchDocument[]): ReadonlySet<string> => new Set(some.map(({ id }) => id));
  const eventNotes = idsOf(documents.filter((document) => !isSession(document)));
  const cancelled = idsOf(documents.filter((document) => isSession(document) && statusOf(document) === 'cancelled'));
  return async ({ limits, among, except = [], withEventNotes = false }: SearchRequest) => {
    const met = await meeting(limits);
    const wanted = among && new Set(among);
    const unwanted = new Set(except);
    return (id: string): boolean =>
      !unwanted.has(id) &&
      (wanted?.has(id) ?? true) &&
      (met?.has(id) ?? (wanted !== undefined || !cancelled.has(id))) &&
      (withEventNotes || !eventNotes.has(id));
  };
}
