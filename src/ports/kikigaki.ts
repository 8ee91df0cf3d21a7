import type { Answer, AnswerContext } from '../model/answer.ts';
import type { FollowUp } from '../model/question.ts';
import type { Programme } from './programme.ts';

/** Who asks, in the platform's own ids. */
export interface Asker {
  readonly platform: string;
  readonly workspace: string;
  readonly person: string;
}

export interface AskRequest {
  readonly text: string;
  /** Whose questions are counted; nobody's on a command line. */
  readonly asker?: Asker;
  /** Id of the event that the question is limited to. */
  readonly event?: string;
  /** Id of the event that is meant where the words name no event and no year; others are looked at if nothing is found there. */
  readonly usualEvent?: string;
  /** How many sessions the answer holds at most; 0 for all. */
  readonly limit?: number;
  /** The same for an answer that is a list. */
  readonly listLimit?: number;
  /** How many of the sessions that fit are left out at the beginning: for paging. */
  readonly offset?: number;
  /** The answer before, in a conversation: the question may refer to it. */
  readonly previous?: AnswerContext;
  /** What is wanted of the answer before, where a button says it instead of words. */
  readonly followUp?: FollowUp;
}

/** The bot's knowledge: all that adapters ask of the core. */
export interface Kikigaki {
  /** Answers a question. Throws for an event that does not exist. */
  ask(request: AskRequest): Promise<Answer>;
  /** What is looked up without a question. */
  readonly programme: Programme;
}
