import type { TextSearch } from '../ports/text-search.ts';
import type { UnderstoodWords, WordKnowledge } from '../ports/word-knowledge.ts';

/** So many of the best are looked at: what has all parts of a compound stands before what has some. */
const LOOKED_AT = 5;
/** What a part of a strange compound keeps of its weight: ブロックチェーン is neither about blocks nor about chains. */
const PART_WEIGHT = 0.2;

/**
 * Katakana compounds of a question whose parts the corpus has, and nowhere together: what they name is most likely not in it.
 * A search of its own for each, within all there is; nearly every question has none.
 */
export async function strangeCompounds(
  { terms }: UnderstoodWords,
  { words, texts }: { readonly words: WordKnowledge; readonly texts: TextSearch },
): Promise<readonly string[]> {
  const compounds = [...new Set(terms.flatMap(({ of }) => of ?? []))];
  const strange: string[] = [];
  for (const compound of compounds) {
    const understood = words.read(compound);
    const parts = understood.terms.flatMap(({ of }, at) => (of === undefined ? [] : [at]));
    const { hits } = await texts.search({ words: understood, limits: [], limit: LOOKED_AT });
    const hasAll = hits.some(({ matched }) => parts.every((part) => matched.some(({ term }) => term === part)));
    if (!hasAll) strange.push(compound);
  }
  return strange;
}

/** Words among which the parts of strange compounds count next to nothing. */
export const withoutParts = (understood: UnderstoodWords, strange: readonly string[]): UnderstoodWords =>
  strange.length === 0
    ? understood
    : {
        ...understood,
        terms: understood.terms.map((term) =>
          term.of !== undefined && strange.includes(term.of) ? { ...term, weight: term.weight * PART_WEIGHT } : term,
        ),
      };
