import { CONCEPT_MARK } from '../language/vocabulary-matcher.ts';
import type { Correction } from '../model/question.ts';
import type { Variant, WeighedTerm } from '../ports/word-knowledge.ts';

const CORRECTING: ReadonlySet<Variant['kind']> = new Set(['sound', 'misspelling']);

/** What was read into the question: words that the corpus does not know, and the words they were taken for. */
export const correctionsOf = (terms: readonly WeighedTerm[]): Correction[] =>
  terms.flatMap(({ word, known, variants }) => {
    const isNamed = variants.some(({ kind }) => kind === 'same');
    const [heard] = variants
      .filter(({ kind, term }) => CORRECTING.has(kind) && !term.startsWith(CONCEPT_MARK))
      .sort((a, b) => b.weight - a.weight);
    return heard && !known && !isNamed ? [{ from: word, to: [heard.term, ...heard.with].join(' ') }] : [];
  });
