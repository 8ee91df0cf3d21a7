import { answerFollowUp } from '../answer/answer-follow-up.ts';
import type { Page } from '../answer/answer-parts.ts';
import { answerThere } from '../answer/answer-there.ts';
import { NO_CONTEXT } from '../answer/continuing.ts';
import { createAnswerParts } from '../answer/create-answer-parts.ts';
import { withNewList } from '../answer/next-context.ts';
import { findEvent } from '../corpus/find-event.ts';
import { createLibrary } from '../corpus/library.ts';
import type { Answer } from '../model/answer.ts';
import type { Corpus } from '../model/corpus.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Intent } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Generation } from '../ports/generations.ts';
import type { AskRequest, Kikigaki } from '../ports/kikigaki.ts';
import { readFollowUp } from '../question/follow-up.ts';
import { createLexicon, type Lexicon } from '../question/lexicon.ts';
import { mendSlips } from '../question/mend-slips.ts';
import type { Names } from '../question/names.ts';
import { readQuestion } from '../question/read-question.ts';
import { createMemoryProgramme } from './memory-programme.ts';

export interface KikigakiParts {
  readonly corpus: Corpus;
  readonly names: Names;
  readonly generation: Generation;
  /** A short code of a text, from which the text cannot be read: what names an answer. */
  readonly codeOf: (text: string) => string;
  /** The clock; what "last year" is counted from. */
  readonly now?: () => Date;
}

const DEFAULT_LIMIT = 5;
/** A list is longer than a ranking: people look through it. */
const DEFAULT_LIST_LIMIT = 50;

const LISTS: ReadonlySet<Intent> = new Set(['list', 'digest', 'overview']);

const pageOf = (intent: Intent, { offset = 0, limit, listLimit }: Pick<AskRequest, 'offset' | 'limit' | 'listLimit'>): Page => {
  const isList = LISTS.has(intent);
  const usual = isList ? (listLimit ?? DEFAULT_LIST_LIMIT) : DEFAULT_LIMIT;
  return { offset, limit: limit === 0 ? Number.MAX_SAFE_INTEGER : (limit ?? usual) };
};

/** Joins corpus, search and answer. */
export function createKikigaki({ corpus, names, generation, codeOf, now = () => new Date() }: KikigakiParts): Kikigaki {
  const library = createLibrary(corpus);
  const parts = createAnswerParts({ corpus, library, generation, codeOf });
  let lexicon: Lexicon | undefined;

  return {
    async ask({ text: typed, event, usualEvent, previous, followUp: pressed, ...size }) {
      lexicon ??= createLexicon(corpus, names);
      const text = mendSlips(typed, lexicon, (word) => parts.words.read(word).terms.some(({ known }) => known));
      const options = withoutUndefined({
        now: now(),
        event: event !== undefined ? findEvent(event, [...library.events.values()]).id : undefined,
      });
      const question = pressed ? EMPTY_QUESTION : readQuestion(text, lexicon, options);
      const continued = pressed
        ? { followUp: pressed, read: question, alone: question }
        : readFollowUp(question, previous, lexicon, options);
      const sized = (intent: Intent): Page => pageOf(intent, size);
      const answered = (one: Question): Promise<Answer> =>
        answerThere(one, library.events.get(usualEvent ?? ''), sized(one.intent), parts);
      if (!continued) return withNewList(await answered(question), previous);
      const alone = (): Promise<Answer> => answered(continued.alone);
      return answerFollowUp({ ...continued, previous: previous ?? NO_CONTEXT, pageOf: sized, alone }, parts);
    },
    programme: createMemoryProgramme(library),
  };
}
