import type { Question } from './question.ts';

/** A question without words and limits. */
export const EMPTY_QUESTION: Question = {
  text: '',
  intent: 'find',
  limits: [],
  topics: [],
  subjects: [],
  corrections: [],
  loosened: [],
  unknown: [],
};
