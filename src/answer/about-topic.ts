import type { WeighedTerm } from '../ports/word-knowledge.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { RankedHit } from './rank-hits.ts';

/** A session is about a topic where its title, topics or category hold this share of what the best one's hold of it. */
const MIN_ABOUT = 0.6;
/** In a ranking, one that only its notes speak for stays beside them with this share of the best score; in a list it does not. */
const MIN_SCORE_BESIDE = 0.6;
/** A session of a list scores this share of the best: one of two words that are asked for is not enough. */
const MIN_LIST_SCORE = 0.4;
/** One that has the same words under other names belongs to a list, however much rarer the asked ones are. */
const SAME_COVERAGE = 0.84;

/** Of what was found for a topic, the sessions that are about it; those in which it is only mentioned go, as far as there are others. */
export function aboutTopic(
  hits: readonly RankedHit[],
  terms: readonly WeighedTerm[],
  documents: KnownDocuments,
  isList: boolean,
): readonly RankedHit[] {
  const shares = hits.map(({ known }) => documents.subjectScore(terms, known));
  const most = Math.max(0, ...shares);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  if (most === 0) return hits;
  const isAbout = (at: number): boolean => (shares[at] ?? 0) >= most * MIN_ABOUT;
  const widest = Math.max(0, ...hits.map(({ coverage }) => coverage));
  const hasAll = ({ coverage }: RankedHit): boolean => coverage >= widest * SAME_COVERAGE;
  if (isList) return hits.filter((hit, at) => isAbout(at) && (hasAll(hit) || hit.score >= best * MIN_LIST_SCORE));
  return hits.filter(({ score }, at) => isAbout(at) || score >= best * MIN_SCORE_BESIDE);
}
