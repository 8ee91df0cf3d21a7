import { createTermTable, type TermTable } from '../../language/term-table.ts';
import type { ReadingIndex } from './reading-index.ts';

/** Tells whether kanji can be read as somebody's given name, where no dictionary has that name. */
export interface GivenNameReader {
  /** Whether a piece of a text, kanji alone, can sound like a given name of a person who is printed without kanji. */
  canBe(text: string, start: number, end: number, person: number): boolean;
}

/** Reads each kanji in every way that it is read in given names: 蒼一朗 as so-ichi-ro. `terms` has the sounds. */
export function createGivenNameReader(saved: ReadingIndex, terms: TermTable): GivenNameReader {
  const kanji = createTermTable(saved.kanji);
  const soundsOf = new Map<number, readonly string[]>();
  const readingsAt = (text: string, at: number): readonly string[] => {
    const number = kanji.find(text, at, at + 1);
    if (number < 0) return [];
    const known = soundsOf.get(number);
    if (known) return known;
    const sounds = Array.from(saved.kanjiSounds.subarray(saved.kanjiStarts[number], saved.kanjiStarts[number + 1]), (sound) =>
      terms.termAt(sound),
    );
    soundsOf.set(number, sounds);
    return sounds;
  };
  return {
    canBe(text, start, end, person) {
      const letters = Array.from({ length: end - start }, (_, at) => readingsAt(text, start + at));
      if (letters.some((readings) => readings.length === 0)) return false;
      const given = saved.givenSounds.subarray(saved.givenStarts[person], saved.givenStarts[person + 1]);
      return given.some((sound) => isSpelt(terms.termAt(sound), letters));
    },
  };
}

/** Whether a sound is one reading of each letter in a row. A sound that is doubled between two letters is written once: shin-no. */
function isSpelt(sound: string, letters: readonly (readonly string[])[]): boolean {
  let ends = new Set([0]);
  for (const readings of letters) {
    const next = new Set<number>();
    for (const end of ends)
      for (const reading of readings) {
        if (sound.startsWith(reading, end)) next.add(end + reading.length);
        if (end > 0 && sound[end - 1] === reading[0] && sound.startsWith(reading, end - 1) && reading.length > 1)
          next.add(end - 1 + reading.length);
      }
    ends = next;
  }
  return ends.has(sound.length);
}
