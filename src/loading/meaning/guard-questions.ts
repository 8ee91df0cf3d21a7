import { type Deadline, withDeadline } from '../../concurrency/with-deadline.ts';
import type { Embedder, EmbedQuestion, Vector } from '../../ports/embedder.ts';

/** What became of asking for a question's vector. */
export type MeaningOutcome = 'answered' | 'late' | 'failed' | 'skipped';

export interface GuardOptions {
  /** Told of each question; where it failed, why. */
  readonly report?: (outcome: MeaningOutcome, error?: unknown) => void;
  /** Told of each time that the model begins to be left alone. */
  readonly paused?: () => void;
  readonly now?: () => number;
  readonly deadline?: Deadline;
}

/** Milliseconds that an answer waits for its question's vector. */
const MAX_WAIT = 800;
/** After so many failures in a row nobody is asked for a while. */
const MAX_FAILURES = 3;
/** Milliseconds. */
const PAUSE = 60_000;

const LATE = Symbol('late');

/**
 * Questions of people, answered soon or not at all: a model that hangs, or is broken, costs answers little time, and is
 * left alone for a while. While a question that came too late is still under way, others do not wait behind it.
 */
export function guardQuestions(
  embedder: Pick<Embedder, 'embedQuestions'>,
  { report = () => {}, paused = () => {}, now = Date.now, deadline = withDeadline }: GuardOptions = {},
): EmbedQuestion {
  let failures = 0;
  let pausedUntil = 0;
  let hanging = 0;
  const fail = (outcome: MeaningOutcome, error: unknown): never => {
    if (++failures >= MAX_FAILURES) {
      pausedUntil = now() + PAUSE;
      paused();
    }
    report(outcome, error);
    throw error;
  };
  const refuse = (): never => {
    report('skipped');
    throw new Error('The model does not answer');
  };
  return async (text) => {
    if (hanging > 0 || now() < pausedUntil) return refuse();
    const asked = embedder.embedQuestions([text]);
    const vectors = await deadline(asked, MAX_WAIT, LATE).catch((error: unknown) => fail('failed', error));
    if (vectors === LATE) {
      hanging++;
      const over = (): void => void hanging--;
      asked.then(over, over);
      return fail('late', new Error(`No vector within ${MAX_WAIT} ms`));
    }
    failures = 0;
    report('answered');
    return vectors[0] as Vector;
  };
}
