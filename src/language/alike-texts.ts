import { NO_LETTER, pairsWanted } from './nearest.ts';
import { normalizeText } from './normalize-text.ts';
import { grown } from './term-table.ts';

/** The letters of texts, one text after the other: to go through a hundred thousand takes a few milliseconds, and an index of their pairs fifty times as much memory. */
export interface AlikeTexts {
  /** Takes one in; the first has the place 0, the next 1. */
  add(text: string): void;
  /** The places of texts that may be more like a word than `least`, in order: all that are, and some that are not. */
  mayBeLike(word: string): number[];
}

const FIRST_ROOM = 1_024;

/** No texts as yet; `least` is Dice's coefficient of pairs of letters, as in `likenessTo`. */
export function createAlikeTexts(least: number): AlikeTexts {
  let units = new Uint16Array(FIRST_ROOM);
  const ends: number[] = [];
  return {
    add(text) {
      const letters = normalizeText(text).replace(/\s+/g, '');
      const start = ends.at(-1) ?? 0;
      if (start + letters.length > units.length) units = grown(units, start + letters.length);
      for (let at = 0; at < letters.length; at++) units[start + at] = letters.charCodeAt(at);
      ends.push(start + letters.length);
    },
    mayBeLike(word) {
      const { count, mayBe } = pairsWanted(word);
      const found: number[] = [];
      let at = 0;
      for (let place = 0; place < ends.length; place++) {
        let shared = 0;
        let before = NO_LETTER;
        for (const end = ends[place] as number; at < end; at++) {
          const letter = units[at] as number;
          shared += mayBe(before, letter);
          before = letter;
        }
        const most = Math.min(shared + mayBe(before, NO_LETTER), count);
        if (2 * most > least * (count + most)) found.push(place);
      }
      return found;
    },
  };
}
