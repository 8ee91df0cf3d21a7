import { answerFollowUp } from '../answer/answer-follow-up.ts';
import type { Page } from '../answer/answer-parts.ts';
import { answerThere } from '../answer/answer-there.ts';
import { NO_CONTEXT } from '../answer/continuing.ts';
import { createAnswerParts } from '../answer/create-answer-parts.ts';
import { withNewList } from '../answer/next-context.ts';
import type { Facts } from '../corpus/facts.ts';
import { findEvent } from '../corpus/find-event.ts';
import type { Answer } from '../model/answer.ts';
import type { CorpusFrame } from '../model/corpus.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Intent } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Generation } from '../ports/generations.ts';
import type { AskRequest, Kikigaki } from '../ports/kikigaki.ts';
import type { Programme } from '../ports/programme.ts';
import { readFollowUp } from '../question/follow-up.ts';
import { mendSlips } from '../question/mend-slips.ts';
import { readParts } from '../question/read-parts.ts';
import { readQuestion } from '../question/read-question.ts';
import type { ReadingWith } from './reading-with.ts';

/** A corpus, and what is looked up in it, wherever its sessions lie. */
export interface Knowledge {
  readonly corpus: CorpusFrame;
  readonly facts: Facts;
  readonly catalogue: Catalogue;
  readonly programme: Programme;
  /** Runs a reading with the corpus's lexicon, made when it is first needed. */
  readonly reading: ReadingWith;
}

export interface AskingParts {
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
export function createKikigakiWith(
  { corpus, facts, catalogue, programme, reading }: Knowledge,
  { generation, codeOf, now = () => new Date() }: AskingParts,
): Kikigaki {
  const parts = createAnswerParts({ corpus, catalogue, library: facts, generation, codeOf });
  const isKnown = (word: string): boolean => parts.words.read(word).terms.some(({ known }) => known);

  return {
    async ask({ text: typed, event, usualEvent, previous, followUp: pressed, ...size }) {
      const options = withoutUndefined({
        now: now(),
        event: event === undefined ? undefined : findEvent(event, corpus.events).id,
      });
      const { question, continued, inParts } = await reading((lexicon) => {
        if (pressed) {
          const [question, followUp] = [EMPTY_QUESTION, pressed];
          return { question, continued: { followUp, read: question, alone: question }, inParts: [] };
        }
        const question = readQuestion(mendSlips(typed, lexicon, isKnown), lexicon, options);
        const continued = readFollowUp(question, previous, lexicon, options);
        return { question, continued, inParts: readParts(continued?.alone ?? question, lexicon, options) };
      });
      const sized = (intent: Intent): Page => pageOf(intent, size);
      const there = (one: Question): Promise<Answer> =>
        answerThere(one, facts.events.get(usualEvent ?? ''), sized(one.intent), parts);
      const answered = async (one: Question): Promise<Answer> => {
        const whole = await there(one);
        for (const { question: part, leftOut } of whole.certainty === 'sure' || whole.kind === 'help' ? [] : inParts) {
          const answer = await there(part);
          if (answer.certainty !== 'sure' || answer.kind === 'nothing') continue;
          return leftOut.length > 0 && (answer.kind === 'list' || answer.kind === 'count')
            ? { ...answer, notFound: leftOut }
            : answer;
        }
        return whole;
      };
      const { alone: ofItself, ...on } = continued ?? { followUp: { kind: 'new' } as const, read: question, alone: question };
      if (!previous && !continued) return withNewList(await answered(question), undefined);
      const alone = (): Promise<Answer> => answered(ofItself);
      return answerFollowUp({ ...on, previous: previous ?? NO_CONTEXT, pageOf: sized, alone }, parts);
    },
    programme,
  };
}
