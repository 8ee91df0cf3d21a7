import type { WordTable } from '../word-index.ts';
import { ENGLISH } from './english.ts';
import { JAPANESE } from './japanese.ts';
import { TURNS_ACTS } from './turns-acts.ts';
import { TURNS_ASIDE } from './turns-aside.ts';
import { TURNS_ENGLISH } from './turns-english.ts';
import { TURNS_EVERYDAY } from './turns-everyday.ts';
import { TURNS_JAPANESE } from './turns-japanese.ts';
import { TURNS_NAMES } from './turns-names.ts';
import { TURNS_NUMBERS } from './turns-numbers.ts';
import { TURNS_SPEAKING } from './turns-speaking.ts';
import { TURNS_WISHES } from './turns-wishes.ts';

const GRAMMAR: ReadonlySet<string> = new Set(['aux', 'particle', 'polite', 'verb', 'article', 'noun']);

const TELLING: readonly WordTable[] = [
  TURNS_JAPANESE,
  TURNS_ENGLISH,
  TURNS_NUMBERS,
  TURNS_NAMES,
  TURNS_SPEAKING,
  TURNS_WISHES,
  TURNS_ACTS,
  TURNS_ASIDE,
];

/** All words with which people go on with a conversation. A word that tells something is none of everyday. */
export const TURNS: readonly WordTable[] = [...TELLING, withoutTelling(TURNS_EVERYDAY)];

const SAID: ReadonlySet<string> = new Set(['thanks', 'greet', 'polite', 'particle', 'aux']);

/** Of these the words that refer to nothing: thanks, "well then", "instead". */
export const TURNS_SAID: readonly WordTable[] = [TURNS_JAPANESE, TURNS_ENGLISH, TURNS_ASIDE].map((table) =>
  Object.fromEntries(Object.entries(table).filter(([tag]) => SAID.has(tag))),
);

function withoutTelling(everyday: WordTable): WordTable {
  const telling = new Set(
    [JAPANESE, ENGLISH, ...TELLING].flatMap((table) =>
      Object.entries(table).flatMap(([tag, words]) => (GRAMMAR.has(tag) ? [] : words.split(' '))),
    ),
  );
  return Object.fromEntries(
    Object.entries(everyday).map(([tag, words]) => [
      tag,
      words
        .split(' ')
        .filter((word) => !telling.has(word))
        .join(' '),
    ]),
  );
}
