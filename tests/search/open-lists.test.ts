import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLists } from '../../src/search/open-lists.ts';

const word = fc.stringMatching(/^[a-zア-ン減𠮟 ]{1,30}$/u);
const pushes = fc.array(fc.tuple(fc.constantFrom('a', 'アカ', '減', 'long key', 'z'), word), { maxLength: 60 });

describe('lists of words', () => {
  it('are those of a plain map, saved at any time and opened again', () => {
    fc.assert(
      fc.property(pushes, pushes, pushes, (...parts) => {
        const plain = new Map<string, string[]>();
        let lists = openLists();
        for (const part of parts) {
          for (const [key, one] of part) {
            lists.push(key, one);
            plain.set(key, [...(plain.get(key) ?? []), one]);
          }
          expect([...lists.keys()]).toEqual([...plain.keys()]);
          lists = openLists(structuredClone(lists.save()));
          expect([...lists.keys()].map((key) => [key, lists.get(key)])).toEqual([...plain]);
        }
        expect(lists.has('never')).toBe(false);
        expect(lists.get('never')).toEqual([]);
      }),
    );
  });

  it('may be as long as they like, and hold nothing but their key', () => {
    const lists = openLists();
    const many = Array.from({ length: 30_000 }, (_, at) => `語${at}`);
    for (const one of many) lists.push('語', one);
    lists.push('灯台', '灯台');
    const opened = openLists(lists.save());
    expect(opened.get('語')).toEqual(many);
    expect(opened.get('灯台')).toEqual(['灯台']);
  });
});
