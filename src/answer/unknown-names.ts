import { isEverydayLoanword } from '../language/everyday-loanwords.ts';
import { normalizeText } from '../language/normalize-text.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN_NAME = /^[a-z][a-z0-9+#.]{2,}$/;
const KATAKANA_NAME = /^[\p{Script=Katakana}ー]{3,}$/u;

/**
 * Names in a question that the corpus does not know in any form: what they name is most likely not in it.
 * In a Japanese question every Latin or katakana word is taken for a name, in an English one a capital within the sentence shows it.
 */
export function unknownNames(question: string, terms: readonly WeighedTerm[]): string[] {
  const isJapanese = JAPANESE.test(question);
  const isName = (word: string): boolean => {
    if (KATAKANA_NAME.test(word)) return !isEverydayLoanword(word);
    return LATIN_NAME.test(word) && (isJapanese || isCapitalized(word, question));
  };
  const isPartOfKnown = (word: string): boolean =>
    terms.some(
      ({ word: other, known }) => known && other !== word && (other.includes(word) || (other.length > 2 && word.includes(other))),
    );
  // Jenkins by CI/CD alone: what is like a name is not that name. A word of katakana may be an everyday one with a near one (パスワード).
  const isUnknown = ({ word, known, variants }: WeighedTerm): boolean =>
    !known &&
    variants.length > 0 &&
    variants.every(({ kind }) => kind === 'literal' || (kind === 'near' && isJapanese && LATIN_NAME.test(word)));
  return terms.filter((term) => isUnknown(term) && isName(term.word) && !isPartOfKnown(term.word)).map(({ word }) => word);
}

/** What the names of Japanese companies end with: 楽天証券 is another one than 楽天. */
const COMPANY =
  /[\p{Script=Han}\p{Script=Katakana}ー\w]{1,12}(?:証券|銀行|ガス|電機|電力|電工|自動車|生命|損保|保険|製薬|製作所|重工|建設|不動産|鉄道|航空|商事|物産|放送|新聞|食品|工業|大学)(?!\p{Script=Han})/gu;

/** Companies in a topic that its best document does not name: whoever the data knows was taken out of the topic before. */
export const unknownCompanies = (topic: string, document: string): string[] => {
  const named = [...normalizeText(topic).matchAll(COMPANY)].map(([name]) => name);
  if (named.length === 0) return [];
  const text = normalizeText(document);
  return named.filter((name) => !text.includes(name));
};

/** Written with a capital in what is no title, or with capitals inside; a verb may begin a sentence so. */
function isCapitalized(word: string, question: string): boolean {
  const words = question.split(/[\s?!.,:;]+/).map((written) => written.replace(/['’]s$/, ''));
  const at = words.findIndex((written) => written.toLowerCase() === word);
  if (/[A-Z]/.test((words[at] ?? '').slice(1))) return true;
  const capitals = words.filter((one) => /^[A-Z]/.test(one)).length;
  const isTitle = capitals > 2 && capitals >= words.length * TITLE_CASE;
  return /^[A-Z]/.test(words[at] ?? '') && !isTitle && !(at === 0 && /(?:ing|ed|ly|s)$/.test(word));
}

/** A title writes this share of its words with a capital. */
const TITLE_CASE = 0.6;
