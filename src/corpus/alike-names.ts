import { createYield } from '../concurrency/create-yield.ts';
import { lowerBound } from '../language/lower-bound.ts';
import { likenessTo, NO_LETTER, pairsWanted } from '../language/nearest.ts';
import { normalizeText } from '../language/normalize-text.ts';
import { soundOf, soundSimilarity } from '../language/sounds-alike.ts';
import type { Outline } from './outline.ts';

/** Names of people and companies, and words of these, that are like others. */
export interface AlikeNames {
  /** What is more like a word than `least` (Dice's coefficient of pairs of letters), in no order. */
  like(word: string, least: number): AlikeName[];
  /** The names of which a word sounds like another one, written in other letters; the most alike first. */
  soundingLike(word: string, least: number): Promise<string[]>;
}

export interface AlikeName {
  /** A name, or a word of one. */
  readonly text: string;
  /** The name that it stands for: the last that has such a word. */
  readonly name: string;
  readonly likeness: number;
  /** Of two that are as alike, the lower comes first. */
  readonly at: number;
}

type Speakers = Outline['speakers'];

/** In the place of white space and of a dot between two words of a name. */
const [SPACE, DOT] = [1, 2];
const DOT_LETTER = '・'.charCodeAt(0);
/** Words of names come behind all names. */
const BEHIND_NAMES = 2 ** 32;
const WORDS_A_NAME = 64;
/** A name takes few of these; the room is doubled where it ends. */
const FIRST_ROOM = 1_024;
/** Of a sound of fewer letters nothing is told. */
const MIN_SOUND = 5;

/**
 * Collects names as their letters one after the other: what is like a word is found by going through all of them, a few milliseconds
 * for a hundred thousand, and a name takes its letters and four bytes. An index of pairs of letters took fifty times as much memory.
 */
export async function collectAlikeNames(speakers: Speakers): Promise<AlikeNames> {
  const yieldNow = createYield();
  let units = new Uint16Array(FIRST_ROOM);
  let used = 0;
  const starts: number[] = [];
  const firstOf = new Uint32Array(speakers.length);
  /** Names of which a word can be told by its sound. */
  const sounded: number[] = [];
  for (let number = 0; number < speakers.length; number++) {
    firstOf[number] = starts.length;
    for (const name of namesOf(speakers[number] as Speakers[number])) {
      const letters = lettersOf(name);
      if (wordsOf(name).some((word) => isSounded(normalizeText(word)))) sounded.push(starts.length);
      starts.push(used);
      if (used + letters.length > units.length) units = doubled(units, used + letters.length);
      for (let at = 0; at < letters.length; at++) units[used++] = letters.charCodeAt(at);
    }
    await yieldNow();
  }
  starts.push(used);
  const names = { units: units.slice(0, used), starts: Uint32Array.from(starts) };
  const nameAt = (number: number): string => {
    const speaker = lowerBound(speakers.length, (place) => (firstOf[place] as number) <= number) - 1;
    return namesOf(speakers[speaker] as Speakers[number])[number - (firstOf[speaker] as number)] as string;
  };
  return alikeAmong(names, nameAt, Uint32Array.from(sounded));
}

interface PackedNames {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

function alikeAmong(names: PackedNames, nameAt: (number: number) => string, sounded: Uint32Array): AlikeNames {
  return {
    like(word, least) {
      const found = new Map<string, AlikeName>();
      const likeness = likenessTo(word);
      const add = (text: string, at: number, name?: string): void => {
        const known = found.get(text);
        const like = known?.likeness ?? likeness(text);
        if (like > least) found.set(text, { text, name: name ?? known?.name ?? text, likeness: like, at: known?.at ?? at });
      };
      const numbers = mayBeLike(names, word, least);
      for (const number of numbers) add(nameAt(number), number);
      for (const number of numbers) {
        const name = nameAt(number);
        wordsOf(name).forEach((text, at) => {
          add(text, BEHIND_NAMES + number * WORDS_A_NAME + at, name);
        });
      }
      return [...found.values()];
    },
    async soundingLike(word, least) {
      const sound = soundOf(normalizeText(word));
      if (sound === undefined || sound.length < MIN_SOUND) return [];
      const yieldNow = createYield();
      const alike = new Map<string, { readonly name: string; readonly likeness: number }>();
      for (const number of sounded) {
        await yieldNow();
        const name = nameAt(number);
        for (const part of wordsOf(name)) {
          const other = isKatakana(part) === isKatakana(word) ? undefined : soundOf(normalizeText(part));
          const likeness = other === undefined ? 0 : soundSimilarity(sound, other, least);
          if (likeness >= least) alike.set(part, { name, likeness });
        }
      }
      const ordered = [...alike.values()].sort((a, b) => b.likeness - a.likeness);
      return [...new Set(ordered.map(({ name }) => name))];
    },
  };
}

/** The numbers of names that, or of which a word, may be more like a word than `least`. */
function mayBeLike({ units, starts }: PackedNames, word: string, least: number): number[] {
  const { count, mayBe } = pairsWanted(word);
  const isEnough = (shared: number): boolean => {
    const most = Math.min(shared, count);
    return 2 * most > least * (count + most);
  };
  const found: number[] = [];
  for (let number = 0; number + 1 < starts.length; number++) {
    const end = starts[number + 1] as number;
    let [whole, part] = [0, 0];
    let [before, beforeInPart] = [NO_LETTER, NO_LETTER];
    let isLike = false;
    for (let at = starts[number] as number; at < end && !isLike; at++) {
      const unit = units[at] as number;
      if (unit === SPACE || unit === DOT) {
        isLike = isEnough(part + mayBe(beforeInPart, NO_LETTER));
        [part, beforeInPart] = [0, NO_LETTER];
        if (unit === SPACE) continue;
      } else {
        part += mayBe(beforeInPart, unit);
        beforeInPart = unit;
      }
      const letter = unit === DOT ? DOT_LETTER : unit;
      whole += mayBe(before, letter);
      before = letter;
    }
    if (isLike || isEnough(whole + mayBe(before, NO_LETTER)) || isEnough(part + mayBe(beforeInPart, NO_LETTER)))
      found.push(number);
  }
  return found;
}

const namesOf = ({ name, otherNames, company }: Speakers[number]): readonly string[] =>
  company ? [name, ...otherNames, company] : [name, ...otherNames];

const SEPARATORS = /[\s・]+/;
const wordsOf = (name: string): string[] => name.split(SEPARATORS);

/** As it is compared, with marks where a word ends. */
const lettersOf = (name: string): string =>
  name
    .split(/(\s+|・)/)
    .map((piece, at) => {
      if (at % 2 === 0) return normalizeText(piece).replace(/\s+/g, '');
      return String.fromCharCode(piece === '・' ? DOT : SPACE);
    })
    .join('');

const isKatakana = (name: string): boolean => /^[\p{Script=Katakana}ー]+$/u.test(name);
/** Whether `soundOf` knows how a word sounds. */
const isSounded = (word: string): boolean => isKatakana(word) || /^[a-z][a-z0-9]*$/.test(word);

function doubled(units: Uint16Array<ArrayBuffer>, atLeast: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(Math.max(units.length * 2, atLeast));
  more.set(units);
  return more;
}
