import { lowerBound } from '../../language/lower-bound.ts';
import type { SortedTexts } from '../../language/sorted-texts.ts';
import { createTermTable } from '../../language/term-table.ts';
import type { ReadingIndex } from './reading-index.ts';

/** Reads names kanji by kanji, where no dictionary has them or where it has too much. */
export interface GivenNameReader {
  /** Whether a piece of a text, kanji alone, can sound like a given name of a person who is printed without kanji. */
  canBe(text: string, start: number, end: number, person: number): boolean;
  /** Whether a name in kanji sounds as its kanji do, one by one; the second and later ones may be voiced: 石川 as isi-kawa or isi-gawa. */
  isRegular(name: string, sound: string): boolean;
  /** All sounds of a family name in kanji with a ヶ among them, of which dictionaries have few: 鈴ヶ嶺 as suzu-ga-mine. None of other names. */
  soundsWithKe(name: string): readonly string[];
}

/** Reads each kanji in every way that it is read in given names: 蒼一朗 as so-ichi-ro. `terms` has the sounds. */
export function createGivenNameReader(saved: ReadingIndex, terms: SortedTexts): GivenNameReader {
  const kanji = createTermTable(saved.kanji);
  const soundsOf = new Map<number, readonly string[]>();
  const readingsAt = (text: string, at: number): readonly string[] => {
    const number = kanji.find(text, at, at + 1);
    if (number < 0) return [];
    const known = soundsOf.get(number);
    if (known) return known;
    const sounds = Array.from(saved.kanjiSounds.subarray(saved.kanjiStarts[number], saved.kanjiStarts[number + 1]), (sound) =>
      terms.textAt(sound),
    );
    soundsOf.set(number, sounds);
    return sounds;
  };
  return {
    canBe(text, start, end, person) {
      const letters = Array.from({ length: end - start }, (_, at) => readingsAt(text, start + at));
      if (letters.some((readings) => readings.length === 0)) return false;
      const place = lowerBound(saved.givenPeople.length, (place) => (saved.givenPeople[place] as number) < person);
      if (saved.givenPeople[place] !== person) return false;
      const given = saved.givenSounds.subarray(saved.givenStarts[place], saved.givenStarts[place + 1]);
      return given.some((sound) => isSpelt(terms.textAt(sound), letters));
    },
    isRegular(name, sound) {
      const letters = [...name].map((_, at) => (at === 0 ? readingsAt(name, at) : readingsAt(name, at).flatMap(alsoVoiced)));
      return letters.every((readings) => readings.length > 0) && isSpelt(sound, letters);
    },
    soundsWithKe(name) {
      if (!/^[\p{Script=Han}々]{1,2}ヶ[\p{Script=Han}々]{1,2}$/u.test(name)) return [];
      const letters = [...name].map((letter, at) => (letter === 'ヶ' ? KE : readingsAt(name, at)));
      return letters.reduce<readonly string[]>(
        (sounds, readings) => sounds.flatMap((sound) => readings.map((reading) => sound + reading)).slice(0, MAX_SOUNDS),
        [''],
      );
    },
  };
}

/** How ヶ sounds in names. */
const KE: readonly string[] = ['ga', 'ka', 'ke'];
/** A name of more sounds is looked for by the first of them. */
const MAX_SOUNDS = 2_000;

const VOICED: Readonly<Record<string, readonly string[]>> = { k: ['g'], s: ['z'], t: ['d', 'z'], h: ['b', 'p'] };
const alsoVoiced = (sound: string): string[] => [
  sound,
  ...(VOICED[sound[0] ?? ''] ?? []).map((letter) => letter + sound.slice(1)),
];

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
