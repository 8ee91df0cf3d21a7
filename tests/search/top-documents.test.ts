import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTopDocuments } from '../../src/search/top-documents.ts';

it('the best of many are those that sorting all of them brings to the top, with ties in order of documents', () => {
  const scores = fc.array(fc.constantFrom(0.5, 1, 2, 2.5, 7), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.nat({ max: 70 }), (all, limit) => {
      const top = createTopDocuments(limit);
      all.forEach((score, document) => {
        top.offer(document, score);
      });
      const sorted = all
        .map((score, document) => ({ document, score }))
        .sort((a, b) => b.score - a.score || a.document - b.document);
      const { documents, scores: best } = top.sorted();
      expect(Array.from(documents, (document, at) => ({ document, score: best[at] }))).toEqual(sorted.slice(0, limit));
      if (limit > 0 && all.length >= limit) expect(top.threshold()).toBe(sorted[limit - 1]?.score);
    }),
  );
});
