import { type AnswerTools, composeAnswer } from './answer/compose-answer.ts';
import { createFindMarks } from './answer/find-marks.ts';
import { createLibrary } from './answer/library.ts';
import { nearest } from './corpus/nearest.ts';
import { KikigakiError } from './errors.ts';
import type { VocabularyMatcher } from './language/vocabulary-matcher.ts';
import type { Answer, Corpus, Event, Report, Session } from './model.ts';
import type { SearchEngine } from './ports.ts';
import { readQuestion } from './question/read-question.ts';
import { createPassageMatcher } from './search/match-passage.ts';

export interface AskRequest {
  readonly text: string;
  /** Id of the event that the question is limited to. */
  readonly event?: string;
  /** How many sessions the answer holds at most. */
  readonly limit?: number;
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
}

const DEFAULT_LIMIT = 5;

/** Joins corpus, engine and answer. */
export function createKikigaki({ corpus, engine, vocabulary }: KikigakiParts): Kikigaki {
  const library = createLibrary(corpus);
  const tools: AnswerTools = { matchPassage: createPassageMatcher(vocabulary), findMarks: createFindMarks(vocabulary) };
  const eventOf = (id: string): Event => {
    const event = library.events.get(id.toLowerCase());
    if (!event) throw new KikigakiError({ code: 'unknown-event', event: id, nearest: nearest(id, library.events.keys()) });
    return event;
  };

  return {
    async ask({ text, event, limit = DEFAULT_LIMIT }) {
      const question = readQuestion(text, { events: event === undefined ? [] : [eventOf(event).id] });
      const filter = question.events.length > 0 ? { events: question.events } : {};
      const words = question.intent === 'help' ? '' : question.text;
      const result = await engine.search({ text: words, filter, limit });
      return composeAnswer(question, result, library, tools);
    },
    show(id) {
      const session = library.sessions.get(id);
      if (!session)
        throw new KikigakiError({ code: 'unknown-session', session: id, nearest: nearest(id, library.sessions.keys()) });
      return { session, event: library.events.get(session.event) as Event, reports: library.reportsOf(session) };
    },
    events: () => corpus.events.map((event) => ({ event, sessionCount: library.sessionsOf(event.id).length })),
    sessions(id, day) {
      const sessions = library.sessionsOf(eventOf(id).id);
      return day === undefined ? sessions : sessions.filter((session) => session.day === day);
    },
  };
}
