import { answerFollowUp } from './answer/answer-follow-up.ts';
import { type AnswerParts, answerQuestion } from './answer/answer-question.ts';
import { createFindMarks } from './answer/find-marks.ts';
import { createLibrary } from './answer/library.ts';
import { browseCorpus, eventOf } from './browse-corpus.ts';
import type { VocabularyMatcher } from './language/vocabulary-matcher.ts';
import type { Answer, AnswerContext, Corpus, Event, Report, Session } from './model.ts';
import type { SearchEngine } from './ports.ts';
import { readFollowUp } from './question/follow-up.ts';
import { createLexicon, type Lexicon } from './question/lexicon.ts';
import { readQuestion } from './question/read-question.ts';
import { createPassageMatcher } from './search/match-passage.ts';

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
  /** How many sessions the answer holds at most. */
  readonly limit?: number;
  /** How many of the sessions that fit are left out at the beginning: for paging. */
  readonly offset?: number;
  /** The answer before, in a conversation: the question may refer to it. */
  readonly previous?: AnswerContext;
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
}

export interface KikigakiParts {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  readonly vocabulary: VocabularyMatcher;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

const DEFAULT_LIMIT = 5;
/** A list is longer than a ranking: people look through it. */
const DEFAULT_LIST_LIMIT = 50;

/** Joins corpus, engine and answer. */
export function createKikigaki({ corpus, engine, vocabulary, now = () => new Date() }: KikigakiParts): Kikigaki {
  const library = createLibrary(corpus);
  const tools = { passageMatcher: createPassageMatcher(vocabulary), findMarks: createFindMarks(vocabulary) };
  const parts: AnswerParts = { engine, library, tools };
  let lexicon: Lexicon | undefined;

  return {
    async ask({ text, event, limit, offset = 0, previous }) {
      lexicon ??= createLexicon(corpus, vocabulary);
      const question = readQuestion(text, lexicon, {
        now: now(),
        ...(event !== undefined && { event: eventOf(event, library).id }),
      });
      const followUp = previous && readFollowUp(question, previous.sessions.length > 0);
      const { intent } = followUp?.kind === 'more' && previous ? previous.question : question;
      const page = { offset, limit: limit ?? (intent === 'list' || intent === 'digest' ? DEFAULT_LIST_LIMIT : DEFAULT_LIMIT) };
      return followUp ? answerFollowUp(followUp, question, previous, page, parts) : answerQuestion(question, page, parts);
    },
    ...browseCorpus(library),
  };
}
