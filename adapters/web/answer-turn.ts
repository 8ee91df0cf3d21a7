import { type Answer, type AnswerContext, type Kikigaki, withoutUndefined } from '../../src/index.ts';
import { readTurnCode } from './turn-code.ts';

/** What somebody wants next: words, or a button. */
export interface Turn {
  readonly text: string;
  /** What the button that was pressed carries. */
  readonly pressed?: string;
  /** The event that was chosen from a list. */
  readonly at?: string;
  /** Id of the event that the question is limited to. */
  readonly event?: string;
  /** What the answer before left to refer to. */
  readonly previous?: AnswerContext;
  /** Whose questions are counted. */
  readonly person?: string;
}

/** Answers a turn of a conversation that nobody remembers but who leads it. Throws what `Kikigaki.ask` throws. */
export async function answerTurn({ text, pressed, at, event, previous, person }: Turn, kikigaki: Kikigaki): Promise<Answer> {
  const asker = person === undefined ? {} : { asker: { platform: 'web', workspace: 'web', person } };
  const button = pressed === undefined || !previous ? undefined : readTurnCode(pressed, at);
  if (!button || !previous) return kikigaki.ask({ text, ...asker, ...withoutUndefined({ event, previous }) });
  const { followUp, shown } = button;
  // A page of a list is what follows so many that were shown.
  const from = shown === undefined ? previous : { ...previous, shown, isFixed: true as const };
  return kikigaki.ask({ text: '', previous: from, followUp, ...asker });
}
