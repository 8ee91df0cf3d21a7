import { describe, expect, it } from 'vitest';
import { createFieldLengths } from '../../src/search/field-lengths.ts';
import { FIELD_COLUMNS } from '../../src/search/posting.ts';

const relative = (_: number, relativeLength: number): number => relativeLength;

describe('lengths of fields', () => {
  it('are averaged over the documents that have the field', () => {
    const lengths = createFieldLengths(relative);
    lengths.set(0, 1, 3);
    lengths.set(5, 1, 1);
    expect([lengths.lengthOf(0, 1), lengths.lengthOf(5, 1), lengths.lengthOf(3, 1)]).toEqual([3, 1, 0]);
    expect([lengths.averageOf(1), lengths.averageOf(0)]).toEqual([2, 1]);
  });

  it('weigh occurrences anew when they change', () => {
    const lengths = createFieldLengths(relative);
    lengths.set(1, 0, 4);
    expect(lengths.weights()[1 * FIELD_COLUMNS]).toBe(1);
    lengths.set(2, 0, 12);
    expect(lengths.weights()[1 * FIELD_COLUMNS]).toBe(0.5);
    lengths.clear(2);
    expect(lengths.weights()[1 * FIELD_COLUMNS]).toBe(1);
    expect(lengths.weights()[2 * FIELD_COLUMNS]).toBe(0);
  });

  it('beyond what they have bits for stay at the highest they can', () => {
    const lengths = createFieldLengths(relative);
    lengths.set(4, 1, 70_000);
    expect(lengths.lengthOf(4, 1)).toBe(65_535);
  });

  it('that were saved stay as they were when more are set', () => {
    const lengths = createFieldLengths(relative);
    lengths.set(0, 0, 2);
    const saved = lengths.save();
    lengths.set(1, 0, 6);
    expect(createFieldLengths(relative, saved).averageOf(0)).toBe(2);
  });
});
