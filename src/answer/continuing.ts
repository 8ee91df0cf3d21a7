import type { Answer, AnswerContext } from '../model/answer.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Intent } from '../model/limit.ts';
import type { FollowUp, Question } from '../model/question.ts';
import type { Page } from './answer-parts.ts';

/** A question that refers to the list before it, and what it refers to. */
export interface Continuing {
  readonly followUp: FollowUp;
  /** The question without the words that refer to the answer before. */
  readonly read: Question;
  readonly previous: AnswerContext;
  /** What it refers to if some words of it are left out. */
  readonly loosely?: FollowUp;
  /** One of the list that it may name: where the question by itself finds that one first. */
  readonly named?: FollowUp;
  /** The page of an answer of this kind. */
  pageOf(intent: Intent): Page;
  /** The question answered by itself, where nothing before it helps. */
  alone(): Promise<Answer>;
}

/** A conversation that has just begun. */
export const NO_CONTEXT: AnswerContext = { question: EMPTY_QUESTION, sessions: [], shown: 0 };

/** The session that is meant: at a place of the list, else the one that was spoken of last, else the first. */
export const meant = ({ sessions, focus }: AnswerContext, index?: number): string | undefined =>
  index === undefined ? (focus ?? sessions[0]) : sessions.at(index);
