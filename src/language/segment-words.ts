import { createTokenizer } from '@orama/tokenizers/japanese';

const tokenizer = createTokenizer();
/** Runs that were segmented before: text repeats itself, and the segmenter is the dearest step of indexing. */
const remembered = new Map<string, readonly string[]>();
const REMEMBERED_RUNS = 200_000;
const LONGEST_REMEMBERED_RUN = 24;

/**
 * The words of a run of kanji and hiragana, by ICU's dictionary (`@orama/tokenizers/japanese`).
 * A word that occurs twice in the run is given once.
 */
export function segmentWords(run: string): readonly string[] {
  const known = remembered.get(run);
  if (known) return known;
  const words = tokenizer.tokenize(run, 'japanese') as string[];
  if (run.length <= LONGEST_REMEMBERED_RUN) {
    if (remembered.size >= REMEMBERED_RUNS) remembered.clear();
    remembered.set(run, words);
  }
  return words;
}
