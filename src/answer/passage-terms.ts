import type { Question } from '../model/question.ts';
import type { WeighedTerm, WordKnowledge } from '../ports/word-knowledge.ts';

/** What a word counts that helps to find a passage though nothing was searched by it. */
const BESIDE = 0.5;

/**
 * The terms by which a passage is chosen: those that were searched for, and the other words of the question. What says that a talk
 * is wanted or what is asked of it (勉強会, 原因を調べた) tells nothing of which session it is, but where in its notes the answer stands.
 */
export function passageTerms({ text }: Question, terms: readonly WeighedTerm[], words: WordKnowledge): readonly WeighedTerm[] {
  if (terms.length === 0 || text === '') return terms;
  const searched = new Set(terms.map(({ word }) => word));
  const beside = words.read(text).terms.filter(({ word }) => !searched.has(word));
  return [...terms, ...beside.map((term) => ({ ...term, weight: term.weight * BESIDE }))];
}
