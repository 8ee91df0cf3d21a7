import { answerFollowUp } from '../answer/answer-follow-up.ts';
import type { AnswerParts, Page } from '../answer/answer-question.ts';
import { answerThere } from '../answer/answer-there.ts';
import { createFindMarks } from '../answer/find-marks.ts';
import { createLibrary } from '../corpus/library.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Answer, AnswerContext, Corpus, Event, Intent, Report, Session } from '../model/answer.ts';
import type { SearchEngine } from '../ports/search-engine.ts';
import { EMPTY_QUESTION } from '../question/empty-question.ts';
import { type FollowUp, readFollowUp } from '../question/follow-up.ts';
import { createLexicon, type Lexicon } from '../question/lexicon.ts';
import type { Names } from '../question/names.ts';
import { readQuestion } from '../question/read-question.ts';
import { createPassageMatcher } from '../search/match-passage.ts';
import { browseCorpus, eventOf } from './browse-corpus.ts';

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
  /** How many sessions the answer holds at most. */
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

/** A session with all that is known about it. */
export interface SessionDetails {
  readonly session: Session;
  readonly event: Event;
  readonly reports: readonly Report[];
}

/** The bot's knowledge: all that adapters ask of the core. */
export interface Kikigaki {
  /** Answers a question. Throws for an event that does not exist. */
  ask(request: AskRequest): Promise<Answer>;
  /** One session by its id. Throws where there is none. */
  show(id: string): SessionDetails;
  /** All events, the oldest first, each with the number of its sessions. */
  events(): readonly { readonly event: Event; readonly sessionCount: number }[];
  /** The sessions of an event in order of time; of one of its days, where a day is given. Throws for an event that does not exist. */
  sessions(event: string, day?: number): readonly Session[];
  /** When the newest data file was last changed, ISO 8601. */
  dataAsOf(): string;
}

export interface KikigakiParts {
  readonly corpus: Corpus;
  readonly names: Names;
  readonly engine: SearchEngine;
  readonly vocabulary: VocabularyMatcher;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

const DEFAULT_LIMIT = 5;
/** A list is longer than a ranking: people look through it. */
const DEFAULT_LIST_LIMIT = 50;

const pageOf = (intent: Intent, { offset = 0, limit, listLimit }: Pick<AskRequest, 'offset' | 'limit' | 'listLimit'>): Page => {
  const isList = intent === 'list' || intent === 'digest';
  return { offset, limit: limit ?? (isList ? (listLimit ?? DEFAULT_LIST_LIMIT) : DEFAULT_LIMIT) };
};

/** Joins corpus, engine and answer. */
export function createKikigaki({ corpus, names, engine, vocabulary, now = () => new Date() }: KikigakiParts): Kikigaki {
  const library = createLibrary(corpus);
  const tools = { passageMatcher: createPassageMatcher(vocabulary), findMarks: createFindMarks(vocabulary) };
  const parts: AnswerParts = { engine, library, tools };
  let lexicon: Lexicon | undefined;

  return {
    async ask({ text, event, usualEvent, previous, followUp: pressed, ...size }) {
      lexicon ??= createLexicon(corpus, names);
      const options = { now: now(), ...(event !== undefined && { event: eventOf(event, library).id }) };
      const question = pressed ? EMPTY_QUESTION : readQuestion(text, lexicon, options);
      const followUp = pressed ?? (previous && readFollowUp(question, previous.sessions.length > 0));
      const { intent } = followUp?.kind === 'more' && previous ? previous.question : question;
      const page = pageOf(intent, size);
      if (followUp && previous) return answerFollowUp(followUp, question, previous, page, parts);
      return answerThere(question, library.events.get(usualEvent ?? ''), page, parts);
    },
    ...browseCorpus(library),
  };
}
