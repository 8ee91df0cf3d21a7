/** How well a piece of a compound is known as a word of its own, 0 (not at all) to 1. */
export type PartQuality = (part: string) => number;

const MIN_PART = 2;
const MAX_PART = 12;
const MAX_PARTS = 4;
/** Each further part costs this much: the fewest pieces that explain the word win. */
const PART_COST = 0.04;
const CANNOT_BEGIN_A_PART = /^[ァィゥェォャュョッーン]/;

/**
 * Splits a katakana compound into words that are known, the best split of all; empty where there is none.
 * クラウドワークステーション → クラウド, ワークステーション
 */
export function splitCompound(word: string, qualityOf: PartQuality): string[] {
  let best: { readonly parts: readonly string[]; readonly quality: number } = { parts: [], quality: 0 };
  const extend = (rest: string, parts: readonly string[], quality: number): void => {
    if (rest === '') {
      if (parts.length > 1 && quality > best.quality) best = { parts, quality };
      return;
    }
    if (parts.length === MAX_PARTS || quality <= best.quality) return;
    for (let length = Math.min(MAX_PART, rest.length); length >= MIN_PART; length--) {
      const next = rest.slice(length);
      if (CANNOT_BEGIN_A_PART.test(next) || next.length === 1) continue;
      const part = rest.slice(0, length);
      const known = qualityOf(part);
      if (known > 0) extend(next, [...parts, part], Math.min(quality, known) - PART_COST);
    }
  };
  extend(word, [], 1);
  return [...best.parts];
}
