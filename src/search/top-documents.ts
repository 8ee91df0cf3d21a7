import { orderByScore } from './order-by-score.ts';

/** Keeps the best of many scored documents without sorting the rest: a heap with the worst of the best on top. */
export interface TopDocuments {
  /** A score must be this high to come in; 0 as long as there is room. */
  readonly threshold: () => number;
  offer(document: number, score: number): void;
  /** The best first; of equal scores the lower document. */
  sorted(): { readonly documents: Uint32Array; readonly scores: Float64Array };
}

export function createTopDocuments(limit: number): TopDocuments {
  const documents: number[] = [];
  const scores: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const [scoreA, scoreB] = [scores[a] as number, scores[b] as number];
    return scoreA < scoreB || (scoreA === scoreB && (documents[a] as number) > (documents[b] as number));
  };
  const swap = (a: number, b: number): void => {
    const [document, score] = [documents[a] as number, scores[a] as number];
    documents[a] = documents[b] as number;
    scores[a] = scores[b] as number;
    documents[b] = document;
    scores[b] = score;
  };
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      if (left < scores.length && isWorse(left, worst)) worst = left;
      if (right < scores.length && isWorse(right, worst)) worst = right;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };
  return {
    threshold: () => (scores.length < limit ? 0 : (scores[0] ?? Number.POSITIVE_INFINITY)),
    offer(document, score) {
      if (scores.length < limit) {
        documents.push(document);
        scores.push(score);
        // A heap is needed from when it is full.
        if (scores.length === limit) for (let at = limit >> 1; at >= 0; at--) sink(at);
        return;
      }
      const worst = scores[0] ?? Number.POSITIVE_INFINITY;
      if (score < worst || (score === worst && document > (documents[0] ?? 0))) return;
      documents[0] = document;
      scores[0] = score;
      sink(0);
    },
    sorted() {
      const order = orderByScore(Float64Array.from(scores), documents);
      const best = { documents: new Uint32Array(order.length), scores: new Float64Array(order.length) };
      for (let at = 0; at < order.length; at++) {
        best.documents[at] = documents[order[at] as number] as number;
        best.scores[at] = scores[order[at] as number] as number;
      }
      return best;
    },
  };
}
