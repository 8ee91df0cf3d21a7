import { isEverydayLoanword } from '../language/everyday-loanwords.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { correctionsOf } from './corrections.ts';

const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
/** A Latin name of so many letters is one letter away from many words: Unity, NASA. */
const MAX_SHORT = 5;
/** The same of a katakana name: ゼットラブ. */
const MAX_SHORT_KATAKANA = 5;
/** What sounds this much like a word, times what a sound weighs, is it: Envoi and Envoy, not Unity and unit. */
const MIN_SOUND = 0.78;

/** Names in a question, written as such, that were read as other words though they may as well be names of their own. */
export function doubtfulNames(question: string, terms: readonly WeighedTerm[]): string[] {
  const mended = new Set(correctionsOf(terms).map(({ from }) => from));
  const isDoubtful = ({ word, variants }: WeighedTerm): boolean => {
    if (variants.some(({ kind, weight }) => kind === 'sound' && weight >= MIN_SOUND)) return false;
    return KATAKANA.test(word)
      ? word.length <= MAX_SHORT_KATAKANA && !isEverydayLoanword(word)
      : word.length <= MAX_SHORT && isWrittenAsName(word, question);
  };
  return terms.filter((term) => mended.has(term.word) && isDoubtful(term)).map(({ word }) => word);
}

/** With a capital: in an English question a word may begin with one at its beginning. */
function isWrittenAsName(word: string, question: string): boolean {
  const at = question.toLowerCase().indexOf(word);
  const written = question.slice(at, at + word.length);
  return /^[A-Z]/.test(written) && (at > 0 || /^[A-Z]{2}/.test(written) || /[^\x00-\x7F]/.test(question));
}
