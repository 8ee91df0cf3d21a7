import { nameSound } from '../language/name-sound.ts';
import { romanizeEnglish, romanizeKatakana } from '../language/romanize.ts';
import { consonantSkeleton } from '../language/sounds-alike.ts';

/** Which texts have a word that sounds as a typed word begins. */
export interface SoundIndex {
  /** Calls `visit` for each text with a word that begins with this sound, these consonants or this sound of a name; some of them several times. */
  find(typed: TypedSound, kind: keyof TypedSound, visit: (text: number) => void): void;
}

/** How a word sounds that somebody has begun to type; undefined where that says too little. */
export interface TypedSound {
  readonly sound: string | undefined;
  readonly consonants: string | undefined;
  /** As a Japanese name sounds: とうきょう, トーキョー and Tokyo are the same. */
  readonly name: string | undefined;
}

/** Fewer letters say too little of how a word sounds. */
const MIN_SOUND = 2;
const MIN_CONSONANTS = 3;
const MIN_NAME = 3;
const WORDS = /[ァ-ヿ]+|[ぁ-ゖー]+|[a-z]+/g;
const ONE_SCRIPT = /^(?:[ぁ-ゟー]+|[ァ-ヿ]+|[a-z]+)$/;

/** Of texts in their normal form; words of kana and of Latin letters sound, others do not. */
export function createSoundIndex(texts: readonly string[]): SoundIndex {
  const textsByWord = new Map<string, Set<number>>();
  for (const [index, text] of texts.entries()) {
    for (const word of text.match(WORDS) ?? []) {
      const found = textsByWord.get(word);
      if (found) found.add(index);
      else textsByWord.set(word, new Set([index]));
    }
  }
  const words = [...textsByWord].map(([word, found]) => {
    const sound = soundOf(toKatakana(word));
    return { sound, consonants: consonantSkeleton(sound), name: nameSound(word) ?? '', texts: [...found] };
  });
  return {
    find(typed, kind, visit) {
      const begin = typed[kind];
      if (begin === undefined) return;
      for (const word of words) if (word[kind].startsWith(begin)) for (const text of word.texts) visit(text);
    },
  };
}

/** How a typed word sounds; somebody who types hiragana has not chosen the script yet. */
export function readTypedSound(word: string): TypedSound {
  const sound = ONE_SCRIPT.test(word) ? soundOf(toKatakana(word)) : '';
  const consonants = consonantSkeleton(sound);
  const name = (ONE_SCRIPT.test(word) && nameSound(word)) || '';
  return {
    sound: sound.length >= MIN_SOUND ? sound : undefined,
    consonants: consonants.length >= MIN_CONSONANTS ? consonants : undefined,
    name: name.length >= MIN_NAME ? name : undefined,
  };
}

const soundOf = (word: string): string => (/[a-z]/.test(word) ? romanizeEnglish(word) : romanizeKatakana(word));

const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60));
