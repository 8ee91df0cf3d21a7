import type { WeighedTerm } from '../ports/word-knowledge.ts';
import type { Hit } from '../search/hit.ts';
import type { RankedHits } from './rank-hits.ts';

/** A session belongs to a list when it covers this share of what the best one covers. */
export const MIN_LIST_SHARE = 0.6;
/** A session is about a topic where its title, topics or category hold this share of what the best one's hold of it. */
const MIN_ABOUT = 0.6;
/** In a ranking, one that only its notes speak for stays beside them with this share of the best score; in a list it does not. */
const MIN_SCORE_BESIDE = 0.6;
/** A session of a list scores this share of the best: one of two words that are asked for is not enough. */
const MIN_LIST_SCORE = 0.4;
/** Of the first so many of a ranking some may be there for their meaning alone. */
const MAX_BY_MEANING = 5;
/** One that has the same words under other names belongs to a list, however much rarer the asked ones are. */
const SAME_COVERAGE = 0.84;

/** Of what was found for a topic, the sessions that are about it, in order; what comes near goes, and what only mentions it, as far as there are others. */
export function aboutTopic(hits: RankedHits, terms: readonly WeighedTerm[], isList: boolean): readonly Hit[] {
  const { found, score } = hits;
  const count = found.length;
  const coverage = (at: number): number => (found[at] as Hit).coverage;
  const widest = maximum(count, coverage);
  const isNear = isList ? NONE : nearFirst(hits);
  const belongs = (at: number): boolean => coverage(at) >= widest * MIN_LIST_SHARE || isNear(at);
  const subjectScore = hits.subjectScores(terms);
  const shares = new Float64Array(count);
  let [most, best] = [0, 0];
  for (let at = 0; at < count; at++) {
    if (!belongs(at)) continue;
    shares[at] = subjectScore(at);
    most = Math.max(most, shares[at] as number);
    best = Math.max(best, score(at));
  }
  if (most === 0) return hits.where(belongs);
  const isAbout = (at: number): boolean => (shares[at] as number) >= most * MIN_ABOUT;
  const hasAll = (at: number): boolean => coverage(at) >= widest * SAME_COVERAGE;
  if (isList) return hits.where((at) => belongs(at) && isAbout(at) && (hasAll(at) || score(at) >= best * MIN_LIST_SCORE));
  return hits.where((at) => belongs(at) && (isAbout(at) || score(at) >= best * MIN_SCORE_BESIDE));
}

const NONE = (): boolean => false;

/** Which of the first of a ranking are there for their meaning, where meanings were looked at. */
function nearFirst({ found, score, best }: RankedHits): (at: number) => boolean {
  if (found[0]?.nearness === undefined) return NONE;
  const last = best(MAX_BY_MEANING).at(-1)?.score ?? 0;
  return (at) => score(at) >= last;
}

function maximum(count: number, valueAt: (at: number) => number): number {
  let most = 0;
  for (let at = 0; at < count; at++) most = Math.max(most, valueAt(at));
  return most;
}
