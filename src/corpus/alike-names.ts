import { createYield } from '../concurrency/create-yield.ts';
import { likenessTo, NO_LETTER, pairsWanted } from '../language/nearest.ts';
import { normalizeText } from '../language/normalize-text.ts';
import { soundOf, soundSimilarity } from '../language/sounds-alike.ts';
import { DOT, letterOf, pieceText, SPACE, type SpeakerNames, visitNames } from './speaker-names.ts';

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

/** Words of names come behind all names. */
const BEHIND_NAMES = 2 ** 32;
const WORDS_A_NAME = 64;
/** Of a sound of fewer letters nothing is told. */
const MIN_SOUND = 5;

/**
 * Finds names like others by going through the letters of all of them: a few milliseconds for a hundred thousand, and nothing is kept
 * for it. An index of pairs of letters took fifty times as much memory as the letters.
 */
export const createAlikeNames = (names: SpeakerNames): AlikeNames => ({
  like(word, least) {
    const found = new Map<string, AlikeName>();
    const likeness = likenessTo(word);
    const add = (text: string, at: number, name?: string): void => {
      const known = found.get(text);
      const like = known?.likeness ?? likeness(text);
      if (like > least) found.set(text, { text, name: name ?? known?.name ?? text, likeness: like, at: known?.at ?? at });
    };
    const likely = mayBeLike(names, word, least);
    for (const { name, number } of likely) add(name, number);
    for (const { name, number } of likely)
      wordsOf(name).forEach((text, at) => {
        add(text, BEHIND_NAMES + number * WORDS_A_NAME + at, name);
      });
    return [...found.values()];
  },
  async soundingLike(word, least) {
    const sound = soundOf(normalizeText(word));
    if (sound === undefined || sound.length < MIN_SOUND) return [];
    const yieldNow = createYield();
    const alike = new Map<string, { readonly name: string; readonly likeness: number }>();
    for (const name of mayBeSounded(names)) {
      await yieldNow();
      for (const part of wordsOf(name)) {
        const other = isKatakana(part) === isKatakana(word) ? undefined : soundOf(normalizeText(part));
        const likeness = other === undefined ? 0 : soundSimilarity(sound, other, least);
        if (likeness >= least) alike.set(part, { name, likeness });
      }
    }
    const ordered = [...alike.values()].sort((a, b) => b.likeness - a.likeness);
    return [...new Set(ordered.map(({ name }) => name))];
  },
});

interface NumberedName {
  readonly number: number;
  readonly name: string;
}

/** The names that, or of which a word, may be more like a word than `least`. */
function mayBeLike(names: SpeakerNames, word: string, least: number): NumberedName[] {
  const { units } = names;
  const { count, mayBe } = pairsWanted(word);
  const isEnough = (shared: number): boolean => {
    const most = Math.min(shared, count);
    return 2 * most > least * (count + most);
  };
  const isLikely = (start: number, length: number): boolean => {
    let [whole, part] = [0, 0];
    let [before, beforeInPart] = [NO_LETTER, NO_LETTER];
    for (let at = start; at < start + length; at++) {
      const unit = letterOf(units[at] as number);
      if (unit === SPACE || unit === DOT) {
        if (isEnough(part + mayBe(beforeInPart, NO_LETTER))) return true;
        [part, beforeInPart] = [0, NO_LETTER];
        if (unit === SPACE) continue;
        whole += mayBe(before, DOT_LETTER);
        before = DOT_LETTER;
      } else {
        const pair = mayBe(before, unit);
        whole += pair;
        // Within a word it is the same pair.
        part += before === beforeInPart ? pair : mayBe(beforeInPart, unit);
        [before, beforeInPart] = [unit, unit];
      }
    }
    return isEnough(whole + mayBe(before, NO_LETTER)) || isEnough(part + mayBe(beforeInPart, NO_LETTER));
  };
  const found: NumberedName[] = [];
  visitNames(names, (number, start, length, letters, letterCount) => {
    if (isLikely(letters, letterCount)) found.push({ number, name: pieceText(names, start, length) });
  });
  return found;
}

/** Names with a word that has neither kanji nor hiragana: how others sound is not known. */
function mayBeSounded(names: SpeakerNames): string[] {
  const found: string[] = [];
  visitNames(names, (_, start, length, letters, letterCount) => {
    let isSounded = true;
    for (let at = letters; at < letters + letterCount; at++) {
      const unit = letterOf(names.units[at] as number);
      if (unit !== SPACE && unit !== DOT) isSounded &&= !isKanjiOrHiragana(unit);
      else if (isSounded) break;
      else isSounded = true;
    }
    if (isSounded) found.push(pieceText(names, start, length));
  });
  return found;
}

const isKanjiOrHiragana = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3041 && unit <= 0x3096);

const DOT_LETTER = '・'.charCodeAt(0);
const SEPARATORS = /[\s・]+/;
const wordsOf = (name: string): string[] => name.split(SEPARATORS);

const isKatakana = (name: string): boolean => /^[\p{Script=Katakana}ー]+$/u.test(name);
