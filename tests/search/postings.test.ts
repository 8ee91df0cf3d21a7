import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostings, documentOf, fieldOf, frequencyOf, type Postings } from '../../src/search/postings.ts';

const FIELDS = 3;
const shown = (postings: Postings, term: string): number[][] =>
  postings.of(term).map((posting) => [documentOf(posting), fieldOf(posting), frequencyOf(posting)]);
const reopened = (postings: Postings): Postings => createPostings(FIELDS, structuredClone(postings.save()));

describe('postings', () => {
  it('tell for each term the documents, fields and frequencies, ascending', () => {
    const postings = createPostings(FIELDS);
    postings.add(7, 1, ['pod', 'node', 'pod']);
    postings.add(2, 0, ['pod']);
    expect(shown(postings, 'pod')).toEqual([
      [2, 0, 1],
      [7, 1, 2],
    ]);
    expect(shown(postings, 'node')).toEqual([[7, 1, 1]]);
    expect(shown(postings, 'etcd')).toEqual([]);
    expect([postings.has('node'), postings.has('etcd')]).toEqual([true, false]);
  });

  it('know the lengths of fields; the average is over the documents that have the field', () => {
    const postings = createPostings(FIELDS);
    postings.add(0, 1, ['a', 'b', 'c']);
    postings.add(5, 1, ['a']);
    expect(postings.lengthOf(0, 1)).toBe(3);
    expect(postings.lengthOf(5, 1)).toBe(1);
    expect(postings.lengthOf(3, 1)).toBe(0);
    expect(postings.averageLength(1)).toBe(2);
  });

  it('forget what is removed, and only that', () => {
    const postings = createPostings(FIELDS);
    postings.add(1, 0, ['pod', 'node']);
    postings.add(1, 2, ['pod']);
    postings.add(2, 0, ['pod']);
    postings.remove(1, 0, ['pod', 'node']);
    expect(shown(postings, 'pod')).toEqual([
      [1, 2, 1],
      [2, 0, 1],
    ]);
    expect(postings.has('node')).toBe(false);
    expect(postings.lengthOf(1, 0)).toBe(0);
    expect(postings.averageLength(0)).toBe(1);
  });

  it('hold frequencies and lengths that are more than they have bits for at the highest they can', () => {
    const postings = createPostings(FIELDS);
    postings.add(
      4,
      1,
      Array.from({ length: 70_000 }, () => 'again'),
    );
    expect(shown(postings, 'again')).toEqual([[4, 1, 255]]);
    expect(postings.lengthOf(4, 1)).toBe(65_535);
  });

  it('take documents far apart', () => {
    const postings = createPostings(FIELDS);
    postings.add(1_000_000, 2, ['far']);
    postings.add(0, 0, ['far']);
    expect(shown(reopened(postings), 'far')).toEqual([
      [0, 0, 1],
      [1_000_000, 2, 1],
    ]);
  });

  it('are empty when they are opened from empty ones', () => {
    const postings = reopened(createPostings(FIELDS));
    expect(postings.has('')).toBe(false);
    expect(postings.averageLength(0)).toBe(1);
  });

  it('that were saved stay as they were when more is added', () => {
    const postings = createPostings(FIELDS);
    postings.add(0, 0, ['pod']);
    const saved = postings.save();
    postings.add(1, 0, ['pod', 'node', 'etcd']);
    expect(createPostings(FIELDS, saved).averageLength(0)).toBe(1);
  });
});

/** What postings are, without any packing: the terms of each field of each document. */
type Model = Map<string, readonly string[]>;

function modelPostings(model: Model, term: string): number[][] {
  return [...model]
    .map(([key, terms]) => [...key.split(' ').map(Number), terms.filter((other) => other === term).length])
    .filter(([, , frequency]) => frequency)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
}

it('postings do what a naive model does, whatever is added, removed, saved and opened again', () => {
  const term = fc.constantFrom('pod', 'node', '可', 'コンテナ', '\u0001k8s', '😀');
  const step = fc.record({
    document: fc.constantFrom(0, 1, 2, 63, 64, 500),
    field: fc.nat({ max: FIELDS - 1 }),
    terms: fc.array(term, { maxLength: 12 }),
    reopen: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const model: Model = new Map();
      let postings = createPostings(FIELDS);
      for (const { document, field, terms, reopen } of steps) {
        const key = `${document} ${field}`;
        const known = model.get(key);
        if (known) {
          postings.remove(document, field, known);
          model.delete(key);
        } else {
          postings.add(document, field, terms);
          model.set(key, terms);
        }
        if (reopen) postings = reopened(postings);
      }
      for (const word of ['pod', 'node', '可', 'コンテナ', '\u0001k8s', '😀', 'never']) {
        expect(shown(postings, word)).toEqual(modelPostings(model, word));
        expect(postings.has(word)).toBe(modelPostings(model, word).length > 0);
      }
      for (let field = 0; field < FIELDS; field++) {
        const lengths = [...model].filter(([key]) => key.endsWith(` ${field}`)).map(([, terms]) => terms.length);
        const filled = lengths.filter((length) => length > 0);
        const average = filled.length > 0 ? filled.reduce((sum, length) => sum + length, 0) / filled.length : 1;
        expect(postings.averageLength(field)).toBeCloseTo(average, 9);
      }
    }),
  );
});
