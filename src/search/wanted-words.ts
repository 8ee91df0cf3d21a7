import { CONCEPT_MARK } from '../language/vocabulary-matcher.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';

/** All words by which a question may be answered. */
export interface Wanted {
  readonly words: readonly string[];
  /** Groups of the vocabulary. */
  readonly concepts: ReadonlySet<string>;
}

const known = new WeakMap<readonly WeighedTerm[], Wanted>();

/** The words that the terms of a question want; worked out once for each question. */
export function wantedWords(terms: readonly WeighedTerm[]): Wanted {
  const wanted = known.get(terms) ?? readWanted(terms);
  known.set(terms, wanted);
  return wanted;
}

function readWanted(terms: readonly WeighedTerm[]): Wanted {
  const all = new Set(terms.flatMap(({ variants }) => variants.flatMap(({ term, with: others }) => [term, ...others])));
  const isConcept = (term: string): boolean => term.startsWith(CONCEPT_MARK);
  return { words: [...all].filter((term) => !isConcept(term)), concepts: new Set([...all].filter(isConcept)) };
}
