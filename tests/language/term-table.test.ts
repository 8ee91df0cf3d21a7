import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermTable } from '../../src/language/term-table.ts';

describe('a table of terms', () => {
  it('numbers terms in the order of coming, each once', () => {
    const table = createTermTable();
    expect(['pod', 'node', 'pod', 'ノード'].map((term) => table.add(term))).toEqual([0, 1, 0, 2]);
    expect([table.size(), table.termAt(2), table.find('node'), table.find('nod')]).toEqual([3, 'ノード', 1, -1]);
  });

  it('takes a piece of a text for a term', () => {
    const table = createTermTable();
    expect(table.add('監視基盤', 2, 4)).toBe(table.add('基盤'));
  });

  it('finds nothing when it is empty, not even the empty term', () => {
    expect(createTermTable().find('')).toBe(-1);
  });

  it('does what a Map does, also when it was saved and grows further', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.string({ unit: 'binary' })), (before, after) => {
        const numbers = new Map<string, number>();
        const add = (table: ReturnType<typeof createTermTable>, term: string): void => {
          if (!numbers.has(term)) numbers.set(term, numbers.size);
          expect(table.add(term)).toBe(numbers.get(term));
        };
        const first = createTermTable();
        for (const term of before) add(first, term);
        const second = createTermTable(structuredClone(first.save()));
        for (const term of after) add(second, term);
        for (const [term, number] of numbers) expect([second.find(term), second.termAt(number)]).toEqual([number, term]);
      }),
    );
  });

  it('keeps ten thousand terms apart', () => {
    const table = createTermTable();
    for (let n = 0; n < 10_000; n++) table.add(`語${n}`);
    for (let n = 0; n < 10_000; n++) expect(table.find(`語${n}`)).toBe(n);
  });

  it('that was saved does not change when the other grows', () => {
    const table = createTermTable();
    table.add('pod');
    const saved = table.save();
    table.add('node');
    expect(createTermTable(saved).find('node')).toBe(-1);
  });
});
