import type { Question } from '../model.ts';

/** Longer questions are cut here: nobody asks with so many words, but people paste. */
export const LONGEST_QUESTION = 2_000;

/** What the asker has fixed beside the words. */
export interface QuestionLimits {
  /** Ids of events. */
  readonly events: readonly string[];
}

/** Understands a question. A text without a letter or a digit asks for help. */
export function readQuestion(text: string, limits: QuestionLimits): Question {
  const words = [...text.trim()].slice(0, LONGEST_QUESTION).join('');
  return {
    text: words,
    events: limits.events,
    years: [],
    days: [],
    people: [],
    companies: [],
    intent: /[\p{L}\p{N}]/u.test(words) ? 'find' : 'help',
    corrections: [],
    loosened: [],
    unknown: [],
  };
}
