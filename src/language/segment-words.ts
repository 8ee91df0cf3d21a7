import { createTokenizer } from '@orama/tokenizers/japanese';

const tokenizer = createTokenizer();
/** Runs that were segmented before: text repeats itself, and the segmenter is the most expensive step of indexing. */
const remembered = new Map<string, readonly string[]>();
const REMEMBERED_RUNS = 200_000;
const MAX_REMEMBERED_RUN = 24;
/** ICU takes time with the square of a run's length; no sentence goes on for so long without a mark. */
const MAX_RUN = 500;

/**
 * The words of a run of kanji and hiragana, by ICU's dictionary (`@orama/tokenizers/japanese`).
 * A word that occurs twice in the run is given once.
 */
export function segmentWords(run: string): readonly string[] {
  const known = remembered.get(run);
  if (known) return known;
  const words = piecesOf(run).flatMap((piece) => tokenizer.tokenize(piece, 'japanese') as string[]);
  if (run.length <= MAX_REMEMBERED_RUN) {
    if (remembered.size >= REMEMBERED_RUNS) remembered.clear();
    remembered.set(run, words);
  }
  return words;
}

const piecesOf = (run: string): string[] =>
  run.length <= MAX_RUN
    ? [run]
    : Array.from({ length: Math.ceil(run.length / MAX_RUN) }, (_, i) => run.slice(i * MAX_RUN, (i + 1) * MAX_RUN));
