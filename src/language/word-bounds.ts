import { rememberLast } from './remember-last.ts';

/** ICU takes time with the square of a run's length; no sentence goes on for so long without a mark. */
const MAX_RUN = 40;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** So many runs are kept: what answers is looked at for each word that it is to be marked for. */
const MAX_REMEMBERED = 64;

/** Where the words of a run of kanji and kana end, by ICU's dictionary, as places in the run; ascending, the last is the run's end. */
export const wordBounds: (run: string) => readonly number[] = rememberLast(findBounds, MAX_REMEMBERED);

function findBounds(run: string): readonly number[] {
  const bounds: number[] = [];
  for (let from = 0; from < run.length; from += MAX_RUN) {
    const piece = run.slice(from, from + MAX_RUN);
    for (const { index, segment } of segmenter.segment(piece)) bounds.push(from + index + segment.length);
  }
  return bounds;
}
