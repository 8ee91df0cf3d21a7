const INFLECTED = /^([\p{Script=Han}々]+)\p{Script=Hiragana}+$/u;

/**
 * A key that the forms of one word share, so that 減らす finds 減らし and `clusters` finds `cluster`:
 * for Japanese verbs and adjectives their kanji, for English words their stem. `undefined` where a word has no other forms.
 */
export function formKey(word: string): string | undefined {
  const kanji = INFLECTED.exec(word)?.[1];
  if (kanji) return kanji;
  return /^[a-z]{4,}$/.test(word) ? englishStem(word) : undefined;
}

/** A light English stem (plural, -ing, -ed, -er, -ment, -ation): enough to bring the forms of one word together. */
function englishStem(word: string): string {
  const stem = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/(ations?|ating|ated|ator|ate)$/, 'at')
    .replace(/(ments?)$/, '')
    .replace(/(ings?|ed|er|ers)$/, '')
    .replace(/([bdglmnprt])\1$/, '$1')
    .replace(/[ey]$/, '');
  return stem.length >= 3 ? stem : word;
}
