import { withDeadline } from '../concurrency/with-deadline.ts';
import type { Embedder } from '../ports/embedder.ts';
import { MAX_PAGE, type TextSearch } from '../ports/text-search.ts';

/** Milliseconds; a question has to be answered in less time than its deadline leaves. */
const MAX_WAIT = 1_000;

/** A search that also asks by meaning. A question whose vector cannot be had in time is answered by its words alone. */
export const createSemanticSearch = (texts: TextSearch, embedder: Embedder): TextSearch => ({
  async search(request) {
    if (request.after !== undefined) return texts.search(request);
    const asked = embedder.embedQuestion(request.words.text).catch(() => undefined);
    const vector = await withDeadline(asked, MAX_WAIT, undefined);
    // Two orders are made one: the best by words of a whole page and the best by meaning.
    return texts.search(vector ? { ...request, limit: MAX_PAGE, vector } : request);
  },
});
