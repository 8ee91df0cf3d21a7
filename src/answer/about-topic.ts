import type { Library } from '../corpus/library.ts';
import type { Hit } from '../ports/text-search.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import type { PassageMatcher } from '../search/match-passage.ts';

/** A session is about a topic where its title, topics or category hold this share of what the best one's hold of it. */
const MIN_ABOUT = 0.6;
/** One that only its notes speak for stays beside them with this share of the best score. */
const MIN_SCORE_BESIDE = 0.6;

/** Of what was found for a topic, the sessions that are about it; those in which it is only mentioned go, as far as there are others. */
export function aboutTopic(
  hits: readonly Hit[],
  terms: readonly WeighedTerm[],
  { sessions }: Library,
  matcher: PassageMatcher,
): readonly Hit[] {
  const subjectOf = (id: string): string => {
    const session = sessions.get(id);
    return session ? [session.title, ...session.otherTitles, ...session.topics, session.category ?? ''].join('\n') : '';
  };
  const shares = hits.map(({ id }) => matcher.match(terms, subjectOf(id)).score);
  const most = Math.max(0, ...shares);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  if (most === 0) return hits;
  return hits.filter(({ score }, at) => (shares[at] ?? 0) >= most * MIN_ABOUT || score >= best * MIN_SCORE_BESIDE);
}
