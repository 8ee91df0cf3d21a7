import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_SHIFT, FIELD_COLUMNS, FREQUENCY_BITS, MAX_FREQUENCY } from '../../src/search/posting.ts';
import { createPostings, openSegment } from '../../src/search/postings.ts';
import { createSegmentBuilder, mergeSegments, type Segment } from '../../src/search/segment.ts';

const FIELDS = 3;
const atOnce = async (): Promise<void> => {};

/** The terms of the fields of a document. */
interface Document {
  readonly document: number;
  readonly fields: readonly (readonly string[])[];
}

function segmentOf(documents: readonly Document[]): Segment {
  const builder = createSegmentBuilder();
  for (const { document, fields } of documents) {
    fields.forEach((terms, field) => {
      builder.begin(document, field);
      for (const term of terms) builder.add(term, 0, term.length);
    });
  }
  return builder.seal();
}

/** Document, field and frequency of each posting of a term. */
function listOf(segment: Segment, term: string): number[][] {
  const [span] = createPostings(() => [openSegment(segment, new Set())]).find(term).spans;
  return [...(span?.postings.subarray(span.start, span.end) ?? [])].map((posting) => [
    posting >>> DOCUMENT_SHIFT,
    (posting >>> FREQUENCY_BITS) % FIELD_COLUMNS,
    posting & MAX_FREQUENCY,
  ]);
}

const frequencyIn = (segment: Segment, term: string): number =>
  createPostings(() => [openSegment(segment, new Set())]).find(term).frequency;

describe('a segment', () => {
  it('tells for each term the documents, fields and frequencies, ascending', () => {
    const segment = segmentOf([
      { document: 2, fields: [['pod'], []] },
      { document: 7, fields: [['pod'], ['pod', 'node', 'pod']] },
    ]);
    expect(listOf(segment, 'pod')).toEqual([
      [2, 0, 1],
      [7, 0, 1],
      [7, 1, 2],
    ]);
    expect(listOf(segment, 'node')).toEqual([[7, 1, 1]]);
    expect(listOf(segment, 'etcd')).toEqual([]);
    expect(['pod', 'node', 'etcd'].map((term) => frequencyIn(segment, term))).toEqual([2, 1, 0]);
  });

  it('holds frequencies that are more than it has bits for at the highest it can', () => {
    const often = Array.from({ length: 70_000 }, () => 'again');
    expect(listOf(segmentOf([{ document: 4, fields: [[], often] }]), 'again')).toEqual([[4, 1, MAX_FREQUENCY]]);
  });

  it('takes documents far apart', () => {
    const far = 2 ** 24 - 1;
    const segment = segmentOf([0, far].map((document) => ({ document, fields: [['far']] })));
    expect(listOf(segment, 'far')).toEqual([
      [0, 0, 1],
      [far, 0, 1],
    ]);
  });
});

const term = fc.constantFrom('pod', 'node', '可', 'コンテナ', '\u0001k8s', '😀');
const fields = fc.array(fc.array(term, { maxLength: 6 }), { minLength: FIELDS, maxLength: FIELDS });
/** Documents in parts, each part in order; the parts among each other are not. */
const parts = fc
  .uniqueArray(fc.record({ document: fc.nat({ max: 300 }), fields }), { selector: ({ document }) => document, maxLength: 30 })
  .chain((documents) =>
    fc
      .array(fc.nat({ max: 3 }), { minLength: documents.length, maxLength: documents.length })
      .map((homes) => ({ documents, homes })),
  )
  .map(({ documents, homes }) =>
    [0, 1, 2, 3].map((home) => documents.filter((_, at) => homes[at] === home).sort((a, b) => a.document - b.document)),
  );

it('segments that are merged are the segment of all their documents that are not tombstones', async () => {
  await fc.assert(
    fc.asyncProperty(parts, fc.array(fc.nat({ max: 300 })), async (some, lost) => {
      const tombstones = new Set(lost);
      const merged = await mergeSegments(
        some.map((documents) => ({ segment: segmentOf(documents), tombstones })),
        atOnce,
      );
      const all = some.flat().filter(({ document }) => !tombstones.has(document));
      const whole = segmentOf(all.sort((a, b) => a.document - b.document));
      for (const word of ['pod', 'node', '可', 'コンテナ', '\u0001k8s', '😀']) {
        expect(listOf(merged, word)).toEqual(listOf(whole, word));
        expect(frequencyIn(merged, word)).toBe(frequencyIn(whole, word));
      }
    }),
  );
});

it('documents that are tombstones are not counted, though their postings are still there', () => {
  const segment = segmentOf([1, 2, 3].map((document) => ({ document, fields: [['pod'], ['pod']] })));
  const tombstones = new Set<number>();
  const postings = createPostings(() => [openSegment(segment, tombstones)]);
  expect(postings.find('pod').frequency).toBe(3);
  tombstones.add(2);
  expect([postings.find('pod').frequency, postings.has('pod')]).toEqual([2, true]);
  tombstones.add(1).add(3);
  expect([postings.find('pod').frequency, postings.has('pod')]).toEqual([0, false]);
});
