import type { Question } from './question.ts';

/** A question without words and limits. */
export const EMPTY_QUESTION: Question = {
  text: '',
  intent: 'find',
  events: [],
  years: [],
  days: [],
  people: [],
  companies: [],
  categories: [],
  tracks: [],
  kinds: [],
  statuses: [],
  having: [],
  topics: [],
  corrections: [],
  loosened: [],
  unknown: [],
};
