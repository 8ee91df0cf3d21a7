import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyedTexts, type KeyOfText, packKeys } from '../../src/language/keyed-texts.ts';
import { createTermTable } from '../../src/language/term-table.ts';

const [SURE, CALLED] = [1, 2];
const key = (key: string, text: number, kinds = SURE): KeyOfText => ({ key, text, kinds });
const open = (texts: readonly string[], keys: readonly KeyOfText[]) => createKeyedTexts(structuredClone(packKeys(texts, keys)));
type Letters = fc.Arbitrary<string>;
const anywhere = (): boolean => true;

describe('texts by keys', () => {
  it('are found in the order of adding, by one key or several', () => {
    const table = open(['海野 太郎', '海野 花子'], [key('海野', 1), key('海野', 0), key('海野太郎', 0), key('太郎海野', 0)]);
    expect(['海野', '海野太郎', '太郎海野', '太郎', '海', ''].map((one) => table.of(one, SURE))).toEqual([
      ['海野 花子', '海野 太郎'],
      ['海野 太郎'],
      ['海野 太郎'],
      [],
      [],
      [],
    ]);
  });

  it('are found as what they were added for', () => {
    const table = open(['a', 'b', 'c'], [key('x', 0, SURE), key('x', 1, CALLED), key('x', 2, SURE | CALLED)]);
    expect([SURE, CALLED].map((kind) => table.of('x', kind))).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('may be none', () => {
    const table = open([], []);
    expect([table.of('x', SURE), table.of('', SURE), table.longestAt('x', 0, 1, SURE, anywhere)]).toEqual([[], [], undefined]);
  });

  it('have the longest key at a place that ends where it may', () => {
    const table = open(['tokyo', 'gas'], [key('東京', 0), key('東京ガス', 1)]);
    expect(table.longestAt('大東京ガス', 1, 4, SURE, anywhere)).toEqual({ length: 4, texts: ['gas'] });
    expect(table.longestAt('大東京ガス', 1, 4, SURE, (length) => length < 4)).toEqual({ length: 2, texts: ['tokyo'] });
    expect(table.longestAt('大東京ガス', 0, 5, SURE, anywhere)).toBeUndefined();
  });

  it('take the room of their letters once', () => {
    const { units, lengths } = packKeys(['海野 太郎'], [key('海野', 0), key('太郎', 0), key('海野太郎', 0), key('太郎海野', 0)]);
    expect(String.fromCharCode(...units)).toBe('海野 太郎海野太郎');
    expect([...lengths]).toEqual([5]);
  });

  it('may be long, in pairs of surrogates, and have many keys', () => {
    const long = '𠮟'.repeat(40_000);
    const many = Array.from({ length: 300 }, (_, number) => `第${number}の鍵`);
    const table = open(['𠮷野', long], [key(long, 1), key('𠮷野', 0), ...many.map((one) => key(one, 1))]);
    expect(table.of(long, SURE)).toEqual([long]);
    expect(table.of('𠮷野', SURE)).toEqual(['𠮷野']);
    expect(table.of('\ud842', SURE)).toEqual([]);
    for (const one of many) expect(table.of(one, SURE)).toEqual([long]);
  });

  it('keep keys apart that have one hash', () => {
    const hashes = new Map<number, string>();
    const pairs: [string, string][] = [];
    for (let number = 0; pairs.length < 3; number++) {
      const name = number.toString(36).padStart(6, '0');
      let hash = 0x811c9dc5;
      for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
      const other = hashes.get(hash);
      if (other !== undefined) pairs.push([other, name]);
      hashes.set(hash, name);
    }
    const names = pairs.flat();
    const table = open(
      names,
      names.map((name, number) => key(name, number)),
    );
    for (const name of names) expect(table.of(name, SURE)).toEqual([name]);
    for (const [known, unknown] of pairs) expect(open([known], [key(known, 0)]).of(unknown, SURE)).toEqual([]);
  });

  it('are what a Map gives', () => {
    const unit = fc.constantFrom('a', 'b', '海', '野');
    const [names, values] = [1, 0].map((minLength) => fc.string({ unit, minLength, maxLength: 6 })) as [Letters, Letters];
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), fc.array(names), (added, others) => {
        const texts = createTermTable();
        const expected = new Map<string, string[]>();
        const keys = added.flatMap(([name, text]) => {
          const known = expected.get(name) ?? [];
          if (known.includes(text)) return [];
          expected.set(name, [...known, text]);
          return [key(name, texts.add(text))];
        });
        const table = open(
          Array.from({ length: texts.size() }, (_, number) => texts.termAt(number)),
          keys,
        );
        for (const name of [...expected.keys(), ...others]) expect(table.of(name, SURE)).toEqual(expected.get(name) ?? []);
      }),
    );
  });
});
