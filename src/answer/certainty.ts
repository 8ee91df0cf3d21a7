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
  base: -2.2,
  coverage: 0.5,
  lead: 2.7,
  leadOverFifth: 1.6,
  together: 1.7,
  information: 1.6,
  missing: -2.1,
  unknownName: -2.1,
};

/** That one of the first three is right. */
export const ONE_OF_THREE_IS_RIGHT: Weights = {
  base: -2.0,
  coverage: 0.2,
  lead: 1.6,
  leadOverFifth: 1.0,
  together: 2.1,
  information: 2.4,
  missing: -1.9,
  unknownName: -3.4,
};

/** From this likelihood on an answer is sure: 80 % of the answerable questions, 98 % of these right. */
const SURE = 0.7;
/** Below this one nothing is near: 1 % of the answerable questions, more than half of the others. */
const NEAR = 0.08;
/** A list is sure where one of its first is likely to be right: the lead of its first says nothing. */
const SURE_LIST = 0.5;

/** How sure the best of what was found is. `isList`: all that fit are wanted, not the best. */
export function certaintyOf(evidence: Evidence, isList: boolean): Certainty {
  if (evidence.byMeaningOnly) return 'perhaps';
  const near = likelihood(evidence, ONE_OF_THREE_IS_RIGHT);
  // What answers is about something else than a name that is known nowhere.
  const isKnown = evidence.unknownNames === 0;
  if (isKnown && (evidence.hasAll || isFirstSure(evidence) || (isList && near >= SURE_LIST))) return 'sure';
  return near >= NEAR ? 'perhaps' : 'nothing';
}

/** Whether the first is so likely right that what is asked of one session is answered by it. */
export const isFirstSure = (evidence: Evidence): boolean => likelihood(evidence, FIRST_IS_RIGHT) >= SURE;

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
  information: Math.log(MIN_INFORMATION + evidence.information),
  missing: evidence.missing,
  unknownName: Math.min(1, evidence.unknownNames),
});

const MIN_INFORMATION = 0.3;
