import type { Certainty } from '../model/answer.ts';
import type { Evidence } from './evidence.ts';

/**
 * How sure an answer is: two logistic models over the evidence, fitted to questions with and without an answer.
 * `npm run bench:certainty -- FILE…` fits them again; docs/search.md has the curve.
 */

/** What each piece of evidence weighs. A difference of 1 in the sum makes the odds 2.7 times as good. */
interface Weights {
  readonly base: number;
  readonly coverage: number;
  readonly lead: number;
  readonly leadOverFifth: number;
  readonly together: number;
  readonly information: number;
  readonly missing: number;
  readonly unknownName: number;
}

/** That the first is right. */
export const FIRST_IS_RIGHT: Weights = {
  base: -3.0,
  coverage: 0.7,
  lead: 2.1,
  leadOverFifth: 1.5,
  together: 2.4,
  information: 1.6,
  missing: -2.1,
  unknownName: -1.9,
};

/** That one of the first three is right. */
export const ONE_OF_THREE_IS_RIGHT: Weights = {
  base: -2.4,
  coverage: 0.9,
  lead: 1.0,
  leadOverFifth: 2.05,
  together: 1.85,
  information: 2.15,
  missing: -1.6,
  unknownName: -2.55,
};

/** From this likelihood on an answer is sure: of so many hundred that are just sure, this many are right. */
const SURE = 0.55;
/** Below this one nothing is near. */
const NEAR = 0.1;
/** A list is sure where one of its first is likely to be right: the lead of its first says nothing. */
const SURE_LIST = 0.5;

/** How sure the best of what was found is. `isList`: all that fit are wanted, not the best. */
export function certaintyOf(evidence: Evidence, isList: boolean): Certainty {
  if (evidence.byMeaningOnly) return 'perhaps';
  const near = likelihood(evidence, ONE_OF_THREE_IS_RIGHT);
  if (evidence.hasAll || likelihood(evidence, FIRST_IS_RIGHT) >= SURE || (isList && near >= SURE_LIST)) return 'sure';
  return near >= NEAR ? 'perhaps' : 'nothing';
}

/** The likelihood that a model gives, 0 to 1. */
export function likelihood(evidence: Evidence, weights: Weights): number {
  const sum = Object.entries(measured(evidence)).reduce((all, [name, value]) => all + value * weights[name as keyof Weights], 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The evidence as the models take it: numbers of words and worths by their logarithms, the tenth of them tells less than the first. */
export const measured = (evidence: Evidence): Readonly<Record<keyof Weights, number>> => ({
  base: 1,
  coverage: evidence.coverage,
  lead: evidence.lead,
  leadOverFifth: evidence.leadOverFifth,
  together: Math.log(1 + evidence.together),
  information: Math.log(LEAST_INFORMATION + evidence.information),
  missing: evidence.missing,
  unknownName: Math.min(1, evidence.unknownNames),
});

const LEAST_INFORMATION = 0.3;
