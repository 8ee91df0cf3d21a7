import type { Variant, WeighedTerm } from '../ports/word-knowledge.ts';
import type { Hit } from '../search/hit.ts';
import type { PassageMatcher } from '../search/match-passage.ts';

/** What speaks for the best of what was found: shares in 0…1 and numbers of words, whatever an engine's scores are. */
export interface Evidence {
  /** The share of the question's weight that the session has. */
  readonly coverage: number;
  /** By what share the second scores less, and the fifth; 1 where there is none. */
  readonly lead: number;
  readonly leadOverFifth: number;
  /** How many words of the question stand in one passage, the title among them. */
  readonly together: number;
  /** What the words that it has are worth: 1 for a plain word that stands nowhere else. */
  readonly information: number;
  /** The rarity of the rarest telling word that it lacks; 0 where it has all. */
  readonly missing: number;
  /** Whether it has all telling words under their own names, not by their sound or as a part of another word. */
  readonly hasAll: boolean;
  /** Names that nothing in the corpus is about. */
  readonly unknownNames: number;
  /** Nothing but its meaning speaks for it. */
  readonly byMeaningOnly: boolean;
}

/** What is looked at of a document: its passages, the title first, and whatever else is searched of it. */
export interface DocumentText {
  readonly passages: readonly string[];
  readonly others: readonly string[];
}

/** A word that weighs less says nothing alone: grammar in hiragana, "session". */
const TELLING = 0.5;
/** The place of the hit that tells how crowded the top is. */
const FIFTH = 4;
const OWN_NAMES: ReadonlySet<Variant['kind']> = new Set(['literal', 'same', 'form']);

/** Measures what speaks for the first of these hits; `text` is that document's. */
export function measureEvidence(
  hits: readonly Hit[],
  terms: readonly WeighedTerm[],
  text: DocumentText,
  unknownNames: number,
  matcher: PassageMatcher,
): Evidence {
  const leadOver = (place: number): number => leadOf(hits[0]?.score ?? 0, hits[place]?.score);
  const best = matcher.best(terms, text.passages);
  const all = matcher.match(terms, [...text.passages, ...text.others].join('\n'));
  const telling = terms.filter(({ weight }) => weight >= TELLING);
  const matched = new Set(all.variants);
  const isMet = ({ variants }: WeighedTerm): boolean => variants.some((variant) => matched.has(variant));
  const isOwn = ({ variants }: WeighedTerm): boolean =>
    variants.some((variant) => matched.has(variant) && OWN_NAMES.has(variant.kind));
  const whole = terms.reduce((sum, { weight, rarity }) => sum + weight * rarity, 0);
  return {
    coverage: whole > 0 ? all.score / whole : 0,
    lead: leadOver(1),
    leadOverFifth: leadOver(FIFTH),
    together: best?.variants.length ?? 0,
    information: all.score,
    missing: Math.max(0, ...telling.filter((term) => !isMet(term)).map(({ rarity }) => rarity)),
    hasAll: telling.some(isNoun) && telling.every(isOwn),
    unknownNames,
    byMeaningOnly: hits[0]?.nearness !== undefined && hits[0].score === 0,
  };
}

/** An adjective or a verb alone (面白い) names no subject. */
const isNoun = ({ word }: WeighedTerm): boolean => !/\p{Script=Hiragana}$/u.test(word) || /^\p{Script=Hiragana}+$/u.test(word);

const leadOf = (best: number, other: number | undefined): number => (best > 0 && other !== undefined ? 1 - other / best : 1);
